"""What a library is once it is open."""

from dataclasses import dataclass
from pathlib import Path

from reader.text.model import Document


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file of the library folder that could not be opened, with reason and remedy, one line each."""

    source: str
    reason: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Library:
    """A folder of sources opened together; `documents` are sorted by name, those the user added last."""

    folder: Path
    documents: tuple[Document, ...]
    refused: tuple[Refusal, ...] = ()

    def document(self, source: str) -> Document:
        """Return the document of `source`; KeyError where the library has none."""
        for document in self.documents:
            if document.source == source:
                return document
        raise KeyError(source)

"""What a library is once it is open."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reader.text.model import Document, Metadata


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file of the library folder that could not be opened, with reason and remedy, one line each."""

    source: str
    reason: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Library:
    """A folder of sources opened together; `documents` are sorted by name, those the user added last.

    Attributes:
        found: what those sources say of themselves of which the user says something else.
        notices: what happened when it was opened, a line each, in words for the user.
    """

    folder: Path
    documents: tuple[Document, ...]
    refused: tuple[Refusal, ...] = ()
    found: Mapping[str, Metadata] = field(default_factory=dict)
    notices: tuple[str, ...] = ()
    _by_name: dict[str, Document] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_name", {d.source: d for d in reversed(self.documents)})

    def document(self, source: str) -> Document:
        """Return the document of `source`; KeyError where the library has none."""
        return self._by_name[source]

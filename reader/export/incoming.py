"""Files that went out and come back: what people said in them, as reviews."""

from dataclasses import dataclass
from pathlib import Path

from reader.errors import SourceError
from reader.export.annotations_read import read_annotations
from reader.export.model import JudgedLibrary
from reader.export.pdfnotes import read_notes
from reader.export.returned import returned
from reader.export.wording import clipped
from reader.review.model import Review

SUFFIXES = (".pdf", ".jsonld", ".json")
"""Of what is read: PDFs with notes, Web Annotations of an export."""

_LARGEST = 256 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Back:
    """What came back in a file: reviews, and the words of the notes whose place could not be told."""

    reviews: tuple[Review, ...]
    lost: tuple[str, ...]


def content_of(file: Path) -> bytes:
    """Return the bytes of a file; SourceError where it cannot be read."""
    try:
        with file.open("rb") as stream:
            content = stream.read(_LARGEST + 1)  # a device without end tells no size
    except OSError as error:
        why = (error.strerror or type(error).__name__).lower()
        raise SourceError(f"{file} cannot be read ({why})", "name a file that was exported") from error
    if len(content) > _LARGEST:
        raise SourceError(f"{file} is too large", "name a file that was exported")
    return content


def read_back(content: bytes, name: str, judged: JudgedLibrary) -> Back:
    """Return what the file called `name` says; SourceError where it is none of those that are read."""
    if name.lower().endswith(SUFFIXES[1:]):
        found = read_annotations(content, judged.library)
        return Back(found.reviews, tuple(clipped(words, 80) for words in found.lost))
    back = returned(read_notes(content, name), judged)
    lost = (clipped(note.text or (note.quote.exact if note.quote else ""), 80) for note in back.lost)
    return Back(back.reviews, tuple(lost))

"""A library's sources as a list: what each is, what was left out of it, which others say the same."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from reader.library.duplicates import Duplicate
from reader.library.model import Library, Refusal
from reader.text.model import Document


@dataclass(frozen=True, slots=True)
class Copy:
    """Another source that says the same: its number, and how much of the shorter one is shared, 0 to 1.

    `is_same` tells texts that are the same but for a few words from those of which one holds the other.
    """

    number: int
    share: float
    is_same: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A source, or a file that is none.

    Attributes:
        number: its ordinal in the library, from 1; 0 for a file that was refused.
        source: its name.
        document: what was read; None for a file that was refused.
        refusal: why a file was refused.
        copies: the sources that say the same, in the library's order.
        is_corrected: whether the user says something of it in place of what it says itself.
    """

    number: int
    source: str
    document: Document | None = None
    refusal: Refusal | None = None
    copies: tuple[Copy, ...] = ()
    is_corrected: bool = False

    @property
    def form(self) -> str:
        """The ending of the file's name in capitals, "TXT"; "" without one."""
        return PurePosixPath(self.source).suffix[1:].upper()

    @property
    def paragraphs(self) -> int:
        """How many paragraphs the article itself has, without furniture."""
        return sum(not p.is_furniture for p in self.document.paragraphs) if self.document else 0

    @property
    def has_notes(self) -> bool:
        """Say whether there is anything to be told of it beside what it is."""
        return bool(self.refusal or self.copies or (self.document and self.document.notes))


def catalogue(library: Library, duplicates: Iterable[Duplicate] = ()) -> tuple[Entry, ...]:
    """Return the files that were refused, then the sources in the library's order."""
    numbers = {document.source: n for n, document in enumerate(library.documents, 1)}
    copies = _copies(duplicates, numbers)
    refused = (Entry(0, refusal.source, refusal=refusal) for refusal in library.refused)
    sources = (
        Entry(
            numbers[document.source],
            document.source,
            document,
            copies=tuple(copies.get(document.source, ())),
            is_corrected=document.source in library.found,
        )
        for document in library.documents
    )
    return (*refused, *sources)


def _copies(duplicates: Iterable[Duplicate], numbers: Mapping[str, int]) -> dict[str, list[Copy]]:
    found: dict[str, list[Copy]] = {}
    for pair in duplicates:
        for one, other in ((pair.source, pair.other), (pair.other, pair.source)):
            if one in numbers and other in numbers:
                found.setdefault(one, []).append(Copy(numbers[other], pair.share, pair.is_same))
    for copies in found.values():
        copies.sort(key=lambda copy: copy.number)
    return found

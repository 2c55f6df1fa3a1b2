"""The parsed form of a source.

All offsets are code points of the source's text, counted from 0, with newlines as a single line feed.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open run of code points: `start` is inside, `end` is not."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the part of `text` that the span covers."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Say whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlap(self, other: "Span") -> int:
        """Return how many code points are shared."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def shifted(self, by: int) -> "Span":
        """Return the span moved by `by` code points."""
        return Span(self.start + by, self.end + by)


class ParagraphKind(StrEnum):
    """What a paragraph is to a reader."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    BULLET = "bullet"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of text: its span (without surrounding blanks and block markup), its kind and its sentences."""

    index: int
    span: Span
    kind: ParagraphKind
    sentences: tuple[Span, ...]

    @property
    def is_furniture(self) -> bool:
        """Say whether it is navigation, a byline, a teaser or the like: shown dimmed, never a claim."""
        return self.kind is ParagraphKind.FURNITURE


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a source says of itself; what it does not say is empty or None.

    `language` is a BCP 47 tag, `original` the name of the file that the source retells.
    """

    title: str = ""
    publisher: str = ""
    author: str = ""
    date: dt.date | None = None
    language: str = "en"
    original: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed source.

    Attributes:
        source: the file's path below the library folder, with forward slashes; unique in a library.
        text: the whole text of the source; every span of the document counts in it.
        metadata: what the source says of itself.
        paragraphs: the blocks, in reading order, not overlapping.
        markup: spans that are markup and not shown (emphasis marks, link targets), sorted, not overlapping.
        notes: what of the file was left out, a line each, in words for the user.
    """

    source: str
    text: str
    metadata: Metadata
    paragraphs: tuple[Paragraph, ...]
    markup: tuple[Span, ...] = field(default=())
    notes: tuple[str, ...] = ()

    def sentences(self, *, furniture: bool = False) -> Iterator[tuple[Paragraph, Span]]:
        """Yield each sentence with its paragraph, in reading order."""
        for paragraph in self.paragraphs:
            if furniture or not paragraph.is_furniture:
                for sentence in paragraph.sentences:
                    yield paragraph, sentence

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """Return the paragraph that holds `offset`, or None between paragraphs."""
        return next((p for p in self.paragraphs if p.span.start <= offset < p.span.end), None)

    @property
    def label(self) -> str:
        """The short name shown on panes: publisher, else author, else title, else the file's name."""
        m = self.metadata
        return m.publisher or m.author or m.title or self.source

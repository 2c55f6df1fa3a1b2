"""What a comparison of two texts consists of."""

from dataclasses import dataclass
from enum import StrEnum

from reader.text.model import Paragraph, Span


class Change(StrEnum):
    """What happened to a run of words on the way from the left text to the right one."""

    EQUAL = "equal"
    DELETED = "deleted"
    INSERTED = "inserted"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Run:
    """A run of words of one kind; the spans count in the left and right text given to the diff.

    An EQUAL run has both spans (the texts may differ in spelling of equal facts); a DELETED run has an empty
    `right` span at its place, an INSERTED run an empty `left` one. A MOVED run has one of the two empty, and
    `elsewhere` is where its words stand in that text; each move makes two runs.
    """

    change: Change
    left: Span
    right: Span
    elsewhere: Span | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run, or a part of one, as displayed; a `hidden` one is equal text that an ellipsis stands for."""

    run: Run
    hidden: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """Two aligned paragraphs, or one that has no counterpart; `similarity` lies in 0..1."""

    left: Paragraph | None
    right: Paragraph | None
    similarity: float

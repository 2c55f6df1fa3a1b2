"""What is to be written into a PDF: annotations and the references from one to others."""

from dataclasses import dataclass

from reader.export.boxes import Box
from reader.export.palette import Shown


@dataclass(frozen=True, slots=True)
class Reference:
    """The way from a mark to the other side.

    Attributes:
        number: of the source that holds the other side, counted from 1 in the library's order.
        target: the name of the annotation there.
        file: the sibling file that holds it, or "" for this one.
        says: where it leads, in words.
    """

    number: int
    target: str
    file: str
    says: str


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation to be written.

    Attributes:
        name: unique in the file, the same whenever the same thing is exported.
        verdict: gives the looks; irrelevant is struck out; None for a contested claim, which is underlined.
        lines: one box for each line, in reading order; on one page or on several.
        contents: the note.
        claims: the names of the texts at the other ends that the note is about, in its order.
        subject: one or two words for the viewer's list of notes.
        author: who made it, for the same list.
        narrow: drawn as a band under the words, as another verdict's highlight covers the same ones.
        references: the other sides, the best first.
        entry: the line for it in the outline, or "" for none.
        reviewed: the analyst gave the verdict: a filled sign in the margin.
    """

    name: str
    verdict: Shown | None
    lines: tuple[Box, ...]
    contents: str
    subject: str
    author: str
    narrow: bool = False
    references: tuple[Reference, ...] = ()
    entry: str = ""
    reviewed: bool = False
    claims: tuple[str, ...] = ()

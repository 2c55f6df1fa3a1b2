"""How a verdict looks, on paper and in the window: colour, mark and line, never told by colour alone.

Hues are blue against vermilion, and violet-grey (after Okabe and Ito, "Color Universal Design", 2008), apart
for all common kinds of colour blindness; fills are light enough for black text at a contrast above 10:1.
"""

from dataclasses import dataclass
from typing import Literal

from reader.evidence.model import Standing, Verdict
from reader.review.model import HumanVerdict

Shown = Verdict | Literal[HumanVerdict.IRRELEVANT]
"""What is shown of a passage: the verdict that counts, or that the analyst struck it out."""


@dataclass(frozen=True, slots=True)
class Look:
    """The look of one verdict.

    Attributes:
        word: the verdict as said of a passage.
        mark: the mark in the margin and in text.
        fill: the highlight's colour, red, green and blue in 0..255.
        ink: the colour of lines and marks on white.
        dash: the PDF dash array of the line under the words, in points; empty for a solid line.
    """

    word: str
    mark: str
    fill: tuple[int, int, int]
    ink: tuple[int, int, int]
    dash: tuple[float, ...]


LOOKS = {
    Verdict.SUPPORTS: Look("supports", "✓", (168, 212, 240), (0, 90, 143), ()),
    Verdict.CONTRADICTS: Look("contradicts", "✗", (248, 193, 156), (163, 60, 0), (3.2, 1.6)),
    Verdict.MENTIONS: Look("mentions", "~", (220, 213, 236), (93, 82, 128), (0.9, 1.4)),
}

STRUCK = Look("irrelevant", "–", (236, 237, 239), (91, 95, 102), ())
"""The look of a passage that the analyst found irrelevant: struck out, in grey, without a fill."""

NIGHT = {
    Verdict.SUPPORTS: ((21, 56, 77), (132, 201, 243)),
    Verdict.CONTRADICTS: ((72, 41, 23), (255, 174, 125)),
    Verdict.MENTIONS: ((45, 42, 59), (188, 176, 224)),
}
"""Fill and ink of each verdict on a dark ground; light text on the fills has a contrast above 7:1."""

STANDING_WORDS = {
    Standing.CONTESTED: "contested",
    Standing.CORROBORATED: "corroborated",
    Standing.SINGLE_SOURCE: "single-source",
    Standing.UNCHECKED: "unchecked",
}
STANDING_HEADINGS = {
    Standing.CONTESTED: "Contested claims",
    Standing.CORROBORATED: "Corroborated claims",
    Standing.SINGLE_SOURCE: "Single-source claims",
    Standing.UNCHECKED: "Unchecked claims",
}
STANDING_ORDER = tuple(STANDING_WORDS)


def look(shown: Shown) -> Look:
    """Return the look of a verdict, or of what is struck out."""
    return STRUCK if shown is HumanVerdict.IRRELEVANT else LOOKS[shown]


def css(colour: tuple[int, int, int]) -> str:
    """Return the colour as #rrggbb, for Typst and HTML."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def unit(colour: tuple[int, int, int]) -> tuple[float, float, float]:
    """Return the colour with components in 0..1, for PDF."""
    red, green, blue = (round(part / 255, 4) for part in colour)
    return red, green, blue

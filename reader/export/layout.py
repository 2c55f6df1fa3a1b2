"""The page: paper, margins and what an export's reader may choose. Lengths are points (1/72 inch)."""

from dataclasses import dataclass
from enum import StrEnum


class Paper(StrEnum):
    """The sizes that printers hold; the values are Typst's names."""

    A4 = "a4"
    LETTER = "us-letter"


_SIZES = {Paper.A4: (595.28, 841.89), Paper.LETTER: (612.0, 792.0)}


@dataclass(frozen=True, slots=True)
class Layout:
    """How pages are laid out.

    Attributes:
        paper: the size of the pages.
        language: one of `reader.export.words.LANGUAGES`, for what the program itself says.
        line_numbers: whether every fifth line of a source is numbered.
    """

    paper: Paper = Paper.A4
    language: str = "en"
    line_numbers: bool = False

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of a page."""
        return _SIZES[self.paper]

    @property
    def margins(self) -> dict[str, float]:
        """The margins around the text; signs stand to its left, references to its right."""
        side = 112.0 if self.paper is Paper.A4 else 120.0
        return {"left": side - 4, "right": side + 4, "top": 78.0, "bottom": 76.0}

    @property
    def frame(self) -> tuple[float, float, float, float]:
        """Left, bottom, right and top of where text stands, without headers, footers and line numbers."""
        width, height = self.size
        margins = self.margins
        return (
            margins["left"] - 1,
            margins["bottom"],
            width - margins["right"] + 3,
            height - margins["top"],
        )

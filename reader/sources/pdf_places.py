"""Where the text of an opened PDF stands on its pages, for annotation in place."""

import ctypes
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import SourceError
from reader.sources.articles import article
from reader.sources.decoding import read_bytes
from reader.sources.pdf import LARGEST, opened, placed
from reader.sources.pdf_flow import Place
from reader.sources.pieces import extract
from reader.text.model import Document, Span

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage


@dataclass(frozen=True, slots=True)
class CharacterBox:
    """The box of a character in PDF user space (1/72 inch, origin at the page's lower left corner).

    Attributes:
        page: counted from 0.
        left, bottom, right, top: as the page is before any `/Rotate`.
    """

    page: int
    left: float
    bottom: float
    right: float
    top: float


class PdfPlaces:
    """The places of a document's characters on the pages of the PDF that it was read from.

    They are found again from the file, so that an open library holds none of them in memory.

    Raises:
        SourceError: the file cannot be read, or is not any more what the document was read from.
    """

    def __init__(self, path: Path, document: Document) -> None:
        self._data = read_bytes(path, LARGEST)
        with opened(self._data) as pdf:
            pieces, _ = placed(pdf)
        if article("", extract(p.piece for p in pieces)).text != document.text:
            raise SourceError("the PDF has changed since it was read", "open the library again")
        self._places: list[Place | None] = []
        for piece in pieces:
            self._places.extend(piece.places)
            self._places.extend((None, None))

    def place(self, offset: int) -> Place | None:
        """Return the page and the number of the character at a code point of the document's text."""
        return self._places[offset] if 0 <= offset < len(self._places) else None

    def boxes(self, span: Span) -> Iterator[tuple[int, CharacterBox | None]]:
        """Yield each offset of a span with the box of its character; None for blanks that no page holds."""
        with opened(self._data) as pdf, ExitStack() as stack:
            number, text = -1, None
            for offset in range(span.start, span.end):
                place = self.place(offset)
                if place is None:
                    yield offset, None
                    continue
                if text is None or place[0] != number:
                    stack.close()
                    number = place[0]
                    text = _text(pdf, number, stack)
                yield offset, _box(text, place)


def _text(pdf: "PdfDocument", number: int, stack: ExitStack) -> "PdfTextPage":
    page = pdf[number]
    stack.callback(page.close)
    text = page.get_textpage()
    stack.callback(text.close)
    return text


def _box(text: "PdfTextPage", place: Place) -> CharacterBox | None:
    from pypdfium2 import raw

    found = raw.FS_RECTF()
    if not raw.FPDFText_GetLooseCharBox(text.raw, place[1], ctypes.byref(found)):
        return None
    return CharacterBox(place[0], found.left, found.bottom, found.right, found.top)

"""The characters of a PDF with their boxes, as PDFium reports them, aligned with a known text.

Boxes and points are PDF user space units (1/72 inch) with the origin at the page's lower left corner.
"""

import ctypes
import math
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw

from reader.export.boxes import Box
from reader.sources.pdf_words import code_points

Frame = tuple[float, float, float, float]
_WIDEST_GAP = 1.6
_QUARTER = math.pi / 2
_LINE_END_HYPHENS = frozenset({0x2, 0xFFFE})


@dataclass(frozen=True, slots=True)
class PdfText:
    """The letters of a PDF in content order, folded as `folded` does, with the character that each came from.

    Attributes:
        letters: folded letters, blanks left out.
        boxes: the box of each letter.
    """

    letters: str
    boxes: tuple[Box, ...]

    def between(self, first: int, end: int) -> "PdfText":
        """Return the letters of the pages from `first` on and before `end`, both counted from 0."""
        pages = [box.page for box in self.boxes]
        own = slice(bisect_left(pages, first), bisect_left(pages, end))
        return PdfText(self.letters[own], self.boxes[own])


def folded(character: str) -> str:
    """Return the letters by which a character is recognised: compatibility forms without accents."""
    if character.isascii():
        return character if character > " " and character != "\x7f" else ""
    return "".join(
        c
        for c in unicodedata.normalize("NFKD", character)
        if not c.isspace() and unicodedata.category(c) not in {"Mn", "Cf", "Cc"}
    )


def read(
    content: bytes,
    *,
    frame: Frame | None = None,
    first: int = 0,
    turned: bool = False,
    check: Callable[[], None] = lambda: None,
) -> PdfText:
    """Return the text of a PDF from page `first` on, counted from 0.

    A `frame` (left, bottom, right, top) leaves out what stands outside of it: headers, footers, line numbers.
    `turned` asks for the direction of each letter, for pages that may hold text that runs up or down.
    `check` is called before each page and may raise Cancelled.
    """
    letters: list[str] = []
    boxes: list[Box] = []
    document = pypdfium2.PdfDocument(content)
    try:
        for number in range(first, len(document)):
            check()
            page = document[number]
            found = _page(page, number, turned=turned)
            if turned and page.get_rotation():
                page.set_rotation(0)  # PDFium passes over letters of some turned pages; in memory alone
                page.close()
                page = document[number]
                found = max(found, _page(page, number, turned=True), key=len)
            for character, box in found:
                if frame is None or _inside(box, frame):
                    piece = folded(character)
                    letters.append(piece)
                    boxes.extend([box] * len(piece))
            page.close()
    finally:
        document.close()
    return PdfText("".join(letters), tuple(boxes))


def numbered(content: bytes, places: Mapping[int, tuple[int, int]]) -> dict[int, list[Box]]:
    """Return the boxes of characters given as (page, number among that page's), under their keys."""
    by_page: dict[int, list[tuple[int, int]]] = {}
    for key, (page, number) in places.items():
        by_page.setdefault(page, []).append((key, number))
    found: dict[int, list[Box]] = {}
    document = pypdfium2.PdfDocument(content)
    try:
        for at, wanted in sorted(by_page.items()):
            shown = document[at]
            text = shown.get_textpage()
            for key, character in wanted:
                box = _box(text, at, character, turned=True)
                if box is not None:
                    found[key] = [box]
            text.close()
            shown.close()
    finally:
        document.close()
    return found


def lines(boxes: Sequence[Box | None]) -> tuple[Box, ...]:
    """Return boxes around neighbouring characters of a line, in their order.

    A line is one box, unless what stands between its parts is not of it: another column, or text of the other
    direction.
    """
    joined: list[Box] = []
    for box in boxes:
        if box is None:
            continue
        if joined and joined[-1].same_line(box) and _beside(joined[-1].upright(), box.upright()):
            joined[-1] = joined[-1].joined(box)
        else:
            joined.append(box)
    return tuple(joined)


def _beside(one: Box, other: Box) -> bool:
    gap = max(one.left, other.left) - min(one.right, other.right)
    return gap < _WIDEST_GAP * max(one.top - one.bottom, other.top - other.bottom)


def _inside(box: Box, frame: Frame) -> bool:
    left, bottom, right, top = frame  # letters may hang over the margin a little
    return left <= (box.left + box.right) / 2 <= right and bottom <= (box.bottom + box.top) / 2 <= top


def _page(page: pypdfium2.PdfPage, number: int, *, turned: bool) -> list[tuple[str, Box]]:
    text = page.get_textpage()
    try:
        return _characters(text, number, turned=turned)
    finally:
        text.close()


def _characters(text: pypdfium2.PdfTextPage, page: int, *, turned: bool) -> list[tuple[str, Box]]:
    found: list[tuple[str, Box]] = []
    for i, told in code_points(text.raw):
        code = ord("-") if told in _LINE_END_HYPHENS else told
        box = _box(text, page, i, turned=turned) if code else None
        if box is not None:
            found.append((chr(code), box))
    return found


def _box(text: pypdfium2.PdfTextPage, page: int, number: int, *, turned: bool) -> Box | None:
    raw = pypdfium2.raw
    rectangle = raw.FS_RECTF()
    if not raw.FPDFText_GetLooseCharBox(text.raw, number, ctypes.byref(rectangle)):
        return None
    turn = -round(raw.FPDFText_GetCharAngle(text.raw, number) / _QUARTER) % 4 if turned else 0
    return Box(page, rectangle.left, rectangle.bottom, rectangle.right, rectangle.top, turn)

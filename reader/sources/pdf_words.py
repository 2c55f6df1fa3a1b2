"""The words of a PDF's pages with their places, as PDFium reports them."""

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reader.sources.pdf_layout import RAISED, Word

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_HYPHENS = frozenset({0x2, 0xFFFE, 0xAD})
_LIGATURES = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
}  # fmt: skip
_BOLD = 600
_SMALL, _LIFTED = 0.86, 0.1
_FIGURES = frozenset("0123456789")
_LEAST_SIZE = 0.5
_TILT = 0.05
_QUARTERS = 4

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character as drawn: its box on the page and its number among the page's characters."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    origin: int


@dataclass(frozen=True, slots=True)
class PageWords:
    """What stands on a page.

    Attributes:
        words: those that run the way most of the page's text runs, in the order in which they are drawn.
        aside: those that run another way, as stamps in a margin do.
        is_picture: whether the page holds pictures and no text.
    """

    words: tuple[Word, ...]
    aside: tuple[Word, ...]
    is_picture: bool


def page_words(page: "PdfPage") -> PageWords:
    """Return the words of a page; text at a slant (watermarks) is left out."""
    text = page.get_textpage()
    try:
        turned: dict[int, list[Word]] = {}
        for turn, word in _words(text.raw):
            turned.setdefault(turn, []).append(word)
    finally:
        text.close()
    if not turned:
        return PageWords((), (), _has_picture(page.raw))
    main = max(turned, key=lambda turn: (sum(len(w.text) for w in turned[turn]), -turn))
    aside = [w for turn in sorted(turned) if turn != main for w in turned[turn]]
    return PageWords(tuple(turned[main]), tuple(aside), is_picture=False)


def _has_picture(page: Any) -> bool:
    from pypdfium2 import raw

    kinds = (
        raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page, i))
        for i in range(raw.FPDFPage_CountObjects(page))
    )
    return any(kind in {raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM} for kind in kinds)


def _words(text: Any) -> Iterator[tuple[int, Word]]:
    """Yield the words as drawn, each with the quarter turns by which it is turned against the page."""
    word: list[Glyph] = []
    turn: int | None = None
    for glyph in _glyphs(text):
        if glyph is not None and word and turn is not None and _belongs(word[-1], glyph, turn):
            word.append(glyph)
            continue
        if word and turn is not None:
            yield turn, _made(text, word, turn)
        word = [glyph] if glyph else []
        turn = _quarter(text, glyph.origin) if glyph else None
    if word and turn is not None:
        yield turn, _made(text, word, turn)


def _glyphs(text: Any) -> Iterator[Glyph | None]:
    """Yield the characters in the order in which they are drawn, None where a blank parts them."""
    from pypdfium2 import raw

    rectangle = raw.FS_RECTF()
    pointer = ctypes.byref(rectangle)
    unicode, box = raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox
    high = 0
    for i in range(raw.FPDFText_CountChars(text)):
        code = unicode(text, i)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0
        high = 0
        shown = _shown(code)
        if shown == " ":
            yield None
        elif shown and box(text, i, pointer):
            yield Glyph(shown, rectangle.left, rectangle.bottom, rectangle.right, rectangle.top, i)


def _shown(code: int) -> str:
    if code in _HYPHENS:
        return "-"
    if code in _LIGATURES:
        return _LIGATURES[code]
    character = chr(code) if code else ""
    if not character or character.isspace():
        return " " if character else ""
    return character if character.isprintable() or code >= 0xE000 else ""


def _quarter(text: Any, number: int) -> int | None:
    """Return by how many quarter turns, counter-clockwise, a character is turned; None for a slant."""
    from pypdfium2 import raw

    quarters = -raw.FPDFText_GetCharAngle(text, number) / (math.pi / 2)  # PDFium counts clockwise
    turn = round(quarters)
    return turn % _QUARTERS if abs(quarters - turn) < _TILT else None


def _turned(box: Box, turn: int) -> Box:
    """Return left, bottom, right and top with the page turned so that its text is upright."""
    x0, y0, x1, y1 = box
    return ((x0, y0, x1, y1), (y0, -x1, y1, -x0), (-x1, -y1, -x0, -y0), (-y1, x0, -y0, x1))[turn]


def _box(glyph: Glyph, turn: int) -> Box:
    return _turned((glyph.left, glyph.bottom, glyph.right, glyph.top), turn)


def _belongs(last: Glyph, glyph: Glyph, turn: int) -> bool:
    """Say whether a character goes on with a word: on its line, and no further off than a letter."""
    before, here = _box(last, turn), _box(glyph, turn)
    heights = before[3] - before[1], here[3] - here[1]
    shared = min(before[3], here[3]) - max(before[1], here[1])
    gap = max(here[0] - before[2], before[0] - here[2])
    return shared > 0.3 * min(heights) and gap < 0.5 * max(heights)


def _made(text: Any, glyphs: list[Glyph], turn: int) -> Word:
    from pypdfium2 import raw

    first = glyphs[0].origin
    size, base = _set(text, first, turn)
    shown: list[str] = []
    origins: list[int] = []
    for glyph in glyphs:
        sign = glyph.text
        if sign in _FIGURES and glyph.origin != first:
            own, own_base = _set(text, glyph.origin, turn)
            sign = (
                sign.translate(RAISED) if own < _SMALL * size and own_base > base + _LIFTED * size else sign
            )
        shown.append(sign)
        origins.extend([glyph.origin] * len(sign))
    boxes = [_box(glyph, turn) for glyph in glyphs]
    left, bottom = min(b[0] for b in boxes), min(b[1] for b in boxes)
    right, top = max(b[2] for b in boxes), max(b[3] for b in boxes)
    bold = raw.FPDFText_GetFontWeight(text, first) >= _BOLD
    return Word("".join(shown), left, bottom, right, top, base, size, bold, tuple(origins))


def _set(text: Any, number: int, turn: int) -> tuple[float, float]:
    """Return the size in which a character is set, in points, and the height of its base line."""
    from pypdfium2 import raw

    matrix, x, y = raw.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()
    scale = 1.0
    if raw.FPDFText_GetMatrix(text, number, ctypes.byref(matrix)):
        scale = math.hypot(matrix.c, matrix.d) or 1.0
    raw.FPDFText_GetCharOrigin(text, number, ctypes.byref(x), ctypes.byref(y))
    base = _turned((x.value, y.value, x.value, y.value), turn)[1]
    return max(raw.FPDFText_GetFontSize(text, number) * scale, _LEAST_SIZE), base

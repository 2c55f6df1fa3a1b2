"""The words of a PDF's pages with their places, as PDFium reports them."""

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from reader.sources.pdf_layout import RAISED, Word
from reader.sources.pdf_rtl import Box, Glyph, in_order, plain_letters, runs_leftwards, straightened

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_HYPHENS = frozenset({0x2, 0xFFFE, 0xAD})
_LIGATURES = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
}  # fmt: skip
_PRESENTED = ((0xFB1D, 0xFDF1), (0xFE70, 0xFEFC))
_BOLD = 600
_SMALL, _LIFTED = 0.86, 0.1
_FIGURES = frozenset("0123456789")
_LEAST_SIZE = 0.5
_TILT = 0.05
_QUARTERS = 4


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
    return PageWords(straightened(turned[main]), tuple(aside), is_picture=False)


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
        if glyph is not None and word and turn is not None and _belongs(word[-1][1], glyph[1], turn):
            word.append(glyph)
            continue
        if word and turn is not None:
            yield turn, _made(text, word, turn)
        word = [glyph] if glyph else []
        turn = _quarter(text, glyph[2]) if glyph else None
    if word and turn is not None:
        yield turn, _made(text, word, turn)


def code_points(text: Any) -> Iterator[tuple[int, int]]:
    """Yield the number and the code point of each character of PDFium's text page, 0 where it knows none.

    A pair of UTF-16 surrogates is one character, under the number of its second half.
    """
    from pypdfium2 import raw

    unicode, high = raw.FPDFText_GetUnicode, 0
    for i in range(raw.FPDFText_CountChars(text)):
        code = unicode(text, i)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0
        high = 0
        yield i, code


def _glyphs(text: Any) -> Iterator[Glyph | None]:
    """Yield the characters in the order in which they are drawn, None where a blank parts them."""
    from pypdfium2 import raw

    rectangle = raw.FS_RECTF()
    pointer = ctypes.byref(rectangle)
    box = raw.FPDFText_GetLooseCharBox
    for i, code in code_points(text):
        shown = _shown(code)
        if shown == " ":
            yield None
        elif shown and box(text, i, pointer):
            yield shown, (rectangle.left, rectangle.bottom, rectangle.right, rectangle.top), i


@cache
def _shown(code: int) -> str:
    if code in _HYPHENS:
        return "-"
    if code in _LIGATURES:
        return _LIGATURES[code]
    if any(start <= code <= end for start, end in _PRESENTED):
        return plain_letters(chr(code))
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
    """Return a box with the page turned so that its text is upright."""
    if turn == 0:
        return box
    x0, y0, x1, y1 = box
    return ((y0, -x1, y1, -x0), (-x1, -y1, -x0, -y0), (-y1, x0, -y0, x1))[turn - 1]


def _belongs(last: Box, box: Box, turn: int) -> bool:
    """Say whether a character goes on with a word: on its line, and no further off than a letter."""
    left, bottom, right, top = _turned(last, turn)
    x0, y0, x1, y1 = _turned(box, turn)
    height, own = top - bottom, y1 - y0
    low, high = (height, own) if height < own else (own, height)
    shared = min(top, y1) - max(bottom, y0)
    return shared > 0.3 * low and x0 - right < 0.5 * high and left - x1 < 0.5 * high


def _made(text: Any, glyphs: list[Glyph], turn: int) -> Word:
    from pypdfium2 import raw

    glyphs = [(sign, _turned(box, turn), number) for sign, box, number in glyphs]
    if runs_leftwards(sign for sign, _, _ in glyphs):
        glyphs = in_order(glyphs)
    first = glyphs[0][2]
    size, base = _set(text, first, turn)
    shown = [sign for sign, _, _ in glyphs]
    for n, (sign, _, number) in enumerate(glyphs):
        if n and sign in _FIGURES:
            own, own_base = _set(text, number, turn)
            if own < _SMALL * size and own_base > base + _LIFTED * size:
                shown[n] = sign.translate(RAISED)
    lefts, bottoms, rights, tops = zip(*(box for _, box, _ in glyphs), strict=True)
    bold = raw.FPDFText_GetFontWeight(text, first) >= _BOLD
    origins = tuple(number for sign, _, number in glyphs for _ in sign)
    return Word("".join(shown), min(lefts), min(bottoms), max(rights), max(tops), base, size, bold, origins)


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

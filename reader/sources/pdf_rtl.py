"""Text that runs from right to left: put into reading order by where its letters stand.

PDFium guesses the order from that in which letters are drawn. Programs draw Arabic and Hebrew either way, and
of a letter that stands for two, as lam-alef does, PDFium gives the second one first.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from reader.sources.pdf_layout import Word, is_rtl

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, with the text upright."""

Glyph = tuple[str, Box, int]
"""A character as drawn: what it shows, its box, its number among the page's characters."""

_LEFTWARDS = frozenset({"R", "AL"})
_RIGHTWARDS = frozenset({"L", "EN", "AN"})
_BRACKETS = ("()", "[]", "{}")
_STOPS = ".,;:!?%"
_Item = TypeVar("_Item")
_TOUCHING = 0.12
_SAME_LINE = 0.4


def plain_letters(character: str) -> str:
    """Return the letters for which a presentation form of Arabic or Hebrew stands, in reading order."""
    return unicodedata.normalize("NFKC", character).strip() or character


def runs_leftwards(signs: Iterable[str]) -> bool:
    """Say whether any of the characters is a letter that runs from right to left."""
    return any(_kind(sign) in _LEFTWARDS for sign in signs)


def in_order(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Return the glyphs of a word from right to left, figures and Latin letters in it from left to right."""
    marks = [g for g in glyphs if unicodedata.combining(g[0][0])]
    bases = [g for g in reversed(glyphs) if not unicodedata.combining(g[0][0])]
    if not bases:
        return list(glyphs)
    bases.sort(key=lambda g: -_middle(g[1]))
    ordered = _with_islands(bases, "".join(_glyph_kind(g[0]) for g in bases))
    for mark in reversed(marks):
        nearest = min(range(len(ordered)), key=lambda n: (abs(_middle(ordered[n][1]) - _middle(mark[1])), -n))
        ordered.insert(nearest + 1, mark)
    return ordered


def straightened(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words of a page that runs from right to left line by line, in reading order.

    Parts of words that touch are joined. Lines with Latin letters alone stay as they are drawn, and so does a
    page that runs from left to right.
    """
    if not is_rtl(words):
        return tuple(words)
    lines = (line if _is_latin(line) else _ordered(line) for line in _by_lines(words))
    return tuple(word for line in lines for word in line)


def paired(text: str) -> str:
    """Return a paragraph from right to left with its brackets turned so that the first of two opens.

    PDFium mirrors some of them and others not.
    """
    if not runs_leftwards(text):
        return text
    turned = list(text)
    for brackets in _BRACKETS:
        is_open = False
        for n, sign in enumerate(text):
            if sign in brackets:
                turned[n] = brackets[is_open]
                is_open = not is_open
    return "".join(turned)


def _is_latin(line: Sequence[Word]) -> bool:
    kinds = set(map(_word_kind, line))
    return "L" in kinds and "R" not in kinds


def _by_lines(words: Sequence[Word]) -> list[list[Word]]:
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda w: -w.base):  # a stable order: lines stay as they are drawn
        if lines and abs(lines[-1][0].base - word.base) < _SAME_LINE * min(lines[-1][0].size, word.size):
            lines[-1].append(word)
        else:
            lines.append([word])
    return lines


def _ordered(line: list[Word]) -> list[Word]:
    joined: list[Word] = []
    for word in sorted(line, key=lambda w: -(w.left + w.right)):
        if joined and _touch(joined[-1], word):
            joined[-1] = _together(joined[-1], word)
        else:
            joined.append(_ending(word))
    return _with_islands(joined, "".join(map(_word_kind, joined)))


def _ending(word: Word) -> Word:
    """Return a figure with the stop behind it that PDFium, taking it for Latin text, puts before it."""
    bare = word.text.lstrip(_STOPS)
    at = len(word.text) - len(bare)
    if not at or not bare[:1].isdigit():
        return word
    return replace(word, text=bare + word.text[:at], origins=word.origins[at:] + word.origins[:at])


def _touch(right: Word, left: Word) -> bool:
    """Say whether two words that stand beside each other are parts of one."""
    near = right.left - left.right < _TOUCHING * min(right.size, left.size)
    return near and right.bold == left.bold and {_word_kind(right), _word_kind(left)} <= {"R", "S"}


def _together(right: Word, left: Word) -> Word:
    return replace(
        right,
        text=right.text + left.text,
        left=min(left.left, right.left),
        bottom=min(left.bottom, right.bottom),
        right=max(left.right, right.right),
        top=max(left.top, right.top),
        origins=right.origins + left.origins,
    )


def _with_islands(items: Sequence[_Item], kinds: str) -> list[_Item]:
    """Return what stands from right to left with those runs turned round that run from left to right.

    Args:
        items: in their order from right to left.
        kinds: for each "L" where it runs to the right, "E" where it does so behind such a one, "S" between
            two, "T" beside one, "R" else (Unicode Standard Annex 9, rules W4 to W7).
    """
    done: list[_Item] = []
    at = 0
    for run in re.finditer(r"[LET][LEST]*LT*|LT*", kinds):
        done += items[at : run.start()]
        done += reversed(items[run.start() : run.end()])
        at = run.end()
    return [*done, *items[at:]]


def _glyph_kind(sign: str) -> str:
    kind = _kind(sign)
    if kind in _RIGHTWARDS:
        return "L"
    return {"ES": "S", "CS": "S", "ET": "T"}.get(kind, "R")


def _word_kind(word: Word) -> str:
    kinds = set(map(_kind, word.text))
    if kinds & _LEFTWARDS:
        return "R"
    return "L" if "L" in kinds else "E" if kinds & _RIGHTWARDS else "S"


def _kind(sign: str) -> str:
    return unicodedata.bidirectional(sign[0])


def _middle(box: Box) -> float:
    return box[0] + box[2]

"""The blocks of a text: paragraphs, headings and list items, before anything is said about what they mean."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader.text.model import Span


class Mark(StrEnum):
    """The markup that a block began with; it is not part of the block's span."""

    NONE = ""
    HEADING = "heading"
    BULLET = "bullet"
    NUMBER = "number"
    QUOTE = "quote"
    CODE = "code"
    RULE = "rule"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text that reads as one: `span` is without surrounding blanks and without its mark.

    Attributes:
        span: code points of the text.
        mark: what it began with.
        level: a heading's depth, 1 the highest; else 0.
        after_blank: whether an empty line, or nothing, stands before it.
    """

    span: Span
    mark: Mark = Mark.NONE
    level: int = 0
    after_blank: bool = True


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that is not blank: `start` to `end` without surrounding blanks and without its mark."""

    start: int
    end: int
    mark: Mark
    level: int
    after_blank: bool
    indented: bool


_MARKS = re.compile(
    r"(?P<heading>\#{1,6})[ \t]+"
    r"|(?P<bullet>[-*+•‣▪◦●·–])[ \t]+"
    r"|(?P<number>\d{1,3}[.)])[ \t]+"
    r"|(?P<quote>>)[ \t]?"
)
_RULE = re.compile(r"[-*_=~—–•·\s]{3,}")
_FENCE = re.compile(r"(?:```|~~~)")
_CLOSING_HASHES = re.compile(r"[ \t]+#+$")
_WIDEST_WRAP = 100
_NARROWEST_WRAP = 40
_WRAPS_THAT_TELL = 2


def split_blocks(text: str, body: Span) -> tuple[Block, ...]:
    """Return the blocks of the part `body` of `text`, in order.

    Empty lines part blocks. Within a run of lines each line is a block of its own unless the lines are
    wrapped at a common width.
    """
    lines = list(_lines(text, body))
    width = _wrap_width(text, lines)
    blocks: list[Block] = []
    for n, line in enumerate(lines):
        if n and _continues(text, lines[n - 1], line, width):
            last = blocks.pop()
            blocks.append(Block(Span(last.span.start, line.end), last.mark, last.level, last.after_blank))
        else:
            blocks.append(Block(Span(line.start, line.end), line.mark, line.level, line.after_blank))
    return tuple(blocks)


def _lines(text: str, body: Span) -> Iterator[_Line]:
    at, blank, fence = body.start, True, ""
    for raw in body.of(text).split("\n"):
        bare = raw.strip()
        if bare:
            opening = _FENCE.match(bare)
            if opening and fence in {"", opening.group()}:
                line = _line(raw, at, blank, Mark.RULE)
                fence = "" if fence else opening.group()
            else:
                line = _line(raw, at, blank, Mark.CODE if fence else None)
            yield line
        blank = not bare
        at += len(raw) + 1


def _line(raw: str, at: int, blank: bool, mark: Mark | None) -> _Line:
    lead = len(raw) - len(raw.lstrip())
    end = len(raw.rstrip())
    level = 0
    if mark is None:
        mark, level, width = _mark(raw[lead:end])
        lead += width + len(raw[lead + width :]) - len(raw[lead + width :].lstrip())
        closing = _CLOSING_HASHES.search(raw, lead, end) if mark is Mark.HEADING else None
        end = closing.start() if closing else end
    return _Line(at + lead, at + end, mark, level, blank, raw[:1].isspace())


def _mark(bare: str) -> tuple[Mark, int, int]:
    """Return the mark that a line begins with, its level and its width."""
    if _RULE.fullmatch(bare):
        return Mark.RULE, 0, 0
    if bare[0] == "|":
        return Mark.ROW, 0, 0
    found = _MARKS.match(bare)
    if not found or found.end() >= len(bare):
        return Mark.NONE, 0, 0
    level = len(found["heading"]) if found["heading"] else 0
    return Mark(found.lastgroup or ""), level, found.end()


def _wrap_width(text: str, lines: list[_Line]) -> int:
    """Return the width at which the text's lines are wrapped, 0 if they are not."""
    lengths = [line.end - line.start for line in lines]
    wrapped = [n for n in lengths if n <= _WIDEST_WRAP]
    width = max(wrapped, default=0)
    if width < _NARROWEST_WRAP or len(lengths) - len(wrapped) > len(lengths) // 20:
        return 0
    broken = sum(
        _overflows(text, last, line, width) and text[last.end - 1] not in ".!?:"
        for last, line in itertools.pairwise(lines)
        if not line.after_blank and line.mark is Mark.NONE
    )
    return width if broken >= _WRAPS_THAT_TELL else 0


def _overflows(text: str, last: _Line, line: _Line, width: int) -> bool:
    """Say whether the first word of `line` had no room left in the line before."""
    first_word = text[line.start : min(line.end, line.start + _WIDEST_WRAP)].split(maxsplit=1)[0]
    return last.end - last.start + 1 + len(first_word) > width


def _continues(text: str, last: _Line, line: _Line, width: int) -> bool:
    """Say whether `line` goes on with the block that `last` belongs to."""
    if line.mark is Mark.CODE or last.mark is Mark.CODE:
        return last.mark is line.mark
    if line.after_blank or Mark.RULE in {line.mark, last.mark} or last.mark is Mark.HEADING:
        return False
    if line.mark is Mark.QUOTE:
        return last.mark is Mark.QUOTE
    if line.mark is not Mark.NONE:
        return False
    return _wraps(text, last, line, width)


def _wraps(text: str, last: _Line, line: _Line, width: int) -> bool:
    before, after = text[last.start : last.end], text[line.start : line.end]
    if before[-1:] in "{[,:}]" and after[:1] in '{["}]':
        return False
    if after[:1].islower() and before[-1] not in ".!?":
        return True
    return width > 0 and _overflows(text, last, line, width)

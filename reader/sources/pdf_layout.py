"""From words with their places on a page to lines in reading order.

All coordinates are points with the text upright: x to the right, y upwards. Columns are found by the white
gutters between them: a run of the page in which a strip of white parts the words on both sides for several
lines is read column by column, everything else from top to bottom.
"""

import itertools
import statistics
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

_FEWEST_LINES = 3
_NARROWEST = 0.75
_CELL_GAP = 1.2
_SHORTEST_LINE = 12
_DEEPEST = 6
_INFINITE = float("inf")

Gap = tuple[float, float]

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""The signs that stand for raised figures."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word on a page.

    Attributes:
        text: its characters; raised figures as such.
        left, bottom, right, top: the box around it.
        base: the height of the line that its letters stand on.
        size: the size of its font.
        bold: whether it is set in a bold face.
        origins: for each character of `text` its number among the page's characters.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    base: float
    size: float
    bold: bool = False
    origins: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """Words that stand beside each other, in reading order.

    Attributes:
        words: the words.
        cells: the indices of words that a wide gap parts from the one before, as in a table.
        left, right, bottom, top: the box around them.
        base: the height of the line that they stand on.
        size: the size in which most characters are set.
    """

    words: tuple[Word, ...]
    cells: frozenset[int] = frozenset()
    left: float = field(init=False)
    right: float = field(init=False)
    bottom: float = field(init=False)
    top: float = field(init=False)
    base: float = field(init=False)
    size: float = field(init=False)

    def __post_init__(self) -> None:
        words = self.words
        put = object.__setattr__
        put(self, "left", min([w.left for w in words]))
        put(self, "right", max([w.right for w in words]))
        put(self, "bottom", min([w.bottom for w in words]))
        put(self, "top", max([w.top for w in words]))
        if len({w.size for w in words}) == 1:
            put(self, "size", words[0].size)
        else:
            longest: dict[float, int] = {}
            for word in words:
                longest[word.size] = longest.get(word.size, 0) + len(word.text)
            put(self, "size", max(longest, key=lambda size: (longest[size], size)))
        put(self, "base", sorted([w.base for w in words])[(len(words) - 1) // 2])

    @property
    def text(self) -> str:
        """Return the words with blanks between."""
        return " ".join(word.text for word in self.words)

    @property
    def is_bold(self) -> bool:
        """Say whether all of it is bold."""
        return all(word.bold for word in self.words)


def is_rtl(words: Iterable[Word]) -> bool:
    """Say whether most letters of the words run from right to left."""
    count = 0
    for word in words:
        if word.text.isascii():
            count -= sum(map(str.isalpha, word.text))
            continue
        for character in word.text:
            kind = unicodedata.bidirectional(character)
            count += (kind in {"R", "AL"}) - (kind == "L")
    return count > 0


def columns(words: Sequence[Word]) -> list[list[Line]]:
    """Return the lines of a page, column after column in reading order."""
    return [_lines(group) for group in _ordered(_runs(words), rtl=is_rtl(words), depth=0)]


def rows(words: Sequence[Word]) -> list[Line]:
    """Return the lines of a page from top to bottom, each across all columns."""
    return _lines(_runs(words))


def _runs(words: Sequence[Word]) -> list[Line]:
    """Return the words in runs: written one after the other, on one line, with no wide gap between."""
    runs: list[list[Word]] = []
    for word in words:
        if runs and _follows(runs[-1][-1], word):
            runs[-1].append(word)
        else:
            runs.append([word])
    return [Line(tuple(run)) for run in runs]


def _follows(last: Word, word: Word) -> bool:
    return _beside(last, word) and _gap(last, word) < _NARROWEST * max(last.size, word.size)


def _beside(one: Word | Line, other: Word | Line) -> bool:
    shared = min(one.top, other.top) - max(one.bottom, other.bottom)
    return shared > 0.5 * min(one.top - one.bottom, other.top - other.bottom)


def _gap(one: Word | Line, other: Word | Line) -> float:
    return max(other.left - one.right, one.left - other.right)


def _lines(runs: Sequence[Line]) -> list[Line]:
    """Return the runs of a column as lines from top to bottom."""
    return [row[0] if len(row) == 1 else _line(row) for row in _rows(runs)]


def _rows(runs: Sequence[Line]) -> list[list[Line]]:
    """Return the runs from top to bottom, those together that stand beside each other."""
    found: list[list[Line]] = []
    for run in sorted(runs, key=lambda r: -(r.top + r.bottom)):
        if found and _beside(found[-1][0], run):
            found[-1].append(run)
        else:
            found.append([run])
    return found


def _line(row: Sequence[Line]) -> Line:
    ordered = sorted(row, key=lambda r: r.left)
    if is_rtl(word for run in row for word in run.words):
        ordered.reverse()
    words = tuple(word for run in ordered for word in run.words)
    starts = itertools.accumulate(len(run.words) for run in ordered)
    wide = (_gap(a, b) > _CELL_GAP * max(a.size, b.size) for a, b in itertools.pairwise(ordered))
    return Line(words, frozenset(n for n, parts in zip(starts, wide, strict=False) if parts))


def _ordered(runs: Sequence[Line], *, rtl: bool, depth: int) -> list[list[Line]]:
    """Return the runs in groups, each of which is read from top to bottom."""
    if not runs:
        return []
    groups: list[list[Line]] = []
    is_plain = False
    for group, gutter in _grouped(_bands(runs), _narrowest_gutter(runs)):
        if gutter is None or depth == _DEEPEST or not _has_columns(group, gutter):
            if is_plain:
                groups[-1].extend(group)
            else:
                groups.append(list(group))
            is_plain = True
            continue
        middle = sum(gutter) / 2
        sides = [[r for r in group if r.left < middle], [r for r in group if r.left >= middle]]
        for side in reversed(sides) if rtl else sides:
            groups.extend(_ordered(side, rtl=rtl, depth=depth + 1))
        is_plain = False
    return groups


def _narrowest_gutter(runs: Sequence[Line]) -> float:
    return _NARROWEST * statistics.median(run.size for run in runs)


def _bands(runs: Sequence[Line]) -> list[list[Line]]:
    """Return the runs from top to bottom, those together that overlap in height."""
    bands: list[list[Line]] = []
    floor = -_INFINITE
    for run in sorted(runs, key=lambda r: -(r.top + r.bottom)):
        height = run.top - run.bottom
        top, bottom = run.top - 0.25 * height, run.bottom + 0.25 * height
        if bands and top > floor:
            bands[-1].append(run)
            floor = min(floor, bottom)
        else:
            bands.append([run])
            floor = bottom
    return bands


def _grouped(bands: list[list[Line]], narrowest: float) -> list[tuple[list[Line], Gap | None]]:
    """Return runs of bands, each with the widest gutter that all its bands leave white, if there is one."""
    groups: list[tuple[list[Line], Gap | None]] = []
    group: list[Line] = []
    free: list[Gap] = [(-_INFINITE, _INFINITE)]
    for band in bands:
        own = _free(band)
        shared = _shared(free, own)
        gutter, before, alone = (
            _gutter(runs, gaps, narrowest)
            for runs, gaps in (([*group, *band], shared), (group, free), (band, own))
        )
        if group and gutter is None and (before is not None or alone is not None):
            groups.append((group, before))
            group, free = list(band), own
        else:
            group, free = [*group, *band], shared
    groups.append((group, _gutter(group, free, narrowest)))
    return groups


def _free(band: Sequence[Line]) -> list[Gap]:
    """Return the strips of white beside and between the runs of a band."""
    gaps: list[Gap] = []
    reached = -_INFINITE
    for run in sorted(band, key=lambda r: r.left):
        if run.left > reached:
            gaps.append((reached, run.left))
        reached = max(reached, run.right)
    return [*gaps, (reached, _INFINITE)]


def _shared(one: Sequence[Gap], other: Sequence[Gap]) -> list[Gap]:
    both = ((max(a[0], b[0]), min(a[1], b[1])) for a, b in itertools.product(one, other))
    return [gap for gap in both if gap[1] > gap[0]]


def _gutter(runs: Sequence[Line], gaps: Iterable[Gap], narrowest: float) -> Gap | None:
    """Return the widest gap that has runs on both sides."""
    if not runs:
        return None
    left, right = min(r.left for r in runs), max(r.right for r in runs)
    inner = [g for g in gaps if g[1] - g[0] >= narrowest and g[0] >= left and g[1] <= right]
    return max(inner, key=lambda g: (g[1] - g[0], -g[0]), default=None)


def _has_columns(runs: Sequence[Line], gutter: Gap) -> bool:
    """Say whether running text stands on both sides, not the cells of a table or single words."""
    for side in ([r for r in runs if r.left < gutter[0]], [r for r in runs if r.left >= gutter[0]]):
        lengths = [sum(len(w.text) + 1 for run in row for w in run.words) for row in _rows(side)]
        if len(lengths) < _FEWEST_LINES or statistics.median(lengths) <= _SHORTEST_LINE:
            return False
    return True

"""Two sources side by side: a row per aligned pair of paragraphs, the words that differ, what to step to."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.compare.fold import fold_equal
from reader.compare.model import Change, Pair, Run
from reader.compare.paragraphs import align
from reader.compare.words import mostly_different, moved_diff
from reader.text.model import Document, Paragraph
from reader.text.shown import ShownText, shown_text

_KEPT = 8
_ELLIPSIS = " … "


class Likeness(StrEnum):
    """How the two paragraphs of a row stand to each other.

    `REWORDED` tells the same in other words: so little is equal that what is shared is worth marking.
    """

    EQUAL = "equal"
    CHANGED = "changed"
    REWORDED = "reworded"
    LEFT_ONLY = "left only"
    RIGHT_ONLY = "right only"


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """Two paragraphs as shown (without markup), or one that has no counterpart.

    The spans of `runs` count in the shown texts. `moved` says that the two stand in another order than their
    neighbours: what is told here on the left is told elsewhere on the right.
    """

    pair: Pair
    left: ShownText | None
    right: ShownText | None
    runs: tuple[Run, ...]
    likeness: Likeness
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """Neighbouring changed runs `first` to `last` (inside) of a row, or a whole row where both are -1."""

    row: int
    first: int = -1
    last: int = -1

    def holds(self, row: int, run: int) -> bool:
        """Say whether a run of a row belongs to it."""
        return self.row == row and self.first <= run <= self.last


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a paragraph as displayed: its words, the number of its run, and what happened to it.

    An ellipsis in place of folded equal words, and the whole of a paragraph that stands alone, have run -1.
    """

    text: str
    run: int
    change: Change


def side_by_side(
    left: Document, right: Document, stopped: Callable[[], bool] = lambda: False
) -> tuple[ComparedRow, ...]:
    """Return the rows of two sources in the order of `align`; ends early once `stopped` says so."""
    pairs = align(left, right)
    moved = moved_pairs(pairs)
    rows = []
    for n, pair in enumerate(pairs):
        if stopped():
            break
        rows.append(_row(pair, _shown(left, pair.left), _shown(right, pair.right), moved=n in moved))
    return tuple(rows)


def differences(rows: Sequence[ComparedRow]) -> tuple[Difference, ...]:
    """Return what to step to: each change of a changed row, and every other unequal row as a whole."""
    return tuple(found for n, row in enumerate(rows) for found in _differences(n, row))


def pieces(row: ComparedRow, *, right: bool, fold: bool) -> tuple[Piece, ...]:
    """Return one side of a row, piece by piece; `fold` puts an ellipsis in place of long equal stretches."""
    side = row.right if right else row.left
    if side is None:
        return ()
    if row.left is None or row.right is None:
        return (Piece(side.text, -1, Change.EQUAL),)
    keep = _KEPT if fold else len(row.left.text) + len(row.right.text)
    gone = Change.DELETED if right else Change.INSERTED
    found, n = [], 0
    for stretch in fold_equal(row.runs, row.left.text, row.right.text, keep):
        while stretch.run.left.end > row.runs[n].left.end or stretch.run.right.end > row.runs[n].right.end:
            n += 1
        if stretch.run.change is not gone:
            span = stretch.run.right if right else stretch.run.left
            text = _ELLIPSIS if stretch.hidden else span.of(side.text)
            if text:
                found.append(Piece(text, -1 if stretch.hidden else n, stretch.run.change))
    return tuple(found)


def _shown(document: Document, paragraph: Paragraph | None) -> ShownText | None:
    return None if paragraph is None else shown_text(document, paragraph.span)


def _row(pair: Pair, left: ShownText | None, right: ShownText | None, *, moved: bool) -> ComparedRow:
    if left is None or right is None:
        likeness = Likeness.LEFT_ONLY if right is None else Likeness.RIGHT_ONLY
        return ComparedRow(pair, left, right, (), likeness)
    runs = moved_diff(left.text, right.text)
    if all(run.change is Change.EQUAL for run in runs):
        likeness = Likeness.EQUAL
    else:
        reworded = mostly_different(runs, left.text, right.text)
        likeness = Likeness.REWORDED if reworded else Likeness.CHANGED
    return ComparedRow(pair, left, right, runs, likeness, moved)


def moved_pairs(pairs: Sequence[Pair]) -> frozenset[int]:
    """Return which pairs are outside the longest run of pairs that rises in both sources."""
    places = [(n, p.right.index) for n, p in enumerate(pairs) if p.left and p.right]
    ends: list[int] = []
    tops: list[int] = []
    before: list[int] = []
    for k, (_, index) in enumerate(places):
        pile = bisect_left(ends, index)
        before.append(tops[pile - 1] if pile else -1)
        ends[pile : pile + 1] = [index]
        tops[pile : pile + 1] = [k]
    kept = set()
    at = tops[-1] if tops else -1
    while at >= 0:
        kept.add(places[at][0])
        at = before[at]
    return frozenset(n for n, _ in places if n not in kept)


def _differences(n: int, row: ComparedRow) -> Iterator[Difference]:
    if row.likeness is Likeness.EQUAL:
        return
    if row.likeness is not Likeness.CHANGED:
        yield Difference(n)
        return
    first = -1
    for k, run in enumerate(row.runs):
        if run.change is Change.EQUAL:
            if first >= 0:
                yield Difference(n, first, k - 1)
            first = -1
        elif first < 0:
            first = k
    if first >= 0:
        yield Difference(n, first, len(row.runs) - 1)

"""A claim's sentence and a passage facing each other, each in its paragraph, as displayed piece by piece."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.compare.model import Change, Run
from reader.compare.tokens import DiffToken, tokens
from reader.compare.words import mostly_different, moved_diff
from reader.text.model import Span

_AROUND = 9
"""How many words of the paragraph stay on each side of what is compared."""
_WORTH_HIDING = 5


@dataclass(frozen=True, slots=True)
class Side:
    """A paragraph as shown, and the part of it that is at issue: the claim, or the passage."""

    text: str
    focus: Span


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch as displayed.

    Attributes:
        text: its words; "" where it is folded away.
        change: what happened to it.
        inside: it belongs to the claim or to the passage, not to the rest of the paragraph.
        compared: it was laid beside the other text; of what was not, no difference is known.
        hidden: how many words are folded away here.
        here: a moved stretch stands here in the passage's text, not in the claim's.
    """

    text: str
    change: Change
    inside: bool
    compared: bool = True
    hidden: int = 0
    here: bool = False


@dataclass(frozen=True, slots=True)
class Facing:
    """Two sides and the runs that lead from one to the other.

    Attributes:
        runs: count in the compared stretches, which begin at `starts`.
        starts: where the compared stretch begins on each side.
        ends: where it ends.
        reworded: so little is equal that what is shared is worth marking.
        whole: the paragraphs are compared, not only claim and passage.
    """

    left: Side
    right: Side
    runs: tuple[Run, ...]
    starts: tuple[int, int]
    ends: tuple[int, int]
    reworded: bool
    whole: bool

    @property
    def folds(self) -> bool:
        """Say whether folding hides anything."""
        return any(part.hidden for right in (False, True) for part in one_side(self, right=right))


def face(left: Side, right: Side, *, whole: bool) -> Facing:
    """Compare the claim with the passage; with `whole` the paragraphs that they stand in, nothing hidden."""
    spans = [Span(0, len(s.text)) if whole else s.focus for s in (left, right)]
    texts = spans[0].of(left.text), spans[1].of(right.text)
    runs = moved_diff(*texts)
    starts, ends = (spans[0].start, spans[1].start), (spans[0].end, spans[1].end)
    return Facing(left, right, runs, starts, ends, mostly_different(runs, *texts), whole)


def one_side(facing: Facing, *, right: bool) -> tuple[Part, ...]:
    """Return what one column shows: what is compared, and the words around it."""
    side, start, end = _side(facing, right=right)
    gone = Change.DELETED if right else Change.INSERTED
    shown: list[Part] = []
    for run in facing.runs:
        span = run.right if right else run.left
        if run.change is not gone and span:
            shown += _cut(side, span.shifted(start), run.change, here=right)
    return (*_before(side, start), *shown, *_after(side, end))


def in_line(facing: Facing) -> tuple[Part, ...]:
    """Return one text that shows both: the claim's words that are gone, the passage's that came instead.

    Equal facts are written as the passage has them; around it stands the passage's paragraph.
    """
    side, start, end = _side(facing, right=True)
    shown: list[Part] = []
    for run in facing.runs:
        if run.right:
            shown += _cut(side, run.right.shifted(start), run.change, here=True)
        else:
            shown += _cut(facing.left, run.left.shifted(facing.starts[0]), run.change, here=False)
    return (*_before(side, start), *shown, *_after(side, end))


def _side(facing: Facing, *, right: bool) -> tuple[Side, int, int]:
    side = facing.right if right else facing.left
    return side, facing.starts[right], facing.ends[right]


def _cut(side: Side, span: Span, change: Change, *, here: bool) -> Iterator[Part]:
    """Yield a run in parts: at the bounds of what is at issue."""
    inner = {e for e in (side.focus.start, side.focus.end) if span.start < e < span.end}
    for start, end in pairwise(sorted({span.start, span.end, *inner})):
        part = Span(start, end)
        yield Part(part.of(side.text), change, side.focus.covers(part), here=here and change is Change.MOVED)


def _before(side: Side, end: int) -> list[Part]:
    found = tokens(side.text[:end])
    kept = _kept(found[::-1])
    at = found[-kept].span.start if kept else end
    return _folded(side.text, Span(0, at), Span(at, end))


def _after(side: Side, start: int) -> list[Part]:
    found = tokens(side.text[start:])
    kept = _kept(found)
    at = start + (found[kept - 1].span.end if kept else 0)
    return _folded(side.text, Span(at, len(side.text)), Span(start, at))[::-1]


def _kept(found: Sequence[DiffToken]) -> int:
    """Return how many tokens hold the words that stay; all, where hiding the rest is not worth it."""
    words = 0
    for n, token in enumerate(found):
        words += token.is_word
        if words == _AROUND:
            rest = sum(t.is_word for t in found[n + 1 :])
            return n + 1 if rest >= _WORTH_HIDING else len(found)
    return len(found)


def _folded(text: str, far: Span, near: Span) -> list[Part]:
    hidden = sum(token.is_word for token in tokens(far.of(text)))
    parts = [Part("", Change.EQUAL, inside=False, compared=False, hidden=hidden)] if hidden else []
    if near:
        parts.append(Part(near.of(text), Change.EQUAL, inside=False, compared=False))
    return parts

"""Which of many spans overlap another one, without looking at them all."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from reader.text.model import Span


class Overlaps:
    """Spans that are asked about again and again, numbered as given; an answer takes as long as it is."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._order = sorted(range(len(spans)), key=lambda n: spans[n].start)
        self._starts = [spans[n].start for n in self._order]
        self._reach = list(accumulate((spans[n].end for n in self._order), max))

    def of(self, others: Iterable[Span]) -> frozenset[int]:
        """Return the numbers of the spans that share a code point with any of `others`."""
        return frozenset(n for other in others for n in self._of(other))

    def _of(self, other: Span) -> Iterable[int]:
        first, behind = bisect_right(self._reach, other.start), bisect_left(self._starts, other.end)
        return (n for n in self._order[first:behind] if self._spans[n].overlap(other))

"""Edits between two strings of codes, bounded in work: exact where that is cheap, coarse where it is not."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterator

from diff_match_patch import diff_match_patch

Edit = tuple[int, str]
"""-1 deleted, 0 equal, 1 inserted; and the codes concerned."""

_AT_ONCE = 1_500_000
"""Product of the lengths up to which Myers' algorithm runs to its end; about 0.3 s at worst."""
_IN_ALL = 4 * _AT_ONCE


def edits(left: str, right: str, telling: Container[str] = "") -> list[Edit]:
    """Return edits that lead from `left` to `right`; neighbours may be of one kind.

    Both are cut first at the `telling` codes that each has once, in the longest common order (patience diff),
    so that names and figures meet rather than blanks. Between them runs Myers' algorithm (1986), as
    diff-match-patch has it; what is too long for it is cut at any code that both have once, or shown as
    replaced. The limit counts work, not time, so that the same texts always give the same edits.
    """
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    anchors = _unique_in_order(left, right, telling)
    return list(_between(engine, left, right, anchors, [_IN_ALL]))


def cleaned(stretch: list[Edit]) -> list[Edit]:
    """Return the edits with short equal parts between long changes made part of the change."""
    result = list(stretch)
    diff_match_patch().diff_cleanupSemantic(result)
    return result


def _bounded(engine: diff_match_patch, left: str, right: str, budget: list[int]) -> Iterator[Edit]:
    work = len(left) * len(right)
    if work <= min(_AT_ONCE, budget[0]):
        budget[0] -= work
        yield from engine.diff_main(left, right, False)
        return
    anchors = _unique_in_order(left, right)
    yield from _between(engine, left, right, anchors, budget) if anchors else _replaced(left, right)


def _between(
    engine: diff_match_patch, left: str, right: str, anchors: list[tuple[int, int]], budget: list[int]
) -> Iterator[Edit]:
    i = j = 0
    for at_left, at_right in anchors:
        yield from _bounded(engine, left[i:at_left], right[j:at_right], budget)
        yield 0, left[at_left]
        i, j = at_left + 1, at_right + 1
    yield from _bounded(engine, left[i:], right[j:], budget)


def _replaced(left: str, right: str) -> Iterator[Edit]:
    """Keep what both begin and end with and replace the rest."""
    shorter = min(len(left), len(right))
    head = next((n for n in range(shorter) if left[n] != right[n]), shorter)
    tail = next((n for n in range(shorter - head) if left[-1 - n] != right[-1 - n]), shorter - head)
    parts = (0, left[:head]), (-1, left[head : len(left) - tail]), (1, right[head : len(right) - tail])
    yield from (part for part in (*parts, (0, left[len(left) - tail :])) if part[1])


def _unique_in_order(left: str, right: str, among: Container[str] | None = None) -> list[tuple[int, int]]:
    """Return the places of codes (`among` these) that each has once, the most that rise in both."""
    in_right = {code for code, n in Counter(right).items() if n == 1}
    places = {code: j for j, code in enumerate(right) if code in in_right}
    in_both = {
        code
        for code, n in Counter(left).items()
        if n == 1 and code in places and (among is None or code in among)
    }
    ends: list[int] = []
    links: list[tuple[int, int, int]] = []
    tops: list[int] = []
    for i, code in enumerate(left):
        if code in in_both:
            j = places[code]
            pile = bisect_left(ends, j)
            links.append((i, j, tops[pile - 1] if pile else -1))
            ends[pile : pile + 1] = [j]
            tops[pile : pile + 1] = [len(links) - 1]
    chain = []
    at = tops[-1] if tops else -1
    while at >= 0:
        i, j, at = links[at]
        chain.append((i, j))
    return chain[::-1]

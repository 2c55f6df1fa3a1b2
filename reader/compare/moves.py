"""Sentences and clauses that stand in both texts, but in another order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.compare.tokens import DiffToken

_FEWEST, _TELLING = 4, 2
"""How many words, and how many of them with a meaning of their own, make it worth saying that they moved."""
_MOST_BLOCKS = 400


@dataclass(frozen=True, slots=True)
class Move:
    """The same words in two places, as half-open runs of tokens of each text."""

    left: int
    left_end: int
    right: int
    right_end: int


@dataclass(frozen=True, slots=True)
class _Block:
    """Words equal on both sides, counted in words: as many from `left` as from `right`."""

    left: int
    right: int
    length: int

    @property
    def ends(self) -> tuple[int, int]:
        return self.left + self.length, self.right + self.length

    def precedes(self, other: "_Block") -> bool:
        return (
            self.left < other.left
            and self.right < other.right
            and all(a < b for a, b in zip(self.ends, other.ends, strict=True))
        )

    def shared(self, later: "_Block") -> int:
        left_end, right_end = self.ends
        return max(0, left_end - later.left, right_end - later.right)


def moves(left: Sequence[DiffToken], right: Sequence[DiffToken]) -> tuple[Move, ...]:
    """Return the runs of at least four words that both texts have in another order, in the order of `left`.

    Equal stretches are found around words, and runs of four, that each text has once. The heaviest set of
    them that rises in both texts stays where it is; of the others the longest that do not overlap have moved
    (block moves as in Heckel, "A technique for isolating differences between files", 1978).
    """
    lefts, rights = _words(left), _words(right)
    left_keys, right_keys = [left[n].key for n in lefts], [right[n].key for n in rights]
    blocks = _blocks(left_keys, right_keys, {t.key for t in left if t.is_content})
    if len(blocks) > _MOST_BLOCKS:
        return ()
    staying = _heaviest(blocks)
    taken = _Taken(staying, len(lefts), len(rights))
    found = []
    for block in sorted(set(blocks) - set(staying), key=lambda b: (-b.length, b.left, b.right)):
        free = taken.free_part(block)
        inside = [left[lefts[n]] for n in range(free.left, free.left + free.length)]
        if free.length >= _FEWEST and sum(token.is_content for token in inside) >= _TELLING:
            taken.take(free)
            found.append(_move(free, left, right, lefts, rights))
    return tuple(sorted(found, key=lambda m: m.left))


def _words(tokens: Sequence[DiffToken]) -> list[int]:
    return [n for n, token in enumerate(tokens) if token.is_word]


def _blocks(left: list[str], right: list[str], telling: set[str]) -> list[_Block]:
    found: list[_Block] = []
    reached: dict[int, int] = {}
    for i, j in sorted({*_met_once(left, right, 1, telling), *_met_once(left, right, _FEWEST)}):
        if reached.get(i - j, 0) <= i:
            block = _grown(left, right, i, j)
            reached[i - j] = block.left + block.length
            found.append(block)
    return found


def _met_once(
    left: list[str], right: list[str], size: int, among: set[str] | None = None
) -> Iterator[tuple[int, int]]:
    """Yield the places of runs of `size` words that each text has once, beginning with one `among` these."""
    places = _once(right, size)
    for run, i in _once(left, size).items():
        if run in places and (among is None or run[0] in among):
            yield i, places[run]


def _once(keys: list[str], size: int) -> dict[tuple[str, ...], int]:
    places: dict[tuple[str, ...], int] = {}
    for n in range(len(keys) - size + 1):
        run = tuple(keys[n : n + size])
        places[run] = -1 if run in places else n
    return {run: n for run, n in places.items() if n >= 0}


def _grown(left: list[str], right: list[str], i: int, j: int) -> _Block:
    back = 0
    while back < min(i, j) and left[i - back - 1] == right[j - back - 1]:
        back += 1
    on = 1
    while i + on < len(left) and j + on < len(right) and left[i + on] == right[j + on]:
        on += 1
    return _Block(i - back, j - back, back + on)


def _heaviest(blocks: list[_Block]) -> list[_Block]:
    """Return the blocks of most words together that rise in both texts."""
    ordered = sorted(blocks, key=lambda b: (b.left, b.right))
    totals: list[int] = []
    before: list[int] = []
    for n, block in enumerate(ordered):
        best, link = block.length, -1
        for k in range(n):
            total = totals[k] + block.length - ordered[k].shared(block)
            if total > best and ordered[k].precedes(block):
                best, link = total, k
        totals.append(best)
        before.append(link)
    chain = []
    at = max(range(len(ordered)), key=lambda n: (totals[n], -n), default=-1)
    while at >= 0:
        chain.append(ordered[at])
        at = before[at]
    return chain[::-1]


class _Taken:
    """Which words belong to a block already."""

    def __init__(self, blocks: list[_Block], left: int, right: int) -> None:
        self._left, self._right = [False] * left, [False] * right
        for block in blocks:
            self.take(block)

    def take(self, block: _Block) -> None:
        for n in range(block.length):
            self._left[block.left + n] = self._right[block.right + n] = True

    def free_part(self, block: _Block) -> _Block:
        """Return the longest part of a block that is free on both sides."""
        best = _Block(block.left, block.right, 0)
        start = 0
        for n in range(block.length + 1):
            if n == block.length or self._left[block.left + n] or self._right[block.right + n]:
                if n - start > best.length:
                    best = _Block(block.left + start, block.right + start, n - start)
                start = n + 1
        return best


def _move(
    block: _Block,
    left: Sequence[DiffToken],
    right: Sequence[DiffToken],
    lefts: list[int],
    rights: list[int],
) -> Move:
    """Return a block in tokens, with the sign that ends it on both sides."""
    first, other = lefts[block.left], rights[block.right]
    end, other_end = (n + 1 for n in (lefts[block.ends[0] - 1], rights[block.ends[1] - 1]))
    while (
        end < len(left)
        and other_end < len(right)
        and left[end].key == right[other_end].key
        and not left[end].is_word
        and left[end].key != " "
    ):
        end, other_end = end + 1, other_end + 1
    return Move(first, end, other, other_end)

"""The word diff of two texts: what is equal in fact, what was taken out, what was put in."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from reader.compare.edits import Edit, cleaned, edits
from reader.compare.model import Change, Run
from reader.compare.tokens import DiffToken, tokens
from reader.text.model import Span

_PLAIN = frozenset(" .,;:!?\"'()-")
# Letters, so that diff-match-patch's search for good boundaries takes each for a word; then private ones.
_CODE_RANGES = (
    range(0x4E00, 0x9FA6),
    range(0xAC00, 0xD7A4),
    range(0x20000, 0x2A6D7),
    range(0xF0000, 0xFFFFE),
    range(0x100000, 0x10FFFE),
)


def word_diff(left: str, right: str) -> tuple[Run, ...]:
    """Return the runs that lead from `left` to `right`, in order; their spans cover both texts exactly.

    Words that differ in case, quotes or accents only, and figures that differ in spelling only ("$40B",
    "$40 billion"), are equal. No run begins or ends inside a word. Texts of thousands
    of words that share little are shown as replaced in whole stretches: coarse, never wrong.
    """
    left_tokens, right_tokens = tokens(left), tokens(right)
    encoded = _encode(left_tokens, right_tokens)
    if encoded is None:
        return tuple(_runs(_replaced(len(left_tokens), len(right_tokens)), left_tokens, right_tokens))
    told = {code for code, token in zip(encoded[0], left_tokens, strict=True) if token.is_content}
    found = edits(*encoded, told)
    tidy = chain.from_iterable(cleaned(stretch) for stretch in _between_facts(found, left_tokens))
    return tuple(_runs(((op, len(codes)) for op, codes in tidy), left_tokens, right_tokens))


def mostly_different(runs: Sequence[Run], left: str, right: str) -> bool:
    """Say whether so little is equal that marking what is shared tells more than marking what differs."""
    equal = sum(len(run.left) for run in runs if run.change is Change.EQUAL)
    return equal < 0.4 * max(1, len(left), len(right))


def _encode(left: Sequence[DiffToken], right: Sequence[DiffToken]) -> tuple[str, str] | None:
    """Return both texts with one code point a token, equal where the keys are; None if there are too many."""
    keys = dict.fromkeys(token.key for token in chain(left, right) if token.key not in _PLAIN)
    if len(keys) > sum(map(len, _CODE_RANGES)):
        return None
    codes = dict(zip(keys, map(chr, chain.from_iterable(_CODE_RANGES)), strict=False))
    codes.update({sign: sign for sign in _PLAIN})
    return "".join(codes[t.key] for t in left), "".join(codes[t.key] for t in right)


def _replaced(left: int, right: int) -> list[tuple[int, int]]:
    return [(op, count) for op, count in ((-1, left), (1, right)) if count]


def _between_facts(found: Iterable[Edit], left_tokens: Sequence[DiffToken]) -> Iterator[list[Edit]]:
    """Cut edits at equal figures and names, which the clean-up must not swallow into a change."""
    stretch: list[Edit] = []
    at = 0
    for op, codes in found:
        if op:
            stretch.append((op, codes))
            at += len(codes) if op < 0 else 0
            continue
        start = 0
        for i in range(len(codes)):
            if left_tokens[at + i].fact:
                yield [*stretch, (0, codes[start:i])] if i > start else stretch
                yield [(0, codes[i])]
                stretch, start = [], i + 1
        if codes[start:]:
            stretch.append((0, codes[start:]))
        at += len(codes)
    yield stretch


def _runs(
    edits: Iterable[tuple[int, int]], left_tokens: Sequence[DiffToken], right_tokens: Sequence[DiffToken]
) -> Iterator[Run]:
    """Turn counts of tokens into runs of text, neighbours of one kind joined, deletions before insertions."""
    i = j = 0
    for change, left_count, right_count in _joined(edits):
        left_end, right_end = i + left_count, j + right_count
        yield Run(change, _span(left_tokens, i, left_end), _span(right_tokens, j, right_end))
        i, j = left_end, right_end


def _joined(edits: Iterable[tuple[int, int]]) -> Iterator[tuple[Change, int, int]]:
    equal = deleted = inserted = 0
    for op, count in chain(edits, [(0, 0)]):
        if op == 0 and (deleted or inserted) and count:
            if equal:
                yield Change.EQUAL, equal, equal
            yield from _changes(deleted, inserted)
            equal = deleted = inserted = 0
        equal += count if op == 0 else 0
        deleted += count if op < 0 else 0
        inserted += count if op > 0 else 0
    if equal:
        yield Change.EQUAL, equal, equal
    yield from _changes(deleted, inserted)


def _changes(deleted: int, inserted: int) -> Iterator[tuple[Change, int, int]]:
    if deleted:
        yield Change.DELETED, deleted, 0
    if inserted:
        yield Change.INSERTED, 0, inserted


def _span(all_tokens: Sequence[DiffToken], start: int, end: int) -> Span:
    place = all_tokens[start - 1].span.end if start else 0
    return Span(place, all_tokens[end - 1].span.end if end > start else place)

"""The word diff of two texts: what is equal in fact, taken out, put in, moved."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby
from operator import itemgetter

from reader.compare.edits import Edit, cleaned, edits
from reader.compare.model import Change, Run
from reader.compare.moves import Move, moves
from reader.compare.tokens import DiffToken, tokens
from reader.text.model import Span

_MOVED_AWAY, _MOVED_HERE = "\x01", "\x02"
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

    Words that differ in case, quotes or accents only, and figures and days that differ in spelling only
    ("$40B", "$40 billion"), are equal. No run begins or ends inside a word. Texts of thousands
    of words that share little are shown as replaced in whole stretches: coarse, never wrong.
    """
    return _diff(tokens(left), tokens(right), ())


def moved_diff(left: str, right: str) -> tuple[Run, ...]:
    """Return the same, but with clauses and sentences that stand elsewhere in the other text as MOVED."""
    left_tokens, right_tokens = tokens(left), tokens(right)
    return _diff(left_tokens, right_tokens, moves(left_tokens, right_tokens))


def mostly_different(runs: Sequence[Run], left: str, right: str) -> bool:
    """Say whether so little is equal that marking what is shared tells more than marking what differs."""
    equal = sum(len(run.left) for run in runs if run.change in (Change.EQUAL, Change.MOVED))
    return equal < 0.4 * max(1, len(left), len(right))


def _diff(left: Sequence[DiffToken], right: Sequence[DiffToken], moved: Sequence[Move]) -> tuple[Run, ...]:
    encoded = _encode(left, right)
    if encoded is None:
        return tuple(_runs(_replaced(len(left), len(right)), left, right, ()))
    told = {code for code, token in zip(encoded[0], left, strict=True) if token.is_content}
    found = edits(
        _masked(encoded[0], [(m.left, m.left_end) for m in moved], _MOVED_AWAY),
        _masked(encoded[1], [(m.right, m.right_end) for m in moved], _MOVED_HERE),
        told,
    )
    tidy = chain.from_iterable(cleaned(stretch) for stretch in _between_barriers(found, left))
    return tuple(_runs(((op, len(codes)) for op, codes in tidy), left, right, moved))


def _masked(codes: str, spans: Iterable[tuple[int, int]], mask: str) -> str:
    """Write what has moved as a code of that side alone, so that it meets nothing."""
    written = list(codes)
    for start, end in spans:
        written[start:end] = mask * (end - start)
    return "".join(written)


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


def _between_barriers(found: Iterable[Edit], left_tokens: Sequence[DiffToken]) -> Iterator[list[Edit]]:
    """Cut edits at what the clean-up must not swallow: equal figures and names, and what has moved."""
    stretch: list[Edit] = []
    at = 0
    for op, codes in found:
        flags = _barriers(op, codes, left_tokens[at : at + len(codes)])
        for barrier, part in groupby(zip(flags, codes, strict=True), itemgetter(0)):
            edit = op, "".join(code for _, code in part)
            if barrier:
                yield from (stretch, [edit])
                stretch = []
            else:
                stretch.append(edit)
        at += len(codes) if op <= 0 else 0
    yield stretch


def _barriers(op: int, codes: str, left_tokens: Sequence[DiffToken]) -> list[bool]:
    if op == 0:
        return [token.fact for token in left_tokens]
    return [code in (_MOVED_AWAY, _MOVED_HERE) for code in codes]


def _runs(
    edits: Iterable[tuple[int, int]],
    left: Sequence[DiffToken],
    right: Sequence[DiffToken],
    moved: Sequence[Move],
) -> Iterator[Run]:
    """Turn counts of tokens into runs of text, neighbours of one kind joined, deletions before insertions."""
    lefts = {m.left: (m.left_end, _span(right, m.right, m.right_end)) for m in moved}
    rights = {m.right: (m.right_end, _span(left, m.left, m.left_end)) for m in moved}
    i = j = 0
    for equal, deleted, inserted in _joined(edits):
        if equal:
            yield Run(Change.EQUAL, _span(left, i, i + equal), _span(right, j, j + equal))
            i, j = i + equal, j + equal
        for start, end, elsewhere in _cut(i, i + deleted, lefts):
            change = Change.MOVED if elsewhere else Change.DELETED
            yield Run(change, _span(left, start, end), _span(right, j, j), elsewhere)
        i += deleted
        for start, end, elsewhere in _cut(j, j + inserted, rights):
            change = Change.MOVED if elsewhere else Change.INSERTED
            yield Run(change, _span(left, i, i), _span(right, start, end), elsewhere)
        j += inserted


def _joined(edits: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Yield how many tokens are equal, and how many are deleted and inserted before the next equal one."""
    equal = deleted = inserted = 0
    for op, count in edits:
        if op == 0 and (deleted or inserted) and count:
            yield equal, deleted, inserted
            equal = deleted = inserted = 0
        equal += count if op == 0 else 0
        deleted += count if op < 0 else 0
        inserted += count if op > 0 else 0
    yield equal, deleted, inserted


def _cut(
    start: int, end: int, moved: Mapping[int, tuple[int, Span]]
) -> Iterator[tuple[int, int, Span | None]]:
    """Cut a run of changed tokens where something moved begins or ends."""
    at = start
    for n in range(start, end):
        if n in moved:
            if at < n:
                yield at, n, None
            at = moved[n][0]
            yield n, *moved[n]
    if at < end:
        yield at, end, None


def _span(all_tokens: Sequence[DiffToken], start: int, end: int) -> Span:
    place = all_tokens[start - 1].span.end if start else 0
    return Span(place, all_tokens[end - 1].span.end if end > start else place)

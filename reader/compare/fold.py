"""Long equal stretches folded away, so that a diff of long paragraphs shows what matters."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.compare.model import Change, Run, Stretch
from reader.compare.tokens import DiffToken, tokens
from reader.text.model import Span

_WORTH_HIDING = 4


def fold_equal(runs: Sequence[Run], left: str, right: str, keep: int) -> tuple[Stretch, ...]:
    """Return the runs of `word_diff(left, right)` with the middle of long equal ones marked hidden.

    `keep` words stay on each side of a change; of equal texts, `keep` words at each end. Fewer words
    than four are not hidden. The stretches cover both texts exactly. ValueError where `keep` is negative.
    """
    if keep < 0:
        raise ValueError(f"cannot keep {keep} words")
    left_tokens, right_tokens = tokens(left), tokens(right)
    folded: list[Stretch] = []
    for n, run in enumerate(runs):
        if run.change is not Change.EQUAL:
            folded.append(Stretch(run, hidden=False))
            continue
        before = keep if n > 0 or len(runs) == 1 else 0
        after = keep if n < len(runs) - 1 or len(runs) == 1 else 0
        pairs = list(zip(_inside(left_tokens, run.left), _inside(right_tokens, run.right), strict=True))
        folded += _split(run, pairs, before, after)
    return tuple(folded)


def _inside(all_tokens: Sequence[DiffToken], span: Span) -> list[DiffToken]:
    return [token for token in all_tokens if span.covers(token.span)]


def _split(
    run: Run, pairs: Sequence[tuple[DiffToken, DiffToken]], before: int, after: int
) -> Iterator[Stretch]:
    words = [i for i, (token, _) in enumerate(pairs) if token.is_word]
    if len(words) - before - after < _WORTH_HIDING:
        yield Stretch(run, hidden=False)
        return
    first = words[before - 1] + 1 if before else 0
    last = words[-after] if after else len(pairs)
    cuts = [
        (run.left.start, run.right.start),
        *((pairs[i][0].span.start, pairs[i][1].span.start) for i in (first, last) if 0 < i < len(pairs)),
        (run.left.end, run.right.end),
    ]
    hidden_part = 1 if first else 0
    for n, ((left_start, right_start), (left_end, right_end)) in enumerate(pairwise(cuts)):
        part = Run(Change.EQUAL, Span(left_start, left_end), Span(right_start, right_end))
        yield Stretch(part, hidden=n == hidden_part)

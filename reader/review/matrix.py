"""The matrix: what every source says of every claim, the analyst's verdicts counting, a row per claim."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from reader.evidence.model import Claim, Judgement, Standing, Verdict
from reader.review.decided import Decided, Passage

_WEIGHT = {Verdict.CONTRADICTS: 0, Verdict.SUPPORTS: 1, Verdict.MENTIONS: 2, None: 3}


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What one source says of a claim: its best passage of the weightiest verdict, and how many of each.

    `counts` holds the verdicts that count, the weightiest first: contradictions, support, mentions. It is
    empty where the analyst found every passage irrelevant.
    """

    best: Passage
    counts: tuple[tuple[Verdict, int], ...]

    @property
    def verdict(self) -> Verdict | None:
        """The weightiest verdict of the source that counts; None where none does."""
        return self.best.verdict

    @property
    def reviewed(self) -> bool:
        """Say whether the analyst gave that verdict."""
        return self.best.human is not None


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A claim and a cell for each source that is not silent; without `decided` it is not judged yet."""

    claim: Claim
    decided: Decided | None
    cells: Mapping[str, MatrixCell]

    @property
    def standing(self) -> Standing | None:
        """The standing that counts; None where the claim is not judged yet."""
        return self.decided.standing if self.decided else None


def matrix_row(claim: Claim, decided: Decided | None) -> MatrixRow:
    """Put a claim and what is decided on it into a row."""
    if decided is None:
        return MatrixRow(claim, None, {})
    by_source: dict[str, list[Passage]] = {}
    for passage in decided.passages:
        by_source.setdefault(passage.evidence.source, []).append(passage)
    cells = {source: _cell(passages) for source, passages in by_source.items()}
    return MatrixRow(claim, decided, cells)


def matrix_rows(
    claims: Iterable[Claim],
    judgements: Mapping[str, Judgement],
    decide: Callable[[Judgement], Decided],
) -> tuple[MatrixRow, ...]:
    """Return a row for each claim, in their order; `judgements` are kept by the claim's id."""
    known = ((claim, judgements.get(claim.id)) for claim in claims)
    return tuple(matrix_row(claim, decide(found) if found else None) for claim, found in known)


def _cell(passages: list[Passage]) -> MatrixCell:
    counts = Counter(p.verdict for p in passages if p.verdict is not None)
    best = min(
        passages,
        key=lambda p: (_WEIGHT[p.verdict], p.human is None, -p.evidence.score, p.evidence.span.start),
    )
    return MatrixCell(best, tuple(sorted(counts.items(), key=lambda item: _WEIGHT[item[0]])))

"""The matrix: what every source says of every claim, a row per claim."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from reader.evidence.model import Claim, Evidence, Judgement, Standing, Verdict

_WEIGHT = {Verdict.CONTRADICTS: 0, Verdict.SUPPORTS: 1, Verdict.MENTIONS: 2}
_STANDINGS = {
    Standing.CONTESTED: 0,
    Standing.CORROBORATED: 1,
    Standing.SINGLE_SOURCE: 2,
    Standing.UNCHECKED: 3,
}


class MatrixOrder(StrEnum):
    """How rows are sorted: the most contested first, or as the claims are read."""

    CONTEST = "contest"
    READING = "reading"


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What one source says of a claim: its best passage of the weightiest verdict, and how many of each.

    `counts` holds the verdicts found, the weightiest first: contradictions, support, mentions.
    """

    passage: Evidence
    counts: tuple[tuple[Verdict, int], ...]

    @property
    def verdict(self) -> Verdict:
        """The weightiest verdict of the source."""
        return self.passage.verdict


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A claim, its standing (None: not judged yet) and a cell for each source that is not silent."""

    claim: Claim
    standing: Standing | None
    cells: Mapping[str, MatrixCell]
    contest: float = 0.0


def contest(judgement: Judgement) -> float:
    """Say how contested a claim is: the best contradiction's score of each other source, added up."""
    best: dict[str, float] = {}
    for evidence in judgement.evidence:
        if evidence.verdict is Verdict.CONTRADICTS and evidence.source != judgement.claim.source:
            best[evidence.source] = max(evidence.score, best.get(evidence.source, 0.0))
    return sum(best.values())


def matrix_row(claim: Claim, judgement: Judgement | None) -> MatrixRow:
    """Put a claim and its judgement into a row."""
    if judgement is None:
        return MatrixRow(claim, None, {})
    by_source: dict[str, list[Evidence]] = {}
    for evidence in judgement.evidence:
        by_source.setdefault(evidence.source, []).append(evidence)
    cells = {source: _cell(found) for source, found in by_source.items()}
    return MatrixRow(claim, judgement.standing, cells, contest(judgement))


def matrix_rows(
    claims: Iterable[Claim],
    judgements: Mapping[str, Judgement],
    order: MatrixOrder = MatrixOrder.CONTEST,
    wanted: Callable[[MatrixRow], bool] = lambda _row: True,
) -> tuple[MatrixRow, ...]:
    """Return the rows that are `wanted`, in order; `judgements` are kept by the claim's id."""
    rows = [row for c in claims if wanted(row := matrix_row(c, judgements.get(c.id)))]
    if order is MatrixOrder.CONTEST:
        rows.sort(key=lambda r: (_STANDINGS[r.standing or Standing.UNCHECKED], -r.contest))
    return tuple(rows)


def _cell(found: list[Evidence]) -> MatrixCell:
    counts = Counter(e.verdict for e in found)
    best = min(found, key=lambda e: (_WEIGHT[e.verdict], -e.score, e.span.start))
    return MatrixCell(best, tuple(sorted(counts.items(), key=lambda item: _WEIGHT[item[0]])))

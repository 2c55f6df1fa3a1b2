"""The rows of the list of claims: made, filtered and sorted; no widget is known here."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from reader.evidence.model import Claim, Judgement, Standing, Verdict
from reader.evidence.standing import contest
from reader.review.decided import Decided, Passage
from reader.ui.wording import BY_WEIGHT, source_words, standing_words, work_words

_ORDER = {Standing.CONTESTED: 0, Standing.CORROBORATED: 1, Standing.SINGLE_SOURCE: 2, Standing.UNCHECKED: 3}
Decide = Callable[[Judgement], Decided]


class Work(StrEnum):
    """How far the analyst is with a claim, as a filter."""

    ANY = "any"
    LEFT = "left"
    DONE = "done"
    OVERRULED = "overruled"


class Order(StrEnum):
    """How claims are sorted."""

    CONTEST = "contest"
    POSITION = "position"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source says of a claim: the verdict that counts, and whether the analyst gave it.

    Attributes:
        own: it is the claim's own source.
        struck: the analyst found all that it says irrelevant.
    """

    verdict: Verdict | None = None
    own: bool = False
    reviewed: bool = False
    struck: bool = False


_SILENT, _OWN = Cell(), Cell(own=True)


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim as listed: `number` is its source's, `cells` what each source says, in the panes' order.

    `place` counts claims in reading order. Without `decided` the claim is not judged yet. `work` tells how
    far the analyst is: ANY where nothing is to be done and nothing was.
    """

    claim: Claim
    place: int
    number: int
    cells: tuple[Cell, ...]
    decided: Decided | None = None
    contest: float = 0.0
    work: Work = Work.ANY

    @property
    def standing(self) -> Standing | None:
        """The standing that counts; None where the claim is not judged yet."""
        return self.decided.standing if self.decided else None

    @property
    def restood(self) -> bool:
        """Say whether the analyst's verdicts changed the standing."""
        return self.decided is not None and self.decided.standing is not self.decided.machine.standing

    def meets(self, needle: str, standing: Standing | None, work: Work, tag: str = "") -> bool:
        """Say whether the row passes the filters; `needle` is casefolded, "" is any tag or none."""
        if standing not in (None, self.standing) or (needle and needle not in self.claim.text.casefold()):
            return False
        if tag and (self.decided is None or tag not in self.decided.tags):
            return False
        if work is Work.OVERRULED:
            return self.decided is not None and self.decided.overruled
        return work in (Work.ANY, self.work)


def make_row(
    claim: Claim, place: int, judgement: Judgement | None, sources: tuple[str, ...], decide: Decide
) -> ClaimRow:
    """Put a claim and its judgement into a row."""
    number = sources.index(claim.source) + 1 if claim.source in sources else 0
    if judgement is None:
        return ClaimRow(claim, place, number, tuple(_OWN if s == claim.source else _SILENT for s in sources))
    decided = decide(judgement)
    said: dict[str, list[Passage]] = {}
    for passage in decided.passages:
        said.setdefault(passage.evidence.source, []).append(passage)
    cells = tuple(_cell(said.get(s, []), own=s == claim.source) for s in sources)
    work = Work.LEFT if decided.left else Work.DONE if decided.reviewed else Work.ANY
    return ClaimRow(claim, place, number, cells, decided, contest(decided.counting), work)


def spoken(row: ClaimRow) -> str:
    """Return a row in words, for screen readers."""
    words = f"{standing_words(row.standing)}: {row.claim.text} ({source_words(row.number)})"
    if row.decided is None:
        return words
    former = row.decided.machine.standing if row.restood else None
    return words + work_words(row.decided.reviewed, row.decided.left, former)


def in_order(rows: Iterable[ClaimRow], order: Order) -> list[ClaimRow]:
    """Sort rows: the most contested first; as they are read; by source, the most contested first in each."""
    if order is Order.POSITION:
        return sorted(rows, key=lambda r: r.place)
    if order is Order.SOURCE:
        return sorted(rows, key=lambda r: (r.number, *_by_contest(r)))
    return sorted(rows, key=_by_contest)


def _by_contest(row: ClaimRow) -> tuple[int, float, int]:
    return _ORDER[row.standing or Standing.UNCHECKED], -row.contest, row.place


def _cell(passages: list[Passage], *, own: bool) -> Cell:
    if not passages:
        return _OWN if own else _SILENT
    counting = {p.verdict for p in passages}
    verdict = next((v for v in BY_WEIGHT if v in counting), None)
    if verdict is None:
        return Cell(own=own, struck=True, reviewed=True)
    return Cell(verdict, own, any(p.human is not None for p in passages if p.verdict is verdict))

"""The rows of the list of claims: made, filtered and sorted; no widget is known here."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter

from PySide6.QtCore import QCoreApplication

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

    `place` counts claims in reading order. Without `decided` and `standing`, the one that counts, the claim
    is not judged yet. `work` tells how far the analyst is: ANY where nothing is to be done and nothing was.
    `by_contest` sorts the most contested first.
    """

    claim: Claim
    place: int
    number: int
    cells: tuple[Cell, ...]
    decided: Decided | None = None
    standing: Standing | None = None
    work: Work = Work.ANY
    by_contest: tuple[int, float, int] = (0, 0.0, 0)

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
    number, cells = _silent(claim.source, sources)
    if judgement is None:
        return ClaimRow(claim, place, number, cells, by_contest=(_ORDER[Standing.UNCHECKED], 0.0, place))
    decided = decide(judgement)
    said: dict[str, list[Passage]] = {}
    for passage in decided.passages:
        said.setdefault(passage.evidence.source, []).append(passage)
    told = list(cells)
    for source, passages in said.items():
        if source in sources:
            told[sources.index(source)] = _cell(passages, own=source == claim.source)
    work = Work.LEFT if decided.left else Work.DONE if decided.reviewed else Work.ANY
    rank = _ORDER[decided.standing], -contest(decided.counting), place
    return ClaimRow(claim, place, number, tuple(told), decided, decided.standing, work, rank)


@lru_cache(maxsize=1024)
def _silent(own: str | None, sources: tuple[str, ...]) -> tuple[int, tuple[Cell, ...]]:
    """Return the number of a claim's source, and the cells of sources that say nothing of it."""
    number = sources.index(own) + 1 if own in sources else 0
    return number, tuple(_OWN if source == own else _SILENT for source in sources)


def spoken(row: ClaimRow) -> str:
    """Return a row in words, for screen readers."""
    where = source_words(row.number) if row.number else _tr("your own claim")
    words = f"{standing_words(row.standing)}: {row.claim.text} ({where})"
    if row.decided is None:
        return words
    former = row.decided.machine.standing if row.restood else None
    return words + work_words(row.decided.reviewed, row.decided.left, former)


def in_order(rows: Iterable[ClaimRow], order: Order) -> list[ClaimRow]:
    """Sort rows: the most contested first; as they are read; by source, the most contested first in each."""
    if order is Order.POSITION:
        return sorted(rows, key=attrgetter("place"))
    if order is Order.SOURCE:
        return sorted(rows, key=attrgetter("number", "by_contest"))
    return sorted(rows, key=attrgetter("by_contest"))


def _cell(passages: list[Passage], *, own: bool) -> Cell:
    counting = {p.verdict for p in passages}
    verdict = next((v for v in BY_WEIGHT if v in counting), None)
    if verdict is None:
        return Cell(own=own, struck=True, reviewed=True)
    return Cell(verdict, own, any(p.human is not None for p in passages if p.verdict is verdict))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ClaimsRows", text)

"""The rows of the list of claims: made, filtered and sorted; no widget is known here."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter

from PySide6.QtCore import QCoreApplication

from reader.evidence.model import Claim, Judgement, Standing, Verdict
from reader.evidence.standing import contest
from reader.review.decided import Decided, Passage
from reader.review.model import HumanVerdict
from reader.ui.wording import BY_WEIGHT, source_words, standing_words, verdict_words, work_words

_ORDER = {Standing.CONTESTED: 0, Standing.CORROBORATED: 1, Standing.SINGLE_SOURCE: 2, Standing.UNCHECKED: 3}
Decide = Callable[[Judgement], Decided]
MOST_CELLS = 24
"""In a library of more sources only those have a cell that say something of a claim, and its own."""


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
_NOTHING: Mapping[int, Cell] = {}


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim as listed: `number` is its source's, `cells` what each source says, `numbers` the sources'.

    `place` counts claims in reading order. Without `decided` and `standing`, the one that counts, the claim
    is not judged yet. `work` tells how far the analyst is: ANY where nothing is to be done and nothing was.
    `by_contest` sorts the most contested first.
    """

    claim: Claim
    place: int
    number: int
    cells: tuple[Cell, ...]
    numbers: Sequence[int]
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
    claim: Claim, place: int, judgement: Judgement | None, sources: Mapping[str, int], decide: Decide
) -> ClaimRow:
    """Put a claim and its judgement into a row; `sources` numbers the library's, from 1."""
    number = sources.get(claim.source or "", 0)
    if judgement is None:
        unchecked = (_ORDER[Standing.UNCHECKED], 0.0, place)
        return ClaimRow(claim, place, number, *_cells(number, _NOTHING, len(sources)), by_contest=unchecked)
    decided = decide(judgement)
    said: dict[str, list[Passage]] = {}
    for passage in decided.passages:
        said.setdefault(passage.evidence.source, []).append(passage)
    told = {
        sources[source]: _cell(passages, own=source == claim.source)
        for source, passages in said.items()
        if source in sources
    }
    work = Work.LEFT if decided.left else Work.DONE if decided.reviewed else Work.ANY
    rank = _ORDER[decided.standing], -contest(decided.counting), place
    cells, numbers = _cells(number, told, len(sources))
    return ClaimRow(claim, place, number, cells, numbers, decided, decided.standing, work, rank)


def _cells(own: int, told: Mapping[int, Cell], sources: int) -> tuple[tuple[Cell, ...], Sequence[int]]:
    """Return the cells of a claim's row and the numbers of their sources."""
    if sources > MOST_CELLS and not told:
        return ((_OWN,), (own,)) if own else ((), ())
    if sources > MOST_CELLS:
        shown = {own: _OWN, **told} if own else told
        numbers = tuple(sorted(shown))
        return tuple(shown[n] for n in numbers), numbers
    cells = list(_silent(own, sources))
    for number, cell in told.items():
        cells[number - 1] = cell
    return tuple(cells), range(1, sources + 1)


@lru_cache(maxsize=1024)
def _silent(own: int, sources: int) -> tuple[Cell, ...]:
    """Return the cells of sources that say nothing of a claim."""
    return tuple(_OWN if n == own else _SILENT for n in range(1, sources + 1))


def spoken(row: ClaimRow) -> str:
    """Return a row in words, for screen readers."""
    where = source_words(row.number) if row.number else _tr("your own claim")
    words = f"{standing_words(row.standing)}: {row.claim.text} ({where})"
    if row.decided is None:
        return words
    former = row.decided.machine.standing if row.restood else None
    return words + work_words(row.decided.reviewed, row.decided.left, former)


def cell_words(cell: Cell, *, judged: bool) -> str:
    """Say what a source's cell means."""
    if cell.verdict is not None:
        said = verdict_words(cell.verdict)
    elif cell.struck:
        said = verdict_words(HumanVerdict.IRRELEVANT)
    elif cell.own:
        return _tr("the claim stands here")
    else:
        said = _tr("silent") if judged else standing_words(None)
    own = _tr("the claim stands here") if cell.own else ""
    return " · ".join(filter(None, (said, _tr("your verdict") if cell.reviewed else "", own)))


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

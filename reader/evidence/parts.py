"""The parts of two statements laid beside each other: what one says as a whole, and where one slot differs.

A part is a proposition, held as the numbers of its statement's content words. Parts are matched by their
word vectors, so that other words for the same act still meet; a slot that cannot be filled both ways clashes
as far as the rest of the two parts agrees.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.evidence.facets.dates import compare_dates
from reader.evidence.facets.model import DateFacet, Quantity, QuantityKind, Relation
from reader.evidence.facets.quantity_relation import compare_quantities
from reader.evidence.overlaps import Overlaps
from reader.evidence.parties import Parties, bearer, named, parties_of
from reader.evidence.propositions.model import Fragment, Modality, Proposition
from reader.evidence.similarity import Numbers, Table
from reader.evidence.statement import Statement
from reader.text.model import Span

_LEAST_WORDS = 2
_SAME_NOUN = 0.6
_TOLD = frozenset({Modality.FACT, Modality.HEARSAY, Modality.FUTURE, Modality.PLANNED})


@dataclass(frozen=True, slots=True)
class Part:
    """One proposition of a statement: the numbers of its content words, and its slots.

    `who` and `where` hold the keys of the names that fill them, with the numbers of the words. `span` is the
    clause that says it, in code points of the statement's text.
    """

    words: Numbers
    dates: tuple[DateFacet, ...]
    dated: Numbers
    figures: tuple[tuple[Quantity, Numbers], ...]
    who: frozenset[str]
    who_words: Numbers
    where: frozenset[str]
    where_words: Numbers
    negated: bool
    told: bool
    span: Span
    parties: Parties


@dataclass(frozen=True, slots=True)
class PartMatch:
    """How the parts of a passage meet those of a claim, each 0..1.

    `covered`: how well the passage meets the best met part of the claim; `main`: its first part. `aligned`:
    how far the two nearest parts cover each other. `day`, `figure`, `name`, `polarity`: how far the rest of
    two parts agrees whose slot cannot be filled both ways; 0 where there are none.
    """

    covered: float = 0.0
    main: float = 0.0
    aligned: float = 0.0
    day: float = 0.0
    figure: float = 0.0
    name: float = 0.0
    polarity: float = 0.0


def parts_of(statement: Statement, propositions: Sequence[Proposition]) -> tuple[Part, ...]:
    """Return the parts of a statement that say enough to be compared, in order."""
    places = _Places(statement)
    found = (_part(statement, places, p) for p in propositions)
    return tuple(part for part in found if len(part.words) >= _LEAST_WORDS)


class _Places:
    """What a statement names, by where it stands."""

    def __init__(self, statement: Statement) -> None:
        self._statement = statement
        self._words = Overlaps([word.span for word in statement.words])
        self._dates = Overlaps([date.span for date in statement.dates])
        self._quantities = Overlaps([quantity.span for quantity in statement.quantities])
        self._names = Overlaps([name.span for name in statement.names])

    def words(self, spans: Sequence[Span]) -> Numbers:
        return self._words.of(spans)

    def dates(self, spans: Sequence[Span]) -> tuple[DateFacet, ...]:
        return tuple(self._statement.dates[n] for n in sorted(self._dates.of(spans)))

    def quantities(self, spans: Sequence[Span]) -> tuple[Quantity, ...]:
        return tuple(self._statement.quantities[n] for n in sorted(self._quantities.of(spans)))

    def bearers(self, spans: Sequence[Span]) -> frozenset[str]:
        return frozenset(bearer(self._statement.names[n]) for n in self._names.of(spans))

    def names(self, spans: Sequence[Span]) -> frozenset[str]:
        return frozenset(self._statement.names[n].key for n in self._names.of(spans))


def _part(statement: Statement, places: _Places, proposition: Proposition) -> Part:
    spans = [f.span for f in _fragments(proposition) if f.span is not None]
    if proposition.predicate_span is not None:
        spans.append(proposition.predicate_span)
    dates = places.dates(spans)
    who = [f.span for f in (proposition.who,) if f is not None and f.span is not None]
    where = [f.span for f in proposition.where if f.span is not None]
    return Part(
        places.words(spans),
        dates,
        places.words([d.span for d in dates]),
        tuple((q, places.words([q.phrase])) for q in places.quantities(spans)),
        places.bearers(who) or frozenset({named(statement, proposition.who)}) - {""},
        places.words(who),
        places.names(where),
        places.words(where),
        proposition.negated,
        proposition.modality in _TOLD,
        proposition.span,
        parties_of(statement, proposition),
    )


def _fragments(proposition: Proposition) -> Iterator[Fragment]:
    single = (proposition.who, proposition.what, proposition.to_whom, proposition.role)
    yield from (f for f in single if f is not None)
    for several in (proposition.when, proposition.where, proposition.how_many, proposition.others):
        yield from several


def match_parts(claim: Sequence[Part], passage: Sequence[Part], table: Table) -> PartMatch:
    """Lay every part of a claim beside every part of a passage."""
    if not claim or not table.met.size:
        return PartMatch()
    agreed = table.agreements([a.words for a in claim], [b.words for b in passage])
    places = [(m, n) for m, a in enumerate(claim) for n, b in enumerate(passage) if a.told and b.told]
    told = [(claim[m], passage[n]) for m, n in places]
    return PartMatch(
        max(table.covered(a.words) for a in claim),
        table.covered(claim[0].words),
        float(agreed.max(initial=0.0)),
        _most(_clash_of_days(a, b, table) for a, b in told),
        _most(_clash_of_figures(a, b, table) for a, b in told),
        _most(_clash_of_names(a, b, table) for a, b in told),
        _most(float(agreed[m, n]) for m, n in places if claim[m].negated != passage[n].negated),
    )


def _most(values: Iterable[float]) -> float:
    return max(values, default=0.0)


def _clash_of_days(a: Part, b: Part, table: Table) -> float:
    found = [compare_dates(x, y) for x in a.dates for y in b.dates]
    if not found or any(relation is not Relation.CLASH for relation in found):
        return 0.0
    return table.agreed(a.words - a.dated, b.words - b.dated)


def _clash_of_figures(a: Part, b: Part, table: Table) -> float:
    best = 0.0
    for x, mine in a.figures:
        alike = [(y, its) for y, its in b.figures if _one_measure(x, y, table, mine, its)]
        if alike and all(compare_quantities(x, y) is Relation.CLASH for y, _ in alike):
            best = max(best, *(table.agreed(a.words - mine, b.words - its) for _, its in alike))
    return best


def _one_measure(x: Quantity, y: Quantity, table: Table, mine: Numbers, its: Numbers) -> bool:
    if x.kind is not y.kind or x.partial or y.partial:
        return False
    if x.kind is not QuantityKind.COUNT:
        return x.unit == y.unit
    return table.nearest(mine, its) >= _SAME_NOUN


def _clash_of_names(a: Part, b: Part, table: Table) -> float:
    best = 0.0
    for mine, its, mine_words, its_words in (
        (a.who, b.who, a.who_words, b.who_words),
        (a.where, b.where, a.where_words, b.where_words),
    ):
        if mine and its and not mine & its:
            best = max(best, table.agreed(a.words - mine_words, b.words - its_words))
    return best

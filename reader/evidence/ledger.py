"""The ledger: what is disputed, and the figures, dates, names and quotations of all sources, row by row."""

import math
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from reader.evidence.disputes import Clash, Dispute, Fragment, disputes
from reader.evidence.facets.model import DateFacet, Qualifier, Quantity, QuantityKind, Relation
from reader.evidence.facets.names import Name
from reader.evidence.facets.quantities import compare_quantities, same_measure
from reader.evidence.facets.quotes import Quote, compare_quotes
from reader.evidence.facts import Fact, FactKind
from reader.evidence.model import ReasonKind
from reader.text.model import Span

_BINS = 10
_ONE_MEASURE, _ONE_NOUN = 0.5, 0.7
_COUNTED = frozenset({QuantityKind.COUNT, QuantityKind.ORDINAL})
_SHARES = frozenset({QuantityKind.PERCENT, QuantityKind.FRACTION})
_GRAM = 3
_KIND_OF = {
    ReasonKind.DATE: FactKind.DATE,
    ReasonKind.NUMBER: FactKind.FIGURE,
    ReasonKind.NAME: FactKind.NAME,
    ReasonKind.ATTRIBUTION: FactKind.QUOTE,
}


class LedgerKind(StrEnum):
    """What a row is about: something told differently, or a fact of one kind."""

    DISPUTE = "dispute"
    FIGURE = "figure"
    DATE = "date"
    NAME = "name"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Entry:
    """One place where a source states the thing of a row; spans count in the source's text."""

    source: str
    sentence: Span
    span: Span
    text: str
    contested: bool = False


@dataclass(frozen=True, slots=True)
class LedgerCell:
    """All places where one source states the thing; what it says most often comes first."""

    entries: tuple[Entry, ...]

    @property
    def contested(self) -> bool:
        """Say whether another source contradicts what stands here."""
        return any(entry.contested for entry in self.entries)


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A thing and what each source says of it; sources that are silent have no cell.

    Attributes:
        label: the thing as its fullest form is written.
        date: what a date means, for rows of dates.
        reason: why the sources clash, for disputes.
    """

    kind: LedgerKind
    label: str
    cells: Mapping[str, LedgerCell]
    date: DateFacet | None = None
    reason: ReasonKind | None = None

    @property
    def contested(self) -> bool:
        """Say whether sources clash over it."""
        return any(cell.contested for cell in self.cells.values())


def ledger_rows(facts: Iterable[Fact], found: Iterable[Clash]) -> tuple[LedgerRow, ...]:
    """Return the rows: disputes first, then figures, dates, names and quotations, the widest told first.

    Figures are one thing where they measure the same and agree (a range only with a range), dates where they
    name the same days, names by their bearer, quotations where one is the other or differs from it in a
    telling word.
    """
    clashes = tuple(found)
    marked = _Contested(clashes)
    by_kind: dict[FactKind, list[Fact]] = {kind: [] for kind in FactKind}
    for fact in facts:
        by_kind[fact.kind].append(fact)
    rows = [_dispute_row(dispute) for dispute in disputes(clashes)]
    for kind, group in _GROUPS:
        things = [_row(kind, members, marked) for members in group(by_kind[kind])]
        rows += sorted(things, key=_width)
    return tuple(rows)


def _width(row: LedgerRow) -> tuple[int, bool, int, int]:
    day = row.date.first.toordinal() if row.date is not None and row.date.first is not None else 0
    return -len(row.cells), not row.contested, day, -sum(len(cell.entries) for cell in row.cells.values())


class _Contested:
    """Where clashing fragments stand."""

    def __init__(self, clashes: Iterable[Clash]) -> None:
        self._spans: dict[tuple[FactKind, str, Span], set[Span]] = {}
        for clash in clashes:
            kind = _KIND_OF.get(clash.kind)
            for fragment in (clash.claim, clash.passage) if kind else ():
                key = cast("FactKind", kind), fragment.source, fragment.sentence
                self._spans.setdefault(key, set()).add(fragment.span)

    def holds(self, fact: Fact) -> bool:
        spans = self._spans.get((fact.kind, fact.source, fact.sentence), ())
        return any(span.overlap(fact.span) for span in spans)


def _dispute_row(dispute: Dispute) -> LedgerRow:
    cells: dict[str, list[Entry]] = {}
    for fragment in dispute.fragments:
        cells.setdefault(fragment.source, []).append(_entry(fragment))
    shown = {source: LedgerCell(tuple(entries)) for source, entries in cells.items()}
    return LedgerRow(LedgerKind.DISPUTE, dispute.fragments[0].text, shown, reason=dispute.kind)


def _entry(fragment: Fragment) -> Entry:
    return Entry(fragment.source, fragment.sentence, fragment.span, fragment.text, contested=True)


def _row(kind: FactKind, members: list[Fact], marked: _Contested) -> LedgerRow:
    cells: dict[str, list[Entry]] = {}
    for fact in members:
        entry = Entry(fact.source, fact.sentence, fact.span, " ".join(fact.text.split()), marked.holds(fact))
        cells.setdefault(fact.source, []).append(entry)
    for entries in cells.values():
        often = Counter(entry.text for entry in entries)
        entries.sort(key=lambda e: (not e.contested, -often[e.text], -len(e.text), e.span))
    label = max((" ".join(f.text.split()) for f in members), key=lambda text: (len(text), text))
    date = members[0].facet if isinstance(members[0].facet, DateFacet) else None
    shown = {source: LedgerCell(tuple(entries)) for source, entries in cells.items()}
    return LedgerRow(LedgerKind(kind.value), label, shown, date)


def _by_key(facts: Iterable[Fact], key: Callable[[Fact], Hashable]) -> Iterator[list[Fact]]:
    groups: dict[Hashable, list[Fact]] = {}
    for fact in facts:
        groups.setdefault(key(fact), []).append(fact)
    yield from groups.values()


def _dates(facts: Iterable[Fact]) -> Iterator[list[Fact]]:
    return _by_key(facts, lambda fact: _days(cast("DateFacet", fact.facet)))


def _days(date: DateFacet) -> Hashable:
    if date.first is not None:
        return date.first, date.last
    return date.month, date.day, date.weekday


def _names(facts: Iterable[Fact]) -> Iterator[list[Fact]]:
    return _by_key(facts, lambda fact: cast("Name", fact.facet).key)


def _figures(facts: Iterable[Fact]) -> Iterator[list[Fact]]:
    """Group figures that agree; each is compared with the groups whose values lie near it."""
    groups: list[list[Fact]] = []
    places: dict[Hashable, list[int]] = {}
    ranked = sorted(facts, key=lambda fact: _quantity(fact).qualifier is not Qualifier.EXACT)
    for fact in ranked:
        quantity = _quantity(fact)
        bucket, at = _bucket(quantity), _bin(quantity)
        near = [n for k in (at, at - 1, at + 1) for n in places.get((bucket, k), ())]
        home = next((n for n in near if _one_thing(quantity, _quantity(groups[n][0]))), -1)
        if home < 0:
            places.setdefault((bucket, at), []).append(len(groups))
            groups.append([fact])
        else:
            groups[home].append(fact)
    yield from groups


def _quantity(fact: Fact) -> Quantity:
    return cast("Quantity", fact.facet)


def _bucket(quantity: Quantity) -> Hashable:
    if quantity.kind in _SHARES:
        return "share"
    return (quantity.kind, quantity.noun if quantity.kind in _COUNTED else quantity.unit, quantity.rate)


def _bin(quantity: Quantity) -> int:
    ends = [end for end in (quantity.low, quantity.high) if math.isfinite(end)]
    size = abs(sum(ends) / len(ends)) if ends else 0.0
    if quantity.kind is QuantityKind.FRACTION:
        size *= 100
    return round(_BINS * math.log10(size)) if size > 0 else -(10**6)


def _one_thing(one: Quantity, other: Quantity) -> bool:
    ranges = (one.qualifier is Qualifier.RANGE) + (other.qualifier is Qualifier.RANGE)
    if ranges == 1 or compare_quantities(one, other) is not Relation.SAME:
        return False
    if one.kind in _COUNTED and not one.noun and not other.noun:
        return True
    return same_measure(one, other) >= (_ONE_NOUN if one.kind in _COUNTED else _ONE_MEASURE)


def _quotes(facts: Iterable[Fact]) -> Iterator[list[Fact]]:
    """Group quotations; candidates share three words in a row with the longest of a group."""
    groups: list[list[Fact]] = []
    holders: dict[tuple[str, ...], list[int]] = {}
    for fact in sorted(facts, key=lambda f: -len(_quote(f).words)):
        quote = _quote(fact)
        grams = {quote.words[i : i + _GRAM] for i in range(len(quote.words) - _GRAM + 1)}
        near = dict.fromkeys(n for gram in sorted(grams) for n in holders.get(gram, ()))
        home = next((n for n in near if _one_quote(quote, _quote(groups[n][0]))), -1)
        if home < 0:
            for gram in grams:
                holders.setdefault(gram, []).append(len(groups))
            groups.append([fact])
        else:
            groups[home].append(fact)
    yield from groups


def _quote(fact: Fact) -> Quote:
    return cast("Quote", fact.facet)


def _one_quote(one: Quote, other: Quote) -> bool:
    return compare_quotes(one, other) is not Relation.COMPATIBLE


_GROUPS: tuple[tuple[FactKind, Callable[[Iterable[Fact]], Iterator[list[Fact]]]], ...] = (
    (FactKind.FIGURE, _figures),
    (FactKind.DATE, _dates),
    (FactKind.NAME, _names),
    (FactKind.QUOTE, _quotes),
)

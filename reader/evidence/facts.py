"""The facts that a library's sources state: figures, dates, names and quotations, each at its place."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader.evidence.facets.dates import find_dates
from reader.evidence.facets.model import DateFacet, Qualifier, Quantity, QuantityKind
from reader.evidence.facets.names import Gazetteer, Name, learn_names
from reader.evidence.facets.quantities import find_quantities
from reader.evidence.facets.quotes import Quote, find_quotes
from reader.library.model import Library
from reader.text.model import Document, Span
from reader.text.shown import ShownText, shown_text

_SHORTEST_QUOTE = 4
_SHORTEST_WORD = 2


class FactKind(StrEnum):
    """What a fact is."""

    FIGURE = "figure"
    DATE = "date"
    NAME = "name"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure, date, name or quotation as a source states it.

    Attributes:
        source, sentence: where it stands; spans count in the source's text.
        span, text: the fact itself as written, figures with what they count.
        facet: what it means, by kind: `Quantity`, `DateFacet`, `Name` or `Quote`; its own spans count in the
            sentence as shown.
    """

    kind: FactKind
    source: str
    sentence: Span
    span: Span
    text: str
    facet: Quantity | DateFacet | Name | Quote


def find_facts(library: Library, stopped: Callable[[], bool] = lambda: False) -> tuple[Fact, ...]:
    """Return the facts of every source, in reading order; ends early once `stopped` says so.

    Furniture, ordinals, vague figures ("several") and dates that name no day, month or year are left out, and
    so are quotations of fewer than four words and names of two letters that are no capitals ("St", "Mo").
    """
    names = learn_names(shown_text(d, s).text for d in library.documents for _, s in d.sentences())
    found: list[Fact] = []
    for document in library.documents:
        if stopped():
            break
        found += _of_document(document, names)
    return tuple(found)


def _of_document(document: Document, names: Gazetteer) -> Iterator[Fact]:
    for _, sentence in document.sentences():
        shown = shown_text(document, sentence)
        facts = [
            Fact(kind, document.source, sentence, shown.span_to_source(span), span.of(shown.text), facet)
            for kind, span, facet in _of_sentence(shown, document, names)
        ]
        yield from sorted(facts, key=lambda fact: fact.span)


def _of_sentence(
    shown: ShownText, document: Document, names: Gazetteer
) -> Iterator[tuple[FactKind, Span, Quantity | DateFacet | Name | Quote]]:
    text = shown.text
    for quantity in find_quantities(text):
        if quantity.kind is not QuantityKind.ORDINAL and quantity.qualifier is not Qualifier.VAGUE:
            yield FactKind.FIGURE, quantity.phrase, quantity
    for date in find_dates(text, document.metadata.date):
        if date.first is not None or date.month is not None or date.weekday is not None:
            yield FactKind.DATE, date.span, date
    for name in names.find(text):
        if len(name.text) > _SHORTEST_WORD or name.text.isupper():
            yield FactKind.NAME, name.span, name
    for quote in find_quotes(text):
        if len(quote.words) >= _SHORTEST_QUOTE:
            yield FactKind.QUOTE, quote.span, quote

"""A sentence taken apart: the form in which claims and passages are compared."""

import dataclasses
import datetime as dt
from dataclasses import dataclass

from reader.evidence.facets.dates import find_dates
from reader.evidence.facets.model import DateFacet, Hedge, Negation, Quantity
from reader.evidence.facets.polarity import find_hedges, find_negations
from reader.evidence.facets.quantities import find_quantities
from reader.evidence.words import Word, content_words, shingles
from reader.text.model import Document, ParagraphKind, Span
from reader.text.shown import ShownText, shown_text


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence with its facets; facet spans count code points of `text`, the sentence as shown.

    `shown` leads back to the source; it is None for a typed claim.
    """

    source: str | None
    span: Span | None
    text: str
    kind: ParagraphKind
    words: tuple[Word, ...]
    stems: frozenset[str]
    shingles: frozenset[tuple[str, ...]]
    dates: tuple[DateFacet, ...]
    quantities: tuple[Quantity, ...]
    negations: tuple[Negation, ...]
    hedges: tuple[Hedge, ...]
    shown: ShownText | None = None

    def located(self, span: Span) -> Span | None:
        """Return where `span` of the text stands in the source, or None for a typed claim."""
        return None if self.shown is None else self.shown.span_to_source(span)


def read_statement(document: Document, span: Span, kind: ParagraphKind) -> Statement:
    """Take a sentence of a document apart."""
    shown = shown_text(document, span)
    bare = _read(shown.text, document.metadata.date, kind)
    return dataclasses.replace(bare, source=document.source, span=span, shown=shown)


def typed_statement(text: str, published: dt.date | None = None) -> Statement:
    """Take a typed claim apart; weekdays in it stay unresolved without `published`."""
    return _read(text, published, ParagraphKind.BODY)


def _read(text: str, published: dt.date | None, kind: ParagraphKind) -> Statement:
    words = content_words(text)
    return Statement(
        None,
        None,
        text,
        kind,
        words,
        frozenset(word.stem for word in words),
        shingles(text),
        find_dates(text, published),
        find_quantities(text),
        find_negations(text),
        find_hedges(text),
    )

"""A sentence taken apart: the form in which claims and passages are compared."""

import dataclasses
import datetime as dt
from dataclasses import dataclass

from reader.evidence.facets.dates import find_dates
from reader.evidence.facets.model import DateFacet, Hedge, Negation, Quantity
from reader.evidence.facets.names import Gazetteer, Name, refers_back
from reader.evidence.facets.polarity import find_hedges, find_negations
from reader.evidence.facets.quantities import find_quantities
from reader.evidence.facets.relations import Relation, find_relations
from reader.evidence.lexicon import concept
from reader.evidence.words import Word, content_words, shingles, stem
from reader.text.model import Document, ParagraphKind, Span
from reader.text.shown import ShownText, shown_text

_SUBJECT_ENDS = 40


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence with its facets; facet spans count code points of `text`, the sentence as shown.

    `stems` are the concepts of its content words. `context` is the person last spoken of before it,
    `referent` the one that its pronoun or missing subject stands for: keys of the library's names, or "".
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
    names: tuple[Name, ...]
    referent: str = ""
    context: str = ""
    relations: tuple[Relation, ...] = ()
    shown: ShownText | None = None

    @property
    def people(self) -> frozenset[str]:
        """The persons that it names or refers to."""
        named = frozenset(n.key for n in self.names if n.person)
        return named | {self.referent} if self.referent else named

    @property
    def others(self) -> frozenset[str]:
        """What it names that is no person: organisations, places, things."""
        return frozenset(n.key for n in self.names if not n.person)

    def located(self, span: Span) -> Span | None:
        """Return where `span` of the text stands in the source, or None for a typed claim."""
        return None if self.shown is None else self.shown.span_to_source(span)


def read_statement(
    document: Document, span: Span, kind: ParagraphKind, gazetteer: Gazetteer, context: str = ""
) -> Statement:
    """Take a sentence of a document apart; `context` is the person last spoken of before it."""
    shown = shown_text(document, span)
    bare = _read(shown.text, document.metadata.date, kind, gazetteer)
    referent = context if _lacks_subject(bare) else ""
    return dataclasses.replace(
        bare,
        stems=bare.stems | ({concept(stem(referent.rsplit(" ", 1)[-1]))} if referent else frozenset()),
        source=document.source,
        span=span,
        shown=shown,
        context=context,
        referent=referent,
        relations=find_relations(shown.text, bare.names, referent, context),
    )


def read_document(document: Document, gazetteer: Gazetteer) -> list[Statement]:
    """Take all sentences of a document apart, in reading order, with pronouns resolved."""
    found: list[Statement] = []
    context = ""
    for paragraph, span in document.sentences():
        statement = read_statement(document, span, paragraph.kind, gazetteer, context)
        named = next((n.key for n in statement.names if n.person), "")
        context = statement.referent or named or context
        found.append(statement)
    return found


def typed_statement(text: str, gazetteer: Gazetteer, published: dt.date | None = None) -> Statement:
    """Take a typed claim apart; weekdays in it stay unresolved without `published`."""
    bare = _read(text, published, ParagraphKind.BODY, gazetteer)
    return dataclasses.replace(bare, relations=find_relations(text, bare.names, "", ""))


def _lacks_subject(statement: Statement) -> bool:
    first = next((n.span.start for n in statement.names if n.person), len(statement.text))
    if refers_back(statement.text[:first]):
        return True
    return first >= _SUBJECT_ENDS and (refers_back(statement.text) or statement.kind is ParagraphKind.BULLET)


def _read(text: str, published: dt.date | None, kind: ParagraphKind, gazetteer: Gazetteer) -> Statement:
    words = content_words(text)
    return Statement(
        None,
        None,
        text,
        kind,
        words,
        frozenset(concept(word.stem) for word in words),
        shingles(text),
        find_dates(text, published),
        find_quantities(text),
        find_negations(text),
        find_hedges(text),
        gazetteer.find(text),
    )

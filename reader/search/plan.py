"""A query's tree as Whoosh's own queries, with what it may cost bounded."""

from whoosh.query import And, AndNot, Every, NullQuery, Or, Prefix, Query, TermRange
from whoosh.query import Phrase as IndexPhrase
from whoosh.query import Term as IndexTerm
from whoosh.reading import IndexReader

from reader.search.language import All, Either, Field, Node, Not, Phrase, Word
from reader.search.matches import indexed_forms
from reader.search.terms import is_stem, terms

SENTENCE_FIELDS = ("body", "aside")
ARTICLE_FIELDS = ("whole",)
_MOST_EXPANSIONS = 64


def plan(node: Node, fields: tuple[str, ...], reader: IndexReader) -> Query:
    """Return the Whoosh query for `node` over `fields`; prefixes grow to 64 words at most."""
    match node:
        case Word():
            return Or([IndexTerm(f, form) for f in fields for form in _forms(node, f, reader)])
        case Phrase(found):
            return Or([_phrase(f, [t.exact for t in found]) for f in fields])
        case Field(name, value):
            return _condition(name, value)
        case Not(part):
            return AndNot(_anything(fields), plan(part, fields, reader))
        case Either(parts):
            return Or([plan(p, fields, reader) for p in parts])
        case All(parts):
            asked = [plan(p, fields, reader) for p in parts if not isinstance(p, Not)]
            barred = [plan(p.part, fields, reader) for p in parts if isinstance(p, Not)]
            base: Query = And(asked) if asked else _anything(fields)
            return AndNot(base, Or(barred)) if barred else base


def _anything(fields: tuple[str, ...]) -> Query:
    return Or([Every(f) for f in fields])


def _forms(word: Word, field: str, reader: IndexReader) -> tuple[str, ...]:
    own = () if word.prefix else indexed_forms(word)
    if not (word.prefix or word.open_ended):
        return own
    grown: list[str] = []
    for raw in reader.expand_prefix(field, word.term.exact[0]):
        form = raw.decode("utf-8") if isinstance(raw, bytes) else str(raw)
        if not is_stem(form):
            grown.append(form)
        if len(grown) >= _MOST_EXPANSIONS:
            break
    return (*own, *grown)


def _phrase(field: str, spellings: list[tuple[str, ...]]) -> Query:
    """Return the words in a row; a figure's other spellings stand at the same position, so one is enough."""
    return IndexPhrase(field, [forms[-1] for forms in spellings])


def _condition(name: str, value: str) -> Query:
    if name == "date":
        return _dates(value)
    field = "origin" if name == "source" else name
    found = terms(value)
    if not found:
        return NullQuery
    if len(found) == 1:
        return Or([Prefix(field, found[0].exact[0]), IndexTerm(field, found[0].stem)])
    return _phrase(field, [t.exact for t in found])


def _dates(value: str) -> Query:
    first, dots, last = value.partition("..")
    if dots:
        return TermRange("date", first or "0", (last or "9") + "\uffff")
    return Prefix("date", value)

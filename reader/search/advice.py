"""What to try where nothing is found."""

from reader.search.conditions import bounds
from reader.search.evaluation import Evaluation
from reader.search.generation import Generation
from reader.search.layout import Scope
from reader.search.query import All, Field, Leaf, Near, Node, Phrase, Word, conditions, wanted
from reader.search.terms import Term, exact_forms
from reader.search.wording import in_words
from reader.text.words import tokenize

_MOST_MEANT = 2
_MOST_ASKED = 8


def advise(node: Node, generation: Generation, evaluation: Evaluation) -> str:
    """Return a line that says what to try after `node` had no answer."""
    leaves = list(wanted(node))[:_MOST_ASKED]
    there = [leaf for leaf in leaves if len(evaluation.places(leaf))]
    unread = _unread_date(node)
    if unread:
        return f"A date is written 2026, 2026-05 or 2026-05-19; “{unread}” is none."
    missing = [leaf for leaf in leaves if leaf not in there]
    meant = [line for leaf in missing if (line := _meant(leaf, generation, evaluation))]
    if meant:
        return meant[0]
    barring = conditions(node)
    if barring and (there or not leaves):
        return "There are hits without the condition: take out " + in_words(barring[0]) + "."
    if len(leaves) > 1 and there:
        words = ", ".join(in_words(leaf) for leaf in there)
        return f"Nothing has them all. Alone, there are hits for {words}: drop a word, or use OR."
    return "No source has this. Try fewer letters with a star at the end, as in rep*."


def _meant(leaf: Leaf, generation: Generation, evaluation: Evaluation) -> str:
    match leaf:
        case Phrase(terms):
            loose = All(tuple(Word(t) for t in terms))
            found = any(evaluation.units(loose, Scope.SENTENCE))
            return "Not in this order: take off the quotation marks." if found else ""
        case Near(words):
            loose = All(words)
            found = any(evaluation.units(loose, Scope.ARTICLE))
            return "Not so near to one another: raise the number, or take it off." if found else ""
        case Word():
            return _spelling(leaf, generation)


def meant(query: str, node: Node, generation: Generation) -> str:
    """Return the query with the words that no source has as they may be spelled; "" where none is known."""
    spelled: dict[str, str] = {}
    for leaf in list(wanted(node))[:_MOST_ASKED]:
        for term in _spelled_out(leaf):
            found = _near(term, generation)
            if found and not _is_there(term, generation):
                spelled[term.exact[0]] = found[0]
    parts, at = [], 0
    for token in tokenize(query):
        right = spelled.get(exact_forms(token.text)[0])
        if right is not None:
            parts += [query[at : token.span.start], right]
            at = token.span.end
    return "".join([*parts, query[at:]]) if parts else ""


def _spelled_out(leaf: Leaf) -> tuple[Term, ...]:
    match leaf:
        case Word(term, prefix, _, edits):
            return () if prefix or edits else (term,)
        case Phrase(terms):
            return terms
        case Near(words):
            return tuple(word.term for word in words)


def _is_there(term: Term, generation: Generation) -> bool:
    known = generation.vocabulary
    return any(map(known.count, term.exact)) or bool(known.stem_mates(term.stem))


def _near(term: Term, generation: Generation) -> list[str]:
    """Return the words spelled nearly like one, the nearest first; two letters off they begin alike."""
    written = term.exact[0]
    edits = 1 if len(written) <= 4 else 2
    close = generation.vocabulary.near(written, 1, 8).forms
    far = generation.vocabulary.near(written, edits, 16).forms
    alike = [form for form in far if form.startswith(written[:1]) and form not in close]
    found = (form for form in (*close, *alike) if form != written)
    return [form for form in found if len(generation.occurrences.words(form))]


def _spelling(word: Word, generation: Generation) -> str:
    found = _near(word.term, generation)
    return f"Did you mean {' or '.join(found[:_MOST_MEANT])}?" if found else ""


def _unread_date(node: Node) -> str:
    for part in conditions(node):
        if isinstance(part, Field) and part.name in {"date", "after", "before"}:
            for date in part.value.split(".."):
                if date and bounds(date) is None:
                    return date
    return ""

"""What to try where nothing is found."""

from reader.search.conditions import bounds
from reader.search.evaluation import Evaluation
from reader.search.generation import Generation
from reader.search.layout import Scope
from reader.search.query import All, Field, Leaf, Near, Node, Phrase, Word, conditions, wanted
from reader.search.wording import in_words

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


def _spelling(word: Word, generation: Generation) -> str:
    written = word.term.exact[0]
    edits = 1 if len(written) <= 4 else 2
    near = generation.vocabulary.near(written, edits, 8).forms
    found = [form for form in near if form != written and len(generation.occurrences.words(form))]
    return f"Did you mean {' or '.join(found[:_MOST_MEANT])}?" if found else ""


def _unread_date(node: Node) -> str:
    for part in conditions(node):
        if isinstance(part, Field) and part.name in {"date", "after", "before"}:
            for date in part.value.split(".."):
                if date and bounds(date) is None:
                    return date
    return ""

"""Where a query's words stand in a sentence, and the snippet around them."""

from reader.search.language import Node, Phrase, Word, wanted
from reader.search.terms import Term, is_stem, terms
from reader.text.model import Span

SNIPPET = 160


def matches(node: Node, text: str, sentence: Span) -> tuple[Span, ...]:
    """Return the words of the sentence that meet the query, in code points of `text`, sorted."""
    found: set[Span] = set()
    there = terms(sentence.of(text))
    for leaf in wanted(node):
        if isinstance(leaf, Word):
            found |= {t.span for t in there if _meets(leaf, t)}
        else:
            found |= _in_phrase(leaf, there)
    return tuple(span.shifted(sentence.start) for span in sorted(found))


def _meets(word: Word, term: Term) -> bool:
    if word.prefix or word.open_ended:
        begun = word.term.exact[0]
        if any(form.startswith(begun) for form in term.exact):
            return True
        if word.prefix:
            return False
    return word.term.stem == term.stem or any(form in term.exact for form in word.term.exact)


def _in_phrase(phrase: Phrase, there: tuple[Term, ...]) -> set[Span]:
    size = len(phrase.terms)
    found: set[Span] = set()
    for at in range(len(there) - size + 1):
        run = there[at : at + size]
        if all(set(asked.exact) & set(term.exact) for asked, term in zip(phrase.terms, run, strict=True)):
            found |= {term.span for term in run}
    return found


def snippet(text: str, sentence: Span, marked: tuple[Span, ...]) -> Span:
    """Return the stretch of the sentence to show: all of it, or some words around the first match."""
    if len(sentence) <= SNIPPET:
        return sentence
    first = marked[0].start if marked else sentence.start
    start = max(sentence.start, min(first - SNIPPET // 3, sentence.end - SNIPPET))
    end = min(sentence.end, start + SNIPPET)
    bounds = [t.span.shifted(sentence.start) for t in terms(sentence.of(text))]
    if start > sentence.start:
        start = next((b.start for b in bounds if b.start >= start), start)
    if end < sentence.end:
        end = next((b.end for b in reversed(bounds) if b.end <= end), end)
    return Span(start, max(start, end))


def indexed_forms(word: Word) -> tuple[str, ...]:
    """Return the forms under which the index knows a word as searched."""
    return (*word.term.exact, word.term.stem)


def readable(forms: list[str]) -> list[str]:
    """Return the forms that are words as written."""
    return [form for form in forms if not is_stem(form)]

"""What is typed and what is indexed meet here: every word and figure as written, and its stem."""

from dataclasses import dataclass
from functools import lru_cache

from whoosh.lang.porter import stem

from reader.text.model import Span
from reader.text.words import fold, tokenize

_STEM_MARK = "~"
_CURRENCIES = "$€£¥₹"


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a text: its exact forms, its stem (marked: no word as written equals it), and its place."""

    exact: tuple[str, ...]
    stem: str
    span: Span


def terms(text: str) -> tuple[Term, ...]:
    """Return the words of `text` in order; spans are code points of it."""
    return tuple(Term(exact_forms(t.text), stemmed(t.text), t.span) for t in tokenize(text))


@lru_cache(maxsize=65536)
def exact_forms(word: str) -> tuple[str, ...]:
    """Return the spellings that count as the word as written.

    "1,200" is "1200" too, "$1.25" is "1.25", "34.4%" is "34.4", "Aurora's" is "Aurora".
    """
    written = fold(word)
    forms = {written: None}
    if any(c.isdigit() for c in written):
        bare = written.lstrip(_CURRENCIES).strip()
        forms |= {bare: None, bare.rstrip("%"): None, _ungrouped(bare.rstrip("%")): None}
    elif written.endswith("'s"):
        forms[written[:-2]] = None
    return tuple(forms)


def _ungrouped(figure: str) -> str:
    head, *groups = figure.split(",")
    grouped = groups and all(len(g[:3]) == 3 and g[:3].isdigit() for g in groups)
    return head + "".join(groups) if grouped else figure


@lru_cache(maxsize=65536)
def stemmed(word: str) -> str:
    """Return the marked stem of a word, after Porter (1980); figures and short words stem to themselves."""
    bare = exact_forms(word)[-1]
    return _STEM_MARK + (stem(bare) if bare.isascii() and bare.isalpha() and len(bare) > 3 else bare)

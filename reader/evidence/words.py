"""The words of a statement that carry its matter: folded, stemmed, without the small words of English."""

from dataclasses import dataclass
from functools import lru_cache

from reader.text.model import Span
from reader.text.wordlists import word_set
from reader.text.words import fold, tokenize

STOP_WORDS = word_set(
    "a an the and or but nor so yet of in on at to for from by with without into onto over under"
    " between among after before during since until while when where who whom whose which that this"
    " these those than as if because is are was were be been being am has have had having do does did"
    " done will would can could may might must shall should not no it its it's he him his she her hers"
    " they them their theirs we us our ours you your i me my mine itself himself herself themselves"
    " there here what how why also just only very more most much many such some any each every all both"
    " other another own same too then now up down out off about through against per via amid within"
    " across around toward towards like said says say told tells mr mrs ms dr one's he's she's they're"
    " here's that's isn't doesn't didn't wasn't weren't he'll she'll they'll he'd she'd you're you've"
    " we're i'm don't can't won't even still well however once again"
)
_SUFFIXES = (
    ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("ization", "ize"), ("isation", "ize"),
    ("iveness", "ive"), ("ements", ""), ("ement", ""), ("ments", ""), ("ment", ""), ("ations", ""),
    ("ation", ""), ("ators", ""), ("ator", ""), ("ingly", ""), ("edly", ""), ("ings", ""), ("ing", ""),
    ("iest", "y"), ("iers", "y"), ("ies", "y"), ("ied", "y"), ("ers", ""), ("er", ""), ("ors", ""),
    ("or", ""), ("ions", ""), ("ion", ""), ("ives", ""), ("ive", ""), ("ally", "al"), ("ly", ""), ("ed", ""),
    ("es", ""), ("s", ""), ("e", ""),
)  # fmt: skip
_SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A content word: its stem and where it stands, in code points of the text it was read from."""

    stem: str
    span: Span
    capital: bool


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return the stem of a folded English word; figures and short words stay whole."""
    bare = word.removesuffix("'s").rstrip("'")
    if len(bare) <= _SHORTEST_STEM or not bare.isalpha() or bare.endswith("ss"):
        return bare
    for suffix, instead in _SUFFIXES:
        if bare.endswith(suffix) and len(bare) - len(suffix) >= _SHORTEST_STEM:
            return _undoubled(bare.removesuffix(suffix) + instead)
    return bare


def _undoubled(root: str) -> str:
    if len(root) > _SHORTEST_STEM and root[-1] == root[-2] and root[-1] not in "sle":
        return root[:-1]
    return root.removesuffix("e") if len(root) > _SHORTEST_STEM else root


def content_words(text: str) -> tuple[Word, ...]:
    """Return the words of `text` that are no small words, in order."""
    found = []
    for token in tokenize(text):
        folded = fold(token.text)
        if (folded not in STOP_WORDS and len(folded.removesuffix("'s")) > 1) or folded.isdigit():
            found.append(Word(stem(folded), token.span, token.text[:1].isupper()))
    return tuple(found)


def shingles(text: str, size: int = 5) -> frozenset[tuple[str, ...]]:
    """Return all runs of `size` folded words; two texts that share most of theirs are copies."""
    words = [fold(token.text) for token in tokenize(text)]
    return frozenset(tuple(words[i : i + size]) for i in range(len(words) - size + 1))

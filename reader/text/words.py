"""Words and figures of a text, with their spans."""

import re
import unicodedata
from dataclasses import dataclass

from reader.text.model import Span

_LETTER = r"[^\W_]"
_MARKS = r"[\u0300-\u036f]*"
_WORD = re.compile(
    rf"[$€£¥₹]\s?\d+(?:[.,:/]\d+)*{_LETTER}*"
    rf"|\d+(?:[.,:/]\d+)*(?:%|{_LETTER}+)?"
    rf"|(?:{_LETTER}{_MARKS})+(?:['’&](?:{_LETTER}{_MARKS})+)*"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a figure as written, and where."""

    text: str
    span: Span


def tokenize(text: str) -> tuple[Token, ...]:
    """Return the words in order; figures stay whole ("1,200", "$1.25", "34.4%", "52x"), so does "don't"."""
    return tuple(Token(m.group(), Span(m.start(), m.end())) for m in _WORD.finditer(text))


def words_of(text: str) -> list[str]:
    """Return the words that `tokenize` finds, without their places."""
    return _WORD.findall(text)


def word_bounds(text: str, span: Span) -> list[tuple[int, int]]:
    """Return start and end of each word that `tokenize` finds in a part of `text`, in its code points."""
    at = span.start
    return [(at + m.start(), at + m.end()) for m in _WORD.finditer(span.of(text))]


def fold(word: str) -> str:
    """Return `word` as it is compared: without case and accents, with a straight apostrophe, in NFC."""
    if word.isascii():
        return word.lower()
    plain = word.replace("’", "'").replace("‘", "'")
    bare = "".join(
        c for c in unicodedata.normalize("NFD", plain.casefold()) if unicodedata.category(c) != "Mn"
    )
    return unicodedata.normalize("NFC", bare)

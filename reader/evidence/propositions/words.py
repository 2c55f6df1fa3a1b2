"""Sentences cut into syntactic words as the Universal Dependencies treebanks of English cut them.

Clitics stand alone ("is" + "n't", "Lind" + "'s"), so do currency signs, percent signs and the hyphens of
compounds ("ten" + "-" + "year"); prefixes keep their hyphen ("co-founder"), abbreviations and initials
their full stop.
"""

import re

from reader.text.model import Span
from reader.text.wordlists import word_set

_ABBREVIATIONS = word_set(
    "mr mrs ms dr prof gen col lt sgt capt rev hon st sr jr inc corp ltd co llc bros dept univ assn gov "
    "sen rep jan feb mar apr jun jul aug sep sept oct nov dec no nos vs etc al fig est approx ave blvd rd "
    "mt ft vol pp ed op"
)
_SMALL = frozenset({"vs", "etc", "approx", "no", "al", "p", "pp"})
_PREFIX = (
    "non|e|re|anti|pro|pre|mid|co|post|sub|semi|pan|multi|ex|mini|counter|neo|micro|inter|intra|un|wi|vice"
)
_WORD = re.compile(
    r"(?:https?://|www\.)\S+[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # addresses
    r"|[@#]\w+"
    r"|(?:[^\W\d_]\.){2,}(?!\w)|Ph\.D\."  # U.S., a.m.
    r"|\d+(?:[.,:]\d+)*(?:(?:st|nd|rd|th|['’]?s)\b|(?![^\W_]))"
    r"|\d+(?:[.,:]\d+)*(?=(?:bn|tn|mn|m|k|km|kg|mph|x|am|pm|mw|gw|ft)\b)"
    rf"|(?:{_PREFIX})-(?=[^\W\d_])[^\W\d_]+|mid-\d+s?"
    r"|[^\W_](?:[\w&]*\w)?(?:['’](?!(?:s|re|ve|ll|d|m|t)\b)[^\W\d_]+)*"
    r"|\.{2,}|-{2,}|['’](?:s|re|ve|ll|d|m|t)\b|''|``"
    r"|\S",
    re.IGNORECASE,
)
_NOT = re.compile(r"(?i)(?<=[a-z])n['’]t$")
_PAIRED = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3}


def split_words(text: str) -> list[Span]:
    """Return the words of a sentence, in order; spans count code points of `text`."""
    found: list[Span] = []
    at = 0
    while match := _WORD.search(text, at):
        start, end = match.span()
        negated = _NOT.search(text[start : end + 2]) if text[end : end + 1] in {"'", "’"} else None
        if negated:
            cut = start + negated.start()
            found += [Span(start, cut), Span(cut, end + 2)]
            at = end + 2
            continue
        end += _full_stop(text, start, end)
        cut = start + _PAIRED.get(text[start:end].lower(), 0)
        found += [Span(start, cut), Span(cut, end)] if cut > start else [Span(start, end)]
        at = end
    return found


def _full_stop(text: str, start: int, end: int) -> int:
    """Return 1 when the full stop after a word belongs to it: an abbreviation or a person's initial."""
    if text[end : end + 1] != "." or not text[end + 1 :].strip():
        return 0
    word = text[start:end]
    initial = (
        len(word) == 1
        and word.isupper()
        and text[end + 1 : end + 2] == " "
        and text[end + 2 : end + 3].isupper()
    )
    known = word.lower() in _ABBREVIATIONS and (word[0].isupper() or word in _SMALL)
    return int(initial or known)

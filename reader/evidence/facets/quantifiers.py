"""All, both, none, not all: of which things something is said, and how two such statements compare."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from reader.evidence.facets.model import KEPT, Relation
from reader.evidence.facets.nouns import counted_noun, lemma
from reader.evidence.words import STOP_WORDS, Word, content_words, stem
from reader.text.model import Span
from reader.text.words import fold


class Share(StrEnum):
    """Of how many of a kind something is said."""

    ALL = "all"
    NONE = "none"
    PART = "part"
    SOME = "some"


@dataclass(frozen=True, slots=True)
class Quantified:
    """Something said of all, a part or none of a kind.

    Attributes:
        span: the quantifier with its noun, in code points of the text.
        share: of how many; `PART` says that it is not all, `SOME` that it is at least one.
        noun: the stem of the noun.
        predicate: the stem of the first content word after it, what is said of them.
        rest: the stems of all content words that follow in the clause.
        denied: what follows is denied ("all of the towers were not hit").
    """

    span: Span
    share: Share
    noun: str
    predicate: str
    rest: frozenset[str]
    denied: bool = False


_COUNT = (
    r"(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|twenty)"
)
_OF = r"(?:\s?of)?(?:\s(?:the|its|his|her|their|our|these|those))?"
_PATTERNS = {
    Share.PART: rf"(?:not\s(?:all|every|each|both)(?:\sof)?(?:\s(?:the|its|their))?(?:\s{_COUNT})?|(?:only"
    rf"|just)\s{_COUNT}(?:\sof(?:\s(?:the|its|their))?(?:\s{_COUNT})?)?"
    rf"|{_COUNT}\sof(?:\s(?:the|its|their))?\s{_COUNT}|(?:most|half|a\sthird|some|part|many"
    rf"|{_COUNT})\sof(?:\s(?:the|its|their))|fewer\sthan\shalf\sof\sthe"
    rf"|all\sbut\s{_COUNT}(?:\sof(?:\sthe)?)?)",
    Share.ALL: rf"(?:all{_OF}(?:\s{_COUNT})?|every\sone\sof(?:\s(?:the|its"
    rf"|their))?(?:\s{_COUNT})?|each(?:\sof(?:\s(?:the|its|their))?)?(?:\s{_COUNT})?"
    rf"|every(?:\ssingle)?|both(?:\sof)?(?:\s(?:the|its|their))?)",
    Share.NONE: rf"(?:none\sof(?:\s(?:the|its|his|her|their))?(?:\s{_COUNT})?|not\s(?:one"
    rf"|a\ssingle)(?:\sof(?:\s(?:the|its|their))?)?|neither(?:\sof(?:\s(?:the|its|their))?)?"
    rf"|no)",
}
_FOUND = {
    share: re.compile(rf"(?<![\w-])(?<!every\s){pattern}(?=\s[a-z])", re.IGNORECASE)
    for share, pattern in _PATTERNS.items()
}
_SINGULAR = re.compile(
    r"(?:every|each|no|not\s(?:one|a\ssingle|every|each)|neither)(?:\ssingle)?", re.IGNORECASE
)
_WORD = re.compile(r"\s(?P<word>[^\W\d_][\w’'-]*)")
_PAST = (
    "sank|fell|broke|came|went|took|gave|ran|rose|saw|held|lost|won|hit|cut|left|kept|told|knew|found|paid|sent|sold"
    "|stood|spoke|grew|flew|drove|wrote|began|burnt|met|got|lay|led|put|read|sat|shut|slept|spent|swam|wore"
)
_STOP = re.compile(
    rf"(?:{'|'.join(sorted(STOP_WORDS - {'other', 'own', 'same'}))}|{_PAST})$|\w+(?:ed|ly)$", re.IGNORECASE
)
_JOINED = re.compile(r"\s(?:and|or)\b", re.IGNORECASE)
_REACH = 3
_NO_NOUN = re.compile(
    r"(?:day|days|week|weeks|month|year|years|time|times|morning|evening|night|hour|hours"
    r"|minute|minutes|longer|more"
    r"|doubt|other|others|one|ones|them|us|over|about|right|along|and|but|outside|inside|sides?|ways?|means?"
    r"|way|case|cases|in|on|at|for"
    r"|the|of|who|that|which|is|are|was|were|matter|less|fewer|sooner)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[,;:.()—–\"“”]|\b(?:but|although|though|while|whereas|because|which|who|and\s(?:he|she|it|they))\b"
)
_NOT = re.compile(r"\b(?:not|never|no\slonger|without|fail(?:ed)?\sto)\b|n['’]t\b", re.IGNORECASE)
_CLASHING = frozenset(
    {(Share.ALL, Share.NONE), (Share.ALL, Share.PART), (Share.NONE, Share.SOME), (Share.NONE, Share.PART)}
)


@lru_cache(maxsize=KEPT)
def find_quantified(text: str) -> tuple[Quantified, ...]:
    """Find what is said of all, a part or none of a kind, in reading order; times and idioms are left out."""
    words = content_words(text)
    taken = bytearray(len(text))
    found = []
    for share, pattern in _FOUND.items():
        for match in pattern.finditer(text):
            quantified = None if any(taken[match.start() : match.end()]) else _read(text, words, match, share)
            if quantified is not None:
                taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
                found.append(quantified)
    return tuple(sorted(found, key=lambda q: q.span))


def _read(text: str, words: tuple[Word, ...], match: re.Match[str], share: Share) -> Quantified | None:
    noun = _noun(text, match)
    if noun is None or _NO_NOUN.match(noun.of(text)) or _JOINED.match(text, noun.end):
        return None
    ends = _CLAUSE.search(text, noun.end)
    end = len(text) if ends is None else ends.start()
    after = [w.stem for w in words if noun.end <= w.span.start and w.span.end <= end]
    denied = _NOT.search(text, noun.end, end) is not None
    name = stem(lemma(fold(noun.of(text))))
    if not after:
        return None
    return Quantified(Span(match.start(), noun.end), share, name, after[0], frozenset(after), denied)


def _noun(text: str, match: re.Match[str]) -> Span | None:
    """Return where the quantified noun stands: the first plural, or the last word before a verb."""
    if _SINGULAR.fullmatch(match[0]) is None:
        name, _, end = counted_noun(text, match.end(), plural=True)
        return Span(max(text.rfind(" ", 0, end) + 1, match.end() + 1), end) if name else None
    at, found = match.end(), None
    for _ in range(_REACH):
        word = _WORD.match(text, at)
        if word is None or _STOP.match(word["word"]):
            break
        found, at = Span(word.start("word"), word.end()), word.end()
    return found


def compare_quantified(a: Quantified, b: Quantified) -> Relation:
    """Compare two statements that say one thing of one kind, which the caller knows.

    `CLASH` for all against none or not all, and for none against some; a denial turns all into none.
    """
    one, two = _turned(a), _turned(b)
    if (one, two) in _CLASHING or (two, one) in _CLASHING:
        return Relation.CLASH
    return Relation.SAME if one is two else Relation.COMPATIBLE


def _turned(a: Quantified) -> Share:
    if not a.denied:
        return a.share
    return {Share.ALL: Share.NONE, Share.NONE: Share.ALL}.get(a.share, Share.PART)

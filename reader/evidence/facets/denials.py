"""What a sentence denies outright: its subject and the verb that follows the denying word."""

import re
from dataclasses import dataclass
from functools import lru_cache

from reader.evidence.facets.model import KEPT
from reader.evidence.words import Word, content_words
from reader.text.model import Span
from reader.text.wordlists import word_set

_AUX = r"(?:is|are|was|were|has|have|had|do|does|did|will|would|be|been|being)"
_BETWEEN = (
    r"(?:(?:been|yet|ever|yet\sbeen|have\sbeen|even|actually|be|being|in\sfact|itself|at\sall|so\sfar)\s)*"
)
_NOT = re.compile(
    rf"\b(?:{_AUX}\s(?:(?:also|still|apparently|in\sfact|simply|themselves|itself|himself"
    rf"|herself)\s)?(?:not|never)"
    rf"|(?:is|are|was|were|has|have|had|do|does|did|wo|would)n['’]t|never|(?:refus|fail|declin"
    rf"|neglect)ed\sto)\s{_BETWEEN}(?P<verb>[a-z][\w-]+)",
    re.IGNORECASE,
)
_NONE = re.compile(
    rf"(?:^|(?<=[.;:,–—(\"“]\s)|(?<=\bthat\s)|(?<=\band\s)|(?<=\bbut\s))(?:no|none\sof\sthe|not\sa\ssingle)"
    rf"\s(?P<noun>(?:[\w’'-]+\s){{1,3}}?){_AUX}\s(?:(?:ever|yet|so\sfar|been)\s)*(?P<verb>[a-z][\w-]+)",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"\b(?:every|all|always|only|just|merely|enough|alone|necessarily|because|until|yet"
    r"|so\sfar|at\sfirst|initially|far|mean"
    r"|much|many|more|longer|fully|entirely|completely|immediately|any\smore|before|first|both|either|but)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[,;:.()—–\"“”]|\b(?:but|although|though|while|whereas|because|that|which|who|and\s(?:he|she|it|they))\b"
)
_SMALL = word_set(
    "been be have had has made able going want know think get got go say see put take took give come find"
    " found"
)
_BEING = re.compile(r"\b(?:is|are|was|were|be|been)(?:\b|n['’]t)", re.IGNORECASE)
_PARTICIPLE = ("ed", "ing", "en", "wn", "ught", "old", "aid", "ept", "eft", "ost", "ent", "ut")
_PRONOUN = re.compile(r"\b(?:he|she|it|they|we|i|you|who|which|that|this)\s$", re.IGNORECASE)
_TOLD = re.compile(
    r"\b(?:that|said|says|say|insist(?:s|ed)|added|stated|stat(?:es|ing)|claim(?:s|ed)|whether)\b",
    re.IGNORECASE,
)
_DOUBTED = re.compile(
    r"\b(?:speculat\w+|alleg\w+|believ\w+|doubt\w*|whether|claim(?:s|ed|ing)?|accus\w+"
    r"|rumou?r\w*|suspect\w*|poll(?:s|ed)?"
    r"|question\w*|myth|suggest\w*|fear\w*|if|conced\w+|suppos\w+|imagin\w+)\b",
    re.IGNORECASE,
)
_AFTER = 48


@dataclass(frozen=True, slots=True)
class Denial:
    """A verb that is denied of a subject.

    Attributes:
        span: from the denying word to the verb, in code points of the text.
        verb: the stem of the verb.
        subject: the stems of the content words of its clause before the denial, or of the noun after "no".
        rest: the stems of the content words that follow in the clause.
        passive: something is denied to have been done to the subject.
        state: the denied word is what something is said not to be ("is not new"), no verb.
    """

    span: Span
    verb: str
    subject: frozenset[str]
    rest: frozenset[str]
    passive: bool = False
    state: bool = False


@lru_cache(maxsize=KEPT)
def find_denials(text: str) -> tuple[Denial, ...]:
    """Find the outright denials of `text`; what denies but a part or a time ("not yet") is none."""
    words = content_words(text)
    found = [_denial(text, words, m, None) for m in _NOT.finditer(text)]
    found += [_denial(text, words, m, Span(m.start("noun"), m.end("noun"))) for m in _NONE.finditer(text)]
    return tuple(d for d in found if d is not None)


def is_doubted(text: str, at: int) -> bool:
    """Say whether the words before `at` tell what some believe, allege or ask, and not what is so."""
    return _DOUBTED.search(text, 0, at) is not None


def _denial(text: str, words: tuple[Word, ...], match: re.Match[str], noun: Span | None) -> Denial | None:
    verb = next((w for w in words if w.span.start == match.start("verb")), None)
    if (
        verb is None
        or match["verb"].lower() in _SMALL
        or _WEAK.search(text, match.start(), min(len(text), match.end() + _AFTER))
    ):
        return None
    start = max((m.end() for m in _CLAUSE.finditer(text, 0, match.start())), default=0)
    ends = _CLAUSE.search(text, match.end())
    end = len(text) if ends is None else ends.start()
    before = noun or Span(start, match.start())
    if noun is None and _PRONOUN.search(text[start : match.start()]):
        return None
    told = max((m.end() for m in _TOLD.finditer(text, before.start, before.end)), default=before.start)
    subject = frozenset(
        w.stem for w in words if told <= w.span.start < before.end and not w.span.of(text).endswith("ly")
    )
    rest = frozenset(w.stem for w in words if w.span.start >= match.end() and w.span.end <= end)
    being = _BEING.search(match[0]) is not None
    participle = match["verb"].lower().endswith(_PARTICIPLE)
    passive = being and participle and not match["verb"].lower().endswith("ing")
    span = Span(match.start(), match.end())
    if not subject or is_doubted(text, match.start()):
        return None
    return Denial(span, verb.stem, subject, rest, passive, being and not participle)

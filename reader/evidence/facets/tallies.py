"""Votes and scores: "by nine votes to six", "won 3-2", "unanimously"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from reader.evidence.facets.figures import DIGITS, WORDS, value_of
from reader.evidence.facets.model import KEPT, Relation
from reader.text.model import Span


@dataclass(frozen=True, slots=True)
class Tally:
    """How a vote or match ended, the larger number first; none where a vote is only said to be unanimous."""

    span: Span
    high: int | None
    low: int | None
    vote: bool


_FIGURE = rf"(?:{DIGITS}|{WORDS})"
_VOTE = (
    r"(?:vot(?:e|es|ed|ing)|ballot|motion|majority|council|parliament|jur(?:y|ors)|board|panel"
    r"|adopted|approved|passed|rejected)"
)
_MATCH = (
    r"(?:beat|won|win|lost|lose|defeat(?:ed)?|draw|drew|score|scored|match|final|game|goals?|sets?"
    r"|trail(?:ed)?|led|lead)"
)
_PAIR = re.compile(
    rf"(?<![\w$€£.,:/-])(?P<one>{_FIGURE})(?:\svotes)?(?:\s?[-–]\s?|\s(?:to"
    rf"|against)\s)(?P<two>{_FIGURE})(?![\w%.,:/-]\w|[%\w]|\s(?:percent|per\scent|million"
    rf"|billion|years?|days?|weeks?|months?|hours?|minutes?|kilometres?|metres?|people|degrees?"
    rf"|euros?|dollars?))",
    re.IGNORECASE,
)
_UNANIMOUS = re.compile(
    r"\bunanimous(?:ly)?\b|\bwithout\s(?:a\s)?(?:dissent(?:ing\svoice)?|opposition)\b", re.IGNORECASE
)
_DISSENT = re.compile(r"\bdissent(?:ed|ing|s)?\b|\boutvoted\b", re.IGNORECASE)
_CUE = re.compile(rf"\b(?:(?P<vote>{_VOTE})|(?P<match>{_MATCH}))\b", re.IGNORECASE)
_MOST = 1000


@lru_cache(maxsize=KEPT)
def find_tallies(text: str) -> tuple[Tally, ...]:
    """Find the votes and scores of `text`; two numbers are one only beside a word of voting or playing."""
    cue = _CUE.search(text)
    found = []
    for match in _PAIR.finditer(text) if cue is not None else ():
        one, two = (int(value_of(match[g])[0]) for g in ("one", "two"))
        if max(one, two) <= _MOST and "from " not in text[max(0, match.start() - 6) : match.start()].lower():
            vote = any(c["vote"] for c in _CUE.finditer(text))
            found.append(Tally(Span(*match.span()), max(one, two), min(one, two), vote))
    unanimous = _UNANIMOUS.search(text)
    if unanimous is not None:
        found.append(Tally(Span(*unanimous.span()), None, None, vote=True))
    return tuple(sorted(found, key=lambda t: t.span))


@lru_cache(maxsize=KEPT)
def find_dissent(text: str) -> Span | None:
    """Return where somebody is said to have been outvoted or to have dissented, or None."""
    match = _DISSENT.search(text)
    return None if match is None or _UNANIMOUS.search(text) else Span(*match.span())


def compare_tallies(a: Tally, b: Tally) -> Relation:
    """Compare two tallies.

    `CLASH` for a unanimous vote against one with votes on both sides, and for two tallies that share one of
    their numbers, which makes them reports of one vote or match; others may be of different votes.
    """
    if a.vote is not b.vote:
        return Relation.COMPATIBLE
    if a.low is None or b.low is None:
        told = b if a.low is None else a
        return Relation.SAME if told.low is None else Relation.CLASH if told.low > 0 else Relation.SAME
    if (a.high, a.low) == (b.high, b.low):
        return Relation.SAME
    return Relation.CLASH if a.high == b.high or a.low == b.low else Relation.COMPATIBLE

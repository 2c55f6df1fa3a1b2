"""Whether two statements speak of one event, as far as names and times tell."""

import re

from reader.evidence.corpus import Corpus
from reader.evidence.facets.dates import compare_dates
from reader.evidence.facets.model import DateFacet, Grain, Relation
from reader.evidence.statement import Statement
from reader.text.wordlists import word_set

_NAME = re.compile(r"(?<=[a-z,’'] )[A-Z][\w’'-]+")
_CAPITALISED = re.compile(r"\b[A-Z][\w’'-]+")
_CALENDAR = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july"
    " august september october november december i"
)
_FEWEST_NAMES = 2
_NAME_SHARE = 0.3
_COARSE = frozenset({Grain.MONTH, Grain.QUARTER, Grain.SEASON, Grain.YEAR, Grain.DECADE, Grain.SPAN})
_EARLIER = re.compile(
    r"\b(?:(?:years?|months?|decades?|centur(?:y|ies))\s(?:ago|earlier|before)"
    r"|earlier\sthis\syear|previous(?:ly)?"
    r"|former(?:ly)?|once|last\s(?:year|month|spring|summer|autumn|winter)|in\sthe\spast"
    r"|back\sin|at\sthe\stime"
    r"|used\sto|a\ssimilar|another\s(?:case|incident|accident|attack|fire|flood|quake|crash))\b",
    re.IGNORECASE,
)


def one_time(claim: Statement, passage: Statement) -> bool:
    """Say whether nothing sets one of the two back to another time than the other's.

    Days told by both must not clash, a month, year or run of years in one must agree with a date in the
    other, and what looks back ("ago", "previously") must look back on both sides.
    """
    pairs = [compare_dates(a, b) for a in claim.dates for b in passage.dates]
    if Relation.CLASH in pairs and Relation.SAME not in pairs:
        return False
    coarse = [_coarse(s.dates) for s in (claim, passage)]
    if any(coarse) and Relation.SAME not in pairs:
        return False
    return bool(_EARLIER.search(claim.text)) == bool(_EARLIER.search(passage.text))


def _coarse(dates: tuple[DateFacet, ...]) -> bool:
    return any(d.grain in _COARSE or (d.grain is Grain.DAY and d.year_stated) for d in dates)


def one_story(claim: Statement, passage: Statement, corpus: Corpus) -> bool:
    """Say whether the articles of the two share the names of one event; a typed claim always may."""
    if claim.source is None or passage.source is None or claim.source == passage.source:
        return True
    a, b = (_names(corpus, source) for source in (claim.source, passage.source))
    shared = len(a & b)
    return shared >= _FEWEST_NAMES or shared >= _NAME_SHARE * max(1, min(len(a), len(b)))


def other_story(claim: Statement, passage: Statement, corpus: Corpus) -> bool:
    """Say whether the articles of the two both name several people and places, none of them in the other."""
    if claim.source is None or passage.source is None or claim.source == passage.source:
        return False
    a, b = (_names(corpus, source) for source in (claim.source, passage.source))
    if min(len(a), len(b)) < _FEWEST_NAMES:
        return False
    return not (a & _capitalised(corpus, passage.source) or b & _capitalised(corpus, claim.source))


def _names(corpus: Corpus, source: str) -> frozenset[str]:
    return corpus.capitals(source, _NAME) - _CALENDAR


def _capitalised(corpus: Corpus, source: str) -> frozenset[str]:
    return corpus.capitals(source, _CAPITALISED) - _CALENDAR

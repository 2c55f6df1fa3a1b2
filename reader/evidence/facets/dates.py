"""Dates in running English text, resolved against the publication date, and how two of them compare.

Each pattern is tried over the whole text, the most telling first; a stretch that is read once is not read
again. All quantifiers are bounded, so the time is linear in the text.
"""

import datetime as dt
import re

from reader.evidence.facets.date_patterns import PATTERNS
from reader.evidence.facets.date_readers import Context, Reader
from reader.evidence.facets.figures import plain_letters
from reader.evidence.facets.model import DateFacet, Grain, Relation
from reader.text.model import Span

_RELATION = re.compile(
    r"\b(?P<word>before|after|until|till|since|by|from|through)\s(?:the\s|about\s|around\s)?"
    r"(?:early\s|late\s|(?:end|start|beginning)\sof\s)?(?:the\s)?$",
    re.IGNORECASE,
)
_ROUGHLY = re.compile(r"\b(?:around|about|circa|roughly|approximately)\s(?:the\s)?$|\bc\.\s?$", re.IGNORECASE)
_RELATIONS = {"till": "until", "from": "since", "through": "until", "by": "until"}
_COMPARABLE = 31
_SAME_RATIO = 31


def find_dates(text: str, published: dt.date | None) -> tuple[DateFacet, ...]:
    """Find the dates of `text` in reading order.

    `published` is the day on which the text appeared: weekdays name the latest such day on or before it (the
    next one where the words before speak of the future), "last month" and the like count from it, and a day
    without a year falls into the year that brings it nearest. Without it such dates stay unresolved.
    """
    text = plain_letters(text)
    context = Context(text, published)
    taken = bytearray(len(text))
    found: list[DateFacet] = []
    for pattern, reader in PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span()
            if start == end or any(taken[start:end]):
                continue
            facet = _facet(match, reader, context)
            if facet is not None:
                taken[start:end] = b"\1" * (end - start)
                found.append(facet)
    return tuple(sorted(found, key=lambda facet: facet.span))


def _facet(match: re.Match[str], reader: Reader, context: Context) -> DateFacet | None:
    try:
        reading = reader(match, context)
    except (ValueError, OverflowError):
        return None
    if reading is None:
        return None
    text = match[0].rstrip()
    before = context.text[max(0, match.start() - 30) : match.start()]
    relation = _RELATION.search(before)
    word = "" if relation is None else relation["word"].lower()
    first, last = reading.days or (None, None)
    return DateFacet(
        Span(match.start(), match.start() + len(text)),
        text,
        reading.grain,
        first,
        last,
        reading.weekday,
        reading.month,
        reading.day,
        reading.year_stated,
        reading.weekday_stated,
        reading.approximate or _ROUGHLY.search(before) is not None,
        _RELATIONS.get(word, word),
    )


def compare_dates(a: DateFacet, b: DateFacet) -> Relation:
    """Compare two dates of one event.

    `SAME` when they name the same days, or one lies in the other and the coarser is at most a month to a day;
    `CLASH` when they are disjoint at comparable grain; `COMPATIBLE` when too little is known, when one only
    bounds the event ("before", "until") and the other does not, or when they overlap in part.
    """
    relation = _compare_days(a, b)
    if a.relation == b.relation:
        return relation
    if {a.relation, b.relation} == {"", "since"} and relation is Relation.SAME:
        return relation
    return Relation.COMPATIBLE


def _compare_days(a: DateFacet, b: DateFacet) -> Relation:
    if Grain.VAGUE in {a.grain, b.grain}:
        return Relation.COMPATIBLE
    if a.grain is Grain.DAY and b.grain is Grain.DAY:
        return _compare_single_days(a, b)
    if a.first is None or b.first is None or _yearless_months(a, b):
        return _compare_unresolved(a, b)
    return _compare_runs(a, b)


def _compare_single_days(a: DateFacet, b: DateFacet) -> Relation:
    if a.first is not None and a.first == b.first:
        return Relation.SAME
    if _known(a) and _known(b):
        return _compare_calendar_days(a, b)
    if a.weekday is not None and b.weekday is not None:
        return Relation.SAME if a.weekday == b.weekday else Relation.CLASH
    return Relation.COMPATIBLE


def _known(a: DateFacet) -> bool:
    return a.month is not None and a.day is not None


def _compare_calendar_days(a: DateFacet, b: DateFacet) -> Relation:
    same_day = (a.month, a.day) == (b.month, b.day)
    if same_day:
        return Relation.CLASH if a.year_stated and b.year_stated else Relation.SAME
    if a.approximate or b.approximate:
        return Relation.COMPATIBLE
    if a.weekday is not None and a.weekday == b.weekday and (a.weekday_stated or b.weekday_stated):
        return Relation.COMPATIBLE
    return Relation.CLASH


def _yearless_months(a: DateFacet, b: DateFacet) -> bool:
    months = a.grain in {Grain.MONTH, Grain.DAY} and b.grain in {Grain.MONTH, Grain.DAY}
    return months and a.month is not None and b.month is not None and not (a.year_stated and b.year_stated)


def _compare_unresolved(a: DateFacet, b: DateFacet) -> Relation:
    if a.month is None or b.month is None:
        return Relation.COMPATIBLE
    return Relation.SAME if a.month == b.month else Relation.CLASH


def _length(a: DateFacet) -> int:
    return 0 if a.first is None or a.last is None else (a.last - a.first).days + 1


def _slack(a: DateFacet) -> int:
    if a.approximate and a.grain not in {Grain.WEEKEND, Grain.DECADE}:
        return max(7, _length(a))
    return {Grain.WEEK: 2, Grain.WEEKEND: 1, Grain.SEASON: 31, Grain.DECADE: 366}.get(a.grain, 0)


def _compare_runs(a: DateFacet, b: DateFacet) -> Relation:
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return Relation.COMPATIBLE
    shorter, longer = sorted((_length(a), _length(b)))
    gap = max((b.first - a.last).days, (a.first - b.last).days)
    if gap > 0:
        comparable = longer <= _COMPARABLE * shorter or (a.year_stated and b.year_stated)
        near = gap <= max(_slack(a), _slack(b))
        return Relation.CLASH if comparable and not near else Relation.COMPATIBLE
    if (a.first, a.last) == (b.first, b.last):
        return Relation.SAME
    if a.grain is Grain.SPAN and b.grain is Grain.SPAN:
        return Relation.CLASH
    inside = (a.first <= b.first and b.last <= a.last) or (b.first <= a.first and a.last <= b.last)
    return Relation.SAME if inside and longer <= _SAME_RATIO * shorter else Relation.COMPATIBLE

"""Durations in several parts: "2 minutes 40 seconds", "an hour and 20 minutes", "1h 20m", "5 ft 11 in"."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from reader.evidence.facets.counting import counted
from reader.evidence.facets.model import Qualifier, Quantity, QuantityKind
from reader.text.model import Span

_BETWEEN = re.compile(r",?\s(?:and\s)?|,\s")
_JOINED = frozenset({QuantityKind.DURATION, QuantityKind.LENGTH})
_ONE_BEFORE = re.compile(r"(?<![\w-])an?\s(?P<unit>hour|minute|day|week|month|year)\sand\s$", re.IGNORECASE)
_ONE = {
    "hour": 3600.0,
    "minute": 60.0,
    "day": 86400.0,
    "week": 604800.0,
    "month": 2629746.0,
    "year": 31556952.0,
}
SHORT = re.compile(
    r"(?<![\w.:])(?:(?P<hours>\d{1,3})\s?h(?:rs?)?\s?(?P<minutes>\d{1,2})\s?(?:m|min)\b"
    r"|(?P<m>\d{1,3})\s?min\s?(?P<s>\d{1,2})\s?(?:s|sec)\b|(?P<only>\d{1,3})\s?h\b)"
)


def read_short(text: str, match: re.Match[str]) -> Quantity:
    """Read "1h 20m", "3 min 20 s", "14h"."""
    hours, minutes = match["hours"] or match["only"] or "0", match["minutes"] or match["m"] or "0"
    seconds = int(hours) * 3600.0 + int(minutes) * 60.0 + int(match["s"] or "0")
    return counted(text, Span(*match.span()), (seconds, seconds), QuantityKind.DURATION, unit="s", step=1.0)


def joined(text: str, quantities: Iterable[Quantity]) -> list[Quantity]:
    """Return the quantities with those that add up to one measure taken together.

    Neighbours add up when a blank, a comma or "and" parts them and the second is the smaller unit.
    """
    found: list[Quantity] = []
    for quantity in quantities:
        if found and _add_up(text, found[-1], quantity):
            found[-1] = _sum(text, found[-1], quantity)
        else:
            found.append(_with_one(text, quantity))
    return [q for q, after in pairwise([*found, None]) if q is not None and not _inside(q, after)]


def _add_up(text: str, a: Quantity, b: Quantity) -> bool:
    plain = a.kind is b.kind and a.kind in _JOINED and a.qualifier is not Qualifier.RANGE
    if not plain or b.qualifier is not Qualifier.EXACT or a.rate or b.rate:
        return False
    between = text[a.span.end : b.span.start]
    return _BETWEEN.fullmatch(between) is not None and b.high < a.step <= max(a.high, a.step)


def _sum(text: str, a: Quantity, b: Quantity) -> Quantity:
    span = Span(a.span.start, b.span.end)
    return replace(
        a, span=span, text=span.of(text), phrase=span, low=a.low + b.low, high=a.high + b.high, step=b.step
    )


def _with_one(text: str, quantity: Quantity) -> Quantity:
    """Take "an hour and" in before "20 minutes"."""
    if quantity.kind is not QuantityKind.DURATION:
        return quantity
    before = _ONE_BEFORE.search(text, max(0, quantity.span.start - 20), quantity.span.start)
    if before is None or quantity.high >= _ONE[before["unit"].lower()]:
        return quantity
    one = _ONE[before["unit"].lower()]
    span = Span(before.start(), quantity.span.end)
    return replace(
        quantity, span=span, text=span.of(text), phrase=span, low=quantity.low + one, high=quantity.high + one
    )


def _inside(a: Quantity, b: Quantity | None) -> bool:
    return b is not None and a.span.overlap(b.span) > 0

"""Calendar dates as sources write them."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.text.model import Span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
"""A pattern of English month names, whole or abbreviated without the full stop; to be used ignoring case."""

_DATE = re.compile(
    r"(?<![\d.-])(?P<y1>(?:1[5-9]|20)\d\d)-(?P<m1>\d\d?)-(?P<d1>\d\d?)(?![\d-])"
    r"|(?<![\d/])(?P<y4>(?:1[5-9]|20)\d\d)/(?P<m4>\d\d?)/(?P<d4>\d\d?)(?![\d/])"
    rf"|\b(?P<m2>{MONTH})\.?\s+(?P<d2>\d\d?)(?:st|nd|rd|th)?,?\s+(?P<y2>(?:1[5-9]|20)\d\d)\b"
    rf"|\b(?P<d3>\d\d?)(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(?P<m3>{MONTH})\.?,?\s+(?P<y3>(?:1[5-9]|20)\d\d)\b"
    r"|(?<![\d/.])(?P<a5>\d\d?)(?P<sep>[/.])(?P<b5>\d\d?)(?P=sep)(?P<y5>(?:19|20)\d\d)(?![\d/])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A full calendar date and where it is written."""

    span: Span
    date: dt.date


def find_dates(text: str) -> Iterator[WrittenDate]:
    """Yield the full dates of `text`: "2026-05-19", "May 19, 2026", "19 May 2026", "19/5/2026".

    A figure pair that may be read both day-first and month-first ("5/6/2026") is passed over, and so is what
    is no day of the calendar.
    """
    for match in _DATE.finditer(text):
        date = _date(match)
        if date is not None:
            yield WrittenDate(Span(match.start(), match.end()), date)


def _date(match: re.Match[str]) -> dt.date | None:
    parts = match.groupdict()
    year = next(int(parts[k]) for k in ("y1", "y2", "y3", "y4", "y5") if parts[k])
    if parts["y5"]:
        return _of_figures(year, int(parts["a5"]), int(parts["b5"]), dotted=parts["sep"] == ".")
    month = next(parts[k] for k in ("m1", "m2", "m3", "m4") if parts[k])
    day = next(int(parts[k]) for k in ("d1", "d2", "d3", "d4") if parts[k])
    return _valid(year, int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1, day)


def _of_figures(year: int, first: int, second: int, *, dotted: bool) -> dt.date | None:
    if dotted or first == second or first > 12:
        return _valid(year, second, first)
    return _valid(year, first, second) if second > 12 else None


def _valid(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None

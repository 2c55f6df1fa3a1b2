"""What dates name that count from the day of publication: weekdays, "last month", "two years ago"."""

import datetime as dt
import re

from reader.evidence.facets.calendar import (
    WEEKDAYS,
    Days,
    add_months,
    month_days,
    months_days,
    week_days,
    weekday_near,
)
from reader.evidence.facets.date_readers import Context, Reading
from reader.evidence.facets.model import Grain

_COUNTING = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
_NUMBERS = {"a": 1, "an": 1} | {word: number for number, word in enumerate(_COUNTING, 1)}
_UNIT_GRAIN = {"day": Grain.DAY, "week": Grain.WEEK, "month": Grain.MONTH, "year": Grain.YEAR}


def near_day(match: re.Match[str], context: Context) -> Reading | None:
    """Read "today", "yesterday", "tomorrow", "last night"."""
    if context.published is None:
        return Reading(Grain.VAGUE)
    word = match[0].lower()
    shift = -1 if word.startswith(("yesterday", "last")) else 1 if word.startswith("tomorrow") else 0
    day = context.published + dt.timedelta(days=shift)
    return Reading(Grain.DAY, (day, day), day.weekday(), day.month, day.day)


def _shifted(published: dt.date, unit: str, by: int) -> Days:
    if unit == "day":
        day = published + dt.timedelta(days=by)
        return day, day
    if unit == "week":
        return week_days(published, by)
    if unit == "month":
        return month_days(*add_months(published, by))
    if unit == "quarter":
        year, month = add_months(published, by * 3)
        first = (month - 1) // 3 * 3 + 1
        return months_days(year, first, first + 2)
    return months_days(published.year + by, 1, 12)


def near_unit(match: re.Match[str], context: Context) -> Reading | None:
    """Read "last week", "this month", "next quarter"."""
    if context.published is None:
        return Reading(Grain.VAGUE)
    by = {"this": 0, "next": 1, "coming": 1}.get(match["cue"].lower(), -1)
    unit = match["unit"].lower()
    if unit == "weekend":
        first, last = week_days(context.published, by)
        return Reading(Grain.WEEKEND, (first + dt.timedelta(days=5), last), approximate=True)
    grain = Grain.QUARTER if unit == "quarter" else _UNIT_GRAIN[unit]
    return Reading(grain, _shifted(context.published, unit, by))


def ago(match: re.Match[str], context: Context) -> Reading | None:
    """Read "two years ago"; only days are exact."""
    word, unit = match["count"].lower(), match["unit"].lower()
    count = int(word) if word.isdecimal() else _NUMBERS.get(word, 0)
    if context.published is None or count == 0 or unit == "decade":
        return Reading(Grain.VAGUE, approximate=True)
    return Reading(_UNIT_GRAIN[unit], _shifted(context.published, unit, -count), approximate=unit != "day")


def vague(_match: re.Match[str], _context: Context) -> Reading | None:
    """Read a time that counts from one told elsewhere: "weeks later", "the next day"."""
    return Reading(Grain.VAGUE, approximate=True)


def weekday(match: re.Match[str], context: Context) -> Reading | None:
    """Read "Tuesday", "next Tuesday"."""
    weekday, cue = WEEKDAYS[match["weekday"][:3].lower()], (match["cue"] or "").lower()
    if context.published is None:
        return Reading(Grain.DAY, weekday=weekday, weekday_stated=True)
    ahead = cue in {"next", "coming"} or (cue in {"", "this"} and context.ahead(match.start()))
    direction = "next" if ahead else "last" if cue == "last" else ""
    day = weekday_near(context.published, weekday, direction)
    return Reading(Grain.DAY, (day, day), weekday, day.month, day.day, weekday_stated=True)

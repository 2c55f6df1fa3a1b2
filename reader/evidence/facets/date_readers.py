"""What dates of the calendar name: a day, a month, a quarter, a season, a year, a run of them."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from reader.evidence.facets.calendar import (
    MONTHS,
    WEEKDAYS,
    Days,
    month_days,
    month_part,
    months_days,
    nearest_year,
    season_days,
    year_part,
)
from reader.evidence.facets.model import Grain

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_AHEAD = re.compile(
    r"(?i:\b(?:will|won['’]t|shall|due|scheduled|slated|expected|upcoming|deadline|plans?|planned|until|by)\b|['’]ll\b)"
    r"[^.;!?]{0,60}$"
)
_YEAR_CUE = re.compile(
    r"(?i:\b(?:in|since|by|until|till|from|during|of|before|after|through|to|and|or|the|an?|his|her|its|their"
    r"|our|early|late|fiscal|between|circa|around|as|this|spring|summer|autumn|fall|winter|year))\s$"
)
_NOT_A_YEAR = re.compile(
    r"(?:[Ss]ection|[Rr]oom|Flight|Route|Highway|Windows|Office|Model|Article|Title|Channel|Boeing|No\.|Agenda|Level)\s$"
)
_COUNTED = re.compile(r"\s(?:million|billion|thousand|hundred|people|[a-z]{2,20}[^s\W]s\b)")
_CURRENCY = re.compile(r"\s(?:U\.?S\.?\s)?(?:dollars?|pounds?|euros?|prices)\b")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a stretch of text says: see `DateFacet`."""

    grain: Grain
    days: Days | None = None
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    year_stated: bool = False
    weekday_stated: bool = False
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """The text that is read and the day on which it was published, where known."""

    text: str
    published: dt.date | None

    def ahead(self, start: int) -> bool:
        """Say whether the words before `start` speak of what is to come."""
        return _AHEAD.search(self.text, max(0, start - 80), start) is not None


Reader = Callable[[re.Match[str], Context], Reading | None]


def _month(name: str) -> int:
    return MONTHS[name[:3].lower()]


def _number(text: str) -> int:
    return int("".join(c for c in text if c in "0123456789"))


def one_day(match: re.Match[str], context: Context) -> Reading | None:
    """Read "Tuesday, June 3, 2031", "3 June", "the 3rd of June"."""
    month, day = _month(match["month"]), _number(match["day"])
    name = match["weekday"]
    stated = None if name is None else WEEKDAYS[name[:3].lower()]
    if match["year"] is not None:
        year: int | None = int(match["year"])
    elif context.published is not None:
        year = nearest_year(context.published, month, day, ahead=context.ahead(match.start()))
    else:
        year = None
    found = dt.date(2024 if year is None else year, month, day)
    return Reading(
        Grain.DAY,
        None if year is None else (found, found),
        stated if stated is not None or year is None else found.weekday(),
        month,
        day,
        year_stated=match["year"] is not None,
        weekday_stated=stated is not None,
    )


def iso(match: re.Match[str], _context: Context) -> Reading | None:
    """Read "2031-06-03" (ISO 8601)."""
    day = dt.date(int(match[1]), int(match[2]), int(match[3]))
    return Reading(Grain.DAY, (day, day), day.weekday(), day.month, day.day, year_stated=True)


def numeric(match: re.Match[str], _context: Context) -> Reading | None:
    """Read "13/06/2031"; where day and month could change places the day stays open."""
    one, two, year = int(match[1]), int(match[2]), int(match[3])
    if one <= 12 and two <= 12 and one != two:
        return Reading(Grain.VAGUE, year_stated=True)
    month, number = (one, two) if one <= 12 else (two, one)
    day = dt.date(year, month, number)
    return Reading(Grain.DAY, (day, day), day.weekday(), month, number, year_stated=True)


def day_run(match: re.Match[str], context: Context) -> Reading | None:
    """Read "June 3-9", "30 May to 2 June 2031"."""
    groups = match.groupdict()
    second = _month(groups.get("month2") or groups.get("month1") or "")
    first = _month(groups.get("month1") or groups.get("month2") or "")
    one, two = _number(match["day1"]), _number(match["day2"])
    if match["year"] is not None:
        year = int(match["year"])
    elif context.published is not None:
        year = nearest_year(context.published, first, one, ahead=context.ahead(match.start()))
    else:
        return Reading(Grain.VAGUE, month=first, day=one)
    days = dt.date(year, first, one), dt.date(year + (second < first), second, two)
    return Reading(Grain.SPAN, days, year_stated=match["year"] is not None) if days[0] <= days[1] else None


def month_year(match: re.Match[str], _context: Context) -> Reading | None:
    """Read "June 2031", "early June 2031"."""
    month, year = _month(match["month"]), int(match["year"])
    if match["part"]:
        return Reading(
            Grain.WEEK, month_part(year, month, match["part"].lower()), month=month, year_stated=True
        )
    return Reading(Grain.MONTH, month_days(year, month), month=month, year_stated=True)


def month_alone(match: re.Match[str], context: Context) -> Reading | None:
    """Read a month without a year, the nearest unless "last" or "next" leads it."""
    groups = match.groupdict()
    month = _month(match["month"])
    if context.published is None:
        return Reading(Grain.MONTH, month=month)
    cue, now = (groups.get("cue") or "").lower(), context.published
    if cue == "last":
        year = now.year - (month >= now.month)
    elif cue == "next":
        year = now.year + (month <= now.month)
    else:
        year = nearest_year(now, month, 15, ahead=context.ahead(match.start()))
    if groups.get("part"):
        return Reading(Grain.WEEK, month_part(year, month, match["part"].lower()), month=month)
    return Reading(Grain.MONTH, month_days(year, month), month=month)


def year_run(match: re.Match[str], _context: Context) -> Reading | None:
    """Read "2017-2022", "from 2017 to 2022", "2017-22"."""
    first, end = int(match["first"]), match["last"]
    last = int(end) if len(end) == 4 else first - first % 100 + int(end)
    if not first < last <= first + 150:
        return None
    return Reading(Grain.SPAN, (dt.date(first, 1, 1), dt.date(last, 12, 31)), year_stated=True)


def quarter(match: re.Match[str], context: Context) -> Reading | None:
    """Read "Q3 2031", "the second half of 2031"."""
    number = _ORDINALS[match["number"].lower()]
    length = 3 if match["of"].lower() in {"q", "quarter"} else 6
    if (number - 1) * length >= 12:
        return None
    stated = match["year"] is not None
    if not stated and context.published is None:
        return Reading(Grain.VAGUE)
    year = int(match["year"]) if stated or context.published is None else context.published.year
    days = months_days(year, (number - 1) * length + 1, number * length)
    return Reading(Grain.QUARTER if length == 3 else Grain.SEASON, days, year_stated=stated)


def season(match: re.Match[str], context: Context) -> Reading | None:
    """Read "the summer of 2031", "last winter"."""
    season, cue = match["season"].lower(), (match["cue"] or "").lower()
    if match["year"] is not None:
        return Reading(Grain.SEASON, season_days(int(match["year"]), season), year_stated=True)
    if not cue or context.published is None:
        return Reading(Grain.VAGUE) if cue else None
    year = context.published.year
    if cue == "last" and context.published <= season_days(year, season)[1]:
        year -= 1
    if cue == "next" and context.published >= season_days(year, season)[0]:
        year += 1
    return Reading(Grain.SEASON, season_days(year, season))


def part_of_year(match: re.Match[str], context: Context) -> Reading | None:
    """Read "mid-2031", "late last year"."""
    cue = match["relative"]
    if cue is not None and context.published is None:
        return Reading(Grain.VAGUE)
    shift = {"this": 0, "last": -1, "next": 1}
    if cue is not None and context.published is not None:
        year = context.published.year + shift[cue.lower()]
    else:
        year = int(match["year"])
    return Reading(Grain.SEASON, year_part(year, match["part"].lower()), year_stated=cue is None)


def year(match: re.Match[str], context: Context) -> Reading | None:
    """Read a year, unless it counts or numbers something."""
    before = context.text[max(0, match.start() - 12) : match.start()]
    if _NOT_A_YEAR.search(before) or _CURRENCY.match(context.text, match.end()):
        return None
    sure = _YEAR_CUE.search(before) is not None
    if int(match[0]) < 1700 and not sure:
        return None
    if not sure and _COUNTED.match(context.text, match.end()):
        return None
    year = int(match[0])
    return Reading(Grain.YEAR, months_days(year, 1, 12), year_stated=True)


def decade(match: re.Match[str], _context: Context) -> Reading | None:
    """Read "the 1990s", "the '90s"."""
    written = int(match["decade"])
    year = written if written >= 100 else 1900 + written
    return Reading(
        Grain.DECADE, (dt.date(year, 1, 1), dt.date(year + 9, 12, 31)), year_stated=True, approximate=True
    )

"""The ways in which English news writes dates, most telling first, and what each one names."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from reader.evidence.facets.calendar import (
    MONTHS,
    WEEKDAYS,
    Days,
    add_months,
    month_days,
    month_part,
    months_days,
    nearest_year,
    season_days,
    week_days,
    weekday_near,
    year_part,
)
from reader.evidence.facets.model import Grain

_MONTH = (
    r"(?:(?:January|JANUARY|February|FEBRUARY|March|MARCH|April|APRIL|May|MAY|June|JUNE|July|JULY|August|AUGUST"
    r"|September|SEPTEMBER|October|OCTOBER|November|NOVEMBER|December|DECEMBER)\b"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_SURE_MONTH = r"(?:January|February|July|September|October|November|December)\b"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[.,:]\d)"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)(?![\w%$€£]|[.,:]\d)"
_WEEKDAY = r"(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
_WEEKDAY_SHORT = rf"(?:{_WEEKDAY}|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.?)"
_LEAD = rf"(?:(?P<weekday>{_WEEKDAY_SHORT}),?\s(?:the\s)?)?"
_TAIL = rf"(?:,?\s(?P<year>{_YEAR}))?"
_FREE = r"(?<![\w$€£#/@&])(?<!\w[-.,:’'])(?<!\d[–—])"
_DASH = r"\s?(?:[-–—]|to|and|until|through|till)\s?"
_PART = r"(?P<part>(?i:early|mid|late))(?:[ -](?:in\s)?)"
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
    r"(?:Section|Room|Flight|Route|Highway|Windows|Office|Model|Article|Title|Channel|Boeing|No\.|Agenda|Level)\s$"
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


def _one_day(match: re.Match[str], context: Context) -> Reading | None:
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


def _iso(match: re.Match[str], _context: Context) -> Reading | None:
    day = dt.date(int(match[1]), int(match[2]), int(match[3]))
    return Reading(Grain.DAY, (day, day), day.weekday(), day.month, day.day, year_stated=True)


def _numeric(match: re.Match[str], _context: Context) -> Reading | None:
    one, two, year = int(match[1]), int(match[2]), int(match[3])
    if one <= 12 and two <= 12 and one != two:
        return Reading(Grain.VAGUE, year_stated=True)
    month, number = (one, two) if one <= 12 else (two, one)
    day = dt.date(year, month, number)
    return Reading(Grain.DAY, (day, day), day.weekday(), month, number, year_stated=True)


def _day_run(match: re.Match[str], context: Context) -> Reading | None:
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


def _month_year(match: re.Match[str], _context: Context) -> Reading | None:
    month, year = _month(match["month"]), int(match["year"])
    if match["part"]:
        return Reading(
            Grain.WEEK, month_part(year, month, match["part"].lower()), month=month, year_stated=True
        )
    return Reading(Grain.MONTH, month_days(year, month), month=month, year_stated=True)


def _month_alone(match: re.Match[str], context: Context) -> Reading | None:
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


def _year_run(match: re.Match[str], _context: Context) -> Reading | None:
    first, end = int(match["first"]), match["last"]
    last = int(end) if len(end) == 4 else first - first % 100 + int(end)
    if not first < last <= first + 150:
        return None
    return Reading(Grain.SPAN, (dt.date(first, 1, 1), dt.date(last, 12, 31)), year_stated=True)


def _quarter(match: re.Match[str], context: Context) -> Reading | None:
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


def _season(match: re.Match[str], context: Context) -> Reading | None:
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


def _part_of_year(match: re.Match[str], context: Context) -> Reading | None:
    cue = match["relative"]
    if cue is not None and context.published is None:
        return Reading(Grain.VAGUE)
    shift = {"this": 0, "last": -1, "next": 1}
    if cue is not None and context.published is not None:
        year = context.published.year + shift[cue.lower()]
    else:
        year = int(match["year"])
    return Reading(Grain.SEASON, year_part(year, match["part"].lower()), year_stated=cue is None)


def _year(match: re.Match[str], context: Context) -> Reading | None:
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


def _decade(match: re.Match[str], _context: Context) -> Reading | None:
    written = int(match["decade"])
    year = written if written >= 100 else 1900 + written
    return Reading(
        Grain.DECADE, (dt.date(year, 1, 1), dt.date(year + 9, 12, 31)), year_stated=True, approximate=True
    )


def _near_day(match: re.Match[str], context: Context) -> Reading | None:
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


def _near_unit(match: re.Match[str], context: Context) -> Reading | None:
    if context.published is None:
        return Reading(Grain.VAGUE)
    by = {"this": 0, "next": 1, "coming": 1}.get(match["cue"].lower(), -1)
    unit = match["unit"].lower()
    if unit == "weekend":
        first, last = week_days(context.published, by)
        return Reading(Grain.WEEKEND, (first + dt.timedelta(days=5), last), approximate=True)
    grain = Grain.QUARTER if unit == "quarter" else _UNIT_GRAIN[unit]
    return Reading(grain, _shifted(context.published, unit, by))


def _ago(match: re.Match[str], context: Context) -> Reading | None:
    word, unit = match["count"].lower(), match["unit"].lower()
    count = int(word) if word.isdecimal() else _NUMBERS.get(word, 0)
    if context.published is None or count == 0 or unit == "decade":
        return Reading(Grain.VAGUE, approximate=True)
    return Reading(_UNIT_GRAIN[unit], _shifted(context.published, unit, -count), approximate=unit != "day")


def _vague(_match: re.Match[str], _context: Context) -> Reading | None:
    return Reading(Grain.VAGUE, approximate=True)


def _weekday(match: re.Match[str], context: Context) -> Reading | None:
    weekday, cue = WEEKDAYS[match["weekday"][:3].lower()], (match["cue"] or "").lower()
    if context.published is None:
        return Reading(Grain.DAY, weekday=weekday, weekday_stated=True)
    ahead = cue in {"next", "coming"} or (cue in {"", "this"} and context.ahead(match.start()))
    direction = "next" if ahead else "last" if cue == "last" else ""
    day = weekday_near(context.published, weekday, direction)
    return Reading(Grain.DAY, (day, day), weekday, day.month, day.day, weekday_stated=True)


_WHOLE = (
    r"(?P<count>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|few)"
)
_PATTERNS: tuple[tuple[str, Reader], ...] = (
    (rf"{_FREE}(\d{{4}})-(\d\d)-(\d\d)(?![\d-])", _iso),
    (rf"{_FREE}(\d{{1,2}})[/.](\d{{1,2}})[/.]((?:19|20)\d\d)(?!\w)", _numeric),
    (
        rf"\b(?P<month1>{_MONTH})\s(?P<day1>{_DAY}){_DASH}(?:(?P<month2>{_MONTH})\s)?(?P<day2>{_DAY}){_TAIL}",
        _day_run,
    ),
    (rf"{_FREE}(?P<day1>{_DAY}){_DASH}(?P<day2>{_DAY})\s(?P<month2>{_MONTH}){_TAIL}", _day_run),
    (
        rf"{_FREE}(?P<day1>{_DAY})\s(?P<month1>{_MONTH}){_DASH}(?P<day2>{_DAY})\s(?P<month2>{_MONTH}){_TAIL}",
        _day_run,
    ),
    (rf"\b{_LEAD}\b(?P<month>{_MONTH})\s(?:the\s)?(?P<day>{_DAY}){_TAIL}", _one_day),
    (rf"{_FREE}{_LEAD}(?P<day>{_DAY})\s(?:of\s)?(?P<month>{_MONTH}){_TAIL}", _one_day),
    (rf"\b(?:{_PART})?(?P<month>{_MONTH}),?\s(?:of\s)?(?P<year>{_YEAR})", _month_year),
    (rf"(?:\b(?i:from|between)\s)?{_FREE}(?P<first>{_YEAR}){_DASH}(?P<last>{_YEAR})", _year_run),
    (rf"{_FREE}(?P<first>(?:19|20)\d\d)[-–](?P<last>\d\d)(?![\w-]|[.,]\d)", _year_run),
    (rf"\b(?P<of>[QH])(?P<number>[1-4])(?:,?\s(?:of\s)?(?P<year>{_YEAR}))?(?!\w)", _quarter),
    (
        r"\b(?P<number>(?i:first|second|third|fourth))[\s-](?P<of>(?i:quarter|half))\s(?:of\s)?(?:fiscal\s)?"
        rf"(?P<year>{_YEAR})",
        _quarter,
    ),
    (
        r"\b(?:(?P<cue>(?i:last|this|next))\s)?(?P<season>(?i:spring|summer|autumn|fall|winter))\b"
        rf"(?:,?\s(?:of\s)?(?P<year>{_YEAR}))?",
        _season,
    ),
    (rf"\b{_PART}(?:(?P<relative>(?i:last|this|next))\syear\b|(?P<year>{_YEAR}))", _part_of_year),
    (r"(?<!\w)(?:the\s)?(?:(?:early|mid|late)[ -])?(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b", _decade),
    (r"(?<!\w)(?:the\s)?['’](?P<decade>[1-9]0)s\b", _decade),
    (rf"{_FREE}{_YEAR}(?!-\w)", _year),
    (
        r"\b(?i:today|yesterday|tomorrow|tonight|(?:this\s(?:morning|afternoon|evening))|last\snight)\b",
        _near_day,
    ),
    (r"(?i)\b(?P<cue>last|this|next|coming)\s(?P<weekday>" + _WEEKDAY + ")", _weekday),
    (
        r"(?i)(?<!the\s)\b(?P<cue>this|last|next)\s(?P<unit>weekend|week|month|year|quarter)\b(?!['’]?-)",
        _near_unit,
    ),
    (rf"(?i)\b{_WHOLE}\s(?P<unit>day|week|month|year|decade)s?\sago\b", _ago),
    (
        r"(?i)\b(?:(?:just|only|mere)\s)?(?:days|weeks|months|years|hours)\s(?:before|after|earlier|later)\b"
        r"|\b(?:the|that)\s(?:previous|following|same|next)\s(?:day|week|month|year)\b",
        _vague,
    ),
    (rf"\b(?P<cue>(?i:last|this|next))\s(?P<month>{_MONTH})", _month_alone),
    (rf"\b{_PART}(?P<month>{_MONTH})", _month_alone),
    (
        rf"(?i:(?<=\bin\s)|(?<=\bsince\s)|(?<=\bby\s)|(?<=\buntil\s)|(?<=\bof\s)|(?<=\bduring\s))"
        rf"(?P<month>{_MONTH})(?!\s[A-Z(])",
        _month_alone,
    ),
    (rf"(?<![A-Z]\w\s)\b(?P<month>{_SURE_MONTH})(?!\s[A-Z]|['’]\w)", _month_alone),
    (rf"(?P<cue>(?!))?\b(?P<weekday>{_WEEKDAY})", _weekday),
)


PATTERNS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), reader) for pattern, reader in _PATTERNS
)

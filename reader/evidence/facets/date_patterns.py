"""The ways in which English news writes dates, the most telling first, each with its reader."""

import re

from reader.evidence.facets import date_readers as read
from reader.evidence.facets import relative_dates as relative
from reader.evidence.facets.date_readers import Reader

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
_WHOLE = (
    r"(?P<count>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|few)"
)
_PATTERNS: tuple[tuple[str, Reader], ...] = (
    (rf"{_FREE}(\d{{4}})-(\d\d)-(\d\d)(?![\d-])", read.iso),
    (rf"{_FREE}(\d{{1,2}})[/.](\d{{1,2}})[/.]((?:19|20)\d\d)(?!\w)", read.numeric),
    (
        rf"\b(?P<month1>{_MONTH})\s(?P<day1>{_DAY}){_DASH}(?:(?P<month2>{_MONTH})\s)?(?P<day2>{_DAY}){_TAIL}",
        read.day_run,
    ),
    (rf"{_FREE}(?P<day1>{_DAY}){_DASH}(?P<day2>{_DAY})\s(?P<month2>{_MONTH}){_TAIL}", read.day_run),
    (
        rf"{_FREE}(?P<day1>{_DAY})\s(?P<month1>{_MONTH}){_DASH}(?P<day2>{_DAY})\s(?P<month2>{_MONTH}){_TAIL}",
        read.day_run,
    ),
    (rf"\b{_LEAD}\b(?P<month>{_MONTH})\s(?:the\s)?(?P<day>{_DAY}){_TAIL}", read.one_day),
    (rf"{_FREE}{_LEAD}(?P<day>{_DAY})\s(?:of\s)?(?P<month>{_MONTH}){_TAIL}", read.one_day),
    (rf"\b(?:{_PART})?(?P<month>{_MONTH}),?\s(?:of\s)?(?P<year>{_YEAR})", read.month_year),
    (rf"(?:\b(?i:from|between)\s)?{_FREE}(?P<first>{_YEAR}){_DASH}(?P<last>{_YEAR})", read.year_run),
    (rf"{_FREE}(?P<first>(?:19|20)\d\d)[-–](?P<last>\d\d)(?![\w-]|[.,]\d)", read.year_run),
    (rf"\b(?P<of>[QH])(?P<number>[1-4])(?:,?\s(?:of\s)?(?P<year>{_YEAR}))?(?!\w)", read.quarter),
    (
        r"\b(?P<number>(?i:first|second|third|fourth))[\s-](?P<of>(?i:quarter|half))\s(?:of\s)?(?:fiscal\s)?"
        rf"(?P<year>{_YEAR})",
        read.quarter,
    ),
    (
        r"\b(?:(?P<cue>(?i:last|this|next))\s)?(?P<season>(?i:spring|summer|autumn|fall|winter))\b"
        rf"(?:,?\s(?:of\s)?(?P<year>{_YEAR}))?",
        read.season,
    ),
    (rf"\b{_PART}(?:(?P<relative>(?i:last|this|next))\syear\b|(?P<year>{_YEAR}))", read.part_of_year),
    (r"(?<!\w)(?:the\s)?(?:(?:early|mid|late)[ -])?(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b", read.decade),
    (r"(?<!\w)(?:the\s)?['’](?P<decade>[1-9]0)s\b", read.decade),
    (rf"{_FREE}{_YEAR}(?!-\w)", read.year),
    (
        r"\b(?i:today|yesterday|tomorrow|tonight|(?:this\s(?:morning|afternoon|evening))|last\snight)\b",
        relative.near_day,
    ),
    (r"(?i)\b(?P<cue>last|this|next|coming)\s(?P<weekday>" + _WEEKDAY + ")", relative.weekday),
    (
        r"(?i)(?<!the\s)\b(?P<cue>this|last|next)\s(?P<unit>weekend|week|month|year|quarter)\b(?!['’]?-)",
        relative.near_unit,
    ),
    (rf"(?i)\b{_WHOLE}\s(?P<unit>day|week|month|year|decade)s?\sago\b", relative.ago),
    (
        r"(?i)\b(?:(?:just|only|mere)\s)?(?:days|weeks|months|years|hours)\s(?:before|after|earlier|later)\b"
        r"|\b(?:the|that)\s(?:previous|following|same|next)\s(?:day|week|month|year)\b",
        relative.vague,
    ),
    (rf"\b(?P<cue>(?i:last|this|next))\s(?P<month>{_MONTH})", read.month_alone),
    (rf"\b{_PART}(?P<month>{_MONTH})", read.month_alone),
    (
        rf"(?i:(?<=\bin\s)|(?<=\bsince\s)|(?<=\bby\s)|(?<=\buntil\s)|(?<=\bof\s)|(?<=\bduring\s))"
        rf"(?P<month>{_MONTH})(?!\s[A-Z(])",
        read.month_alone,
    ),
    (rf"(?<![A-Z]\w\s)\b(?P<month>{_SURE_MONTH})(?!\s[A-Z]|['’]\w)", read.month_alone),
    (rf"(?P<cue>(?!))?\b(?P<weekday>{_WEEKDAY})", relative.weekday),
)


PATTERNS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), reader) for pattern, reader in _PATTERNS
)

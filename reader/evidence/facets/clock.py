"""Times of day in English news, with their zones, and how two of them compare."""

import re
from dataclasses import dataclass

from reader.evidence.facets.model import Relation
from reader.text.model import Span

DAY = 1440
_SMALL = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_HOURS = {word: n for n, word in enumerate(_SMALL, 1)}
_PAST = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
# Minutes east of Greenwich. Letters that two countries use differently (CST, IST, BST in Asia) are left out.
ZONES = {
    "utc": 0, "gmt": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180,
    "msk": 180, "est": -300, "edt": -240, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480,
    "pdt": -420, "et": None, "pt": None, "jst": 540, "kst": 540, "hkt": 480, "aest": 600, "aedt": 660,
    "nzst": 720, "nzdt": 780,
}  # fmt: skip
_ZONE = rf"(?:\s?\(?(?P<zone>{'|'.join(ZONES)})\b\)?)?"
_HALF_DAY = r"(?P<half>\s?[ap]\.?\s?m\b\.?)"
_ON_DAY = r"(?:(?:on\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\s|(?:that|this|the\s(?:same|next))\s)?"
_PART = rf"(?:\s(?:in\sthe\s|at\s)?{_ON_DAY}(?P<part>morning|afternoon|evening|night)\b)?"
_WORD = "|".join(_SMALL)
_DIGITAL = r"(?P<hour>[01]?\d|2[0-4])[:.h](?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d%]|[.,:]\d)"
_LEADING = ("at", "by", "until", "from", "since", "before", "after", "around")
_LED = "(?:" + "|".join(rf"(?<=\b{w}\s)" for w in _LEADING) + ")"
_NEARLY = [rf"{near}\s{side}" for near in ("shortly", "just", "little") for side in ("before", "after")]
_BARE = "(?:" + "|".join(rf"(?<=\b{lead}\s)" for lead in ("at", *_NEARLY)) + ")"
_CLOCK = re.compile(
    rf"(?<![\w.,:$£€/-])(?:"
    rf"{_DIGITAL}{_HALF_DAY}{_ZONE}"
    rf"|(?P<hour2>1[0-2]|[1-9])(?P<half2>\s?[ap]\.?\s?m\b\.?){_ZONE.replace('zone', 'zone2')}"
    rf"|(?P<hour3>[01]?\d|2[0-4]):(?P<minute3>[0-5]\d)(?:(?<=\d\d:\d\d):[0-5]\d)?(?![\d%:]|[.,]\d)"
    rf"{_ZONE.replace('zone', 'zone3')}"
    rf"{_PART.replace('part', 'part3')}"
    rf"|(?P<military>[01]\d[0-5]\d|2[0-3][0-5]\d)\s(?P<zone4>GMT|UTC|hours\b)"
    rf"|(?P<minutes5>five|ten|(?:a\s)?quarter|twenty|twenty-five|half)(?:\sminutes)?\s(?P<side>past|to|after)"
    rf"\s(?P<hour5>{_WORD}|noon|midnight)\b{_PART.replace('part', 'part5')}"
    rf"|{_LED}(?P<hour6>{_WORD}|1[0-2]|[1-9])(?:\so['’]clock)?(?:\ssharp)?"
    rf"\s(?:in\sthe\s|at\s|on\s)?{_ON_DAY}(?P<part6>morning|afternoon|evening|night)\b"
    rf"|(?P<hour7>{_WORD}|1[0-2]|[1-9])\so['’]clock\b{_PART.replace('part', 'part7')}"
    rf"|{_LED}(?P<hour8>[01]?\d|2[0-3])\.(?P<minute8>[0-5]\d)(?![\d%]|[.,:]\d)(?=\s(?:on|that|this|in\sthe|the)\b|[,;.)]|$)"
    rf"|{_BARE}(?P<hour9>{_WORD})(?=[,;.]|$|\s(?:on\s{_ON_DAY}|and\b))"
    rf"|\b(?P<name>noon|midday|midnight)\b)",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?P<near>shortly|just|a\slittle|minutes|moments|soon|right|immediately)\s(?P<side>before|after)\s$",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r"\b(?P<word>before|after|by|until|till|since|from)\s(?:about\s|around\s)?$", re.IGNORECASE
)
_ROUGHLY = re.compile(
    r"\b(?:around|about|roughly|approximately|towards?|near|nearly|almost)\s$", re.IGNORECASE
)
_NEAR, _ROUGH = 25, 20
_NAMED = {"noon": 720, "midday": 720, "midnight": 0}


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as written.

    Attributes:
        span, text: where and what was written.
        minutes: the minutes after midnight that it may mean; two where morning or afternoon is open.
        early, late: minutes by which the event may lie before or after: "shortly before", "around", rounding.
        zone: minutes east of Greenwich, None where no known zone is written.
        relation: "", "before", "after", "until" (also "by") or "since": what it bounds.
    """

    span: Span
    text: str
    minutes: tuple[int, ...]
    early: int = 0
    late: int = 0
    zone: int | None = None
    relation: str = ""


def find_clocks(text: str) -> tuple[Clock, ...]:
    """Find the times of day in `text`, in reading order."""
    found = []
    for match in _CLOCK.finditer(text):
        minutes = _minutes(match)
        if minutes:
            found.append(_clock(text, match, minutes))
    return tuple(found)


def _group(match: re.Match[str], *names: str) -> str:
    return next((match[name] for name in names if match[name]), "")


def _minutes(match: re.Match[str]) -> tuple[int, ...]:
    if match["name"]:
        return (_NAMED[match["name"].lower()],)
    if match["military"]:
        return (int(match["military"][:2]) * 60 + int(match["military"][2:]),)
    hour, minute = _hour(match), int(_group(match, "minute", "minute3", "minute8") or "0")
    if match["hour5"]:
        shift = _PAST[match["minutes5"].lower().split()[-1]]
        hour, minute = (hour, shift) if match["side"].lower() != "to" else (hour - 1, 60 - shift)
    if hour > 24 or (hour == 24 and minute):
        return ()
    half = _group(match, "half", "half2").replace(".", "").replace(" ", "").lower()
    part = _group(match, "part3", "part5", "part6", "part7").lower()
    return tuple(sorted({(h % 24) * 60 + minute for h in _hours(hour, half, part, match)}))


def _hour(match: re.Match[str]) -> int:
    word = _group(match, "hour", "hour2", "hour3", "hour5", "hour6", "hour7", "hour8", "hour9").lower()
    if word in {"noon", "midnight"}:
        return 12 if word == "noon" else 24
    return _HOURS.get(word) or int(word)


def _hours(hour: int, half: str, part: str, match: re.Match[str]) -> tuple[int, ...]:
    """Return the hours of 24 that an hour as written may mean."""
    sure = (
        hour > 12
        or hour == 0
        or (match["hour3"] or "").startswith("0")
        or match["hour5"] in {"noon", "midnight"}
    )
    if sure:
        return (hour,)
    if half:
        return (hour % 12 + (12 if half == "pm" else 0),)
    if part == "morning":
        return (hour % 12 if hour < 12 else 12,)
    if part in {"afternoon", "evening"}:
        return (hour % 12 + 12,)
    if part == "night":
        return (hour % 12 + 12,) if 6 <= hour < 12 else (hour % 12,)
    return (hour, hour + 12)


def _clock(text: str, match: re.Match[str], minutes: tuple[int, ...]) -> Clock:
    span = Span(match.start(), match.end())
    before = text[max(0, match.start() - 24) : match.start()]
    near, bound = _BEFORE.search(before), _BOUND.search(before)
    slack = _slack(match, minutes[0])
    early = late = _ROUGH if _ROUGHLY.search(before) else slack
    relation = ""
    if near is not None:
        early, late = (_NEAR, 0) if near["side"].lower() == "before" else (0, _NEAR)
    elif bound is not None:
        word = bound["word"].lower()
        relation = {"by": "until", "till": "until", "from": "since"}.get(word, word)
    zone = _group(match, "zone", "zone2", "zone3", "zone4").lower()
    return Clock(span, match[0], minutes, early, late, ZONES.get(zone), relation)


def _slack(match: re.Match[str], minute: int) -> int:
    """Return by how much a time is rounded: hours told in words are rounder than minutes told in figures."""
    worded = _group(match, "hour5", "hour6", "hour7", "hour9", "name")
    if minute % 60 == 0:
        return 10 if worded else 5
    return 4 if worded else 2 if minute % 5 == 0 else 0


def compare_clocks(a: Clock, b: Clock) -> Relation:
    """Compare two times of one event on one day.

    `SAME` when they meet within their roundings, `CLASH` when they cannot, `COMPATIBLE` where only one of
    them is told with a zone or only one bounds the event.
    """
    if (a.zone is None) != (b.zone is None) or a.relation != b.relation:
        return Relation.COMPATIBLE
    meet = any(_meet(a, x, b, y) for x in a.minutes for y in b.minutes)
    return Relation.SAME if meet else Relation.CLASH


def _meet(a: Clock, x: int, b: Clock, y: int) -> bool:
    ahead = (y - (b.zone or 0) - x + (a.zone or 0) + DAY // 2) % DAY - DAY // 2
    return -a.early - b.late <= ahead <= a.late + b.early

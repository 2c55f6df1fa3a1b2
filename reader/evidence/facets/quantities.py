"""Figures with their units in running English text. One pattern is matched over the text, in linear time."""

import math
import re
from dataclasses import replace

from reader.evidence.facets import units
from reader.evidence.facets.dates import find_dates
from reader.evidence.facets.figures import DIGITS, SCALE, WORDS, plain_letters, value_of
from reader.evidence.facets.model import Qualifier, Quantity, QuantityKind
from reader.evidence.facets.nouns import counted_noun, lemma
from reader.evidence.facets.quantity_relation import compare_quantities, same_measure
from reader.text.model import Span

__all__ = ["compare_quantities", "find_quantities", "same_measure"]

_AT_LEAST = (
    r"more\sthan|greater\sthan|larger\sthan|higher\sthan|at\sleast|no\s(?:fewer"
    r"|less)\sthan|upwards?\sof|in\sexcess\sof"
    r"|exceeding|over|above|a\sminimum\sof|>"
)
_AT_MOST = (
    r"(?:less|fewer|lower|smaller)\sthan|under|below|at\smost|no\smore\sthan|not\smore\sthan|up\sto"
    r"|as\s(?:many|much|high)\sas|a\smaximum\sof|<"
)
_APPROX = (
    r"about|around|roughly|approximately|approx\.?|some|nearly|almost|close\sto"
    r"|an\sestimated|estimated|just\s(?:over|under)"
    r"|~|≈|circa"
)
_CURRENCY = r"(?:US|A|C|HK)?\$|[£€¥₹]"
_FIGURE = rf"(?:{DIGITS})"
_PERCENT = r"\s?%|\s?per\scent\b|\s?percent\b|\s?pct\b|[\s-](?:percentage\s)?points?\b"
_RATE = (
    r"second|minute|hour|day|week|month|quarter|year"
    r"|person|user|seat|employee|share|head|capita|barrel|tonne"
)
_QUANTITY = re.compile(
    rf"(?:(?P<least>(?<!\w)(?:{_AT_LEAST}))\s?|(?P<most>(?<!\w)(?:{_AT_MOST}))\s?"
    rf"|(?P<approx>(?<!\w)(?:{_APPROX}))\s?|(?P<from>\b(?:between|from))\s)?"
    rf"(?<![\w.,:/$£€#@&'’])(?<!\w[-–])(?P<currency>{_CURRENCY})?(?P<figure>{_FIGURE}|{WORDS})(?P<scale>{SCALE})?"
    rf"(?:(?:{_PERCENT})?(?:\s?[-–—]\s?|\s(?:to|or)\s|(?(from)\sand\s|(?!)))"
    rf"(?P<currency2>{_CURRENCY})?(?P<figure2>{_FIGURE}|{WORDS})(?P<scale2>{SCALE})?)?"
    rf"(?:(?P<percent>{_PERCENT})"
    rf"|(?P<times>\s?[x×](?!\w)|[\s-]times\b|-?fold\b)"
    rf"|(?P<money>\s(?:U\.?S\.?\s|Canadian\s|Australian\s)?(?:dollar|euro|pound|rupee|franc|yuan|yen|USD|EUR|GBP)s?\b)"
    rf"|[\s-]?(?P<unit>(?:{units.PATTERN})s?)(?!\w))?"
    rf"(?P<plus>\+|\sor\smore\b)?"
    rf"(?P<rate>\s?(?:per|a|an|each|every|/)\s?(?P<base>{_RATE})\b|\s(?P<ly>monthly|annually|daily|weekly|yearly)\b)?",
    re.IGNORECASE,
)
_VAGUE_WORDS = {
    "tens of thousands": (2e4, 99999.0),
    "hundreds of thousands": (2e5, 999999.0),
    "tens of millions": (2e7, 99999999.0),
    "hundreds of millions": (2e8, 999999999.0),
    "dozens": (24.0, 99.0),
    "scores": (40.0, 199.0),
    "hundreds": (200.0, 999.0),
    "thousands": (2e3, 999999.0),
    "millions": (2e6, 999999999.0),
    "billions": (2e9, 999e9),
    "several dozen": (36.0, 120.0),
    "several": (3.0, 10.0),
    "a few": (2.0, 6.0),
    "a couple of": (2.0, 3.0),
    "a handful of": (2.0, 8.0),
    "half a dozen": (6.0, 6.0),
}
_VAGUE = re.compile(
    r"(?<![\w-])(?:" + "|".join(_VAGUE_WORDS).replace(" ", r"\s") + r")(?!-?\w)", re.IGNORECASE
)
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_OUT_OF = re.compile(
    rf"(?<![\w-])(?P<one>{WORDS}|\d{{1,4}})\s(?:out\sof|in)\s(?:every\s)?(?P<all>{WORDS}|\d{{1,7}})(?![\w,.:%]\w|[\w%])",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    r"(?<![\w-])(?P<one>an?|one|two|three|four|five|seven)[\s-]"
    r"(?P<part>half|third|quarter|fifth|sixth|eighth|tenth)s?"
    r"(?=\sof\b|\s(?:the|its|his|their)\b|[,.;)])|(?<![\w-])half(?=\sof\b|\s(?:the|its|their)\b)",
    re.IGNORECASE,
)
_TWICE = re.compile(
    r"(?<![\w-])(?:twice|double|triple|thrice)(?=\s(?:as|the|that|its|their|what)\b)", re.IGNORECASE
)
_ORDINAL = re.compile(
    r"(?<=[\s(])(?P<word>first|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th)"
    r"|(?<=\bthe\s)second|(?<=\bits\s)second|(?<=\bhis\s)second|(?<=\bher\s)second)(?!\w)",
    re.IGNORECASE,
)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_TIME_OF_DAY = re.compile(
    r"(?<![\w.,:])\d{1,2}(?::\d{2}){1,2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?(?:\s?(?:UTC|GMT|[A-Z]{2,3}T)\b)?"
    r"|(?<![\w.,:])\d{1,2}(?:\.\d\d)?\s?[ap]\.?m\b\.?|\(?\b\d{4}\s(?:GMT|UTC)\b"
    r"|\b\d{4}\shours\b|\b\d{1,2}:\d{1,2}\b"
)
_NAME_BEFORE = re.compile(r"(?:\b[A-Z][\w’']*|\b[Nn]o\.|#|\bversion|\bchapter|\bpage|\btable)\s$")
# fmt: off
_ORDINARY = frozenset((
    "in", "at", "the", "about", "some", "over", "more", "of", "and", "but", "all", "on", "by",
    "after", "for", "from", "with", "nearly", "almost", "only", "just", "around", "its", "their",
    "his", "her", "our", "these", "those", "up", "between", "another", "other", "when", "if", "as",
    "while", "where", "last", "next", "first", "then", "that", "this", "to", "or", "than", "are",
    "is", "was", "were", "has", "have", "had", "under", "below", "above", "every", "each", "it",
    "we", "he", "she", "they", "you", "not", "out", "no",
))
# fmt: on
_OPENS = re.compile(r"[.!?:;\"“”(\n—–]\s?$")
_PRONOUN_ONE = re.compile(
    r"\b(?:this|that|the|which|any|every|each|no|another|some|only|new|big|a)\s$", re.IGNORECASE
)


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Find the figures of `text` in reading order; dates, times, versions and numbered names are none."""
    text = plain_letters(text)
    taken = bytearray(len(text))
    for date in find_dates(text, None):
        _take(taken, date.span)
    for match in _TIME_OF_DAY.finditer(text):
        _take(taken, Span(*match.span()))
    found: list[Quantity] = []
    for pattern, reader in _READERS:
        for match in pattern.finditer(text):
            if any(taken[match.start() : match.end()]):
                continue
            quantity = reader(text, match)
            if quantity is not None:
                _take(taken, quantity.span)
                found.append(quantity)
    return tuple(sorted(found, key=lambda quantity: quantity.span))


def _take(taken: bytearray, span: Span) -> None:
    taken[span.start : span.end] = b"\1" * len(span)


def _counted(
    text: str,
    match: re.Match[str],
    bounds: tuple[float, float],
    kind: QuantityKind,
    qualifier: Qualifier = Qualifier.EXACT,
    *,
    unit: str = "",
    step: float = 1.0,
    rate: str = "",
) -> Quantity:
    """Build a quantity with the noun that follows it."""
    plural = kind is QuantityKind.COUNT and bounds != (1.0, 1.0)
    noun, modifiers, end = counted_noun(text, match.end(), plural=plural)
    if kind not in _WITH_NOUN:
        noun, modifiers, end = "", (), match.end()
    span = Span(*match.span())
    low, high = bounds
    phrase = Span(span.start, max(end, span.end))
    return Quantity(
        span, match[0], phrase, low, high, kind, unit or noun, qualifier, step, rate, noun, modifiers
    )


_WITH_NOUN = frozenset(
    {QuantityKind.COUNT, QuantityKind.PERCENT, QuantityKind.FRACTION, QuantityKind.ORDINAL}
)


def _plain(text: str, match: re.Match[str]) -> Quantity | None:
    kind, unit, factor = _measure(match)
    if kind is QuantityKind.COUNT and not _is_count(text, match):
        return None
    low, high, step = _bounds(match)
    if low > high:
        return None
    bounds, qualifier = _qualified(match, low * factor, high * factor)
    if kind is QuantityKind.DURATION and (match["least"] or match["most"] or "").lower() in {"over", "under"}:
        bounds, qualifier = (low * factor, high * factor), Qualifier.APPROX
    return _counted(
        text, match, bounds, kind, qualifier, unit=unit, step=step * factor, rate=_rate(match, kind)
    )


def _measure(match: re.Match[str]) -> tuple[QuantityKind, str, float]:
    if match["percent"]:
        return QuantityKind.PERCENT, "percent", 1.0
    if match["currency"]:
        return QuantityKind.MONEY, units.CURRENCY[match["currency"].lower()], 1.0
    if match["times"]:
        return QuantityKind.MULTIPLE, "x", 1.0
    if match["money"]:
        return QuantityKind.MONEY, units.CURRENCY[lemma(match["money"].split()[-1])], 1.0
    known = units.unit_of(match["unit"]) if match["unit"] else None
    return (QuantityKind.COUNT, "", 1.0) if known is None else known


def _is_count(text: str, match: re.Match[str]) -> bool:
    if re.match(r"[\w°]|[.,:/-]\d|-[A-Z]", text[match.end() : match.end() + 2]):
        return False
    start = match.start("figure")
    before = text[max(0, start - 30) : start]
    figure = match["figure"]
    if figure.lower() == "one" and not match["scale"]:
        noun, _, _ = counted_noun(text, match.end(), plural=False)
        of = text[match.end() : match.end() + 3].lower() == " of"
        return bool(noun) and not noun.endswith("ed") and not of and _PRONOUN_ONE.search(before) is None
    if match["scale"] or not figure[0].isdecimal() or "," in figure:
        return True
    if start == 0 and text[match.end() : match.end() + 2] in {". ", ") "}:
        return False
    return not _is_name(text, before, match.end())


def _is_name(text: str, before: str, end: int) -> bool:
    """Say whether a bare number belongs to the capitalised word before it ("Reactor 4")."""
    name = _NAME_BEFORE.search(before)
    if name is None:
        return False
    opens = name.start() == 0 or _OPENS.search(before, 0, name.start()) is not None
    if opens and before[name.start() :].strip().lower() in _ORDINARY:
        return False
    noun = counted_noun(text, end, plural=True)[0]
    return not (noun and text[end : end + 2].strip().isupper())


def _bounds(match: re.Match[str]) -> tuple[float, float, float]:
    scale, scale2 = match["scale"] or "", match["scale2"] or ""
    if match["figure2"] is None:
        value, step = value_of(match["figure"], scale)
        return value, value, step
    low, step = value_of(match["figure"], scale or scale2)
    high, step2 = value_of(match["figure2"], scale2)
    return low, high, min(step, step2)


def _qualified(match: re.Match[str], low: float, high: float) -> tuple[tuple[float, float], Qualifier]:
    if match["least"] or match["plus"]:
        return (low, math.inf), Qualifier.AT_LEAST
    if match["most"]:
        return (-math.inf, high), Qualifier.AT_MOST
    if match["figure2"] is not None:
        return (low, high), Qualifier.RANGE
    return (low, high), Qualifier.APPROX if match["approx"] else Qualifier.EXACT


def _rate(match: re.Match[str], kind: QuantityKind) -> str:
    if match["ly"]:
        return {"monthly": "month", "annually": "year", "yearly": "year", "daily": "day", "weekly": "week"}[
            match["ly"].lower()
        ]
    if not match["base"] or (kind is QuantityKind.DURATION and " a " in match["rate"]):
        return ""
    return "person" if match["base"].lower() in {"head", "capita"} else match["base"].lower()


def _vague(text: str, match: re.Match[str]) -> Quantity:
    bounds = _VAGUE_WORDS[re.sub(r"\s", " ", match[0].lower())]
    quantity = _counted(text, match, bounds, QuantityKind.COUNT, Qualifier.VAGUE)
    known = units.unit_of(quantity.noun)
    if known is None:
        return quantity
    kind, unit, factor = known
    low, high = bounds[0] * factor, bounds[1] * factor
    return replace(quantity, kind=kind, unit=unit, low=low, high=high, noun="", modifiers=())


def _out_of(text: str, match: re.Match[str]) -> Quantity | None:
    one, all_ = value_of(match["one"])[0], value_of(match["all"])[0]
    if not 0 < one < all_ or (" in " in match[0] and one != 1 and all_ not in {3, 4, 5, 10, 20, 100, 1000}):
        return None
    share = one / all_
    return _counted(text, match, (share, share), QuantityKind.FRACTION, unit="fraction", step=0.02)


def _fraction(text: str, match: re.Match[str]) -> Quantity:
    one = 1.0 if match["one"] in {None, "a", "an", "A", "An"} else value_of(match["one"])[0]
    share = one / _PARTS[(match["part"] or "half").lower()]
    return _counted(text, match, (share, share), QuantityKind.FRACTION, unit="fraction", step=0.02)


def _twice(text: str, match: re.Match[str]) -> Quantity:
    value = 2.0 if match[0].lower() in {"twice", "double"} else 3.0
    return _counted(text, match, (value, value), QuantityKind.MULTIPLE, unit="x")


def _ordinal(text: str, match: re.Match[str]) -> Quantity | None:
    word = match["word"].lower()
    value = float(_ORDINALS.index(word) + 1) if word in _ORDINALS else float(word[:-2])
    quantity = _counted(text, match, (value, value), QuantityKind.ORDINAL, unit="ordinal", step=0.0)
    return quantity if quantity.noun and not quantity.noun.endswith(("ed", "all")) else None


_READERS = (
    (_OUT_OF, _out_of),
    (_FRACTION, _fraction),
    (_TWICE, _twice),
    (_VAGUE, _vague),
    (_QUANTITY, _plain),
    (_ORDINAL, _ordinal),
)

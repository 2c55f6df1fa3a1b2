"""Figures with their units in running English text, in time linear in the text."""

import math
import re

from reader.evidence.facets import ordinals, shares, units
from reader.evidence.facets.counting import counted
from reader.evidence.facets.dates import find_dates
from reader.evidence.facets.durations import SHORT, joined, read_short
from reader.evidence.facets.figures import part_of, plain_letters, value_of
from reader.evidence.facets.model import Qualifier, Quantity, QuantityKind
from reader.evidence.facets.nouns import counted_noun
from reader.evidence.facets.quantity_patterns import QUANTITY, TIME_OF_DAY
from reader.evidence.facets.quantity_relation import compare_quantities, same_measure
from reader.text.model import Span

__all__ = ["compare_quantities", "find_quantities", "same_measure"]

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
_LONG = re.compile(
    r"\s(?:deep|high|long|wide|tall|below|above|away|from|off|under|across|apart|thick|up|down|into|of)\b|[,.;)]|$"
)
_AT_LEAST_AFTER = re.compile(
    r"(?:\s(?:of\s(?:them|these)|\w+))?,?\s(?:at\s(?:the\s(?:very\s)?)?least)\b", re.IGNORECASE
)
_AT_MOST_AFTER = re.compile(
    r"(?:\s(?:of\s(?:them|these)|\w+))?,?\s(?:at\s(?:the\s(?:very\s)?)?most)\b", re.IGNORECASE
)
_SIGNED = frozenset({QuantityKind.PERCENT, QuantityKind.MONEY})
_LY = {"monthly": "month", "annually": "year", "yearly": "year", "daily": "day", "weekly": "week"}


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Find the figures of `text` in reading order; dates, times, versions and numbered names are none."""
    text = plain_letters(text)
    taken = bytearray(len(text))
    for date in find_dates(text, None):
        _take(taken, date.span)
    for match in TIME_OF_DAY.finditer(text):
        _take(taken, Span(*match.span()))
    found: list[Quantity] = []
    for pattern, reader in _READERS:
        for match in pattern.finditer(text):
            quantity = None if any(taken[match.start() : match.end()]) else reader(text, match)
            if quantity is not None:
                _take(taken, quantity.span)
                found.append(quantity)
    return tuple(joined(text, sorted(found, key=lambda quantity: quantity.span)))


def _take(taken: bytearray, span: Span) -> None:
    taken[span.start : span.end] = b"\1" * len(span)


def _plain(text: str, match: re.Match[str]) -> Quantity | None:
    kind, unit, factor = _measure(text, match)
    if kind is QuantityKind.COUNT and not _is_count(text, match):
        return None
    low, high, step = _bounds(match, scaled=kind is QuantityKind.COUNT or unit not in {"m", "g"})
    if low > high or (kind is QuantityKind.COUNT and _foreign_thousands(match)):
        return None
    if match["minus"] and kind in _SIGNED:
        low, high = -high, -low
    bounds, qualifier = _qualified(text, match, low * factor, high * factor)
    if kind is QuantityKind.DURATION and (match["least"] or match["most"] or "").lower() in {"over", "under"}:
        bounds, qualifier = (low * factor, high * factor), Qualifier.APPROX
    rate = _rate(match, kind)
    if kind is QuantityKind.LENGTH and rate in units.TIME:
        time = units.TIME[rate]
        kind, unit, factor, rate = QuantityKind.SPEED, "m/s", factor / time, ""
        bounds = bounds[0] / time, bounds[1] / time
    return counted(
        text, Span(*match.span()), bounds, kind, qualifier, unit=unit, step=step * factor, rate=rate
    )


def _measure(text: str, match: re.Match[str]) -> tuple[QuantityKind, str, float]:
    if match["percent"]:
        return QuantityKind.PERCENT, "percent", 1.0
    if match["currency"]:
        return QuantityKind.MONEY, units.currency_of(match["currency"]), 1.0
    if match["times"]:
        return QuantityKind.MULTIPLE, "x", 1.0
    if match["money"]:
        return QuantityKind.MONEY, units.currency_of(match["money"]), 1.0
    known = units.unit_of(match["unit"]) if match["unit"] else None
    return known or _lettered(text, match) or (QuantityKind.COUNT, "", 1.0)


def _lettered(text: str, match: re.Match[str]) -> tuple[QuantityKind, str, float] | None:
    """Read the letter of "8 t" and "20 m deep" as a unit, where no counted noun makes it a scale."""
    letter = (match["scale2"] or match["scale"] or "").strip()
    if letter == "t":
        return QuantityKind.MASS, "g", 1e6
    if letter != "m" or counted_noun(text, match.end(), plural=True)[0]:
        return None
    return (QuantityKind.LENGTH, "m", 1.0) if _LONG.match(text, match.end()) else None


def _foreign_thousands(match: re.Match[str]) -> bool:
    """Say whether a count such as "1.200" may be written with a point between thousands."""
    return not match["scale"] and re.fullmatch(r"\d{1,3}\.\d{3}", match["figure"]) is not None


def _is_count(text: str, match: re.Match[str]) -> bool:
    if re.match(r"[\w°²]|[.,:/-]\d|-[A-Z]", text[match.end() : match.end() + 2]):
        return False
    start = match.start("figure")
    before = text[max(0, start - 30) : start]
    figure = match["figure"]
    if figure.lower() in {"a", "an"}:
        return False
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


def _bounds(match: re.Match[str], *, scaled: bool) -> tuple[float, float, float]:
    scale = (match["scale"] or "") if scaled else ""
    scale2 = (match["scale2"] or "") if scaled else ""
    more = sum(part_of(match[name]) for name in ("half", "half2", "half3") if match[name])
    if match["figure2"] is None:
        value, step = value_of(match["figure"], scale)
        if more:
            size = step if match["half2"] else value_of("1", scale)[0]
            return value + more * size, value + more * size, size / 10
        return value, value, step
    low, step = value_of(match["figure"], scale or scale2)
    high, step2 = value_of(match["figure2"], scale2)
    return low, high + more, min(step, step2)


def _qualified(
    text: str, match: re.Match[str], low: float, high: float
) -> tuple[tuple[float, float], Qualifier]:
    after = match.end()
    if match["least"] or match["plus"] or match["odd"] == "-plus" or _AT_LEAST_AFTER.match(text, after):
        return (low, math.inf), Qualifier.AT_LEAST
    if match["most"] or match["fewer"] or _AT_MOST_AFTER.match(text, after):
        return (-math.inf, high), Qualifier.AT_MOST
    if match["figure2"] is not None:
        return (low, high), Qualifier.RANGE
    rough = match["approx"] or match["so"] or (match["odd"] or "-strong") != "-strong"
    return (low, high), Qualifier.APPROX if rough else Qualifier.EXACT


def _rate(match: re.Match[str], kind: QuantityKind) -> str:
    if match["ly"]:
        return _LY[match["ly"].lower()]
    if not match["base"] or (kind is QuantityKind.DURATION and " a " in match["rate"]):
        return ""
    return "person" if match["base"].lower() in {"head", "capita"} else match["base"].lower()


_READERS = (
    (ordinals.AGE, ordinals.read_age),
    (ordinals.NAMED_AGE, ordinals.read_named_age),
    (ordinals.MAGNITUDE, ordinals.read_magnitude),
    (ordinals.DEGREES, ordinals.read_degrees),
    (SHORT, read_short),
    (shares.OUT_OF, shares.read_out_of),
    (shares.FRACTION, shares.read_fraction),
    (shares.TWICE, shares.read_twice),
    (shares.VAGUE, shares.read_vague),
    (ordinals.ORDINAL, ordinals.read_ordinal),
    (QUANTITY, _plain),
)

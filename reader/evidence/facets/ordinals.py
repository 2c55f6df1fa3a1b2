"""Ordinals, ages, degrees and magnitudes: figures that count nothing."""

import re

from reader.evidence.facets.counting import counted
from reader.evidence.facets.figures import WORDS, value_of
from reader.evidence.facets.model import Qualifier, Quantity, QuantityKind
from reader.text.model import Span

_UNITS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = (
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = {word: float(n) for n, word in enumerate((*_UNITS, *_TEENS), 1)}
_VALUES |= {tens[:-1] + "ieth": 10.0 * n for n, tens in enumerate(_TENS, 2)} | {"hundredth": 100.0}
_VALUES |= {f"{t}-{u}": 10.0 * n + m for n, t in enumerate(_TENS, 2) for m, u in enumerate(_UNITS, 1)}
_WORD = "|".join(sorted(_VALUES.keys() - {"second"}, key=lambda w: (-len(w), w)))
_OWNER = "the|its|his|her|their|our|my"
ORDINAL = re.compile(
    rf"(?<![\w$€£.,:-])(?P<word>(?:{_WORD})(?![\w])|\d{{1,3}}(?:st|nd|rd|th)(?!\w)"
    + "".join(rf"|(?<=\b{owner}\s)second(?![\w])" for owner in _OWNER.split("|"))
    + r"|(?<=\ba\s)second(?=\s[a-z]))",
    re.IGNORECASE,
)
AGE = re.compile(
    rf"(?<![\w$€£.,-])(?:(?P<old>\d{{1,3}}|{WORDS})[\s-](?P<unit>year|month)s?[\s-]olds?\b"
    rf"|(?:aged|at\sthe\sage\sof|turned|at\sage)\s(?P<aged>\d{{1,3}})(?!\s?[%\d.,:]\w|\w)"
    rf"|(?<=\b(?:man|boy)\s)of\s(?P<man>\d{{1,3}}|{WORDS})(?=[\s,.;)]|$)"
    rf"|(?<=\b(?:girl)\s)of\s(?P<girl>\d{{1,3}}|{WORDS})(?=[\s,.;)]|$)"
    rf"|(?<=\bwoman\s)of\s(?P<woman>\d{{1,3}}|{WORDS})(?=[\s,.;)]|$))",
    re.IGNORECASE,
)
NAMED_AGE = re.compile(
    r"(?<=[A-Z][a-zà-ÿ]{2})(?:[\wà-ÿ'’-]*),\s(?P<age>[1-9]\d?|1[01]\d)(?=,|\)|\sand\s[a-z]|\.?$|;)"
)
DEGREES = re.compile(
    rf"(?P<least>(?:above|over|more\sthan|at\sleast)\s)?(?P<most>(?:below|under|less\sthan|at\smost)\s)?"
    rf"(?<![\w.,])(?P<minus>minus\s|[-−])?(?P<figure>\d{{1,4}}(?:\.\d{{1,3}})?|{WORDS})"
    r"(?:\s?°\s?(?P<sign>[CF])?|[\s-]degrees?(?:\s(?P<scale>Celsius|centigrade|Fahrenheit|C|F))?|\s?(?P<letter>C))(?!\w)"
)
MAGNITUDE = re.compile(
    r"\b(?:magnitude(?:\sof|-|\s)?\s?(?P<after>\d(?:\.\d{1,2})?)(?![\d%])|(?P<before>\d(?:\.\d{1,2})?)[\s-]magnitude\b)",
    re.IGNORECASE,
)


_NUMBER = re.compile(rf"\s(?:\d|{WORDS})", re.IGNORECASE)


def read_ordinal(text: str, match: re.Match[str]) -> Quantity | None:
    """Read "third", "21st", "twenty-first" with the noun that it numbers; "the first three" is none."""
    if _NUMBER.match(text, match.end()):
        return None
    word = re.sub(r"\s", "-", match["word"].lower())
    value = _VALUES.get(word) or float(word[:-2])
    quantity = counted(
        text, Span(*match.span()), (value, value), QuantityKind.ORDINAL, unit="ordinal", step=0.0
    )
    return quantity if quantity.noun and not quantity.noun.endswith(("ed", "all")) else None


def read_age(text: str, match: re.Match[str]) -> Quantity | None:
    """Read "a 27-year-old", "aged 27", "a man of 44"; in years."""
    figure = match["old"] or match["aged"] or match["man"] or match["girl"] or match["woman"]
    years = value_of(figure)[0] / (12.0 if (match["unit"] or "").lower() == "month" else 1.0)
    return _years(text, Span(*match.span()), years) if years < 130 else None


def read_named_age(text: str, match: re.Match[str]) -> Quantity:
    """Read the 71 of "Stastny, 71,"; the span is the figure alone."""
    return _years(text, Span(match.start("age"), match.end("age")), float(match["age"]))


def _years(text: str, span: Span, years: float) -> Quantity:
    return counted(text, span, (years, years), QuantityKind.AGE, unit="year", step=0.0)


def read_degrees(text: str, match: re.Match[str]) -> Quantity:
    """Read "minus 90 degrees Celsius", "38C", "100 °F"; Fahrenheit becomes Celsius."""
    value, step = value_of(match["figure"])
    step = min(step, 1.0)
    value = -value if match["minus"] else value
    scale = (match["sign"] or match["scale"] or match["letter"] or "").lower()[:1]
    if scale == "f":
        value, step = (value - 32.0) / 1.8, step / 1.8
    unit = "C" if scale else "degree"
    bounds, qualifier = (value, value), Qualifier.EXACT
    if match["least"]:
        bounds, qualifier = (value, float("inf")), Qualifier.AT_LEAST
    elif match["most"]:
        bounds, qualifier = (float("-inf"), value), Qualifier.AT_MOST
    return counted(
        text, Span(*match.span()), bounds, QuantityKind.TEMPERATURE, qualifier, unit=unit, step=step
    )


def read_magnitude(text: str, match: re.Match[str]) -> Quantity:
    """Read "magnitude 6.3", "a 6.3-magnitude quake"."""
    value, step = value_of(match["after"] or match["before"])
    return counted(
        text,
        Span(*match.span()),
        (value, value),
        QuantityKind.MAGNITUDE,
        unit="magnitude",
        step=min(step, 0.1),
    )

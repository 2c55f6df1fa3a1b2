"""Fractions, multiples and vague numbers: "two thirds", "one in five", "tenfold", "several hundred"."""

import re
from dataclasses import replace

from reader.evidence.facets import units
from reader.evidence.facets.counting import counted
from reader.evidence.facets.figures import WORDS, value_of
from reader.evidence.facets.model import Qualifier, Quantity, QuantityKind
from reader.text.model import Span

_TOP = 10.0
_BOUNDS = {
    "tens": (2.0, 9.99),
    "dozens": (24.0, 99.0),
    "scores": (40.0, 199.0),
    "hundreds": (200.0, 999.0),
    "thousands": (2e3, 999999.0),
    "millions": (2e6, 999999999.0),
    "billions": (2e9, 999e9),
    "several": (3.0, 10.0),
    "many": (3.0, 99.0),
    "a few": (2.0, 6.0),
    "a couple of": (2.0, 3.0),
    "a handful of": (2.0, 8.0),
    "half a dozen": (6.0, 6.0),
    "a pair of": (2.0, 2.0),
    "a trio of": (3.0, 3.0),
}
_SCALE = {"dozen": 12.0, "hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9}
_SCALED = r"(?:several|many|a\sfew|a\scouple\sof|a\scouple|tens\sof|dozens\sof|hundreds\sof)"
VAGUE = re.compile(
    rf"(?<![\w-])(?:(?P<some>{_SCALED})\s(?P<scale>dozen|hundred|thousand|million|billion)s?\b"
    r"|(?P<word>dozens|scores|hundreds|thousands|millions|billions|several|a\sfew|a\scouple\sof|a\shandful\sof"
    r"|half\sa\sdozen|a\spair\sof|a\strio\sof))(?!-?\w)",
    re.IGNORECASE,
)
_PARTS = {
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10,
}  # fmt: skip
OUT_OF = re.compile(
    rf"(?<![\w-])(?P<one>{WORDS}|\d{{1,4}})\s(?:out\sof|in)\s(?:every\s)?"
    rf"(?P<all>{WORDS}|\d{{1,7}})(?![\w,.:%]\w|[\w%])",
    re.IGNORECASE,
)
FRACTION = re.compile(
    r"(?<![\w-])(?P<approx>(?:about|around|nearly|almost|roughly|some|just\s(?:over|under))\s)?"
    r"(?P<least>(?:more\sthan|over|at\sleast|well\sover)\s)?(?P<most>(?:less\sthan|under|up\sto|at\smost)\s)?"
    r"(?:(?P<one>an?|one|two|three|four|five|six|seven|eight|nine)[\s-]"
    r"(?P<part>half|halve|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?"
    r"(?=\sof\b(?!\san?\s(?:million|billion|hour|century|mile|dozen))|\s(?:the|its|his|their|as)\b|[,.;)]|$)"
    r"|half(?=\sof\b|\s(?:the|its|their|his|her)\b))",
    re.IGNORECASE,
)
TWICE = re.compile(
    r"(?<![\w-])(?:(?P<twice>twice|double|triple|thrice)(?=\s(?:as|the|that|its|their|what)\b)"
    r"|(?P<fold>two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)fold\b)",
    re.IGNORECASE,
)
_FOLDS = {"hundred": 100.0}


def read_vague(text: str, match: re.Match[str]) -> Quantity:
    """Read "dozens", "several hundred", "a couple of"; followed by a unit it measures in that unit."""
    bounds = _vague_bounds(match)
    exact = bounds[0] == bounds[1]
    qualifier = Qualifier.EXACT if exact else Qualifier.VAGUE
    quantity = counted(text, Span(*match.span()), bounds, QuantityKind.COUNT, qualifier)
    known = units.unit_of(quantity.noun)
    if known is None or quantity.modifiers:
        return quantity
    kind, unit, factor = known
    low, high = bounds[0] * factor, bounds[1] * factor
    return replace(quantity, kind=kind, unit=unit, low=low, high=high, noun="", modifiers=())


def _vague_bounds(match: re.Match[str]) -> tuple[float, float]:
    if match["word"]:
        return _BOUNDS[" ".join(match["word"].lower().split())]
    some, factor = " ".join(match["some"].lower().split()).removesuffix(" of"), _SCALE[match["scale"].lower()]
    low, high = _BOUNDS.get(some) or _BOUNDS.get(some + " of", (2.0, _TOP))
    return low * factor, (high + 1) * factor - 1


def read_out_of(text: str, match: re.Match[str]) -> Quantity | None:
    """Read "three out of four", "one in five"; "seven in 2030" is none."""
    one, all_ = value_of(match["one"])[0], value_of(match["all"])[0]
    if not 0 < one < all_ or (" in " in match[0] and one != 1 and all_ not in {3, 4, 5, 10, 20, 100, 1000}):
        return None
    share = one / all_
    return counted(
        text, Span(*match.span()), (share, share), QuantityKind.FRACTION, unit="fraction", step=0.02
    )


def read_fraction(text: str, match: re.Match[str]) -> Quantity | None:
    """Read "two thirds of", "half the", "more than a quarter of"; "an hour and a half" is none."""
    if text[: match.start()].endswith(" and ") and not text.startswith((" of", " the"), match.end()):
        return None
    one = 1.0 if (match["one"] or "a").lower() in {"a", "an"} else value_of(match["one"])[0]
    share = one / _PARTS[(match["part"] or "half").lower()]
    bounds, qualifier = (share, share), Qualifier.EXACT
    if match["least"]:
        bounds, qualifier = (share, 1.0), Qualifier.AT_LEAST
    elif match["most"]:
        bounds, qualifier = (0.0, share), Qualifier.AT_MOST
    elif match["approx"]:
        qualifier = Qualifier.APPROX
    return counted(
        text, Span(*match.span()), bounds, QuantityKind.FRACTION, qualifier, unit="fraction", step=0.02
    )


def read_twice(text: str, match: re.Match[str]) -> Quantity:
    """Read "twice as", "double the", "tenfold"."""
    if match["fold"]:
        word = match["fold"].lower()
        value = _FOLDS.get(word) or value_of(word)[0]
    else:
        value = 2.0 if match["twice"].lower() in {"twice", "double"} else 3.0
    return counted(text, Span(*match.span()), (value, value), QuantityKind.MULTIPLE, unit="x")

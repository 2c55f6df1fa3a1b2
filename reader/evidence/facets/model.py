"""The words that all facets share. Every span counts code points of the text that was given to the finder."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from reader.text.model import Span

KEPT = 4096
"""How many answers a finder keeps: each sentence of a library is compared with many others."""


class Relation(StrEnum):
    """How two facets of one kind stand to each other.

    `COMPATIBLE` says that both can be true and that neither is evidence for the other: different grains,
    different measures, or too little known to compare.
    """

    SAME = "same"
    COMPATIBLE = "compatible"
    CLASH = "clash"


class Grain(StrEnum):
    """How exactly a date is stated: `SPAN` is a run from one date to another, `VAGUE` is unresolved."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    SPAN = "span"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class DateFacet:
    """A date as written, and the closed run of days that it names.

    Attributes:
        span, text: where and what was written.
        grain: how exactly it is stated.
        first, last: the first and the last day, both inside; None where the date cannot be resolved.
        weekday: 0 (Monday) to 6 where a weekday is written or follows from a resolved day.
        month, day: as written (1-based), known also where the year is not.
        year_stated: the year is written, not inferred from the publication date.
        weekday_stated: a weekday is written.
        approximate: "around", "about", "or so".
        relation: the preposition that bounds an event, "", "before", "after", "until" (also "by") or "since".
    """

    span: Span
    text: str
    grain: Grain
    first: dt.date | None = None
    last: dt.date | None = None
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    year_stated: bool = False
    weekday_stated: bool = False
    approximate: bool = False
    relation: str = ""


class QuantityKind(StrEnum):
    """What a quantity measures; kinds never compare with each other."""

    MONEY = "money"
    PERCENT = "percent"
    COUNT = "count"
    MULTIPLE = "multiple"
    FRACTION = "fraction"
    DURATION = "duration"
    LENGTH = "length"
    AREA = "area"
    VOLUME = "volume"
    MASS = "mass"
    DATA = "data"
    POWER = "power"
    ENERGY = "energy"
    TEMPERATURE = "temperature"
    SPEED = "speed"
    MAGNITUDE = "magnitude"
    AGE = "age"
    ORDINAL = "ordinal"


class Qualifier(StrEnum):
    """How a quantity is stated. A `RANGE` has two ends; `VAGUE` is "dozens", "several", "a few"."""

    EXACT = "exact"
    APPROX = "approx"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    RANGE = "range"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure with its unit, and the closed interval of values that it allows.

    Attributes:
        span, text: qualifier, figure, unit and rate as written ("more than $1.25 billion per month").
        phrase: the span with the noun that is counted ("13.6 million views").
        low, high: the stated value or ends in the base unit of `kind` (USD, percent points, seconds, metres,
            square metres, cubic metres, grams, bytes, watts, watt-hours, degrees Celsius, metres per second;
            years for ages);
            `high` is infinite for "at least", `low` is minus infinity for "at most".
        unit: canonical: an ISO 4217 code or a currency's shared name, "percent", "x", or the base unit; the
            noun's lemma for counts; "degree" for degrees of a scale that is not told.
        step: the size of the last stated digit, 10**9 for "$40 billion", 10**8 for "$40.2 billion".
        rate: "" or the canonical period or base ("month", "day", "person").
        noun: the lemma of the counted head noun, "" where there is none.
        modifiers: the words between the figure and the noun, folded.
        partial: it counts a part or what is added: "another 12", "12 of the 40", "12 others", "including 12".
    """

    span: Span
    text: str
    phrase: Span
    low: float
    high: float
    kind: QuantityKind
    unit: str
    qualifier: Qualifier = Qualifier.EXACT
    step: float = 1.0
    rate: str = ""
    noun: str = ""
    modifiers: tuple[str, ...] = ()
    partial: bool = False


class NegationKind(StrEnum):
    """What a negation denies: a predicate ("did not sign") or that something exists ("no statement")."""

    VERBAL = "verbal"
    EXISTENTIAL = "existential"


@dataclass(frozen=True, slots=True)
class Negation:
    """A negating cue and the run of text that it governs, to the end of its clause.

    `span` and `text` are the cue. `scope` follows the cue and may be empty at the end of a sentence.
    """

    span: Span
    text: str
    kind: NegationKind
    scope: Span


class HedgeKind(StrEnum):
    """How a statement is weakened."""

    MODAL = "modal"
    REPORTED = "reported"
    PLANNED = "planned"
    LIKELIHOOD = "likelihood"
    CONDITIONAL = "conditional"
    COUNTERFACTUAL = "counterfactual"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Hedge:
    """A hedging cue and the run of text that it governs, to the end of its clause."""

    span: Span
    text: str
    kind: HedgeKind
    scope: Span

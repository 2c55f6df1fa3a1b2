"""Units of measure, with the factor to the base unit of their kind (SI brochure, 9th edition)."""

from reader.evidence.facets.model import QuantityKind as K

CURRENCY = {
    "us$": "USD",
    "$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "a$": "AUD",
    "c$": "CAD",
    "hk$": "HKD",
    "dollar": "USD",
    "usd": "USD",
    "euro": "EUR",
    "eur": "EUR",
    "pound": "GBP",
    "gbp": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "rupee": "INR",
    "franc": "CHF",
    "won": "KRW",
    "cent": "USD",
}

_TIME = {
    "second": 1.0,
    "minute": 60.0,
    "hour": 3600.0,
    "day": 86400.0,
    "week": 604800.0,
    "month": 2629746.0,
    "year": 31556952.0,
    "decade": 315569520.0,
    "century": 3155695200.0,
}

_BY_KIND: dict[K, tuple[str, dict[str, float]]] = {
    K.DURATION: ("s", _TIME),
    K.LENGTH: (
        "m",
        {
            "mm": 1e-3,
            "cm": 1e-2,
            "centimetre": 1e-2,
            "metre": 1.0,
            "km": 1e3,
            "kilometre": 1e3,
            "mile": 1609.344,
            "foot": 0.3048,
            "ft": 0.3048,
            "yard": 0.9144,
            "inch": 0.0254,
        },
    ),
    K.AREA: ("m2", {"hectare": 1e4, "acre": 4046.856}),
    K.MASS: (
        "g",
        {"kg": 1e3, "kilogram": 1e3, "gram": 1.0, "tonne": 1e6, "ton": 1e6, "lb": 453.59237, "ounce": 28.35},
    ),
    K.DATA: (
        "B",
        {"kb": 1e3, "mb": 1e6, "gb": 1e9, "tb": 1e12, "gigabyte": 1e9, "terabyte": 1e12, "petabyte": 1e15},
    ),
    K.POWER: (
        "W",
        {"kw": 1e3, "mw": 1e6, "gw": 1e9, "kilowatt": 1e3, "megawatt": 1e6, "gigawatt": 1e9, "watt": 1.0},
    ),
    K.ENERGY: ("Wh", {"kwh": 1e3, "mwh": 1e6, "gwh": 1e9}),
    K.SPEED: ("m/s", {"mph": 0.44704, "km/h": 0.277778, "kph": 0.277778}),
    K.TEMPERATURE: ("C", {"°c": 1.0}),
}
_SPELLINGS = {
    "feet": "foot",
    "inches": "inch",
    "centuries": "century",
    "hrs": "hour",
    "hr": "hour",
    "mins": "minute",
    "lbs": "lb",
    "kilometer": "kilometre",
    "meter": "metre",
    "centimeter": "centimetre",
}

UNITS: dict[str, tuple[K, str, float]] = {
    word: (kind, base, factor) for kind, (base, words) in _BY_KIND.items() for word, factor in words.items()
}
TIME = _TIME
PATTERN = "|".join(
    sorted(
        (*(w.replace("/", r"\/") for w in UNITS if w != "century"), *_SPELLINGS, "century"),
        key=len,
        reverse=True,
    )
)


def unit_of(word: str) -> tuple[K, str, float] | None:
    """Return kind, base unit and factor of a unit as written, or None."""
    name = word.lower()
    for form in (name, name.removesuffix("s")):
        spelled = _SPELLINGS.get(form, form)
        if spelled in UNITS:
            return UNITS[spelled]
    return None

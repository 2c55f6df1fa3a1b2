"""Units of measure, with the factor to the base unit of their kind (SI brochure, 9th edition)."""

from reader.evidence.facets.model import QuantityKind as K

_SIGNS = {
    "$": "USD", "us$": "USD", "a$": "AUD", "c$": "CAD", "hk$": "HKD", "nz$": "NZD", "s$": "SGD", "r$": "BRL",
    "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "rs": "INR", "rs.": "INR",
}  # fmt: skip
# A word that several countries use stands for itself: "crown", "krone", "peso".
_MONEY = {
    "dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "rupee": "INR", "franc": "franc", "rouble": "RUB", "ruble": "RUB", "zloty": "PLN", "forint": "HUF",
    "rand": "ZAR", "lira": "TRY", "shekel": "ILS", "baht": "THB", "naira": "NGN", "ringgit": "MYR",
    "hryvnia": "UAH", "rupiah": "IDR", "krone": "krone", "kroner": "krone", "krona": "krona",
    "kronor": "krona", "crown": "crown", "koruna": "crown", "peso": "peso", "real": "BRL", "reais": "BRL",
    "dinar": "dinar", "dirham": "dirham", "riyal": "riyal", "shilling": "shilling", "cedi": "GHS",
    "sol": "PEN", "soles": "PEN", "cent": "cent", "penny": "penny", "pence": "penny", "won": "KRW",
}  # fmt: skip
_ISO = frozenset({"usd", "eur", "gbp", "chf", "sek", "nok", "dkk", "pln", "czk", "jpy", "inr"})
_DOLLARS = {"canadian": "CAD", "australian": "AUD", "singapore": "SGD", "hong": "HKD", "zealand": "NZD"}
NATIONS = (
    r"U\.?S\.?\s|American\s|Canadian\s|Australian\s|Singapore\s|Hong\sKong\s|New\sZealand\s|British\s|Danish\s"
    r"|Norwegian\s|Swedish\s|Swiss\s|Czech\s|Turkish\s|Egyptian\s|Mexican\s|Chilean\s|Colombian\s|Argentine\s"
    r"|Indian\s|Pakistani\s|Russian\s|Israeli\s|Kenyan\s|CFA\s"
)
MONEY_WORDS = (
    r"kroner|krone|kronor|krona|crowns?|korunas?|reais|soles|(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|PLN|CZK|JPY|INR)|pence"
    r"|(?:dollar|euro|rupee|franc|rou?ble|forint|shekel|naira|peso|dinar|dirham|riyal|shilling|cedi|cent)s?"
    r"|pounds?(?!\sof\b)|z[lł]oty|zlotys|yuan|renminbi|yen|lira|baht|ringgit|hryvnia|rupiah|(?<=illion\s)(?:won|rand)"
)


def currency_of(text: str) -> str:
    """Return the ISO 4217 code of a currency's sign, code or name as written, or the name that many share."""
    words = text.lower().replace(".", "").split()
    name = words[-1].removesuffix("s") if words[-1] not in {"rs", "reais", "soles"} else words[-1]
    if name in _ISO:
        return name.upper()
    if name == "dollar" and len(words) > 1:
        return next((code for nation, code in _DOLLARS.items() if nation in words), "USD")
    if name == "franc" and words[0] == "swiss":
        return "CHF"
    return _SIGNS.get(words[-1]) or _MONEY.get(name) or _MONEY.get(words[-1], name)


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
    "fortnight": 1209600.0,
    "night": 86400.0,
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
    K.AREA: (
        "m2",
        {
            "hectare": 1e4,
            "acre": 4046.856,
            "square metre": 1.0,
            "square kilometre": 1e6,
            "square mile": 2589988.11,
            "square foot": 0.09290304,
        },
    ),
    K.VOLUME: ("m3", {"litre": 1e-3, "cubic metre": 1.0, "gallon": 3.785412e-3, "barrel": 0.158987}),
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
    K.SPEED: ("m/s", {"mph": 0.44704, "km/h": 0.277778, "kph": 0.277778, "knot": 0.514444}),
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
    "millimetre": "mm",
    "millimeter": "mm",
    "liter": "litre",
    "gramme": "gram",
    "kilo": "kilogram",
    "metric ton": "tonne",
    "sq km": "square kilometre",
    "km2": "square kilometre",
    "km²": "square kilometre",
    "m2": "square metre",
    "m²": "square metre",
    "m3": "cubic metre",
    "m³": "cubic metre",
    "square kilometer": "square kilometre",
    "square meter": "square metre",
    "square feet": "square foot",
    "sq ft": "square foot",
    "sq mile": "square mile",
    "cubic meter": "cubic metre",
}

UNITS: dict[str, tuple[K, str, float]] = {
    word: (kind, base, factor) for kind, (base, words) in _BY_KIND.items() for word, factor in words.items()
}
TIME = _TIME
PATTERN = "|".join(
    sorted(
        (w.replace("/", r"\/").replace(" ", r"\s") for w in (*(UNITS.keys() - {"night"}), *_SPELLINGS)),
        key=lambda word: (-len(word), word),
    )
)


def unit_of(word: str) -> tuple[K, str, float] | None:
    """Return kind, base unit and factor of a unit as written, or None."""
    name = " ".join(word.lower().split())
    for form in (name, name.removesuffix("s")):
        spelled = _SPELLINGS.get(form, form)
        if spelled in UNITS:
            return UNITS[spelled]
    return None

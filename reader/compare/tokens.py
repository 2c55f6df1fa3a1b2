"""Texts as tokens whose keys are equal where the facts are: "$40B", "$40 billion"; "May 19", "19 May"."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from reader.text.model import Span

_UNITS = re.findall(
    r"\w+",
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen
    """,
)
_TENS = re.findall(r"\w+", "twenty thirty forty fifty sixty seventy eighty ninety")
NUMBER_WORDS = (
    {word: value for value, word in enumerate(_UNITS)}
    | {word: 10 * value for value, word in enumerate(_TENS, 2)}
    | {
        f"{ten}-{unit}": 10 * t + u
        for t, ten in enumerate(_TENS, 2)
        for u, unit in enumerate(_UNITS[1:10], 1)
    }
)
_SCALES = {
    "hundred": 10**2,
    "thousand": 10**3,
    "k": 10**3,
    "million": 10**6,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "billion": 10**9,
    "b": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
    "t": 10**12,
    "tn": 10**12,
    "trn": 10**12,
}
_CURRENCY_NAMES = {"dollar": "$", "dollars": "$", "euro": "€", "euros": "€", "yen": "¥"}

_COUNTED = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
_MONTHS = re.findall(
    r"\w+", "January February March April May June July August September October November December"
)
_MONTH = "|".join([*_MONTHS, r"Sept\.?", *(rf"{name[:3]}\.?" for name in _MONTHS if name != "May")])
_TOKEN = re.compile(
    rf"""
    (?P<date> (?<![\w.$€£¥])
        (?: (?P<month> {_MONTH} ) \s+ (?P<day> \d{{1,2}} ) (?:st|nd|rd|th)?
          | (?P<first> \d{{1,2}} ) (?:st|nd|rd|th)? \s+ (?:of\s+)? (?P<named> {_MONTH} ) )
        (?! \w | [.,:/]\d )
    )
    | (?P<quantity> (?<![\w.])
        (?P<currency> (?:US)?\$ | [€£¥] )?
        (?: (?P<figure> \d+(?:,\d{{3}})*(?:\.\d+)? ) | (?P<counted> (?i:{_COUNTED}) ) )
        (?: (?P<scale> [\s\u00a0-]?(?i:hundred|thousand|million|billion|trillion)
                     | [\s\u00a0]?(?i:bn|mn|mln|tn|trn) | [kKMBTb] | (?<=\d)m ) (?!\w) )?
        (?: (?P<percent> \s?% | \s(?i:per\s?cent)(?!\w) ) | (?P<times> x(?!\w) | \stimes(?!\w) )
          | \s(?P<money> (?i:dollars?|euros?|yen) )(?!\w) )?
        (?! \w | [.,:/]\d )
    )
    | (?P<percentword> (?<!\w) per\s?cent (?!\w) )
    | (?P<figures> \d+(?:[.,:/]\d+)*[\w\u0300-\u036f]* )
    | (?P<word> [\w\u0300-\u036f]+(?:['’][\w\u0300-\u036f]+)* )
    | (?P<space> \s+ )
    | (?P<dots> \.{{3}} )
    | .
    """,
    re.VERBOSE | re.DOTALL,
)

_SIGNS = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
    | dict.fromkeys("‐‑‒–—−", "-")
)
_HOMOGRAPHS = frozenset({"US", "IT", "WHO", "AM", "PM", "SO", "ALL"})
STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        """
        a an the and or but nor if of in on at to for from by with as is are was were be been being has have
        had do does did it its this that these those he she they them his her their we our you your i not no
        so than then there here which who whom what when where will would can could may might must shall
        should also said says say into over after before about up out more most such some any all
        """,
    )
)


@dataclass(frozen=True, slots=True)
class DiffToken:
    """A word, figure with its unit, day of the year, run of blanks or sign.

    `key` is equal for tokens that say the same; `fact` marks figures and names, whose equality is never
    hidden.
    """

    key: str
    span: Span
    fact: bool

    @property
    def is_word(self) -> bool:
        """Say whether it is a word or a figure, not blanks or a sign."""
        return self.key[:1].isalnum() or (self.key.startswith("#") and len(self.key) > 1)

    @property
    def is_content(self) -> bool:
        """Say whether it is a word or figure that carries meaning of its own."""
        return self.is_word and self.key not in STOP_WORDS


def fold_signs(text: str) -> str:
    """Return `text` with quotes and dashes made plain and accents stripped; its case is kept."""
    plain = unicodedata.normalize("NFKD", text.translate(_SIGNS))
    return "".join(c for c in plain if not unicodedata.combining(c)) or text


def tokens(text: str) -> tuple[DiffToken, ...]:
    """Cut `text` into tokens that cover it without gap or overlap."""
    return tuple(_token(match) for match in _TOKEN.finditer(text))


def _token(match: re.Match[str]) -> DiffToken:
    span = Span(match.start(), match.end())
    raw = match.group()
    kind = match.lastgroup
    if match["date"] is not None:
        return DiffToken(_date_key(match), span, fact=True)
    if match["quantity"] is not None:
        return DiffToken(_quantity_key(match), span, fact=True)
    if match["space"] is not None:
        return DiffToken(" ", span, fact=False)
    if match["percentword"] is not None:
        return DiffToken("%", span, fact=False)
    if match["dots"] is not None:
        return DiffToken("...", span, fact=False)
    plain = fold_signs(raw)
    key = plain if plain in _HOMOGRAPHS else plain.casefold()
    named = kind == "word" and raw[0].isupper() and len(raw) > 1 and key not in STOP_WORDS
    return DiffToken(key, span, fact=named or match["figures"] is not None)


def _date_key(match: re.Match[str]) -> str:
    """Return the key of a day of the year; the year, where one is told, is a figure of its own."""
    names = [name[:3] for name in _MONTHS]
    month = names.index((match["month"] or match["named"])[:3]) + 1
    return f"#day{month:02}-{int(match['day'] or match['first']):02}"


def _quantity_key(match: re.Match[str]) -> str:
    counted = match["counted"]
    value = Decimal(NUMBER_WORDS[counted.lower()] if counted else match["figure"].replace(",", ""))
    currency = (match["currency"] or "").removeprefix("US") or _CURRENCY_NAMES.get(
        (match["money"] or "").lower(), ""
    )
    scale = (match["scale"] or "").strip(" \u00a0\n\t-")
    unit = "%" if match["percent"] else "x" if match["times"] else ""
    if scale == "m" and not currency:
        unit = "m" + unit
    elif scale:
        value *= _SCALES[scale.lower()]
    return f"#{currency}{value.normalize():f}{unit}"

"""Written figures: digits, number words and scales, as patterns and as values."""

import re

# Python's re.IGNORECASE takes these for s, i and k, which no table of words would know again.
_ODD_LETTERS = str.maketrans(dict.fromkeys("ſİı\u212a", "□"))

_SMALL = {
    word: value
    for value, word in enumerate(
        (
            *(
                "zero",
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
            ),
            *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
        )
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), start=2
    )
}
_WORDS = _SMALL | _TENS
_WORD_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
    "lakh": 1e5,
    "crore": 1e7,
}
_SCALES = _WORD_SCALES | {
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9, "t": 1e12, "tn": 1e12, "trn": 1e12,
}  # fmt: skip

_HALVES = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_ANY_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
DIGITS = (
    r"\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,6})?|\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,4}(?![\d.,]\d|\d)|\d{1,3}[½¼¾]"
    r"|\d{1,15}(?:\.\d{1,6})?"
)
WORDS = (
    rf"(?:an?\s(?=hundred|thousand|million|billion|trillion|dozen)|(?:{_ANY_WORD})\b)"
    rf"(?:(?:\s|-)?(?:and\s)?(?:{_ANY_WORD}|hundred|thousand)\b){{0,6}}"
)
SCALE = (
    r"(?:\s|-)?(?:hundred|thousand|million|billion|trillion|dozen|lakh|crore)\b"
    r"|\s?(?:mln|trn|mn|bn|tn|[kKmMbBT])(?![\w.]\w|\w)"
)


def plain_letters(text: str) -> str:
    """Return `text`, of the same length, without the letters that ignoring case takes for s, i and k."""
    return text.translate(_ODD_LETTERS)


def value_of(text: str, scale: str = "") -> tuple[float, float]:
    """Return the value of a figure such as "1,200", "1.25" or "twenty-one", and its last digit's size.

    `scale` is the word or letter after it. Whole numbers of a hundred and more that end in zeros count as
    rounded to those zeros when no scale follows.
    """
    factor = _SCALES.get(scale.strip(" \t\n-\xa0").lower(), 1.0)
    if not text[0].isdecimal():
        share = _share(text)
        return (_spoken(text) * factor, factor) if share is None else (share * factor, 0.1 * factor)
    if text[-1] in _HALVES:
        return (float(text[:-1]) + _HALVES[text[-1]]) * factor, 0.1 * factor
    plain = re.sub(r"[, \u00a0\u202f]", "", text)
    value = float(plain)
    decimals = len(plain.partition(".")[2])
    step = 10.0**-decimals
    if factor == 1.0 and decimals == 0 and value >= 100:
        step = 10.0 ** (len(plain) - len(plain.rstrip("0")))
    return value * factor, step * factor


def part_of(text: str) -> float:
    """Return the value of "and a half", "and a quarter" or "and three quarters"; 0 for nothing."""
    return _share(text.strip().removeprefix("and ")) or 0.0


def _share(text: str) -> float | None:
    words = re.split(r"[\s-]+", text.lower())
    if "half" in words:
        return 0.5
    if words[-1].startswith("quarter") or (len(words) > 1 and words[1].startswith("quarter")):
        return 0.75 if words[0] == "three" else 0.25
    return None


def _spoken(text: str) -> float:
    total, current = 0.0, 0.0
    for word in re.split(r"[\s-]+", text.lower()):
        if word in _WORDS:
            current += _WORDS[word]
        elif word in {"a", "an"}:
            current = 1
        elif word == "hundred":
            current = max(1.0, current) * 100
        elif word == "thousand":
            total, current = total + max(1.0, current) * 1000, 0.0
    return total + current

"""The words of an export's own text (headings, legend, notes) in the language asked for."""

import datetime as dt
import functools
import json
from dataclasses import dataclass

from reader import places
from reader.errors import UsageError
from reader.export.inner_quotes import singled

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DATES = {"en": "{day} {month} {year}", "de": "{day}. {month} {year}"}
_QUOTES = {"en": ("“", "”"), "de": ("„", "“")}
_INNER = {"en": ("‘", "’"), "de": ("‚", "‘")}
LANGUAGES = tuple(_DATES)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one of `LANGUAGES`; the English ones are the keys."""

    language: str = "en"

    def __post_init__(self) -> None:
        if self.language not in LANGUAGES:
            raise UsageError(
                f"exports cannot be written in {self.language!r}", f"choose one of {', '.join(LANGUAGES)}"
            )

    def __call__(self, english: str, **values: object) -> str:
        """Return a text in this language, with the values put in; English where it is not translated."""
        text = _catalogue(self.language).get(english, english)
        return text.format(**values) if values else text

    @property
    def quotes(self) -> tuple[str, str]:
        """The marks before and behind a quotation."""
        return _QUOTES[self.language]

    def quoted(self, text: str) -> str:
        """Return a text between quotation marks, those in it being single ones."""
        return self.inner(text).join(self.quotes)

    def inner(self, text: str) -> str:
        """Return a text, as long as before, with single marks for double ones, as in a quotation."""
        return singled(text, _INNER[self.language])

    def date(self, date: dt.date | None) -> str:
        """Return a date as written in running text; "" for none."""
        if date is None:
            return ""
        month = self(_MONTHS[date.month - 1])
        return _DATES[self.language].format(day=date.day, month=month, year=date.year)


@functools.cache
def _catalogue(language: str) -> dict[str, str]:
    file = places.resources() / "typst" / "words" / f"{language}.json"
    if language == "en" or not file.is_file():
        return {}
    found: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    return found

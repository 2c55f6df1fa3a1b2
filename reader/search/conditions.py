"""Conditions on whole sources: what they say of themselves, and when they are from."""

import calendar
import datetime as dt
import re

import numpy as np

from reader.search.arrays import NONE, Numbers, common, union
from reader.search.generation import Generation
from reader.search.layout import Mask
from reader.search.occurrences import AUTHOR, NAME, PUBLISHER, TITLE, forms_of

_FIELDS = {
    "title": (TITLE,),
    "publisher": (PUBLISHER,),
    "author": (AUTHOR,),
    "source": (NAME, PUBLISHER, AUTHOR),
}
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$")
_MOST_FORMS = 256
_MOST_TERMS = 64
_POSITIONS = 1 << 32


def meeting(generation: Generation, name: str, value: str) -> Mask:
    """Return per source whether it meets `name:value`; none does where a date cannot be read."""
    if name in {"date", "after", "before"}:
        return _dated(generation, name, value)
    met = np.zeros(len(generation.layout.documents), np.bool_)
    for field in _FIELDS[name]:
        met[_having(generation, field, value)] = True
    return met


def bounds(date: str) -> tuple[int, int] | None:
    """Return the first and last day, as ordinals, of "2026", "2026-05" or "2026-05-19"; None for all else."""
    found = _DATE.match(date.strip())
    if found is None:
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        first = dt.date(year, month or 1, day or 1)
    except ValueError:
        return None
    if not month:
        return first.toordinal(), dt.date(year, 12, 31).toordinal()
    last = day or calendar.monthrange(year, month)[1]
    return first.toordinal(), first.replace(day=last).toordinal()


def _dated(generation: Generation, name: str, value: str) -> Mask:
    first, dots, last = value.partition("..")
    if name == "after":
        first, last = value, ""
    elif name == "before":
        first, last = "", value
    elif not dots:
        last = first
    dates = generation.layout.dates
    met = dates > 0
    for part, later in ((first, True), (last, False)):
        if part:
            days = bounds(part)
            if days is None:
                return np.zeros(len(dates), np.bool_)
            met = met & (dates >= days[0] if later else dates <= days[1])
    return met


def _having(generation: Generation, field: str, value: str) -> Numbers:
    """Return the sources with these words in a row in a field; a single word may go on."""
    found = forms_of(value)[:_MOST_TERMS]
    places: Numbers | None = None
    for n, forms in enumerate(found):
        going_on = generation.occurrences.beginning(field, forms[0], _MOST_FORMS) if len(found) == 1 else ()
        read = [generation.occurrences.entries(field, form) for form in dict.fromkeys((*forms, *going_on))]
        here = union(entries * _POSITIONS + at - n + _MOST_TERMS for entries, at in read)
        places = here if places is None else common(places, here)
    entries = NONE if places is None else places // _POSITIONS
    sources = generation.source_of_entry[entries]
    return sources[sources >= 0]

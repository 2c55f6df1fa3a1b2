"""Dates of texts in the words of the window's language."""

import datetime as dt

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from reader.evidence.facets.model import DateFacet, Grain


def when_words(date: DateFacet) -> str:
    """Return the days that a date names: "Tuesday 19 May 2026", "18 May – 24 May 2026", "May 2026", "2026".

    A date that cannot be resolved stands as it is written.
    """
    if date.first is None or date.last is None:
        return date.text
    if date.grain is Grain.MONTH:
        return _words(date.first, _tr("MMMM yyyy"))
    if date.grain is Grain.YEAR:
        return str(date.first.year)
    return days_words(date.first, date.last)


def days_words(first: dt.date, last: dt.date) -> str:
    """Return a run of days in words; both ends are inside."""
    if first == last:
        return _words(first, _tr("dddd d MMMM yyyy"))
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    start = _tr("d MMM") if first.year == last.year else _tr("d MMM yyyy")
    return f"{_words(first, start)} – {_words(last, _tr('d MMM yyyy'))}"


def _words(day: dt.date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def _tr(text: str) -> str:
    return QCoreApplication.translate("when", text)

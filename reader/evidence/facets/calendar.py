"""The Gregorian calendar as closed runs of days."""

import calendar as _calendar
import datetime as dt

Days = tuple[dt.date, dt.date]

MONTHS = {name[:3].lower(): number for number, name in enumerate(_calendar.month_name) if name}
WEEKDAYS = {name[:3].lower(): number for number, name in enumerate(_calendar.day_name)}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_PARTS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}


def month_days(year: int, month: int) -> Days:
    """Return the first and last day of a month."""
    return dt.date(year, month, 1), dt.date(year, month, _calendar.monthrange(year, month)[1])


def months_days(year: int, first: int, last: int) -> Days:
    """Return the days from one month of a year to another; months past 12 fall in the next year."""
    carry, month = divmod(last - 1, 12)
    return dt.date(year, first, 1), month_days(year + carry, month + 1)[1]


def year_part(year: int, part: str) -> Days:
    """Return the third of a year that "early", "mid" or "late" names."""
    return months_days(year, *_PARTS[part])


def month_part(year: int, month: int, part: str) -> Days:
    """Return the third of a month that "early", "mid" or "late" names."""
    first, last = month_days(year, month)
    starts = {"early": 1, "mid": 11, "late": 21}
    ends = {"early": 10, "mid": 20, "late": last.day}
    return first.replace(day=starts[part]), last.replace(day=ends[part])


def week_days(day: dt.date, weeks: int = 0) -> Days:
    """Return Monday to Sunday of the week that lies `weeks` after the one that holds `day` (ISO 8601)."""
    monday = day - dt.timedelta(days=day.weekday()) + dt.timedelta(weeks=weeks)
    return monday, monday + dt.timedelta(days=6)


def season_days(year: int, season: str) -> Days:
    """Return a northern meteorological season; winter begins in December of `year`."""
    start = SEASONS[season]
    return months_days(year, start, start + 2)


def add_months(day: dt.date, months: int) -> tuple[int, int]:
    """Return the year and month that lie `months` after the month of `day`."""
    carry, month = divmod(day.month - 1 + months, 12)
    return day.year + carry, month + 1


def weekday_near(published: dt.date, weekday: int, direction: str = "") -> dt.date:
    """Return the day that a weekday names in a text of that date.

    Without a direction it is the latest one on or before publication; "last" leaves out the day itself,
    "next" is the first one after it.
    """
    back = (published.weekday() - weekday) % 7
    if direction == "next":
        return published + dt.timedelta(days=7 - back)
    if direction == "last" and back == 0:
        back = 7
    return published - dt.timedelta(days=back)


def nearest_year(published: dt.date, month: int, day: int, *, ahead: bool = False) -> int:
    """Return the year in which a month and day lie nearest to publication, or next after it.

    News looks back: a day to come counts as three times as far.
    """

    def distance(year: int) -> float:
        try:
            days = (dt.date(year, month, day) - published).days
        except ValueError:
            return float("inf")
        if days < 0:
            return float("inf") if ahead else -days
        return days if ahead else 3 * days

    years = range(max(1, published.year - 1), min(9999, published.year + 1) + 1)
    return min(years, key=distance)

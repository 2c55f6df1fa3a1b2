"""Full calendar dates as sources write them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.dates import find_dates

DAY = dt.date(2031, 5, 25)


@pytest.mark.parametrize(
    "text",
    [
        "2031-05-25",
        "2031-05-25T10:30:00Z",
        "May 25, 2031",
        "25 May 2031",
        "May 25th, 2031",
        "25th of May 2031",
        "MAY 25 2031",
        "25/5/2031",
        "5/25/2031",
        "25.05.2031",
        "2031/05/25",
        "Sunday, May 25, 2031 at 9 pm",
    ],
)
def test_a_date_is_read(text: str) -> None:
    assert [found.date for found in find_dates(f"On {text}.")] == [DAY]


def test_abbreviated_months() -> None:
    assert [found.date for found in find_dates("Dec. 19, 2008 and 3 Sept. 2009")] == [
        dt.date(2008, 12, 19),
        dt.date(2009, 9, 3),
    ]


@pytest.mark.parametrize(
    "text", ["5/6/2031", "2031-13-01", "Feb 30, 2031", "May 25", "1.25.2", "12031-05-251", "2031"]
)
def test_no_date_is_invented(text: str) -> None:
    assert list(find_dates(text)) == []


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2099, 12, 31)))
def test_iso_dates_keep_their_place(day: dt.date) -> None:
    found = list(find_dates(f"Filed {day.isoformat()}, late"))
    assert [(f.date, f.span.start, f.span.end) for f in found] == [(day, 6, 16)]

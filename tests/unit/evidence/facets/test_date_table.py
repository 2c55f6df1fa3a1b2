"""Dates read on Thursday 12 June 2031: phrase | first day | last day; and how two of them stand."""

import datetime as dt

import pytest

from reader.evidence.facets.dates import compare_dates, find_dates
from reader.evidence.facets.model import Relation
from tests.unit.evidence.facets.tables import rows

PUBLISHED = dt.date(2031, 6, 12)

READINGS = """
on June 3, 2031 | 2031-06-03 | 2031-06-03
on 3 June 2031 | 2031-06-03 | 2031-06-03
on the 3rd of June 2031 | 2031-06-03 | 2031-06-03
on June 3rd | 2031-06-03 | 2031-06-03
on Jun. 3 | 2031-06-03 | 2031-06-03
on Tuesday, June 3 | 2031-06-03 | 2031-06-03
on Tue 3 June | 2031-06-03 | 2031-06-03
on 2031-06-03 | 2031-06-03 | 2031-06-03
on 13/06/2031 | 2031-06-13 | 2031-06-13
on 06/13/2031 | 2031-06-13 | 2031-06-13
on 13.06.2031 | 2031-06-13 | 2031-06-13
on Monday | 2031-06-09 | 2031-06-09
on Tuesday | 2031-06-10 | 2031-06-10
on Wednesday | 2031-06-11 | 2031-06-11
on Thursday | 2031-06-12 | 2031-06-12
on Friday | 2031-06-06 | 2031-06-06
on Saturday | 2031-06-07 | 2031-06-07
on Sunday | 2031-06-08 | 2031-06-08
late on Sunday | 2031-06-08 | 2031-06-08
on Sunday night | 2031-06-08 | 2031-06-08
next Sunday | 2031-06-15 | 2031-06-15
last Sunday | 2031-06-08 | 2031-06-08
it will open on Saturday | 2031-06-14 | 2031-06-14
it is due to open on Saturday | 2031-06-14 | 2031-06-14
it is expected on Saturday | 2031-06-14 | 2031-06-14
today | 2031-06-12 | 2031-06-12
tonight | 2031-06-12 | 2031-06-12
this morning | 2031-06-12 | 2031-06-12
yesterday | 2031-06-11 | 2031-06-11
last night | 2031-06-11 | 2031-06-11
tomorrow | 2031-06-13 | 2031-06-13
three days ago | 2031-06-09 | 2031-06-09
two weeks ago | 2031-05-26 | 2031-06-01
a month ago | 2031-05-01 | 2031-05-31
four years ago | 2027-01-01 | 2027-12-31
this week | 2031-06-09 | 2031-06-15
last week | 2031-06-02 | 2031-06-08
next week | 2031-06-16 | 2031-06-22
last weekend | 2031-06-07 | 2031-06-08
this month | 2031-06-01 | 2031-06-30
last month | 2031-05-01 | 2031-05-31
next month | 2031-07-01 | 2031-07-31
this year | 2031-01-01 | 2031-12-31
last year | 2030-01-01 | 2030-12-31
next year | 2032-01-01 | 2032-12-31
last quarter | 2031-01-01 | 2031-03-31
next quarter | 2031-07-01 | 2031-09-30
in May | 2031-05-01 | 2031-05-31
in November | 2030-11-01 | 2030-11-30
last November | 2030-11-01 | 2030-11-30
in May 2029 | 2029-05-01 | 2029-05-31
in early May 2029 | 2029-05-01 | 2029-05-10
in mid-May 2029 | 2029-05-11 | 2029-05-20
in late May 2029 | 2029-05-21 | 2029-05-31
in 2029 | 2029-01-01 | 2029-12-31
since 2029 | 2029-01-01 | 2029-12-31
in early 2029 | 2029-01-01 | 2029-04-30
in mid-2029 | 2029-05-01 | 2029-08-31
late last year | 2030-09-01 | 2030-12-31
in Q3 2029 | 2029-07-01 | 2029-09-30
in the third quarter of 2029 | 2029-07-01 | 2029-09-30
in the first half of 2029 | 2029-01-01 | 2029-06-30
in the summer of 2029 | 2029-06-01 | 2029-08-31
last winter | 2030-12-01 | 2031-02-28
in the 1990s | 1990-01-01 | 1999-12-31
in the ’90s | 1990-01-01 | 1999-12-31
from 2017 to 2022 | 2017-01-01 | 2022-12-31
between 2017 and 2022 | 2017-01-01 | 2022-12-31
(2017–2022) | 2017-01-01 | 2022-12-31
2017-22 | 2017-01-01 | 2022-12-31
from June 3 to June 9 | 2031-06-03 | 2031-06-09
3-9 June 2031 | 2031-06-03 | 2031-06-09
28 May to 2 June 2031 | 2031-05-28 | 2031-06-02
until December 31 | 2031-12-31 | 2031-12-31
"""

RELATIONS = """
on June 3, 2031 | on 3 June 2031 | same
on June 3, 2031 | on 2031-06-03 | same
on June 3, 2031 | on the 3rd of June | same
on June 3 | on June 4 | clash
on June 3, 2031 | on June 3, 2030 | clash
on Tuesday | on 10 June | same
on Tuesday | on 11 June | clash
on Tuesday | on Tuesday | same
on Tuesday | on Wednesday | clash
on Tuesday | last Tuesday | same
today | on Thursday | same
yesterday | on Wednesday | same
yesterday | today | clash
three days ago | on Monday | same
this week | on Tuesday | same
last week | on Tuesday | compatible
last week | yesterday | clash
last week | on 3 June | same
this month | in June | same
this month | last month | clash
in May | in May 2031 | same
in May | in July | clash
in May 2029 | in May 2030 | clash
in May 2029 | in 2029 | same
in May 2029 | in 2030 | clash
in 2029 | in 2030 | clash
in 2029 | in 2029 | same
in 2029 | on 3 June 2029 | compatible
in 2029 | two years ago | same
in 2029 | last year | clash
last year | in 2030 | same
in early 2029 | in 2029 | same
in early 2029 | in late 2029 | clash
in early 2029 | in mid-2029 | compatible
in early May 2029 | in late May 2029 | clash
in Q3 2029 | in the third quarter of 2029 | same
in Q3 2029 | in Q2 2029 | clash
in Q3 2029 | in August 2029 | same
in the first half of 2029 | in March 2029 | same
in the first half of 2029 | in October 2029 | clash
in the summer of 2029 | in July 2029 | same
in the 1990s | in 1994 | same
in the 1990s | in 2004 | clash
in the 1990s | in 1988 | compatible
2017–2022 | in 2019 | same
2017–2022 | 2017–2021 | clash
2017–2022 | from 2017 to 2022 | same
until Monday | on Tuesday | compatible
until 31 December | by December 31 | same
before 2029 | in 2027 | compatible
after 2029 | in 2030 | compatible
since 2029 | in 2029 | same
since 2029 | in 2030 | compatible
around June 3 | on June 5 | compatible
around 2029 | in 2029 | same
weeks earlier | on June 3 | compatible
the next day | on June 3 | compatible
on 03/06/2031 | on June 3, 2031 | compatible
on 13/06/2031 | on June 13, 2031 | same
last weekend | on Saturday | same
last weekend | on Sunday | same
last weekend | on Wednesday | clash
"""

LEFT = """
It may rain.
They march at dawn.
The Mayor of May Street
In 2031 dollars that is less.
About 2000 boats sank.
Flight 2031 was late.
Version 2.2031
She paid $2031.
over the last year
in room 2029
a 2-1 win
May 40
the sunny day
Fridays
"""


@pytest.mark.parametrize(("text", "first", "last"), rows(READINGS))
def test_a_date_names_its_days(text: str, first: str, last: str) -> None:
    (found,) = find_dates(text, PUBLISHED)
    assert (str(found.first), str(found.last)) == (first, last)
    assert found.span.of(text) == found.text


@pytest.mark.parametrize(("one", "two", "relation"), rows(RELATIONS))
def test_two_dates_stand_to_each_other(one: str, two: str, relation: str) -> None:
    (a,), (b,) = find_dates(one, PUBLISHED), find_dates(two, PUBLISHED)
    assert compare_dates(a, b) is Relation(relation)
    assert compare_dates(b, a) is Relation(relation)


@pytest.mark.parametrize("text", LEFT.strip().splitlines())
def test_what_only_looks_like_a_date_is_left(text: str) -> None:
    assert find_dates(text, PUBLISHED) == ()


@pytest.mark.parametrize(("text", "first", "last"), rows(READINGS))
def test_a_date_agrees_with_itself(text: str, first: str, last: str) -> None:
    (found,) = find_dates(text, PUBLISHED)
    assert compare_dates(found, found) is Relation.SAME, (first, last)

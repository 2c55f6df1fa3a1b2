"""Times of day, a line each: phrase | hh:mm that it may mean | zone | relation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.evidence.facets.clock import compare_clocks, find_clocks
from reader.evidence.facets.model import Relation
from tests.unit.evidence.facets.tables import rows

READINGS = """
The mill shut at 10:40. | 10:40 22:40 | |
The mill shut at 22:40. | 22:40 | |
The mill shut at 07:28 UTC. | 07:28 | 0 |
The mill shut at 8:30 p.m. sharp | 20:30 | |
The mill shut at 8.10 a.m. | 08:10 | |
The mill shut at 5.50 a.m. | 05:50 | |
The mill shut at 3 a.m. | 03:00 | |
The mill shut at 3am. | 03:00 | |
The mill shut at 12 p.m. | 12:00 | |
The mill shut at 12 a.m. | 00:00 | |
The mill shut at 12.40 p.m. | 12:40 | |
The mill shut by 12.40 on 12 May | 00:40 12:40 | | until
The mill shut at noon. | 12:00 | |
The mill shut around midnight. | 00:00 | |
The mill shut at ten past four. | 04:10 16:10 | |
The mill shut at a quarter to five. | 04:45 16:45 | |
The mill shut at quarter past six. | 06:15 18:15 | |
The mill shut at half past six in the evening. | 18:30 | |
The mill shut at twenty to eleven at night. | 22:40 | |
The mill shut at four o'clock. | 04:00 16:00 | |
The mill shut at eight o’clock in the morning. | 08:00 | |
It shut shortly after four in the afternoon. | 16:00 | |
It shut shortly before four on Thursday morning. | 04:00 | |
The warning came at five on Saturday afternoon. | 17:00 | |
The mill shut at 0800 GMT. | 08:00 | 0 |
The mill shut at 1400 hours. | 14:00 | |
The mill shut at 11:00 CET. | 11:00 23:00 | 60 |
The mill shut at 6:15 PDT. | 06:15 18:15 | -420 |
The mill stayed open until 16:05. | 16:05 | | until
The mill was open since 06:30. | 06:30 | | since
The mill shut before 10:40. | 10:40 22:40 | | before
"""

NOTHING = """
It cost 10.40 euros.
She won 3-2.
a 16:9 screen
by five
In 2031 it shut.
Version 2.1.3 shipped.
At 34.4 % it stopped.
The mill has four floors.
a ratio of 100:3
She ran it in 2:26:40.
They met at five restaurants.
After five weeks it shut.
by three votes
"""

RELATIONS = """
at 10:00 GMT | at 11:00 CET | same
at 10:00 GMT | at 12:00 CEST | same
at 10:00 GMT | at 5 a.m. EST | same
at 10:00 GMT | at 6 a.m. EDT | same
at 23:30 GMT | at 00:30 CET | same
at 10:00 GMT | at 12:00 CET | clash
at 0800 GMT | at 09:00 BST | same
at 9 p.m. | at 21:00 | same
at 9 a.m. | at 21:00 | clash
at 9 o'clock | at 21:00 | same
at 9 o'clock | at 09:00 | same
at 9 o'clock | at 10:00 | clash
at 10:40 | at 22:40 | same
at 10:40 | at 10:55 | clash
at 10:40 | at 10:41 | same
at 10:43 | at 10:48 | clash
at noon | at 12:00 | same
at noon | at 12 p.m. | same
at noon | at five in the afternoon | clash
around noon | at 12:15 | same
around noon | at 1 p.m. | clash
at midnight | at 23:58 | same
at midnight | at noon | clash
at ten past four | shortly before four in the morning | clash
shortly after three | at 3.05 a.m. | same
shortly before four in the morning | at 3.50 a.m. | same
shortly before four in the morning | at 4.20 a.m. | clash
by 8:30 p.m. | at 22:40 | compatible
by 8:30 p.m. | by 22:40 | clash
until 16:05 | until shortly after four in the afternoon | compatible
at twenty to eleven at night | at 22:40 | same
at half past six in the evening | at 18:30 | same
at half past six in the evening | at 6.30 a.m. | clash
at 10:00 | at 10:00 GMT | compatible
at 8.10 a.m. | at eight o'clock in the morning | same
at five in the morning | at five in the afternoon | clash
at 11 at night | at 23:00 | same
at two at night | at 2 a.m. | same
"""


@pytest.mark.parametrize(("text", "times", "zone", "relation"), rows(READINGS))
def test_a_time_is_read(text: str, times: str, zone: str, relation: str) -> None:
    (found,) = find_clocks(text)
    assert [f"{m // 60:02}:{m % 60:02}" for m in found.minutes] == times.split()
    assert found.zone == (int(zone) if zone else None)
    assert found.relation == relation
    assert found.span.of(text) == found.text


@pytest.mark.parametrize("text", NOTHING.strip().splitlines())
def test_what_only_looks_like_a_time_is_left(text: str) -> None:
    assert find_clocks(text) == ()


@pytest.mark.parametrize(("one", "two", "relation"), rows(RELATIONS))
def test_two_times_stand_to_each_other(one: str, two: str, relation: str) -> None:
    (a,), (b,) = find_clocks(one), find_clocks(two)
    assert compare_clocks(a, b) is Relation(relation)
    assert compare_clocks(b, a) is Relation(relation)


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    for found in find_clocks(text):
        assert found.span.of(text) == found.text
        assert all(0 <= m < 1440 for m in found.minutes)

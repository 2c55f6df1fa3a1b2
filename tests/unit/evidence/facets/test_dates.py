import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.evidence.facets.dates import compare_dates, find_dates
from reader.evidence.facets.model import Relation

PUBLISHED = dt.date(2031, 6, 12)  # a Thursday


@pytest.mark.parametrize(
    ("text", "fragment", "first", "last"),
    [
        ("The bridge shut on June 3, 2031, at noon.", "June 3, 2031", "2031-06-03", "2031-06-03"),
        ("It shut on 3 June.", "3 June", "2031-06-03", "2031-06-03"),
        ("It shut Tuesday.", "Tuesday", "2031-06-10", "2031-06-10"),
        ("It shut Thursday.", "Thursday", "2031-06-12", "2031-06-12"),
        ("It shut last Thursday.", "last Thursday", "2031-06-05", "2031-06-05"),
        ("It shut on Tuesday 3 June.", "Tuesday 3 June", "2031-06-03", "2031-06-03"),
        ("It shut today.", "today", "2031-06-12", "2031-06-12"),
        ("It shut yesterday.", "yesterday", "2031-06-11", "2031-06-11"),
        ("It shut this week.", "this week", "2031-06-09", "2031-06-15"),
        ("It shut last week.", "last week", "2031-06-02", "2031-06-08"),
        ("It shut last month.", "last month", "2031-05-01", "2031-05-31"),
        ("It shut last year.", "last year", "2030-01-01", "2030-12-31"),
        ("It shut in 2029.", "2029", "2029-01-01", "2029-12-31"),
        ("A mid-2031 opening.", "mid-2031", "2031-05-01", "2031-08-31"),
        ("Until early 2030 it stood.", "early 2030", "2030-01-01", "2030-04-30"),
        ("From late 2030 on.", "late 2030", "2030-09-01", "2030-12-31"),
        ("Held June 3–9, 2031 in Turku.", "June 3–9, 2031", "2031-06-03", "2031-06-09"),
        ("Mayor (2017–2022)", "2017–2022", "2017-01-01", "2022-12-31"),
        ("In January, two barges sank.", "January", "2031-01-01", "2031-01-31"),
        ("Profit for Q3 2030 fell.", "Q3 2030", "2030-07-01", "2030-09-30"),
        ("It may take until December 31.", "December 31", "2031-12-31", "2031-12-31"),
        ("She left two years ago.", "two years ago", "2029-01-01", "2029-12-31"),
        ("The crane will arrive Monday.", "Monday", "2031-06-16", "2031-06-16"),
        ("In the summer of 2030 it burned.", "summer of 2030", "2030-06-01", "2030-08-31"),
        ("Built in the 1990s.", "the 1990s", "1990-01-01", "1999-12-31"),
        ("Filed 2031-06-03.", "2031-06-03", "2031-06-03", "2031-06-03"),
        ("From 30 May to 2 June 2031.", "30 May to 2 June 2031", "2031-05-30", "2031-06-02"),
        ("Last May it rained.", "Last May", "2031-05-01", "2031-05-31"),
    ],
)
def test_a_date_names_its_days(text: str, fragment: str, first: str, last: str) -> None:
    (facet,) = find_dates(text, PUBLISHED)
    assert facet.text == fragment == facet.span.of(text)
    assert (str(facet.first), str(facet.last)) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "It may rain.",
        "They march second.",
        "In 2031 dollars that is less.",
        "The GPT-2031 model",
        "About 2000 people fled.",
        "Section 1983 claims",
        "Version 2.2031",
        "He raised $2031.",
        "over the last year",
        "May 40",
    ],
)
def test_what_only_looks_like_a_date_is_left(text: str) -> None:
    assert find_dates(text, PUBLISHED) == ()


@pytest.mark.parametrize(
    ("one", "two", "relation"),
    [
        ("on Tuesday 10 June", "on June 10, 2031", Relation.SAME),
        ("on Tuesday", "on June 10, 2031", Relation.SAME),
        ("on Friday", "on June 10, 2031", Relation.CLASH),
        ("on Tuesday", "this week", Relation.SAME),
        ("on 3 June", "on 4 June", Relation.CLASH),
        ("in 2029", "in 2030", Relation.CLASH),
        ("in 2029", "in July 2029", Relation.SAME),
        ("in July 2029", "in May 2029", Relation.CLASH),
        ("in 2029", "on 3 July 2029", Relation.COMPATIBLE),
        ("in early 2029", "in late 2029", Relation.CLASH),
        ("2017–2022", "2017–2021", Relation.CLASH),
        ("2017–2022", "in 2019", Relation.SAME),
        ("until Monday", "on Tuesday", Relation.COMPATIBLE),
        ("until 31 December", "until December 31", Relation.SAME),
        ("days before", "on 3 June", Relation.COMPATIBLE),
        ("last month", "this month", Relation.CLASH),
    ],
)
def test_two_dates_stand_to_each_other(one: str, two: str, relation: Relation) -> None:
    (a,), (b,) = find_dates(one, PUBLISHED), find_dates(two, PUBLISHED)
    assert compare_dates(a, b) is relation
    assert compare_dates(b, a) is relation


@pytest.mark.parametrize(
    ("one", "two", "relation"),
    [
        ("Tuesday", "Friday", Relation.CLASH),
        ("Tuesday", "on Tuesday", Relation.SAME),
        ("Tuesday", "June 10, 2031", Relation.SAME),
        ("Friday", "June 10, 2031", Relation.CLASH),
        ("3 June", "June 3", Relation.SAME),
        ("in July", "in September", Relation.CLASH),
    ],
)
def test_without_a_publication_date(one: str, two: str, relation: Relation) -> None:
    (a,), (b,) = find_dates(one, None), find_dates(two, None)
    assert compare_dates(a, b) is relation


@given(st.text(), st.none() | st.dates())
def test_no_text_breaks_it(text: str, published: dt.date | None) -> None:
    for facet in find_dates(text, published):
        assert facet.span.of(text) == facet.text


@pytest.mark.parametrize("text", ["on ſunday", "frİday", "laſt week", "two weeKs ago", "fİrst half of 2020"])
def test_letters_that_ignoring_case_confuses(text: str) -> None:
    assert all(facet.span.of(text) == facet.text for facet in find_dates(text, PUBLISHED))


PIECES = st.sampled_from(
    [
        "May ",
        "19",
        ", ",
        "2026",
        "–",
        "Tuesday",
        " of ",
        "last ",
        "year",
        "Q3 ",
        "early ",
        "30",
        "Feb. ",
        "-",
        "in ",
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join), st.none() | st.dates())
def test_pieces_of_dates_never_break_it(text: str, published: dt.date | None) -> None:
    facets = find_dates(text, published)
    for one, two in pairwise(facets):
        assert one.span.end <= two.span.start
        assert compare_dates(one, two) is compare_dates(two, one)
    for facet in facets:
        assert facet.first is None or facet.last is None or facet.first <= facet.last

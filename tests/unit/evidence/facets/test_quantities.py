import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.evidence.facets.model import Relation
from reader.evidence.facets.quantities import compare_quantities, find_quantities, same_measure

INF = math.inf


@pytest.mark.parametrize(
    ("text", "fragment", "low", "high", "kind", "unit"),
    [
        ("It costs $1.25 billion per month.", "$1.25 billion per month", 1.25e9, 1.25e9, "money", "USD"),
        ("It costs ~$1.25B/month.", "~$1.25B/month", 1.25e9, 1.25e9, "money", "USD"),
        ("It costs more than $40 billion.", "more than $40 billion", 40e9, INF, "money", "USD"),
        ("A $40B+ deal", "$40B+", 40e9, INF, "money", "USD"),
        ("Some £30–45 million", "Some £30–45 million", 30e6, 45e6, "money", "GBP"),
        ("It cost 40 million euros.", "40 million euros", 40e6, 40e6, "money", "EUR"),
        ("It got 13.6 million views.", "13.6 million", 13.6e6, 13.6e6, "count", "view"),
        ("It is 52x faster.", "52x", 52, 52, "multiple", "x"),
        ("Exactly 34.4% of firms", "34.4%", 34.4, 34.4, "percent", "percent"),
        ("It lost 65 per cent.", "65 per cent", 65, 65, "percent", "percent"),
        ("Sixty-five per cent went.", "Sixty-five per cent", 65, 65, "percent", "percent"),
        ("It fell between 3% and 5%.", "between 3% and 5%", 3, 5, "percent", "percent"),
        ("Up to 70% fell.", "Up to 70%", -INF, 70, "percent", "percent"),
        ("There were seven boats.", "seven", 7, 7, "count", "boat"),
        ("There were a dozen boats.", "a dozen", 12, 12, "count", "boat"),
        ("At least 21 people drowned.", "At least 21", 21, INF, "count", "person"),
        ("Nearly 300 homes burned.", "Nearly 300", 300, 300, "count", "home"),
        ("As many as 75 million people", "As many as 75 million", -INF, 75e6, "count", "person"),
        ("Dozens of boats", "Dozens", 24, 99, "count", "boat"),
        ("between 3,000 and 5,000 routes", "between 3,000 and 5,000", 3000, 5000, "count", "route"),
        ("a rope of 40 kilometres", "40 kilometres", 40000, 40000, "length", "m"),
        ("off by 130km", "130km", 130000, 130000, "length", "m"),
        ("three out of four boats", "three out of four", 0.75, 0.75, "fraction", "fraction"),
        ("one-quarter of boats", "one-quarter", 0.25, 0.25, "fraction", "fraction"),
        ("twice as big", "twice", 2, 2, "multiple", "x"),
        ("a 2-week strike", "2-week", 1209600, 1209600, "duration", "s"),
        ("two major harbour data lines were cut", "two", 2, 2, "count", "line"),
    ],
)
def test_a_figure_is_read(*, text: str, fragment: str, low: float, high: float, kind: str, unit: str) -> None:
    (found,) = find_quantities(text)
    assert found.text == fragment == found.span.of(text)
    assert [found.low, found.high] == pytest.approx([low, high])
    assert (found.kind.value, found.unit) == (kind, unit)


@pytest.mark.parametrize(
    "text",
    [
        "The GPT-4 model",
        "Reactor 4 burned.",
        "Lumen 5 shipped",
        "Form S-1",
        "Sea Lane We 4 was cut",
        "On May 19, 2026",
        "in 2026",
        "at 07:28 UTC",
        "at 10:00 am (0800 GMT)",
        "version 2.1.3",
        "a 16:9 screen",
        "one of the best",
        "a 3-2 win",
        "1. Why it sank",
        "One appeared.",
        "the first announced",
    ],
)
def test_names_and_times_are_no_quantities(text: str) -> None:
    assert find_quantities(text) == ()


def test_the_noun_keeps_its_modifiers() -> None:
    text = "He lost three big wooden boats at sea."
    (found,) = find_quantities(text)
    assert (found.noun, found.modifiers) == ("boat", ("big", "wooden"))
    assert found.phrase.of(text) == "three big wooden boats"


@pytest.mark.parametrize(
    ("one", "two", "relation"),
    [
        ("seven boats", "7 boats", Relation.SAME),
        ("three boats", "four boats", Relation.CLASH),
        ("$40 billion", "$40.2 billion", Relation.SAME),
        ("$40 billion", "$45 billion", Relation.CLASH),
        ("about 300 homes", "310 homes", Relation.SAME),
        ("at least 21 boats", "23 boats", Relation.COMPATIBLE),
        ("at least 21 boats", "12 boats", Relation.CLASH),
        ("up to 70%", "65%", Relation.COMPATIBLE),
        ("up to 70%", "82%", Relation.CLASH),
        ("more than $40 billion", "$40 billion", Relation.SAME),
        ("65%", "sixty-five per cent", Relation.SAME),
        ("65%", "82 percent", Relation.CLASH),
        ("$1.25 billion per month", "$15 billion per year", Relation.SAME),
        ("$1.25 billion per month", "$40 billion", Relation.COMPATIBLE),
        ("$5 million", "£5 million", Relation.COMPATIBLE),
        ("40,000 kilometres", "25,000 miles", Relation.SAME),
        ("14 days", "two weeks", Relation.SAME),
        ("three out of four", "75%", Relation.SAME),
        ("dozens of boats", "40 boats", Relation.SAME),
        ("dozens of boats", "900 boats", Relation.CLASH),
        ("13.6 million views", "52x", Relation.COMPATIBLE),
    ],
)
def test_two_quantities_stand_to_each_other(one: str, two: str, relation: Relation) -> None:
    (a,), (b,) = find_quantities(one), find_quantities(two)
    assert compare_quantities(a, b) is relation
    assert compare_quantities(b, a) is relation


def test_the_same_noun_measures_the_same() -> None:
    boats, wooden, homes, money = (
        find_quantities(t)[0] for t in ("three boats", "four wooden boats", "five homes", "$5")
    )
    assert same_measure(boats, wooden) == 1.0
    assert same_measure(boats, homes) == 0.0
    assert same_measure(boats, money) == 0.0


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    for found in find_quantities(text):
        assert found.span.of(text) == found.text
        assert found.phrase.covers(found.span)


@pytest.mark.parametrize(
    "text", ["ſeveral boats", "the firſt boat", "one-fİfth of", "40 dollarſ", "ſix boats", "٣ boats"]
)
def test_letters_that_ignoring_case_confuses(text: str) -> None:
    for found in find_quantities(text):
        assert found.span.of(text) == found.text


PIECES = st.sampled_from(
    [
        "$",
        "1",
        ",000",
        ".5",
        " billion",
        "%",
        " per ",
        "month",
        "seven",
        " boats",
        "more than ",
        "–",
        " to ",
        "x",
        "1 in ",
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_pieces_of_figures_never_break_it(text: str) -> None:
    found = find_quantities(text)
    for one in found:
        assert one.low <= one.high
        for two in found:
            assert compare_quantities(one, two) is compare_quantities(two, one)
            assert 0.0 <= same_measure(one, two) <= 1.0

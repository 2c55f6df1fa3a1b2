"""What is shown, and the way back to the source."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.emphasis import find_markup
from reader.text.model import Document, Metadata, Span
from reader.text.shown import shown_text


def document(text: str) -> Document:
    return Document("a.txt", text, Metadata(), (), find_markup(text, Span(0, len(text))))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The **big** dam", "The big dam"),
        ("The *big* dam", "The big dam"),
        ("***Both*** of them", "Both of them"),
        ("snake_case_name and 5 * 3 * 2", "snake_case_name and 5 * 3 * 2"),
        ("Two\nlines", "Two lines"),
        ("**a *b* c**", "a b c"),
        ("*All* of `it` [x](y) _z_", "All of `it` [x](y) _z_"),
    ],
)
def test_markup_is_hidden(text: str, shown: str) -> None:
    assert shown_text(document(text), Span(0, len(text))).text == shown


def test_a_fragment_maps_back_to_its_source() -> None:
    text = "See **the *big* report** now"
    shown = shown_text(document(text), Span(0, len(text)))
    assert shown.text == "See the big report now"
    at = shown.text.index("big")
    assert shown.span_to_source(Span(at, at + 3)).of(text) == "big"
    assert shown.span_from_source(Span(text.index("big"), text.index("big") + 3)) == Span(at, at + 3)


def test_a_part_that_begins_inside_markup() -> None:
    text = "a **b** d"
    shown = shown_text(document(text), Span(6, len(text)))
    assert shown.text == " d"
    assert shown.to_source(1) == text.index("d")


def test_nothing_shown_maps_to_the_start() -> None:
    shown = shown_text(document("**"), Span(1, 1))
    assert (shown.text, shown.to_source(5), shown.from_source(0)) == ("", 1, 0)


MARKED = st.lists(st.sampled_from([*"ab *_\n\\", "**", "***", "é", "🧠"]), max_size=40).map("".join)


@given(MARKED, st.data())
def test_every_shown_character_maps_there_and_back(text: str, data: st.DataObject) -> None:
    source = document(text)
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    shown = shown_text(source, span)
    for i, c in enumerate(shown.text):
        at = shown.to_source(i)
        assert span.start <= at < span.end
        assert text[at] == c or (c == " " and text[at] in "\n\t")
        assert shown.from_source(at) == i
        assert not any(hidden.start <= at < hidden.end for hidden in source.markup)


@given(MARKED)
def test_markup_is_sorted_and_does_not_overlap(text: str) -> None:
    spans = find_markup(text, Span(0, len(text)))
    assert all(a.end < b.start for a, b in itertools.pairwise(spans))
    assert all(len(s) for s in spans)

"""What is compared, and how it is cut."""

from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from reader.compare.words import mostly_different, word_diff
from reader.text.model import Span
from reader.ui.comparison_view import cut, excerpt
from reader.ui.window import Window

WORDS = st.lists(st.sampled_from(["ferry", "quay", "tolls", "a", "harbourmaster"]), min_size=1, max_size=200)


@given(WORDS, st.data())
def test_an_excerpt_holds_its_middle(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text)))
    middle = Span(start, data.draw(st.integers(start, len(text))))
    part, place = excerpt(text, middle)
    assert place.of(part) == middle.of(text)
    assert len(part) <= max(420, len(middle) + 2 * 110 + 40)


@given(st.integers(0, 30), st.integers(0, 30), st.integers(0, 30), st.integers(0, 30))
def test_cuts_cover_the_span(a: int, b: int, c: int, d: int) -> None:
    span, bounds = Span(min(a, b), max(a, b)), Span(min(c, d), max(c, d))
    parts = cut(span, bounds)
    assert sum(len(p) for p, _ in parts) == len(span)
    assert all(inside == bounds.covers(p) for p, inside in parts)


def test_little_in_common_marks_what_is_shared() -> None:
    left, right = "The ferry sank at noon.", "The ferry sank at dawn."
    assert not mostly_different(word_diff(left, right), left, right)
    other = "Nobody at the town hall knew why the lights failed that evening."
    assert mostly_different(word_diff(left, other), left, other)


def test_focus_alone_selects_no_claim(qtbot: QtBot, window: Window) -> None:
    window.panes.panes[0].view.setFocus()
    window.claims.view.setFocus()
    assert window.controller.claim is None
    assert not window.claims.view.currentIndex().isValid()

"""Anchors: found again after edits, or not at all."""

from hypothesis import given
from hypothesis import strategies as st

from reader.text.anchor import CONTEXT, Anchor, make_anchor, reanchor
from reader.text.model import Span

TEXT = "The lock was closed on Monday. The mayor said so. The lock was closed on Tuesday, too."


def anchor_of(quote: str, text: str = TEXT) -> Anchor:
    return make_anchor(text, Span(text.index(quote), text.index(quote) + len(quote)))


def test_an_anchor_holds_position_quote_and_context() -> None:
    anchor = anchor_of("The mayor said so.")
    assert (anchor.start, anchor.end) == (31, 49)
    assert anchor.prefix == TEXT[:31][-CONTEXT:]
    assert anchor.suffix == TEXT[49:81]


def test_a_text_inserted_before_moves_the_anchor() -> None:
    found = reanchor("New first line.\n" + TEXT, anchor_of("The mayor said so."))
    assert found == Span(47, 65)


def test_context_decides_between_equal_quotes() -> None:
    anchor = make_anchor(TEXT, Span(50, 69))
    assert anchor.exact == "The lock was closed"
    found = reanchor("Update. " + TEXT, anchor)
    assert found == Span(58, 77)


def test_equal_contexts_decide_nothing() -> None:
    assert reanchor("It rained. It rained.", Anchor(90, 100, "It rained.", "xx", "yy")) is None


def test_a_lost_quote_is_not_guessed() -> None:
    assert reanchor("Something else entirely.", anchor_of("The mayor said so.")) is None


def test_a_short_quote_without_its_context_is_not_guessed() -> None:
    assert reanchor("Elsewhere a mayor danced.", anchor_of("mayor")) is None


def test_another_word_at_the_old_place_does_not_win() -> None:
    text = "aa lock bb; " + "The keeper opened the lock at noon."
    old = "The keeper opened the lock at noon."
    anchor = make_anchor(old, Span(22, 26))
    padded = " " * 19 + text[:7] + old
    found = reanchor(padded, anchor)
    assert found == Span(padded.rindex("lock"), padded.rindex("lock") + 4)


def test_an_empty_quote_is_nowhere() -> None:
    assert reanchor(TEXT, make_anchor(TEXT, Span(4, 4))) is None


@given(st.text(min_size=1, max_size=120), st.data())
def test_an_unchanged_text_gives_the_same_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    assert reanchor(text, make_anchor(text, span)) == span


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60))
def test_what_is_found_is_the_quote(before: str, after: str, other: str) -> None:
    quote = "The lock was closed on Monday"
    text = before + quote + after
    found = reanchor(other + text, make_anchor(text, Span(len(before), len(before) + len(quote))))
    assert found is None or found.of(other + text) == quote

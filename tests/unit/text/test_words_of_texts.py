"""Words and figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.words import fold, tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1,200 of 7 people", ["1,200", "of", "7", "people"]),
        ("$1.25 billion, 13.6 million", ["$1.25", "billion", "13.6", "million"]),
        ("52x and 34.4% (R&D)", ["52x", "and", "34.4%", "R&D"]),
        ("don't won’t", ["don't", "won’t"]),
        ("at 10:30, 2017–2022.", ["at", "10:30", "2017", "2022"]),
        ("re\u0301sume\u0301", ["re\u0301sume\u0301"]),
        ("a_b -- *c*", ["a", "b", "c"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert [token.text for token in tokenize(text)] == words


@given(st.text(max_size=100))
def test_spans_reproduce_the_words(text: str) -> None:
    last = 0
    for token in tokenize(text):
        assert token.span.of(text) == token.text
        assert token.span.start >= last
        last = token.span.end


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Résumé", "resume"),
        ("DON’T", "don't"),
        ("Straße", "strasse"),
        ("re\u0301", "re"),
        ("Ångström", "angstrom"),
    ],
)
def test_fold(word: str, folded: str) -> None:
    assert fold(word) == folded


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)

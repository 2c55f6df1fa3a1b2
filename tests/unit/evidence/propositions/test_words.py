"""Words are cut as the treebanks cut them."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.evidence.propositions.words import split_words


def _words(text: str) -> list[str]:
    return [span.of(text) for span in split_words(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It isn't Lind's.", ["It", "is", "n't", "Lind", "'s", "."]),
        ("They cannot say", ["They", "can", "not", "say"]),
        ("We’ll see, won’t we?", ["We", "’ll", "see", ",", "wo", "n’t", "we", "?"]),
        ("a ten-year plan", ["a", "ten", "-", "year", "plan"]),
        ("its co-founder in mid-May", ["its", "co-founder", "in", "mid-May"]),
        ("Dr. Moe of Acme Inc. left", ["Dr.", "Moe", "of", "Acme", "Inc.", "left"]),
        ("He left Acme Inc.", ["He", "left", "Acme", "Inc", "."]),
        ("John F. Moe", ["John", "F.", "Moe"]),
        ("the U.S. Navy at 5 p.m. sharp", ["the", "U.S.", "Navy", "at", "5", "p.m.", "sharp"]),
        ("$1.25 billion, up 34.4%", ["$", "1.25", "billion", ",", "up", "34.4", "%"]),
        ("£16bn in the 1990s", ["£", "16", "bn", "in", "the", "1990s"]),
        ("the 3rd of 1,200", ["the", "3rd", "of", "1,200"]),
        ("B-29s and GPT4", ["B", "-", "29s", "and", "GPT4"]),
        ("O'Hara said “no”…", ["O'Hara", "said", "“", "no", "”", "…"]),
        ("see https://example.org/a-b, please", ["see", "https://example.org/a-b", ",", "please"]),
        ("either/or -- (so)", ["either", "/", "or", "--", "(", "so", ")"]),
        ("", []),
        ("   ", []),
    ],
)
def test_cuts(text: str, words: list[str]) -> None:
    assert _words(text) == words


@given(st.text(max_size=80))
def test_words_cover_all_that_is_not_blank_and_never_overlap(text: str) -> None:
    spans = split_words(text)
    assert all(len(span) for span in spans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    covered = {i for span in spans for i in range(span.start, span.end)}
    assert all(i in covered for i, c in enumerate(text) if not c.isspace())

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.compare import paragraphs
from reader.compare.paragraphs import _heaviest_chain, _Match, align, best_match
from reader.text.model import Document, Metadata, Paragraph, ParagraphKind, Span


def document(*texts: str, furniture: tuple[str, ...] = ()) -> Document:
    """Make a source of one paragraph a text; a text without a full stop is a heading."""
    whole = "\n\n".join(texts)
    found, at = [], 0
    for index, text in enumerate(texts):
        plain = ParagraphKind.BODY if text.endswith(".") else ParagraphKind.HEADING
        kind = ParagraphKind.FURNITURE if text in furniture else plain
        found.append(Paragraph(index, Span(at, at + len(text)), kind, ()))
        at += len(text) + 2
    return Document("s.md", whole, Metadata(), tuple(found))


CRANE = "The harbour board sold its oldest crane to a Dutch breaker for €1,200."
CRANE_TOO = "A breaker from the Netherlands bought the oldest crane of the harbour board and paid €1200."
STORM = "A storm tore the roof off the ferry terminal on Sunday night."
STORM_TOO = "On Sunday the ferry terminal lost its roof to a storm."
SCHOOL = "Pupils of the island school will learn Norse from autumn on."
VOTE = "Councillors vote on the new bridge next month, nine years after the first draft."


def indexes(left: Document, right: Document) -> list[tuple[int | None, int | None]]:
    return [
        (p.left.index if p.left else None, p.right.index if p.right else None) for p in align(left, right)
    ]


def test_retold_paragraphs_meet_and_the_others_stand_alone() -> None:
    left, right = document(CRANE, SCHOOL, STORM), document(VOTE, CRANE_TOO, STORM_TOO)
    assert indexes(left, right) == [(None, 0), (0, 1), (1, None), (2, 2)]


def test_a_paragraph_told_elsewhere_is_found_if_alike_enough() -> None:
    left, right = document(STORM, CRANE, VOTE), document(CRANE, VOTE, STORM)
    assert indexes(left, right) == [(0, 2), (1, 0), (2, 1)]


def test_a_heading_is_no_counterpart_of_a_paragraph_unless_very_alike() -> None:
    heading = "Harbour board and its crane: a tale of rust, money, breakers, courts and two mayors"
    assert indexes(document(heading), document(CRANE)) == [(0, None), (None, 0)]
    assert indexes(document(CRANE.rstrip(".")), document(CRANE)) == [(0, 0)]


def test_two_shared_words_are_not_enough_in_a_long_paragraph() -> None:
    left = document("The Norse crane stood idle through autumn while tenants quarrelled about rent.", STORM)
    right = document("Autumn rent fell again, brokers claim, as flats fill slowly with students.", VOTE)
    assert indexes(left, right) == [(0, None), (1, None), (None, 0), (None, 1)]


def test_furniture_is_left_out() -> None:
    left, right = document("Share this page", CRANE, furniture=("Share this page",)), document(CRANE)
    assert indexes(left, right) == [(1, 0)]


def test_similarity_is_one_for_the_same_words_and_nought_alone() -> None:
    same, alone = align(document(CRANE, STORM), document(CRANE))
    assert same.similarity == pytest.approx(1.0)
    assert alone.similarity == 0.0


def test_common_words_pair_nothing() -> None:
    left = document("They said that it was more than they would say.", CRANE)
    right = document("It was what they said it would be.", STORM)
    assert indexes(left, right) == [(0, None), (1, None), (None, 0), (None, 1)]


def test_sources_without_paragraphs_align() -> None:
    assert align(document(), document()) == ()
    assert indexes(document(), document(CRANE)) == [(None, 0)]


def test_the_best_match_is_the_paragraph_that_retells_it() -> None:
    source = document(STORM, SCHOOL, CRANE_TOO)
    assert best_match(CRANE, source) == source.paragraphs[2]
    assert best_match("Nobody has seen any of this.", source) is None
    assert best_match("", source) is None
    assert best_match(CRANE, document(CRANE, furniture=(CRANE,))) is None


WORDS = st.sampled_from(
    ["crane", "quay", "sold", "storm", "roof", "ferry", "vote", "7", "seven", "the", "and"]
)
SOURCES = st.lists(st.lists(WORDS, min_size=1, max_size=8).map(" ".join), max_size=7).map(
    lambda texts: document(*texts)
)


@given(SOURCES, SOURCES)
def test_every_paragraph_appears_once(left: Document, right: Document) -> None:
    pairs = align(left, right)
    assert [p.left for p in pairs if p.left] == list(left.paragraphs)
    assert sorted(p.right.index for p in pairs if p.right) == list(range(len(right.paragraphs)))
    assert all(p.left or p.right for p in pairs)
    assert all(0 <= p.similarity <= 1 for p in pairs)
    assert pairs == align(left, right)


MATCHES = st.lists(
    st.builds(_Match, st.integers(0, 5), st.integers(0, 5), st.integers(1, 20).map(lambda n: n / 20)),
    max_size=9,
    unique_by=lambda m: (m.left, m.right),
)


@given(MATCHES)
def test_the_chain_is_the_heaviest_that_rises(matches: list[_Match]) -> None:
    def rises(chain: tuple[_Match, ...] | list[_Match]) -> bool:
        return all(a.left < b.left and a.right < b.right for a, b in pairwise(chain))

    ordered = sorted(matches, key=lambda m: (m.left, m.right))
    best = max(
        sum(m.similarity for m in chain)
        for size in range(len(matches) + 1)
        for chain in combinations(ordered, size)
        if rises(chain)
    )
    found = _heaviest_chain(matches)
    assert rises(found)
    assert sum(m.similarity for m in found) == pytest.approx(best)


def test_long_sources_stay_cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    considered: list[int] = []
    whole = paragraphs._heaviest_chain

    def counted(matches: list[_Match]) -> list[_Match]:
        considered.append(len(matches))
        return whole(matches)

    monkeypatch.setattr(paragraphs, "_heaviest_chain", counted)
    texts = [f"crane{i % 40} quay{i % 7} storm{i} harbour" for i in range(300)]
    pairs = align(document(*texts), document(*texts))
    assert considered[0] <= 12 * 300
    assert all(p.left and p.right and p.left.index == p.right.index for p in pairs)

"""Searching: what is found, what is marked, what is said of it, and that damage mends itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.library.model import Library
from reader.search.index import SearchIndex
from reader.search.language import parse
from reader.search.model import SearchResult
from reader.search.terms import exact_forms, terms
from tests.unit.search.library import GAZETTE, write_library


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return write_library(tmp_path_factory.mktemp("bridge"))


@pytest.fixture(scope="module")
def index(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    opened = SearchIndex.open(library, tmp_path_factory.mktemp("cache"))
    yield opened
    opened.close()


def marked(library: Library, result: SearchResult) -> list[str]:
    return [m.of(library.document(h.source).text) for h in result.hits for m in h.matches]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("7 people", ["7", "people's"]),
        ("$1.25 billion", ["$1.25", "billion"]),
        ("1.25", ["$1.25"]),
        ("1,200", ["1,200"]),
        ("1200 cars", ["1,200", "cars"]),
        ("52x", ["52x"]),
        ("34.4%", ["34.4%"]),
        ("13.6 million", ["13.6", "million"]),
        ("GPT-4", ["GPT", "4"]),
        ("3 crowns", ["3", "crowns"]),
        ("cafe noir", ["Café", "Noir"]),
        ("don't", ["Don’t"]),
        ("DON’T call", ["Don’t", "call"]),
        ('"runs the operating team"', ["runs", "the", "operating", "team"]),
        ("nunez runs", ["Núñez", "runs"]),
        ("gates opened", ["gates", "opened"]),
        ("scrapped ferries", ["Ferries", "scrapped"]),
    ],
)
def test_what_is_typed_is_found_and_marked(
    library: Library, index: SearchIndex, query: str, words: list[str]
) -> None:
    result = index.search(query + " ")
    assert marked(library, result)[: len(words)] == words


def test_stems_meet_but_whole_words_are_shown(library: Library, index: SearchIndex) -> None:
    assert set(marked(library, index.search("announce "))) == {"announced", "announcing"}


@pytest.mark.parametrize(
    ("query", "sources"),
    [
        ("nunez team", {"courier.txt", "gazette.md"}),
        ("nunez NOT lead", {"gazette.md"}),
        ("nunez -lead", {"gazette.md"}),
        ("crossing OR drivers", {"courier.txt", "gazette.md"}),
        ("(crossing OR drivers) card", {"gazette.md"}),
        ("source:courier nunez", {"courier.txt"}),
        ("source:gazette nunez", {"gazette.md"}),
        ("title:bridge nunez", {"gazette.md"}),
        ("date:2031-05 nunez", {"courier.txt"}),
        ("date:2031-04-01..2031-04-30 nunez", {"gazette.md"}),
        ("date:2031-01..2031-12 nunez", {"courier.txt", "gazette.md"}),
        ("offic*", {"courier.txt"}),
        ("offici", {"courier.txt"}),
        ('"operating the team"', set()),
    ],
)
def test_operators_and_fields(index: SearchIndex, query: str, sources: set[str]) -> None:
    assert {h.source for h in index.search(query).hits} == sources


def test_a_phrase_marks_its_own_words_only(library: Library, index: SearchIndex) -> None:
    found = marked(library, index.search('"the operating team"'))
    assert found == ["the", "operating", "team's", "the", "operating", "team"]


def test_hits_walk_the_panes_in_order(index: SearchIndex) -> None:
    hits = index.search("the ").hits
    assert len(hits) > 3
    assert list(hits) == sorted(hits, key=lambda h: (h.source, h.span))


def test_words_of_one_article_are_found_when_no_sentence_has_them_all(
    library: Library, index: SearchIndex
) -> None:
    result = index.search("bridge drivers ")
    assert "in one article" in result.searched
    assert {h.source for h in result.hits} == {"gazette.md"}
    assert {w.lower() for w in marked(library, result)} >= {"bridge", "drivers"}


@pytest.mark.parametrize(
    ("query", "advice"),
    [
        ("brigde ", "Did you mean bridge"),
        ('"team operating"', "take off the quotation marks"),
        ("bridge zeppelin ", "bridge"),
        ("bridge source:nowhere ", "without the condition"),
        ("qqqqqq ", "star at the end"),
    ],
)
def test_an_empty_answer_says_what_to_try(index: SearchIndex, query: str, advice: str) -> None:
    result = index.search(query)
    assert not result.hits
    assert advice in result.advice


def test_what_was_searched_is_told(index: SearchIndex) -> None:
    assert index.search('"toll gates" -ferry ').searched == "“toll gates” and not ferry"
    assert index.search("offici").searched == "offici…"
    assert index.search("offic*").searched == "words beginning with offic"


def test_snippets_are_cut_at_words_around_the_match(index: SearchIndex, library: Library) -> None:
    for hit in index.search("noir OR assistant OR gates ").hits:
        text = library.document(hit.source).text
        assert hit.span.covers(hit.snippet)
        assert len(hit.snippet) <= 160
        assert any(hit.snippet.covers(m) for m in hit.matches)
        before, after = text[: hit.snippet.start], text[hit.snippet.end :]
        assert not (before and before[-1].isalnum() and text[hit.snippet.start].isalnum())
        assert not (after and after[0].isalnum() and text[hit.snippet.end - 1].isalnum())


def test_beyond_the_limit_hits_are_counted(index: SearchIndex) -> None:
    whole, result = index.search("the "), index.search("the ", limit=2)
    assert len(result.hits) == 2
    assert result.total == len(whole.hits) > 2
    assert [(s.source, s.count) for s in result.sources] == [
        (source, sum(h.source == source for h in whole.hits)) for source in ("courier.txt", "gazette.md")
    ]
    assert not result.partial


@given(st.text(st.characters(codec="utf-8"), max_size=60) | st.text('ab"“”()-*: ANDORT$1.,', max_size=40))
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_string_is_a_query(index: SearchIndex, library: Library, query: str) -> None:
    result = index.search(query)
    for hit in result.hits:
        assert all(hit.span.covers(m) for m in hit.matches)
        assert hit.span.end <= len(library.document(hit.source).text)


def test_deep_nesting_ends() -> None:
    parse("(" * 5000 + "a" + ")" * 5000)
    parse("NOT " * 5001 + "a")
    parse("-" * 5001 + "a")


def test_every_word_finds_its_sentence(index: SearchIndex, library: Library) -> None:
    for document in library.documents:
        for _, span in document.sentences(furniture=True):
            for term in terms(span.of(document.text)):
                word = term.span.shifted(span.start)
                hits = index.search(f'"{word.of(document.text)}"').hits
                assert any(h.source == document.source and h.span == span and word in h.matches for h in hits)


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("1,200", {"1,200", "1200"}),
        ("1,20", {"1,20"}),
        ("$40", {"$40", "40"}),
        ("34.4%", {"34.4%", "34.4"}),
        ("Karin’s", {"karin's", "karin"}),
        ("É", {"e"}),
    ],
)
def test_spellings_that_count_as_one(word: str, forms: set[str]) -> None:
    assert set(exact_forms(word)) == forms


def test_candidates_are_the_nearest_content_sentences(index: SearchIndex, library: Library) -> None:
    found = index.candidates("Who pays the toll at the gates of the crossing?", per_source=2)
    best, score = found["courier.txt"][0]
    assert "gates" in best.of(library.document("courier.txt").text)
    assert score > 0
    assert all(len(spans) <= 2 for spans in found.values())
    assert not any("Ferries" in s.of(library.document("courier.txt").text) for s, _ in found["courier.txt"])
    assert index.candidates("the of and") == {}


def test_only_what_changed_is_indexed_again(tmp_path: Path) -> None:
    library = write_library(tmp_path / "l")
    SearchIndex.open(library, tmp_path / "c").close()
    again = SearchIndex.open(library, tmp_path / "c")
    assert not again.refreshed
    again.close()
    (tmp_path / "l" / "gazette.md").write_text(GAZETTE.replace("drivers", "pilots"), encoding="utf-8")
    (tmp_path / "l" / "courier.txt").unlink()
    from reader.library.open import open_library

    changed = SearchIndex.open(open_library(tmp_path / "l"), tmp_path / "c")
    assert changed.refreshed
    assert changed.search("pilots ").hits
    assert not changed.search("drivers ").hits
    assert not changed.search("crossing ").hits
    changed.close()

"""Scopes, proximity, spelling, bounds, counts and threads: what an answer holds and what it costs."""

import itertools
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.library.model import Library
from reader.library.open import open_library
from reader.search import answer
from reader.search.index import SearchIndex
from reader.search.model import SearchResult
from tests.unit.search.library import write_library

HARBOUR = "Harbour news"


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    folder = tmp_path_factory.mktemp("bridge")
    opened = SearchIndex.open(write_library(folder / "l"), folder / "c")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    """Return the index of forty sources; the words of number n are those of its numerals."""
    folder = tmp_path_factory.mktemp("many")
    (folder / "l").mkdir()
    for n in range(40):
        words = " ".join(f"rep{chr(97 + n % 26)}{chr(97 + m)}" for m in range(n + 1))
        text = f"{HARBOUR} {n}\n\nThe ferry left. It carried {words} and lamps.\n\nThe ferry came back.\n"
        (folder / "l" / f"{n:02}.txt").write_text(text, encoding="utf-8")
    opened = SearchIndex.open(open_library(folder / "l"), folder / "c")
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("in:sentence card cars ", 0),
        ("in:paragraph card cars ", 2),
        ("in:article card calls ", 3),
        ("in:sentence card calls ", 0),
        ('"drivers card"~1', 0),
        ('"drivers card"~2', 1),
        ('"card drivers"~2', 1),
        ('"driver cards"~2', 1),
        ("brigde~1 ", 2),
        ("bridgex~1 ", 2),
        ("ridge~1 ", 2),
        ("bridge~1 ", 2),
        ("wierr~2 ", 1),
        ("publisher:lorn bridge ", 2),
        ("author:lorn bridge ", 0),
        ("after:2031-05 crossing ", 2),
        ("before:2031-04 crossing ", 0),
        ("before:2031-04-02 bridge ", 2),
        ("after:2031-04-03 bridge ", 0),
        ("date:2031-04-01..2031-04-30", 1),
        ("date:2031-13 bridge ", 0),
    ],
)
def test_what_meets_a_query(index: SearchIndex, query: str, found: int) -> None:
    result = index.search(query)
    assert result.total == len(result.hits) == found, result


@pytest.mark.parametrize(
    ("query", "searched"),
    [
        ("cars card ", "(not in one sentence: in one paragraph)"),
        ("calls card ", "(not in one sentence: in one article)"),
        ("in:article cars card ", "(in one article)"),
    ],
)
def test_how_far_apart_the_words_stand_is_told(index: SearchIndex, query: str, searched: str) -> None:
    assert index.search(query).searched.endswith(searched)


@pytest.mark.parametrize(
    ("query", "advice"),
    [
        ("brigde ", "Did you mean bridge?"),
        ("rbidge ", "Did you mean bridge?"),
        ('"drivers card"~1', "raise the number"),
        ("date:yesterday bridge ", "“yesterday” is none"),
        ("in:sentence card calls ", "Nothing has them all"),
    ],
)
def test_what_to_try(index: SearchIndex, query: str, advice: str) -> None:
    assert advice in index.search(query).advice


def test_a_pasted_sentence_finds_the_nearest(index: SearchIndex) -> None:
    result = index.search("The crossing opened after tolls of 3 crowns were agreed by the zeppelin council ")
    assert "no source has them all" in result.searched
    best = max(result.hits, key=lambda hit: hit.score)
    assert best.source == "courier.txt"


def test_conditions_hold_for_the_nearest_too(index: SearchIndex) -> None:
    pasted = "crossing opened tolls 3 crowns agreed zeppelin council "
    assert {h.source for h in index.search(f"source:gazette {pasted}").hits} <= {"gazette.md"}


def test_hits_are_counted_by_source(many: SearchIndex) -> None:
    result = many.search("ferry ", limit=10)
    assert (result.total, result.source_total, len(result.hits)) == (80, 40, 10)
    assert {s.count for s in result.sources} == {2}


def test_many_sources_come_best_first(many: SearchIndex) -> None:
    result = many.search("ferry ")
    scores = [s.score for s in result.sources]
    assert scores == sorted(scores, reverse=True)
    order = list(dict.fromkeys(h.source for h in result.hits))
    assert order == [s.source for s in result.sources]
    for _, hits in itertools.groupby(result.hits, key=lambda h: h.source):
        spans = [h.span for h in hits]
        assert spans == sorted(spans)


def test_a_wide_prefix_is_cut_and_told(many: SearchIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = many.search("repa*")
    assert not whole.told
    monkeypatch.setattr("reader.search.evaluation._MOST_FORMS", 1)
    cut = many.search("repa*")
    assert cut.told == ("repa* stands for 27 words; the 1 most frequent are searched.",)
    assert 0 < cut.total <= whole.total


class Clock:
    """Runs a second further each time it is read."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 1.0
        return self.now


@pytest.mark.parametrize("budget", [0.5, 3.5, 9.5])
def test_a_spent_budget_ends_the_search_and_is_told(many: SearchIndex, budget: float) -> None:
    whole = many.search("rep*")
    cut = many.search("rep*", budget_s=budget, clock=Clock())
    assert cut.partial
    assert not whole.partial
    assert 0 < len(cut.hits) < len(whole.hits)


def test_a_search_does_not_wait_for_another(many: SearchIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    """One search stands still in the middle until another, and the candidates, have been answered."""
    begun, go_on = threading.Event(), threading.Event()
    own: Callable[..., SearchResult] = answer.Answer.result

    def result(self: answer.Answer, text: str, *rest: object) -> SearchResult:
        if text == "slow":
            begun.set()
            assert go_on.wait(60)
        return own(self, text, *rest)

    monkeypatch.setattr(answer.Answer, "result", result)
    found: list[SearchResult] = []
    slow = threading.Thread(target=lambda: found.append(many.search("slow")))
    slow.start()
    assert begun.wait(60)
    assert many.search("ferry ").total == 80
    assert many.candidates("the ferry came back")
    go_on.set()
    slow.join()
    assert found[0].total == 0


def test_threads_get_the_same_answers(many: SearchIndex) -> None:
    queries = [f"rep{chr(97 + n)}*" for n in range(20)]
    alone = [many.search(q).total for q in queries]
    together: dict[int, list[int]] = {}

    def ask(number: int) -> None:
        together[number] = [many.search(q).total for q in queries]

    threads = [threading.Thread(target=ask, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert list(together.values()) == [alone] * 4


def test_sources_nearest_to_a_text(many: SearchIndex, index: SearchIndex) -> None:
    assert index.nearest("tolls of the crossing")[0][0] == "courier.txt"
    assert len(many.nearest("the ferry with lamps", limit=7)) == 7
    assert index.nearest("the of and") == ()


def test_a_source_without_sentences_is_no_error(tmp_path: Path) -> None:
    library = write_library(tmp_path / "l")
    empty = Library(library.folder, tuple(type(d)(d.source, "", d.metadata, ()) for d in library.documents))
    opened = SearchIndex.open(empty, tmp_path / "c")
    assert opened.search("bridge ").hits == ()
    assert opened.search("date:2031").hits == ()
    opened.close()


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("brigde ", "bridge "),
        ("Brigde over ", "bridge over "),
        ("-brigde tols ", "-brigde toll "),
        ('"trafic rose"', '"traffic rose"'),
        ("title:brigde trafic ", "title:brigde traffic "),
        ("bridge ", ""),
        ("bridge xylophone ", ""),
        ("brigde~2 zzzzzzzz ", ""),
    ],
)
def test_what_may_be_meant_is_the_query_with_words_that_there_are(
    index: SearchIndex, query: str, meant: str
) -> None:
    assert index.search(query).meant == meant

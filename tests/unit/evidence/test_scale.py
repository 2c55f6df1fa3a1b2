"""Longer texts cost as much more as they are longer: ratios of processor time, so that no machine matters."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.evidence.candidates import Candidates
from reader.evidence.comparing import compare
from reader.evidence.corpus import Corpus
from reader.evidence.facets.names import learn_names
from reader.evidence.overlaps import Overlaps
from reader.evidence.parts import parts_of
from reader.evidence.propositions.mending import mended
from reader.evidence.propositions.model import Proposition
from reader.evidence.propositions.reading import read_tree
from reader.evidence.propositions.tree import Tree
from reader.evidence.statement import Statement, typed_statement
from reader.library.model import Library
from reader.library.open import open_library
from reader.text.model import Span
from tests.unit.evidence.propositions.planting import plant

_TIMES = 8
_MOST = 28
"""Eight times the text may take 28 times as long, as what grows a bit faster; a quadratic step takes 64."""
_CLAUSE = "Captain Mira Holt told me on 3 March that 212 lorries left Bergen"
_LEAST_RUNS, _LEAST_SECONDS = 3, 0.1
spans = st.tuples(st.integers(0, 60), st.integers(0, 9)).map(lambda s: Span(s[0], s[0] + s[1]))


def seconds(work: Callable[[], object]) -> float:
    """Return the least processor time of three runs, or of as many as a tenth of a second holds."""
    taken: list[float] = []
    while len(taken) < _LEAST_RUNS or sum(taken) < _LEAST_SECONDS:
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


@given(st.lists(spans), st.lists(spans, max_size=4))
def test_overlaps_are_those_found_by_looking_at_all(laid: list[Span], asked: list[Span]) -> None:
    expected = {n for n, span in enumerate(laid) if any(span.overlap(other) for other in asked)}
    assert Overlaps(laid).of(asked) == expected


def clauses(count: int) -> Callable[[], object]:
    """Return what takes a claim of many clauses to parts."""
    text = ", and ".join([_CLAUSE] * count)
    statement = typed_statement(text, learn_names([text]))
    step = len(_CLAUSE) + len(", and ")
    said = [
        Proposition(0, Span(at, at + len(_CLAUSE)), "told", Span(at, at + len(_CLAUSE)), "", None, None)
        for at in range(0, len(text), step)
    ]
    return lambda: parts_of(statement, said)


def facets(count: int) -> Callable[[], object]:
    """Return what takes a claim of many clauses apart into its facets."""
    text = ", and ".join([_CLAUSE] * count)
    return lambda: typed_statement(text, learn_names([text]))


def speeches(count: int) -> Tree:
    """Return a sentence in which many say something of themselves."""
    rows = []
    for at in range(0, count * 6, 6):
        said = "0 root" if not at else "2 conj"
        rows += [f"Holt Holt PROPN NNP {at + 2} nsubj", f"said say VERB VBD {said}"]
        rows += [f"I I PRON PRP {at + 4} nsubj", f"left leave VERB VBD {at + 2} ccomp"]
        rows += [f"port port NOUN NN {at + 4} obj", f"; ; PUNCT : {at + 2} punct"]
    return plant(" ".join(row.split()[0] for row in rows), "\n".join(rows))


def reading(count: int) -> Callable[[], object]:
    """Return what reads the propositions of a sentence of many clauses."""
    tree = speeches(count)
    return lambda: list(read_tree(tree, 0, {}, None))


def mending(count: int) -> Callable[[], object]:
    """Return what mends a sentence in which every speech stands before its verb."""
    rows = []
    for at in range(0, count * 4, 4):
        said = "0 root" if not at else "4 conj"
        rows += [f"I I PRON PRP {at + 2} nsubj", f"left leave VERB VBD {at + 4} ccomp"]
        rows += [f"Holt Holt PROPN NNP {at + 4} nsubj", f"said say VERB VBD {said}"]
    words = plant(" ".join(row.split()[0] for row in rows), "\n".join(rows)).words
    return lambda: mended(words)


def alike(count: int) -> Callable[[], object]:
    """Return what compares two sentences of one word said again and again."""
    library = Library(Path(), ())
    one, two = (typed_statement("hammer " * count, learn_names([])) for _ in range(2))
    return lambda: compare(one, two, Corpus(library))


@pytest.mark.parametrize("work", [facets, clauses, reading, mending, alike])
def test_a_longer_sentence_costs_as_much_more_as_it_is_longer(
    work: Callable[[int], Callable[[], object]],
) -> None:
    assert seconds(work(80 * _TIMES)) <= _MOST * seconds(work(80))


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Return a short and a long source, both with one sentence on what the claim is about."""
    folder = tmp_path_factory.mktemp("long")
    for name, count in (("short.txt", 250), ("long.txt", 250 * _TIMES)):
        other = "".join(f"Lorry number {n} was not in the yard on the day.\n\n" for n in range(count))
        (folder / name).write_text(f"The ferry hit a reef off Bergen.\n\n{other}", encoding="utf-8")
    return open_library(folder)


def test_what_is_rare_is_found_in_a_long_source_as_fast_as_in_a_short_one(sources: Library) -> None:
    claim = typed_statement("A reef near Bergen stopped the ferry.", learn_names([]))
    taken = {}
    for name in ("short.txt", "long.txt"):
        corpus = Corpus(Library(sources.folder, (sources.document(name),)))
        (hit,) = [s for s in corpus.statements[name] if "reef" in s.text]
        finder = _Finds({name: [(hit.span, 1.0)] if hit.span else []})
        found = Candidates(corpus, finder).of(claim)
        assert hit in found
        taken[name] = seconds(partial(_again, Candidates(corpus, finder), claim))
    assert taken["long.txt"] <= 3 * taken["short.txt"]


def _again(candidates: Candidates, claim: Statement) -> None:
    for _ in range(50):
        candidates.of(claim)


class _Finds:
    """Finds what it was told to."""

    def __init__(self, found: dict[str, list[tuple[Span, float]]]) -> None:
        self._found = found

    def candidates(self, _text: str, *, per_source: int) -> dict[str, list[tuple[Span, float]]]:
        return {source: hits[:per_source] for source, hits in self._found.items()}

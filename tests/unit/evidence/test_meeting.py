"""Where a passage says what a claim says."""

import numpy as np
import pytest

from reader.evidence.facets.names import learn_names
from reader.evidence.meeting import meeting
from reader.evidence.model import ReasonKind
from reader.evidence.parties import Parties
from reader.evidence.parts import Part
from reader.evidence.similarity import Numbers, Table
from reader.evidence.statement import Statement, typed_statement
from reader.text.model import Span

GAZETTEER = learn_names([])
CLAIM = typed_statement("The ferry struck a reef while dancers slept below.", GAZETTEER)
PASSAGE = typed_statement("Fog lay thick when the boat hit rocks.", GAZETTEER)
ALIKE = {("ferry", "boat"), ("struck", "hit"), ("reef", "rocks")}


def table(alike: set[tuple[str, str]] = ALIKE) -> Table:
    met = [
        [float((a.span.of(CLAIM.text), b.span.of(PASSAGE.text)) in alike) * 0.9 for b in PASSAGE.words]
        for a in CLAIM.words
    ]
    return Table(
        np.asarray(met, np.float32),
        np.ones(len(CLAIM.words), np.float32),
        np.ones(len(PASSAGE.words), np.float32),
    )


def part(statement: Statement, *words: str) -> Part:
    no_names: frozenset[str] = frozenset()
    none: Numbers = frozenset()
    found = numbers(statement, *words)
    whole = Span(0, len(statement.text))
    slots = ((), none, (), no_names, none, no_names, none)
    return Part(found, *slots, negated=False, told=True, span=whole, parties=Parties("", "", ""))


def numbers(statement: Statement, *words: str) -> Numbers:
    found = frozenset(n for n, w in enumerate(statement.words) if w.span.of(statement.text) in words)
    assert len(found) == len(words)
    return found


def test_the_parts_that_lie_nearest_are_quoted() -> None:
    own = [part(CLAIM, "dancers", "slept", "below"), part(CLAIM, "ferry", "struck", "reef")]
    other = [part(PASSAGE, "Fog", "lay", "thick"), part(PASSAGE, "boat", "hit", "rocks")]
    reason = meeting(CLAIM, PASSAGE, table(), own, other)
    assert (reason.kind, reason.agrees) == (ReasonKind.ENTAILMENT, True)
    assert (reason.claim, reason.passage) == ("ferry struck a reef", "boat hit rocks")
    assert reason.claim_span is None
    assert reason.passage_span is None


@pytest.mark.parametrize("own", [[], [part(CLAIM, "dancers", "slept", "below")]])
def test_without_parts_that_meet_the_sentences_are_searched(own: list[Part]) -> None:
    reason = meeting(CLAIM, PASSAGE, table(), own, [part(PASSAGE, "Fog", "lay", "thick")])
    assert (reason.claim, reason.passage) == ("ferry struck a reef", "boat hit rocks")


def test_where_nothing_comes_near_the_best_words_are_quoted() -> None:
    reason = meeting(CLAIM, PASSAGE, table({("reef", "rocks")}), [], [])
    assert (reason.claim, reason.passage) == ("reef", "rocks")
    everything = meeting(CLAIM, PASSAGE, table(set()), [], [])
    assert everything.claim.startswith("ferry")
    assert everything.claim.endswith("below")


def test_a_sentence_without_content_words_is_quoted_whole() -> None:
    bare = typed_statement("It was so.", GAZETTEER)
    empty = Table(
        np.zeros((len(bare.words), len(PASSAGE.words)), np.float32),
        np.ones(len(bare.words), np.float32),
        np.ones(len(PASSAGE.words), np.float32),
    )
    assert not bare.words
    assert meeting(bare, PASSAGE, empty, [], []).claim == "It was so."

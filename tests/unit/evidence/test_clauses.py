"""A claim that says several things: its clauses, and what a passage does to each."""

from pathlib import Path

import numpy as np
import pytest

from reader.evidence.cache import VerdictCache
from reader.evidence.clauses import MET_BAR, Says, clauses_of, says
from reader.evidence.facets.names import learn_names
from reader.evidence.model import (
    Claim,
    Clause,
    Evidence,
    Judgement,
    Reason,
    ReasonKind,
    Standing,
    Verdict,
)
from reader.evidence.parts import parts_of
from reader.evidence.propositions.model import Fragment, Proposition
from reader.evidence.similarity import Table
from reader.evidence.statement import typed_statement
from reader.text.model import Span

GAZETTEER = learn_names([])
TEXT = "The ferry, which had left Brevik at dawn, struck a reef while dancers slept below."
CLAIM = typed_statement(TEXT, GAZETTEER)
TYPED = Claim("typed", TEXT)
STRUCK, LEFT, SLEPT = (
    "The ferry, which had left Brevik at dawn, struck a reef",
    "which had left Brevik at dawn",
    "dancers slept below",
)


def proposition(words: str) -> Proposition:
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    return Proposition(0, span, "be", span, words, others=(Fragment(words, span),))


def table(*met: str) -> Table:
    """Return a table in which a passage of one word meets these words of the claim, and no other."""
    rows = [[float(word.span.of(TEXT) in met)] for word in CLAIM.words]
    return Table(np.asarray(rows, np.float32), np.ones(len(CLAIM.words), np.float32), np.ones(1, np.float32))


def clauses(*words: str, met: tuple[str, ...] = ()) -> tuple[Clause, ...]:
    parts = parts_of(CLAIM, [proposition(part) for part in words])
    (found,) = clauses_of(CLAIM, parts, [table(*met)])
    return found


def evidence(*reasons: Reason, verdict: Verdict = Verdict.CONTRADICTS) -> Evidence:
    return Evidence("b.md", Span(0, 4), "Told", verdict, 0.9, reasons)


def reason(words: str, *, agrees: bool = False) -> Reason:
    return Reason(ReasonKind.NAME, words, "told", agrees)


def test_every_word_belongs_to_the_shortest_clause_around_it() -> None:
    found = clauses(STRUCK, LEFT, SLEPT)
    assert [[span.of(TEXT) for span in clause.spans] for clause in found] == [
        ["The ferry", "struck a reef"],
        [LEFT],
        [SLEPT],
    ]


def test_a_clause_is_met_as_far_as_its_own_words_are() -> None:
    found = clauses(STRUCK, LEFT, SLEPT, met=("left", "Brevik", "ferry"))
    assert [clause.met for clause in found] == pytest.approx([1 / 3, 2 / 3, 0], abs=1e-3)


@pytest.mark.parametrize("words", [(), (STRUCK,), (SLEPT, SLEPT)])
def test_a_claim_of_one_clause_has_none_to_tell_apart(words: tuple[str, ...]) -> None:
    assert clauses(*words) == ()


def test_what_a_clash_quotes_clashes_and_what_is_met_meets() -> None:
    struck, left, slept = clauses(STRUCK, LEFT, SLEPT, met=("dancers", "slept", "below"))
    found = evidence(reason("Brevik"))
    assert [says(TYPED, clause, found) for clause in (struck, left, slept)] == [
        Says.NOTHING,
        Says.CLASHES,
        Says.MEETS,
    ]
    assert says(TYPED, left, evidence(reason("Brevik", agrees=True))) is Says.MEETS


def test_in_a_source_the_places_of_reasons_decide_not_their_words() -> None:
    claim = Claim("c", TEXT, "a.md", Span(100, 100 + len(TEXT)))
    clause, other = Clause((Span(100, 110),), 0.0), Clause((Span(120, 130), Span(140, 150)), MET_BAR)
    found = evidence(Reason(ReasonKind.DATE, "ferry", "told", agrees=False, claim_span=Span(141, 142)))
    assert [says(claim, part, found) for part in (clause, other)] == [Says.NOTHING, Says.CLASHES]
    assert says(claim, other, evidence()) is Says.MEETS


def test_clauses_are_kept_with_the_verdict(tmp_path: Path) -> None:
    found = Evidence(
        "b.md", Span(0, 4), "Told", Verdict.MENTIONS, 0.4, clauses=clauses(STRUCK, LEFT, met=("ferry",))
    )
    judgement = Judgement(TYPED, (found,), (), Standing.SINGLE_SOURCE)
    cache = VerdictCache(tmp_path)
    cache.open("key", {})
    cache.put(judgement, None)
    cache.flush()
    again = VerdictCache(tmp_path)
    again.open("key", {})
    assert again.get(TYPED, lambda: None) == judgement

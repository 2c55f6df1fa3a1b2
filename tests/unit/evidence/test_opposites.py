"""What has only the opposite of a claim's word does not support it."""

import dataclasses

import pytest

from reader.evidence.facets.names import learn_names
from reader.evidence.findings import Findings
from reader.evidence.model import Probabilities, Verdict
from reader.evidence.opposites import says_the_opposite
from reader.evidence.statement import typed_statement
from reader.evidence.verdict import weighed
from tests.unit.evidence.fakes import weights
from tests.unit.evidence.test_weighing import signals

GAZETTEER = learn_names([])


@pytest.mark.parametrize(
    ("claim", "passage", "opposite"),
    [
        ("The mayor supports the bridge.", "The mayor opposed the bridge.", True),
        ("The mayor opposes the bridge.", "The mayor backs the bridge.", True),
        ("Fares rose in spring.", "Fares had fallen by spring.", True),
        ("She is the older sister.", "She is the younger sister.", True),
        ("The mayor supports the bridge.", "The mayor backs the bridge.", False),
        ("The mayor supports the bridge.", "The mayor, once opposed, now supports the bridge.", False),
        ("The mayor supports the bridge.", "The mayor does not oppose the bridge.", False),
        ("The mayor crossed the bridge.", "The mayor opposed the bridge.", False),
    ],
)
def test_opposites_are_told_by_their_words(claim: str, passage: str, opposite: bool) -> None:
    one, other = (typed_statement(text, GAZETTEER) for text in (claim, passage))
    assert says_the_opposite(one, other) is opposite


@pytest.mark.parametrize(("opposed", "verdict"), [(False, Verdict.SUPPORTS), (True, Verdict.MENTIONS)])
def test_what_says_the_opposite_is_at_most_a_mention(opposed: bool, verdict: Verdict) -> None:
    opinion = Probabilities(0.9, 0.0, 0.1)
    told = dataclasses.replace(signals(opinion, findings=Findings(0.5, 4)), opposed=opposed)
    decision = weighed(told, opinion, weights())
    assert decision is not None
    assert decision.verdict is verdict

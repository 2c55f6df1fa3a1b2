"""A claim's standing follows from who supports it; what the reader typed has no source to begin with."""

import pytest

from reader.evidence.claims import claim_from_text, is_question
from reader.evidence.model import Claim, Evidence, Standing, Verdict
from reader.evidence.standing import copied_marked, standing_of
from reader.text.model import Span

TEXT = "The old lighthouse on Tarn Island was sold to the harbour board in March."
OTHER = "In March the board of the harbour bought the lighthouse that stands on Tarn Island."


def standing(claim: Claim, *told: tuple[str, Verdict, str]) -> Standing:
    evidence = [Evidence(source, Span(0, len(text)), text, verdict, 0.9) for source, verdict, text in told]
    return standing_of(claim, copied_marked(claim.text, evidence))


def test_what_the_reader_typed_counts_its_witnesses() -> None:
    typed = claim_from_text(TEXT)
    supports = Verdict.SUPPORTS
    assert standing(typed) is Standing.UNCHECKED
    assert standing(typed, ("a", Verdict.MENTIONS, OTHER)) is Standing.UNCHECKED
    assert standing(typed, ("a", supports, OTHER)) is Standing.SINGLE_SOURCE
    assert standing(typed, ("a", supports, TEXT)) is Standing.SINGLE_SOURCE
    assert standing(typed, ("a", supports, TEXT), ("b", supports, TEXT)) is Standing.SINGLE_SOURCE
    assert standing(typed, ("a", supports, OTHER), ("b", supports, OTHER)) is Standing.SINGLE_SOURCE
    assert standing(typed, ("a", supports, TEXT), ("b", supports, OTHER)) is Standing.CORROBORATED
    assert standing(typed, ("a", supports, OTHER), ("b", Verdict.CONTRADICTS, TEXT)) is Standing.CONTESTED


def test_a_claim_of_a_source_has_its_own_source_as_witness() -> None:
    claim = Claim("c", TEXT, "a", Span(0, len(TEXT)))
    assert standing(claim) is Standing.SINGLE_SOURCE
    assert standing(claim, ("a", Verdict.SUPPORTS, OTHER)) is Standing.SINGLE_SOURCE
    assert standing(claim, ("b", Verdict.SUPPORTS, TEXT)) is Standing.SINGLE_SOURCE
    assert standing(claim, ("b", Verdict.SUPPORTS, OTHER)) is Standing.CORROBORATED


@pytest.mark.parametrize("text", ["Where was he?", "“Where was he?” ", "(Was it sold?)"])
def test_questions_are_told_from_statements(text: str) -> None:
    assert is_question(text)
    assert not is_question(text.replace("?", "."))

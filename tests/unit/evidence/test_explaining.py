"""The words that decide a verdict, with a model that decides by two words."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.evidence.corpus import Corpus
from reader.evidence.explaining import Unexplained, explained
from reader.evidence.model import Probabilities, ReasonKind, Verdict
from reader.evidence.similarity import texts_in_context
from reader.evidence.statement import Statement, typed_statement
from reader.library.model import Library
from tests.unit.evidence.events import write_event

HARBOUR = {
    "a.md": """# Aurora

The **ferry** Aurora was chartered by a school, and the captain had slept ashore before the crossing.

It was the pilot who steered, with the captain asleep in his cabin.
""",
    "b.md": """# Aurora again

The captain was wide awake on the bridge, according to two sailors, when the ferry met the reef.
""",
}


class WordModel:
    """Is sure of what it says while one word stands in the premise and another in the hypothesis."""

    version = "words"

    def __init__(self, premise: str, hypothesis: str, verdict: Verdict) -> None:
        self._words, self._verdict = (premise, hypothesis), verdict
        self.pairs: list[tuple[str, str]] = []

    def judge(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        self.pairs += pairs
        sure = (
            Probabilities(0.9, 0.0, 0.1)
            if self._verdict is Verdict.SUPPORTS
            else Probabilities(0.0, 0.9, 0.1)
        )
        held = [all(w in text for w, text in zip(self._words, pair, strict=True)) for pair in pairs]
        return [sure if both else Probabilities(0.0, 0.0, 1.0) for both in held]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return write_event(tmp_path / "harbour", HARBOUR)


def case(library: Library, claim: str, passage: str, verdict: Verdict) -> Unexplained:
    """Return the case of the two sentences that hold these words, with their texts in context."""
    texts = texts_in_context(Corpus(library))
    (own,) = [(s, text) for s, text in texts if claim in s.text]
    (other,) = [(s, text) for s, text in texts if passage in s.text]
    return Unexplained(own[0], other[0], own[1], other[1], verdict)


@pytest.mark.parametrize("verdict", [Verdict.CONTRADICTS, Verdict.SUPPORTS])
def test_the_phrases_that_hold_the_words_are_told_and_lead_back(library: Library, verdict: Verdict) -> None:
    model = WordModel("awake", "asleep", verdict)
    (reason,) = explained(model, [case(library, "asleep", "awake", verdict)])
    assert (reason.kind, reason.agrees) == (ReasonKind.ENTAILMENT, verdict is Verdict.SUPPORTS)
    assert reason.claim == "with the captain asleep"
    assert "awake" in reason.passage
    assert "sailors" not in reason.passage
    assert reason.claim_span is not None
    assert reason.passage_span is not None
    assert reason.claim_span.of(library.document("a.md").text) == reason.claim
    assert reason.passage_span.of(library.document("b.md").text) == reason.passage


def test_phrases_are_cut_from_the_sentence_and_not_from_its_context(library: Library) -> None:
    asked = case(library, "asleep", "awake", Verdict.CONTRADICTS)
    lead = asked.claim_text.removesuffix(asked.claim.text)
    assert "chartered" in lead
    model = WordModel("awake", "asleep", Verdict.CONTRADICTS)
    explained(model, [asked])
    without = [hypothesis for premise, hypothesis in model.pairs if premise == asked.passage_text]
    assert all(text.startswith(lead.rstrip()) for text in without)
    assert sum("asleep" not in text for text in without) == 1


def test_markup_between_does_not_move_the_fragment(library: Library) -> None:
    model = WordModel("awake", "ashore", Verdict.CONTRADICTS)
    (reason,) = explained(model, [case(library, "slept ashore", "awake", Verdict.CONTRADICTS)])
    assert "ashore" in reason.claim
    assert reason.claim_span is not None
    assert reason.claim_span.of(library.document("a.md").text) == reason.claim


def test_a_sentence_of_one_phrase_is_told_whole(library: Library) -> None:
    passage = case(library, "asleep", "awake", Verdict.CONTRADICTS).passage
    claim = _typed(library, "Sailors slept.")
    model = WordModel("awake", "slept", Verdict.CONTRADICTS)
    (reason,) = explained(model, [Unexplained(claim, passage, claim.text, passage.text, Verdict.CONTRADICTS)])
    assert (reason.claim, reason.claim_span) == ("Sailors slept.", None)
    assert "awake" in reason.passage


@pytest.mark.parametrize(
    ("claim", "passage", "words", "kind"),
    [
        (
            "The ferry, an old one, sank on 5 May 2031.",
            "The ferry, an old one, sank on 9 May 2031.",
            ("9", "5"),
            ReasonKind.DATE,
        ),
        (
            "The crew, all told, was 12 sailors.",
            "The crew, all told, was 19 sailors.",
            ("19", "12"),
            ReasonKind.NUMBER,
        ),
        (
            "The mate, an old hand, was not aboard.",
            "The mate, an old hand, was aboard.",
            ("was aboard", "not"),
            ReasonKind.NEGATION,
        ),
    ],
)
def test_a_reason_is_typed_by_what_both_phrases_hold(
    library: Library, claim: str, passage: str, words: tuple[str, str], kind: ReasonKind
) -> None:
    own, other = _typed(library, claim), _typed(library, passage)
    model = WordModel(*words, Verdict.CONTRADICTS)
    (reason,) = explained(model, [Unexplained(own, other, claim, passage, Verdict.CONTRADICTS)])
    assert reason.kind is kind


def test_a_long_sentence_is_asked_about_in_eight_parts_at_most(library: Library) -> None:
    text = ", ".join(f"the sailor number {n} slept well" for n in range(40)) + "."
    own, other = _typed(library, text), _typed(library, "Nobody slept.")
    model = WordModel("slept", "number 31 slept", Verdict.CONTRADICTS)
    (reason,) = explained(model, [Unexplained(own, other, own.text, other.text, Verdict.CONTRADICTS)])
    assert len(model.pairs) == 8
    assert "number 31 slept" in reason.claim
    assert len(reason.claim) < len(text) / 2


def test_several_are_told_in_order(library: Library) -> None:
    against = case(library, "asleep", "awake", Verdict.CONTRADICTS)
    other = case(library, "slept ashore", "awake", Verdict.CONTRADICTS)
    model = WordModel("awake", "s", Verdict.CONTRADICTS)
    first, second = explained(model, [against, other])
    assert first.claim in against.claim.text
    assert second.claim in other.claim.text
    assert explained(model, []) == []


def _typed(library: Library, text: str) -> Statement:
    return typed_statement(text, Corpus(library).gazetteer)

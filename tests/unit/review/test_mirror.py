"""The other side of a pair is found where it counts otherwise than the analyst's verdict has it."""

import pytest

from reader.evidence.model import Claim, Evidence, Judgement, Standing, Verdict
from reader.review.decided import Decided, Passage
from reader.review.mirror import left_standing
from reader.review.model import HumanVerdict
from reader.text.model import Span

HERE = Claim("a#0", "The mill burned on Sunday.", "a.md", Span(0, 26))
RUN = Evidence("b.md", Span(10, 80), "It was Monday. The mill burned then.", Verdict.CONTRADICTS, 0.9)


def judged(claim: Claim, source: str, span: Span, verdict: Verdict) -> Judgement:
    evidence = Evidence(source, span, "words", verdict, 0.8)
    return Judgement(claim, (evidence,), (), Standing.CONTESTED)


def decide(judgement: Judgement) -> Decided:
    return Decided(judgement, judgement, tuple(map(Passage, judgement.evidence)), judgement)


def found(verdict: HumanVerdict, *judgements: Judgement) -> list[str]:
    return [claim.id for claim, _ in left_standing(HERE, RUN, verdict, judgements, decide)]


INSIDE = Claim("b#25", "The mill burned then.", "b.md", Span(25, 46))
BESIDE = Claim("b#90", "Nobody was hurt.", "b.md", Span(90, 106))


def test_a_sentence_of_the_passage_that_has_the_claim_as_its_passage_is_the_other_side() -> None:
    mirror = judged(INSIDE, "a.md", Span(0, 26), Verdict.CONTRADICTS)
    others = (
        judged(BESIDE, "a.md", Span(0, 26), Verdict.CONTRADICTS),
        judged(INSIDE, "c.md", Span(0, 26), Verdict.CONTRADICTS),
        judged(INSIDE, "a.md", Span(30, 60), Verdict.CONTRADICTS),
        judged(Claim("typed:x", "x"), "a.md", Span(0, 26), Verdict.CONTRADICTS),
    )
    assert found(HumanVerdict.IRRELEVANT, mirror, *others) == ["b#25"]


@pytest.mark.parametrize(
    ("human", "machine", "left"),
    [
        (HumanVerdict.IRRELEVANT, Verdict.SUPPORTS, True),
        (HumanVerdict.IRRELEVANT, Verdict.MENTIONS, False),
        (HumanVerdict.CONTRADICTS, Verdict.MENTIONS, True),
        (HumanVerdict.CONTRADICTS, Verdict.SUPPORTS, True),
        (HumanVerdict.CONTRADICTS, Verdict.CONTRADICTS, False),
        (HumanVerdict.SUPPORTS, Verdict.CONTRADICTS, True),
        (HumanVerdict.MENTIONS, Verdict.CONTRADICTS, True),
        (HumanVerdict.SUPPORTS, Verdict.MENTIONS, False),
        (HumanVerdict.MENTIONS, Verdict.SUPPORTS, False),
    ],
)
def test_symmetric_verdicts_and_what_takes_a_contradiction_back_reach_the_other_side(
    human: HumanVerdict, machine: Verdict, left: bool
) -> None:
    assert bool(found(human, judged(INSIDE, "a.md", Span(0, 26), machine))) is left

"""Verdicts that are not sure enough are told as mentions."""

from reader.evidence.bars import Bars
from reader.evidence.model import Claim, Evidence, Judgement, Standing, Verdict
from reader.text.model import Span

CLAIM = Claim("c", "The mill burned.", "a", Span(0, 16))


def judged(standing: Standing = Standing.CONTESTED) -> Judgement:
    scores = ((Verdict.CONTRADICTS, 0.6), (Verdict.SUPPORTS, 0.55), (Verdict.MENTIONS, 0.1))
    evidence = tuple(
        Evidence("b", Span(n, n + 1), "x", verdict, score) for n, (verdict, score) in enumerate(scores)
    )
    return Judgement(CLAIM, evidence, (), standing)


def test_without_bars_nothing_changes() -> None:
    assert Bars().hold(judged()) == judged()
    assert Bars().version == ""


def test_what_lies_below_a_bar_is_a_mention_and_the_standing_follows() -> None:
    held = Bars(contradicts=0.75).hold(judged())
    assert [e.verdict for e in held.evidence] == [Verdict.MENTIONS, Verdict.SUPPORTS, Verdict.MENTIONS]
    assert held.standing is Standing.CORROBORATED
    assert [e.score for e in held.evidence] == [0.6, 0.55, 0.1]
    assert Bars(0.75, 0.75).hold(judged()).standing is Standing.SINGLE_SOURCE


def test_a_score_at_the_bar_passes() -> None:
    assert Bars(0.55, 0.6).hold(judged()) == judged()


def test_a_claim_that_was_not_checked_stays_so() -> None:
    assert Bars(1, 1).hold(judged(Standing.UNCHECKED)).standing is Standing.UNCHECKED


def test_bars_are_part_of_the_version() -> None:
    assert Bars(0.5, 0.75).version == "+bars-0.5-0.75"

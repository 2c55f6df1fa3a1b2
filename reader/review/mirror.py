"""The other side of a pair: the passage as a claim, and the claim as one of its passages."""

from collections.abc import Callable, Iterable, Iterator

from reader.evidence.model import Claim, Evidence, Judgement, Verdict
from reader.review.decided import Decided, Passage
from reader.review.model import HumanVerdict
from reader.text.model import Span

SYMMETRIC = frozenset({HumanVerdict.CONTRADICTS, HumanVerdict.IRRELEVANT})
"""What holds of two sentences whichever of them is the claim; one may support another that says less."""


def left_standing(
    claim: Claim,
    evidence: Evidence,
    verdict: HumanVerdict,
    judgements: Iterable[Judgement],
    decide: Callable[[Judgement], Decided],
) -> tuple[tuple[Claim, Passage], ...]:
    """Return the other sides of a pair that still count otherwise than the analyst's `verdict` has it.

    A symmetric verdict concerns them all, any other one those that contradict: it takes that back. Of an
    irrelevant pair those that only mention each other are left: they decide nothing.
    """
    return tuple(
        (other, passage)
        for other, passage in _mirrors(claim, evidence, judgements, decide)
        if passage.verdict is not None and _concerned(verdict, passage.verdict)
    )


def _concerned(verdict: HumanVerdict, counting: Verdict) -> bool:
    if counting.value == verdict.value:
        return False
    if verdict is HumanVerdict.IRRELEVANT:
        return counting is not Verdict.MENTIONS
    return verdict in SYMMETRIC or counting is Verdict.CONTRADICTS


def _mirrors(
    claim: Claim, evidence: Evidence, judgements: Iterable[Judgement], decide: Callable[[Judgement], Decided]
) -> Iterator[tuple[Claim, Passage]]:
    for judgement in judgements:
        other = judgement.claim
        if other.source == evidence.source and _same_place(other.span, evidence.span):
            for passage in decide(judgement).passages:
                if passage.evidence.source == claim.source and _same_place(claim.span, passage.evidence.span):
                    yield other, passage


def _same_place(one: Span | None, other: Span) -> bool:
    return one is not None and (one.covers(other) or other.covers(one))

"""From findings, or from weighed probabilities, to a verdict with a score and its reasons."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.evidence.findings import Findings
from reader.evidence.model import Clause, Probabilities, Reason, ReasonKind, Verdict

if TYPE_CHECKING:
    from reader.evidence.weighing import Signals, Weights

CLASH_BAR = 0.5
SUPPORT_BAR = 0.2
MENTION_BAR = 0.1
FEWEST_IN_COMMON = 3
_MENTIONED = 0.7
_MOST_REASONS = 4


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict with its score in 0..1, its reasons, the weightiest first, and the claim's clauses."""

    verdict: Verdict
    score: float
    reasons: tuple[Reason, ...]
    clauses: tuple[Clause, ...] = ()

    @property
    def explained(self) -> bool:
        """Say whether a reader is told why: by a slot, or by words shared where it supports."""
        if self.verdict is Verdict.CONTRADICTS:
            return any(reason.kind is not ReasonKind.WORDING for reason in self.reasons)
        return self.verdict is Verdict.MENTIONS or bool(self.reasons)


def support_score(findings: Findings) -> float:
    """Return in 0..1 how strongly the words and slots that agree speak for support."""
    bonus = min(0.3, sum(weight for weight, _ in findings.agreements))
    return min(1.0, findings.likeness + bonus)


def decide(findings: Findings) -> Decision | None:
    """Decide by rules alone; None where the passage has nothing to say about the claim."""
    clash = findings.clashes[0][0] if findings.clashes else 0.0
    support = support_score(findings)
    if clash >= CLASH_BAR:
        return _decision(Verdict.CONTRADICTS, clash, findings)
    if support >= SUPPORT_BAR and findings.common >= FEWEST_IN_COMMON and not findings.clashes:
        return _decision(Verdict.SUPPORTS, support, findings)
    if max(support, clash) >= MENTION_BAR:
        return _decision(Verdict.MENTIONS, max(support, clash), findings)
    return None


def weighed(signals: "Signals", opinion: Probabilities, weights: "Weights") -> Decision | None:
    """Decide by the calibrated probabilities of rules and models together; the reasons are the slots'.

    A slot that rules find filled both ways decides by itself.
    """
    clash = signals.findings.clashes[0][0] if signals.findings.clashes else 0.0
    if clash >= weights.clash_bar:
        return _decision(Verdict.CONTRADICTS, max(clash, opinion.contradicts), signals.findings)
    likeliest = opinion.contradicts >= opinion.supports and not signals.apart
    if likeliest and opinion.contradicts >= weights.contradict_bar:
        return _decision(Verdict.CONTRADICTS, opinion.contradicts, signals.findings)
    if opinion.supports >= weights.support_bar and not signals.opposed:
        return _decision(Verdict.SUPPORTS, opinion.supports, signals.findings)
    if signals.nearness.words >= _MENTIONED or 1 - opinion.neither >= weights.support_bar:
        return Decision(Verdict.MENTIONS, round(1 - opinion.neither, 4), ())
    return None


def _decision(verdict: Verdict, score: float, findings: Findings) -> Decision:
    ranked = {Verdict.CONTRADICTS: findings.clashes, Verdict.SUPPORTS: findings.agreements}.get(verdict, ())
    return Decision(verdict, round(score, 4), tuple(reason for _, reason in ranked[:_MOST_REASONS]))

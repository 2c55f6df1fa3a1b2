"""From findings, and a model's opinion where there is one, to a verdict with a score and its reasons."""

from dataclasses import dataclass

from reader.evidence.findings import Findings
from reader.evidence.model import Probabilities, Reason, ReasonKind, Verdict

CLASH_BAR = 0.5
SUPPORT_BAR = 0.2
MENTION_BAR = 0.1
FEWEST_IN_COMMON = 3
_MODEL_SUPPORTS = 0.6
_MODEL_CONTRADICTS = 0.8
_MOST_REASONS = 4


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict with its score in 0..1 and its reasons, the weightiest first."""

    verdict: Verdict
    score: float
    reasons: tuple[Reason, ...]


def support_score(findings: Findings) -> float:
    """Return in 0..1 how strongly the words and slots that agree speak for support."""
    bonus = min(0.3, sum(weight for weight, _ in findings.agreements))
    return min(1.0, findings.likeness + bonus)


def decide(
    findings: Findings, opinion: Probabilities | None = None, fragments: tuple[str, str] = ("", "")
) -> Decision | None:
    """Combine rules and model; None where the passage has nothing to say about the claim.

    A clash of exclusive slots decides unless the model is sure of support; a model alone may contradict only
    where the rules see the same event. `fragments` are claim and passage, quoted for a model's own decision.
    """
    clash = findings.clashes[0][0] if findings.clashes else 0.0
    support = support_score(findings)
    if opinion is not None:
        clash, support = _blended(findings, clash, support, opinion)
    if clash >= CLASH_BAR:
        return Decision(
            Verdict.CONTRADICTS, round(clash, 4), _reasons(findings, opinion, fragments, agrees=False)
        )
    if support >= SUPPORT_BAR and _enough(findings, opinion) and not findings.clashes:
        return Decision(
            Verdict.SUPPORTS, round(support, 4), _reasons(findings, opinion, fragments, agrees=True)
        )
    if max(support, clash) >= MENTION_BAR:
        return Decision(Verdict.MENTIONS, round(max(support, clash), 4), ())
    return None


def _enough(findings: Findings, opinion: Probabilities | None) -> bool:
    sure = opinion is not None and opinion.supports >= _MODEL_SUPPORTS
    return sure or findings.common >= FEWEST_IN_COMMON


def _blended(findings: Findings, clash: float, support: float, opinion: Probabilities) -> tuple[float, float]:
    if findings.clashes:
        clash = clash * (1.0 - 0.6 * opinion.supports) + 0.2 * opinion.contradicts
    elif opinion.contradicts >= _MODEL_CONTRADICTS and findings.same_event >= CLASH_BAR:
        clash = opinion.contradicts * findings.same_event
    if opinion.supports >= _MODEL_SUPPORTS:
        support = max(support, 0.5 * support + 0.5 * opinion.supports)
    return min(1.0, clash), support * (1.0 - 0.7 * opinion.contradicts)


def _reasons(
    findings: Findings, opinion: Probabilities | None, fragments: tuple[str, str], *, agrees: bool
) -> tuple[Reason, ...]:
    ranked = findings.agreements if agrees else findings.clashes
    reasons = [reason for _, reason in ranked][:_MOST_REASONS]
    if opinion is not None and (opinion.supports if agrees else opinion.contradicts) >= _MODEL_SUPPORTS:
        reasons.append(Reason(ReasonKind.ENTAILMENT, *fragments, agrees))
    return tuple(reasons)

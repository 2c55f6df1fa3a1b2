"""How sure the machine must be: weaker verdicts are told as mentions."""

from dataclasses import dataclass, replace

from reader.evidence.model import Evidence, Judgement, Standing, Verdict
from reader.evidence.standing import standing_of


@dataclass(frozen=True, slots=True)
class Bars:
    """The least score (0..1) of a verdict, set by the user above what the engine asks for itself."""

    supports: float = 0.0
    contradicts: float = 0.0

    @property
    def version(self) -> str:
        """What is added to the engine's version; "" where nothing is asked beyond its own bars."""
        return f"+bars-{self.supports:g}-{self.contradicts:g}" if self != Bars() else ""

    def hold(self, judgement: Judgement) -> Judgement:
        """Return the judgement with weaker verdicts as mentions, and the standing that follows."""
        evidence = tuple(map(self._told, judgement.evidence))
        if evidence == judgement.evidence:
            return judgement
        standing = judgement.standing
        if standing is not Standing.UNCHECKED:
            standing = standing_of(judgement.claim, evidence)
        return replace(judgement, evidence=evidence, standing=standing)

    def _told(self, evidence: Evidence) -> Evidence:
        least = {Verdict.SUPPORTS: self.supports, Verdict.CONTRADICTS: self.contradicts}
        if evidence.score >= least.get(evidence.verdict, 0.0):
            return evidence
        return replace(evidence, verdict=Verdict.MENTIONS)

"""What follows from all evidence for a claim: its standing, copied wording."""

import dataclasses

from reader.evidence.model import Claim, Evidence, Judgement, Standing, Verdict
from reader.evidence.words import shingles

_COPIED = 0.6
_FEWEST_SHINGLES = 3


def copied_marked(claim: str, evidence: list[Evidence]) -> tuple[Evidence, ...]:
    """Mark evidence whose wording is near-identical to the claim's or to better evidence elsewhere."""
    seen = [shingles(claim)]
    marked = []
    for found in evidence:
        own = shingles(found.text)
        copied = len(own) >= _FEWEST_SHINGLES and any(
            len(own & other) >= _COPIED * max(1, min(len(own), len(other))) for other in seen if other
        )
        marked.append(dataclasses.replace(found, copied=copied))
        seen.append(own)
    return tuple(marked)


def standing_of(claim: Claim, evidence: tuple[Evidence, ...]) -> Standing:
    """Return the standing: a contradiction contests, another source that is no copy corroborates."""
    if any(e.verdict is Verdict.CONTRADICTS for e in evidence):
        return Standing.CONTESTED
    others = {
        e.source
        for e in evidence
        if e.verdict is Verdict.SUPPORTS and not e.copied and e.source != claim.source
    }
    return Standing.CORROBORATED if others else Standing.SINGLE_SOURCE


def contest(judgement: Judgement) -> float:
    """Say how contested a claim is: the best contradiction's score of each other source, added up."""
    best: dict[str, float] = {}
    for evidence in judgement.evidence:
        if evidence.verdict is Verdict.CONTRADICTS and evidence.source != judgement.claim.source:
            best[evidence.source] = max(evidence.score, best.get(evidence.source, 0.0))
    return sum(best.values())

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
        copied = any(_near_identical(own, other) for other in seen)
        marked.append(dataclasses.replace(found, copied=copied))
        seen.append(own)
    return tuple(marked)


def standing_of(claim: Claim, evidence: tuple[Evidence, ...]) -> Standing:
    """Return the standing: a contradiction contests, another source that is no copy corroborates.

    What the reader typed stands in no source itself: without support it is unchecked, one witness makes it
    single-source, further ones corroborate. Sources that have it word for word are one witness.
    """
    if any(e.verdict is Verdict.CONTRADICTS for e in evidence):
        return Standing.CONTESTED
    support = [e for e in evidence if e.verdict is Verdict.SUPPORTS and e.source != claim.source]
    witnesses = len({e.source for e in support if not e.copied})
    if claim.source is not None:
        return Standing.CORROBORATED if witnesses else Standing.SINGLE_SOURCE
    typed = shingles(claim.text)
    witnesses += any(e.copied and _near_identical(shingles(e.text), typed) for e in support)
    if not witnesses:
        return Standing.UNCHECKED
    return Standing.CORROBORATED if witnesses > 1 else Standing.SINGLE_SOURCE


def contest(judgement: Judgement) -> float:
    """Say how contested a claim is: the best contradiction's score of each other source, added up."""
    best: dict[str, float] = {}
    for evidence in judgement.evidence:
        if evidence.verdict is Verdict.CONTRADICTS and evidence.source != judgement.claim.source:
            best[evidence.source] = max(evidence.score, best.get(evidence.source, 0.0))
    return sum(best.values())


def _near_identical(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> bool:
    shared = len(one & other)
    return len(one) >= _FEWEST_SHINGLES and bool(other) and shared >= _COPIED * min(len(one), len(other))

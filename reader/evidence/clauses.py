"""The clauses of a claim that says several things, and what a passage does to each."""

from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.evidence.model import Claim, Clause, Evidence, Reason
from reader.evidence.overlaps import Overlaps
from reader.evidence.statement import Statement
from reader.text.model import Span

if TYPE_CHECKING:
    from reader.evidence.parts import Part
    from reader.evidence.similarity import Table

MET_BAR = 0.55
"""From how well its words are met a passage speaks of a clause."""
_EDGES = " \t\n,;:.–—-"


class Says(StrEnum):
    """What a passage does to a clause."""

    MEETS = "meets"
    CLASHES = "clashes"
    NOTHING = "nothing"


def clauses_of(
    claim: Statement, parts: Sequence["Part"], tables: Sequence["Table"]
) -> list[tuple[Clause, ...]]:
    """Return the clauses of a claim as each passage meets them, in order; none where it has only one.

    Each word belongs to the shortest clause around it, so that no two overlap.
    """
    owned: dict[Span, list[Span]] = {}
    spans = sorted({p.span for p in parts}, key=len)
    for stretch in _stretches(len(claim.text), spans):
        owner = next((s for s in spans if s.covers(stretch)), None)
        part = _trimmed(claim.text, stretch)
        if owner is not None and part:
            owned.setdefault(owner, []).append(part)
    if len(owned) < 2:
        return [() for _ in tables]
    words = Overlaps([word.span for word in claim.words])
    found = [
        (
            tuple(claim.located(s) or s for s in spans),
            words.of(spans),
        )
        for spans in sorted(owned.values())
    ]
    return [tuple(Clause(at, round(table.covered(own), 3)) for at, own in found) for table in tables]


def says(claim: Claim, clause: Clause, evidence: Evidence) -> Says:
    """Say what a passage does to a clause of a claim: a reason that quotes it tells more than its words."""
    quoted = [reason for reason in evidence.reasons if _quotes(claim, clause, reason)]
    if any(not reason.agrees for reason in quoted):
        return Says.CLASHES
    return Says.MEETS if quoted or clause.met >= MET_BAR else Says.NOTHING


def _quotes(claim: Claim, clause: Clause, reason: Reason) -> bool:
    if claim.source is None:
        return bool(reason.claim) and any(reason.claim in span.of(claim.text) for span in clause.spans)
    return reason.claim_span is not None and any(reason.claim_span.overlap(s) for s in clause.spans)


def _stretches(length: int, spans: Sequence[Span]) -> list[Span]:
    edges = {0, length, *(edge for span in spans for edge in (span.start, span.end))}
    return [Span(a, b) for a, b in pairwise(sorted(edge for edge in edges if edge <= length))]


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    bare = words.strip(_EDGES)
    start = span.start + words.find(bare)
    return Span(start, start + len(bare))

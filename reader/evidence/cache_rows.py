"""A judgement as a row of JSON, and back."""

from typing import Any

from reader.evidence.model import (
    Claim,
    Clause,
    Evidence,
    Judgement,
    Reason,
    ReasonKind,
    Silent,
    Standing,
    Verdict,
)
from reader.text.model import Span


def row_of(judgement: Judgement) -> dict[str, Any]:
    """Return a judgement as it is kept; which sources are silent is known from the library."""
    evidence = [
        [
            e.source,
            *_ends(e.span),
            e.text,
            e.verdict.value,
            e.score,
            [_reason_row(r) for r in e.reasons],
            e.copied,
            [[list(map(_ends, c.spans)), c.met] for c in e.clauses],
        ]
        for e in judgement.evidence
    ]
    return {"evidence": evidence, "standing": judgement.standing.value}


def _reason_row(r: Reason) -> list[Any]:
    return [r.kind.value, r.claim, r.passage, r.agrees, _ends(r.claim_span), _ends(r.passage_span)]


def _ends(span: Span | None) -> list[int]:
    return [] if span is None else [span.start, span.end]


def _span(ends: list[int]) -> Span | None:
    return Span(ends[0], ends[1]) if ends else None


def judgement_of(claim: Claim, row: dict[str, Any], sources: tuple[str, ...]) -> Judgement:
    """Return the judgement kept in a row, over these sources.

    Raises:
        KeyError, TypeError, ValueError, IndexError: the row has another form.
    """
    evidence = tuple(
        Evidence(
            source,
            Span(start, end),
            text,
            Verdict(verdict),
            score,
            tuple(map(_reason, reasons)),
            copied,
            tuple(Clause(tuple(Span(*ends) for ends in spans), met) for spans, met in clauses),
        )
        for source, start, end, text, verdict, score, reasons, copied, clauses in row["evidence"]
    )
    silent = Silent(sources, frozenset(e.source for e in evidence))
    return Judgement(claim, evidence, silent, Standing(row["standing"]))


def _reason(row: list[Any]) -> Reason:
    kind, claim, passage, agrees, claim_span, passage_span = row
    return Reason(ReasonKind(kind), claim, passage, agrees, _span(claim_span), _span(passage_span))

"""Which words decide a verdict of the model: those without which it no longer says so.

Leaving parts out and watching the answer is the erasure of Li, Monroe & Jurafsky (2016), Understanding Neural
Networks through Representation Erasure.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.evidence.model import EntailmentModel, Probabilities, Reason, ReasonKind, Verdict
from reader.evidence.statement import Statement
from reader.text.model import Span

_CUT = re.compile(
    r"[,;:()–—]\s*|\s+(?=(?:and|but|or|after|before|while|when|in|on|at|by|for|from|with|to|into|than|who|which|that|of"
    r"|as|about|because|is|was|are|were|has|had|will|would)\b)"
)
_MOST_PARTS = 8
_FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Unexplained:
    """A verdict of the model without a typed reason, and the texts in context that it was asked about."""

    claim: Statement
    passage: Statement
    claim_text: str
    passage_text: str
    verdict: Verdict


def explained(model: EntailmentModel, verdicts: Sequence[Unexplained]) -> list[Reason]:
    """Return for each verdict the words of claim and passage that decide it, typed by what they hold."""
    asked: list[tuple[str, str]] = []
    plans: list[tuple[Unexplained, list[Span], list[Span]]] = []
    for verdict in verdicts:
        own, other = _parts(verdict.claim.text), _parts(verdict.passage.text)
        plans.append((verdict, own, other))
        asked += [(verdict.passage_text, _without(verdict.claim_text, verdict.claim.text, p)) for p in own]
        asked += [
            (_without(verdict.passage_text, verdict.passage.text, p), verdict.claim_text) for p in other
        ]
    answers = iter(model.judge(asked))
    return [
        _reason(verdict, _telling(own, answers, verdict.verdict), _telling(other, answers, verdict.verdict))
        for verdict, own, other in plans
    ]


def _parts(text: str) -> list[Span]:
    """Cut a sentence into at most eight phrases; the smallest are joined to their neighbour first."""
    cuts = [0, *(m.end() for m in _CUT.finditer(text)), len(text)]
    parts = [Span(a, b) for a, b in pairwise(cuts) if b - a >= _FEWEST_LETTERS]
    while len(parts) > _MOST_PARTS:
        n = min(range(len(parts) - 1), key=lambda i: (parts[i + 1].end - parts[i].start, i))
        parts[n : n + 2] = [Span(parts[n].start, parts[n + 1].end)]
    return [_trimmed(text, part) for part in parts] if len(parts) > 1 else []


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip(" ,;:()–—"))))


def _without(in_context: str, text: str, part: Span) -> str:
    lead = len(in_context) - len(text)
    left = in_context[: lead + part.start].rstrip() + " " + in_context[lead + part.end :].lstrip()
    return " ".join(left.split())


def _telling(parts: list[Span], answers: Iterable[Probabilities], verdict: Verdict) -> Span | None:
    shares = []
    for part, answer in zip(parts, answers, strict=False):
        shares.append((answer.supports if verdict is Verdict.SUPPORTS else answer.contradicts, part))
    return min(shares)[1] if shares else None


def _reason(verdict: Unexplained, own: Span | None, other: Span | None) -> Reason:
    claim, passage = verdict.claim, verdict.passage
    first = own if own is not None else Span(0, len(claim.text))
    second = other if other is not None else Span(0, len(passage.text))
    return Reason(
        _kind(claim, first, passage, second),
        first.of(claim.text),
        second.of(passage.text),
        verdict.verdict is Verdict.SUPPORTS,
        claim.located(first),
        passage.located(second),
    )


def _kind(claim: Statement, own: Span, passage: Statement, other: Span) -> ReasonKind:
    """Return what both phrases hold: a date, a number, a name; or a negation in one of them."""
    sides = ((claim, own), (passage, other))
    if all(any(part.overlap(d.span) for d in side.dates) for side, part in sides):
        return ReasonKind.DATE
    if all(any(part.overlap(q.span) for q in side.quantities) for side, part in sides):
        return ReasonKind.NUMBER
    if sum(any(part.overlap(n.span) for n in side.negations) for side, part in sides) == 1:
        return ReasonKind.NEGATION
    return ReasonKind.ENTAILMENT

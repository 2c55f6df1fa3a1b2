"""Where a passage says what a claim says: the words of both that meet in the parts that lie nearest."""

from collections.abc import Sequence

import numpy as np

from reader.evidence.model import Reason, ReasonKind
from reader.evidence.parts import Part
from reader.evidence.similarity import Numbers, Table
from reader.evidence.statement import Statement
from reader.text.model import Span

_MET = 0.5


def meeting(
    claim: Statement, passage: Statement, table: Table, own: Sequence[Part], other: Sequence[Part]
) -> Reason:
    """Return the reason for support: the run of words in each sentence that the other one meets best."""
    mine, its = _nearest(claim, passage, table, own, other)
    first, second = _run(claim, _met(table, mine, its)), _run(passage, _met(_turned(table), its, mine))
    return Reason(
        ReasonKind.ENTAILMENT,
        first.of(claim.text),
        second.of(passage.text),
        agrees=True,
        claim_span=claim.located(first),
        passage_span=passage.located(second),
    )


def _nearest(
    claim: Statement, passage: Statement, table: Table, own: Sequence[Part], other: Sequence[Part]
) -> tuple[Numbers, Numbers]:
    """Return the words of the two parts that cover each other best; of the whole sentences without parts."""
    whole = frozenset(range(len(claim.words))), frozenset(range(len(passage.words)))
    pairs = [(a.words, b.words) for a in own for b in other]
    best = max(pairs, key=lambda pair: table.agreed(*pair), default=whole)
    return best if table.agreed(*best) else whole


def _turned(table: Table) -> Table:
    return Table(table.met.T, table.passage, table.claim)


def _met(table: Table, words: Numbers, others: Numbers) -> Numbers:
    """Return the words that others come near to, at least the one that is met best."""
    if not words or not others:
        return words
    rows = sorted(words)
    best = table.met[np.ix_(rows, sorted(others))].max(axis=1)
    bar = min(_MET, float(best.max()))
    return frozenset(n for n, value in zip(rows, best, strict=True) if value >= bar)


def _run(statement: Statement, words: Numbers) -> Span:
    if not words:
        return Span(0, len(statement.text))
    spans = [statement.words[n].span for n in words]
    return Span(min(s.start for s in spans), max(s.end for s in spans))

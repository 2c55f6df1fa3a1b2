"""Compares a claim with a passage: words, then slot by slot."""

from collections.abc import Iterator

from reader.evidence.corpus import Corpus
from reader.evidence.facets.dates import compare_dates
from reader.evidence.facets.model import Grain, Quantity, QuantityKind, Relation
from reader.evidence.facets.quantities import compare_quantities, same_measure
from reader.evidence.findings import Findings
from reader.evidence.model import Reason, ReasonKind
from reader.evidence.slots import clashes, reason
from reader.evidence.statement import Statement
from reader.text.model import Span

_TELLING_COUNT = 3


def compare(claim: Statement, passage: Statement, corpus: Corpus) -> Findings:
    """Return what the words and slots of a passage say about a claim."""
    likeness = corpus.cosine(claim.stems, passage.stems)
    agreements = [*_agreeing_figures(claim, passage), *_agreeing_days(claim, passage)]
    common = len(claim.stems & passage.stems) + bool(agreements)
    wording = _longest_shared(claim, passage)
    if wording is not None:
        agreements.append((0.0, wording))
    found = clashes(claim, passage, likeness, corpus)
    return Findings(likeness, common, found, tuple(agreements), likeness)


def _agreeing_figures(claim: Statement, passage: Statement) -> Iterator[tuple[float, Reason]]:
    for a in claim.quantities:
        for b in passage.quantities:
            telling = a.kind is not QuantityKind.COUNT or a.low >= _TELLING_COUNT
            if not telling or same_measure(a, b) < 0.7 or not _same_noun(a, b):
                continue
            if compare_quantities(a, b) is Relation.SAME:
                yield 0.15, reason(ReasonKind.NUMBER, claim, a.phrase, passage, b.phrase, agrees=True)


def _agreeing_days(claim: Statement, passage: Statement) -> Iterator[tuple[float, Reason]]:
    for a in claim.dates:
        for b in passage.dates:
            if a.grain is b.grain is Grain.DAY and compare_dates(a, b) is Relation.SAME:
                yield 0.1, reason(ReasonKind.DATE, claim, a.span, passage, b.span, agrees=True)


def _same_noun(a: Quantity, b: Quantity) -> bool:
    return a.noun == b.noun and (a.noun != "" or a.kind is not QuantityKind.COUNT)


def _longest_shared(claim: Statement, passage: Statement) -> Reason | None:
    first: dict[str, int] = {}
    for number, word in enumerate(passage.words):
        first.setdefault(word.stem, number)
    best = (0, 0, 0)
    for i, word in enumerate(claim.words):
        j = first.get(word.stem)
        if j is None or min(len(claim.words) - i, len(passage.words) - j) <= best[0]:
            continue
        n = 0
        while (
            i + n < len(claim.words)
            and j + n < len(passage.words)
            and claim.words[i + n].stem == passage.words[j + n].stem
        ):
            n += 1
        best = max(best, (n, -i, -j))
    n, i, j = best[0], -best[1], -best[2]
    if not n:
        return None
    a = Span(claim.words[i].span.start, claim.words[i + n - 1].span.end)
    b = Span(passage.words[j].span.start, passage.words[j + n - 1].span.end)
    return reason(ReasonKind.WORDING, claim, a, passage, b, agrees=True)

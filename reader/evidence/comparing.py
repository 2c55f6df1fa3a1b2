"""Compares a claim with a passage: words, then slot by slot."""

from reader.evidence.corpus import Corpus
from reader.evidence.facets.model import Quantity, QuantityKind, Relation
from reader.evidence.facets.quantities import compare_quantities, same_measure
from reader.evidence.findings import Findings
from reader.evidence.model import Reason, ReasonKind
from reader.evidence.statement import Statement
from reader.text.model import Span


def compare(claim: Statement, passage: Statement, corpus: Corpus) -> Findings:
    """Return what the words and slots of a passage say about a claim."""
    likeness = corpus.cosine(claim.stems, passage.stems)
    shared = claim.stems & passage.stems
    lesser = min(corpus.norm(claim.stems), corpus.norm(passage.stems)) or 1.0
    coverage = corpus.norm(shared) / lesser
    clashes: list[tuple[float, Reason]] = []
    agreements: list[tuple[float, Reason]] = []
    _compare_figures(claim, passage, likeness, clashes, agreements)
    wording = _longest_shared(claim, passage)
    if wording is not None:
        agreements.append((0.0, wording))
    clashes.sort(key=lambda pair: -pair[0])
    return Findings(likeness, coverage, tuple(clashes), tuple(agreements), likeness)


def reason(
    kind: ReasonKind, claim: Statement, a: Span, passage: Statement, b: Span, *, agrees: bool
) -> Reason:
    """Return a reason that quotes a stretch of each statement, with its place in the source."""
    return Reason(kind, a.of(claim.text), b.of(passage.text), agrees, claim.located(a), passage.located(b))


def _compare_figures(
    claim: Statement,
    passage: Statement,
    likeness: float,
    clashes: list[tuple[float, Reason]],
    agreements: list[tuple[float, Reason]],
) -> None:
    for a in claim.quantities:
        for b in passage.quantities:
            alike = same_measure(a, b)
            if alike < 0.7 or not _same_noun(a, b):
                continue
            relation = compare_quantities(a, b)
            if relation is Relation.SAME:
                found = reason(ReasonKind.NUMBER, claim, a.phrase, passage, b.phrase, agrees=True)
                agreements.append((0.15, found))
            elif relation is Relation.CLASH and likeness > 0.45:
                found = reason(ReasonKind.NUMBER, claim, a.phrase, passage, b.phrase, agrees=False)
                clashes.append((min(1.0, likeness + 0.2), found))


def _same_noun(a: Quantity, b: Quantity) -> bool:
    return a.noun == b.noun and (a.noun != "" or a.kind is not QuantityKind.COUNT)


def _longest_shared(claim: Statement, passage: Statement) -> Reason | None:
    first: dict[str, int] = {}
    for number, word in enumerate(passage.words):
        first.setdefault(word.stem, number)
    best = (0, 0, 0)
    for i, word in enumerate(claim.words):
        j = first.get(word.stem)
        if j is None:
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

"""Which passages are looked at for a claim: near in words, near in meaning, or of opposed relations."""

from typing import TYPE_CHECKING

from reader.evidence.corpus import PER_SOURCE, WHOLE, CandidateFinder, Corpus
from reader.evidence.statement import Statement
from reader.text.model import ParagraphKind, Span

if TYPE_CHECKING:
    from reader.evidence.similarity import Similarity

_MOST_SOURCES = 24
_NEAREST = 48
Ranked = dict[str, list[tuple[Span, float]]]


class Candidates:
    """Finds candidates in one library.

    Without a finder they come from shared words alone; with a similarity also from neighbours in meaning.
    """

    def __init__(
        self, corpus: Corpus, finder: CandidateFinder | None, similarity: "Similarity | None" = None
    ) -> None:
        self._corpus = corpus
        self._finder = finder
        self._similarity = similarity

    def of(self, claim: Statement) -> list[Statement]:
        """Return the passages worth comparing with a claim, each once, never the claim itself."""
        corpus = self._corpus
        found: dict[tuple[str | None, Span], Statement] = {}
        ranked = (
            self._finder.candidates(claim.text, per_source=PER_SOURCE) if self._finder is not None else {}
        )
        nearest = self._similarity.nearest(claim, _NEAREST) if self._similarity is not None else []
        listed = list(nearest)
        for source in self._sources(claim, ranked):
            places = {corpus.number(source, span) for span, _ in ranked.get(source, ())}
            listed += [corpus.statements[source][n] for n in sorted(n for n in places if n is not None)]
            listed += [*corpus.near(claim.stems, source), *corpus.opposed(claim, source)]
        for statement in listed:
            if statement.span is not None and statement.kind is not ParagraphKind.HEADING:
                found[statement.source, statement.span] = statement
        return [s for s in found.values() if not _is_claim(claim, s)]

    def _sources(self, claim: Statement, ranked: Ranked) -> list[str]:
        """Return the sources to look into: all of a desk's handful, the best found of a larger library."""
        if self._finder is None or len(self._corpus.statements) <= _MOST_SOURCES:
            return sorted(self._corpus.statements)
        return _best_sources(claim.source, ranked)


def consulted(
    text: str, own: str | None, finder: CandidateFinder | None, sources: int, sentences: int
) -> tuple[str, ...] | None:
    """Return the sources that are looked into for a claim of the source `own`; None for all there are.

    So it is in a library of few sources, and in one small enough to be read whole.
    """
    if finder is None or sources <= _MOST_SOURCES or sentences <= WHOLE:
        return None
    return tuple(_best_sources(own, finder.candidates(text, per_source=PER_SOURCE)))


def _best_sources(own: str | None, ranked: Ranked) -> list[str]:
    best = sorted(ranked, key=lambda source: (-_best_score(ranked[source]), source))[:_MOST_SOURCES]
    return sorted({*best, *([own] if own is not None else [])})


def _best_score(ranked: list[tuple[Span, float]]) -> float:
    return max(score for _, score in ranked)


def _is_claim(claim: Statement, passage: Statement) -> bool:
    if claim.source != passage.source or claim.span is None or passage.span is None:
        return False
    return claim.span.overlap(passage.span) * 2 >= min(len(claim.span), len(passage.span))

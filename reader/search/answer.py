"""Answers one query in one generation of an index."""

import numpy as np

from reader.search.advice import advise, meant
from reader.search.arrays import Numbers, runs
from reader.search.deadline import Deadline
from reader.search.evaluation import Evaluation
from reader.search.generation import Generation
from reader.search.layout import Mask, Scope
from reader.search.model import Hit, SearchResult, SourceHits
from reader.search.query import All, Field, Node, Query, conditions, wanted
from reader.search.ranking import Scores, rank
from reader.search.snippets import marked_words, snippet
from reader.search.wording import in_words, scope_in_words

_A_DESK = 24
_PASTED = 4
_NEAREST = 60
_MOST_SOURCES = 400


class Answer:
    """Works out the answer to one query; for one thread."""

    def __init__(self, generation: Generation, query: Query, deadline: Deadline) -> None:
        self._generation = generation
        self._layout = generation.layout
        self._query = query
        self._deadline = deadline
        self._evaluation = Evaluation(generation, deadline)

    def result(self, text: str, tree: Node, limit: int) -> SearchResult:
        """Return the best `limit` sentences, and how many there are in which source."""
        scope, met = self._met(tree)
        searched = self._searched(tree, scope)
        nearest = not met.any() and self._query.scope is None and len(list(wanted(tree))) >= _PASTED
        if nearest:
            met = self._nearest(tree)
            searched = f"the nearest to: {in_words(tree)} (no source has them all)"
        scores = self._scores(tree)
        if not met.any() and self._query.scope is None:
            searched = in_words(tree)
        if nearest:
            met = _best(met, scores, _NEAREST)
        found = bool(met.any())
        advice = "" if found else advise(tree, self._generation, self._evaluation)
        right = "" if found else meant(text, tree, self._generation)
        sources = self._sources(met, scores)
        hits = self._hits(tree, scope, met, scores, limit)
        told = (*self._query.told, *dict.fromkeys(self._evaluation.told))
        partial = self._deadline.missed
        total, among = int(met.sum()), len(runs(self._layout.source_of[met])[0])
        return SearchResult(text, searched, hits, advice, partial, total, sources, among, told, right)

    def _met(self, tree: Node) -> tuple[Scope, Mask]:
        """Return the sentences to show, of the nearest scope that has any."""
        asked = (self._query.scope,) if self._query.scope else tuple(Scope)
        for scope in asked:
            units = self._evaluation.units(tree, scope)
            if units.any() or scope is asked[-1]:
                break
            if len(list(wanted(tree))) == 1:
                break
        met = units[self._layout.unit_of(scope)] if len(units) else np.zeros(self._layout.sentences, np.bool_)
        return scope, self._telling(tree, scope, met)

    def _telling(self, tree: Node, scope: Scope, met: Mask) -> Mask:
        """Return of the sentences met those that show it: with the words, else a source's first."""
        if not any(True for _ in wanted(tree)):
            shown = np.zeros_like(met)
            with_any = np.unique(self._layout.source_of[met])
            shown[self._layout.first_sentence[with_any]] = True
            return shown
        if scope is Scope.SENTENCE:
            return met
        marked = np.zeros_like(met)
        marked[self._layout.sentence_of[self._evaluation.marked(tree, scope)]] = True
        return met & marked

    def _nearest(self, tree: Node) -> Mask:
        """Return the sentences that have any of the words, in sources that meet the conditions."""
        met = np.zeros(self._layout.sentences, np.bool_)
        met[self._layout.sentence_of[self._evaluation.marked(tree, Scope.SENTENCE)]] = True
        narrowed = conditions(tree)
        if narrowed:
            met &= self._evaluation.units(All(narrowed), Scope.ARTICLE)[self._layout.source_of]
        return met

    def _scores(self, tree: Node) -> Scores:
        leaves = dict.fromkeys(wanted(tree))
        return rank(self._layout, [self._evaluation.places(leaf)[:, 0] for leaf in leaves])[0]

    def _sources(self, met: Mask, scores: Scores) -> tuple[SourceHits, ...]:
        where = self._layout.source_of[met]
        counts = np.bincount(where, minlength=len(self._layout.documents))
        best = np.zeros(len(counts))
        np.maximum.at(best, where, scores[met])
        there = np.flatnonzero(counts)
        if len(there) > _A_DESK:
            there = there[np.argsort(-best[there], kind="stable")][:_MOST_SOURCES]
        return tuple(
            SourceHits(self._layout.documents[n].source, int(counts[n]), float(best[n])) for n in there
        )

    def _hits(self, tree: Node, scope: Scope, met: Mask, scores: Scores, limit: int) -> tuple[Hit, ...]:
        where = self._layout.source_of
        chosen = np.flatnonzero(_best(met, scores, limit))
        if len(runs(where[met])[0]) > _A_DESK:
            best = np.zeros(len(self._layout.documents))
            np.maximum.at(best, where[chosen], scores[chosen])
            chosen = chosen[np.lexsort((chosen, where[chosen], -best[where[chosen]]))]
        marked = self._evaluation.marked(tree, scope)
        made: list[Hit] = []
        for n in chosen.tolist():
            if made and self._deadline.passed():
                break
            made.append(self._hit(n, marked, float(scores[n])))
        return tuple(made)

    def _hit(self, sentence: int, marked: Numbers, score: float) -> Hit:
        layout = self._layout
        document = layout.documents[layout.source_of[sentence]]
        span = layout.span(sentence)
        first, end = layout.first_word[sentence], layout.first_word[sentence + 1]
        within = marked[np.searchsorted(marked, first) : np.searchsorted(marked, end)] - first
        words = marked_words(document.text, span, tuple(within.tolist()))
        return Hit(document.source, span, words, snippet(document.text, span, words), score)

    def _searched(self, tree: Node, scope: Scope) -> str:
        searched = in_words(tree)
        if isinstance(tree, Field) or len(list(wanted(tree))) < 2:
            return searched
        if self._query.scope is None and scope is Scope.SENTENCE:
            return searched
        where = scope_in_words(scope)
        return f"{searched} ({where})" if self._query.scope else f"{searched} (not in one sentence: {where})"


def _best(met: Mask, scores: Scores, most: int) -> Mask:
    """Return what is met and scores best, `most` of it."""
    there = np.flatnonzero(met)
    kept = np.zeros_like(met)
    kept[there[np.argsort(-scores[there], kind="stable")[:most]]] = True
    return kept

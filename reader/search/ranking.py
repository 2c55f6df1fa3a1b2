"""How well sentences and articles meet a query: BM25 over sentences, BM25F over articles with their titles.

After Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009), 3.4 and 3.6.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.search.arrays import Numbers, runs
from reader.search.layout import Layout

Scores = NDArray[np.float64]
Counts = Numbers | Scores


@dataclass(frozen=True, slots=True)
class Weights:
    """What ranks.

    Attributes:
        sentence_k, sentence_b, article_k, article_b: of the two BM25s.
        title: how much more a word of the title counts than another.
        article_in_sentence, sentence_in_article: how far the one's score counts for the other.
    """

    sentence_k: float = 1.2
    sentence_b: float = 0.75
    article_k: float = 0.9
    article_b: float = 0.75
    title: float = 2.0
    article_in_sentence: float = 0.5
    sentence_in_article: float = 0.25


WEIGHTS = Weights()


def rank(layout: Layout, leaves: Iterable[Numbers], weights: Weights = WEIGHTS) -> tuple[Scores, Scores]:
    """Return the score of each sentence and of each article for words that stand at these places."""
    sentences = np.zeros(layout.sentences)
    articles = np.zeros(len(layout.documents))
    sizes = np.diff(layout.first_word)
    lengths = np.bincount(layout.source_of, sizes, len(articles))
    for places in leaves:
        if not len(places):
            continue
        met, often = runs(layout.sentence_of[places])
        rare = _rarity(len(sentences), len(met))
        sentences[met] += rare * _saturated(
            often, sizes[met], sizes.mean(), weights.sentence_k, weights.sentence_b
        )
        told = often * np.where(layout.title[met], weights.title, 1.0)
        totals = np.bincount(layout.source_of[met], told, len(articles))
        there = np.flatnonzero(totals)
        articles[there] += _rarity(len(articles), len(there)) * _saturated(
            totals[there], lengths[there], lengths.mean(), weights.article_k, weights.article_b
        )
    best = np.zeros(len(articles))
    np.maximum.at(best, layout.source_of, sentences)
    return (
        sentences + weights.article_in_sentence * articles[layout.source_of],
        articles + weights.sentence_in_article * best,
    )


def _rarity(there: int, having: int) -> float:
    return float(np.log(1 + (there - having + 0.5) / (having + 0.5)))


def _saturated(often: Counts, sizes: Counts, mean: float, k: float, b: float) -> Scores:
    return np.asarray(often * (k + 1) / (often + k * (1 - b + b * sizes / mean)), np.float64)

"""Searches a library: sentences by query, and the sentences and sources nearest to a text."""

import math
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np

from reader.errors import Cancelled
from reader.library.model import Library
from reader.search.answer import Answer
from reader.search.arrays import Numbers
from reader.search.deadline import Deadline
from reader.search.evaluation import Evaluation
from reader.search.generation import Generation
from reader.search.language import MOST_WORDS, parse
from reader.search.layout import Layout
from reader.search.model import SearchResult
from reader.search.query import Word
from reader.search.ranking import WEIGHTS, Weights, rank
from reader.search.storage import Opened, in_memory, open_index
from reader.search.terms import Term, terms
from reader.text.model import Span

T = TypeVar("T")

BUDGET_S = 1.0
_COMMON = frozenset(
    t.exact[0]
    for t in terms(
        "a an and are as at be been but by for from had has have he her his i in is it its of on or our she"
        " that the their they this to was we were which who will with you"
    )
)


class SearchIndex:
    """The index of one open library. Safe to call from several threads, which do not wait for one another.

    Attributes:
        refreshed: some source was indexed anew when it was opened.
        notice: one line for the user where the index was damaged or is not kept on disk; else "".
    """

    def __init__(self, library: Library, opened: Opened) -> None:
        self._library = library
        self._mending = threading.Lock()
        self._opened = opened
        self._closed = False
        self.refreshed = opened.refreshed
        self.notice = opened.notice

    @classmethod
    def open(cls, library: Library, folder: Path, check: Callable[[], None] = lambda: None) -> "SearchIndex":
        """Open the index below `folder`, up to date: rebuilt if damaged, in memory if need be.

        Raises:
            Cancelled: from `check`, which is called often while sources are indexed.
        """
        return cls(library, open_index(library, folder / "index", check))

    def close(self) -> None:
        """Release the files; what still searches is cancelled."""
        self._closed = True
        self._opened.close()

    def search(
        self,
        query: str,
        *,
        limit: int = 400,
        budget_s: float = BUDGET_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> SearchResult:
        """Return the sentences that meet `query`.

        Where no sentence does, what is met by a paragraph, by an article, and for a pasted text what is
        nearest. The best `limit` sentences at most; no work is begun after `budget_s`, and a shortened answer
        says so.

        Raises:
            Cancelled: the index was closed meanwhile.
        """
        asked = parse(query)
        tree = asked.tree
        if tree is None:
            advice = "Type a word, a figure or a “phrase”." if query.strip() else ""
            return SearchResult(query, "", (), advice=advice, told=asked.told)
        deadline = Deadline(budget_s, clock)
        return self._guarded(lambda now: Answer(now, asked, deadline).result(query, tree, limit))

    def candidates(self, text: str, *, per_source: int = 12) -> dict[str, list[tuple[Span, float]]]:
        """Return the content sentences nearest to `text` by BM25, the best `per_source` of each source.

        Raises:
            Cancelled: the index was closed meanwhile.
        """
        asked = _telling_words(text)
        return self._guarded(lambda now: _candidates(now, asked, per_source)) if asked else {}

    def nearest(
        self, text: str, *, limit: int = 10, weights: Weights = WEIGHTS
    ) -> tuple[tuple[str, float], ...]:
        """Return the sources nearest to `text` by BM25F, titles and best sentences counting too, best first.

        Raises:
            Cancelled: the index was closed meanwhile.
        """
        asked = _telling_words(text)
        return self._guarded(lambda now: _nearest(now, asked, limit, weights)) if asked else ()

    def _guarded(self, work: Callable[[Generation], T]) -> T:
        """Do `work`; where the index on disk fails under it, go on with one in memory."""
        used = self._opened
        try:
            return work(used.generation)
        except Exception as error:
            return work(self._mended(used, error))

    def _mended(self, used: Opened, error: Exception) -> Generation:
        with self._mending:
            if self._closed:
                raise Cancelled from error
            if self._opened is used:
                if not used.on_disk:
                    raise error
                self._opened = in_memory(
                    self._library, "the search index was damaged and is rebuilt in memory"
                )
                self.notice = self._opened.notice
            return self._opened.generation


def _telling_words(text: str) -> list[Word]:
    found: dict[str, Term] = {}
    for term in terms(text):
        if term.exact[0] not in _COMMON:
            found.setdefault(term.stem, term)
    return [Word(term) for term in list(found.values())[:MOST_WORDS]]


def _places(now: Generation, asked: list[Word]) -> list[Numbers]:
    evaluation = Evaluation(now, Deadline(math.inf))
    return [evaluation.places(word)[:, 0] for word in asked]


def _candidates(now: Generation, asked: list[Word], per_source: int) -> dict[str, list[tuple[Span, float]]]:
    layout: Layout = now.layout
    scores = rank(layout, _places(now, asked), Weights(article_in_sentence=0.0))[0]
    met = np.flatnonzero((scores > 0) & layout.content)
    most = max(400, per_source * 40)
    best = met[np.argsort(-scores[met], kind="stable")[:most]]
    found: dict[str, list[tuple[Span, float]]] = {}
    for n in best:
        own = found.setdefault(layout.documents[layout.source_of[n]].source, [])
        if len(own) < per_source:
            own.append((layout.span(int(n)), float(scores[n])))
    return found


def _nearest(
    now: Generation, asked: list[Word], limit: int, weights: Weights
) -> tuple[tuple[str, float], ...]:
    scores = rank(now.layout, _places(now, asked), weights)[1]
    best = np.argsort(-scores, kind="stable")[:limit]
    return tuple((now.layout.documents[n].source, float(scores[n])) for n in best if scores[n] > 0)

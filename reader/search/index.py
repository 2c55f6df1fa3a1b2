"""Searches a library: sentences by query, and the sentences nearest to a text."""

import difflib
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from whoosh.query import Or
from whoosh.query import Term as IndexTerm
from whoosh.searching import Searcher

from reader.library.model import Library
from reader.search.language import All, Field, Node, Not, Phrase, Word, in_words, parse, wanted
from reader.search.matches import matches, snippet
from reader.search.model import Hit, SearchResult
from reader.search.plan import ARTICLE_FIELDS, SENTENCE_FIELDS, plan
from reader.search.storage import Opened, in_memory, open_index
from reader.search.terms import is_stem, terms
from reader.text.model import Span

T = TypeVar("T")

_COMMON = frozenset(
    t.exact[0]
    for t in terms(
        "a an and are as at be been but by for from had has have he her his i in is it its of on or our she"
        " that the their they this to was we were which who will with you"
    )
)


class SearchIndex:
    """The index of one open library. Safe to call from several threads.

    Attributes:
        refreshed: some source was indexed anew when it was opened.
        notice: one line for the user where the index is not kept on disk; else "".
    """

    def __init__(self, library: Library, opened: Opened) -> None:
        self._library = library
        self._texts = {d.source: d.text for d in library.documents}
        self._order = {d.source: n for n, d in enumerate(library.documents)}
        self._lock = threading.Lock()
        self._index = opened.index
        self._searcher: Searcher = opened.index.searcher()
        self.refreshed = opened.refreshed
        self.notice = opened.notice

    @classmethod
    def open(cls, library: Library, folder: Path) -> "SearchIndex":
        """Open the index below `folder`, up to date: rebuilt if damaged, in memory if need be."""
        return cls(library, open_index(library, folder / "index"))

    def close(self) -> None:
        """Release the files."""
        with self._lock:
            self._searcher.close()
            self._index.close()

    def search(self, query: str, *, limit: int = 400, budget_s: float = 1.0) -> SearchResult:
        """Return the sentences that meet `query`; where none does, the articles in which its words all stand.

        The best `limit` sentences at most, and no work begun after `budget_s`; a shortened answer says so.
        """
        node = parse(query)
        if node is None:
            return SearchResult(
                query, "", (), advice="Type a word, a figure or a “phrase”." if query.strip() else ""
            )
        return self._guarded(lambda: self._search(query, node, limit, time.monotonic() + budget_s))

    def candidates(self, text: str, *, per_source: int = 12) -> dict[str, list[tuple[Span, float]]]:
        """Return the content sentences nearest to `text` by BM25F, the best `per_source` of each source."""
        asked = {t.stem: None for t in terms(text) if t.exact[0] not in _COMMON}
        if not asked:
            return {}
        return self._guarded(lambda: self._candidates(list(asked), per_source))

    def _guarded(self, work: Callable[[], T]) -> T:
        """Do `work`; where the index on disk fails under it, go on with one in memory."""
        with self._lock:
            try:
                return work()
            except Exception as error:
                if self.notice:
                    raise
                rebuilt = in_memory(
                    self._library, f"the index was damaged and is rebuilt in memory ({error})"
                )
                self._index, self.notice = rebuilt.index, rebuilt.notice
                self._searcher = rebuilt.index.searcher()
                return work()

    def _candidates(self, asked: list[str], per_source: int) -> dict[str, list[tuple[Span, float]]]:
        most = max(400, per_source * 40)
        found: dict[str, list[tuple[Span, float]]] = {}
        for hit in self._searcher.search(Or([IndexTerm("body", form) for form in asked]), limit=most):
            best = found.setdefault(hit["source"], [])
            if len(best) < per_source:
                best.append((Span(hit["start"], hit["end"]), float(hit.score)))
        return found

    def _search(self, query: str, node: Node, limit: int, until: float) -> SearchResult:
        searched = in_words(node)
        raw = self._raw(node, limit)
        if not raw and len(wanted(node)) > 1:
            raw = self._by_article(node, limit)
            searched = f"{searched} (not in one sentence: in one article)" if raw else searched
        hits, partial = self._hits(node, raw, until)
        advice = "" if hits else self._advice(node)
        return SearchResult(query, searched, hits, advice, partial or len(raw) >= limit)

    def _raw(self, node: Node, limit: int) -> list[tuple[str, Span, float]]:
        asked = plan(node, SENTENCE_FIELDS, self._searcher.reader())
        return [
            (hit["source"], Span(hit["start"], hit["end"]), float(hit.score))
            for hit in self._searcher.search(asked, limit=limit)
            if hit["end"] > hit["start"]
        ]

    def _by_article(self, node: Node, limit: int) -> list[tuple[str, Span, float]]:
        asked = plan(node, ARTICLE_FIELDS, self._searcher.reader())
        sources = {hit["source"] for hit in self._searcher.search(asked, limit=None)}
        if not sources:
            return []
        any_word = Or([plan(leaf, SENTENCE_FIELDS, self._searcher.reader()) for leaf in wanted(node)])
        return [
            (hit["source"], Span(hit["start"], hit["end"]), float(hit.score))
            for hit in self._searcher.search(any_word, limit=limit)
            if hit["source"] in sources
        ]

    def _hits(
        self, node: Node, raw: list[tuple[str, Span, float]], until: float
    ) -> tuple[tuple[Hit, ...], bool]:
        made: list[Hit] = []
        partial = False
        for source, span, score in raw:
            if made and time.monotonic() > until:
                partial = True
                break
            text = self._texts[source]
            marked = matches(node, text, span)
            made.append(Hit(source, span, marked, snippet(text, span, marked), score))
        made.sort(key=lambda hit: (self._order[hit.source], hit.span))
        return tuple(made), partial

    def _advice(self, node: Node) -> str:
        conditions = [
            p for p in (node.parts if isinstance(node, All) else (node,)) if isinstance(p, Field | Not)
        ]
        leaves = wanted(node)
        there = [leaf for leaf in leaves if self._raw(leaf, 1)]
        if conditions and there:
            return "There are hits without the condition: take out " + in_words(conditions[0]) + "."
        if len(leaves) > 1 and there:
            words = ", ".join(in_words(leaf) for leaf in there)
            return f"Nothing has them all. Alone, there are hits for {words}: drop a word, or use OR."
        for leaf in leaves:
            advice = self._about(leaf)
            if advice:
                return advice
        return "No source has this. Try fewer letters with a star at the end, as in rep*."

    def _about(self, leaf: Word | Phrase) -> str:
        if isinstance(leaf, Phrase):
            loose = All(tuple(Word(t) for t in leaf.terms))
            return "Not in this order: take off the quotation marks." if self._raw(loose, 1) else ""
        near = difflib.get_close_matches(leaf.term.exact[0], self._vocabulary(), n=2, cutoff=0.75)
        return f"Did you mean {' or '.join(near)}?" if near else ""

    def _vocabulary(self) -> list[str]:
        found = []
        for raw in self._searcher.reader().lexicon("body"):
            form = raw.decode("utf-8") if isinstance(raw, bytes) else str(raw)
            if not is_stem(form):
                found.append(form)
        return found

"""Every sentence of a library taken apart once, the weight of each word, and the candidates for a claim."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from heapq import nsmallest
from typing import Protocol

from reader.evidence.facets.names import Gazetteer, learn_names
from reader.evidence.facets.relations import OPPOSITES
from reader.evidence.statement import Statement, read_document
from reader.library.model import Library
from reader.text.model import Document, Span
from reader.text.shown import shown_text

PER_SOURCE = 14
WHOLE = 2_000
"""A library of as many sentences at most is looked through whole for what is near in meaning."""
_PROMINENT = 4
_OWNED = re.compile(r"['’]s$")


class CandidateFinder(Protocol):
    """Finds sentences near a text; the search index is one."""

    def candidates(self, text: str, *, per_source: int) -> dict[str, list[tuple[Span, float]]]:
        """Return per source the nearest sentences with a score, best first."""


class Corpus:
    """The statements of a library and how telling each word is in it. Read-only once built."""

    def __init__(self, library: Library, check: Callable[[], None] = lambda: None) -> None:
        """Take every sentence apart; `check` is called between sources, and may raise to end it."""
        self.statements: dict[str, list[Statement]] = {}
        self.gazetteer: Gazetteer = learn_names(
            shown_text(document, span).text
            for document in _checked(library, check)
            for _, span in document.sentences()
        )
        self.prominent: dict[str, frozenset[str]] = {}
        self._postings: dict[str, dict[str, list[int]]] = {}
        seen: Counter[str] = Counter()
        for document in _checked(library, check):
            own = read_document(document, self.gazetteer)
            self.statements[document.source] = own
            self.prominent[document.source] = _prominent(own)
            postings: defaultdict[str, list[int]] = defaultdict(list)
            for number, statement in enumerate(own):
                for stem in statement.stems:
                    postings[stem].append(number)
                seen.update(statement.stems)
            self._postings[document.source] = dict(postings)
        self._size = sum(map(len, self.statements.values()))
        self._seen = dict(seen)
        self._lengths: dict[frozenset[str], float] = {}
        # Known of a source once it was asked for: a library is larger than what is asked about.
        self._norms: dict[str, list[float]] = {}
        self._places: dict[str, dict[Span | None, int]] = {}
        self._related: dict[str, dict[str, list[int]]] = {}
        self._capitals: dict[tuple[str, str], frozenset[str]] = {}

    def number(self, source: str, span: Span) -> int | None:
        """Return the number of the statement of a source that stands exactly at `span`, or None."""
        if source not in self._places:
            self._places[source] = {s.span: n for n, s in reversed([*enumerate(self.statements[source])])}
        return self._places[source].get(span)

    def capitals(self, source: str, pattern: re.Pattern[str]) -> frozenset[str]:
        """Return what a pattern finds in the statements of a source, in small letters, without "'s"."""
        key = source, pattern.pattern
        if key not in self._capitals:
            words = {w for s in self.statements[source] for w in pattern.findall(s.text)}
            self._capitals[key] = frozenset(_OWNED.sub("", w).lower() for w in words)
        return self._capitals[key]

    def weight(self, stem: str) -> float:
        """Return how telling a stem is over the library's N sentences: ln(1 + N / (1 + n))."""
        return math.log(1 + self._size / (1 + self._seen.get(stem, 0)))

    def norm(self, stems: frozenset[str]) -> float:
        """Return the length of a bag of stems, weighted."""
        return math.sqrt(math.fsum(self.weight(s) ** 2 for s in stems))

    def cosine(self, a: frozenset[str], b: frozenset[str]) -> float:
        """Return in 0..1 how alike two bags of stems are, weighted."""
        length = self._length(a) * self._length(b)
        return math.fsum(self.weight(s) ** 2 for s in a & b) / length if length else 0.0

    def _length(self, stems: frozenset[str]) -> float:
        if stems not in self._lengths:
            self._lengths[stems] = self.norm(stems)
        return self._lengths[stems]

    def opposed(self, claim: Statement, source: str, limit: int = PER_SOURCE) -> list[Statement]:
        """Return the statements of a source whose relations may clash with the claim's, however worded."""
        wanted = {kind for relation in claim.relations for kind in OPPOSITES[relation.kind]}
        if not wanted:
            return []
        related = self._related_in(source)
        found = {number for kind in wanted for number in related.get(kind, ())}
        return [self.statements[source][n] for n in nsmallest(limit, found)]

    def _related_in(self, source: str) -> dict[str, list[int]]:
        if source not in self._related:
            found: defaultdict[str, list[int]] = defaultdict(list)
            for number, statement in enumerate(self.statements[source]):
                for kind in {relation.kind for relation in statement.relations}:
                    found[kind].append(number)
            self._related[source] = dict(found)
        return self._related[source]

    def near(self, stems: frozenset[str], source: str, limit: int = PER_SOURCE) -> list[Statement]:
        """Return the statements of a source that share most weight with `stems`, best first."""
        scores: defaultdict[int, float] = defaultdict(float)
        for stem in sorted(stems):
            weight = self.weight(stem) ** 2
            for number in self._postings[source].get(stem, ()):
                scores[number] += weight
        own, norms = self.statements[source], self._norms_in(source)
        return [own[n] for n in nsmallest(limit, scores, key=lambda n: (-scores[n] / norms[n], n))]

    def _norms_in(self, source: str) -> list[float]:
        if source not in self._norms:
            self._norms[source] = [self.norm(s.stems) or 1.0 for s in self.statements[source]]
        return self._norms[source]


def _checked(library: Library, check: Callable[[], None]) -> Iterator[Document]:
    for document in library.documents:
        check()
        yield document


def _prominent(statements: list[Statement]) -> frozenset[str]:
    """Return the names that a document speaks of most: what it is about."""
    counted = Counter(key for s in statements for key in s.people | s.others)
    return frozenset(key for key, times in counted.most_common(_PROMINENT) if times > 1)

"""How near sentences lie in meaning: by their means, and word by word.

Word by word is the late interaction of Khattab & Zaharia (2020), ColBERT, with each word weighted by how
telling it is in the library.
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.evidence.context import in_context
from reader.evidence.corpus import WHOLE, Corpus
from reader.evidence.lexicon import concept
from reader.evidence.model import Pieces, TextEncoder
from reader.evidence.statement import Statement
from reader.text.model import ParagraphKind

_MOST_KEPT = 4_000
_MEAN_SHARE, _WORDS_SHARE = 0.3, 0.3
_LEAST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near a passage lies to a claim.

    `cosine` compares the means, -1..1; `covered` is how well the claim's words are met by the passage's,
    `covering` the other way round, both weighted means of best cosines.
    """

    cosine: float
    covered: float
    covering: float

    @property
    def words(self) -> float:
        """Both directions together."""
        return (self.covered + self.covering) / 2

    def prior(self, likeness: float) -> float:
        """Return how likely the passage bears on the claim, with `likeness` from the words shared."""
        return self.words + _MEAN_SHARE * self.cosine + _WORDS_SHARE * likeness


Numbers = frozenset[int]


@dataclass(frozen=True, slots=True)
class Table:
    """The cosines of a claim's words with a passage's (claim words x passage words), and the words' weights.

    Words are numbered as in their statements.
    """

    met: NDArray[np.float32]
    claim: NDArray[np.float32]
    passage: NDArray[np.float32]

    def covered(self, words: Numbers) -> float:
        """Return how well words of the claim are met by the passage's, 0..1."""
        return _covered(self.met, self.claim, sorted(words)) if words and self.met.size else 0.0

    def agreed(self, claim: Numbers, passage: Numbers) -> float:
        """Return how far words of both sides cover each other, 0..1: the lesser direction."""
        return float(self.agreements([claim], [passage])[0, 0])

    def agreements(self, claim: Sequence[Numbers], passage: Sequence[Numbers]) -> NDArray[np.float32]:
        """Return `agreed` for all pairs of runs of words (runs of the claim x runs of the passage)."""
        rows, columns = [sorted(run) for run in claim], [sorted(run) for run in passage]
        met_by = _stacked([self.met[:, run].max(axis=1) for run in columns if run], columns, len(self.met))
        meets = _stacked([self.met[run].max(axis=0) for run in rows if run], rows, self.met.shape[1])
        own, other = _shares(rows, self.claim), _shares(columns, self.passage)
        with np.errstate(invalid="ignore"):  # raised at times for finite numbers, by kernels that read ahead
            found = np.minimum(own @ met_by.T, meets @ other.T)
        enough = np.minimum.outer([len(run) for run in rows], [len(run) for run in columns]) >= _LEAST_WORDS
        return np.where(enough, found, np.float32(0))

    def nearest(self, claim: Numbers, passage: Numbers) -> float:
        """Return the highest cosine between words of both sides; 0 where there are none."""
        if not claim or not passage:
            return 0.0
        return float(self.met[np.ix_(sorted(claim), sorted(passage))].max())


def _stacked(
    found: Sequence[NDArray[np.float32]], runs: Sequence[Sequence[int]], width: int
) -> NDArray[np.float32]:
    """Return one row a run: what was found for it, or nothing where the run is empty."""
    out = np.zeros((len(runs), width), np.float32)
    filled = [number for number, run in enumerate(runs) if run]
    if filled:
        out[filled] = found
    return out


def _shares(runs: Sequence[Sequence[int]], weights: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the share of each word in the weight of its run: runs x words, 0 where all weigh nothing."""
    out = np.zeros((len(runs), len(weights)), np.float32)
    for row, run in zip(out, runs, strict=True):
        total = weights[run].sum() if run else 0.0
        if total:
            row[run] = weights[run] / total
    return out


def _covered(met: NDArray[np.float32], weights: NDArray[np.float32], rows: list[int]) -> float:
    return _mean(met[rows].max(axis=1), weights[rows])


def _mean(values: NDArray[np.float32], weights: NDArray[np.float32]) -> float:
    total = float(weights.sum())
    return float(values @ weights) / total if total else 0.0


@dataclass(frozen=True, slots=True)
class _Read:
    mean: NDArray[np.float32]
    words: NDArray[np.float32]
    weights: NDArray[np.float32]


class Similarity:
    """Texts in context and their vectors for one library. Vectors are computed when first asked for.

    A library of up to 2,000 sentences is read whole, so that a passage that shares no word with a claim can
    still be found; of a larger one only what is asked about, of which the last 4,000 are kept.
    """

    def __init__(self, corpus: Corpus, encoder: TextEncoder) -> None:
        self._corpus = corpus
        self._encoder = encoder
        self._lock = threading.Lock()
        self._texts = {id(s): text for s, text in texts_in_context(corpus)}
        self._read: dict[tuple[str, str], _Read] = {}
        self._lately: tuple[Statement | None, dict[int, Nearness]] = (None, {})
        self.whole = len(self._texts) <= WHOLE

    def text(self, statement: Statement) -> str:
        """Return the text of a statement, led by its context where it needs one."""
        return self._texts.get(id(statement), statement.text)

    def to(self, claim: Statement, passages: Sequence[Statement]) -> list[Nearness]:
        """Return how near each passage lies to a claim, in order; those of the claim asked last are kept."""
        last, near = self._lately
        if last is not claim:
            near = {}
            self._lately = claim, near
        new = [p for p in passages if id(p) not in near]
        own, *others = self._known([claim, *new])
        near |= zip(map(id, new), _nearness(own, others), strict=True)
        return [near[id(p)] for p in passages]

    def tables(self, claim: Statement, passages: Sequence[Statement]) -> list[Table]:
        """Return how the words of a claim meet those of each passage, in order."""
        own, *others = self._known([claim, *passages])
        return [Table(own.words @ other.words.T, own.weights, other.weights) for other in others]

    def nearest(self, claim: Statement, count: int) -> list[Statement]:
        """Return the nearest statements of a library that is read whole, else none; best first."""
        if not self.whole:
            return []
        everything = [
            s for source in sorted(self._corpus.statements) for s in self._corpus.statements[source]
        ]
        near = [n.prior(0.0) for n in self.to(claim, everything)]
        best = sorted(range(len(everything)), key=lambda n: (-near[n], n))[:count]
        return [everything[n] for n in best]

    def _known(self, statements: Sequence[Statement]) -> list[_Read]:
        keyed = {(self.text(s), s.text): s for s in statements}
        with self._lock:
            new = sorted(key for key in keyed if key not in self._read)
            for key, pieces in zip(new, self._encoder.read([key[0] for key in new]), strict=True):
                self._read[key] = self._taken(keyed[key], len(key[0]) - len(key[1]), pieces)
            found = [self._read[self.text(s), s.text] for s in statements]
            if not self.whole:
                for key in list(self._read)[: max(0, len(self._read) - _MOST_KEPT)]:
                    del self._read[key]
            return found

    def _taken(self, statement: Statement, lead: int, pieces: Pieces) -> _Read:
        """Return the mean of a text, and the words of the statement that stands behind its context.

        A word that the encoder did not read, far behind in a long text, weighs nothing.
        """
        words = np.zeros((len(statement.words), pieces.vectors.shape[1]), np.float32)
        weights = np.zeros(len(statement.words), np.float32)
        for number, word in enumerate(statement.words):
            start, end = word.span.start + lead, word.span.end + lead
            inside = [n for n, (a, b) in enumerate(pieces.spans) if a < end and b > start]
            if inside:
                words[number] = pieces.vectors[inside].mean(axis=0)
                weights[number] = self._corpus.weight(concept(word.stem)) ** 2
        return _Read(_unit(pieces.vectors.mean(axis=0, keepdims=True))[0], _unit(words), weights)


def _unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-9), np.float32)


def _nearness(claim: _Read, passages: Sequence[_Read]) -> list[Nearness]:
    """Return how near each passage lies to the claim: all words met at once, then parted by passage."""
    if not passages:
        return []
    cosines = np.stack([p.mean for p in passages]) @ claim.mean
    worded = [n for n, p in enumerate(passages) if len(p.words)] if len(claim.words) else []
    covered, covering = np.zeros((2, len(passages)), np.float32)
    if worded:
        told = [passages[n] for n in worded]
        starts = np.cumsum([0, *(len(p.words) for p in told[:-1])])
        met = claim.words @ np.concatenate([p.words for p in told]).T
        covered[worded] = _means(
            claim.weights @ np.maximum.reduceat(met, starts, axis=1), claim.weights.sum()
        )
        weights = np.concatenate([p.weights for p in told])
        sums = np.add.reduceat(met.max(axis=0) * weights, starts)
        covering[worded] = _means(sums, np.add.reduceat(weights, starts))
    return [Nearness(*map(float, row)) for row in zip(cosines, covered, covering, strict=True)]


def _means(sums: NDArray[np.float32], totals: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.divide(sums, totals, out=np.zeros_like(sums), where=totals != 0)


def texts_in_context(corpus: Corpus) -> list[tuple[Statement, str]]:
    """Return every statement of a library with its text in context."""
    found = []
    for statements in corpus.statements.values():
        title = next((s.text for s in statements if s.kind is not ParagraphKind.BODY), "")
        before = ""
        for statement in statements:
            found.append((statement, in_context(statement, before, title)))
            before = statement.text
    return found

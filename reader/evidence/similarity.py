"""How near sentences lie in meaning: an encoder's vectors, each computed once."""

import threading
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reader.evidence.context import in_context
from reader.evidence.corpus import Corpus
from reader.evidence.model import TextEncoder
from reader.evidence.statement import Statement
from reader.text.model import ParagraphKind

_WHOLE = 2_000


class Similarity:
    """Texts in context and their vectors for one library. Vectors are computed when first asked for.

    A library of up to 2,000 sentences is encoded whole, so that a passage that shares no word with a claim
    can still be found; of a larger one only what is asked about.
    """

    def __init__(self, corpus: Corpus, encoder: TextEncoder) -> None:
        self._corpus = corpus
        self._encoder = encoder
        self._lock = threading.Lock()
        self._texts = {id(s): text for s, text in texts_in_context(corpus)}
        self._vectors: dict[str, NDArray[np.float32]] = {}
        self.whole = len(self._texts) <= _WHOLE

    def text(self, statement: Statement) -> str:
        """Return the text of a statement, led by its context where it needs one."""
        return self._texts.get(id(statement), statement.text)

    def to(self, claim: Statement, passages: Sequence[Statement]) -> list[float]:
        """Return the cosine of a claim with each passage, -1..1, in order."""
        if not passages:
            return []
        vectors = self._encoded([self.text(claim), *map(self.text, passages)])
        return [float(x) for x in vectors[1:] @ vectors[0]]

    def nearest(self, claim: Statement, count: int) -> list[Statement]:
        """Return the nearest statements of a library that is encoded whole, else none; best first."""
        if not self.whole:
            return []
        everything = [
            s for source in sorted(self._corpus.statements) for s in self._corpus.statements[source]
        ]
        near = self.to(claim, everything)
        best = sorted(range(len(everything)), key=lambda n: (-near[n], n))[:count]
        return [everything[n] for n in best]

    def _encoded(self, texts: Sequence[str]) -> NDArray[np.float32]:
        with self._lock:
            new = sorted({text for text in texts if text not in self._vectors})
            if new:
                self._vectors.update(zip(new, self._encoder.encode(new), strict=True))
            return np.stack([self._vectors[text] for text in texts])


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

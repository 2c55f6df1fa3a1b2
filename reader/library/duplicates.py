"""Sources that say the same, wholly or nearly, word for word: one witness under several names.

Texts are compared by their shingles, runs of four words (Broder, "On the resemblance and containment of
documents", 1997): those of one are looked up among those of all others by a sample that depends on the
shingle alone, so that no pair has to be compared that shares nothing.
"""

import re
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from reader.errors import Cancelled
from reader.text.model import Document, ParagraphKind

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Hashes = NDArray[np.uint64]

_WORD = re.compile(r"\w+")
_SHINGLE = 4
_SAMPLED = 4
_FEWEST = 12
_MOST_SHARING = 24
_FEWEST_SAMPLES = 3
_NEARLY = 0.85
_SAME = 0.97
_ODD = 0x9E3779B97F4A7C15
_EVERY = 256


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two sources that share most of their words.

    Attributes:
        source, other: their names, in the library's order.
        share: how much of the shorter one stands in the other, 0 to 1.
        is_same: whether they are the same text but for a few words, not one inside the other.
    """

    source: str
    other: str
    share: float
    is_same: bool

    @property
    def words(self) -> str:
        """The finding in a line."""
        if self.is_same:
            return f"{self.other} has the same text as {self.source}"
        return f"{self.other} shares {self.share:.0%} of its words with {self.source}"


def find_duplicates(
    documents: Sequence[Document], cancelled: Callable[[], bool] | None = None
) -> tuple[Duplicate, ...]:
    """Return the pairs of documents that are the same or nearly so, in the order of the documents.

    Raises:
        Cancelled: `cancelled` said so.
    """
    shingles = []
    for n, document in enumerate(documents):
        if n % _EVERY == 0 and cancelled and cancelled():
            raise Cancelled
        shingles.append(_shingles(document))
    found = []
    for i, j in sorted(_candidates(shingles) | _twins(shingles)):
        share, whole = _shares(shingles[i], shingles[j])
        if share >= _NEARLY:
            found.append(Duplicate(documents[i].source, documents[j].source, share, whole >= _SAME))
    return tuple(found)


def _shingles(document: Document) -> "Hashes":
    """Return the hashes of the runs of words of a document's body, sorted, each once."""
    import numpy as np

    words: list[int] = []
    for paragraph in document.paragraphs:
        if paragraph.kind in {ParagraphKind.BODY, ParagraphKind.BULLET}:
            words.extend(map(_hash, _WORD.findall(paragraph.span.of(document.text).lower())))
    hashes = np.array(words, dtype=np.uint64)
    if len(hashes) < _SHINGLE:
        return hashes[:0]
    runs = np.zeros(len(hashes) - _SHINGLE + 1, dtype=np.uint64)
    for n in range(_SHINGLE):
        runs = (runs ^ hashes[n : n + len(runs)]) * np.uint64(_ODD)
        runs ^= runs >> np.uint64(29)
    return np.unique(runs)


@lru_cache(maxsize=200_000)
def _hash(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "replace"))


def _candidates(shingles: "Sequence[Hashes]") -> set[tuple[int, int]]:
    """Return the pairs that share several sampled shingles which few others have."""
    import numpy as np

    sampled = [s[(s >> np.uint64(7)) % np.uint64(_SAMPLED) == 0] for s in shingles]
    if not sampled:
        return set()
    values = np.concatenate(sampled)
    owners = np.repeat(np.arange(len(sampled)), [len(s) for s in sampled])
    order = np.lexsort((owners, values))
    values, owners = values[order], owners[order]
    starts = np.flatnonzero(np.r_[True, values[1:] != values[:-1]]) if len(values) else np.empty(0, int)
    lengths = np.diff(np.r_[starts, len(values)])
    shared: dict[tuple[int, int], int] = {}
    for start, length in zip(starts[lengths > 1], lengths[lengths > 1], strict=True):
        if length <= _MOST_SHARING:
            for pair in combinations(owners[start : start + length].tolist(), 2):
                shared[pair] = shared.get(pair, 0) + 1
    return {pair for pair, count in shared.items() if count >= _FEWEST_SAMPLES}


def _twins(shingles: "Sequence[Hashes]") -> set[tuple[int, int]]:
    """Return the pairs of texts with the very same shingles, each with the first that has them."""
    first: dict[bytes, int] = {}
    found = ((first.setdefault(s.tobytes(), n), n) for n, s in enumerate(shingles) if len(s))
    return {pair for pair in found if pair[0] != pair[1]}


def _shares(one: "Hashes", other: "Hashes") -> tuple[float, float]:
    """Return how much of the shorter one is shared, and how much of both together."""
    import numpy as np

    both = len(np.intersect1d(one, other, assume_unique=True))
    least = min(len(one), len(other))
    if least < _FEWEST and both < max(len(one), len(other)):
        return 0.0, 0.0
    return both / least, both / (len(one) + len(other) - both)

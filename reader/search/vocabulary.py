"""The words that a library has: which begin so, which are spelled nearly so, which share a stem."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.search.terms import stemmed

_LONGEST = 32


@dataclass(frozen=True, slots=True)
class Grown:
    """The forms that a prefix or a spelling stands for, the most frequent first, and how many there are."""

    forms: tuple[str, ...]
    there: int


class Vocabulary:
    """The forms of one generation of an index, with the number of sources that have each."""

    def __init__(self, found: Iterable[tuple[str, int]]) -> None:
        kept = sorted(found)
        self._forms = [form for form, _ in kept]
        self._counts = dict(kept)
        self._by_length = _by_length(self._forms)

    def __len__(self) -> int:
        return len(self._forms)

    def count(self, form: str) -> int:
        """Return how many sources have a form."""
        return self._counts.get(form, 0)

    def stem_mates(self, stem: str) -> tuple[str, ...]:
        """Return the forms whose marked stem is `stem`.

        Porter's stemmer changes at most the last two letters of what it leaves, so only words that begin
        like the stem are looked at.
        """
        begun = stem[1:]
        begun = begun[: max(2, len(begun) - 2)] if len(begun) > 2 else begun
        return tuple(form for form in self._range(begun) if stemmed(form) == stem)

    def beginning(self, prefix: str, most: int, weight: int) -> Grown:
        """Return the forms that begin with `prefix`: `most`, and together in `weight` sources, at most.

        At least one is returned where there is any.
        """
        found = sorted(self._range(prefix), key=lambda form: -self._counts[form])
        kept: list[str] = []
        for form in found[:most]:
            weight -= self._counts[form]
            if weight < 0 and kept:
                break
            kept.append(form)
        return Grown(tuple(kept), len(found))

    def near(self, word: str, distance: int, most: int) -> Grown:
        """Return the forms within `distance` edits of `word`, nearest first, then the most frequent.

        An edit inserts, drops or changes a letter, or swaps two neighbours (optimal string alignment). Only
        forms of like length are looked at, all of a length at once.
        """
        found = []
        for length in range(max(1, len(word) - distance), min(_LONGEST, len(word) + distance) + 1):
            forms, letters = self._by_length.get(length, ([], np.empty((0, length), np.uint32)))
            edits = _edits(word, letters)
            found += [(int(edits[n]), forms[n]) for n in np.flatnonzero(edits <= distance)]
        found.sort(key=lambda pair: (pair[0], -self._counts[pair[1]], pair[1]))
        return Grown(tuple(form for _, form in found[:most]), len(found))

    def _range(self, prefix: str) -> list[str]:
        start = bisect_left(self._forms, prefix)
        return self._forms[start : bisect_left(self._forms, prefix + "\U0010ffff", start)]


def _by_length(forms: list[str]) -> dict[int, tuple[list[str], NDArray[np.uint32]]]:
    sorted_in: dict[int, list[str]] = {}
    for form in forms:
        if len(form) <= _LONGEST:
            sorted_in.setdefault(len(form), []).append(form)
    return {
        length: (same, np.array(same, f"<U{length}").view(np.uint32).reshape(len(same), length))
        for length, same in sorted_in.items()
    }


def _edits(word: str, letters: NDArray[np.uint32]) -> NDArray[np.int16]:
    """Return the edits from `word` to each row of `letters`, by rows of the usual table."""
    rows, length = letters.shape
    columns = letters.T
    before = last = np.tile(np.arange(length + 1, dtype=np.int16)[:, None], (1, rows))
    for n, letter in enumerate(map(ord, word)):
        row = np.empty_like(last)
        row[0] = n + 1
        other = columns != letter
        for m in range(length):
            best = np.minimum(np.minimum(row[m], last[m + 1]) + 1, last[m] + other[m])
            if n and m:
                swapped = (columns[m] == ord(word[n - 1])) & (columns[m - 1] == letter)
                best = np.where(swapped, np.minimum(best, before[m - 1] + 1), best)
            row[m + 1] = best
        before, last = last, row
    return last[length]

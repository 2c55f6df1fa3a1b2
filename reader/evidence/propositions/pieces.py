"""Words as the model sees them: word pieces, how each is written, and runs that are short enough."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from tokenizers import Tokenizer

_CLS, _SEP, _UNKNOWN = 101, 102, 100
_REMEMBERED = 50_000
_LONGEST_WORD = 24
_FEWEST_WORDS = 3  # the model ranks three heads per word
_BREAKS = frozenset({".", ";", ":", "!", "?", "…", "—", "–"})


@dataclass(frozen=True, slots=True)
class Pieces:
    """A run of words as the model's input; word 0 is the root and stands on the [CLS] piece."""

    pieces: list[int]
    shapes: list[int]
    first: list[int]
    last: list[int]


class Cutter:
    """Cuts words into word pieces and remembers them."""

    def __init__(self, tokenizer: "Tokenizer") -> None:
        self._tokenizer = tokenizer
        self._known: dict[str, list[int]] = {}

    def learn(self, words: Sequence[str]) -> None:
        """Cut many words at once, which is faster than one by one."""
        if len(self._known) > _REMEMBERED:
            self._known.clear()
        new = sorted({word for word in words if word not in self._known})
        for word, encoding in zip(
            new, self._tokenizer.encode_batch(new, add_special_tokens=False), strict=True
        ):
            self._known[word] = list(encoding.ids[:_LONGEST_WORD]) or [_UNKNOWN]

    def knows(self, word: str) -> bool:
        """Return whether a word in small letters is common enough to be one piece."""
        return self._tokenizer.token_to_id(word) is not None

    def cut(self, word: str) -> list[int]:
        """Return the numbers of a word's pieces, at most two dozen; never none."""
        if word not in self._known:
            self.learn([word])
        return self._known[word]


def chunks(words: Sequence[str], cutter: Cutter, longest: int) -> Iterator[tuple[int, Pieces]]:
    """Yield runs of words of at most `longest` pieces, each with the number of its first word.

    A sentence that is too long is cut behind a full stop, a semicolon or a dash, else a comma, else anywhere.
    """
    cutter.learn(words)
    start = 0
    while start < len(words):
        end, size = start, 2
        while end < len(words) and size + len(cutter.cut(words[end])) <= longest:
            size += len(cutter.cut(words[end]))
            end += 1
        if end < len(words):
            end = _break(words, start, end)
        yield start, _encode(words[start:end], cutter)
        start = end


def _break(words: Sequence[str], start: int, end: int) -> int:
    half = start + (end - start) // 2
    for marks in (_BREAKS, {","}):
        for at in range(end - 1, half, -1):
            if words[at] in marks:
                return at + 1
    return max(end, start + 1)


def _encode(words: Sequence[str], cutter: Cutter) -> Pieces:
    pieces, shapes, first, last = [_CLS], [0], [0], [0]
    for word in words:
        ids = cutter.cut(word)
        first.append(len(pieces))
        pieces.extend(ids)
        shapes.extend([shape_of(word)] * len(ids))
        last.append(len(pieces) - 1)
    return Pieces([*pieces, _SEP], [*shapes, 0], first, last)


def shape_of(word: str) -> int:
    """Return how a word is written: 1 lower, 2 Title, 3 UPPER, 4 miXed, 5 without letters."""
    letters = sum(c.isalpha() for c in word)
    if not letters:
        return 5
    if word.islower():
        return 1
    if letters > 1 and word.isupper():
        return 3
    return 2 if word[0].isupper() and not any(c.isupper() for c in word[1:]) else 4


def stacked(runs: Sequence[Pieces]) -> dict[str, NDArray[np.int64]]:
    """Pad runs of like length into the model's inputs."""
    pieces = _padded([run.pieces for run in runs])
    return {
        "pieces": pieces,
        "shapes": _padded([run.shapes for run in runs]),
        "mask": (pieces != 0).astype(np.int64),
        "first": _padded([run.first for run in runs], _FEWEST_WORDS),
        "last": _padded([run.last for run in runs], _FEWEST_WORDS),
    }


def _padded(rows: list[list[int]], least: int = 0) -> NDArray[np.int64]:
    array = np.zeros((len(rows), max(least, *map(len, rows))), np.int64)
    for number, row in enumerate(rows):
        array[number, : len(row)] = row
    return array

"""A known text found in a PDF that others made: in another order, hyphenated, cut by headers and columns."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.export.boxes import Box
from reader.export.pdftext import PdfText, folded

_LONGEST_LIGATURE = 6
_HYPHENS = frozenset("-\u2010\u00ad")
_SEEDS = ((24, None), (12, 6000), (6, 600), (3, 120))
"""Lengths of what is looked for, the longest first, and how far from where it is expected (letters)."""


def place(pdf: PdfText, texts: Sequence[str]) -> list[list[Box | None]]:
    """Return, for each character of each text, its box; None for blanks and for what the pages do not show.

    Hyphens are passed over on both sides, since a text without its line ends lacks those at line ends. Each
    letter of the PDF is used once, so that repeated words find places of their own.
    """
    stream = _Stream(pdf)
    found = []
    for text in texts:
        pieces = [bare(c) for c in text]
        at = stream.place("".join(pieces))
        boxes: list[Box | None] = []
        n = 0
        for piece in pieces:
            own = next((i for i in at[n : n + len(piece)] if i is not None), None)
            boxes.append(None if own is None else stream.boxes[own])
            n += len(piece)
        found.append(boxes)
    return found


@dataclass(slots=True)
class _Stream:
    """The letters of a PDF, which of them are used, and where the next text is expected."""

    letters: str
    boxes: tuple[Box, ...]
    used: bytearray
    expected: int

    def __init__(self, pdf: PdfText) -> None:
        kept = [(c, box) for c, box in zip(pdf.letters, pdf.boxes, strict=True) if c not in _HYPHENS]
        self.letters = "".join(c for c, _ in kept)
        self.boxes = tuple(box for _, box in kept)
        self.used = bytearray(len(kept))
        self.expected = 0

    def place(self, wanted: str) -> list[int | None]:
        """Return where each letter stands, None where it is not found."""
        at: list[int | None] = [None] * len(wanted)
        whole = self._nearest(wanted, None) if wanted else -1
        if whole >= 0:
            self._take(at, 0, whole, len(wanted))
            return at
        for length, reach in _SEEDS:
            self._fill(wanted, at, length, reach)
        self._settle(wanted, at)
        self._bridge(wanted, at)
        return at

    def _fill(self, wanted: str, at: list[int | None], length: int, reach: int | None) -> None:
        """Place the runs of at least `length` letters among those not yet placed."""
        i = 0
        while i + length <= len(wanted):
            if any(place is not None for place in at[i : i + length]):
                i += 1
                continue
            before = next((at[k] for k in range(i - 1, -1, -1) if at[k] is not None), None)
            if before is not None:
                self.expected = before + 1
            start = self._nearest(wanted[i : i + length], reach)
            if start < 0:
                i += 1
                continue
            size = length
            while self._goes_on(wanted, at, i + size, start + size):
                size += 1
            self._take(at, i, start, size)
            i += size

    def _settle(self, wanted: str, at: list[int | None]) -> None:
        """Give the first letters of a line back to it where the end of another line went on into it.

        Each change puts one more letter beside its neighbour, so that this comes to an end.
        """
        holder = {k: i for i, k in enumerate(at) if k is not None}
        waiting = [i for i, k in enumerate(at) if k is None]
        while waiting:
            i = waiting.pop()
            after = at[i + 1] if i + 1 < len(at) else None
            if at[i] is not None or not after or self.letters[after - 1] != wanted[i]:
                continue
            k = after - 1
            other = holder.get(k)
            if other is None and self.used[k]:
                continue
            if other is not None:
                if other + 1 < len(at) and at[other + 1] == k + 1:
                    continue
                at[other] = None
                waiting.append(other)
            at[i], holder[k], self.used[k] = k, i, 1
            if i > 0 and at[i - 1] is None:
                waiting.append(i - 1)

    def _bridge(self, wanted: str, at: list[int | None]) -> None:
        """Place the letters between two neighbours whose letters in the PDF are these in another order.

        Ligatures of scripts from right to left are told backwards.
        """
        i = 1
        while i < len(at):
            before = at[i - 1]
            end = next((n for n in range(i, len(at)) if at[n] is not None), len(at))
            if at[i] is None and before is not None and end < len(at) and end - i <= _LONGEST_LIGATURE:
                places = range(before + 1, before + 1 + end - i)
                same = sorted(self.letters[k] for k in places if k < len(self.letters)) == sorted(
                    wanted[i:end]
                )
                if at[end] == places.stop and same and not any(self.used[k] for k in places):
                    self._take(at, i, places.start, len(places))
            i = end + 1 if at[i] is None else i + 1

    def _goes_on(self, wanted: str, at: list[int | None], i: int, k: int) -> bool:
        return (
            i < len(wanted)
            and k < len(self.letters)
            and at[i] is None
            and not self.used[k]
            and wanted[i] == self.letters[k]
        )

    def _take(self, at: list[int | None], i: int, start: int, size: int) -> None:
        at[i : i + size] = range(start, start + size)
        self.used[start : start + size] = b"\1" * size
        self.expected = start + size

    def _nearest(self, seed: str, reach: int | None) -> int:
        """Return the unused occurrence nearest to where it is expected, those behind first; -1 for none."""
        low = 0 if reach is None else max(0, self.expected - reach)
        high = len(self.letters) if reach is None else self.expected + reach
        behind = self._free(seed, self.expected, high)
        if behind >= 0 and behind - self.expected < len(seed):
            return behind
        ahead = self._free(seed, low, self.expected + len(seed))
        return behind if behind >= 0 else ahead

    def _free(self, seed: str, low: int, high: int) -> int:
        start = self.letters.find(seed, low, high)
        while start >= 0 and any(self.used[start : start + len(seed)]):
            start = self.letters.find(seed, start + 1, high)
        return start


def bare(text: str) -> str:
    """Return the letters by which a text is recognised: folded, without blanks and hyphens."""
    return "".join(c for character in text for c in folded(character) if c not in _HYPHENS)

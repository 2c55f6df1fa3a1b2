"""The one converter between code points, which this program counts, and UTF-16 units, which Qt counts."""

from bisect import bisect_left

_LAST_IN_ONE_UNIT = 0xFFFF


class Utf16Map:
    """Converts offsets of one text; both directions are O(log a) for a text with `a` astral characters."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._points = [] if text.isascii() else [i for i, c in enumerate(text) if ord(c) > _LAST_IN_ONE_UNIT]
        self._units = [point + n for n, point in enumerate(self._points)]

    def to_utf16(self, i: int) -> int:
        """Return the UTF-16 offset of code point `i`; offsets outside the text are clamped to it."""
        inside = max(0, min(i, self._length))
        return inside + bisect_left(self._points, inside)

    def to_code_point(self, u: int) -> int:
        """Return the code point at UTF-16 offset `u`, clamped to the text; half a pair is its character."""
        inside = max(0, min(u, self._length + len(self._points)))
        before = bisect_left(self._units, inside)
        within_pair = before > 0 and self._units[before - 1] + 1 == inside
        return inside - before if not within_pair else self._points[before - 1]

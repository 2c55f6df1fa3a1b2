"""Rectangles on the pages of a PDF, in user space units (1/72 inch), whichever way the text in them runs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page; its text runs `turn` quarter turns counter-clockwise from left to right."""

    page: int
    left: float
    bottom: float
    right: float
    top: float
    turn: int = 0

    def joined(self, other: "Box") -> "Box":
        """Return the smallest rectangle around both."""
        return Box(
            self.page,
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
            self.turn,
        )

    def upright(self) -> "Box":
        """Return the box in coordinates turned with its text, so that the text runs from left to right."""
        return self._turned(-self.turn)

    def laid(self) -> "Box":
        """Return an upright box back in the page's coordinates."""
        return self._turned(self.turn)

    def same_line(self, other: "Box") -> bool:
        """Say whether the two stand on one line of text: most of the lower one's height is shared."""
        return share_line(self.upright(), other.upright())

    def corners(self) -> tuple[tuple[float, float], ...]:
        """Return the corners as the text sees them: top left, top right, bottom left, bottom right."""
        up = self.upright()
        seen = ((up.left, up.top), (up.right, up.top), (up.left, up.bottom), (up.right, up.bottom))
        return tuple(_turn(x, y, self.turn) for x, y in seen)

    def _turned(self, quarters: int) -> "Box":
        if quarters % 4 == 0:
            return self
        one = _turn(self.left, self.bottom, quarters)
        two = _turn(self.right, self.top, quarters)
        (left, right), (bottom, top) = sorted((one[0], two[0])), sorted((one[1], two[1]))
        return Box(self.page, left, bottom, right, top, self.turn)


def share_line(one: Box, other: Box) -> bool:
    """Say of two upright boxes whether they stand on one line."""
    shared = min(one.top, other.top) - max(one.bottom, other.bottom)
    same = one.page == other.page and one.turn == other.turn
    return same and shared > 0.5 * min(one.top - one.bottom, other.top - other.bottom)


def turned_point(box: Box, x: float, y: float) -> tuple[float, float]:
    """Return a point of a box's upright coordinates in those of the page."""
    return _turn(x, y, box.turn)


def _turn(x: float, y: float, quarters: int) -> tuple[float, float]:
    turns = ((x, y), (-y, x), (-x, -y), (y, -x))
    return turns[quarters % 4]

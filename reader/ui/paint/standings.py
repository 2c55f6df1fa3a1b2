"""The standings of a source's sentences: their signs, told apart by shape, and the margin that holds them."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from reader.review.sentences import SentenceKind, SentenceStanding
from reader.text.model import Span
from reader.ui.paint.marks import draw_copied
from reader.ui.theme import Colours

_SIZE, _GAP, _STEP = 9.0, 4.0, 11.0


def standing_ink(kind: SentenceKind, colours: Colours) -> str:
    """Return the colour of a standing's sign."""
    return {
        SentenceKind.CONTESTED: colours.contradicts.ink,
        SentenceKind.CORROBORATED: colours.supports.ink,
        SentenceKind.COPIED: colours.mentions.ink,
        SentenceKind.SINGLE_SOURCE: colours.dim,
    }[kind]


def draw_standing(painter: QPainter, kind: SentenceKind, box: QRectF, colours: Colours) -> None:
    """Draw a filled diamond (contested), a disc (corroborated), two bars (copied) or a ring (one source)."""
    ink = standing_ink(kind, colours)
    if kind is SentenceKind.COPIED:
        draw_copied(painter, box, ink)
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(ink), 1.5))
    inner = box.adjusted(1, 1, -1, -1)
    if kind is SentenceKind.SINGLE_SOURCE:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(inner)
    else:
        painter.setBrush(QColor(ink))
        if kind is SentenceKind.CONTESTED:
            x, y = box.center().x(), box.center().y()
            corners = ((x, box.top()), (box.right(), y), (x, box.bottom()), (box.left(), y))
            painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
        else:
            painter.drawEllipse(inner)
    painter.restore()


class StandingsMargin:
    """The signs at the right of a text, each beside the first line of its sentence, none over another.

    Attributes:
        marked: the sentences with a sign, in reading order.
    """

    def __init__(self, boxes: Callable[[Span], list[QRectF]]) -> None:
        self._boxes = boxes
        self._places: list[float] | None = None
        self.marked: tuple[SentenceStanding, ...] = ()

    def show(self, sentences: tuple[SentenceStanding, ...]) -> None:
        """Have signs for these sentences."""
        self.marked = sentences
        self._places = None

    def moved(self) -> None:
        """Take note that the text was set anew."""
        self._places = None

    def draw(self, painter: QPainter, colours: Colours, left: float, seen: QRectF) -> None:
        """Draw the signs in the lane that begins at `left`, those within `seen` alone."""
        places = self._heights()
        first = bisect_left(places, seen.top() - _SIZE)
        for n in range(first, bisect_right(places, seen.bottom() + _SIZE)):
            box = QRectF(left + _GAP, places[n] - _SIZE / 2, _SIZE, _SIZE)
            draw_standing(painter, self.marked[n].kind, box, colours)

    def at(self, y: float) -> SentenceStanding | None:
        """Return the sentence whose sign is at a height of the document."""
        near = ((abs(place - y), n) for n, place in enumerate(self._heights()))
        distance, n = min(near, default=(_STEP, 0))
        return self.marked[n] if distance < _STEP else None

    def _heights(self) -> list[float]:
        if self._places is None:
            self._places = []
            last = float("-inf")
            for sentence in self.marked:
                boxes = self._boxes(sentence.span)
                middle = boxes[0].center().y() if boxes else last
                last = max(middle, last + _STEP)
                self._places.append(last)
        return self._places

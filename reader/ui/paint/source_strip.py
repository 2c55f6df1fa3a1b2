"""The overview strip beside a pane's scrollbar: every mark of the source at its relative height."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from reader.ui.paint.highlights import Highlight, Kind, strip_colour
from reader.ui.theme import Colours

_WIDTH = 14
_HITS = QRectF(1, 0, 4, 0)
_VERDICTS = QRectF(6, 0, 7, 0)
_REACH = 5.0


@dataclass(frozen=True, slots=True)
class StripMark:
    """A highlight at its place: `top` and `bottom` in 0..1 of the text's height; `words` for the tooltip."""

    top: float
    bottom: float
    highlight: Highlight
    words: str = ""


class SourceStrip(QWidget):
    """Search hits on the left; claim, verdicts and reviews on the right.

    The machine's verdicts are hollow, the analyst's are filled. A click on a mark asks for it, one elsewhere
    for that height.

    Attributes:
        jumped: emitted with the relative height clicked, 0..1.
        chosen: emitted with the highlight whose mark was clicked.
    """

    jumped = Signal(float)
    chosen = Signal(object)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self.marks: tuple[StripMark, ...] = ()
        self.setFixedWidth(_WIDTH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Overview of this source's marks"))

    def show_marks(self, marks: Iterable[StripMark], colours: Colours) -> None:
        """Show marks; later ones lie over earlier ones."""
        self.marks, self._colours = tuple(marks), colours
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Return Qt's preferred size."""
        return QSize(_WIDTH, 100)

    def mark_at(self, y: float) -> StripMark | None:
        """Return the mark nearest to a height in pixels, within reach of a pointer."""
        near = [(self._distance(mark, y), n) for n, mark in enumerate(self.marks)]
        best = min(near, default=(_REACH + 1, -1))
        return self.marks[best[1]] if best[0] <= _REACH else None

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the marks."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._colours.page))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark in self.marks:
            self._draw(painter, mark)
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the mark clicked, else for the height."""
        mark = self.mark_at(event.position().y())
        if mark is not None:
            self.chosen.emit(mark.highlight)
        else:
            self.jumped.emit(event.position().y() / max(1, self.height()))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Have the tooltip say what lies under the pointer."""
        mark = self.mark_at(event.position().y())
        self.setToolTip(mark.words if mark else "")

    def _distance(self, mark: StripMark, y: float) -> float:
        top, bottom = mark.top * self.height(), mark.bottom * self.height()
        return max(0.0, top - y, y - max(bottom, top + 3))

    def _draw(self, painter: QPainter, mark: StripMark) -> None:
        highlight = mark.highlight
        is_hit = highlight.kind in (Kind.HIT, Kind.CURRENT_HIT)
        lane = _HITS if is_hit else _VERDICTS
        least = 3.0 if is_hit or highlight.kind is Kind.CLAIM else 5.0
        height = max(least, (mark.bottom - mark.top) * self.height())
        box = QRectF(lane.left(), mark.top * self.height(), lane.width(), height)
        colour = QColor(strip_colour(highlight, self._colours))
        if highlight.kind is Kind.CURRENT_HIT:
            box = QRectF(0, box.top() - 1, _HITS.width() + 2, box.height() + 2)
            colour = QColor(self._colours.ink)
        if highlight.kind is Kind.PASSAGE and highlight.human is None:
            painter.setPen(QPen(colour, 1.4))
            painter.setBrush(QColor(self._colours.page))
            painter.drawRect(box.adjusted(0.7, 0.7, -0.7, -0.7))
        else:
            painter.fillRect(box, colour)

"""The strip beside a long list: where in it something is, at a glance."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_WIDTH = 10
_LEAST = 2.0


class Strip(QWidget):
    """Marks at relative heights; a click asks for the height.

    Attributes:
        jumped: emitted with the relative height clicked, 0..1.
        marks: `(top, bottom, colour)`, heights in 0..1.
    """

    jumped = Signal(float)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.marks: tuple[tuple[float, float, str], ...] = ()
        self._ground = "#ffffff"
        self.setFixedWidth(_WIDTH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)

    def show_marks(self, marks: tuple[tuple[float, float, str], ...], ground: str) -> None:
        """Show other marks on a ground."""
        self.marks, self._ground = marks, ground
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the marks."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._ground))
        for top, bottom, colour in self.marks:
            height = max(_LEAST, (bottom - top) * self.height())
            painter.fillRect(QRectF(2, top * self.height(), _WIDTH - 4, height), QColor(colour))
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the height clicked."""
        self.jumped.emit(event.position().y() / max(1, self.height()))

"""The overview strip beside a pane's scrollbar: every highlight of the source at its relative height."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

_WIDTH = 10


class OverviewStrip(QWidget):
    """Marks at relative heights; a click asks to jump.

    Attributes:
        jumped: emitted with the relative height clicked, 0..1.
    """

    jumped = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[tuple[float, float, str], ...] = ()
        self._ground = "#ffffff"
        self.setFixedWidth(_WIDTH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName("Overview of this source's marks")

    def show_marks(self, marks: tuple[tuple[float, float, str], ...], ground: str) -> None:
        """Show marks `(top, bottom, colour)`, heights in 0..1."""
        self._marks, self._ground = marks, ground
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return Qt's preferred size."""
        return QSize(_WIDTH, 100)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the marks."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._ground))
        for top, bottom, colour in self._marks:
            height = max(3.0, (bottom - top) * self.height())
            painter.fillRect(QRectF(2, top * self.height(), _WIDTH - 4, height), QColor(colour))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Ask to jump to the height clicked."""
        self.jumped.emit(event.position().y() / max(1, self.height()))

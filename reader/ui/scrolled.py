"""A page of a dialog that is scrolled where the screen has no room for all of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

_BARS = QSize(12, 12)
WIDE, _HIGH, _ALL = 0.94, 0.72, 0.92


class Scrolled(QScrollArea):
    """Wants the room that its page wants, at most a share of the screen; `high` is that of its height."""

    def __init__(self, page: QWidget, parent: QWidget | None = None, *, high: float = _HIGH) -> None:
        super().__init__(parent)
        self._page, self._high = page, high
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)

    @override
    def sizeHint(self) -> QSize:
        """Return Qt's preferred size."""
        wanted = self._page.sizeHint().expandedTo(self._page.minimumSize()) + _BARS
        screen = self.screen().availableGeometry()
        return wanted.boundedTo(QSize(int(screen.width() * WIDE), int(screen.height() * self._high)))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the preferred size: the page is scrolled on small screens alone."""
        return self.sizeHint()


def fit_screen(dialog: QDialog) -> None:
    """Have a dialog that is laid out be scrolled as a whole where the screen has no room for it."""
    room, layout = dialog.screen().availableGeometry().size(), dialog.layout()
    wanted = dialog.minimumSizeHint()
    if layout is None or (wanted.width() <= room.width() and wanted.height() <= room.height()):
        return
    page = QWidget(dialog)
    page.setLayout(layout)
    whole = QVBoxLayout(dialog)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(Scrolled(page, dialog, high=_ALL))

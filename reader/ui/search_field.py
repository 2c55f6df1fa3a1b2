"""The field that searches every source as one types."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from reader.ui.fields import clearable

_DEBOUNCE_MS = 60


class SearchField(QLineEdit):
    """The search field; asks shortly after the last key.

    Attributes:
        asked: emitted with the query to answer.
        recalled: emitted where a former query is asked for (1, the key ↑) or a later one (-1, ↓).
    """

    asked = Signal(str)
    recalled = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Search every source   /"))
        self.setAccessibleName(self.tr("Search every source"))
        clearable(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DEBOUNCE_MS)
        self._timer.timeout.connect(lambda: self.asked.emit(self.text()))
        self.textChanged.connect(lambda _text: self._timer.start())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the queries made before."""
        by = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.recalled.emit(by)

    def stop(self) -> None:
        """Forget a query that was not asked yet."""
        self._timer.stop()

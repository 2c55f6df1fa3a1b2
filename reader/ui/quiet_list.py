"""A list view that chooses nothing on its own."""

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListView


class QuietListView(QListView):
    """Gaining the focus selects nothing, and letters are left to the window's keys."""

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Take the focus without making the first row current."""
        selection = self.selectionModel()
        chosen = self.currentIndex().isValid()
        blocked = selection.blockSignals(True)
        super().focusInEvent(event)
        if not chosen:
            selection.setCurrentIndex(QModelIndex(), selection.SelectionFlag.Clear)
        selection.blockSignals(blocked)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Leave letters and other signs to the window."""
        if event.text().strip() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

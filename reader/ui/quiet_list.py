"""A list view that chooses nothing on its own."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView
from typing_extensions import override

_PAGES = {
    QAbstractItemView.CursorAction.MovePageDown: 1,
    QAbstractItemView.CursorAction.MovePageUp: -1,
}


class QuietListView(QListView):
    """Gaining the focus selects nothing, and letters are left to the window's keys."""

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus without making the first row current."""
        selection = self.selectionModel()
        chosen = self.currentIndex().isValid()
        blocked = selection.blockSignals(True)
        super().focusInEvent(event)
        if not chosen:
            selection.setCurrentIndex(QModelIndex(), selection.SelectionFlag.Clear)
        selection.blockSignals(blocked)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters and other signs to the window."""
        if event.text().strip() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Return the row that a key leads to.

        A page is counted here: Qt looks for a row that stands a page away, and without end where the rows
        there are not laid out yet.
        """
        by = _PAGES.get(action)
        if by is None or not self.currentIndex().isValid():
            return super().moveCursor(action, modifiers)
        return self._a_page_on(self.currentIndex(), by)

    def _a_page_on(self, index: QModelIndex, by: int) -> QModelIndex:
        """Return the last row that still fits into the view with a row and all between, at least the next."""
        room, found = self.viewport().height() - self.sizeHintForIndex(index).height(), index
        last = self.model().rowCount() if by > 0 else -1
        for row in range(index.row() + by, last, by):
            if self.isRowHidden(row):
                continue
            following = self.model().index(row, index.column())
            room -= self.sizeHintForIndex(following).height()
            if room < 0 and found is not index:
                break
            found = following
        return found

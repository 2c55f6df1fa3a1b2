"""A list of rows of uneven height: laid out a few at a time, walked by keys, Enter opens one."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget
from typing_extensions import override

from reader.ui.quiet_list import QuietListView

_BATCH = 8
_AGAIN_MS, _TRIES = 15, 400
_ABOVE = 0.2


class Rows(QuietListView):
    """A list that never lays out more than a few rows at once.

    Attributes:
        opened: emitted with the index of the row that the reader wants to read.
    """

    opened = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted: tuple[QPersistentModelIndex, float, int] | None = None
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self.opened)

    def bring(self, index: QModelIndex, below: float = 0.0) -> None:
        """Scroll so that what stands `below` pixels below a row's top is in the upper part of the view.

        A row that is not laid out yet is waited for.
        """
        self._wanted = (QPersistentModelIndex(index), below, _TRIES)
        self._bring()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current row on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _bring(self) -> None:
        if self._wanted is None:
            return
        index, below, tries = self._wanted
        box = self.visualRect(self.model().index(index.row(), 0))
        if not index.isValid() or not tries:
            self._wanted = None
        elif box.isEmpty():
            self._wanted = (index, below, tries - 1)
            QTimer.singleShot(_AGAIN_MS, self, self._bring)
        else:
            self._wanted = None
            top, height = box.top() + below, self.viewport().height()
            if not _ABOVE * height / 2 <= top <= 0.7 * height:
                bar = self.verticalScrollBar()
                bar.setValue(int(bar.value() + top - _ABOVE * height))

"""The field for a note: one line at rest, as many as the note takes, up to three, while it is written."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

_MOST_LINES = 3
_AROUND = 10
"""Border, padding and margin above and below the lines, in pixels."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class NoteField(QPlainTextEdit):
    """Written in as a line is, but wrapped; Shift+Enter begins another paragraph.

    Attributes:
        text_edited: emitted when the reader changed the text.
        finished: emitted on Enter and when the field is left.
        entered: emitted on Enter.
    """

    text_edited = Signal()
    finished = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note")
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(3)
        self.textChanged.connect(self._changed)
        self._grow()

    def text(self) -> str:
        """Return what is written."""
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Write a note that was kept, its beginning in sight."""
        if text != self.toPlainText():
            self.setPlainText(text)
        self.set_modified(modified=False)
        if not self.hasFocus():
            self.moveCursor(QTextCursor.MoveOperation.Start)

    @property
    def is_modified(self) -> bool:
        """Whether the note was changed and not kept yet."""
        return self.document().isModified()

    def set_modified(self, *, modified: bool) -> None:
        """Take note that it was kept, or is yet to be."""
        self.document().setModified(modified)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Leave files to the window; only words are taken."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the note on Enter."""
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.entered.emit()
            self.finished.emit()
            return
        super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Grow, the caret at the note's end."""
        super().focusInEvent(event)
        self._grow()
        if event.reason() not in (*_PASSING, Qt.FocusReason.MouseFocusReason):
            self.moveCursor(QTextCursor.MoveOperation.End)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was written, and be one line again."""
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.finished.emit()
            self._grow()
            self.moveCursor(QTextCursor.MoveOperation.Start)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the lines that another width makes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    def _changed(self) -> None:
        self._grow()
        if self.is_modified:
            self.text_edited.emit()

    def _grow(self) -> None:
        lines = min(_MOST_LINES, round(self.document().size().height())) if self.hasFocus() else 1
        self.setFixedHeight(self.fontMetrics().lineSpacing() * max(1, lines) + _AROUND)

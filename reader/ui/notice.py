"""Non-modal lines to the reader: refused sources, failures, what was exported."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from reader.ui.pane import caption


class Notice(QFrame):
    """One line with its detail; stays until dismissed or replaced."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.label: QLabel = caption("", "")
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QToolButton(self)
        close.setText(self.tr("Dismiss"))
        close.setAccessibleName(self.tr("Dismiss this notice"))
        close.clicked.connect(self.hide)
        self.action = QToolButton(self)
        self.action.setAccessibleName(self.tr("What can be done about it"))
        self.action.hide()
        self._run: Callable[[], object] = lambda: None
        self.action.clicked.connect(self._act)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.addWidget(self.label, 1)
        row.addWidget(self.action)
        row.addWidget(close)
        self.hide()

    def say(self, message: str, detail: str = "") -> None:
        """Show a line and what to do about it."""
        self.label.setText(f"{message}. {detail}" if detail else message)
        self.label.setAccessibleName(self.label.text())
        self.action.hide()
        self.show()

    def offer(self, line: str, words: str, run: Callable[[], object]) -> None:
        """Show a line below what is still shown, with a button for what can be done about it."""
        self.add(line)
        self.action.setText(words)
        self.action.setAccessibleName(words)
        self._run = run
        self.action.show()

    def _act(self) -> None:
        self.hide()
        self._run()

    def add(self, line: str) -> None:
        """Show a line below what is still shown."""
        self.say(line if self.isHidden() else f"{self.label.text()}\n{line}")

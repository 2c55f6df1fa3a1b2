"""Non-modal lines to the reader: refused sources, failures, what was exported."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from reader.ui.actions import native
from reader.ui.spoken import SpokenLabel, spoken_in_order


class Notice(QFrame):
    """One line with its detail; stays until dismissed or replaced."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.label = SpokenLabel("", self)
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QToolButton(self)
        close.setText(self.tr("Dismiss"))
        close.setAccessibleName(self.tr("Dismiss this notice"))
        close.clicked.connect(self.hide)
        self.action = QToolButton(self)
        self.action.setObjectName("offer")
        self.action.setAccessibleName(self.tr("What can be done about it"))
        self.action.hide()
        self._run: Callable[[], object] = lambda: None
        self.action.clicked.connect(self.act)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.addWidget(self.label, 1)
        row.addWidget(self.action)
        row.addWidget(close)
        spoken_in_order((self.label, self.action, close))
        self.hide()

    def say(self, message: str, detail: str = "") -> None:
        """Show a line and what to do about it."""
        self.action.hide()
        self._show(f"{message}. {detail}" if detail else message)

    def tell(self, line: str, words: str, run: Callable[[], object]) -> None:
        """Show a line alone, with a button for what can be done about it."""
        self.hide()
        self.offer(line, words, run)

    def offer(self, line: str, words: str, run: Callable[[], object]) -> None:
        """Show a line below what is still shown, with a button for what can be done about it."""
        self.add(line)
        self.action.setText(words)
        self.action.setAccessibleName(words)
        self.action.setToolTip(f"{words} ({native('Alt+N')})")
        self._run = run
        self.action.show()

    def withdraw(self, run: Callable[[], object]) -> None:
        """Put the notice away where this is what it offers."""
        if self.offers() and self._run == run:
            self.hide()

    def offers(self) -> bool:
        """Say whether there is anything to be done about what it says."""
        return not self.isHidden() and not self.action.isHidden()

    def act(self) -> None:
        """Do what the notice offers, and put it away."""
        if self.offers():
            self.hide()
            self._run()

    def add(self, line: str) -> None:
        """Show a line below what is still shown; what that offers stays."""
        if self.isHidden():
            self.say(line)
        else:
            self._show(f"{self.label.text()}\n{line}")

    def _show(self, text: str) -> None:
        self.label.setText(text)
        self.label.setAccessibleName(text)
        self.show()

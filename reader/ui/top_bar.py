"""The bar on top: search, a sentence to check, the claim's counter, export, theme."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.ui.pane import caption
from reader.ui.search_panel import SearchField


class TopBar(QFrame):
    """Always there; every button is an action of the window too.

    Attributes:
        check_asked: emitted with the sentence typed.
    """

    check_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.search = SearchField(self)
        self.check = QLineEdit(self)
        self.counter: QLabel = caption("", "soft")
        self.previous = self._button("◂", self.tr("Previous claim (K)"))
        self.next = self._button("▸", self.tr("Next claim (J)"))
        self.export = self._button(self.tr("Export…"), self.tr("Export annotated PDFs and more (Ctrl+E)"))
        self.theme = self._button("◐", self.tr("Light or dark (Ctrl+T)"))
        self.keys = self._button("?", self.tr("Keys (F1)"))
        self.check.setPlaceholderText(self.tr("Check a sentence…   Ctrl+Enter"))
        self.check.setAccessibleName(self.tr("Type a sentence to check against every source"))
        self.check.returnPressed.connect(lambda: self.check_asked.emit(self.check.text()))
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 7, 10, 7)
        row.setSpacing(8)
        row.addWidget(self.search, 3)
        row.addWidget(self.check, 3)
        row.addStretch(1)
        for widget in (self.previous, self.counter, self.next, self.export, self.theme, self.keys):
            row.addWidget(widget)

    def count(self, at: int, total: int) -> None:
        """Show which claim of how many is selected."""
        words = self.tr("claim {at} / {total}").format(at=at or "–", total=total)
        self.counter.setText(words if total else self.tr("claims …"))

    def _button(self, text: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

"""The bar on top: search, a sentence to check, the claim's counter, export, theme."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QToolButton, QWidget

from reader.ui.flow import Flow
from reader.ui.pane import caption
from reader.ui.search_panel import SearchField
from reader.ui.wording import counted

_ROOMY = 760


class TopBar(QFrame):
    """Always there; every button is an action of the window too.

    Attributes:
        check_asked: emitted with the sentence typed.
        row: where everything stands.
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
        self.row = Flow(self)
        self.row.setContentsMargins(10, 7, 10, 7)
        self.row.setSpacing(8)
        self.row.put(self.search, 3, least=150)
        self.row.put(self.check, 3, least=150)
        self.row.gap()
        for widget in (self.previous, self.counter, self.next, self.export, self.theme, self.keys):
            self.row.put(widget)

    def count(self, at: int, total: int, own: int = 0, *, typed: bool = False) -> None:
        """Show which claim of how many listed is selected, `typed` or not; `own` of them are the reader's."""
        if typed:
            words = self.tr("your sentence · {at} of {total}") if at else self.tr("your sentence")
        else:
            words = self.tr("claim {at} of {total}") if at else self.tr("claims: {total}")
        self.counter.setText(counted(words, at=at, total=total) if total else self.tr("claims …"))
        tip = self.tr("listed: {found} from the sources · {own} of your own")
        self.counter.setToolTip(counted(tip, found=total - own, own=own))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave to the menus what a narrow bar has no room for."""
        super().resizeEvent(event)
        for button in (self.export, self.theme, self.keys):
            button.setVisible(event.size().width() >= _ROOMY)

    def _button(self, text: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

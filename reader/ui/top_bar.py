"""The bar on top: search, a sentence to check, the claim's counter, export, theme."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QToolButton, QWidget
from typing_extensions import override

from reader.ui.flow import Flow
from reader.ui.pane import caption
from reader.ui.search_field import SearchField
from reader.ui.wording import counted

_ROOMY, _WIDE, _WIDEST_FIELD = 760, 1100, 460
_LEAST_ROOM = 888
"""The counter has room for as many claims at least, so that the bar stays as it is while they are found."""


class TopBar(QFrame):
    """Always there; every button is an action of the window too.

    Attributes:
        check_asked: emitted when the sentence typed is to be checked.
        row: where everything stands.
    """

    check_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.search = SearchField(self)
        self.check = QLineEdit(self)
        self.counter: QLabel = caption("", "soft")
        self.counter.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._looking = self.tr("claims …")
        self._lines = {
            False: (self.tr("claim {at} of {total}"), self.tr("claims: {total}")),
            True: (self.tr("your claim {at} of {total}"), self.tr("your claim")),
        }
        self.previous = self._button("◂", self.tr("Previous claim (K)"))
        self.next = self._button("▸", self.tr("Next claim (J)"))
        self.export = self._button(self.tr("Export…"), self.tr("Export annotated PDFs and more (Ctrl+E)"))
        self.theme = self._button("◐", self.tr("Light or dark (Ctrl+T)"))
        self.keys = self._button("?", self.tr("Keys (F1)"))
        self.check.setPlaceholderText(self.tr("Check a sentence…   Ctrl+Enter"))
        self.check.setAccessibleName(self.tr("Type a sentence to check against every source"))
        self.check.returnPressed.connect(self.check_asked)
        self.row = Flow(self)
        self.row.setContentsMargins(10, 7, 10, 7)
        self.row.setSpacing(8)
        self.row.put(self.search, 3, least=110, most=_WIDEST_FIELD)
        self.row.put(self.check, 3, least=110, most=_WIDEST_FIELD)
        self.row.gap()
        for widget in (self.previous, self.counter, self.next, self.export, self.theme, self.keys):
            self.row.put(widget)

    def count(self, at: int, total: int, own: int = 0, *, typed: bool = False, known: bool = False) -> None:
        """Show which claim of how many listed is selected, `typed` or not; `own` of them are the reader's.

        They are still looked for unless they are `known`. There is room for the longest of its lines, so that
        what stands beside it keeps its place.
        """
        in_list, alone = self._lines[typed]
        words = counted(in_list if at else alone, at=at, total=total)
        self.counter.setText(words if total or known else self._looking)
        most = max(total, _LEAST_ROOM)
        lines = (counted(line, at=most, total=most) for pair in self._lines.values() for line in pair)
        self.counter.ensurePolished()
        metrics = self.counter.fontMetrics()
        self.counter.setMinimumWidth(max(map(metrics.horizontalAdvance, (self._looking, *lines))))
        tip = self.tr("listed: {found} from the sources · {own} of your own")
        self.counter.setToolTip(counted(tip, found=total - own, own=own))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave to the menus what a narrow bar has no room for."""
        super().resizeEvent(event)
        width = event.size().width()
        self.export.setVisible(width >= _ROOMY)
        for button in (self.previous, self.next, self.theme, self.keys):
            button.setVisible(width >= _WIDE)

    def _button(self, text: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

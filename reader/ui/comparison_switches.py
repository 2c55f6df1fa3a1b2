"""The three switches in the corner of the comparison, each with its key."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from reader.ui.fonts import interface_font
from reader.ui.theme import Colours


class ComparisonSwitches(QWidget):
    """One text or two, the whole or what matters, history or none."""

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(6, 5, 8, 0)
        self._row.setSpacing(2)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.setAutoFillBackground(True)
        self.recolour(colours)

    def recolour(self, colours: Colours) -> None:
        """Stand on the dock's ground."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(colours.raised))
        self.setPalette(palette)

    def fill(
        self, one_text: Callable[[], None], whole: Callable[[], None], history: Callable[[], None]
    ) -> tuple[QToolButton, ...]:
        """Add the switches, and return them so that they can be told whether they are on."""
        in_line = self.tr("Write claim and passage as one text: struck out what only the claim says")
        paragraphs = self.tr("Show the whole paragraphs in which claim and passage stand")
        changes = self.tr("Show when your verdict, note and tags on this passage were changed")
        return (
            self._add(self.tr("As one text"), "D", in_line, one_text),
            self._add(self.tr("Whole paragraphs"), "U", paragraphs, whole),
            self._add(self.tr("History"), "H", changes, history),
        )

    def stand_in_corner(self, width: int) -> None:
        """Stand at the top right of a parent `width` pixels wide."""
        self.adjustSize()
        self.move(width - self.width(), 0)

    def _add(self, words: str, key: str, tip: str, run: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setText(f"{words} {key}")
        button.setFont(interface_font(11))
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(tip)
        button.setToolTip(f"{tip} ({key})")
        button.clicked.connect(lambda _checked: run())
        self._row.addWidget(button)
        return button

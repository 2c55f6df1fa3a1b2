"""A box that chooses one of the library's sources by number, title and publisher."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)
from typing_extensions import override

from reader.text.model import Document
from reader.ui.fields import say_purpose
from reader.ui.wording import about_source, listed_words

_LEAST, _MOST, _WIDEST_LIST = 220, 620, 900
_PADDING = 40


class SourceBox(QComboBox):
    """Shows as much of the source chosen as has room, and all of it in its tooltip and in its list."""

    def __init__(self, purpose: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._purpose = purpose
        say_purpose(self, purpose)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.view().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.currentIndexChanged.connect(lambda _at: self._tell())

    def list_sources(self, documents: Iterable[Document], first: str = "") -> None:
        """Offer these sources, after a `first` choice where one is named; without a signal."""
        with QSignalBlocker(self):
            self.clear()
            if first:
                self.addItem(first, "")
            for number, document in enumerate(documents, 1):
                self.addItem(listed_words(number, document), document.source)
                self.setItemData(self.count() - 1, about_source(document), Qt.ItemDataRole.ToolTipRole)
        self.view().setMinimumWidth(min(_WIDEST_LIST, self._needed()))
        self._tell()

    def choose(self, at: int) -> None:
        """Choose without a signal."""
        with QSignalBlocker(self):
            self.setCurrentIndex(at)
        self._tell()

    def fit(self, room: int) -> None:
        """Take `room` pixels of a bar at most, within what can be read and what is needed."""
        self.setFixedWidth(max(_LEAST, min(_MOST, room, self._needed())))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what is chosen with an ellipsis where it has no room; Qt would cut a letter in two."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shown
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    @property
    def shown(self) -> str:
        """What of the choice has room in the closed box."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room - 4)

    def _needed(self) -> int:
        """Return how wide all of the longest choice is."""
        metrics = self.fontMetrics()
        texts = (self.itemText(n) for n in range(self.count()))
        return max(map(metrics.horizontalAdvance, texts), default=0) + _PADDING

    def _tell(self) -> None:
        about = self.itemData(self.currentIndex(), Qt.ItemDataRole.ToolTipRole)
        self.setToolTip("\n".join(filter(None, (self._purpose, about))))

"""The legend of the standings in a pane's margin: each sign, how many there are, the way to the next."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget
from typing_extensions import override

from reader.review.sentences import SentenceKind, SentenceStanding
from reader.ui.paint.standings import draw_standing
from reader.ui.place_words import kind_words
from reader.ui.theme import Colours

_SIGN = 11


class PaneLegend(QFrame):
    """One button per standing, made once they are marked; it is hidden while no standings are.

    Attributes:
        wanted: emitted with the kind of sentence of which the reader wants the next one.
    """

    wanted = Signal(object)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paneHead")
        self.setAccessibleName(self.tr("Standing of the sentences"))
        self._colours = colours
        self._buttons: dict[SentenceKind, QToolButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 2, 4, 2)
        self._row.setSpacing(0)
        self.hide()

    @property
    def buttons(self) -> tuple[QToolButton, ...]:
        """The buttons, in the order of the standings; none before the first count."""
        return tuple(self._buttons.values())

    def count(self, sentences: Iterable[SentenceStanding]) -> None:
        """Say how many of these sentences stand in which way."""
        if not self._buttons:
            self._make_buttons()
        counts = Counter(sentence.kind for sentence in sentences)
        for kind, button in self._buttons.items():
            words = self.tr("{standing}: {n}").format(standing=kind_words(kind), n=counts[kind])
            button.setText(str(counts[kind]))
            button.setEnabled(bool(counts[kind]))
            button.setToolTip(words)
            button.setAccessibleName(words)

    def recolour(self, colours: Colours) -> None:
        """Paint the signs in other colours."""
        self._colours = colours
        if not self.isHidden():
            self._ink()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Paint the signs once they are to be seen."""
        super().showEvent(event)
        self._ink()

    def _ink(self) -> None:
        for kind, button in self._buttons.items():
            button.setIcon(self._icon(kind))

    def _make_buttons(self) -> None:
        self._buttons = {kind: self._button(kind) for kind in SentenceKind}
        for button in self._buttons.values():
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._ink()

    def _button(self, kind: SentenceKind) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("legend")
        button.setAccessibleName(kind_words(kind))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(_SIGN, _SIGN))
        button.clicked.connect(lambda: self.wanted.emit(kind))
        return button

    def _icon(self, kind: SentenceKind) -> QIcon:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(_SIGN * ratio), round(_SIGN * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        draw_standing(painter, kind, QRectF(1, 1, _SIGN - 2, _SIGN - 2), self._colours)
        painter.end()
        return QIcon(picture)

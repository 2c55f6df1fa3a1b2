"""The list of reviews that have lost their place, each with its quote."""

from PySide6.QtCore import QModelIndex, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader.review.model import Review
from reader.ui.claims_delegate import draw_lines
from reader.ui.fonts import interface_font
from reader.ui.paint.marks import draw_own_mark
from reader.ui.pane import caption
from reader.ui.quiet_list import QuietListView
from reader.ui.row_model import ROW, Index, RowModel
from reader.ui.spoken import spoken_in_order
from reader.ui.theme import Colours
from reader.ui.wording import quoted, verdict_words

_ROW = 126


class _Delegate(QStyledItemDelegate):
    def __init__(self, colours: Colours, parent: QListView) -> None:
        super().__init__(parent)
        self.colours = colours

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(120, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        review, colours, box = index.data(ROW), self.colours, QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(colours.chosen))
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), QColor(colours.accent))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(colours.line))
        inner = box.adjusted(12, 8, -10, -6)
        painter.setFont(interface_font(12.5))
        painter.setPen(QColor(colours.ink))
        draw_lines(painter, quoted(review.key.passage_text), inner, 3)
        mark = QRectF(inner.left(), inner.top() + 60, 14, 14)
        if review.verdict is not None:
            draw_own_mark(painter, review.verdict, mark, colours.human(review.verdict), colours.raised)
        painter.setFont(interface_font(11, QFont.Weight.DemiBold))
        words = " · ".join(filter(None, (_verdict(review), review.note)))
        draw_lines(painter, words, QRectF(mark.right() + 5, mark.top(), inner.width() - 20, 16), 1)
        painter.setFont(interface_font(11))
        painter.setPen(QColor(colours.soft))
        draw_lines(painter, review.key.passage_source, inner.adjusted(0, 78, 0, 0), 1)
        draw_lines(painter, review.key.claim_text, inner.adjusted(0, 94, 0, 0), 1)
        painter.restore()


class OrphansPanel(QFrame):
    """The list, and what can be done.

    Attributes:
        chosen: emitted with the review that the analyst looks at.
        attach_asked, discard_asked: emitted when the buttons ask for it.
    """

    chosen = Signal(object)
    attach_asked = Signal()
    discard_asked = Signal()

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.model: RowModel[Review] = RowModel(_spoken, self, tips=True)
        self.view = QuietListView(self)
        self.count: QLabel = caption("", "title")
        self.advice: QLabel = caption("", "soft")
        self._delegate = _Delegate(colours, self.view)
        self.attach = QPushButton(self.tr("Attach"), self)
        self.discard = QPushButton(self.tr("Discard"), self)
        self._lay_out()

    def recolour(self, colours: Colours) -> None:
        """Paint in other colours."""
        self._delegate.colours = colours
        self.view.viewport().update()

    @property
    def current(self) -> Review | None:
        """The review chosen."""
        return self.model.row_at(self.view.currentIndex())

    def show_reviews(self, reviews: tuple[Review, ...]) -> None:
        """List these reviews; one that was chosen before stays so."""
        former = self.current
        self.model.show_rows(reviews)
        self.count.setText(self.tr("%n without a place", "", len(reviews)))
        if reviews:
            row = reviews.index(former) if former in reviews else 0
            self.view.setCurrentIndex(self.model.index(row))

    def _lay_out(self) -> None:
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setAccessibleName(self.tr("Reviews that have lost their place"))
        self.view.selectionModel().currentChanged.connect(self._announce)
        self.advice.setText(
            self.tr(
                "The words they were fastened to are no longer there. Put the caret into the sentence that "
                "they belong to, or select it, then attach (Ctrl+Shift+V)."
            )
        )
        self.advice.setWordWrap(True)
        for button, signal, words in (
            (self.attach, self.attach_asked, self.tr("Attach to the sentence at the caret (Ctrl+Shift+V)")),
            (self.discard, self.discard_asked, self.tr("Discard this review; it can be undone")),
        ):
            button.setObjectName("plain")
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.clicked.connect(signal)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        head = QVBoxLayout()
        head.setContentsMargins(12, 10, 10, 6)
        row = QHBoxLayout()
        for widget in (self.attach, self.discard):
            row.addWidget(widget)
        head.addWidget(self.count)
        head.addWidget(self.advice)
        head.addLayout(row)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        spoken_in_order((self.count, self.advice, self.attach, self.discard, self.view))

    def _announce(self, _index: QModelIndex) -> None:
        if self.current is not None:
            self.chosen.emit(self.current)


def _verdict(review: Review) -> str:
    return verdict_words(review.verdict) if review.verdict else ""


def _spoken(review: Review) -> str:
    said = f"{_verdict(review)} {review.note}".strip()
    passage = f"{quoted(review.key.passage_text)} {said} ({review.key.passage_source})"
    return f"{passage}\n{review.key.claim_text}"

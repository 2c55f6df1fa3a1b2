"""How a passage is painted in the evidence list."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.ui.claims_delegate import draw_lines
from reader.ui.fonts import interface_font
from reader.ui.paint.marks import draw_mark, draw_number
from reader.ui.theme import Colours
from reader.ui.wording import score_word

_HEADING = 26
_BODY = 58
Index = QModelIndex | QPersistentModelIndex


class EvidenceDelegate(QStyledItemDelegate):
    """Source heading, verdict mark and words, two lines of the passage, and the analyst's verdict."""

    def __init__(self, colours: Colours, parent: QListView) -> None:
        super().__init__(parent)
        self.colours = colours

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return a row's height: more where it opens a source."""
        row = index.data(Qt.ItemDataRole.UserRole)
        return QSize(160, _BODY + (_HEADING if row.heading else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row = index.data(Qt.ItemDataRole.UserRole)
        colours = self.colours
        box = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.heading:
            self._head(painter, row.number, row.heading, QRectF(box.left(), box.top(), box.width(), _HEADING))
            box = box.adjusted(0, _HEADING, 0, 0)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(colours.chosen))
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), QColor(colours.accent))
        tone = colours.verdict(row.evidence.verdict)
        draw_mark(painter, row.evidence.verdict, QRectF(box.left() + 14, box.top() + 8, 12, 12), tone.ink)
        text = box.adjusted(34, 5, -10, -4)
        painter.setFont(interface_font(12, QFont.Weight.DemiBold))
        painter.setPen(QColor(tone.ink))
        words = f"{row.evidence.verdict} · {score_word(row.evidence.score)}"
        painter.drawText(QRectF(text.left(), text.top(), text.width(), 17), 0, words)
        self._state(painter, row, QRectF(text.left(), text.top(), text.width(), 17))
        painter.setFont(interface_font(12))
        painter.setPen(QColor(colours.soft))
        draw_lines(painter, " ".join(row.evidence.text.split()), text.adjusted(0, 18, 0, 0), 2)
        painter.restore()

    def _head(self, painter: QPainter, number: int, label: str, box: QRectF) -> None:
        colours = self.colours
        draw_number(painter, number, QRectF(11, box.top() + 6, 16, 16), colours.soft, colours.raised)
        painter.setFont(interface_font(12, QFont.Weight.DemiBold))
        painter.setPen(QColor(colours.ink))
        room = box.adjusted(34, 4, -10, 0)
        metrics = QFontMetrics(painter.font())
        elided = metrics.elidedText(label, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, elided)

    def _state(self, painter: QPainter, row: object, box: QRectF) -> None:
        evidence, review = getattr(row, "evidence", None), getattr(row, "review", None)
        painter.setFont(interface_font(11, QFont.Weight.DemiBold if review else QFont.Weight.Normal))
        painter.setPen(QColor(self.colours.ink if review else self.colours.dim))
        said = "unreviewed"
        if review is not None:
            said = f"you: {review.verdict}" if review.verdict else "noted"
        if evidence is not None and evidence.copied:
            said = f"copied wording · {said}"
        painter.drawText(box, Qt.AlignmentFlag.AlignRight, said)

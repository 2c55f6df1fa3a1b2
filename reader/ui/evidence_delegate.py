"""How a passage is painted in the evidence list."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.review.decided import Passage
from reader.ui.claims_delegate import draw_lines
from reader.ui.fonts import interface_font
from reader.ui.paint.marks import draw_mark, draw_number, draw_own_mark
from reader.ui.theme import Colours
from reader.ui.wording import score_word, verdict_words

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
        text = box.adjusted(34, 5, -10, -4)
        line = QRectF(text.left(), text.top(), text.width(), 17)
        self._say(painter, row.passage, QRectF(box.left() + 14, box.top() + 8, 12, 12), line)
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

    def _say(self, painter: QPainter, passage: Passage, mark: QRectF, line: QRectF) -> None:
        """Paint the verdict that counts, filled where it is the analyst's, and what is told beside it."""
        colours, human, machine = self.colours, passage.human, passage.machine
        ink = colours.human(human) if human else colours.verdict(machine).ink if machine else colours.soft
        if human is not None:
            draw_own_mark(painter, human, mark.adjusted(-2, -2, 2, 2), ink, colours.raised)
        elif machine is not None:
            draw_mark(painter, machine, mark, ink)
        words, aside = self._words(passage)
        font = interface_font(11)
        font.setStrikeOut(passage.overruled)
        right = min(line.width() * 0.6, QFontMetrics(font).horizontalAdvance(aside) + 2.0)
        painter.setFont(font)
        painter.setPen(QColor(colours.dim))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, aside)
        painter.setFont(interface_font(12, QFont.Weight.DemiBold))
        painter.setPen(QColor(ink))
        metrics = QFontMetrics(painter.font())
        room = line.adjusted(0, 0, -right - 6, 0)
        painter.drawText(room, 0, metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room.width())))

    @staticmethod
    def _words(passage: Passage) -> tuple[str, str]:
        """Return the verdict that counts, and what is told beside it."""
        score = score_word(passage.evidence.score)
        human, machine = passage.human, passage.machine
        if human is None:
            copied = _tr("copied wording") if passage.evidence.copied else ""
            noted = _tr("noted") if passage.review else _tr("unreviewed")
            return f"{verdict_words(machine) if machine else ''} · {score}", " · ".join(
                filter(None, (copied, noted))
            )
        if machine is None:
            return _tr("{verdict} · yours").format(verdict=verdict_words(human)), _tr("added by you")
        if passage.overruled:
            return _tr("{verdict} · yours").format(
                verdict=verdict_words(human)
            ), f"{verdict_words(machine)} · {score}"
        return f"{verdict_words(machine)} · {score}", _tr("confirmed by you")


def _tr(text: str) -> str:
    return QCoreApplication.translate("EvidenceDelegate", text)

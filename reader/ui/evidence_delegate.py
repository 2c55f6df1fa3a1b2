"""How a passage is painted in the evidence list."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from reader.review.decided import Passage
from reader.ui.claims_delegate import draw_lines
from reader.ui.fonts import interface_font
from reader.ui.paint.marks import draw_mark, draw_number, draw_own_mark
from reader.ui.row_model import ROW, Index
from reader.ui.theme import Colours
from reader.ui.wording import score_word, verdict_words

_HEADING = 26
_BODY = 58
_GAP = 8.0


class EvidenceDelegate(QStyledItemDelegate):
    """Source heading, verdict mark and words, two lines of the passage, and the analyst's verdict."""

    def __init__(self, colours: Colours, parent: QListView) -> None:
        super().__init__(parent)
        self.colours = colours

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's height: more where it opens a source."""
        row = index.data(ROW)
        return QSize(160, _BODY + (_HEADING if row.heading else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row = index.data(ROW)
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
        said, struck, aside = _said(passage), _machines(passage), _aside(passage)
        bold, small = interface_font(12, QFont.Weight.DemiBold), interface_font(11)
        over = interface_font(11)
        over.setStrikeOut(True)
        taken = QFontMetrics(bold).horizontalAdvance(said) + _GAP
        room = line.adjusted(min(taken, line.width() * 0.6), 0, 0, 0)
        machines = min(room.width(), QFontMetrics(over).horizontalAdvance(struck) + _GAP if struck else 0.0)
        told = _draw(painter, aside, room.adjusted(machines, 0, 0, 0), small, colours.dim, right=True)
        _draw(painter, struck, room.adjusted(0, 0, -told, 0), over, colours.dim, right=True)
        _draw(painter, said, line.adjusted(0, 0, -told - machines, 0), bold, ink)


def _draw(painter: QPainter, text: str, room: QRectF, font: QFont, ink: str, *, right: bool = False) -> float:
    """Draw a text in a line, cut where it has no room; return how much of it was taken, with a gap."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, int(room.width()) + 1))
    painter.setFont(font)
    painter.setPen(QColor(ink))
    painter.drawText(room, Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft, shown)
    return metrics.horizontalAdvance(shown) + _GAP if shown else 0.0


def _said(passage: Passage) -> str:
    """Return the verdict that counts, and how sure the machine is where it is the machine's."""
    if passage.human is not None and (passage.machine is None or passage.overruled):
        return _tr("{verdict} · yours").format(verdict=verdict_words(passage.human))
    verdict = verdict_words(passage.machine) if passage.machine else ""
    return f"{verdict} · {score_word(passage.evidence.score)}"


def _machines(passage: Passage) -> str:
    """Return the machine's verdict that was overruled."""
    if passage.machine is None or not passage.overruled:
        return ""
    return f"{verdict_words(passage.machine)} · {score_word(passage.evidence.score)}"


def _aside(passage: Passage) -> str:
    """Return what is told beside the verdicts: whose they are, copies, notes and tags."""
    review = passage.review
    whose = ""
    if passage.human is None:
        whose = "" if review else _tr("unreviewed")
    elif not passage.overruled:
        whose = _tr("confirmed by you") if passage.machine else _tr("added by you")
    copied = _tr("copied wording") if passage.evidence.copied and passage.human is None else ""
    noted = _tr("noted") if review and review.note else ""
    tags = " ".join(f"#{tag}" for tag in review.tags) if review else ""
    return " · ".join(filter(None, (copied, whose, noted, tags)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("EvidenceDelegate", text)

"""How a claim is painted in the list."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QImage,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)
from typing_extensions import override

from reader.ui.claims_rows import Cell, ClaimRow, cell_words
from reader.ui.fonts import interface_font
from reader.ui.paint.marks import draw_dot, draw_mark, draw_number
from reader.ui.row_model import ROW, Index
from reader.ui.theme import Colours
from reader.ui.wording import source_words, standing_words

_LINES = 3
_PAD = 10
_CELL = 16
_MOST_NUMBER = 99
"""The highest number that is legible in a cell."""
_RIM = 1
_BESIDE = 24
"""What stands before the standing's words, and the gap between them and the cells."""
_LONG = "word " * 200


@dataclass(frozen=True, slots=True)
class _Face:
    """A font that counts as the same wherever its key is: so that broken lines are found again."""

    key: str
    font: QFont = field(compare=False)


def draw_lines(painter: QPainter, text: str, box: QRectF, lines: int) -> None:
    """Draw text in the painter's font and pen, wrapped to at most `lines` lines, the last one elided."""
    font = painter.font()
    height, step, parts = _broken(text, _Face(font.key(), font), int(box.width()), lines)
    for n, part in enumerate(parts):
        painter.drawText(QRectF(box.left(), box.top() + n * step, box.width(), height), 0, part)


@lru_cache(maxsize=2048)
def _broken(text: str, face: _Face, width: int, lines: int) -> tuple[int, int, tuple[str, ...]]:
    """Return a line's height, the way to the next one, and what stands on each, in pixels."""
    layout = QTextLayout(text, face.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    metrics = QFontMetrics(face.font)
    parts = []
    for n in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start = line.textStart()
        if n == lines - 1:
            parts.append(metrics.elidedText(text[start:], Qt.TextElideMode.ElideRight, width))
        else:
            parts.append(text[start : start + line.textLength()])
    layout.endLayout()
    return metrics.height(), metrics.lineSpacing() + 1, tuple(parts)


@lru_cache(maxsize=8192)
def _text_height(text: str, width: int) -> int:
    metrics = QFontMetrics(interface_font(13))
    room = QRect(0, 0, max(40, width), 10_000)
    lines = round(metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height() / metrics.lineSpacing())
    return min(_LINES, max(1, lines)) * (metrics.lineSpacing() + 1)


class ClaimsDelegate(QStyledItemDelegate):
    """Standing dot, text, one cell per source.

    Attributes:
        even: every row is as high as the highest, so that no text need be measured.
        names: the sources' names by their numbers, for tooltips.
    """

    def __init__(self, colours: Colours, parent: QListView) -> None:
        super().__init__(parent)
        self.colours = colours
        self.even = False
        self.names: Mapping[int, str] = {}

    @override
    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Say what a source's cell means where the pointer is on one."""
        row: ClaimRow | None = index.data(ROW)
        words = self.cell_words(row, QRectF(option.rect), QPointF(event.pos())) if row is not None else ""
        if not words:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), words, view)
        return True

    def cell_words(self, row: ClaimRow, box: QRectF, at: QPointF) -> str:
        """Return what the cell at a place of a row painted in `box` says; "" where there is none."""
        foot = self._foot_of(box)
        if not row.cells or not foot.top() <= at.y() <= foot.bottom():
            return ""
        metrics = QFontMetrics(interface_font(11))
        taken = metrics.horizontalAdvance(standing_words(row.standing)) + _BESIDE
        strip = _strip(len(row.cells), foot.width(), taken)
        n = int((at.x() - foot.right() + strip) // (strip / len(row.cells)))
        if not 0 <= n < len(row.cells) or at.x() < foot.right() - strip:
            return ""
        number = row.numbers[n]
        name = f"{number} {self.names[number]}" if number in self.names else source_words(number)
        return f"{name}: {cell_words(row.cells[n], judged=row.decided is not None)}"

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row: up to three lines, and the strip."""
        parent = self.parent()
        width = parent.viewport().width() if isinstance(parent, QListView) else 200
        row: ClaimRow = index.data(ROW)
        text = _LONG if self.even else " ".join(row.claim.text.split())
        return QSize(120, _text_height(text, width - 2 * _PAD - 2) + _CELL + 23)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row: ClaimRow = index.data(ROW)
        colours = self.colours
        box = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(colours.chosen))
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), QColor(colours.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(colours.hover))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(colours.line))
        inner = _inner(box)
        font = interface_font(13)
        font.setItalic(row.claim.source is None)
        painter.setFont(font)
        painter.setPen(QColor(colours.ink))
        draw_lines(painter, " ".join(row.claim.text.split()), inner, _LINES)
        self._foot(painter, row, self._foot_of(box))
        painter.restore()

    @staticmethod
    def _foot_of(box: QRectF) -> QRectF:
        inner = _inner(box)
        return QRectF(inner.left(), inner.bottom() - _CELL, inner.width(), _CELL)

    def _foot(self, painter: QPainter, row: ClaimRow, box: QRectF) -> None:
        colours = self.colours
        ink = QColor(colours.standing(row.standing))
        done = (row.decided.reviewed, row.decided.left) if row.decided else (0, 0)
        draw_dot(painter, QRectF(box.left(), box.center().y() - 4, 8, 8), ink.name(), *done)
        font = interface_font(11)
        font.setUnderline(row.restood)
        painter.setFont(font)
        painter.setPen(ink)
        metrics, standing = QFontMetrics(painter.font()), standing_words(row.standing)
        strip = _strip(len(row.cells), box.width(), metrics.horizontalAdvance(standing) + _BESIDE)
        text = QRectF(box.left() + 13, box.top(), box.width() - strip - _BESIDE, box.height())
        words = metrics.elidedText(standing, Qt.TextElideMode.ElideRight, int(text.width()))
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, words)
        step = strip / max(1, len(row.cells))
        width, ratio = max(1.0, min(_CELL, step - 1)), painter.device().devicePixelRatio()
        for n, cell in enumerate(row.cells):
            at = QPointF(box.right() - strip + n * step - _RIM, box.top() - _RIM)
            bare = cell.own and cell.verdict is None and not cell.struck
            number = row.numbers[n] if bare and row.numbers[n] <= _MOST_NUMBER else 0
            painter.drawImage(at, _tile(cell, number, width, colours, ratio))


def _inner(box: QRectF) -> QRectF:
    return box.adjusted(_PAD + 2, 9, -_PAD, -8)


def _strip(cells: int, width: float, taken: float) -> float:
    """Return how wide the cells stand: close together where the words, that take so much, want the room."""
    loose, close = cells * (_CELL + 3.0), cells * (_CELL + 1.0)
    return min(loose, max(close, width - taken), width * 0.62)


@lru_cache(maxsize=256)
def _tile(cell: Cell, number: int, width: float, colours: Colours, ratio: float) -> QImage:
    """Return a source's cell as a picture: the same few are painted over and over while the list moves."""
    whole = QSize(round((width + 2 * _RIM) * ratio), round((_CELL + 2 * _RIM) * ratio))
    picture = QImage(whole, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_cell(painter, cell, QRectF(_RIM, _RIM, width, _CELL), number, colours)
    painter.end()
    return picture


def _draw_cell(painter: QPainter, cell: Cell, box: QRectF, number: int, colours: Colours) -> None:
    """Draw one source's cell: hollow by the machine, filled by the analyst."""
    if number:
        draw_number(painter, number, box, colours.soft, colours.page)
        return
    tone = colours.verdict(cell.verdict) if cell.verdict else None
    ground = (tone.ink if tone else colours.dim) if cell.reviewed else tone.wash if tone else ""
    painter.setPen(Qt.PenStyle.NoPen if ground else QPen(QColor(colours.dim)))
    painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box if ground else box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    inner = box.adjusted(4, 4, -4, -4)
    if tone and cell.verdict:
        draw_mark(painter, cell.verdict, inner, colours.page if cell.reviewed else tone.ink)
    elif cell.struck:
        painter.fillRect(QRectF(inner.left(), box.center().y() - 1, inner.width(), 2), QColor(colours.page))
    if cell.own:
        painter.setPen(QColor(colours.claim_line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), 3, 3)

"""The rows of two sources compared: what they hold for a screen reader, and how they are painted."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from reader.compare.model import Change
from reader.compare.side_by_side import ComparedRow, Difference, Likeness, Piece, pieces
from reader.compare.tokens import tokens
from reader.text.model import Paragraph, ParagraphKind, Span
from reader.ui.fonts import interface_font, reading_pixels
from reader.ui.row_model import ROW, Index
from reader.ui.theme import Colours
from reader.ui.views.paragraph_page import Marked, form_of, height_of, reading_layout

GUTTER = 88
_BESIDE_MARK = 13
_EDGE = 18
_PAD = 9
_LONGEST_LINE = 36
_KEPT_LAYOUTS = 600
_MARKS = {
    Likeness.EQUAL: "=",
    Likeness.CHANGED: "≠",
    Likeness.REWORDED: "≈",
    Likeness.LEFT_ONLY: "−",
    Likeness.RIGHT_ONLY: "+",
}
_HEADINGS = {ParagraphKind.TITLE, ParagraphKind.HEADING}


def row_words(row: ComparedRow) -> str:
    """Say a row: what became of the paragraph, and both of its forms."""
    if row.left is None or row.right is None:
        side = _tr("left only") if row.left else _tr("right only")
        text = row.left.text if row.left else row.right.text if row.right else ""
        return f"{side}: {text}"
    said = {
        Likeness.EQUAL: _tr("equal"),
        Likeness.CHANGED: _tr("changed"),
        Likeness.REWORDED: _tr("told in other words"),
    }[row.likeness]
    moved = _tr(", told elsewhere") if row.moved else ""
    left, right = _tr("Left"), _tr("Right")
    return f"{said}{moved}. {left}: {row.left.text} {right}: {row.right.text}"


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the two columns stand in a width: their left edges, their width, the size of the letters."""

    left: float
    right: float
    width: float
    pixels: float


def columns_in(width: int, zoom: float) -> Columns:
    """Divide a width into two columns of at most 75 characters with the gutter between them."""
    room = max(80.0, (width - GUTTER - 2 * _EDGE) / 2)
    pixels = reading_pixels(int(room)) * zoom
    column = min(room, _LONGEST_LINE * pixels)
    left = (width - 2 * column - GUTTER) / 2
    return Columns(left, left + column + GUTTER, column, pixels)


class CompareDelegate(QStyledItemDelegate):
    """Paints the two paragraphs of a row, the words that differ, and between them what the row is."""

    def __init__(self, colours: Colours, parent: QListView) -> None:
        super().__init__(parent)
        self.colours, self.zoom, self.fold = colours, 1.0, False
        self.current: Difference | None = None
        self._view = parent
        self._layouts: dict[tuple[int, bool], QTextLayout] = {}
        self._made_for: object = None

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's height: that of its longer paragraph."""
        columns = self._columns()
        heights = [height_of(self._layout(index, columns, side), columns.pixels) for side in (False, True)]
        return QSize(100, int(max(*heights, columns.pixels * 1.4) + 2 * _PAD + 1))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row: ComparedRow = index.data(ROW)
        colours, box, columns = self.colours, QRectF(option.rect), self._columns()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(box, QColor(colours.raised if selected else colours.page))
        if selected:
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), QColor(colours.accent))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(colours.line))
        for side, x in ((False, columns.left), (True, columns.right)):
            place = QPointF(box.left() + x, box.top() + _PAD)
            if (row.right if side else row.left) is None:
                self._nothing(painter, QRectF(place.x(), place.y(), columns.width, columns.pixels * 1.4))
                continue
            painter.setPen(QColor(colours.ink))
            layout = self._layout(index, columns, side)
            if self.current is not None and self.current.row == index.row() and self.current.first >= 0:
                layout = self._made(row, columns, side, self.current, index.row())
            layout.draw(painter, place)
            if Likeness.EQUAL is not row.likeness and (row.left is None or row.right is None):
                tone = colours.supports if side else colours.contradicts
                bar = QRectF(place.x() - 9, place.y(), 3, box.height() - 2 * _PAD - 1)
                painter.fillRect(bar, QColor(tone.ink))
        gutter = QRectF(box.left() + columns.right - GUTTER, box.top() + _PAD, GUTTER, columns.pixels * 1.4)
        self._gutter(painter, row, gutter)
        painter.restore()

    def forget(self) -> None:
        """Lay out everything anew."""
        self._layouts.clear()
        self._view.scheduleDelayedItemsLayout()

    def height_at(self, index: Index, difference: Difference) -> float:
        """Return how far below the row's top a difference stands, in pixels."""
        columns, row = self._columns(), index.data(ROW)
        for side in (False, True):
            at = 0
            for piece in pieces(row, right=side, fold=self.fold):
                if difference.holds(difference.row, piece.run) and piece.run >= 0:
                    line = self._layout(index, columns, side).lineForTextPosition(at)
                    return float(line.y()) if line.isValid() else 0.0
                at += len(piece.text)
        return 0.0

    def _columns(self) -> Columns:
        return columns_in(self._view.viewport().width(), self.zoom)

    def _layout(self, index: Index, columns: Columns, side: bool) -> QTextLayout:
        made_for = (columns, self.colours, self.fold)
        if made_for != self._made_for or len(self._layouts) > _KEPT_LAYOUTS:
            self._layouts.clear()
            self._made_for = made_for
        key = (index.row(), side)
        if key not in self._layouts:
            self._layouts[key] = self._made(index.data(ROW), columns, side, None, index.row())
        return self._layouts[key]

    def _made(
        self, row: ComparedRow, columns: Columns, side: bool, current: Difference | None, number: int
    ) -> QTextLayout:
        found = pieces(row, right=side, fold=self.fold)
        paragraph = row.pair.right if side else row.pair.left
        bold = paragraph is not None and paragraph.kind in _HEADINGS
        text = "".join(p.text for p in found)
        marks = self._marks(row, found, current, number)
        return reading_layout(text, marks, columns.width, columns.pixels, bold=bold)

    def _marks(
        self, row: ComparedRow, found: tuple[Piece, ...], current: Difference | None, number: int
    ) -> Iterator[Marked]:
        at = 0
        for piece in found:
            words = piece.text.strip()
            start = at + len(piece.text) - len(piece.text.lstrip())
            at += len(piece.text)
            if words and piece.run >= 0:
                form = self._form(row, piece, current is not None and current.holds(number, piece.run))
                if form is not None:
                    yield Marked(Span(start, start + len(words)), form)
            elif words and row.left is not None and row.right is not None:
                yield Marked(Span(start, start + len(words)), form_of(ink=self.colours.dim))

    def _form(self, row: ComparedRow, piece: Piece, current: bool) -> QTextCharFormat | None:
        colours, lines = self.colours, QTextCharFormat.UnderlineStyle
        if row.likeness is Likeness.REWORDED:
            telling = piece.change is Change.EQUAL and any(t.is_content for t in tokens(piece.text))
            return form_of(colours.chosen) if telling else None
        if piece.change is Change.EQUAL:
            return None
        if piece.change is Change.MOVED:
            tone = colours.mentions
            return form_of(tone.strong if current else tone.wash, colours.ink, lines.DotLine, tone.ink)
        gone = piece.change is Change.DELETED
        tone = colours.contradicts if gone else colours.supports
        line = lines.DashUnderline if gone else lines.SingleUnderline
        return form_of(tone.strong if current else tone.wash, colours.ink, line, tone.ink)

    def _nothing(self, painter: QPainter, box: QRectF) -> None:
        font = interface_font(12)
        font.setItalic(True)
        painter.setFont(font)
        painter.setPen(QColor(self.colours.dim))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, left, self.tr("no counterpart"))

    def _gutter(self, painter: QPainter, row: ComparedRow, box: QRectF) -> None:
        colours = self.colours
        ink = {
            Likeness.LEFT_ONLY: colours.contradicts.ink,
            Likeness.RIGHT_ONLY: colours.supports.ink,
            Likeness.EQUAL: colours.dim,
        }.get(row.likeness, colours.ink)
        painter.setPen(QColor(ink))
        painter.setFont(interface_font(15))
        mark = "⇄" if row.moved else _MARKS[row.likeness]
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, mark)
        painter.setPen(QColor(colours.dim))
        painter.setFont(interface_font(10.5))
        half = box.width() / 2 + _BESIDE_MARK
        left, right = box.adjusted(0, 0, -half, 0), box.adjusted(half, 0, 0, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(left, middle | Qt.AlignmentFlag.AlignRight, _number(row.pair.left))
        painter.drawText(right, middle | Qt.AlignmentFlag.AlignLeft, _number(row.pair.right))


def _number(paragraph: Paragraph | None) -> str:
    return "" if paragraph is None else str(paragraph.index + 1)


def _tr(text: str) -> str:
    return QCoreApplication.translate("CompareModel", text)

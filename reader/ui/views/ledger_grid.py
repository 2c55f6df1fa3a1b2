"""The cells of the ledger: what they say to a screen reader, and how they are painted."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from reader.evidence.ledger import LedgerCell, LedgerKind, LedgerRow
from reader.evidence.model import Verdict
from reader.text.model import Document
from reader.ui.fonts import interface_font
from reader.ui.paint.marks import draw_mark
from reader.ui.views.grid import Grid, GridModel, draw_centred, elided
from reader.ui.views.view import Index, Place
from reader.ui.views.when import when_words
from reader.ui.wording import reason_words

_MARK = 11.0


class LedgerModel(GridModel):
    """Things down, sources across."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read: dict[tuple[int, int], int] = {}

    def row(self, row: int) -> LedgerRow:
        """Return a row."""
        return cast("LedgerRow", self.rows[row])

    def cell(self, row: int, column: int) -> LedgerCell | None:
        """Return what a source says of a thing; None where it is silent."""
        return self.row(row).cells.get(self.documents[column].source)

    def show_rows(self, rows: Sequence[object], documents: tuple[Document, ...]) -> None:
        """Replace everything."""
        self._read.clear()
        super().show_rows(rows, documents)

    def next_place(self, row: int, column: int) -> Place | None:
        """Return the first place of a cell, then, asked again, the next one, round about."""
        cell = self.cell(row, column)
        if cell is None:
            return None
        turn = self._read.get((row, column), 0)
        self._read[row, column] = turn + 1
        entry = cell.entries[turn % len(cell.entries)]
        return Place(entry.source, entry.span, sentence=entry.sentence)

    def words(self, row: int, column: int) -> str:
        """Say what a source states."""
        cell, source = self.cell(row, column), self.headerData(column, Qt.Orientation.Horizontal)
        if cell is None:
            return f"{source}: {self.tr('silent')}"
        texts = list(dict.fromkeys(entry.text for entry in cell.entries))
        contested = self.tr(", contested") if cell.contested else ""
        return f"{source}: {'; '.join(texts)}{contested}"

    def thing(self, row: int) -> str:
        """Return what a row is about."""
        return f"{self.caption(row)}: {self.label(row)}"

    def caption(self, row: int) -> str:
        """Return the kind of a thing in words."""
        shown = self.row(row)
        if shown.reason is not None:
            return self.tr("contested · {reason}").format(reason=reason_words(shown.reason))
        return {
            LedgerKind.FIGURE: self.tr("figure"),
            LedgerKind.DATE: self.tr("date"),
            LedgerKind.NAME: self.tr("name"),
            LedgerKind.QUOTE: self.tr("quotation"),
        }[shown.kind]

    def label(self, row: int) -> str:
        """Return the thing itself."""
        shown = self.row(row)
        return when_words(shown.date) if shown.date is not None else shown.label

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell in words, also as its tooltip."""
        shown = Qt.ItemDataRole.DisplayRole if role == Qt.ItemDataRole.ToolTipRole else role
        return super().data(index, shown)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a head in words, also as its tooltip."""
        shown = Qt.ItemDataRole.DisplayRole if role == Qt.ItemDataRole.ToolTipRole else role
        return super().headerData(section, orientation, shown)


class LedgerGrid(Grid):
    """Paints a thing at the head of its row: what it is, and its fullest form."""

    things = 0.27

    def draw_thing(self, painter: QPainter, row: int, box: QRectF) -> None:
        """Paint a thing."""
        model, colours = cast("LedgerModel", self.rows_model), self.colours
        dispute = model.row(row).kind is LedgerKind.DISPUTE
        if dispute:
            mark = QRectF(box.left() - 1, box.center().y() - _MARK / 2, _MARK, _MARK)
            draw_mark(painter, Verdict.CONTRADICTS, mark, colours.contradicts.ink)
        inner = box.adjusted(18, 5, 0, -5)
        half = inner.height() / 2
        above = QRectF(inner.left(), inner.top(), inner.width(), half)
        ink = colours.contradicts.ink if dispute else colours.dim
        elided(painter, model.caption(row), above, interface_font(11), ink)
        below = above.translated(0, half)
        elided(painter, model.label(row), below, interface_font(13, QFont.Weight.DemiBold), colours.ink)


class LedgerDelegate(QStyledItemDelegate):
    """Paints a cell: what the source writes, how often, and whether others contradict it."""

    def __init__(self, grid: LedgerGrid) -> None:
        super().__init__(grid)
        self._grid = grid

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell."""
        model, colours = cast("LedgerModel", self._grid.rows_model), self._grid.colours
        cell, box = model.cell(index.row(), index.column()), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, QColor(colours.page))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(colours.line))
        inner = box.adjusted(3, 3, -3, -4)
        if cell is None:
            painter.setPen(QColor(colours.dim))
            painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, "·")
        else:
            self._cell(painter, cell, inner)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent if self._grid.hasFocus() else colours.dim), 2.0))
            painter.drawRoundedRect(inner.adjusted(-1, -1, 1, 1), 6, 6)
        painter.restore()

    def _cell(self, painter: QPainter, cell: LedgerCell, box: QRectF) -> None:
        colours, text = self._grid.colours, box.adjusted(8, 0, -8, 0)
        if cell.contested:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.contradicts.wash))
            painter.drawRoundedRect(box, 5, 5)
            mark = QRectF(text.left(), box.center().y() - _MARK / 2, _MARK, _MARK)
            draw_mark(painter, Verdict.CONTRADICTS, mark.adjusted(1, 1, -1, -1), colours.contradicts.ink)
            text.setLeft(mark.right() + 6)
        if len(cell.entries) > 1:
            count = f"×{len(cell.entries)}"
            painter.setFont(interface_font(11))
            painter.setPen(QColor(colours.soft))
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
            text.setRight(text.right() - painter.fontMetrics().horizontalAdvance(count) - 6)
        painter.setFont(interface_font(12.5))
        painter.setPen(QColor(colours.ink))
        draw_centred(painter, cell.entries[0].text, text)

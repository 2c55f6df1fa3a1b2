"""The cells of the matrix: what they say to a screen reader, and how they are painted."""

from typing import cast

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.review.matrix import MatrixCell, MatrixRow
from reader.ui.fonts import interface_font
from reader.ui.paint.marks import draw_dot, draw_mark, draw_number
from reader.ui.views.grid import Grid, GridModel, draw_centred
from reader.ui.views.view import Index
from reader.ui.wording import standing_words, verdict_words

_MARK = 13.0


class MatrixModel(GridModel):
    """Claims down, sources across."""

    def row(self, row: int) -> MatrixRow:
        """Return a row."""
        return cast("MatrixRow", self.rows[row])

    def cell(self, row: int, column: int) -> MatrixCell | None:
        """Return what a source says of a claim; None where it is silent."""
        return self.row(row).cells.get(self.documents[column].source)

    def is_own(self, row: int, column: int) -> bool:
        """Say whether the claim stands in this source."""
        return self.row(row).claim.source == self.documents[column].source

    def words(self, row: int, column: int) -> str:
        """Say what a source says of a claim."""
        cell, source = self.cell(row, column), self.headerData(column, Qt.Orientation.Horizontal)
        said = [self.tr("claim here")] if self.is_own(row, column) else []
        said += [f"{verdict_words(verdict)} {count}" for verdict, count in cell.counts] if cell else []
        if cell is not None and cell.best.human is not None:
            said.append(self.tr("yours: {verdict}").format(verdict=verdict_words(cell.best.human)))
        if not said:
            said = [self.tr("silent") if self.row(row).standing else self.tr("not judged yet")]
        return f"{source}: {', '.join(said)}"

    def thing(self, row: int) -> str:
        """Return standing and text of a claim."""
        shown = self.row(row)
        return f"{standing_words(shown.standing)}: {' '.join(shown.claim.text.split())}"


class MatrixGrid(Grid):
    """Paints a claim at the head of its row: standing, text, number of its source."""

    def draw_thing(self, painter: QPainter, row: int, box: QRectF) -> None:
        """Paint a claim."""
        model = cast("MatrixModel", self.rows_model)
        shown, colours = model.row(row), self.colours
        numbers = {d.source: n for n, d in enumerate(model.documents, 1)}
        done = (shown.decided.reviewed, shown.decided.left) if shown.decided else (0, 0)
        dot = QRectF(box.left(), box.center().y() - 4, 8, 8)
        draw_dot(painter, dot, colours.standing(shown.standing), *done)
        number = numbers.get(shown.claim.source or "", 0)
        if number:
            disc = QRectF(box.right() - 17, box.center().y() - 8.5, 17, 17)
            draw_number(painter, number, disc, colours.soft, colours.page)
        painter.setFont(interface_font(13))
        painter.setPen(QColor(colours.ink))
        draw_centred(painter, " ".join(shown.claim.text.split()), box.adjusted(18, 0, -26, 0))


class MatrixDelegate(QStyledItemDelegate):
    """Paints a cell: the weightiest verdict's ground, a mark and a count for each verdict."""

    def __init__(self, grid: MatrixGrid) -> None:
        super().__init__(grid)
        self._grid = grid

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell."""
        model = cast("MatrixModel", self._grid.rows_model)
        colours, box = self._grid.colours, QRectF(option.rect)
        cell = model.cell(index.row(), index.column())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, QColor(colours.page))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(colours.line))
        inner = box.adjusted(4, 4, -4, -5)
        if cell is not None:
            self._said(painter, cell, inner)
        elif not model.is_own(index.row(), index.column()):
            painter.setPen(QColor(colours.dim))
            painter.setFont(interface_font(12))
            judged = model.row(index.row()).standing is not None
            painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, "·" if judged else "…")
        if model.is_own(index.row(), index.column()):
            self._own(painter, index.column() + 1, inner, alone=cell is None)
        if option.state & QStyle.StateFlag.State_Selected:
            focused = self._grid.hasFocus()
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent if focused else colours.dim), 2.0))
            painter.drawRoundedRect(inner.adjusted(-1, -1, 1, 1), 6, 6)
        painter.restore()

    def _said(self, painter: QPainter, cell: MatrixCell, box: QRectF) -> None:
        """Draw the verdicts with their counts: on a wash by the machine, on full colour by the analyst."""
        colours = self._grid.colours
        tone = colours.verdict(cell.verdict) if cell.verdict else None
        full = tone.ink if tone else colours.dim
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(full if cell.reviewed or tone is None else tone.wash))
        painter.drawRoundedRect(box, 5, 5)
        if tone is None:
            middle = box.center()
            painter.fillRect(QRectF(middle.x() - 6, middle.y() - 1, 12, 2), QColor(colours.page))
        else:
            self._counts(painter, cell, box)

    def _counts(self, painter: QPainter, cell: MatrixCell, box: QRectF) -> None:
        painter.setFont(interface_font(12.5))
        wide = painter.fontMetrics().horizontalAdvance("00")
        step = _MARK + 4 + wide + 6
        fitting = cell.counts[: max(1, int((box.width() - 8) // step))]
        left = box.center().x() - (step * len(fitting) - 6) / 2
        for verdict, count in fitting:
            ink = self._grid.colours.page if cell.reviewed else self._grid.colours.verdict(verdict).ink
            mark = QRectF(left, box.center().y() - _MARK / 2, _MARK, _MARK)
            draw_mark(painter, verdict, mark.adjusted(1, 1, -1, -1), ink)
            painter.setPen(QColor(ink))
            number = QRectF(mark.right() + 4, box.top(), wide + 4, box.height())
            painter.drawText(number, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(count))
            left += step

    def _own(self, painter: QPainter, number: int, box: QRectF, *, alone: bool) -> None:
        colours = self._grid.colours
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QColor(colours.claim_line))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        if alone:
            disc = QRectF(box.center().x() - 8.5, box.center().y() - 8.5, 17, 17)
            draw_number(painter, number, disc, colours.soft, colours.page)

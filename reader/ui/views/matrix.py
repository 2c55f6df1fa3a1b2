"""The matrix: every claim against every source, each cell a mark with its count and a way to the passage."""

from functools import partial
from typing import cast

from PySide6.QtCore import QModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.evidence.model import Standing, Verdict
from reader.review.decided import Reviews
from reader.review.matrix import MatrixCell, MatrixOrder, MatrixRow, matrix_rows
from reader.text.model import Document
from reader.ui.controller import Controller
from reader.ui.fonts import interface_font
from reader.ui.paint.marks import draw_dot, draw_mark, draw_number
from reader.ui.tasks import Task
from reader.ui.theme import Colours
from reader.ui.views.grid import Grid, GridModel, draw_centred
from reader.ui.views.view import Index, Place, View
from reader.ui.wording import STANDING_WORDS, standing_words

_ROW = 44
_MARK = 13.0
Filled = tuple[tuple[Document, ...], tuple[MatrixRow, ...]]


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
        said += [f"{verdict} {count}" for verdict, count in cell.counts] if cell else []
        if cell is not None and cell.best.human is not None:
            said.append(self.tr("yours: {verdict}").format(verdict=cell.best.human))
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


class MatrixView(View):
    """Claims against sources, filtered and sorted; the evidence of the current cell stands below."""

    keeps_dock = True

    def __init__(self, state: Controller, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(state, colours, parent)
        self.model = MatrixModel(self)
        self.grid = MatrixGrid(self.model, colours, _ROW, self)
        self.grid.setItemDelegate(MatrixDelegate(self.grid))
        self.grid.setAccessibleName(self.tr("Matrix: claims down, sources across"))
        self.filter, self.standing, self.order = QLineEdit(self), QComboBox(self), QComboBox(self)
        self._prepare_fields()
        self.lay_out(self.head(self.filter, self.standing, self.order), self.grid)
        self.answers = {"Ctrl+L": self.filter.setFocus}
        self.grid.opened.connect(self._open)
        self.grid.moved.connect(self._select)
        state.claim_changed.connect(self._follow)
        state.evidence_changed.connect(self._follow)

    def refresh(self) -> None:
        """Ask for the rows."""
        library = self.state.library
        if library is None:
            return
        claims, judgements, reviews = self.state.claims, dict(self.state.judgements), self.state.reviewing.all
        needle, standing = self.filter.text().casefold(), self.standing.currentData()
        order = MatrixOrder(self.order.currentData())

        def fill(_task: Task) -> Filled:
            decide = Reviews(library, reviews).decide
            wanted = partial(_wanted, needle=needle, standing=standing)
            return library.documents, matrix_rows(claims, judgements, decide, order, wanted)

        self.ask(fill, self._show)

    def clear(self) -> None:
        """Show nothing: another library was opened."""
        self.model.show_rows((), ())

    def recolour(self, colours: Colours) -> None:
        """Paint in other colours."""
        super().recolour(colours)
        self.grid.recolour(colours)

    def take_focus(self) -> None:
        """Put the keyboard into the grid, at the selected claim where there is one."""
        self.grid.setFocus()
        self._follow()

    def step_mark(self, by: int) -> None:
        """Go to the next (1) or previous (-1) cell that contradicts, row by row."""
        self.grid.step(by, self._contradicts)

    def _contradicts(self, row: int, column: int) -> bool:
        cell = self.model.cell(row, column)
        return cell is not None and cell.verdict is Verdict.CONTRADICTS

    def _prepare_fields(self) -> None:
        self.filter.setPlaceholderText(self.tr("Filter claims…"))
        self.filter.setAccessibleName(self.tr("Filter the matrix by text"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(240)
        self.standing.setAccessibleName(self.tr("Filter the matrix by standing"))
        self.standing.addItem(self.tr("All standings"), None)
        for standing, words in STANDING_WORDS.items():
            self.standing.addItem(words.capitalize(), standing)
        self.order.setAccessibleName(self.tr("Order of the claims"))
        self.order.addItem(self.tr("Most contested first"), MatrixOrder.CONTEST)
        self.order.addItem(self.tr("In reading order"), MatrixOrder.READING)
        self.filter.textChanged.connect(self.touch)
        self.standing.currentIndexChanged.connect(self.touch)
        self.order.currentIndexChanged.connect(self.touch)

    def _show(self, answer: Filled) -> None:
        at = self.grid.currentIndex()
        former = (self.model.row(at.row()).claim.id, at.column()) if at.isValid() else None
        documents, rows = answer
        self.model.show_rows(rows, documents)
        self.grid.divide()
        contested = sum(row.standing is Standing.CONTESTED for row in rows)
        words = self.tr("claims: {n} · contested: {contested} · Enter reads the passage")
        self.told.setText(words.format(n=len(rows), contested=contested))
        if former is not None:
            row = next((n for n, r in enumerate(rows) if r.claim.id == former[0]), 0)
            self.grid.go_to(row, former[1])
        else:
            self._follow()

    def _follow(self) -> None:
        """Make the cell of the selected claim and the current passage the current one."""
        claim, at = self.state.claim, self.grid.currentIndex()
        if not self.isVisible() or not self.model.rows:
            return
        rows = range(len(self.model.rows)) if claim is not None else ()
        row = next((n for n in rows if claim and self.model.row(n).claim.id == claim.id), max(0, at.row()))
        sources = [d.source for d in self.model.documents]
        evidence = self.state.evidence
        if evidence is not None and evidence.source in sources:
            column = sources.index(evidence.source)
        else:
            column = at.column() if at.isValid() else 0
        if (row, column) != (at.row(), at.column()):
            self.grid.go_to(row, column)

    def _select(self, index: QModelIndex) -> None:
        row, cell = self.model.row(index.row()), self.model.cell(index.row(), index.column())
        if self.state.claim is None or self.state.claim.id != row.claim.id:
            self.state.select_claim(row.claim)
        self.state.select_evidence(cell.best.evidence if cell else None)

    def _open(self, index: QModelIndex) -> None:
        row, cell = self.model.row(index.row()), self.model.cell(index.row(), index.column())
        claim = row.claim
        here = (claim.source, claim.span) if claim.source is not None and claim.span is not None else None
        if cell is not None:
            found = cell.best.evidence
            self.jumped.emit(Place(found.source, found.span, claim, found, beside=here))
        elif here is not None:
            self.jumped.emit(Place(*here, claim))


def _wanted(row: MatrixRow, needle: str, standing: Standing | None) -> bool:
    return needle in row.claim.text.casefold() and (standing is None or row.standing == standing)

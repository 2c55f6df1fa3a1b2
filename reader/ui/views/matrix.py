"""The matrix: every claim against every source, each cell a mark with its count and a way to the passage."""

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.evidence.matrix import MatrixCell, MatrixOrder, MatrixRow, matrix_rows
from reader.evidence.model import Standing, Verdict
from reader.review.model import Review
from reader.text.model import Document
from reader.ui.controller import Controller
from reader.ui.fonts import interface_font
from reader.ui.paint.marks import draw_mark, draw_number
from reader.ui.theme import Colours
from reader.ui.views.grid import Grid, GridModel, draw_centred
from reader.ui.views.view import Index, Place, View
from reader.ui.wording import STANDING_WORDS

_ROW = 44
_MARK = 13.0
Reviews = Callable[[MatrixRow, MatrixCell], Review | None]


class MatrixModel(GridModel):
    """Claims down, sources across."""

    def __init__(self, reviews: Reviews, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reviews = reviews
        self._known: dict[tuple[int, int], Review | None] = {}

    def row(self, row: int) -> MatrixRow:
        """Return a row."""
        return cast("MatrixRow", self.rows[row])

    def cell(self, row: int, column: int) -> MatrixCell | None:
        """Return what a source says of a claim; None where it is silent."""
        return self.row(row).cells.get(self.documents[column].source)

    def is_own(self, row: int, column: int) -> bool:
        """Say whether the claim stands in this source."""
        return self.row(row).claim.source == self.documents[column].source

    def review(self, row: int, column: int) -> Review | None:
        """Return what the analyst says of a cell's passage."""
        cell = self.cell(row, column)
        if cell is None:
            return None
        if (row, column) not in self._known:
            self._known[row, column] = self._reviews(self.row(row), cell)
        return self._known[row, column]

    def forget_reviews(self) -> None:
        """Ask for reviews anew."""
        self._known.clear()

    def show_rows(self, rows: Sequence[object], documents: tuple[Document, ...]) -> None:
        """Replace everything."""
        self._known.clear()
        super().show_rows(rows, documents)

    def words(self, row: int, column: int) -> str:
        """Say what a source says of a claim."""
        cell, source = self.cell(row, column), self.headerData(column, Qt.Orientation.Horizontal)
        said = [self.tr("claim here")] if self.is_own(row, column) else []
        said += [f"{verdict} {count}" for verdict, count in cell.counts] if cell else []
        review = self.review(row, column)
        if review is not None and review.verdict is not None:
            said.append(self.tr("reviewed: {verdict}").format(verdict=review.verdict))
        if not said:
            said = [self.tr("silent") if self.row(row).standing else self.tr("not judged yet")]
        return f"{source}: {', '.join(said)}"

    def thing(self, row: int) -> str:
        """Return standing and text of a claim."""
        standing = self.row(row).standing
        words = STANDING_WORDS[standing] if standing else self.tr("not judged yet")
        return f"{words}: {' '.join(self.row(row).claim.text.split())}"


class MatrixGrid(Grid):
    """Paints a claim at the head of its row: standing, text, number of its source."""

    def draw_thing(self, painter: QPainter, row: int, box: QRectF) -> None:
        """Paint a claim."""
        model = cast("MatrixModel", self.rows_model)
        shown, colours = model.row(row), self.colours
        numbers = {d.source: n for n, d in enumerate(model.documents, 1)}
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.standing(shown.standing)))
        painter.drawEllipse(QRectF(box.left(), box.center().y() - 4, 8, 8))
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
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.verdict(cell.verdict).wash))
            painter.drawRoundedRect(inner, 5, 5)
            self._counts(painter, cell, inner)
        elif not model.is_own(index.row(), index.column()):
            painter.setPen(QColor(colours.dim))
            painter.setFont(interface_font(12))
            judged = model.row(index.row()).standing is not None
            painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, "·" if judged else "…")
        if model.is_own(index.row(), index.column()):
            self._own(painter, index.column() + 1, inner, alone=cell is None)
        review = model.review(index.row(), index.column())
        if review is not None and review.verdict is not None:
            self._reviewed(painter, inner)
        if option.state & QStyle.StateFlag.State_Selected:
            focused = self._grid.hasFocus()
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent if focused else colours.dim), 2.0))
            painter.drawRoundedRect(inner.adjusted(-1, -1, 1, 1), 6, 6)
        painter.restore()

    def _counts(self, painter: QPainter, cell: MatrixCell, box: QRectF) -> None:
        font = interface_font(12.5)
        painter.setFont(font)
        wide = painter.fontMetrics().horizontalAdvance("00")
        step = _MARK + 4 + wide + 6
        fitting = cell.counts[: max(1, int((box.width() - 8) // step))]
        left = box.center().x() - (step * len(fitting) - 6) / 2
        for verdict, count in fitting:
            ink = self._grid.colours.verdict(verdict).ink
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

    def _reviewed(self, painter: QPainter, box: QRectF) -> None:
        """Fold the corner of a cell whose passage the analyst has judged."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._grid.colours.accent))
        corner = box.topRight()
        painter.drawPolygon([corner, corner - QPointF(9, 0), corner + QPointF(0, 9)])


class MatrixView(View):
    """Claims against sources, filtered and sorted; the evidence of the current cell stands below."""

    keeps_dock = True

    def __init__(self, state: Controller, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(state, colours, parent)
        self.model = MatrixModel(lambda row, cell: state.reviewing.review(row.claim, cell.passage), self)
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
        state.reviewing.changed.connect(self._show_reviews)

    def refresh(self) -> None:
        """Ask for the rows."""
        library = self.state.library
        if library is None:
            return
        claims, judgements = self.state.claims, dict(self.state.judgements)
        needle, standing = self.filter.text().casefold(), self.standing.currentData()
        order = MatrixOrder(self.order.currentData())
        self.ask(
            lambda _task: (
                library.documents,
                matrix_rows(claims, judgements, order, lambda row: _wanted(row, needle, standing)),
            ),
            self._show,
        )

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

    def _show(self, answer: tuple[tuple[Document, ...], tuple[MatrixRow, ...]]) -> None:
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
        """Make the row of the selected claim the current one."""
        claim, at = self.state.claim, self.grid.currentIndex()
        if not self.isVisible() or not self.model.rows:
            return
        row = next(
            (n for n in range(len(self.model.rows)) if claim and self.model.row(n).claim.id == claim.id), -1
        )
        if row < 0:
            row = max(0, at.row())
        if row != at.row() or not at.isValid():
            column = at.column() if at.isValid() else self._telling(row)
            self.grid.go_to(row, column)

    def _telling(self, row: int) -> int:
        """Return the column of the source whose passage is current, else the first with a passage."""
        sources = [d.source for d in self.model.documents]
        evidence = self.state.evidence
        if evidence is not None and evidence.source in sources:
            return sources.index(evidence.source)
        return next((n for n in range(len(sources)) if self.model.cell(row, n)), 0)

    def _select(self, index: QModelIndex) -> None:
        row, cell = self.model.row(index.row()), self.model.cell(index.row(), index.column())
        if self.state.claim is None or self.state.claim.id != row.claim.id:
            self.state.select_claim(row.claim)
        self.state.select_evidence(cell.passage if cell else None)

    def _open(self, index: QModelIndex) -> None:
        row, cell = self.model.row(index.row()), self.model.cell(index.row(), index.column())
        claim = row.claim
        here = (claim.source, claim.span) if claim.source is not None and claim.span is not None else None
        if cell is not None:
            self.jumped.emit(Place(cell.passage.source, cell.passage.span, claim, cell.passage, beside=here))
        elif here is not None:
            self.jumped.emit(Place(*here, claim))

    def _show_reviews(self, _said: str) -> None:
        self.model.forget_reviews()
        self.grid.viewport().update()


def _wanted(row: MatrixRow, needle: str, standing: Standing | None) -> bool:
    return needle in row.claim.text.casefold() and (standing is None or row.standing == standing)

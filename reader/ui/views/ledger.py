"""The ledger: what is disputed, and figures, dates, names and quotations, a row per thing, sources across."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.evidence.disputes import clashes
from reader.evidence.ledger import LedgerCell, LedgerKind, LedgerRow, ledger_rows
from reader.evidence.model import Verdict
from reader.review.decided import Reviews
from reader.text.model import Document
from reader.ui.controller import Controller
from reader.ui.fonts import interface_font
from reader.ui.paint.marks import draw_mark
from reader.ui.tasks import Task
from reader.ui.theme import Colours
from reader.ui.views.fact_book import FactBook
from reader.ui.views.grid import Grid, GridModel, draw_centred, elided
from reader.ui.views.view import Index, Place, View
from reader.ui.views.when import when_words
from reader.ui.wording import REASON_WORDS

_ROW = 48
_MARK = 11.0
Filled = tuple[tuple[Document, ...], tuple[LedgerRow, ...]]


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
            return self.tr("told differently · {reason}").format(reason=REASON_WORDS[shown.reason])
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

    def headerData(  # noqa: N802 - Qt's name
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


class LedgerView(View):
    """Things against sources, filtered by kind and text; a cell leads to its places, one after another."""

    def __init__(
        self, state: Controller, colours: Colours, book: FactBook, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, colours, parent)
        self._book = book
        self.model = LedgerModel(self)
        self.grid = LedgerGrid(self.model, colours, _ROW, self)
        self.grid.setItemDelegate(LedgerDelegate(self.grid))
        self.grid.setAccessibleName(self.tr("Ledger: things down, sources across"))
        self.filter, self.kind, self.several = QLineEdit(self), QComboBox(self), QPushButton(self)
        self._prepare_fields()
        self.lay_out(self.head(self.filter, self.kind, self.several), self.grid)
        self.answers = {
            "Ctrl+L": self.filter.setFocus,
            "N": lambda: self.step_mark(1),
            "P": lambda: self.step_mark(-1),
        }
        self.grid.opened.connect(self._open)

    def refresh(self) -> None:
        """Ask for the rows."""
        library, book = self.state.library, self._book
        if library is None:
            return
        judgements, reviews = tuple(self.state.judgements.values()), self.state.reviewing.all
        needle, kind = self.filter.text().casefold(), self.kind.currentData()
        fewest = 2 if self.several.isChecked() else 1
        if not self.model.rows:
            self.told.setText(self.tr("Gathering what the sources state…"))

        def fill(task: Task) -> Filled:
            analyst = Reviews(library, reviews)
            found = clashes(analyst.decide(judgement).counting for judgement in judgements)
            rows = ledger_rows(book.facts(library, task.cancelled), found)
            wanted = (r for r in rows if len(r.cells) >= fewest and (not kind or r.kind == kind))
            return library.documents, tuple(r for r in wanted if not needle or _holds(r, needle))

        self.ask(fill, self._show)

    def clear(self) -> None:
        """Show nothing: another library was opened."""
        self.model.show_rows((), ())

    def recolour(self, colours: Colours) -> None:
        """Paint in other colours."""
        super().recolour(colours)
        self.grid.recolour(colours)

    def take_focus(self) -> None:
        """Put the keyboard into the grid."""
        self.grid.setFocus()
        if self.model.rows and not self.grid.currentIndex().isValid():
            self.grid.go_to(0, 0)

    def step_mark(self, by: int) -> None:
        """Go to the next (1) or previous (-1) contested cell, row by row."""
        self.grid.step(by, self._is_contested)

    def _is_contested(self, row: int, column: int) -> bool:
        cell = self.model.cell(row, column)
        return cell is not None and cell.contested

    def _show(self, answer: Filled) -> None:
        at = self.grid.currentIndex()
        former = _key(self.model.row(at.row())) if at.isValid() else None
        documents, rows = answer
        self.model.show_rows(rows, documents)
        self.grid.divide()
        disputed = sum(row.kind is LedgerKind.DISPUTE for row in rows)
        words = self.tr("things: {n} · told differently: {disputed} · Enter reads, again the next place")
        self.told.setText(words.format(n=len(rows), disputed=disputed))
        if rows:
            row = next((n for n, r in enumerate(rows) if former and _key(r) == former), 0)
            self.grid.go_to(row, min(max(0, at.column()), len(documents) - 1))

    def _open(self, index: QModelIndex) -> None:
        place = self.model.next_place(index.row(), index.column())
        if place is not None:
            self.jumped.emit(place)

    def _prepare_fields(self) -> None:
        self.filter.setPlaceholderText(self.tr("Filter things…"))
        self.filter.setAccessibleName(self.tr("Filter the ledger by text"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(240)
        self.kind.setAccessibleName(self.tr("Kind of things"))
        for words, kind in (
            (self.tr("Everything"), ""),
            (self.tr("Told differently"), LedgerKind.DISPUTE),
            (self.tr("Figures"), LedgerKind.FIGURE),
            (self.tr("Dates"), LedgerKind.DATE),
            (self.tr("Names"), LedgerKind.NAME),
            (self.tr("Quotations"), LedgerKind.QUOTE),
        ):
            self.kind.addItem(words, kind)
        self.several.setText(self.tr("In several sources"))
        self.several.setAccessibleName(self.tr("Show only what several sources tell"))
        self.several.setObjectName("plain")
        self.several.setCheckable(True)
        self.filter.textChanged.connect(self.touch)
        self.kind.currentIndexChanged.connect(self.touch)
        self.several.toggled.connect(self.touch)


def _key(row: LedgerRow) -> tuple[LedgerKind, str, object]:
    return row.kind, row.label, row.reason


def _holds(row: LedgerRow, needle: str) -> bool:
    texts = (entry.text for cell in row.cells.values() for entry in cell.entries)
    return needle in row.label.casefold() or any(needle in text.casefold() for text in texts)

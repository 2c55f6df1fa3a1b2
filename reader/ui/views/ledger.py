"""The ledger: what is disputed, and figures, dates, names and quotations, a row per thing, sources across."""

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPushButton,
    QWidget,
)

from reader.evidence.disputes import clashes
from reader.evidence.ledger import LedgerKind, LedgerRow, ledger_rows
from reader.review.decided import Reviews
from reader.text.model import Document
from reader.ui.controller import Controller
from reader.ui.fields import clearable, say_purpose
from reader.ui.tasks import Task
from reader.ui.theme import Colours
from reader.ui.views.fact_book import FactBook
from reader.ui.views.ledger_grid import LedgerDelegate, LedgerGrid, LedgerModel
from reader.ui.views.view import View
from reader.ui.wording import counted, reason_words

_ROW = 48
Filled = tuple[tuple[Document, ...], tuple[LedgerRow, ...]]


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
            listed = (r for r in wanted if not needle or _holds(r, needle))
            return library.documents, tuple(sorted(listed, key=lambda row: len(row.cells) < 2))

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
        words = self.tr("things: {n} · contested: {disputed} · Enter reads, again the next place")
        self.told.setText(counted(words, n=len(rows), disputed=disputed))
        if rows:
            row = next((n for n, r in enumerate(rows) if former and _key(r) == former), 0)
            told = next((n for n in range(len(documents)) if self.model.cell(row, n)), 0)
            self.grid.go_to(row, told if former is None else min(at.column(), len(documents) - 1))

    def _open(self, index: QModelIndex) -> None:
        place = self.model.next_place(index.row(), index.column())
        if place is not None:
            self.jumped.emit(place)

    def _prepare_fields(self) -> None:
        self.filter.setPlaceholderText(self.tr("Filter things…"))
        self.filter.setAccessibleName(self.tr("Filter the ledger by text"))
        clearable(self.filter)
        self.filter.setFixedWidth(240)
        say_purpose(self.kind, self.tr("Kind of things"))
        for words, kind in (
            (self.tr("Everything"), ""),
            (self.tr("Contested"), LedgerKind.DISPUTE),
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
    if row.reason is not None and needle in reason_words(row.reason).casefold():
        return True
    texts = (entry.text for cell in row.cells.values() for entry in cell.entries)
    return needle in row.label.casefold() or any(needle in text.casefold() for text in texts)

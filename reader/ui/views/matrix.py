"""The matrix: every claim against every source, each cell a mark with its count and a way to the passage."""

from functools import partial

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from reader.evidence.model import Claim, Standing, Verdict
from reader.review.decided import Reviews
from reader.review.matrix import MatrixRow, matrix_rows
from reader.text.model import Document
from reader.ui.claims_filter import ClaimsFilter
from reader.ui.claims_list import ClaimsList
from reader.ui.controller import Controller
from reader.ui.tasks import Task
from reader.ui.theme import Colours
from reader.ui.views.matrix_grid import MatrixDelegate, MatrixGrid, MatrixModel
from reader.ui.views.view import Place, View
from reader.ui.wording import counted

_ROW = 44
Filled = tuple[tuple[Document, ...], tuple[MatrixRow, ...]]


class MatrixView(View):
    """The claims listed, against sources; the evidence of the current cell stands below.

    Attributes:
        narrowing: the fields that filter and sort; what is set here is set beside the list too.
    """

    keeps_dock = True

    def __init__(
        self, state: Controller, colours: Colours, listed: ClaimsList, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, colours, parent)
        self._list = listed
        self.model = MatrixModel(self)
        self.grid = MatrixGrid(self.model, colours, _ROW, self)
        self.grid.setItemDelegate(MatrixDelegate(self.grid))
        self.grid.setAccessibleName(self.tr("Matrix: claims down, sources across"))
        self.narrowing = fields = ClaimsFilter(self)
        fields.text.setFixedWidth(240)
        head = self.head(fields.text, fields.standing, fields.work, fields.tag, fields.order)
        self.lay_out(head, self.grid)
        self.answers = {
            "Ctrl+L": fields.text.setFocus,
            "Alt+S": partial(fields.cycle, fields.standing),
            "Alt+U": partial(fields.cycle, fields.work),
            "Alt+G": partial(fields.cycle, fields.tag),
            "Alt+O": partial(fields.cycle, fields.order),
        }
        self._narrow_alike()
        fields.changed.connect(lambda: listed.fields.narrow(fields.filters()))
        listed.narrowed.connect(self._narrow_alike)
        listed.refilled.connect(self.touch)
        self.grid.opened.connect(self._open)
        self.grid.moved.connect(self._select)
        self.grid.clicked.connect(self._select)
        state.claim_changed.connect(self._follow)
        state.evidence_changed.connect(self._follow)

    def refresh(self) -> None:
        """Ask for the rows."""
        library = self.state.library
        if library is None:
            return
        claims, judgements, reviews = self._list.listed, dict(self.state.judgements), self.state.reviewing.all

        def fill(_task: Task) -> Filled:
            decide = Reviews(library, reviews).decide
            return library.documents, matrix_rows(claims, judgements, decide)

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

    def _narrow_alike(self) -> None:
        """Show how the list is filtered and sorted."""
        self.narrowing.show_tags(self._list.fields.tags)
        self.narrowing.narrow(self._list.fields.filters())

    def _show(self, answer: Filled) -> None:
        at = self.grid.currentIndex()
        former = (self.model.row(at.row()).claim.id, at.column()) if at.isValid() else None
        documents, rows = answer
        self.model.show_rows(rows, documents)
        self.grid.divide()
        contested = sum(row.standing is Standing.CONTESTED for row in rows)
        whole, narrows = len(self.state.claims), self._list.fields.narrows
        words = self.tr("claims: {n} · contested: {contested} · Enter reads the passage")
        if narrows:
            words = self.tr("claims: {n} of {whole}, filtered as their list · contested: {contested}")
        self.told.setText(counted(words, n=len(rows), whole=whole, contested=contested))
        row = next((n for n, r in enumerate(rows) if former and r.claim.id == former[0]), None)
        if former is not None and row is not None:
            self.grid.go_to(row, former[1])
        else:
            self._follow()

    def _follow(self) -> None:
        """Make the cell of the selected claim and the current passage the current one.

        No cell is where the filter hides the claim: the evidence below is not that of any row.
        """
        claim, at = self.state.claim, self.grid.currentIndex()
        if not self.isVisible() or not self.model.rows:
            return
        row = max(0, at.row()) if claim is None else self._row_of(claim)
        if row is None:
            self.grid.go_nowhere()
            return
        sources = [d.source for d in self.model.documents]
        evidence = self.state.evidence
        if evidence is not None and evidence.source in sources:
            column = sources.index(evidence.source)
        else:
            column = at.column() if at.isValid() else 0
        if (row, column) != (at.row(), at.column()):
            self.grid.go_to(row, column)

    def _row_of(self, claim: Claim) -> int | None:
        return next((n for n in range(len(self.model.rows)) if self.model.row(n).claim.id == claim.id), None)

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

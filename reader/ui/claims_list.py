"""The list of claims: standing, text, and what each source says, filtered by text and standing."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from reader.evidence.matrix import contest
from reader.evidence.model import Claim, Judgement, Standing, Verdict
from reader.ui.claims_delegate import ClaimsDelegate
from reader.ui.pane import caption
from reader.ui.quiet_list import QuietListView
from reader.ui.theme import Colours
from reader.ui.wording import STANDING_WORDS, leading_verdict, plural

_ORDER = {Standing.CONTESTED: 0, Standing.CORROBORATED: 1, Standing.SINGLE_SOURCE: 2, Standing.UNCHECKED: 3}
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim as listed: `number` is its source's, `cells` what each source says, in the panes' order.

    A cell is a verdict, None for silent, or "own" for the claim's own source without further passages.
    """

    claim: Claim
    standing: Standing | None
    number: int
    cells: tuple[Verdict | str | None, ...]
    contest: float = 0.0

    @property
    def spoken(self) -> str:
        """The row in words, for screen readers."""
        standing = STANDING_WORDS[self.standing] if self.standing else "not judged yet"
        return f"{standing}: {self.claim.text} (source {self.number})"


def make_row(claim: Claim, judgement: Judgement | None, sources: tuple[str, ...]) -> ClaimRow:
    """Put a claim and its judgement into a row."""
    number = sources.index(claim.source) + 1 if claim.source in sources else 0
    if judgement is None:
        cells: tuple[Verdict | str | None, ...] = tuple("own" if s == claim.source else None for s in sources)
        return ClaimRow(claim, None, number, cells)
    cells = tuple(leading_verdict(judgement, s) or ("own" if s == claim.source else None) for s in sources)
    return ClaimRow(claim, judgement.standing, number, cells, contest(judgement))


class ClaimsModel(QAbstractListModel):
    """The rows shown, the most contested first."""

    ROW = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ClaimRow] = []

    def show_rows(self, rows: list[ClaimRow]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return how many claims are listed."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's text, its spoken form or the row itself."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.claim.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return row if role == self.ROW else None


class ClaimsList(QFrame):
    """The left side: filters and claims.

    Attributes:
        chosen: emitted with the claim that the reader chose.
    """

    chosen = Signal(Claim)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._all: dict[str, ClaimRow] = {}
        self._sources: tuple[str, ...] = ()
        self.model = ClaimsModel(self)
        self.view = QuietListView(self)
        self.filter = QLineEdit(self)
        self.standing = QComboBox(self)
        self.summary: QLabel = caption("", "dim")
        self._delegate = ClaimsDelegate(colours, self.view)
        self._prepare()

    def recolour(self, colours: Colours) -> None:
        """Paint in other colours."""
        self._delegate.colours = colours
        self.view.viewport().update()

    def show_claims(
        self, claims: tuple[Claim, ...], judgements: Mapping[str, Judgement], sources: tuple[str, ...]
    ) -> None:
        """List the claims of a library."""
        self._sources = sources
        self._all = {c.id: make_row(c, judgements.get(c.id), sources) for c in claims}
        self._refill()

    def take(self, batch: list[Judgement]) -> None:
        """Take in judgements as they arrive."""
        for judgement in batch:
            self._all[judgement.claim.id] = make_row(judgement.claim, judgement, self._sources)
        self._refill()

    @property
    def position(self) -> tuple[int, int]:
        """Which claim of how many listed is chosen, counted from 1; 0 for none."""
        index = self.view.currentIndex()
        return (index.row() + 1 if index.isValid() else 0), len(self.model.rows)

    def step(self, by: int) -> None:
        """Choose the next (1) or previous (-1) claim of those listed."""
        count = len(self.model.rows)
        if count:
            at = self.view.currentIndex().row() if self.view.currentIndex().isValid() else -1
            self._choose(min(count - 1, max(0, at + by)))

    def mark(self, claim: Claim | None) -> None:
        """Show which claim is selected, without choosing it again."""
        row = next((n for n, r in enumerate(self.model.rows) if claim and r.claim.id == claim.id), -1)
        selection = self.view.selectionModel()
        blocked = selection.blockSignals(True)
        if row < 0:
            selection.clear()
        else:
            self.view.setCurrentIndex(self.model.index(row))
            self.view.scrollTo(self.model.index(row))
        selection.blockSignals(blocked)
        self.view.viewport().update()

    def _choose(self, row: int) -> None:
        self.view.setCurrentIndex(self.model.index(row))
        self.view.scrollTo(self.model.index(row))

    def _prepare(self) -> None:
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setAccessibleName("Claims")
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setMouseTracking(True)
        self.view.selectionModel().currentChanged.connect(self._announce)
        self.view.clicked.connect(self._announce)
        self.filter.setPlaceholderText("Filter claims…")
        self.filter.setAccessibleName("Filter claims by text")
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._refill)
        self.standing.setAccessibleName("Filter claims by standing")
        self.standing.addItem("All standings", None)
        for standing, words in STANDING_WORDS.items():
            self.standing.addItem(words.capitalize(), standing)
        self.standing.currentIndexChanged.connect(self._refill)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(10, 9, 10, 7)
        head.setSpacing(6)
        for widget in (self.filter, self.standing, self.summary):
            head.addWidget(widget)
        column.addLayout(head)
        column.addWidget(self.view, 1)

    def _announce(self, index: QModelIndex) -> None:
        row = self.model.data(index, ClaimsModel.ROW)
        if isinstance(row, ClaimRow):
            self.chosen.emit(row.claim)

    def _refill(self) -> None:
        current = self.model.data(self.view.currentIndex(), ClaimsModel.ROW)
        needle = self.filter.text().casefold()
        wanted = self.standing.currentData()
        rows = [
            row
            for row in self._all.values()
            if needle in row.claim.text.casefold() and (wanted is None or row.standing == wanted)
        ]
        rows.sort(key=lambda r: (_ORDER[r.standing or Standing.UNCHECKED], -r.contest))
        self.model.show_rows(rows)
        self.mark(current.claim if isinstance(current, ClaimRow) else None)
        contested = sum(r.standing is Standing.CONTESTED for r in self._all.values())
        self.summary.setText(f"{plural(len(rows), 'claim')} · {contested} contested" if self._all else "")

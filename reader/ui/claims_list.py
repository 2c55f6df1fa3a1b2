"""The list of claims: standing, text, and what each source says, filtered and sorted as the analyst works."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QVBoxLayout,
    QWidget,
)

from reader.evidence.model import Claim, Judgement, Standing
from reader.review.model import ReviewKey, concerns
from reader.ui.claims_delegate import ClaimsDelegate
from reader.ui.claims_filter import ClaimsFilter
from reader.ui.claims_rows import ClaimRow, Decide, Order, Work, in_order, make_row, spoken
from reader.ui.pane import caption
from reader.ui.quiet_list import QuietListView
from reader.ui.row_model import RowModel
from reader.ui.spoken import spoken_in_order
from reader.ui.theme import Colours
from reader.ui.wording import counted

_MEASURED = 400
"""Of how many claims at most each row gets a height of its own: measuring thousands would be felt."""
_SOON_MS = 400
"""How long longer lists wait for more judgements before they are sorted anew."""


class ClaimsList(QFrame):
    """The left side: filters and claims.

    Attributes:
        chosen: emitted with the claim that the reader chose.
        narrowed: emitted when a filter or the order was changed.
        refilled: emitted when other claims are listed, or the same ones in another order.
        fields: what filters and sorts them.
    """

    chosen = Signal(Claim)
    narrowed = Signal()
    refilled = Signal()

    def __init__(self, colours: Colours, decide: Decide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._decide = decide
        self._all: dict[str, ClaimRow] = {}
        self._sources: Mapping[str, int] = {}
        self.model: RowModel[ClaimRow] = RowModel(spoken, self, tips=True)
        self.view = QuietListView(self)
        self.fields = ClaimsFilter(self)
        self.summary: QLabel = caption("", "dim")
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._refill)
        self._delegate = ClaimsDelegate(colours, self.view)
        self._prepare()
        self._lay_out()

    def recolour(self, colours: Colours) -> None:
        """Paint in other colours."""
        self._delegate.colours = colours
        self.view.viewport().update()

    def show_claims(
        self, claims: tuple[Claim, ...], judgements: Mapping[str, Judgement], sources: tuple[str, ...]
    ) -> None:
        """List the claims of a library."""
        self._sources = numbers = {source: n for n, source in enumerate(sources, 1)}
        self._all = {
            c.id: make_row(c, n, judgements.get(c.id), numbers, self._decide) for n, c in enumerate(claims)
        }
        self._refill()

    def show_names(self, names: Mapping[int, str]) -> None:
        """Call the sources so, by their numbers, where a cell is pointed at."""
        self._delegate.names = names

    def add(self, claim: Claim) -> None:
        """List a claim that the reader made."""
        place = max((row.place for row in self._all.values()), default=-1) + 1
        self._all[claim.id] = make_row(claim, place, None, self._sources, self._decide)
        self._refill()

    def remove(self, claim: Claim) -> None:
        """List a claim no more."""
        self._all.pop(claim.id, None)
        self._refill()

    def show_tags(self, tags: tuple[str, ...]) -> None:
        """Offer these tags to filter by; one that is no longer in use filters no more."""
        self.fields.show_tags(tags)

    def take(self, batch: list[Judgement]) -> None:
        """Take in judgements as they arrive."""
        for judgement in batch:
            self._renew(judgement)
        if len(self._all) <= _MEASURED:
            self._refill()
        elif not self._soon.isActive():
            self._soon.start()

    def catch_up(self) -> None:
        """List at once what arrived and is not listed yet."""
        if self._soon.isActive():
            self._refill()

    def redecide(self, key: ReviewKey) -> None:
        """Take in what the analyst said of a claim; the order stays until the list is filled anew."""
        for row in self._all.values():
            if row.decided is not None and concerns(key, row.claim):
                self._renew(row.decided.machine)
        self.model.renew([self._all.get(row.claim.id, row) for row in self.model.rows])
        self._tell()

    @property
    def position(self) -> tuple[int, int]:
        """Which claim of how many listed is chosen, counted from 1; 0 for none."""
        index = self.view.currentIndex()
        return (index.row() + 1 if index.isValid() else 0), len(self.model.rows)

    @property
    def own(self) -> int:
        """How many of the claims listed are sentences that the reader typed."""
        return sum(row.claim.source is None for row in self.model.rows)

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
        former, index = self.view.currentIndex(), self.model.index(row)
        blocked = selection.blockSignals(True)
        if row < 0:
            selection.clear()
        else:
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)
        selection.blockSignals(blocked)
        for changed in {former.row(), row}:
            self.view.update(self.model.index(changed))

    @property
    def listed(self) -> tuple[Claim, ...]:
        """The claims listed, in their order."""
        return tuple(row.claim for row in self.model.rows)

    def _enter(self) -> None:
        """Go on in the list, to the first claim where none of those listed is chosen."""
        self.view.setFocus()
        if not self.view.currentIndex().isValid():
            self.step(1)

    def _choose(self, row: int) -> None:
        self.view.setCurrentIndex(self.model.index(row))
        self.view.scrollTo(self.model.index(row))

    def _renew(self, judgement: Judgement) -> None:
        claim = judgement.claim
        former = self._all.get(claim.id)
        place = former.place if former else len(self._all)
        self._all[claim.id] = make_row(claim, place, judgement, self._sources, self._decide)

    def _prepare(self) -> None:
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setAccessibleName(self.tr("Claims"))
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setMouseTracking(True)
        self.view.selectionModel().currentChanged.connect(self._announce)
        self.view.clicked.connect(self._announce)
        for box in self.fields.boxes.values():
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.fields.changed.connect(self._narrow)
        self.fields.left.connect(self._enter)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(10, 9, 10, 7)
        head.setSpacing(6)
        fields = self.fields
        head.addWidget(fields.text)
        for pair in ((fields.standing, fields.work), (self.summary, fields.order)):
            row = QHBoxLayout()
            row.setSpacing(6)
            for widget in pair:
                row.addWidget(widget, 1)
            head.addLayout(row)
        head.addWidget(fields.tag)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        spoken_in_order((self.summary, self.fields.order, self.fields.tag, self.view))

    def _announce(self, index: QModelIndex) -> None:
        row = self.model.row_at(index)
        if row is not None:
            self.chosen.emit(row.claim)

    def _narrow(self) -> None:
        self._refill()
        self.narrowed.emit()

    def _refill(self) -> None:
        self._soon.stop()
        current = self.model.row_at(self.view.currentIndex())
        fields = self.fields
        needle, standing = fields.text.text().casefold(), fields.standing.currentData()
        work, tag = Work(str(fields.work.currentData())), str(fields.tag.currentData() or "")
        rows = list(self._all.values())
        if needle or standing or tag or work is not Work.ANY:
            rows = [row for row in rows if row.meets(needle, standing, work, tag)]
        self._delegate.even = len(rows) > _MEASURED
        self.view.setUniformItemSizes(self._delegate.even)
        self.model.show_rows(in_order(rows, Order(str(fields.order.currentData()))))
        self.mark(current.claim if current else None)
        self._tell()
        self.refilled.emit()

    def _tell(self) -> None:
        contested = sum(row.standing is Standing.CONTESTED for row in self._all.values())
        left = sum(row.work is Work.LEFT for row in self._all.values())
        shown = self.tr("%n claim(s)", "", len(self.model.rows)) if self._all else ""
        self.summary.setText(shown)
        self.summary.setToolTip(
            counted(self.tr("{contested} contested · {left} left to review"), contested=contested, left=left)
        )

"""The bottom: every passage for the selected claim, why, the paragraphs compared, the analyst's say."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.evidence.model import Claim, Evidence
from reader.library.model import Library
from reader.review.decided import Decided, Passage
from reader.review.model import HumanVerdict, Review
from reader.ui.comparison_view import ComparisonView
from reader.ui.evidence_delegate import EvidenceDelegate
from reader.ui.order import in_order
from reader.ui.pane import caption
from reader.ui.quiet_list import QuietListView
from reader.ui.theme import Colours
from reader.ui.wording import passage_words, verdict_words

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A passage as listed; `heading` is the source's label on the first passage of each source, else ""."""

    passage: Passage
    number: int
    heading: str

    @property
    def evidence(self) -> Evidence:
        """The evidence as the machine found it."""
        return self.passage.evidence

    @property
    def review(self) -> Review | None:
        """What the analyst says of it."""
        return self.passage.review


class EvidenceModel(QAbstractListModel):
    """The passages listed."""

    ROW = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[EvidenceRow] = []

    def show_rows(self, rows: list[EvidenceRow]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return how many passages are listed."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's text, its spoken form or the row itself."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.evidence.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = "" if row.passage.human else f", {self.tr('unreviewed')}"
            return f"{row.number} {passage_words(row.passage)}{said}: {row.evidence.text}"
        return row if role == self.ROW else None


class EvidenceDock(QFrame):
    """Passages on the left; reasons, comparison and review of the current one on the right.

    Attributes:
        chosen: emitted with the evidence that the reader chose.
        reviewed: emitted with the verdict that the analyst gives.
        noted: emitted with the note that the analyst wrote.
    """

    chosen = Signal(object)
    reviewed = Signal(object)
    noted = Signal(str)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dock")
        self.setAccessibleName(self.tr("Evidence for the selected claim"))
        self.model = EvidenceModel(self)
        self.view = QuietListView(self)
        self._delegate = EvidenceDelegate(colours, self.view)
        self.comparison = ComparisonView(colours, self)
        self.note = QLineEdit(self)
        self._hint = caption("", "soft")
        self._stack = QStackedWidget(self)
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        self._buttons: dict[HumanVerdict, QPushButton] = {}
        self._lay_out()
        self.show_hint("")

    def recolour(self, colours: Colours) -> None:
        """Paint in other colours."""
        self._delegate.colours = colours
        self.view.viewport().update()
        self.comparison.recolour(colours)

    def show_hint(self, text: str) -> None:
        """Say what to do, in place of evidence."""
        self.model.show_rows([])
        self._hint.setText(text)
        self._stack.setCurrentIndex(0)

    def show_decided(self, library: Library, decided: Decided) -> None:
        """List the passages found for a claim, with the analyst's say."""
        if not decided.passages:
            self.show_hint(self.tr("No other passage bears on this claim: every source is silent."))
            return
        sources = tuple(d.source for d in library.documents)
        rows: list[EvidenceRow] = []
        former = ""
        by_evidence = {id(p.evidence): p for p in decided.passages}
        for evidence in in_order(decided.shown, sources):
            label = library.document(evidence.source).label if evidence.source != former else ""
            number = sources.index(evidence.source) + 1
            rows.append(EvidenceRow(by_evidence[id(evidence)], number, label))
            former = evidence.source
        self.model.show_rows(rows)
        self._stack.setCurrentIndex(1)

    def show_current(self, library: Library, claim: Claim, evidence: Evidence | None) -> None:
        """Show one passage in detail."""
        row = next((n for n, r in enumerate(self.model.rows) if r.evidence == evidence), -1)
        blocked = self.view.selectionModel().blockSignals(True)
        if row >= 0:
            index = self.model.index(row)
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)
        self.view.selectionModel().blockSignals(blocked)
        self.view.viewport().update()
        passage = self.model.rows[row].passage if row >= 0 else None
        review = passage.review if passage else None
        self.comparison.show_passage(library, claim, passage)
        for verdict, button in self._buttons.items():
            button.setChecked(review is not None and review.verdict is verdict)
        self.note.setText(review.note if review else "")

    @property
    def drafted(self) -> str | None:
        """The note as it is being typed, where it is not kept yet."""
        return self.note.text() if self.note.isModified() else None

    def draft(self, text: str) -> None:
        """Put a note that was not kept yet back into the field."""
        self.note.setText(text)
        self.note.setModified(True)

    def _lay_out(self) -> None:
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setAccessibleName(self.tr("Passages"))
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.selectionModel().currentChanged.connect(self._announce)
        self.view.clicked.connect(self._announce)
        detail = QWidget(self)
        column = QVBoxLayout(detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.comparison, 1)
        column.addLayout(self._review_bar())
        split = self.split
        split.setHandleWidth(1)
        split.addWidget(self.view)
        split.addWidget(detail)
        split.setSizes([340, 900])
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setWordWrap(True)
        self._stack.addWidget(self._hint)
        self._stack.addWidget(split)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _review_bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 4, 12, 6)
        bar.setSpacing(4)
        bar.addWidget(caption(self.tr("Your verdict"), "soft"))
        for verdict, key in zip(HumanVerdict, "SCMI", strict=True):
            words = verdict_words(verdict)
            button = QPushButton(f"{words[:1].upper()}{words[1:]}  {key}", self)
            button.setCheckable(True)
            button.setObjectName("plain")
            button.setAccessibleName(self.tr("Review: {verdict}").format(verdict=words))
            tip = self.tr("Mark this passage as: {verdict} ({key}); again to take it back")
            button.setToolTip(tip.format(verdict=words, key=key))
            button.clicked.connect(lambda _checked, v=verdict: self.reviewed.emit(v))
            self._buttons[verdict] = button
            bar.addWidget(button)
        self.note.setPlaceholderText(self.tr("Note… (Enter keeps it)"))
        self.note.setAccessibleName(self.tr("Note on this passage"))
        self.note.editingFinished.connect(self._keep_note)
        bar.addWidget(self.note, 1)
        return bar

    def _keep_note(self) -> None:
        """Hand on a note that was changed, on Enter and when the field is left."""
        if self.note.isModified():
            self.note.setModified(False)
            self.noted.emit(self.note.text())

    def _announce(self, index: QModelIndex) -> None:
        row = self.model.data(index, EvidenceModel.ROW)
        if isinstance(row, EvidenceRow):
            self.chosen.emit(row.evidence)

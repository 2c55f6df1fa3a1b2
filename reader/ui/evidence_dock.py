"""The bottom: every passage for the selected claim, why, the paragraphs compared, the analyst's say."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.evidence.model import Claim, Evidence
from reader.library.model import Library
from reader.review.decided import Decided, Passage
from reader.review.model import Review
from reader.ui.comparison_view import ComparisonView
from reader.ui.differences import Difference, DifferencesList
from reader.ui.evidence_delegate import EvidenceDelegate
from reader.ui.note_field import NoteField
from reader.ui.order import in_order
from reader.ui.pane import caption
from reader.ui.quiet_list import QuietListView
from reader.ui.review_bar import ReviewBar
from reader.ui.row_model import RowModel
from reader.ui.spoken import spoken_in_order
from reader.ui.theme import Colours
from reader.ui.wording import name_words, passage_words, silent_words


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


class EvidenceDock(QFrame):
    """Passages on the left; reasons, comparison and review of the current one on the right.

    Attributes:
        chosen: emitted with the evidence that the reader chose.
        reviewed, accepted, noted, tagged: what the analyst says, as the bar tells it.
    """

    chosen = Signal(object)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dock")
        self.setAccessibleName(self.tr("Evidence for the selected claim"))
        self.model: RowModel[EvidenceRow] = RowModel(_spoken, self)
        self.view = QuietListView(self)
        self._delegate = EvidenceDelegate(colours, self.view)
        self.comparison = ComparisonView(colours, self)
        self.bar = ReviewBar(self)
        self.reviewed, self.accepted = self.bar.reviewed, self.bar.accepted
        self.noted, self.tagged = self.bar.noted, self.bar.tagged
        self.bar.left.connect(self.view.setFocus)
        self._hint = caption("", "soft")
        self._told = caption(self.tr("Told differently"), "title")
        self.differences = DifferencesList(colours, self)
        self._stack = QStackedWidget(self)
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        self._lay_out()
        self.show_hint("")

    @property
    def note(self) -> NoteField:
        """Where the note is written."""
        return self.bar.note

    def recolour(self, colours: Colours) -> None:
        """Paint in other colours."""
        self._delegate.colours = colours
        self.view.viewport().update()
        self.comparison.recolour(colours)
        self.differences.recolour(colours)

    def show_hint(self, text: str, differences: tuple[Difference, ...] = ()) -> None:
        """Say what to do, in place of evidence, below what the sources tell differently."""
        self._told.setVisible(bool(differences))
        self.differences.show_rows(differences)
        self.model.show_rows([])
        self.comparison.forget()
        self._hint.setText(text)
        self._stack.setCurrentIndex(0)

    def show_decided(self, library: Library, decided: Decided) -> None:
        """List the passages found for a claim, with the analyst's say."""
        if not decided.passages:
            self.show_hint(silent_words(decided.machine.claim))
            return
        rows = _rows(library, decided)
        if [row.evidence for row in rows] == [row.evidence for row in self.model.rows]:
            self.model.renew(rows)
        else:
            self.model.show_rows(rows)
        self._stack.setCurrentIndex(1)

    def show_current(
        self, library: Library, claim: Claim, evidence: Evidence | None, tags: tuple[str, ...] = ()
    ) -> None:
        """Show one passage in detail; `tags` are those in use in the library."""
        row = next((n for n, r in enumerate(self.model.rows) if r.evidence == evidence), -1)
        blocked = self.view.selectionModel().blockSignals(True)
        if row >= 0:
            index = self.model.index(row)
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)
        self.view.selectionModel().blockSignals(blocked)
        self.view.viewport().update()
        passage = self.model.rows[row].passage if row >= 0 else None
        self.comparison.show_passage(library, claim, passage)
        self.bar.show_passage(passage, tags)

    @property
    def drafted(self) -> str | None:
        """The note as it is being typed, where it is not kept yet."""
        return self.note.text() if self.note.is_modified else None

    def draft(self, text: str) -> None:
        """Put a note that was not kept yet back into the field."""
        self.note.show_text(text)
        self.note.set_modified(modified=True)

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
        column.addWidget(self.bar)
        split = self.split
        split.setHandleWidth(1)
        split.addWidget(self.view)
        split.addWidget(detail)
        spoken_in_order((self.view, detail))
        split.setSizes([340, 900])
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setWordWrap(True)
        page = QWidget(self)
        resting = QVBoxLayout(page)
        resting.setContentsMargins(0, 8, 0, 6)
        resting.setSpacing(4)
        self._told.setContentsMargins(14, 0, 14, 0)
        resting.addWidget(self._told)
        resting.addWidget(self.differences, 4)
        resting.addWidget(self._hint, 1)
        self._stack.addWidget(page)
        self._stack.addWidget(split)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _announce(self, index: QModelIndex) -> None:
        row = self.model.row_at(index)
        if row is not None:
            self.chosen.emit(row.evidence)


def _rows(library: Library, decided: Decided) -> list[EvidenceRow]:
    sources = tuple(d.source for d in library.documents)
    by_evidence = {id(p.evidence): p for p in decided.passages}
    rows: list[EvidenceRow] = []
    former = ""
    for evidence in in_order(decided.shown, sources):
        label = name_words(library.document(evidence.source)) if evidence.source != former else ""
        rows.append(EvidenceRow(by_evidence[id(evidence)], sources.index(evidence.source) + 1, label))
        former = evidence.source
    return rows


def _spoken(row: EvidenceRow) -> str:
    said = "" if row.passage.human else f", {_tr('unreviewed')}"
    tags = "".join(f", #{tag}" for tag in row.review.tags) if row.review else ""
    return f"{row.number} {passage_words(row.passage)}{said}{tags}: {row.evidence.text}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("EvidenceDock", text)

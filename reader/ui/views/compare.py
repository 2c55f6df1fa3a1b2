"""Compare: two sources with their paragraphs aligned and their words diffed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QSignalBlocker
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QToolButton, QWidget
from typing_extensions import override

from reader.compare.side_by_side import ComparedRow, Difference, Likeness, differences, side_by_side
from reader.text.model import Document, Span
from reader.ui.controller import Controller
from reader.ui.row_model import ROW, RowModel
from reader.ui.theme import Colours
from reader.ui.views.compare_list import CompareDelegate, row_words
from reader.ui.views.rows import Rows
from reader.ui.views.source_box import SourceBox
from reader.ui.views.strip import Strip
from reader.ui.views.view import Place, View
from reader.ui.wording import counted, quoted

_LONGEST_WORDS = 36
Compared = tuple[tuple[ComparedRow, ...], tuple[Difference, ...]]


class CompareView(View):
    """Two sources side by side, walked by row or by difference."""

    judged = False

    def __init__(self, state: Controller, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(state, colours, parent)
        self.model: RowModel[ComparedRow] = RowModel(row_words, self)
        self.list = Rows(self)
        self.delegate = CompareDelegate(colours, self.list)
        self.left = SourceBox(self.tr("Source on the left"), self)
        self.right = SourceBox(self.tr("Source on the right (1 to 9)"), self)
        self.only = QPushButton(self)
        self.strip = Strip(self.tr("Overview of the differences"), self)
        self.differences: tuple[Difference, ...] = ()
        self._documents: tuple[Document, ...] = ()
        self._prepare()
        self.answers = {"N": partial(self.step_mark, 1), "P": partial(self.step_mark, -1)} | {
            str(n): partial(self._choose_right, n - 1) for n in range(1, 10)
        }
        self._list_sources()

    def refresh(self) -> None:
        """Ask for the rows of the two sources chosen."""
        left, right = self._chosen(self.left), self._chosen(self.right)
        if left is None or right is None:
            self._show(((), ()))
            return
        only = self.only.isChecked()

        def compare(stopped: Callable[[], bool]) -> Compared:
            rows = side_by_side(left, right, stopped)
            shown = tuple(r for r in rows if not only or r.likeness is not Likeness.EQUAL or r.moved)
            return shown, differences(shown)

        self.ask(lambda task: compare(task.cancelled), self._show)

    def clear(self) -> None:
        """Show nothing, and offer the sources of the library opened."""
        self._show(((), ()))
        self._list_sources()

    def recolour(self, colours: Colours) -> None:
        """Paint in other colours."""
        super().recolour(colours)
        self.delegate.colours = colours
        self.delegate.forget()
        self._mark_strip()
        self.list.viewport().update()

    def rezoom(self, zoom: float) -> None:
        """Set the text at another size."""
        if zoom != self.delegate.zoom:
            self.delegate.zoom = zoom
            self.delegate.forget()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the boxes of the sources their share of the bar."""
        super().resizeEvent(event)
        for box in (self.left, self.right):
            box.fit(round(event.size().width() * 0.24))

    def take_focus(self) -> None:
        """Put the keyboard into the rows."""
        self.list.setFocus()

    @property
    def difference(self) -> Difference | None:
        """The difference that is current."""
        return self.delegate.current

    def step_mark(self, by: int) -> None:
        """Go to the next (1) or previous (-1) difference, round about."""
        found = self.differences
        if not found:
            return
        if self.difference in found:
            at = found.index(self.difference) + by
        else:
            row = self.list.currentIndex().row()
            after = [n for n, d in enumerate(found) if d.row >= row]
            at = (after[0] if after else 0) - (by < 0)
        self._go_to(found[at % len(found)])

    def _go_to(self, difference: Difference) -> None:
        self.delegate.current = difference
        with QSignalBlocker(self.list.selectionModel()):
            self.list.setCurrentIndex(self.model.index(difference.row))
        index = self.model.index(difference.row)
        self.list.bring(index, self.delegate.height_at(index, difference))
        self.list.viewport().update()
        self._tell()

    def _chosen(self, box: QComboBox) -> Document | None:
        at = box.currentIndex()
        return self._documents[at] if 0 <= at < len(self._documents) else None

    def _choose_right(self, at: int) -> None:
        if at < self.right.count():
            self.right.setCurrentIndex(at)

    def _list_sources(self) -> None:
        library = self.state.library
        self._documents = library.documents if library else ()
        sources = [d.source for d in self._documents]
        claim, evidence = self.state.claim, self.state.evidence
        left = sources.index(claim.source) if claim and claim.source in sources else 0
        right = sources.index(evidence.source) if evidence and evidence.source in sources else left
        if right == left:
            right = (left + 1) % max(1, len(sources))
        for box, at in ((self.left, left), (self.right, right)):
            box.list_sources(self._documents)
            box.choose(at)

    def _show(self, answer: Compared) -> None:
        rows, self.differences = answer
        self.delegate.current = None
        self.model.show_rows(rows)
        self.delegate.forget()
        with QSignalBlocker(self.list.selectionModel()):
            self.list.setCurrentIndex(self.model.index(0))
        self._mark_strip()
        self._tell()

    def _tell(self) -> None:
        rows, found = self.model.rows, self.differences
        if self.difference is None:
            counts = {kind: sum(r.likeness is kind for r in rows) for kind in Likeness}
            paired = len(rows) - counts[Likeness.LEFT_ONLY] - counts[Likeness.RIGHT_ONLY]
            words = self.tr("paired: {paired} · left only: {left} · right only: {right} · differences: {n}")
            said = counted(
                words,
                paired=paired,
                left=counts[Likeness.LEFT_ONLY],
                right=counts[Likeness.RIGHT_ONLY],
                n=len(found),
            )
        else:
            at = found.index(self.difference) + 1
            said = counted(self.tr("difference {at} of {n}"), at=at, n=len(found)) + self._words()
        self.told.setText(said)
        self.list.setAccessibleDescription(said)

    def _words(self) -> str:
        """Return the words that the current difference has on both sides."""
        now = self.difference
        row = self.model.rows[now.row] if now is not None else None
        if now is None or row is None or row.left is None or row.right is None or now.first < 0:
            return ""
        left, right = self._changed(now, row)
        return f":  {_brief(left.of(row.left.text))} → {_brief(right.of(row.right.text))}"

    def _mark_strip(self) -> None:
        rows, colours = self.model.rows, self.colours
        ink = {Likeness.LEFT_ONLY: colours.contradicts.ink, Likeness.RIGHT_ONLY: colours.supports.ink}
        marks = [
            (n / len(rows), (n + 0.8) / len(rows), ink.get(row.likeness, colours.mentions.ink))
            for n, row in enumerate(rows)
            if row.likeness is not Likeness.EQUAL
        ]
        self.strip.show_marks(tuple(marks), colours.page)

    def _row_chosen(self, index: QModelIndex) -> None:
        now = self.difference
        if index.isValid() and (now is None or now.row != index.row()):
            self.delegate.current = next((d for d in self.differences if d.row == index.row()), None)
            self.list.viewport().update()
            self._tell()

    def _open(self, index: QModelIndex) -> None:
        row: ComparedRow = index.data(ROW)
        left, right = self._chosen(self.left), self._chosen(self.right)
        if left is None or right is None:
            return
        spans = self._places(index.row(), row)
        here = Place(left.source, spans[0]) if spans[0] else None
        there = Place(right.source, spans[1]) if spans[1] else None
        if here is not None:
            beside = (there.source, there.span) if there else None
            self.jumped.emit(Place(here.source, here.span, beside=beside))
        elif there is not None:
            self.jumped.emit(there)

    def _places(self, number: int, row: ComparedRow) -> tuple[Span | None, Span | None]:
        """Return where a row stands in both sources: the words of the current difference, else paragraphs."""
        now = self.difference
        if now is None or now.row != number or now.first < 0 or row.left is None or row.right is None:
            sides = (row.pair.left, row.pair.right)
            return (sides[0].span if sides[0] else None, sides[1].span if sides[1] else None)
        left, right = self._changed(now, row)
        return row.left.span_to_source(left), row.right.span_to_source(right)

    @staticmethod
    def _changed(difference: Difference, row: ComparedRow) -> tuple[Span, Span]:
        runs = row.runs[difference.first : difference.last + 1]
        return (
            Span(runs[0].left.start, runs[-1].left.end),
            Span(runs[0].right.start, runs[-1].right.end),
        )

    def _prepare(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.setAccessibleName(self.tr("Paragraphs of the two sources, aligned"))
        self.list.selectionModel().currentChanged.connect(self._row_chosen)
        self.list.opened.connect(self._open)
        self.only.setAccessibleName(self.tr("Show only what differs"))
        for box in (self.left, self.right):
            box.currentIndexChanged.connect(lambda _at: self.touch())
        self.only.setText(self.tr("Only what differs"))
        self.only.setObjectName("plain")
        self.only.setCheckable(True)
        self.only.toggled.connect(self._fold)
        back = self._step_button("▴", self.tr("Previous difference (P)"), -1)
        on = self._step_button("▾", self.tr("Next difference (N)"), 1)
        self.strip.jumped.connect(self._scroll_to_share)
        body = QWidget(self)
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list, 1)
        row.addWidget(self.strip)
        self.lay_out(self.head(self.left, self.right, self.only, back, on), body)

    def _step_button(self, text: str, name: str, by: int) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(lambda: self.step_mark(by))
        return button

    def _fold(self, only: bool) -> None:
        self.delegate.fold = only
        self.touch()

    def _scroll_to_share(self, share: float) -> None:
        rows = self.model.rowCount()
        if rows:
            self.list.setCurrentIndex(self.model.index(min(rows - 1, int(share * rows))))


def _brief(words: str) -> str:
    plain = " ".join(words.split())
    if not plain:
        return "∅"
    return quoted(plain if len(plain) <= _LONGEST_WORDS else f"{plain[:_LONGEST_WORDS].rstrip()}…")

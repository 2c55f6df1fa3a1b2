"""The timeline: the dated statements of all sources on one axis, with where they clash."""

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from typing_extensions import override

from reader.evidence.disputes import clashes
from reader.evidence.model import Standing
from reader.evidence.timeline import Moment, counterpart, timeline
from reader.review.decided import Reviews
from reader.text.model import Document, Span
from reader.ui.controller import Controller
from reader.ui.fields import clearable
from reader.ui.tasks import Task
from reader.ui.theme import Colours
from reader.ui.views.fact_book import FactBook
from reader.ui.views.rows import Rows
from reader.ui.views.source_box import SourceBox
from reader.ui.views.timeline_list import TimelineDelegate, TimelineModel
from reader.ui.views.view import Place, View
from reader.ui.wording import counted

Standings = dict[tuple[str, Span], Standing]
_WIDEST_BOX = 320
Filled = tuple[tuple[Document, ...], tuple[Moment, ...], Standings]


class TimelineView(View):
    """Moments in order, filtered by text and source; a clash leads to its other side."""

    def __init__(
        self, state: Controller, colours: Colours, book: FactBook, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, colours, parent)
        self._book = book
        self.model = TimelineModel(self)
        self.list = Rows(self)
        self.delegate = TimelineDelegate(colours, self.list, self.model)
        self.filter, self.source = QLineEdit(self), SourceBox(self.tr("Source"), self)
        self.only = QPushButton(self)
        self._prepare()
        self.answers = {
            "Ctrl+L": self.filter.setFocus,
            "N": lambda: self.step_mark(1),
            "P": lambda: self.step_mark(-1),
        }
        self._list_sources()

    def refresh(self) -> None:
        """Ask for the moments."""
        library, book = self.state.library, self._book
        if library is None:
            return
        judgements, reviews = tuple(self.state.judgements.values()), self.state.reviewing.all
        needle, source, only = self.filter.text().casefold(), self.source.currentData(), self.only.isChecked()
        texts = {d.source: d.text for d in library.documents}
        if not self.model.moments:
            self.told.setText(self.tr("Gathering what the sources state…"))

        def wanted(moment: Moment) -> bool:
            if (source and moment.source != source) or (only and not moment.clashes):
                return False
            return needle in moment.sentence.of(texts[moment.source]).casefold()

        def fill(task: Task) -> Filled:
            analyst = Reviews(library, reviews)
            decided = [analyst.decide(judgement).counting for judgement in judgements]
            moments = timeline(library, book.facts(library, task.cancelled), clashes(decided))
            standings = {(j.claim.source, j.claim.span): j.standing for j in decided}
            known = {(s, at): standing for (s, at), standing in standings.items() if s and at}
            return library.documents, tuple(m for m in moments if wanted(m)), known

        self.ask(fill, self._show)

    def clear(self) -> None:
        """Show nothing, and offer the sources of the library opened."""
        self.delegate.forget()
        self.model.show_moments((), (), {})
        self._list_sources()

    def recolour(self, colours: Colours) -> None:
        """Paint in other colours."""
        super().recolour(colours)
        self.delegate.colours = colours
        self.delegate.forget()
        self.list.scheduleDelayedItemsLayout()

    def take_focus(self) -> None:
        """Put the keyboard into the moments."""
        self.list.setFocus()

    def step_mark(self, by: int) -> None:
        """Go to the next (1) or previous (-1) moment that clashes, round about."""
        moments, at = self.model.moments, self.list.currentIndex().row()
        order = ((at + by * n) % len(moments) for n in range(1, len(moments) + 1))
        found = next((n for n in order if moments[n].clashes), None)
        if found is not None:
            self._go_to(found)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the box of the sources its share of the bar."""
        super().resizeEvent(event)
        self.source.fit(min(_WIDEST_BOX, round(event.size().width() * 0.22)))

    def other_side(self) -> None:
        """Go from a moment that clashes to the moment that it clashes with."""
        at = self.list.currentIndex().row()
        if at >= 0:
            other = counterpart(self.model.moments, self.model.moments[at])
            if other >= 0:
                self._go_to(other)

    def _go_to(self, row: int) -> None:
        self.list.setCurrentIndex(self.model.index(row))
        self.list.bring(self.model.index(row))

    def _show(self, answer: Filled) -> None:
        at = self.list.currentIndex().row()
        former = self.model.moments[at] if at >= 0 else None
        documents, moments, standings = answer
        self.delegate.forget()
        self.model.show_moments(moments, documents, standings)
        row = next((n for n, m in enumerate(moments) if former and _same(m, former)), 0)
        with QSignalBlocker(self.list.selectionModel()):
            self.list.setCurrentIndex(self.model.index(row))
        contested = sum(bool(m.clashes) for m in moments)
        words = self.tr("moments: {n} · contested: {contested} · → the other side · Enter reads")
        self.told.setText(counted(words, n=len(moments), contested=contested))

    def _open(self, index: QModelIndex) -> None:
        moment = self.model.moments[index.row()]
        sentence = None if moment.published else moment.sentence
        self.jumped.emit(Place(moment.source, moment.span, sentence=sentence))

    def _list_sources(self) -> None:
        library = self.state.library
        self.source.list_sources(library.documents if library else (), first=self.tr("All sources"))

    def _prepare(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.verticalScrollBar().valueChanged.connect(lambda _value: self.list.viewport().update())
        self.list.setAccessibleName(self.tr("Timeline: dated statements of all sources"))
        self.list.opened.connect(self._open)
        side = QShortcut(QKeySequence(Qt.Key.Key_Right), self.list)
        side.setContext(Qt.ShortcutContext.WidgetShortcut)
        side.activated.connect(self.other_side)
        self.filter.setPlaceholderText(self.tr("Filter statements…"))
        self.filter.setAccessibleName(self.tr("Filter the timeline by text"))
        clearable(self.filter)
        self.filter.setFixedWidth(240)
        self.only.setText(self.tr("Only contested"))
        self.only.setAccessibleName(self.tr("Show only what is contested"))
        self.only.setObjectName("plain")
        self.only.setCheckable(True)
        self.filter.textChanged.connect(self.touch)
        self.source.currentIndexChanged.connect(self.touch)
        self.only.toggled.connect(self.touch)
        self.lay_out(self.head(self.filter, self.source, self.only), self.list)


def _same(one: Moment, other: Moment) -> bool:
    return (one.source, one.sentence, one.span) == (other.source, other.sentence, other.span)

"""The panes that there are: made when they are wanted, a little at a time, and given up when too many are."""

from collections.abc import Callable, Iterable
from functools import partial
from itertools import islice

from PySide6.QtCore import Signal
from PySide6.QtGui import QMoveEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from reader.library.model import Library
from reader.text.model import Document, Span
from reader.ui.pane import SourcePane
from reader.ui.pane_order import PaneOrder
from reader.ui.slices import Slices
from reader.ui.theme import Colours

_SET_AT_ONCE = 1
_MADE_AT_ONCE = 8
_MADE_AHEAD = 24
"""Panes that stand ready before anybody asks for them; every other is made once it is wanted."""
_MOST_MADE = 40
"""From this many on, a pane that nobody looks at is given up for each further one."""
_STEPS = ("size", "text", "looks", "marks", "place")
"""What may still be done to a pane, in this order."""
_WIDEST = 16_000
"""Of a pane, in pixels: Qt adds up the greatest widths of all, and what has none counts for millions."""


class PaneStock(PaneOrder):
    """One pane per source, or for those that are wanted where there are many.

    Attributes:
        claim_asked: emitted with source and span of what the reader wants checked.
        passage_clicked: emitted with the evidence whose passage was clicked.
        standings_asked: emitted with a pane that is to mark, or no longer, how its sentences stand.
        correct_asked: emitted with the source of which something else is to be said.
        made: emitted with the pane of one of many sources, added after the library was shown.
        standing_wanted: emitted with a pane and the kind of sentence to go to in it.
    """

    made = Signal(object)
    claim_asked = Signal(str, Span)
    passage_clicked = Signal(object)
    standings_asked = Signal(object)
    correct_asked = Signal(str)
    standing_wanted = Signal(object, object)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._zoom = 1.0
        self._numbers: dict[str, int] = {}
        self._unmade: dict[str, Document] = {}
        self._speaking: tuple[str, ...] = ()
        self._later = Slices(self)

    def show_library(self, library: Library) -> None:
        """Replace the panes by those of a library, in its order."""
        self.hide()
        for pane in self.panes:
            pane.view.held = True
            pane.setParent(None)
            pane.deleteLater()
        self.panes, self._only = [], None
        self._later.clear()
        self._away.clear()
        self._speaking = ()
        self._numbers = {document.source: n for n, document in enumerate(library.documents, 1)}
        for document in library.documents[:_MADE_AT_ONCE]:
            self._add(document)
        self._unmade = {document.source: document for document in library.documents[_MADE_AT_ONCE:]}
        self._make_ahead()
        self._fit()
        self.even_out()
        self.show()

    @property
    def busy(self) -> bool:
        """Say whether anything is still to be made, laid out or marked once there is time."""
        return self._later.waiting

    def pane(self, source: str) -> SourcePane | None:
        """Return the pane of a source, made now where it was not yet."""
        self._make(source)
        return super().pane(source)

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources of the library, in its order."""
        return tuple(self._numbers)

    def numbered(self, number: int) -> SourcePane | None:
        """Return the pane of the source that has this number."""
        source = next((s for s, n in self._numbers.items() if n == number), None)
        return self.pane(source) if source is not None else None

    def arrange(self, order: Iterable[str], pinned: Iterable[str], hidden: Iterable[str]) -> None:
        """Put the panes in an order; sources that it does not name follow as they stood."""
        order, pinned, hidden = tuple(order), tuple(pinned), frozenset(hidden)
        for source in (*pinned, *islice((s for s in order if s not in hidden), _MADE_AT_ONCE)):
            self._make(source)
        super().arrange(order, pinned, hidden)
        self._unmade = {s: self._unmade[s] for s in order if s in self._unmade} | self._unmade
        self._make_ahead()

    def lock(self, sources: Iterable[str]) -> None:
        """Have the panes of these sources stay at their place when another claim is selected; no others."""
        sources = tuple(sources)
        for source in sources:
            self._make(source)
        super().lock(sources)

    def restyle(self, colours: Colours, zoom: float, *, at_once: bool = True) -> None:
        """Show every pane in other colours or at another size: all in sight `at_once`, or one by one."""
        self._colours, self._zoom = colours, zoom
        self.make_room(zoom)
        for pane in sorted(self.panes, key=lambda p: p.visibleRegion().isEmpty()):
            self._do(pane, "looks", partial(pane.recolour, colours, zoom), at_once=at_once)

    def show_only(self, sources: tuple[str, ...] | None) -> None:
        """Show the panes of these sources alone; None shows all that the reader did not hide."""
        super().show_only(sources)
        for pane in self.panes:
            if pane.source in (sources or ()):
                self._catch_up(pane)

    @override
    def moveEvent(self, event: QMoveEvent) -> None:
        """Lay out the panes that come into sight."""
        super().moveEvent(event)
        for pane in (p for p in self.panes if not p.visibleRegion().isEmpty()):
            self._later.take_now((pane, "size"))

    def _do(self, pane: SourcePane, what: str, step: Callable[[], None], *, at_once: bool = True) -> None:
        """Take a step at once where the pane is in sight, else as soon as there is time."""
        if not at_once or pane.visibleRegion().isEmpty():
            self._later.put((pane, what), step)
        else:
            self._later.drop((pane, what))
            step()

    def _catch_up(self, pane: SourcePane) -> None:
        for what in _STEPS:
            self._later.take_now((pane, what))

    def _take_in(self, pane: SourcePane) -> None:
        """Show in a pane made late what the others show."""

    def _add(self, document: Document) -> SourcePane:
        pane = self._new(self._numbers[document.source], document)
        pane.view.numbers = self._numbers
        pane.view.held = pane.number > _SET_AT_ONCE
        self.addWidget(pane)
        pane.raise_()
        self.panes.append(pane)
        if pane.view.held:
            self._later.put((pane, "text"), pane.view.release)
        return pane

    def _make_ahead(self) -> None:
        """Have the next panes made once there is time."""
        for source in self._unmade:
            self._later.drop(source)
        wanted = (source for source in self._unmade if source not in self._away)
        for source in islice(wanted, max(0, _MADE_AHEAD - len(self.panes))):
            self._later.put(source, partial(self._make, source))

    def _make(self, source: str) -> None:
        """Add the pane of one of many sources, as the others are by now, unless it is there."""
        self._later.drop(source)
        document = self._unmade.pop(source, None)
        if document is None:
            return
        if len(self.panes) >= _MOST_MADE:
            self._give_up_one()
        pane = self._add(document)
        pane.setVisible(self._is_wanted(pane.source))
        self._fit()
        self._take_in(pane)
        self.made.emit(pane)

    def _show_wanted(self) -> None:
        """Show the panes wanted; some are made where too few of those wanted are there."""
        if self._only is None:
            there = len([p for p in self.panes if p.source not in self._away])
            missing = [s for s in self._unmade if s not in self._away]
            for n, source in enumerate(missing[: max(0, _MADE_AT_ONCE - there)], there):
                if n < _SET_AT_ONCE:
                    self._make(source)
                else:
                    self._later.put(source, partial(self._make, source))
        super()._show_wanted()

    def _give_up_one(self) -> None:
        """Take down the last pane that is neither seen, pinned, locked, marked, hidden nor in use."""
        for pane in reversed(self.panes):
            wanted = {*(self._only or ()), *self._speaking}
            kept = pane.pinned or pane.locked or pane.shows_standings or pane.source in wanted
            if kept or not pane.visibleRegion().isEmpty() or pane.isAncestorOf(self.focusWidget() or self):
                continue
            for what in _STEPS:
                self._later.drop((pane, what))
            self.panes.remove(pane)
            self._unmade[pane.source] = pane.document
            pane.view.held = True
            pane.setParent(None)
            pane.deleteLater()
            return

    def _new(self, number: int, document: Document) -> SourcePane:
        pane = SourcePane(number, document, self._colours)
        pane.setMaximumWidth(_WIDEST)
        pane.recolour(self._colours, self._zoom)
        pane.view.put_off.connect(partial(self._later.put, (pane, "size"), pane.view.catch_up))
        pane.view.claim_asked.connect(partial(self.claim_asked.emit, document.source))
        pane.view.passage_clicked.connect(self.passage_clicked)
        pane.head.dragged.connect(partial(self._drag, pane))
        pane.head.move_asked.connect(partial(self.move_pane, pane))
        pane.head.pin_asked.connect(partial(self.toggle_pin, pane))
        pane.head.hide_asked.connect(partial(self.hide_pane, pane))
        pane.head.lock_asked.connect(partial(self.toggle_lock, pane))
        pane.head.standings_asked.connect(partial(self.standings_asked.emit, pane))
        pane.head.correct_asked.connect(partial(self.correct_asked.emit, document.source))
        pane.legend.wanted.connect(partial(self.standing_wanted.emit, pane))
        return pane

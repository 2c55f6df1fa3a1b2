"""The row of panes: their order, which are pinned or hidden, and what is shown in all of them at once."""

from collections.abc import Iterable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from reader.evidence.model import Claim, Evidence
from reader.library.model import Library
from reader.review.decided import Decided
from reader.search.model import Hit
from reader.text.model import Span
from reader.ui.paint.highlights import of_hits, of_judgement
from reader.ui.pane import SourcePane
from reader.ui.reading_view import ReadingView
from reader.ui.theme import Colours
from reader.ui.wording import best_passage, weight

_SILENT = 9
_SET_AT_ONCE = 1


class PaneRow(QSplitter):
    """One pane per source, side by side, pinned ones at the left.

    Attributes:
        panes: the panes in their order on the screen, hidden ones included.
        claim_asked: emitted with source and span of what the reader wants checked.
        passage_clicked: emitted with the evidence whose passage was clicked.
        revealed: emitted with a pane that should be in sight.
        rearranged: emitted when the reader moved, pinned, hid or widened a pane.
    """

    claim_asked = Signal(str, Span)
    passage_clicked = Signal(object)
    revealed = Signal(QWidget)
    rearranged = Signal()

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.setAccessibleName(self.tr("Sources side by side"))
        self._colours = colours
        self._zoom = 1.0
        self._only: set[str] | None = None
        self._away: set[str] = set()
        self.panes: list[SourcePane] = []
        self._held: list[ReadingView] = []
        self._release = QTimer(self)
        self._release.setInterval(0)
        self._release.timeout.connect(self._set_next)
        self.splitterMoved.connect(lambda *_: self.rearranged.emit())

    def show_library(self, library: Library) -> None:
        """Replace the panes by those of a library, in its order."""
        for pane in self.panes:
            pane.hide()
            pane.setParent(None)
            pane.deleteLater()
        self.panes, self._held, self._only = [], [], None
        self._away.clear()
        self.hide()
        for number, document in enumerate(library.documents, 1):
            pane = SourcePane(number, document, self._colours)
            pane.recolour(self._colours, self._zoom)
            pane.view.claim_asked.connect(partial(self.claim_asked.emit, document.source))
            pane.view.passage_clicked.connect(self.passage_clicked)
            pane.head.dragged.connect(partial(self._drag, pane))
            pane.head.move_asked.connect(partial(self.move_pane, pane))
            pane.head.pin_asked.connect(partial(self.toggle_pin, pane))
            pane.head.hide_asked.connect(partial(self.hide_pane, pane))
            pane.view.held = number > _SET_AT_ONCE
            self.addWidget(pane)
            self.panes.append(pane)
        self._held = [p.view for p in self.panes if p.view.held]
        self._release.start()
        self.even_out()
        self.show()

    def even_out(self) -> None:
        """Give every pane the same width."""
        self.setSizes([1000] * self.count())

    def pane(self, source: str) -> SourcePane | None:
        """Return the pane of a source."""
        return next((p for p in self.panes if p.source == source), None)

    def numbered(self, number: int) -> SourcePane | None:
        """Return the pane of the source that has this number."""
        return next((p for p in self.panes if p.number == number), None)

    def focused(self) -> SourcePane | None:
        """Return the pane in which the keyboard is."""
        return next((p for p in self.panes if p.view.hasFocus() or p.head.menu_button.hasFocus()), None)

    # -- where the panes stand

    @property
    def order(self) -> tuple[str, ...]:
        """The sources in the order of their panes."""
        return tuple(p.source for p in self.panes)

    @property
    def pinned(self) -> tuple[str, ...]:
        """The sources whose panes are pinned."""
        return tuple(p.source for p in self.panes if p.pinned)

    @property
    def hidden(self) -> tuple[str, ...]:
        """The sources whose panes the reader hid."""
        return tuple(p.source for p in self.panes if p.source in self._away)

    def arrange(self, order: Iterable[str], pinned: Iterable[str], hidden: Iterable[str]) -> None:
        """Put the panes in an order; sources that it does not name follow as they stood."""
        wanted = {source: n for n, source in enumerate(order)}
        stays = set(pinned)
        for pane in self.panes:
            pane.pin(pinned=pane.source in stays)
        self._place(sorted(self.panes, key=lambda p: wanted.get(p.source, len(wanted) + p.number)))
        self._away = set(hidden) & set(self.order)
        if len(self._away) == len(self.panes):
            self._away.clear()
        self._show_wanted()

    def move_pane(self, pane: SourcePane, by: int) -> None:
        """Move a pane to the left (-1) or to the right (1), past hidden ones; pinned panes stay first."""
        seen = [p for p in self.panes if p is pane or p.source not in self._away]
        at = seen.index(pane) + by
        if 0 <= at < len(seen) and seen[at].pinned == pane.pinned:
            self._put(pane, self.panes.index(seen[at]))

    def toggle_pin(self, pane: SourcePane) -> None:
        """Pin a pane, or let it go."""
        pane.pin(pinned=not pane.pinned)
        self._place(sorted(self.panes, key=lambda p: not p.pinned))
        self.rearranged.emit()

    def hide_pane(self, pane: SourcePane) -> None:
        """Hide a pane; the last one stays."""
        if len(self._away) + 1 < len(self.panes):
            had_focus = pane.isAncestorOf(self.focusWidget() or self)
            self._away.add(pane.source)
            self._show_wanted()
            if had_focus:
                next(p for p in self.panes if p.isVisible()).view.setFocus()
            self.rearranged.emit()

    def show_all(self) -> None:
        """Show the panes that were hidden."""
        self._away.clear()
        self._show_wanted()
        self.rearranged.emit()

    def show_only(self, sources: set[str] | None) -> None:
        """Show the panes of these sources alone; None shows all that the reader did not hide."""
        self._only = sources
        self._show_wanted()

    # -- what they show

    def restyle(self, colours: Colours, zoom: float) -> None:
        """Show every pane in other colours or at another size."""
        self._colours, self._zoom = colours, zoom
        for pane in self.panes:
            pane.recolour(colours, zoom)

    def show_claim(
        self, claim: Claim | None, decided: Decided | None, current: Evidence | None, *, scroll: bool
    ) -> None:
        """Highlight a claim and its passages in every pane, and bring the best passages into view."""
        if scroll and decided is not None and self._is_crowded():
            self._bring_forward(decided)
        for pane in self.panes:
            pane.show_verdict(decided)
            pane.view.show_highlights(of_judgement(pane.source, claim, decided, current))
            span = self._best(pane.source, claim, decided)
            if scroll and span is not None:
                pane.view.scroll_to(span)

    def show_hits(
        self, hits: tuple[Hit, ...], current: Hit | None, claim: Claim | None, decided: Decided | None
    ) -> None:
        """Highlight the matched words of hits, and bring the current one into view.

        The claim and its passages stay on the overview strips.
        """
        for pane in self.panes:
            own = tuple(h for h in hits if h.source == pane.source)
            beside = of_judgement(pane.source, claim, decided, None)
            pane.view.show_highlights(of_hits(own, current), beside)
        if current is not None:
            self.bring(current.source, current.span)

    def bring(self, source: str, span: Span) -> None:
        """Bring a span of a source into view; a hidden pane is shown again."""
        pane = self.pane(source)
        if pane is not None:
            self.reveal(pane)
            pane.view.scroll_to(span)

    def reveal(self, pane: SourcePane) -> None:
        """Bring a pane into sight, hidden or not."""
        if pane.source in self._away:
            self._away.discard(pane.source)
            self._show_wanted()
            self.rearranged.emit()
        self.revealed.emit(pane)

    def _set_next(self) -> None:
        """Set the text of one more pane, so that no turn of the event loop takes long."""
        if self._held:
            self._held.pop(0).release()
        else:
            self._release.stop()

    def _drag(self, pane: SourcePane, at: QPoint) -> None:
        """Let a dragged pane take the place of the pane under the pointer."""
        x = self.mapFromGlobal(at).x()
        over = next((p for p in self.panes if p.isVisible() and p.x() <= x < p.x() + p.width()), None)
        if over is None or over is pane or over.pinned != pane.pinned:
            return
        half = over.x() + over.width() / 2
        leftwards = self.panes.index(over) < self.panes.index(pane)
        if (x < half) is leftwards:
            self._put(pane, self.panes.index(over))

    def _put(self, pane: SourcePane, index: int) -> None:
        others = [p for p in self.panes if p is not pane]
        self._place([*others[:index], pane, *others[index:]])
        self.revealed.emit(pane)
        self.rearranged.emit()

    def _place(self, order: list[SourcePane]) -> None:
        """Put the panes in this order, each keeping its width and the keyboard staying where it is."""
        if order == self.panes:
            return
        widths = dict(zip(self.panes, self.sizes(), strict=True))
        for index, pane in enumerate(order):
            if self.widget(index) is not pane:
                self.insertWidget(index, pane)
        self.panes = order
        self.setSizes([widths[pane] for pane in order])
        for former, following in pairwise(order):
            QWidget.setTabOrder(former.view, following.head.menu_button)
            QWidget.setTabOrder(following.head.menu_button, following.view)

    def _is_crowded(self) -> bool:
        """Say whether not all panes are in sight at once."""
        area = self.parentWidget()
        seen = sum(p.minimumWidth() for p in self.panes if p.isVisible())
        return area is not None and seen > area.width()

    def _bring_forward(self, decided: Decided) -> None:
        """Put the claim's pane first, then those with most to say; pinned panes stay where they are."""
        own = decided.shown.claim.source

        def rank(pane: SourcePane) -> tuple[bool, bool, int, int]:
            best = best_passage(decided.counting, pane.source)
            return not pane.pinned, pane.source != own, weight(best) if best else _SILENT, pane.number

        stays = [p for p in self.panes if p.pinned]
        self._place([*stays, *sorted((p for p in self.panes if not p.pinned), key=rank)])

    def _show_wanted(self) -> None:
        for pane in self.panes:
            wanted = pane.source not in self._away if self._only is None else pane.source in self._only
            pane.setVisible(wanted)

    @staticmethod
    def _best(source: str, claim: Claim | None, decided: Decided | None) -> Span | None:
        if claim is not None and claim.source == source and claim.span is not None:
            return claim.span
        best = best_passage(decided.counting, source) if decided else None
        return best.span if best else None

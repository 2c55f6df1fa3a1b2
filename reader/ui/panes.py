"""The row of panes, and what is shown in all of them at once."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from reader.evidence.model import Claim, Evidence
from reader.library.model import Library
from reader.review.decided import Decided
from reader.search.model import Hit
from reader.text.model import Document, Span
from reader.ui.paint.highlights import of_hits, of_judgement
from reader.ui.pane import SourcePane
from reader.ui.pane_order import PaneOrder
from reader.ui.reading_view import ReadingView
from reader.ui.theme import Colours
from reader.ui.wording import best_passage, weight

_SILENT = 9
_SET_AT_ONCE = 1


class PaneRow(PaneOrder):
    """One pane per source.

    Attributes:
        claim_asked: emitted with source and span of what the reader wants checked.
        passage_clicked: emitted with the evidence whose passage was clicked.
        standings_asked: emitted with a pane that is to mark, or no longer, how its sentences stand.
        standing_wanted: emitted with a pane and the kind of sentence to go to in it.
    """

    claim_asked = Signal(str, Span)
    passage_clicked = Signal(object)
    standings_asked = Signal(object)
    standing_wanted = Signal(object, object)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Sources side by side"))
        self._colours = colours
        self._zoom = 1.0
        self._held: list[ReadingView] = []
        self._release = QTimer(self)
        self._release.setInterval(0)
        self._release.timeout.connect(self._set_next)

    def show_library(self, library: Library) -> None:
        """Replace the panes by those of a library, in its order."""
        for pane in self.panes:
            pane.hide()
            pane.setParent(None)
            pane.deleteLater()
        self.panes, self._held, self._only = [], [], None
        self._away.clear()
        self.hide()
        numbers = {document.source: n for n, document in enumerate(library.documents, 1)}
        for document in library.documents:
            pane = self._new(numbers[document.source], document)
            pane.view.numbers = numbers
            pane.view.held = pane.number > _SET_AT_ONCE
            self.addWidget(pane)
            self.panes.append(pane)
        self._held = [p.view for p in self.panes if p.view.held]
        self._release.start()
        self._fit()
        self.even_out()
        self.show()

    def focused(self) -> SourcePane | None:
        """Return the pane in which the keyboard is."""
        at = QApplication.focusWidget()
        return next((p for p in self.panes if at is not None and p.isAncestorOf(at)), None)

    def restyle(self, colours: Colours, zoom: float) -> None:
        """Show every pane in other colours or at another size."""
        self._colours, self._zoom = colours, zoom
        for pane in self.panes:
            pane.recolour(colours, zoom)

    def toggle_lock(self, pane: SourcePane) -> None:
        """Have a pane stay at its place when another claim is selected, or follow again."""
        pane.lock(locked=not pane.locked)

    def show_claim(
        self, claim: Claim | None, decided: Decided | None, current: Evidence | None, *, scroll: bool
    ) -> None:
        """Highlight a claim and its passages in every pane, and bring the best passages into view."""
        if scroll and decided is not None and self.is_crowded:
            self._bring_forward(decided)
        for pane in self.panes:
            pane.show_verdict(decided)
            pane.view.show_highlights(of_judgement(pane.source, claim, decided, current))
            span = self._best(pane.source, claim, decided)
            if scroll and span is not None and not pane.locked:
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

    def _new(self, number: int, document: Document) -> SourcePane:
        pane = SourcePane(number, document, self._colours)
        pane.recolour(self._colours, self._zoom)
        pane.view.claim_asked.connect(partial(self.claim_asked.emit, document.source))
        pane.view.passage_clicked.connect(self.passage_clicked)
        pane.head.dragged.connect(partial(self._drag, pane))
        pane.head.move_asked.connect(partial(self.move_pane, pane))
        pane.head.pin_asked.connect(partial(self.toggle_pin, pane))
        pane.head.hide_asked.connect(partial(self.hide_pane, pane))
        pane.head.lock_asked.connect(partial(self.toggle_lock, pane))
        pane.head.standings_asked.connect(partial(self.standings_asked.emit, pane))
        pane.legend.wanted.connect(partial(self.standing_wanted.emit, pane))
        return pane

    def _set_next(self) -> None:
        """Set the text of one more pane, so that no turn of the event loop takes long."""
        if self._held:
            self._held.pop(0).release()
        else:
            self._release.stop()

    def _bring_forward(self, decided: Decided) -> None:
        """Put the claim's pane first, then those with most to say; pinned panes stay where they are."""
        own = decided.shown.claim.source

        def rank(pane: SourcePane) -> tuple[bool, bool, int, int]:
            best = best_passage(decided.counting, pane.source)
            return not pane.pinned, pane.source != own, weight(best) if best else _SILENT, pane.number

        stays = [p for p in self.panes if p.pinned]
        self._place([*stays, *sorted((p for p in self.panes if not p.pinned), key=rank)])
        self.revealed.emit(self.panes[0])

    @staticmethod
    def _best(source: str, claim: Claim | None, decided: Decided | None) -> Span | None:
        if claim is not None and claim.source == source and claim.span is not None:
            return claim.span
        best = best_passage(decided.counting, source) if decided else None
        return best.span if best else None

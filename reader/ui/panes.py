"""The row of panes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from reader.evidence.model import Claim, Evidence
from reader.library.model import Library
from reader.review.decided import Decided
from reader.search.model import Hit
from reader.text.model import Span
from reader.ui.paint.highlights import of_hits, of_judgement
from reader.ui.pane import SourcePane
from reader.ui.theme import Colours
from reader.ui.wording import best_passage


class PaneRow(QSplitter):
    """One pane per source, side by side.

    Attributes:
        claim_asked: emitted with source and span of what the reader wants checked.
        passage_clicked: emitted with the evidence whose passage was clicked.
        revealed: emitted with a pane that should be in sight.
    """

    claim_asked = Signal(str, Span)
    passage_clicked = Signal(object)
    revealed = Signal(QWidget)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.setAccessibleName("Sources side by side")
        self._colours = colours
        self._zoom = 1.0
        self.panes: list[SourcePane] = []

    def show_library(self, library: Library) -> None:
        """Replace the panes by those of a library."""
        for pane in self.panes:
            pane.hide()
            pane.setParent(None)
            pane.deleteLater()
        self.panes = []
        self.hide()
        for number, document in enumerate(library.documents, 1):
            pane = SourcePane(number, document, self._colours)
            pane.recolour(self._colours, self._zoom)
            pane.view.claim_asked.connect(
                lambda span, source=document.source: self.claim_asked.emit(source, span)
            )
            pane.view.passage_clicked.connect(self.passage_clicked)
            self.addWidget(pane)
            self.panes.append(pane)
        self.even_out()
        self.show()

    def even_out(self) -> None:
        """Give every pane the same width."""
        self.setSizes([1000] * self.count())

    def pane(self, source: str) -> SourcePane | None:
        """Return the pane of a source."""
        return next((p for p in self.panes if p.source == source), None)

    def focused(self) -> SourcePane | None:
        """Return the pane whose text has the keyboard."""
        return next((p for p in self.panes if p.view.hasFocus()), None)

    def restyle(self, colours: Colours, zoom: float) -> None:
        """Show every pane in other colours or at another size."""
        self._colours, self._zoom = colours, zoom
        for pane in self.panes:
            pane.recolour(colours, zoom)

    def show_claim(
        self, claim: Claim | None, decided: Decided | None, current: Evidence | None, *, scroll: bool
    ) -> None:
        """Highlight a claim and its passages in every pane, and bring the best passages into view."""
        for pane in self.panes:
            pane.show_verdict(decided)
            pane.view.show_highlights(of_judgement(pane.source, claim, decided, current))
            span = self._place(pane.source, claim, decided)
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
        """Bring a span of a source into view."""
        pane = self.pane(source)
        if pane is not None:
            pane.view.scroll_to(span)
            self.revealed.emit(pane)

    def show_only(self, sources: set[str] | None) -> None:
        """Show the panes of these sources alone; None shows all."""
        for pane in self.panes:
            pane.setVisible(sources is None or pane.source in sources)

    @staticmethod
    def _place(source: str, claim: Claim | None, decided: Decided | None) -> Span | None:
        if claim is not None and claim.source == source and claim.span is not None:
            return claim.span
        best = best_passage(decided.counting, source) if decided else None
        return best.span if best else None

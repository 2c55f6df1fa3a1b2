"""One source by itself: which of its sentences are contested, corroborated, copied, told by it alone."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.review.sentences import SentenceKind, SentenceStanding, sentence_standings
from reader.ui.pane import SourcePane
from reader.ui.place_words import sentence_words

if TYPE_CHECKING:
    from reader.ui.window import Window


class ReverseView(QObject):
    """Marks the sentences of the panes that were asked for, and walks them.

    The marks follow the judgements and the analyst's verdicts; nothing is done for other panes, and nothing
    when a claim is selected.
    """

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._refresh)
        state = window.controller
        for news in (state.claims_found, state.judged, state.reviewing.decided_anew):
            news.connect(self._touch)
        window.panes.standings_asked.connect(self.toggle)
        window.panes.standing_wanted.connect(lambda pane, kind: self._go(pane, 1, kind))

    @property
    def on(self) -> bool:
        """Whether the pane that the commands concern marks its sentences."""
        pane = self._pane()
        return pane is not None and pane.shows_standings

    def toggle(self, pane: SourcePane | None = None) -> None:
        """Mark the sentences of a pane, or mark them no longer; without one, of the pane that is read."""
        pane = pane or self._pane()
        if pane is None:
            return
        pane.show_standings(None if pane.shows_standings else self._standings(pane))
        self._window.panes.rearranged.emit()
        if pane.shows_standings and not self._window.panes.focused():
            pane.view.setFocus()

    @property
    def marked(self) -> tuple[str, ...]:
        """The sources whose sentences are marked."""
        return tuple(p.source for p in self._window.panes.panes if p.shows_standings)

    def mark(self, sources: Iterable[str]) -> None:
        """Mark the sentences of these sources' panes too."""
        for pane in filter(None, map(self._window.panes.pane, sources)):
            pane.show_standings(self._standings(pane))

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) sentence that has a standing, in the pane that is read."""
        pane = self._pane()
        if pane is not None:
            if not pane.shows_standings:
                pane.show_standings(self._standings(pane))
            self._go(pane, by, None)

    def _go(self, pane: SourcePane, by: int, kind: SentenceKind | None) -> None:
        """Select the sentence after the caret (or before it), of one kind or of any; round at the end."""
        found = [s for s in pane.view.standings if kind in (None, s.kind)]
        if not found:
            self._window.status.said.setText(self.tr("no sentence of this source is judged yet"))
            return
        cursor = pane.view.textCursor()
        at = pane.view.page.span(cursor.selectionStart(), cursor.selectionStart()).start
        here = not cursor.hasSelection()
        after = [s for s in found if s.span.start > at or (here and s.span.start == at)]
        before = [s for s in found if s.span.start < at]
        wanted = (after or found)[0] if by > 0 else (before or found)[-1]
        pane.view.select(wanted.span)
        pane.view.setFocus()
        self._window.status.said.setText(sentence_words(wanted, pane.view.numbers))

    def _standings(self, pane: SourcePane) -> tuple[SentenceStanding, ...]:
        state = self._window.controller
        judged = [state.judgements[c.id] for c in state.claims if c.id in state.judgements]
        own = [state.reviewing.decide(j) for j in judged if j.claim.source == pane.source]
        return sentence_standings(pane.source, own)

    def _pane(self) -> SourcePane | None:
        """Return the pane in which the keyboard is, else one that marks its sentences, else the claim's."""
        panes, claim = self._window.panes, self._window.controller.claim
        marking = next((p for p in panes.panes if p.shows_standings and p.isVisible()), None)
        own = panes.pane(claim.source) if claim is not None and claim.source is not None else None
        return panes.focused() or marking or own or next((p for p in panes.panes if p.isVisible()), None)

    def _touch(self, *_news: object) -> None:
        if any(p.shows_standings for p in self._window.panes.panes):
            self._later.start()

    def _refresh(self) -> None:
        for pane in self._window.panes.panes:
            if pane.shows_standings:
                pane.show_standings(self._standings(pane))

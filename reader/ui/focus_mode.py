"""Two panes alone, the claim's and the passage's, level with each other and joined by lines.

A sentence that the reader typed stands on a card in place of the claim's pane.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from reader.evidence.model import Claim, Evidence
from reader.ui.claim_card import ClaimCard
from reader.ui.connectors import Connectors, Joined
from reader.ui.pane import SourcePane

if TYPE_CHECKING:
    from reader.ui.window import Window

_PANES = 2
_EYE = 0.28


class FocusMode(QObject):
    """Shows the claim's and the passage's pane alone, or all of them.

    Attributes:
        connectors: the lines between the claim and its passages, over the panes.
    """

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._side_shown = True
        self._listed: QWidget | None = None
        self.on = False
        self.connectors = Connectors(window.panes, window.colours)
        self._card: ClaimCard | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._level)
        self.connectors.moved.connect(self._touch)
        window.looks.changed.connect(self._recolour)

    @property
    def card(self) -> ClaimCard | None:
        """The card of a typed sentence; None while a claim of a source is selected, or none."""
        return self._card

    def toggle(self) -> None:
        """Show the claim's and the passage's pane alone, or all of them again."""
        side, at = self._window.side, QApplication.focusWidget()
        if not self.on:
            self._side_shown = not side.isHidden()
            self._listed = at if at is not None and side.isAncestorOf(at) else None
        self.on = not self.on
        side.setVisible(self._side_shown and not self.on)
        self.show()
        if self._listed is not None and not self.on:
            self._listed.setFocus()
        elif self._listed is not None:
            next(p for p in self._window.panes.panes if not p.isHidden()).view.setFocus()
        if not self.on:
            QTimer.singleShot(0, self, self._bring_both)

    def leave(self) -> None:
        """Be off, without a change of the panes."""
        if self.on:
            self._window.side.setVisible(self._side_shown)
        self.on = False
        self.connectors.join(None)
        self._lay_card(None)

    def show(self) -> None:
        """Show the panes that the mode wants now."""
        state = self._window.controller
        typed = state.claim if state.claim is not None and state.claim.source is None else None
        if self.on:
            self._lay_card(typed)
            self._window.panes.show_only(self._wanted())
            self._touch()
            return
        self.connectors.join(None)
        self._lay_card(None)
        self._window.panes.show_only(None)
        for pane in self._window.panes.panes:
            pane.view.give_headroom(0.0)

    def _wanted(self) -> tuple[str, ...]:
        """Return the sources to show: the claim's, the passage's, else the next that speaks of the claim."""
        state = self._window.controller
        claims = state.claim.source if state.claim else None
        passages = state.evidence.source if state.evidence else None
        speaking = [e.source for e in state.decided.shown.evidence] if state.decided else []
        found = [s for s in (claims, passages, *speaking, *self._window.panes.order) if s is not None]
        return tuple(dict.fromkeys(found))[: _PANES if self._card is None else _PANES - 1]

    def _lay_card(self, claim: Claim | None) -> None:
        """Lay a card with a typed sentence before the panes, or take it away."""
        window, state = self._window, self._window.controller
        if claim is None or self._card is None or self._card.claim != claim:
            former = self._card
            self._card = ClaimCard(claim, window.colours, window.zoom) if claim is not None else None
            if former is not self._card:
                self.connectors.join(None)
                if former is not None:
                    former.view.held = True
                window.panes.put_before(self._card)
        if self._card is not None:
            self._card.show_evidence(state.decided, state.evidence)

    def _recolour(self) -> None:
        if self._card is not None:
            self._card.recolour(self._window.colours, self._window.zoom)
        self._touch()

    def _touch(self) -> None:
        """Level the panes once they are laid out."""
        if self.on:
            self._later.start()

    def _level(self) -> None:
        joined = self._joined() if self.on else None
        self.connectors.recolour(self._window.colours)
        self.connectors.join(joined)
        if joined is not None and joined.own.view.is_set and joined.other.view.is_set:
            self._align(joined)

    def _joined(self) -> Joined | None:
        state, panes = self._window.controller, self._window.panes
        claim, decided = state.claim, state.decided
        if claim is None or decided is None:
            return None
        own: SourcePane | ClaimCard | None = panes.pane(claim.source) if claim.source else self._card
        span = self._card.span if self._card is not None else claim.span
        other = next((p for p in panes.panes if not p.isHidden() and p is not own), None)
        if own is None or other is None or span is None:
            return None
        beside = [p for p in decided.in_source(other.source) if p.verdict is not None]
        inside = [p for p in decided.in_source(own.source) if p.evidence == state.evidence]
        return Joined(own, other, span, (*beside, *inside), state.evidence)

    def _bring_both(self) -> None:
        """Bring claim and passage into sight again among all the panes."""
        state, panes = self._window.controller, self._window.panes
        if not self.on and state.claim is not None and state.claim.source and state.claim.span is not None:
            panes.bring(state.claim.source, state.claim.span)
            if state.evidence is not None and state.evidence.source != state.claim.source:
                panes.bring(state.evidence.source, state.evidence.span)

    def _align(self, joined: Joined) -> None:
        """Bring claim and passage to one height; in one pane, the first of them to the eye."""
        for pane in (joined.own, joined.other):
            pane.view.give_headroom(_EYE)
        inside = [p.evidence for p in joined.passages if p.evidence.source == joined.own.source]
        beside = [p.evidence for p in joined.passages if p.evidence.source == joined.other.source]
        eye = joined.own.view.viewport().height() * _EYE
        if inside:
            joined.own.view.scroll_level(min(joined.claim, inside[0].span), eye / 2)
        current: Evidence | None = joined.current if joined.current in beside else next(iter(beside), None)
        if current is not None and not inside:
            lower = _top(joined.other) - _top(joined.own)
            high, low = joined.own.view.reach(joined.claim)
            other_high, other_low = joined.other.view.reach(current.span)
            height = max(high, other_high + lower, min(low, other_low + lower, eye))
            joined.own.view.scroll_level(joined.claim, height)
            joined.other.view.scroll_level(current.span, height - lower)


def _top(pane: SourcePane | ClaimCard) -> int:
    """Return where the text of a pane begins, below the pane's top: a legend may stand above it."""
    return pane.view.viewport().mapTo(pane, QPoint(0, 0)).y()

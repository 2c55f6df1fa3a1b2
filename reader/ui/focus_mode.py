"""Two panes alone: the claim's and the passage's."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from reader.ui.window import Window

_PANES = 2


class FocusMode(QObject):
    """Shows the claim's and the passage's pane alone, or all of them."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self.on = False

    def toggle(self) -> None:
        """Show the claim's and the passage's pane alone, or all of them again."""
        self.on = not self.on
        self._window.side.setVisible(not self.on)
        self.show()
        QTimer.singleShot(0, self, self._bring_both)

    def leave(self) -> None:
        """Be off, without a change of what is shown."""
        self.on = False

    def show(self) -> None:
        """Show the panes that the mode wants now."""
        state, panes = self._window.controller, self._window.panes
        if not self.on:
            panes.show_only(None)
            return
        wanted = {
            s for s in (state.claim and state.claim.source, state.evidence and state.evidence.source) if s
        }
        spare = [p.source for p in panes.panes if p.source not in wanted]
        while len(wanted) < min(_PANES, len(panes.panes)) and spare:
            wanted.add(spare.pop(0))
        panes.show_only(wanted)

    def _bring_both(self) -> None:
        claim, evidence = self._window.controller.claim, self._window.controller.evidence
        if claim is not None and claim.source is not None and claim.span is not None:
            self._window.panes.bring(claim.source, claim.span)
        if evidence is not None and (claim is None or evidence.source != claim.source):
            self._window.panes.bring(evidence.source, evidence.span)

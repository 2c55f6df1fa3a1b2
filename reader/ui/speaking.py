"""What changes where the keyboard is not is spoken: claim and standing, passage, hit, work."""

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible

from reader.review.decided import Decided
from reader.ui.spoken import announce
from reader.ui.wording import BY_WEIGHT, counted, quoted, standing_words, verdict_words

if TYPE_CHECKING:
    from reader.ui.window import Window


class Speaking(QObject):
    """Tells screen readers what keys did elsewhere; a list that has the keyboard speaks for itself."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._told = ("", False)
        self._runs = ""
        state = window.controller
        state.claim_changed.connect(self._claim)
        state.evidence_changed.connect(self._passage)
        state.hit_changed.connect(self._hit)
        state.progressed.connect(self._work)

    def _claim(self) -> None:
        """Say the claim once it is selected, and how it stands once that is known."""
        window, claim, decided = self._window, self._window.controller.claim, self._window.controller.decided
        former, self._told = self._told, (claim.id if claim else "", decided is not None)
        if claim is None or former == self._told or not QAccessible.isActive():
            return
        listed = former[0] == claim.id or window.claims.view.hasFocus()
        parts = ("" if listed else quoted(claim.text), self._standing(decided) if decided else "")
        announce(window.claims, ": ".join(filter(None, parts)))

    def _standing(self, decided: Decided) -> str:
        counts = Counter(evidence.verdict for evidence in decided.counting.evidence)
        found = [f"{verdict_words(verdict)} {counts[verdict]}" for verdict in BY_WEIGHT if counts[verdict]]
        told = " · ".join(found) or self.tr("every source is silent")
        return f"{standing_words(decided.standing)}, {told}"

    def _passage(self) -> None:
        dock = self._window.dock
        words = dock.view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        if words and not dock.view.hasFocus():
            announce(dock, str(words))

    def _hit(self) -> None:
        panel = self._window.search_panel
        index = panel.view.currentIndex()
        words = index.data(Qt.ItemDataRole.AccessibleTextRole)
        if words and not panel.view.hasFocus():
            at = counted(self.tr("hit {at} of {n}"), at=index.row() + 1, n=len(panel.model.hits))
            announce(panel, f"{at}: {words}")

    def _work(self, name: str, _done: int, _total: int) -> None:
        """Say what begins, and how much is done when it ends."""
        if name != self._runs:
            self._runs = name
            announce(self._window.status, self._window.status.work)

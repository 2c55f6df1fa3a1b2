"""Removing the reader's own claims from the list, and what a claim's menu offers."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from reader.evidence.model import Claim
from reader.review.model import ReviewKey

if TYPE_CHECKING:
    from reader.ui.window import Window

_KEY = "Del"


class OwnClaims(QObject):
    """Lists what the reader makes, takes out what is removed, and shows what undo brings back."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        reviewing, view = window.controller.reviewing, window.claims.view
        reviewing.claim_made.connect(window.claims.add)
        reviewing.claim_gone.connect(self._drop)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._ask)

    def remove(self) -> None:
        """Remove the selected claim, and go on to the one listed after it."""
        window, claim = self._window, self._window.controller.claim
        if claim is None or not window.controller.reviewing.making.is_own(claim):
            return
        beside = self._beside(claim)
        window.controller.reviewing.remove_claim(claim)
        if beside is not None and window.controller.claim is None:
            window.controller.select_claim(beside)

    def walk(self, step: Callable[[], ReviewKey | None]) -> ReviewKey | None:
        """Undo or redo; a claim that comes back alone is selected, else what is to be shown is returned."""
        making = self._window.controller.reviewing.making
        former = {claim.id for claim in making.claims}
        key = step()
        back = [claim for claim in making.claims if claim.id not in former]
        if key is None and back:
            self._window.select_claim(back[-1])
        return key

    def menu(self, claim: Claim) -> QMenu:
        """Return what can be done with a claim of the list."""
        window = self._window
        menu = QMenu(window.claims.view)
        copy = menu.addAction(self.tr("Copy the sentence"))
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(claim.text))
        command = next(c for c in window.commands if _KEY in c.keys)
        own = window.controller.reviewing.making.is_own(claim)
        remove = menu.addAction(command.name if own else self.tr("From the sources: it cannot be removed"))
        remove.setEnabled(own)
        remove.setShortcut(_KEY)
        remove.triggered.connect(command.run)
        return menu

    def _drop(self, claim: Claim) -> None:
        """Forget a claim that was removed, here or in another window."""
        state = self._window.controller
        state.judgements.pop(claim.id, None)
        self._window.claims.remove(claim)
        if state.claim is not None and state.claim.id == claim.id:
            state.select_claim(None)
        state.running.tell()

    def _ask(self, at: QPoint) -> None:
        """Select the claim pointed at, and offer what can be done with it."""
        view, claims = self._window.claims.view, self._window.claims
        row = claims.model.row_at(view.indexAt(at))
        if row is None:
            return
        if row.claim != self._window.controller.claim:
            self._window.select_claim(row.claim)
        menu = self.menu(row.claim)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(view.viewport().mapToGlobal(at))

    def _beside(self, claim: Claim) -> Claim | None:
        """Return the claim listed after one, or before it at the end."""
        listed = self._window.claims.listed
        at = next((n for n, other in enumerate(listed) if other.id == claim.id), None)
        if at is None:
            return None
        left = (*listed[at + 1 : at + 2], *listed[max(0, at - 1) : at])
        return left[0] if left else None

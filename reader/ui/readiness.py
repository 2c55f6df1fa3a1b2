"""What is missing for a command to be done now, in words that say what to do first; "" where nothing is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from reader.errors import ReaderError
from reader.ui.wording import quoted

if TYPE_CHECKING:
    from reader.ui.window import Window


class Readiness:
    """Each method tells the one thing that is to be done first."""

    def __init__(self, window: "Window") -> None:
        self._window = window

    def library(self) -> str:
        """Say whether a library is in sight."""
        nothing = self._window.opening.refused or self._window.controller.library is None
        return _tr("open a library first (Ctrl+O)") if nothing else ""

    def folder(self) -> str:
        """Say whether there is a folder that can be read again."""
        window = self._window
        folder = window.welcome.folder if window.opening.refused else window.controller.opened
        return "" if folder is not None else _tr("open a library first (Ctrl+O)")

    def recent(self) -> str:
        """Say whether a library was open before."""
        return "" if self._window.opening.recent() else _tr("no library was open before")

    def added(self) -> str:
        """Say whether there is anything to take out of the library."""
        return "" if self._window.adding.removable() else _tr("nothing was added to this library")

    def export(self) -> str:
        """Say whether there is anything to export."""
        return self.library() or self._claims_known(_tr("nothing to export yet"))

    def claims(self) -> str:
        """Say whether a claim is listed."""
        why = self.library() or self._claims_known(_tr("the claims are still being looked for"))
        if why or self._window.claims.position[1]:
            return why
        return _tr("no claim passes the filters") if self._window.controller.claims else _tr("no claim found")

    def tags(self) -> str:
        """Say whether there are tags to filter by."""
        return self.library() or (
            "" if self._window.controller.reviewing.tags else _tr("tag a passage first (T)")
        )

    def claim(self) -> str:
        """Say whether a claim is selected."""
        selected = self._window.controller.claim is not None
        return self.library() or ("" if selected else _tr("select a claim first (J)"))

    def own_claim(self) -> str:
        """Say whether the claim selected is one that the reader made."""
        state = self._window.controller
        own = state.reviewing.making.is_own(state.claim)
        return self.claim() or ("" if own else _tr("this claim is from the sources: it cannot be removed"))

    def passages(self) -> str:
        """Say whether there is a passage about the selected claim."""
        why, decided = self.claim(), self._window.controller.decided
        if why:
            return why
        if decided is None:
            return _tr("this claim is not judged yet")
        return "" if decided.shown.evidence else _tr("no other passage bears on this claim")

    def passage(self) -> str:
        """Say whether a passage is selected."""
        return self.library() or (
            "" if self._window.controller.evidence is not None else _tr("select a passage first (N)")
        )

    def machine(self) -> str:
        """Say whether the machine has a verdict on the passage selected."""
        state = self._window.controller
        passage = state.decided.passage(state.evidence) if state.decided and state.evidence else None
        why = self.passage() or ("" if passage is not None else _tr("select a passage first (N)"))
        told = passage is not None and passage.machine is not None
        return why or ("" if told else _tr("the machine says nothing of this passage"))

    def undo(self) -> str:
        """Say whether anything can be taken back."""
        return self.library() or (
            "" if self._window.controller.reviewing.undoable else _tr("nothing to be undone")
        )

    def redo(self) -> str:
        """Say whether anything can be done again."""
        return self.library() or (
            "" if self._window.controller.reviewing.redoable else _tr("nothing to be redone")
        )

    def orphans(self) -> str:
        """Say whether a review lost its place."""
        return self.library() or (
            "" if self._window.controller.reviewing.orphans else _tr("every review has its place")
        )

    def query(self) -> str:
        """Say whether a search is typed."""
        typed = bool(self._window.top.search.text().strip())
        return self.library() or ("" if typed else _tr("type a search first (/)"))

    def hits(self) -> str:
        """Say whether there are hits to walk."""
        result = self._window.controller.result
        if self.library() or (result is not None and result.hits):
            return self.library()
        query = result.query.strip() if result is not None else ""
        return _tr("nothing found for {query}").replace("{query}", quoted(query)) if query else self.query()

    def hit(self) -> str:
        """Say whether a hit is chosen."""
        return self.hits() or (
            "" if self._window.controller.hit is not None else _tr("choose a hit first (F3)")
        )

    def searches(self) -> str:
        """Say whether anything was searched before."""
        return "" if self._window.searches.offered() else _tr("nothing was searched yet")

    def pane(self) -> str:
        """Say whether the keyboard is in a pane; opened by Alt, the menu bar has taken it from there."""
        window = self._window
        if self.library() or QApplication.focusWidget() is window.menuBar():
            return self.library()
        return "" if window.panes.focused() is not None else _tr("go into a pane first (1 … 9)")

    def source(self, number: int) -> Callable[[], str]:
        """Return what says whether there is a source of this number."""

        def say() -> str:
            there = self._window.panes.numbered(number) is not None
            return self.library() or ("" if there else _tr("there is no source {n}").format(n=number))

        return say

    def hidden(self) -> str:
        """Say whether a pane is hidden."""
        return self.library() or ("" if self._window.panes.hidden else _tr("no pane is hidden"))

    def running(self) -> str:
        """Say whether there is work to be stopped."""
        return "" if self._window.controller.running.now else _tr("nothing runs now")

    def stopped(self) -> str:
        """Say whether there is work to be taken up again."""
        return "" if self._window.controller.running.stopped else _tr("nothing was stopped")

    def other_model(self) -> str:
        """Say whether another model than the built-in one judges."""
        try:
            folder = self._window.settings.model
        except ReaderError:
            return ""
        return "" if folder is not None else _tr("the built-in model judges already")

    def notice(self) -> str:
        """Say whether a notice offers anything."""
        return "" if self._window.notice.offers() else _tr("no notice offers anything")

    def _claims_known(self, otherwise: str) -> str:
        return "" if self._window.controller.services is not None else otherwise


def _tr(text: str) -> str:
    return QCoreApplication.translate("readiness", text)

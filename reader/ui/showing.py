"""What the controller tells, shown in the widgets."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from reader.evidence.model import Claim
from reader.library.model import Library
from reader.search.model import SearchResult
from reader.ui.differences import differences
from reader.ui.told import told
from reader.ui.wording import name_words, nothing_found, summary

if TYPE_CHECKING:
    from reader.ui.window import Window

_WATCHED = 400
"""Up to how many judgements what differs is listed as they arrive; of more, once all are there."""


class Showing(QObject):
    """The way from the state to the widgets: every slot shows one piece of news."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._state = window.controller
        self._opened: Path | None = None
        self._connect()

    def show_library(self, library: Library) -> None:
        """Show a library's sources; its claims come later."""
        window = self._window
        window.setWindowTitle(f"{library.folder.resolve().name} – Crossread")
        window.settings.library = self._state.opened
        former, self._opened = self._opened, self._state.opened
        if former not in (None, self._opened):
            self._forget_typed(library)
        window.focus_mode.leave()
        if not (window.top.search.hasFocus() and window.top.search.text()):  # a query goes on being typed
            window.side.setCurrentWidget(window.claims)
            window.claims.view.setFocus()
        window.claims.show_claims((), {}, ())
        window.panes.restyle(window.colours, window.zoom)
        window.panes.show_library(library)
        window.order_tabs()
        window.top.count(0, 0)
        found = (
            self.tr("Looking for claims…") if library.documents else self.tr("No source here can be read.")
        )
        window.dock.show_hint(found)

    def _forget_typed(self, library: Library) -> None:
        """Leave what was typed, searched and said in the library that was open before."""
        window = self._window
        for field in (window.top.search, window.top.check):
            field.clear()
        window.top.search.stop()
        window.search_panel.show_result(library, SearchResult("", "", ()))
        window.status.said.setText("")

    def show_claims(self, claims: tuple[Claim, ...]) -> None:
        """List the claims found."""
        window, library = self._window, self._state.library
        sources = tuple(d.source for d in library.documents) if library else ()
        window.claims.show_claims(claims, self._state.judgements, sources)
        names = {n: name_words(d) for n, d in enumerate(library.documents, 1)} if library else {}
        window.claims.show_names(names)
        window.claims.show_tags(self._state.reviewing.tags)
        self.show_claim(scroll=False)
        result = self._state.result
        if result is not None and window.side.currentWidget() is window.search_panel:
            window.panes.show_hits(result.hits, self._state.hit, self._state.claim, self._state.decided)

    def take(self, batch: object) -> None:
        """Take in judgements as they arrive."""
        known = {c.id for c in self._state.claims}
        judged = [j for j in batch if j.claim.id in known] if isinstance(batch, list) else []
        self._window.claims.take(judged)
        if self._state.claim is None:
            self._show_no_claim()
        self._count()

    def show_claim(self, *, scroll: bool = True) -> None:
        """Show the selected claim in the list, in every pane and below."""
        state, window = self._state, self._window
        window.claims.mark(state.claim)
        self._count()
        window.panes.show_claim(state.claim, state.decided, state.evidence, scroll=scroll)
        if state.library is None or state.claim is None:
            self._show_no_claim()
        elif state.decided is None:
            window.dock.show_hint(self.tr("Judging this claim…"))
        else:
            self._show_evidence_of(state.library, state.claim)
        window.focus_mode.show()

    def show_evidence(self) -> None:
        """Show another passage as the current one."""
        state, window = self._state, self._window
        if state.library is None or state.claim is None:
            return
        window.leave_search()
        window.dock.show_current(state.library, state.claim, state.evidence, state.reviewing.tags)
        window.panes.show_claim(state.claim, state.decided, state.evidence, scroll=False)
        if state.evidence is not None:
            window.panes.bring(state.evidence.source, state.evidence.span)
        window.focus_mode.show()

    def show_search_help(self) -> None:
        """Show what can be searched for, before anything is typed."""
        if self._state.library is not None:
            self._window.search_panel.show_result(self._state.library, SearchResult("", "", ()))
            self._window.side.setCurrentWidget(self._window.search_panel)

    def show_result(self, result: SearchResult) -> None:
        """Show the answer to a query."""
        window, library = self._window, self._state.library
        if library is None:
            return
        if not result.query.strip():
            window.leave_search()
            return
        window.side.setVisible(True)
        window.side.setCurrentWidget(window.search_panel)
        window.search_panel.show_result(library, result)
        window.panes.show_hits(result.hits, None, self._state.claim, self._state.decided)

    def show_hit(self) -> None:
        """Show another hit as the current one."""
        state, window = self._state, self._window
        if state.result is not None and state.hit is not None:
            window.side.setCurrentWidget(window.search_panel)
            window.search_panel.mark(state.hit)
            window.panes.show_hits(state.result.hits, state.hit, state.claim, state.decided)

    def show_review(self, said: str) -> None:
        """Show what the analyst just decided."""
        state, window = self._state, self._window
        window.status.said.setText(said)
        window.claims.show_tags(state.reviewing.tags)
        if state.library is not None and state.claim is not None and state.decided is not None:
            self._show_evidence_of(state.library, state.claim)
            window.panes.show_claim(state.claim, state.decided, state.evidence, scroll=False)

    def show_export(self, files: object) -> None:
        """Say what was written where."""
        paths = files if isinstance(files, tuple) else ()
        self._window.status.show_work("", len(self._state.judgements), len(self._state.claims))
        line = self.tr("%n file(s) written", "", len(paths))
        where = self.tr(" in {folder}").replace("{folder}", str(Path(paths[0]).parent)) if paths else ""
        where = " · ".join([where, *map(told, self._state.exporting.remarks)])
        if paths:
            folder = QUrl.fromLocalFile(str(Path(paths[0]).parent))
            offer = self.tr("Open the folder")
            self._window.notice.tell(line + where, offer, lambda: QDesktopServices.openUrl(folder))
        else:
            self._window.notice.say(line)

    def _show_evidence_of(self, library: Library, claim: Claim) -> None:
        decided = self._state.decided
        if decided is not None:
            self._window.dock.show_decided(library, decided)
            self._window.dock.show_current(library, claim, self._state.evidence, self._state.reviewing.tags)

    def _show_no_claim(self) -> None:
        """Say how the claims stand, and where the sources differ, each a way to its claim."""
        state, differ = self._state, self._window.dock.differences.rows
        if len(state.judgements) <= _WATCHED or len(state.judgements) >= len(state.claims):
            numbers = {d.source: n for n, d in enumerate(state.library.documents, 1)} if state.library else {}
            differ = differences(state.counting.values(), numbers)
        self._window.dock.show_hint(self._summary(), differ)

    def _go_to(self, claim: Claim) -> None:
        self._window.claims.view.setFocus()
        self._state.select_claim(claim)

    def _summary(self) -> str:
        if not self._state.library:
            return self.tr("Open a folder of articles (Ctrl+O)")
        if self._state.services is not None and not self._state.claims:
            return nothing_found(len(self._state.library.documents))
        return summary(self._state.counting.values())

    def _count(self) -> None:
        claims, claim = self._window.claims, self._state.claim
        typed = claim is not None and claim.source is None
        known = self._state.services is not None
        self._window.top.count(*claims.position, claims.own, typed=typed, known=known)

    def _connect(self) -> None:
        state, window = self._state, self._window
        state.library_opened.connect(self.show_library)
        state.claims_found.connect(self.show_claims)
        state.judged.connect(self.take)
        state.all_judged.connect(window.claims.catch_up)
        state.claim_changed.connect(self.show_claim)
        state.evidence_changed.connect(self.show_evidence)
        state.searched.connect(self.show_result)
        state.hit_changed.connect(self.show_hit)
        state.progressed.connect(window.status.show_work)
        state.noticed.connect(lambda line, detail: window.notice.say(told(line), told(detail)))
        state.limited.connect(lambda line: window.notice.add(told(line)))
        state.exported.connect(self.show_export)
        state.reviewing.decided_anew.connect(window.claims.redecide)
        state.reviewing.changed.connect(self.show_review)
        window.dock.differences.wanted.connect(self._go_to)
        window.looks.changed.connect(lambda: window.dock.comparison.zoom_to(window.looks.zoom))
        window.dock.comparison.zoom_to(window.looks.zoom)
        window.claims.narrowed.connect(self._count)

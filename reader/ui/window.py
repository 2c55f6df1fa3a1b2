"""The window: tells each widget what another one, or the background, did."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from reader.evidence.model import Claim
from reader.library.model import Library
from reader.review.model import HumanVerdict
from reader.search.model import Hit, SearchResult
from reader.ui import theme
from reader.ui.actions import install
from reader.ui.commands import commands_of
from reader.ui.controller import Controller
from reader.ui.frame import Frame
from reader.ui.settings import WindowSettings
from reader.ui.views.host import Views
from reader.ui.wording import plural, summary

_SMALLEST_ZOOM, _LARGEST_ZOOM = 0.6, 2.4


class Window(Frame):
    """What happens in the frame: the reader's doings go to the controller, its news to the widgets.

    Attributes:
        closed: emitted once the window is closed and the background has ended.
    """

    closed = Signal()

    def __init__(
        self, controller: Controller, settings: WindowSettings, theme_name: str | None = None
    ) -> None:
        super().__init__(theme.named(theme_name or settings.theme), controller.reviewing.decide)
        self.controller, self.settings = controller, settings
        self.zoom = settings.zoom
        self.focused_mode = False
        self.views = Views(self)
        self.commands = self.views.commands(commands_of(self))
        self.keys = install(self, self.commands)
        self._connect()
        self.dock.show_hint("Opening the library…")

    # -- what the reader does

    def select_claim(self, claim: Claim) -> None:
        """Select a claim."""
        self.leave_search()
        self.controller.select_claim(claim)

    def step_claim(self, by: int) -> None:
        """Go to the next (1) or previous (-1) claim listed."""
        self.leave_search()
        self.claims.step(by)

    def start_search(self) -> None:
        """Put the keyboard into the search field."""
        self.top.search.setFocus()
        self.top.search.selectAll()
        if self.top.search.text():
            self.controller.search(self.top.search.text())

    def leave_search(self) -> bool:
        """Go back from search hits to claims; False where there was no search."""
        searching = self.side.currentWidget() is self.search_panel
        self.top.search.stop()
        if searching:
            self.side.setCurrentWidget(self.claims)
            self._show_claim(scroll=self.controller.hit is None)
        return searching

    def back(self) -> None:
        """Esc: out of the search, out of the focus mode, out of a text field, then the selection goes."""
        field = QApplication.focusWidget()
        if self.leave_search():
            self.top.search.clear()
            self.top.search.stop()
            self._focus_pane()
        elif field in (self.top.search, self.top.check, self.claims.filter, self.dock.note):
            self._focus_pane()
        elif self.focused_mode:
            self.toggle_focus_mode()
        elif self.notice.isVisible():
            self.notice.hide()
        else:
            self.controller.select_claim(None)

    def check_typed(self) -> None:
        """Check the sentence typed, or put the keyboard where one is typed."""
        if self.top.check.text().strip():
            self.controller.check_text(self.top.check.text())
        else:
            self.top.check.setFocus()

    def focus_pane(self, number: int) -> None:
        """Put the keyboard into the pane of a source, counted from 1."""
        if number <= len(self.panes.panes):
            self.panes.panes[number - 1].view.setFocus()
            self.panes.revealed.emit(self.panes.panes[number - 1])

    def review(self, verdict: HumanVerdict) -> None:
        """Give the analyst's verdict on the current passage, and go on to the next one."""
        claim, evidence = self.controller.claim, self.controller.evidence
        if claim is None or evidence is None:
            self.status.said.setText("select a passage first (N)")
        elif self.controller.reviewing.judge(claim, evidence, verdict):
            self.controller.step_evidence(1)

    def keep_note(self, text: str) -> None:
        """Keep the note on the current passage."""
        claim, evidence = self.controller.claim, self.controller.evidence
        if claim is not None and evidence is not None:
            self.controller.reviewing.note(claim, evidence, text)

    def zoom_by(self, factor: float | None) -> None:
        """Make reading text larger or smaller; None restores its size."""
        wanted = 1.0 if factor is None else self.zoom * factor
        self.zoom = min(_LARGEST_ZOOM, max(_SMALLEST_ZOOM, wanted))
        self.settings.zoom = self.zoom
        self.panes.restyle(self.colours, self.zoom)

    def toggle_theme(self) -> None:
        """Change between light and dark."""
        self.show_theme(theme.LIGHT if self.colours.name == "dark" else theme.DARK)
        self.settings.theme = self.colours.name

    def show_theme(self, colours: theme.Colours) -> None:
        """Show everything in a palette."""
        self.colours = colours
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, colours)
        for part in (self.claims, self.search_panel, self.dock, self.views):
            part.recolour(colours)
        self.panes.restyle(colours, self.zoom)

    def toggle_claims(self) -> None:
        """Show or hide the list of claims."""
        self.side.setVisible(not self.side.isVisible())

    def toggle_focus_mode(self) -> None:
        """Show the claim's and the passage's pane alone, or all of them again."""
        self.focused_mode = not self.focused_mode
        self.side.setVisible(not self.focused_mode)
        self._show_focus()
        QTimer.singleShot(0, self, self._bring_both)

    # -- what the controller tells

    def _show_library(self, library: Library) -> None:
        self.setWindowTitle(f"{library.folder.resolve().name} – Crossread")
        self.settings.library = library.folder
        self.focused_mode = False
        self.side.setCurrentWidget(self.claims)
        self.claims.view.setFocus()
        self.claims.show_claims((), {}, ())
        self.panes.restyle(self.colours, self.zoom)
        self.panes.show_library(library)
        self.top.count(0, 0)
        self.dock.show_hint("Looking for claims…" if library.documents else "No source here can be read.")
        if library.refused:
            reasons = "; ".join(f"{r.source}: {r.reason} ({r.remedy})" for r in library.refused)
            self.notice.say(f"{plural(len(library.refused), 'file')} not opened", reasons)
        else:
            self.notice.hide()

    def _show_claims(self, claims: tuple[Claim, ...]) -> None:
        library = self.controller.library
        sources = tuple(d.source for d in library.documents) if library else ()
        self.claims.show_claims(claims, self.controller.judgements, sources)
        self._show_claim(scroll=False)
        if self.top.search.text():
            self.controller.search(self.top.search.text())

    def _take(self, batch: object) -> None:
        known = {c.id for c in self.controller.claims}
        self.claims.take([j for j in batch if j.claim.id in known] if isinstance(batch, list) else [])
        if self.controller.claim is None:
            self.dock.show_hint(self._summary())
        self._count()

    def _show_claim(self, *, scroll: bool = True) -> None:
        state = self.controller
        self.claims.mark(state.claim)
        self._count()
        self.panes.show_claim(state.claim, state.decided, state.evidence, scroll=scroll)
        if state.library is None or state.claim is None:
            self.dock.show_hint(self._summary())
        elif state.decided is None:
            self.dock.show_hint("Judging this claim…")
        else:
            self.dock.show_decided(state.library, state.decided)
            self.dock.show_current(state.library, state.claim, state.evidence)
        self._show_focus()

    def _show_evidence(self) -> None:
        state = self.controller
        if state.library is None or state.claim is None:
            return
        self.leave_search()
        self.dock.show_current(state.library, state.claim, state.evidence)
        self.panes.show_claim(state.claim, state.decided, state.evidence, scroll=False)
        if state.evidence is not None:
            self.panes.bring(state.evidence.source, state.evidence.span)
        self._show_focus()

    def _show_result(self, result: SearchResult) -> None:
        library = self.controller.library
        if library is None:
            return
        if not result.query.strip():
            self.leave_search()
            return
        self.side.setVisible(True)
        self.side.setCurrentWidget(self.search_panel)
        self.search_panel.show_result(library, result)
        self.panes.show_hits(result.hits, None, self.controller.claim, self.controller.decided)

    def _show_hit(self) -> None:
        result, hit = self.controller.result, self.controller.hit
        if result is not None and hit is not None:
            self.side.setCurrentWidget(self.search_panel)
            self.search_panel.mark(hit)
            self.panes.show_hits(result.hits, hit, self.controller.claim, self.controller.decided)

    def _choose_hit(self, hit: Hit) -> None:
        self.controller.select_hit(hit)

    def _after_review(self, said: str) -> None:
        self.status.said.setText(said)
        state = self.controller
        if state.library is not None and state.claim is not None and state.decided is not None:
            self.dock.show_decided(state.library, state.decided)
            self.dock.show_current(state.library, state.claim, state.evidence)
            self.panes.show_claim(state.claim, state.decided, state.evidence, scroll=False)

    def _after_export(self, files: object) -> None:
        paths = files if isinstance(files, tuple) else ()
        self.status.show_work("", len(self.controller.judgements), len(self.controller.claims))
        where = f"in {Path(paths[0]).parent}" if paths else ""
        self.notice.say(f"{plural(len(paths), 'file')} written {where}".strip())

    # -- inside

    def _summary(self) -> str:
        if not self.controller.library:
            return "Open a folder of articles (Ctrl+O)"
        return summary(self.controller.counting.values())

    def _count(self) -> None:
        self.top.count(*self.claims.position)

    def _show_focus(self) -> None:
        state = self.controller
        if not self.focused_mode:
            self.panes.show_only(None)
            return
        wanted = {
            s for s in (state.claim and state.claim.source, state.evidence and state.evidence.source) if s
        }
        spare = [p.source for p in self.panes.panes if p.source not in wanted]
        while len(wanted) < min(2, len(self.panes.panes)) and spare:
            wanted.add(spare.pop(0))
        self.panes.show_only(wanted)

    def _bring_both(self) -> None:
        claim, evidence = self.controller.claim, self.controller.evidence
        if claim is not None and claim.source is not None and claim.span is not None:
            self.panes.bring(claim.source, claim.span)
        if evidence is not None and (claim is None or evidence.source != claim.source):
            self.panes.bring(evidence.source, evidence.span)

    def _focus_pane(self) -> None:
        claim = self.controller.claim
        pane = self.panes.pane(claim.source) if claim and claim.source else None
        if pane is None and self.panes.panes:
            pane = self.panes.panes[0]
        if pane is not None:
            pane.view.setFocus()

    def _connect(self) -> None:
        state = self.controller
        self.folder_dropped.connect(state.open)
        state.library_opened.connect(self._show_library)
        state.claims_found.connect(self._show_claims)
        state.judged.connect(self._take)
        state.claim_changed.connect(self._show_claim)
        state.evidence_changed.connect(self._show_evidence)
        state.searched.connect(self._show_result)
        state.hit_changed.connect(self._show_hit)
        state.progressed.connect(self.status.show_work)
        state.noticed.connect(self.notice.say)
        state.limited.connect(self.notice.add)
        state.exported.connect(self._after_export)
        state.reviewing.decided_anew.connect(self.claims.redecide)
        state.reviewing.changed.connect(self._after_review)
        self.status.cancel_asked.connect(state.cancel_export)
        self.claims.chosen.connect(self.select_claim)
        self.panes.claim_asked.connect(state.check_span)
        self.panes.passage_clicked.connect(state.select_evidence)
        self.dock.chosen.connect(state.select_evidence)
        self.dock.reviewed.connect(self.review)
        self.dock.noted.connect(self.keep_note)
        self.search_panel.chosen.connect(self._choose_hit)
        self.top.search.asked.connect(state.search)
        self.top.search.returnPressed.connect(lambda: state.step_hit(1))
        self.top.check_asked.connect(state.check_text)
        self.top.previous.clicked.connect(lambda: self.step_claim(-1))
        self.top.next.clicked.connect(lambda: self.step_claim(1))
        self.top.theme.clicked.connect(self.toggle_theme)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember the window and end the background."""
        self.settings.keep_geometry(self.saveGeometry())
        self.hide()
        self.controller.close()
        super().closeEvent(event)
        self.closed.emit()

"""The window: what the reader can do in it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from reader.evidence.claims import is_question
from reader.evidence.model import Claim
from reader.review.model import HumanVerdict, ReviewKey, concerns, plain
from reader.ui import theme
from reader.ui.actions import install
from reader.ui.adding import Adding
from reader.ui.commands import commands_of
from reader.ui.controller import Controller
from reader.ui.correcting import Correcting
from reader.ui.digit_row import digit_key
from reader.ui.first_steps import FirstSteps
from reader.ui.focus_mode import FocusMode
from reader.ui.frame import Frame
from reader.ui.looks import Looks, wanted_colours
from reader.ui.menus import fill_menus
from reader.ui.mirroring import Mirroring
from reader.ui.opening import Opening
from reader.ui.orphans import Orphans
from reader.ui.own_claims import OwnClaims
from reader.ui.readiness import Readiness
from reader.ui.reverse_view import ReverseView
from reader.ui.searches import Searches
from reader.ui.session import Session
from reader.ui.session_store import SessionStore
from reader.ui.settings import WindowSettings
from reader.ui.showing import Showing
from reader.ui.sizes import Sizes
from reader.ui.sources import Sources
from reader.ui.speaking import Speaking
from reader.ui.unfinished import Unfinished
from reader.ui.unread import Unread
from reader.ui.views.host import Views
from reader.ui.watching import Watching
from reader.ui.wording import question_words
from reader.ui.writing import Writing


class Window(Frame):
    """The reader's doings go to the controller; its news reach the widgets through `Showing`.

    Attributes:
        closed: emitted once the window is closed and the background has ended.
        settled: emitted once claim and passage of the last session are selected again.
        starts_anew: it was closed so that another one takes its place.
    """

    closed = Signal()
    settled = Signal()

    def __init__(
        self, controller: Controller, settings: WindowSettings, theme_name: str | None = None
    ) -> None:
        super().__init__(wanted_colours(settings, theme_name), controller.reviewing.decide)
        self.controller, self.settings = controller, settings
        self.starts_anew = False
        self.looks = Looks(self)
        self.focus_mode = FocusMode(self)
        self.reverse_view = ReverseView(self)
        self.unread = Unread(self)
        self.showing = Showing(self)
        self.speaking = Speaking(self)
        self.orphans = Orphans(self)
        self.opening = Opening(self)
        self.adding = Adding(self)
        self.correcting = Correcting(self)
        self.sources = Sources(self)
        self.watching = Watching(self)
        self.unfinished = Unfinished(self)
        self.searches = Searches(self)
        self.writing = Writing(self)
        self.own_claims = OwnClaims(self)
        self.mirroring = Mirroring(self)
        self.sizes = Sizes(self)
        self.first_steps = FirstSteps(self, self.steps_bar)
        self.ready = Readiness(self)
        self.views = Views(self)
        self.commands = self.views.commands(commands_of(self))
        self.keys = install(self, self.commands)
        fill_menus(self.menuBar(), self.commands, self.keys)
        self._connect()
        self.session = Session(self, SessionStore(settings.session_file))
        self.dock.show_hint(self.tr("Opening the library…"))
        self.take_files_over(self)
        self.top.count(0, 0)
        self.menuBar().lower()
        self.statusBar().raise_()

    @property
    def zoom(self) -> float:
        """The reading text's size, as a factor."""
        return self.looks.zoom

    def show_theme(self, colours: theme.Colours) -> None:
        """Show everything in a palette."""
        self.looks.show(colours)

    def start_anew(self) -> None:
        """Close the window and have another one take its place, in the language that is set now."""
        self.starts_anew = True
        self.close()

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
        else:
            self.showing.show_search_help()

    def leave_search(self) -> bool:
        """Go back from search hits to claims; False where there was no search."""
        searching = self.side.currentWidget() is self.search_panel
        self.top.search.stop()
        self.controller.tasks.cancel("search")
        if searching:
            self.side.setCurrentWidget(self.claims)
            self.showing.show_claim(scroll=self.controller.hit is None)
        return searching

    def back(self) -> None:
        """Esc: out of the search, out of a text field, out of the focus mode, then the selection goes."""
        field = QApplication.focusWidget()
        if self.opening.leave():
            return
        if self.leave_search():
            self.top.search.clear()
            self.top.search.stop()
            self._focus_pane()
        elif field in (self.top.search, self.top.check, self.claims.fields.text, *self.dock.bar.fields):
            self._focus_pane()
        elif self.orphans.leave():
            return
        elif self.focus_mode.on:
            self.focus_mode.toggle()
        elif self.notice.isVisible():
            self.notice.hide()
        else:
            self.controller.select_claim(None)

    def check_typed(self) -> None:
        """Check the sentence typed, or put the keyboard where one is typed."""
        text = self.top.check.text().strip()
        if text:
            self.top.check.clear()
            self.views.show_panes()
            self.dock.view.setFocus()
            self.controller.check_text(text)
            self.status.said.setText(question_words() if is_question(text) else "")
        else:
            self.top.check.setFocus()

    def focus_pane(self, number: int) -> None:
        """Put the keyboard into the pane of a source, counted from 1."""
        pane = self.panes.numbered(number)
        if pane is not None:
            self.panes.reveal(pane)
            pane.view.setFocus()

    def review(self, verdict: HumanVerdict) -> None:
        """Give the analyst's verdict on the current passage, and go on to the next one."""
        claim, evidence = self.controller.claim, self.controller.evidence
        if claim is None or evidence is None:
            self.status.said.setText(self.tr("select a passage first (N)"))
        elif self.controller.reviewing.judge(claim, evidence, verdict):
            self._go_on()
            self.mirroring.judged(claim, evidence)

    def accept(self) -> None:
        """Take the machine's verdict on the current passage, and go on to the next one."""
        state = self.controller
        passage = state.decided.passage(state.evidence) if state.decided and state.evidence else None
        if passage is None or state.claim is None:
            self.status.said.setText(self.tr("select a passage first (N)"))
        elif passage.machine is None:
            self.status.said.setText(self.tr("the machine says nothing of this passage"))
        elif state.reviewing.accept(state.claim, passage.evidence, passage.machine):
            claim = state.claim
            self._go_on()
            self.mirroring.judged(claim, passage.evidence)

    def undo(self) -> None:
        """Take back the last review, and show what it concerned."""
        self._show_reviewed(self.own_claims.walk(self.controller.reviewing.undo))

    def redo(self) -> None:
        """Give again the review taken back, and show what it concerned."""
        self._show_reviewed(self.own_claims.walk(self.controller.reviewing.redo))

    def keep_note(self, text: str) -> None:
        """Keep the note on the current passage."""
        claim, evidence = self.controller.claim, self.controller.evidence
        if claim is not None and evidence is not None:
            self.controller.reviewing.note(claim, evidence, text)

    def keep_tags(self, tags: tuple[str, ...]) -> None:
        """Keep the tags of the current passage."""
        claim, evidence = self.controller.claim, self.controller.evidence
        if claim is not None and evidence is not None:
            self.controller.reviewing.tag(claim, evidence, tags)

    def toggle_claims(self) -> None:
        """Show or hide the list of claims."""
        self.side.setVisible(not self.side.isVisible())

    def _go_on(self) -> None:
        judged = self.controller.evidence
        done = not self.controller.advance()
        if judged is not None:
            self.writing.judged(judged)
        if done:
            self.status.said.setText(self.tr("every passage of this claim is reviewed (J: the next claim)"))

    def _show_reviewed(self, key: ReviewKey | None) -> None:
        state = self.controller
        if key is None:
            return
        if state.claim is None or not concerns(key, state.claim):
            about = next((c for c in state.claims if concerns(key, c)), None)
            if about is None:
                return
            self.select_claim(about)
        shown = state.decided.shown.evidence if state.decided else ()
        passage = (key.passage_source, key.passage_text)
        found = next((e for e in shown if (e.source, plain(e.text)) == passage), None)
        if found is not None:
            state.select_evidence(found)

    def _focus_pane(self) -> None:
        claim = self.controller.claim
        pane = self.panes.pane(claim.source) if claim and claim.source else None
        if pane is None and self.panes.panes:
            pane = self.panes.panes[0]
        if pane is not None:
            pane.view.setFocus()

    def _connect(self) -> None:
        state = self.controller
        self.dropped.connect(self.adding.drop)
        self.status.stop_asked.connect(state.running.stop)
        self.status.go_on_asked.connect(state.running.go_on)
        state.running.changed.connect(lambda: self.status.show_stopped(state.running.stopped))
        self.claims.chosen.connect(self.select_claim)
        self.panes.claim_asked.connect(state.check_span)
        self.panes.passage_clicked.connect(state.select_evidence)
        self.dock.chosen.connect(state.select_evidence)
        self.dock.reviewed.connect(self.review)
        self.dock.accepted.connect(self.accept)
        self.dock.noted.connect(self.keep_note)
        self.dock.tagged.connect(self.keep_tags)
        self.dock.comparison.history_of = state.reviewing.history
        self.dock.comparison.changed.connect(self.status.said.setText)
        self.search_panel.chosen.connect(state.select_hit)
        self.top.search.asked.connect(state.search)
        self.searches.connect()
        self.top.search.returnPressed.connect(lambda: state.step_hit(1))
        self.top.check_asked.connect(self.check_typed)
        self.top.previous.clicked.connect(lambda: self.step_claim(-1))
        self.top.next.clicked.connect(lambda: self.step_claim(1))
        self.top.theme.clicked.connect(self.looks.toggle_theme)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key of the digit row for its digit where it writes another sign."""
        key = digit_key(event)
        meant = next((command for command in self.commands if key in command.keys), None)
        if meant is None:
            super().keyPressEvent(event)
        else:
            meant.run()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window and end the background."""
        self.session.save_now()
        self.settings.keep_geometry(self.saveGeometry())
        self.hide()
        self.controller.close()
        if self.controller.exporting.pending is None:
            self.unfinished.forget()
        super().closeEvent(event)
        self.closed.emit()

"""Keeps where the reader is, at once, and brings it back: after the program was closed, or killed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, QTimer
from typing_extensions import override

from reader.library.model import Library
from reader.settings import write_whole
from reader.ui.pane import SourcePane
from reader.ui.session_search import SessionSearch
from reader.ui.session_store import (
    SessionStore,
    State,
    claim_state,
    evidence_state,
    find_claim,
    find_evidence,
    find_span,
    mapping,
    names,
    numbers,
    whole_numbers,
)

if TYPE_CHECKING:
    from reader.ui.window import Window

_SETTLE_MS = 120


class Session(QObject):
    """Watches the window; a change is on the disk a moment later, written off the window's thread.

    While a library's state is brought back nothing is kept, so that a kill in between loses nothing.
    """

    def __init__(self, window: "Window", store: SessionStore) -> None:
        super().__init__(window)
        self._window, self._store = window, store
        self._wanted: State | None = None
        self._library: Library | None = None
        self._search = SessionSearch(window)
        self._geometry = QByteArray()
        self._told = self._paused = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._timer.timeout.connect(self._write)
        self._connect()

    @property
    def store(self) -> SessionStore:
        """What is kept."""
        return self._store

    def restore_frame(self) -> bool:
        """Divide the window as it was; False where that is not known."""
        window, frame = self._window, self._store.frame
        splitters = {"across": window.across, "upright": window.upright, "dock": window.dock.split}
        sizes = {name: numbers(frame.get(name)) for name in splitters}
        if any(len(sizes[name]) != splitters[name].count() for name in ("across", "upright")):
            return False
        for name, splitter in splitters.items():
            if len(sizes[name]) == splitter.count():
                splitter.setSizes(sizes[name])
        window.side.setVisible(frame.get("side") is not False)
        window.dock.comparison.switch_to(names(frame.get("compared")))
        return True

    def pause(self) -> None:
        """Neither bring back nor keep anything, as for a picture."""
        self._library, self._paused = None, True

    def touch(self, *_news: object) -> None:
        """Take note that something changed; further changes do not put the writing off."""
        if self._library is not None and self._wanted is None and not self._timer.isActive():
            self._timer.start()

    def save_now(self) -> None:
        """Write at once, on this thread; for the moment before the program ends."""
        self._timer.stop()
        if self._library is not None and self._wanted is None:
            self._take_in()
            try:
                write_whole(self._store.file, self._store.content())
            except OSError as error:
                self._tell(error)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the window was moved or resized, and that the list was shown or hidden."""
        kinds = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.ShowToParent, QEvent.Type.HideToParent)
        if event.type() in kinds:
            self.touch()
        return super().eventFilter(watched, event)

    # -- bringing back

    def _open(self, library: Library) -> None:
        window = self._window
        self._timer.stop()
        if self._paused:
            return
        self._library = library
        self._wanted = wanted = dict(self._store.library(library.folder))
        filters = mapping(wanted.get("filters"))
        window.claims.fields.narrow({k: v for k, v in filters.items() if isinstance(v, str)})
        if wanted:
            order, pinned, hidden = (names(wanted.get(k)) for k in ("order", "pinned", "hidden"))
            window.panes.arrange(order, pinned, hidden)
            window.panes.lock(names(wanted.get("locked")))
            window.reverse_view.mark(names(wanted.get("standings")))
        for pane in window.panes.panes:
            self._watch(pane)
        QTimer.singleShot(0, self, self._lay_out)

    def _watch(self, pane: SourcePane) -> None:
        pane.view.verticalScrollBar().valueChanged.connect(self.touch)

    def _lay_out(self) -> None:
        """Give the panes their widths and places, once they have been laid out."""
        wanted, panes = self._wanted, self._window.panes
        if wanted is None:
            return
        widths = whole_numbers(wanted.get("widths"))
        if set(widths) >= set(panes.order):
            panes.setSizes([widths[source] for source in panes.order])
        self._scroll(wanted)
        if not mapping(wanted.get("claim")):
            self._bring_view(wanted)
            self._bring_search(wanted)
            self._done()

    def _select(self) -> None:
        """Select the claim that was selected, once the claims are known."""
        state, library, wanted = self._window.controller, self._library, self._wanted
        claim = mapping(wanted.get("claim")) if wanted else {}
        if library is None or wanted is None:
            return
        known = find_claim(find_span(library, claim), claim, state.claims)
        if known is not None:
            state.select_claim(known)
        else:
            self._bring_search(wanted)
            self._done()

    def _settle(self) -> None:
        """Bring back passage, places and draft once the claim is judged; another choice meanwhile stays."""
        state, library, wanted = self._window.controller, self._library, self._wanted
        if library is None or wanted is None:
            self.touch()
            return
        if state.claim is not None and state.decided is None:
            return
        if (
            state.decided is None
            or state.claim is None
            or state.claim.text != mapping(wanted.get("claim")).get("text")
        ):
            self._done()
            return
        self._wanted = None
        place = find_span(library, mapping(wanted.get("evidence")))
        evidence = find_evidence(place, state.decided.shown.evidence)
        if evidence is not None:
            state.select_evidence(evidence)
        draft = wanted.get("draft")
        if isinstance(draft, str) and evidence is not None:
            self._window.dock.draft(draft)
        self._window.settled.emit()
        QTimer.singleShot(0, self, lambda: self._finish(wanted))

    def _finish(self, wanted: State) -> None:
        """Scroll the panes once the claim is shown in them, then bring back the view that lay over them."""
        self._scroll(wanted)
        self._bring_view(wanted)
        self._bring_search(wanted)

    def _bring_search(self, wanted: State) -> None:
        """Bring back the search once its claims are known; the hits are listed beside the panes alone."""
        if self._window.views.current is None:
            self._search.bring(mapping(wanted.get("search")))

    def _bring_view(self, wanted: State) -> None:
        if wanted.get("view") in self._window.views.names:
            self._window.views.show_view(str(wanted["view"]))

    def _scroll(self, wanted: State) -> None:
        for source, offset in whole_numbers(wanted.get("scroll")).items():
            pane = self._window.panes.pane(source)
            if pane is not None and pane.isVisible():
                pane.view.scroll_to_offset(min(offset, len(pane.document.text)))

    def _done(self) -> None:
        self._wanted = None
        self.touch()

    # -- keeping

    def _take_in(self) -> None:
        window, library = self._window, self._library
        if library is None:
            return
        state, panes = window.controller, window.panes
        former = self._store.library(library.folder)
        seen = [p for p in panes.panes if p.view.isVisible() and p.view.is_set]
        kept: State = {
            "claim": claim_state(library, state.claim) if state.claim else None,
            "evidence": evidence_state(library, state.evidence) if state.evidence else None,
            "order": list(panes.order),
            "pinned": list(panes.pinned),
            "hidden": list(panes.hidden),
            "locked": list(panes.locked),
            "standings": list(window.reverse_view.marked),
            "scroll": mapping(former.get("scroll")) | {p.source: p.view.top_offset() for p in seen},
            "widths": former.get("widths"),
            "filters": window.claims.fields.filters(),
            "draft": window.dock.drafted,
            "view": window.views.name,
            "search": self._search.state,
        }
        whole = bool(seen) and not window.focus_mode.on and not window.side.isHidden()
        if whole:
            kept["widths"] = dict(zip(panes.order, panes.sizes(), strict=True))
            splitters = {"across": window.across, "upright": window.upright, "dock": window.dock.split}
            seen_of = {name: splitter for name, splitter in splitters.items() if splitter.isVisible()}
            self._store.frame |= {name: splitter.sizes() for name, splitter in seen_of.items()}
        if seen and not window.focus_mode.on:
            self._store.frame["side"] = not window.side.isHidden()
        self._store.frame["compared"] = list(window.dock.comparison.switched)
        self._store.keep(library.folder, kept)

    def _write(self) -> None:
        if self._library is None or self._wanted is not None:
            return
        self._take_in()
        geometry = self._window.saveGeometry()
        if geometry != self._geometry:
            self._geometry = geometry
            self._window.settings.keep_geometry(geometry)
        file, content = self._store.file, self._store.content()
        self._window.controller.tasks.submit(
            "session", lambda _task: write_whole(file, content), key="session", failed=self._tell
        )

    def _tell(self, error: BaseException) -> None:
        """Say once that the session cannot be kept."""
        if not self._told:
            self._told = True
            words = self.tr("Where you are cannot be kept ({error}): make {folder} writable")
            said = words.format(error=error, folder=self._store.file.parent)
            self._window.status.said.setText(said)

    def _connect(self) -> None:
        window, state = self._window, self._window.controller
        state.library_opened.connect(self._open)
        window.panes.made.connect(self._watch)
        state.claims_found.connect(self._select)
        state.claim_changed.connect(self._settle)
        news = (
            state.evidence_changed,
            state.hit_changed,
            window.panes.rearranged,
            window.claims.narrowed,
            window.views.changed,
        )
        for signal in news:
            signal.connect(self.touch)
        for splitter in (window.across, window.upright, window.dock.split):
            splitter.splitterMoved.connect(self.touch)
        window.dock.note.text_edited.connect(self.touch)
        for field in (window.top.search, window.top.check):
            field.textChanged.connect(self.touch)
        window.side.currentChanged.connect(self.touch)
        window.dock.comparison.changed.connect(self.touch)
        window.installEventFilter(self)
        window.side.installEventFilter(self)

"""Puts the views beside the panes: the switch in the bar, the keys, and the way back with a place to read."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QToolButton

from reader.search.model import SearchResult
from reader.text.wordlists import word_set
from reader.ui.actions import Command, native
from reader.ui.controller import Controller
from reader.ui.theme import Colours
from reader.ui.views.compare import CompareView
from reader.ui.views.fact_book import FactBook
from reader.ui.views.ledger import LedgerView
from reader.ui.views.matrix import MatrixView
from reader.ui.views.sources import SourcesView
from reader.ui.views.timeline import TimelineView
from reader.ui.views.view import Place, View

if TYPE_CHECKING:
    from reader.ui.window import Window

# Keys of commands that change nothing in the panes; every other command of the window leads back to them.
_STAYING = word_set(
    "/ Ctrl+Z Ctrl+Shift+Z Ctrl+T Ctrl+O Ctrl+Shift+O Ctrl+E Ctrl+K Ctrl+, Ctrl++ Ctrl+- Ctrl+0 F1 F10 Ctrl+Q"
    " F5 Ctrl+I Ctrl+Shift+X Ctrl+Shift+N Ctrl+. Ctrl+Shift+J Shift+F1 Ctrl+F1 Alt+N F8 Shift+F8"
) | {""}
_ON_EVIDENCE = frozenset({"S", "C", "M", "I", "Ctrl+M"})
_WITH_DOCK = frozenset({"J", "K", "N", "P"}) | _ON_EVIDENCE
_CLAIMS = "Ctrl+B"
_AFTER_CHECK = 3


class Views(QObject):
    """The pages of the middle: the panes, and the views that are made when first asked for.

    Attributes:
        names: the views in the order of their keys, Ctrl+2 and on; Ctrl+1 are the panes.
        changed: emitted when another page came into sight.
    """

    changed = Signal()

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._made: dict[str, View] = {}
        self._side_shown = True
        self._awaited: Place | None = None
        self._hint = ""
        book = FactBook()
        self._kinds: dict[str, Callable[[Controller, Colours], View]] = {
            "Matrix": lambda state, colours: MatrixView(state, colours, window.claims),
            "Timeline": lambda state, colours: TimelineView(state, colours, book),
            "Ledger": lambda state, colours: LedgerView(state, colours, book),
            "Compare": CompareView,
            "Sources": lambda state, colours: SourcesView(state, colours, window.sources),
        }
        self._words = {
            "Panes": self.tr("Panes"),
            "Matrix": self.tr("Matrix"),
            "Timeline": self.tr("Timeline"),
            "Ledger": self.tr("Ledger"),
            "Compare": self.tr("Compare"),
            "Sources": self.tr("Sources"),
        }
        self.names = tuple(self._kinds)
        self.switch = QFrame(window.top)
        self._buttons: dict[str, QToolButton] = {}
        self._fill_switch()
        window.looks.changed.connect(self._rezoom)
        window.controller.claim_changed.connect(self._judged)
        window.controller.claim_changed.connect(self._unsay)
        window.controller.searched.connect(self._searched)

    @property
    def current(self) -> View | None:
        """The view in sight; None where the panes are."""
        page = self._window.pages.currentWidget()
        return page if isinstance(page, View) else None

    @property
    def buttons(self) -> tuple[QToolButton, ...]:
        """The buttons of the switch, the panes' first."""
        return tuple(self._buttons.values())

    @property
    def name(self) -> str:
        """The name of what is in sight: a view's, or "Panes"."""
        return next((n for n, view in self._made.items() if view is self.current), "Panes")

    @property
    def side_shown(self) -> bool:
        """Whether the claims stand beside the panes, also while a view hides them."""
        return self._side_shown if self.current is not None else not self._window.side.isHidden()

    def show_view(self, name: str) -> None:
        """Show the view of this name, or the panes for any other."""
        if name not in self._kinds:
            self.leave()
            return
        if self.current is None:
            self._side_shown = not self._window.side.isHidden()
        view = self._made.get(name) or self._make(name)
        view.rezoom(self._window.zoom)
        self._window.side.hide()
        self._window.dock.setVisible(view.keeps_dock)
        self._window.pages.setCurrentWidget(view)
        self._buttons[name].setChecked(True)
        view.take_focus()
        self.changed.emit()

    def list_sources(self, kind: str) -> None:
        """Show the sources of one kind: "notes" and "refused" among them."""
        self.show_view("Sources")
        view = self.current
        if isinstance(view, SourcesView):
            view.show_kind(kind)

    def show_panes(self, *_news: object) -> None:
        """Show the panes again, as they were."""
        if self.current is not None:
            self._window.pages.setCurrentIndex(0)
            self._window.side.setVisible(self._side_shown)
            self._window.dock.show()
            self._buttons["Panes"].setChecked(True)
            self.changed.emit()

    def leave(self) -> None:
        """Show the panes again and put the keyboard into the claim's."""
        self.show_panes()
        claim, panes = self._window.controller.claim, self._window.panes
        pane = panes.pane(claim.source) if claim and claim.source else None
        if pane is None and panes.panes:
            pane = panes.panes[0]
        if pane is not None:
            pane.view.setFocus()

    def recolour(self, colours: Colours) -> None:
        """Paint every view in other colours."""
        for view in self._made.values():
            view.recolour(colours)

    def commands(self, others: tuple[Command, ...]) -> tuple[Command, ...]:
        """Return the window's commands, minding the view in sight, with those of the views."""
        group, ready = self.tr("View"), self._window.ready
        own = [
            Command(
                group, self._words[name], (f"Ctrl+{n}",), partial(self.show_view, name), missing=ready.library
            )
            for n, name in enumerate(("Panes", *self.names), 1)
        ]
        own += [
            Command(group, words, (key,), partial(self._step, by), missing=self._no_difference)
            for words, key, by in (
                (self.tr("Next difference"), "Alt+Down", 1),
                (self.tr("Previous difference"), "Alt+Up", -1),
            )
        ]
        minding = tuple(
            replace(c, run=partial(self._run, c), missing=partial(self._missing, c)) for c in others
        )
        return (*minding, *(replace(c, run=partial(self._do, c)) for c in own))

    def _do(self, command: Command) -> None:
        """Run a command, or say what is to be done first."""
        self._unsay()
        if why_not := self._missing(command):
            self._window.status.said.setText(why_not)
            self._hint = why_not
        else:
            command.run()

    def _unsay(self, *_news: object) -> None:
        """Take back what was to be done first, once anything else is done or has changed."""
        if self._hint and self._window.status.said.text() == self._hint:
            self._window.status.said.setText("")
        self._hint = ""

    def _run(self, command: Command) -> None:
        key, view = (command.keys[0] if command.keys else ""), self.current
        self._unsay()
        if view is None or self._missing(command):
            self._do(command)
        elif key == "Esc":
            if not view.back():
                self.leave()
        elif key in view.answers:
            view.answers[key]()
        elif view.keeps_dock and key in _WITH_DOCK:
            command.run()
        elif key in _ON_EVIDENCE:
            self.show_panes()
            self._window.status.said.setText(self.tr("look at the passage first, then mark it"))
        else:
            if key not in _STAYING:
                self.show_panes()
            if key != _CLAIMS:
                command.run()

    def _no_difference(self) -> str:
        """Say what is to be done before differences can be walked: in the panes those are passages."""
        ready = self._window.ready
        return ready.passages() if self.current is None else ready.library()

    def _missing(self, command: Command) -> str:
        """Say what is to be done before a command; nothing where the view in sight answers its key."""
        view = None if self._window.opening.refused else self.current
        answered = view is not None and bool(command.keys) and command.keys[0] in view.answers
        return "" if answered else command.why_not

    def _step(self, by: int) -> None:
        if self.current is None:
            self._window.controller.step_evidence(by)
        else:
            self.current.step_mark(by)

    def _make(self, name: str) -> View:
        view = self._kinds[name](self._window.controller, self._window.colours)
        view.setAccessibleName(self._words[name])
        view.jumped.connect(self._jump)
        self._made[name] = view
        self._window.pages.addWidget(view)
        self._window.take_files_over(view)
        self._window.order_tabs()
        return view

    def _jump(self, place: Place) -> None:
        state = self._window.controller
        self.show_panes()
        if place.claim is not None:
            if state.claim is None or state.claim.id != place.claim.id:
                state.select_claim(place.claim)
            if place.evidence is not None:
                state.select_evidence(place.evidence)
        elif place.sentence is not None:
            state.check_span(place.source, place.sentence)
        self._awaited = place if place.sentence is not None and state.judgement is None else None
        QTimer.singleShot(0, self, partial(self._arrive, place))

    def _judged(self) -> None:
        """Go to the place once more where the judgement came after the reader and moved the panes."""
        place = self._awaited
        if place is not None and self._window.controller.judgement is not None:
            self._awaited = None
            QTimer.singleShot(0, self, partial(self._arrive, place))

    def _arrive(self, place: Place) -> None:
        """Bring the place into view once the panes are laid out, and put the caret over it."""
        panes = self._window.panes
        if place.beside is not None:
            panes.bring(*place.beside)
        panes.bring(place.source, place.span)
        pane = panes.pane(place.source)
        if pane is not None:
            if place.claim is None:
                pane.view.setTextCursor(pane.view.cursor_over(place.span))
            pane.view.setFocus()

    def _rezoom(self) -> None:
        if self.current is not None:
            self.current.rezoom(self._window.zoom)

    def _searched(self, result: SearchResult) -> None:
        if result.query.strip() and self._window.top.search.hasFocus():
            self.show_panes()

    def _fill_switch(self) -> None:
        self.switch.setAccessibleName(self.tr("What the middle shows"))
        row = QHBoxLayout(self.switch)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        group = QButtonGroup(self)
        for n, name in enumerate(("Panes", *self.names), 1):
            button = QToolButton(self.switch)
            button.setText(self._words[name])
            button.setCheckable(True)
            button.setChecked(name == "Panes")
            button.setAccessibleName(f"{self._words[name]} ({native(f'Ctrl+{n}')})")
            button.setToolTip(button.accessibleName())
            button.clicked.connect(lambda _checked, name=name: self.show_view(name))
            group.addButton(button)
            row.addWidget(button)
            self._buttons[name] = button
        self._window.top.row.put(self.switch, at=_AFTER_CHECK)

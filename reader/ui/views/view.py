"""What every view has in common: it is filled in the background, and anything in it leads to the panes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from reader.evidence.model import Claim, Evidence
from reader.text.model import Span
from reader.ui.controller import Controller
from reader.ui.flow import Flow
from reader.ui.pane import caption
from reader.ui.tasks import Task
from reader.ui.theme import Colours

_GATHER_MS = 200
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Place:
    """Where a view leads: spans count in the text of `source`.

    Attributes:
        claim, evidence: what is selected on arrival, where the view knows it.
        sentence: else the sentence that becomes the claim; without both the span itself is selected.
        beside: another source's span that is brought into view as well.
    """

    source: str
    span: Span
    claim: Claim | None = None
    evidence: Evidence | None = None
    sentence: Span | None = None
    beside: tuple[str, Span] | None = None


class View(QFrame):
    """A page beside the panes.

    Attributes:
        jumped: emitted with the place that the reader wants to read.
        judged: what it shows follows from judgements and reviews.
        keeps_dock: the evidence below stays in sight, and the keys that act on it work.
        answers: what the view does on a key of the window's commands, in place of the command.
    """

    jumped = Signal(object)
    judged = True
    keeps_dock = False

    def __init__(self, state: Controller, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.state, self.colours = state, colours
        self.answers: Mapping[str, Callable[[], object]] = {}
        self.fields: tuple[QWidget, ...] = ()
        self.told: QLabel = caption("", "dim")
        self._stale = True
        self._key = f"view {type(self).__name__}"
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_GATHER_MS)
        self._gather.timeout.connect(self._refresh_if_seen)
        state.library_opened.connect(self._start_anew)
        if self.judged:
            for signal in (state.claims_found, state.judged, state.all_judged):
                signal.connect(self.touch)
            state.reviewing.changed.connect(self._take_review)

    def touch(self, *_news: object) -> None:
        """Take note that what is shown is out of date; it is filled anew once in sight."""
        self._stale = True
        if self.isVisible() and not self._gather.isActive():
            self._gather.start()

    def refresh(self) -> None:
        """Ask for what is shown, in the background."""
        raise NotImplementedError

    def clear(self) -> None:
        """Show nothing: another library was opened."""
        raise NotImplementedError

    def recolour(self, colours: Colours) -> None:
        """Paint in other colours."""
        self.colours = colours

    def rezoom(self, zoom: float) -> None:
        """Set reading text at another size; a view without any has nothing to do."""

    def take_focus(self) -> None:
        """Put the keyboard where the view is walked."""
        raise NotImplementedError

    def step_mark(self, by: int) -> None:
        """Go to the next (1) or previous (-1) place where sources differ."""
        raise NotImplementedError

    def ask(self, work: Callable[[Task], Any], done: Callable[[Any], None]) -> None:
        """Do work on the views' lane; only the newest request of this view is answered."""
        self._stale = False
        self.state.tasks.submit("views", work, done, key=self._key)

    def head(self, *widgets: QWidget) -> Flow:
        """Return the bar above a view, with the line on the right that says what is shown."""
        row = Flow()
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        self.fields = widgets
        for widget in widgets:
            row.put(widget)
        row.gap()
        row.put(self.told)
        return row

    def lay_out(self, head: Flow, body: QWidget) -> None:
        """Put the bar above the body."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(body, 1)
        body.raise_()

    def back(self) -> bool:
        """Go from a field of the bar to what is walked; False where the keyboard is there already."""
        if not any(field.hasFocus() for field in self.fields):
            return False
        self.take_focus()
        return True

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Fill the view if it is out of date."""
        super().showEvent(event)
        self._refresh_if_seen()

    def _start_anew(self, _library: object) -> None:
        self.state.tasks.cancel(self._key)
        self.clear()
        self.touch()

    def _take_review(self, _said: str) -> None:
        self.touch()
        self._refresh_if_seen()

    def _refresh_if_seen(self) -> None:
        if self._stale and self.isVisible():
            self.refresh()

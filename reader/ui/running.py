"""What runs in the background on the open library: begun, told, stopped and taken up again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.library.model import Library
from reader.ui.backend import Services
from reader.ui.batches import judge_in_batches
from reader.ui.tasks import Task

if TYPE_CHECKING:
    from reader.ui.controller import Controller


class Running(QObject):
    """Indexes and judges the open library; nothing that is done is lost when it is stopped.

    Attributes:
        now: what runs, as the controller tells it; "" where nothing does.
        stopped: what was stopped and can be taken up again; "" where nothing was.
        changed: emitted when `stopped` is to be told anew.
    """

    changed = Signal()

    def __init__(self, controller: "Controller") -> None:
        super().__init__(controller)
        self._state = controller
        self.now = self.stopped = ""
        controller.progressed.connect(self._note)

    def index(self) -> None:
        """Index the open library, then judge it."""
        state, library = self._state, self._state.library
        if library is not None:
            state.progressed.emit("indexing", 0, 0)
            state.tasks.submit(
                "library",
                lambda task: self._indexed(library, task),
                state.take_services,
                key="services",
                report=state.take_search,
            )

    def judge(self) -> None:
        """Judge what is not judged yet."""
        state, services = self._state, self._state.services
        if services is not None:
            self.tell()
            state.tasks.submit(
                "judge",
                lambda task: judge_in_batches(services, task, state.reviewing.made),
                self._finish_judging,
                key="judge",
                report=state.take_batch,
            )

    def tell(self) -> None:
        """Tell what runs by now, and how much is judged; an export tells its own progress."""
        state = self._state
        if state.exporting.pending is None:
            judging = state.services is not None and not state.complete and not self.stopped
            claims = len(state.claims)
            judged = min(claims, len(state.judgements))
            state.progressed.emit("judging" if judging else "", judged, claims)
            if self.stopped:
                self.changed.emit()

    def stop(self) -> None:
        """Stop what runs."""
        state, name = self._state, self.now
        if name == "exporting":
            state.exporting.cancel()
        elif name == "reading":
            state.tasks.cancel("open")
            self.tell()
        elif name in ("indexing", "judging"):
            state.tasks.cancel("services" if name == "indexing" else "judge")
            if name == "indexing":
                state.take_search(None)
            self.stopped = name
            self.tell()

    def go_on(self) -> None:
        """Take up again what was stopped."""
        name, self.stopped = self.stopped, ""
        if name == "indexing":
            self.index()
        elif name == "judging":
            self.judge()
        if name:
            self.changed.emit()

    def _indexed(self, library: Library, task: Task) -> Services:
        """Return the services of a library, let go at once where nobody waits for them any more."""
        services = self._state.backend.open_services(library, task.check, task.report)
        if task.cancelled():
            services.close()
        return services

    def _finish_judging(self, _nothing: object) -> None:
        self._state.complete = True
        self.tell()
        self._state.all_judged.emit()

    def _note(self, name: str, _done: int, _total: int) -> None:
        self.now = name
        if name in ("reading", "indexing", "judging") and self.stopped:
            self.stopped = ""
            self.changed.emit()

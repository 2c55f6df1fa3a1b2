"""The export under way: started, stopped, finished even when the window is closed meanwhile."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from reader.ui.controller import Controller


class Exporting(QObject):
    """Writes what is judged so far, in the background.

    Attributes:
        started: emitted with the folder and the format asked for.
        ended: emitted once it is over: written, failed or stopped.
        pending: the folder and the format of the export under way; None where there is none.
    """

    started = Signal(Path, str)
    ended = Signal()

    def __init__(self, controller: "Controller") -> None:
        super().__init__(controller)
        self._state = controller
        self.pending: tuple[Path, str] | None = None

    def start(self, out: Path, form: str) -> None:
        """Write what is judged so far to a folder, or to a file where the format has one."""
        state, services = self._state, self._state.services
        if services is None:
            return
        judgements = tuple(state.judgements[c.id] for c in state.claims if c.id in state.judgements)
        reviews = state.reviewing.all
        self.pending = (out, form)
        self.started.emit(out, form)
        state.progressed.emit("exporting", 0, 0)
        state.tasks.submit(
            "export",
            lambda task: services.export(
                judgements, out, form, task.progress, task.cancelled, reviews=reviews
            ),
            self._finish,
            key="export",
            report=lambda step: state.progressed.emit("exporting", *step),
            failed=self._fail,
            lasting=True,
        )

    def cancel(self) -> None:
        """Stop the export under way; what is written of it by then stays."""
        self._state.tasks.cancel("export")
        self._end()

    def _finish(self, files: object) -> None:
        self._end()
        self._state.exported.emit(files)

    def _fail(self, error: BaseException) -> None:
        self._end()
        self._state.fail(error)

    def _end(self) -> None:
        self.pending = None
        self._state.running.tell()
        self.ended.emit()

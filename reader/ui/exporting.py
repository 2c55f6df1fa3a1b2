"""The export under way: started, stopped, finished even when the window is closed meanwhile."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.errors import Cancelled
from reader.evidence.model import Judgement
from reader.export.layout import Layout
from reader.export.scope import Scope
from reader.review.model import Review
from reader.ui.export_preview import Make, Request
from reader.ui.tasks import Task

if TYPE_CHECKING:
    from reader.export.preview import Preview
    from reader.ui.controller import Controller


class Exporting(QObject):
    """Writes what is judged so far, in the background.

    Attributes:
        started: emitted with the folder and the format asked for.
        ended: emitted once it is over: written, failed or stopped.
        pending: the folder and the format of the export under way; None where there is none.
        remarks: what the last export that ended has to say of what it could not mark.
    """

    started = Signal(Path, str)
    ended = Signal()

    def __init__(self, controller: "Controller") -> None:
        super().__init__(controller)
        self._state = controller
        self.pending: tuple[Path, str] | None = None
        self.remarks: tuple[str, ...] = ()

    def start(self, out: Path, form: str, layout: Layout | None = None, scope: Scope | None = None) -> None:
        """Write what is judged so far to a folder, or to a file where the format has one."""
        state, services = self._state, self._state.services
        if services is None:
            return
        judgements, reviews = self._judged()

        remarks: list[str] = []

        def work(task: Task) -> tuple[Path, ...]:
            files = services.export(
                judgements,
                out,
                form,
                task.progress,
                task.cancelled,
                reviews=reviews,
                layout=layout,
                scope=scope,
                tell=remarks.append,
            )
            self.remarks = tuple(remarks)
            self.pending = None
            return files

        self.pending = (out, form)
        self.started.emit(out, form)
        state.progressed.emit("exporting", 0, 0)
        state.tasks.submit(
            "export",
            work,
            self._finish,
            key="export",
            report=lambda step: state.progressed.emit("exporting", *step),
            failed=self._fail,
            lasting=True,
        )

    def maker(self) -> Make | None:
        """Return what makes previews of what is judged by now; None where nothing is open."""
        services = self._state.services
        if services is None:
            return None
        judgements, reviews = self._judged()

        def make(wanted: Request, task: Task) -> "Preview":
            def step() -> None:
                if task.cancelled():
                    raise Cancelled

            form, layout, scope = wanted
            return services.preview(judgements, form, reviews=reviews, layout=layout, scope=scope, step=step)

        return make

    def _judged(self) -> tuple[tuple[Judgement, ...], tuple[Review, ...]]:
        state = self._state
        judgements = tuple(state.judgements[c.id] for c in state.claims if c.id in state.judgements)
        return judgements, state.reviewing.all

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

"""The one place where threads meet the window.

A lane is a serial executor: one for each shared resource. A key names a line of requests of which only the
newest matters: submitting again cancels the former and drops its results. Everything a worker reports reaches
the window's thread through one queued signal of the long-lived runner.
"""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from reader.errors import Cancelled


class Task:
    """What a worker sees of its own request."""

    def __init__(self, runner: "TaskRunner", report: Callable[[Any], None] | None) -> None:
        self._runner = runner
        self._report = report
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the worker to stop; its results are dropped from now on."""
        self._stop.set()

    def cancelled(self) -> bool:
        """Say whether the worker should stop."""
        return self._stop.is_set()

    def report(self, value: Any) -> None:
        """Send an intermediate result or progress to the window's thread."""
        if self._report is not None:
            self._runner.deliver(self, self._report, value)

    def check(self) -> None:
        """Stop a worker that was cancelled.

        Raises:
            Cancelled: where the request was cancelled.
        """
        if self.cancelled():
            raise Cancelled

    def progress(self, done: int, total: int) -> None:
        """Report `(done, total)`, and stop a worker that was cancelled.

        Raises:
            Cancelled: where the request was cancelled.
        """
        self.check()
        self.report((done, total))


class TaskRunner(QObject):
    """Runs work off the window's thread and brings results back to it."""

    _arrived = Signal(object)
    idle = Signal()

    def __init__(self, failed: Callable[[BaseException], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._failed = failed
        self._lanes: dict[str, ThreadPoolExecutor] = {}
        self._latest: dict[str, Task] = {}
        self._running: set[Task] = set()
        self._lasting: set[Task] = set()
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def submit(
        self,
        lane: str,
        work: Callable[[Task], Any],
        done: Callable[[Any], None] | None = None,
        *,
        key: str = "",
        report: Callable[[Any], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
        lasting: bool = False,
    ) -> Task:
        """Run `work(task)` on a lane; `done`, `report` and `failed` are called on the window's thread.

        What is `lasting` is not cancelled when the runner is closed.
        """
        task = Task(self, report)
        if self._closed:
            task.cancel()
            return task
        if key:
            self.cancel(key)
            self._latest[key] = task
        self._running.add(task)
        if lasting:
            self._lasting.add(task)
        executor = self._lanes.get(lane)
        if executor is None:
            executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"crossread-{lane}")
            self._lanes[lane] = executor
        executor.submit(self._work, task, work, done, failed or self._failed)
        return task

    def cancel(self, key: str) -> None:
        """Cancel the request that `key` names, if any."""
        former = self._latest.pop(key, None)
        if former is not None:
            former.cancel()

    def deliver(self, task: Task, receiver: Callable[[Any], None], value: Any) -> None:
        """Call `receiver(value)` on the window's thread unless the task is stale by then. Any thread."""
        self._arrived.emit((task, receiver, value, False))

    @property
    def busy(self) -> bool:
        """Say whether anything is still under way."""
        return bool(self._running)

    def close(self) -> None:
        """Cancel all but what is lasting, and wait for the threads' end; nothing is delivered afterwards."""
        self._closed = True
        for task in self._running - self._lasting:
            task.cancel()
        for executor in self._lanes.values():
            executor.shutdown(wait=True)
        self._lanes.clear()
        self._running.clear()
        self._lasting.clear()

    def _work(
        self,
        task: Task,
        work: Callable[[Task], Any],
        done: Callable[[Any], None] | None,
        failed: Callable[[BaseException], None],
    ) -> None:
        receiver: Callable[[Any], None] | None = done
        value: Any = None
        try:
            if not task.cancelled():
                value = work(task)
        except Cancelled:
            receiver = None
        except Exception as error:
            receiver, value = failed, error
        self._arrived.emit((task, receiver, value, True))

    @Slot(object)
    def _deliver(self, parcel: tuple[Task, Callable[[Any], None] | None, Any, bool]) -> None:
        task, receiver, value, last = parcel
        if last:
            self._running.discard(task)
            self._lasting.discard(task)
        if receiver is not None and not self._closed and not task.cancelled():
            receiver(value)
        if last and not self._running:
            self.idle.emit()

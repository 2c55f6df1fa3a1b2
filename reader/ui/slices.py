"""What the window need not do at once, done a little at a time."""

import time
from collections.abc import Callable, Hashable

from PySide6.QtCore import QObject, QTimer

_SLICE_S = 0.006
_AFTER_PAINT_MS = 12


class Slices(QObject):
    """Steps that wait for their turn of the event loop: no turn takes much longer than one step does.

    What was done at once is painted before. A step has a key; a later one of the same key takes the place of
    the former. Steps are taken in the order in which their keys came.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: dict[Hashable, Callable[[], object]] = {}
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._take)

    @property
    def waiting(self) -> bool:
        """Say whether any step waits."""
        return bool(self._steps)

    def put(self, key: Hashable, step: Callable[[], object]) -> None:
        """Let a step wait for its turn."""
        self._steps[key] = step
        if not self._turn.isActive():
            self._turn.start(_AFTER_PAINT_MS)

    def take_now(self, key: Hashable) -> None:
        """Take the step of a key at once, where one waits."""
        step = self._steps.pop(key, None)
        if step is not None:
            step()

    def drop(self, key: Hashable) -> None:
        """Forget the step of a key."""
        self._steps.pop(key, None)

    def clear(self) -> None:
        """Forget every step."""
        self._steps.clear()
        self._turn.stop()

    def _take(self) -> None:
        end = time.perf_counter() + _SLICE_S
        while self._steps and time.perf_counter() < end:
            self.take_now(next(iter(self._steps)))
        if self._steps:
            self._turn.start(0)
        else:
            self._turn.stop()

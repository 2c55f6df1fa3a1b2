"""Watches the window's thread: how much it worked between two beats of its event loop, and at what."""

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QObject, Qt, QTimer

_BEAT_MS = 4
_LOOK_S = 0.012
_HERE = ("/reader/", "\\reader\\")
_SCHEDULED = Path("/proc/thread-self/schedstat")
"""Linux: nanoseconds that the thread ran and that it waited for a processor (proc(5), "schedstat")."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What passed between two beats of the event loop.

    Attributes:
        phase: what the test or bench was about then.
        cpu: seconds that the window's thread itself worked; what else runs on the machine hardly counts.
        wall: seconds that passed.
        queued: of them, those in which the thread was ready and had no processor; 0 where nothing tells it.
        others: seconds that the program's other threads worked meanwhile.
        at: where the thread was seen while it was late, outermost first; "" where nobody looked.
    """

    phase: str
    cpu: float
    wall: float
    queued: float = 0.0
    others: float = 0.0
    at: str = ""

    @property
    def held(self) -> float:
        """Seconds that other threads may have held the thread up: it waited, and they worked.

        Where they had no processor themselves, as on a busy machine, that is not counted; where they worked
        without Python's lock, as models do, it is counted all the same. So it is never told too short.
        """
        return max(0.0, min(self.wall - self.cpu - self.queued, self.others))

    def __str__(self) -> str:
        seen = f" in {self.at}" if self.at else ""
        return f"{self.phase}: {self.cpu * 1000:.0f} ms of work ({self.wall * 1000:.0f} ms passed){seen}"


class Watchdog(QObject):
    """Beats in the event loop of the thread that makes it; another thread looks what holds up a late beat.

    Attributes:
        THREAD: the name of the thread that looks.
        turns: one for each beat so far.
    """

    THREAD = "watchdog"

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.turns: list[Turn] = []
        self._phase = ""
        self._watched = threading.get_ident()
        self._ended = threading.Event()
        self._restart()
        self._beat = QTimer(self)
        self._beat.setTimerType(Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._note)
        self._looker = threading.Thread(target=self._look, name=self.THREAD, daemon=True)

    @contextmanager
    def watching(self, phase: str) -> Iterator["Watchdog"]:
        """Watch until the block ends; several in turn are told apart by their phase."""
        self._phase = phase
        self._restart()
        self._beat.start(_BEAT_MS)
        if not self._looker.is_alive():
            self._looker.start()
        try:
            yield self
        finally:
            self._note()
            self._beat.stop()

    def end(self) -> None:
        """End the thread that looks."""
        self._ended.set()
        if self._looker.is_alive():
            self._looker.join()

    def worst(self, phase: str = "", of: Callable[[Turn], float] = lambda t: t.cpu) -> Turn:
        """Return the longest turn of a phase, of all without one."""
        turns = [t for t in self.turns if phase in ("", t.phase)]
        return max(turns, key=of, default=Turn(phase, 0.0, 0.0))

    def stalls(self, seconds: float) -> list[Turn]:
        """Return the turns in which the thread worked for longer."""
        return [t for t in self.turns if t.cpu > seconds]

    def _restart(self) -> None:
        self._cpu, self._wall, self._seen = time.thread_time(), time.perf_counter(), ""
        self._queued, self._whole = _queued(), time.process_time()

    def _note(self) -> None:
        cpu, wall = time.thread_time() - self._cpu, time.perf_counter() - self._wall
        others = time.process_time() - self._whole - cpu
        self.turns.append(Turn(self._phase, cpu, wall, _queued() - self._queued, others, self._seen))
        self._restart()

    def _look(self) -> None:
        while not self._ended.wait(_LOOK_S):
            if time.perf_counter() - self._wall > 2 * _LOOK_S:
                self._seen = _path(sys._current_frames().get(self._watched)) or self._seen


def _queued() -> float:
    """Return how many seconds this thread has waited for a processor so far."""
    try:
        return int(_SCHEDULED.read_bytes().split()[1]) / 1e9
    except OSError:
        return 0.0


def spin(seconds: float) -> None:
    """Keep this thread at work for so long."""
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


def _path(frame: FrameType | None) -> str:
    """Return the program's own functions on a stack, outermost first."""
    names: list[str] = []
    while frame is not None:
        if any(room in frame.f_code.co_filename for room in _HERE):
            names.append(frame.f_code.co_qualname)
        frame = frame.f_back
    return " > ".join(reversed(names[:4]))

"""Long work that can be asked to end: every engine has one `Stopping`, and asks it between small steps."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from reader.errors import Cancelled
from reader.evidence.model import EntailmentModel, Pieces, Probabilities, TextEncoder

_TEXTS = 16


class Stopping:
    """Says whether work shall end: for good, or what one thread is at. Safe to use from several threads."""

    def __init__(self) -> None:
        self._for_good = threading.Event()
        self._own = threading.local()

    def stop(self) -> None:
        """Have all work end, now and later."""
        self._for_good.set()

    @contextmanager
    def unless(self, cancelled: Callable[[], bool] | None) -> Iterator[None]:
        """Have this thread's work end also once `cancelled` says so."""
        former = getattr(self._own, "cancelled", None)
        self._own.cancelled = cancelled
        try:
            yield
        finally:
            self._own.cancelled = former

    def check(self) -> None:
        """Go on, or raise Cancelled."""
        cancelled = getattr(self._own, "cancelled", None)
        if self._for_good.is_set() or (cancelled is not None and cancelled()):
            raise Cancelled


@dataclass(frozen=True, slots=True)
class StoppableEntailment:
    """Has pairs judged a few at a time; raises Cancelled in between once it shall."""

    model: EntailmentModel
    check: Callable[[], None]

    @property
    def version(self) -> str:
        """The model's own."""
        return self.model.version

    def judge(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        """Return one result per pair, in order."""
        found: list[Probabilities] = []
        for start in range(0, len(pairs), _TEXTS):
            self.check()
            found += self.model.judge(pairs[start : start + _TEXTS])
        return found


@dataclass(frozen=True, slots=True)
class StoppableEncoder:
    """Has texts read a few at a time; raises Cancelled in between once it shall."""

    model: TextEncoder
    check: Callable[[], None]

    @property
    def version(self) -> str:
        """The model's own."""
        return self.model.version

    def read(self, texts: Sequence[str]) -> list[Pieces]:
        """Return the pieces of each text, in order."""
        found: list[Pieces] = []
        for start in range(0, len(texts), _TEXTS):
            self.check()
            found += self.model.read(texts[start : start + _TEXTS])
        return found

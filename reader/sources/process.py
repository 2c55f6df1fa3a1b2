"""The program's side of a process that takes files apart."""

import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reader.errors import SourceError
from reader.sources.kinds import Kind
from reader.sources.pieces import Extract
from reader.sources.refusals import fatal, too_slow
from reader.sources.wire import receive, send, to_extract

_PATIENCE = 4


class Worker:
    """A process that takes files apart, one after the other."""

    def __init__(self, command: Sequence[str]) -> None:
        package = str(Path(__file__).resolve().parents[2])
        paths = [package, *filter(None, [os.environ.get("PYTHONPATH")])]
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        )
        self.is_alive = True

    def ask(self, kind: Kind, path: Path, seconds: int) -> Extract:
        """Return the pieces of a file; SourceError where there are none, or the process ends or stalls."""
        stalled = threading.Event()
        timer = threading.Timer(seconds * _PATIENCE, self._stall, (stalled,))
        timer.daemon = True
        timer.start()
        try:
            request = {"kind": kind.value, "path": str(path.absolute()), "seconds": seconds}
            return to_extract(self._answer(request))
        except (EOFError, OSError, ValueError, KeyError, TypeError) as error:
            self.is_alive = False
            raise self._gone(stalled.is_set()) from error
        finally:
            timer.cancel()

    def end(self) -> None:
        """End the process."""
        self.is_alive = False
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                with contextlib.suppress(BrokenPipeError):  # what it was to be told is given up
                    stream.close()

    def _answer(self, request: dict[str, Any]) -> Any:
        if self._process.stdin is None or self._process.stdout is None:
            raise EOFError
        send(self._process.stdin, request)
        return receive(self._process.stdout)

    def _stall(self, stalled: threading.Event) -> None:
        stalled.set()
        self._process.kill()

    def _gone(self, stalled: bool) -> SourceError:
        self._process.kill()
        code = self._process.wait()
        if stalled or _ran_out_of_time(code):
            return too_slow()
        return fatal()


def _ran_out_of_time(code: int) -> bool:
    if sys.platform == "win32":
        return False
    import signal

    return code == -signal.SIGXCPU

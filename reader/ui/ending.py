"""Ctrl+C in the terminal and the system's request to end close the window as its own button does."""

import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from PySide6.QtCore import QSocketNotifier

from reader.ui.window import Window

_REQUESTS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def closed_by_signals(window: Window) -> Iterator[list[int]]:
    """Close the window once a signal asks the program to end; yield a list that then holds its number.

    Python sees signals only while it runs, and an idle window runs none of it: the system writes the number
    into a socket, which wakes Qt.
    """
    numbers: list[int] = []
    out, back = socket.socketpair()
    for end in (out, back):
        end.setblocking(False)
    waiting = QSocketNotifier(out.fileno(), QSocketNotifier.Type.Read, window)

    def close() -> None:
        numbers.extend(out.recv(64))
        window.close()

    waiting.activated.connect(close)
    former = {number: signal.signal(number, _note) for number in _REQUESTS}
    former_fd = signal.set_wakeup_fd(back.fileno())
    try:
        yield numbers
    finally:
        signal.set_wakeup_fd(former_fd)
        for number, handler in former.items():
            signal.signal(number, handler)
        waiting.setEnabled(False)
        out.close()
        back.close()


def _note(_number: int, _frame: FrameType | None) -> None:
    """Do nothing: the socket tells Qt, and a signal that has a handler does not kill."""

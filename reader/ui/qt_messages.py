"""What Qt has to say goes to stderr; what keeps it from opening any window ends the program in one line."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from reader.errors import MissingPartError
from reader.text.printable import one_line

_REMEDY = "start it in a desktop session, or run `crossread doctor` to see what is missing"
_OF_EVERY_WINDOW = "propagateSizeHints"


def pass_on(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:  # noqa: ARG001 - Qt's signature
    """Write Qt's messages to stderr but for one that the offscreen platform repeats for every window."""
    if _OF_EVERY_WINDOW not in message:
        sys.stderr.write(f"{message}\n")


@contextmanager
def starting() -> Iterator[None]:
    """Hold Qt's messages back while it starts; where it cannot, exit with 4 and one line.

    Qt would abort, with a core and its messages; its handler is the last that runs before that.
    """
    held: list[str] = []

    def hold(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            line = MissingPartError(f"no window can be opened ({_first(held, message)})", _REMEDY)
            sys.stderr.write(f"crossread: {one_line(str(line))}\n")
            sys.stderr.flush()
            os._exit(line.exit_code)
        held.append(message)

    qInstallMessageHandler(hold)
    try:
        yield
    finally:
        qInstallMessageHandler(pass_on)
    for message in held:
        if _OF_EVERY_WINDOW not in message:
            sys.stderr.write(f"{message}\n")


def _first(held: list[str], fatal: str) -> str:
    return next((line for line in held if line.strip()), fatal.partition("\n")[0]).strip().rstrip(".")

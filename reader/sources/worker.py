"""The process that takes a file apart, so that no file can stop, crash or fill the program that reads it.

It reads requests from its standard input and answers each on its standard output. Where the system can do so
it limits its own memory, its time on the processor, and forbids itself to write files.
"""

import contextlib
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

from reader.errors import SourceError
from reader.sources.decoding import read_text
from reader.sources.kinds import Kind
from reader.sources.pieces import Extract
from reader.sources.refusals import too_much_memory, unexpected
from reader.sources.wire import from_error, from_extract, receive, send

MEMORY = 3 * 1024**3
"""The most memory that the process may ask for, in bytes."""

_TEXT = 12_000_000


def take_apart(kind: Kind, path: Path) -> Extract:
    """Return the pieces of a file; SourceError, and nothing else, where that cannot be done."""
    try:
        extract = _extract(kind, path)
    except SourceError:
        raise
    except MemoryError:
        raise too_much_memory() from None
    except Exception as error:
        raise unexpected(error) from error
    if not extract.pieces:
        raise SourceError("there is no text in the file", "put a file with text in its place")
    if sum(len(p.text) for p in extract.pieces) > _TEXT:
        raise SourceError("the file is too long to be an article", "split it into several files")
    return extract


def _extract(kind: Kind, path: Path) -> Extract:
    module = import_module(f"reader.sources.{kind.value}")
    found: Extract = module.read(read_text(path)) if kind is Kind.MARKDOWN else module.read(path)
    return found


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer requests until there are no more."""
    while True:
        try:
            request = receive(requests)
        except EOFError:
            return
        _allow(request["seconds"])
        send(answers, _answer(request))


def _answer(request: dict[str, Any]) -> dict[str, Any]:
    try:
        return from_extract(take_apart(Kind(request["kind"]), Path(request["path"])))
    except SourceError as error:
        return from_error(error)


def _allow(seconds: int) -> None:
    """Have the system end this process once it has used so many more seconds of a processor."""
    if sys.platform != "win32":
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        limit = int(used.ru_utime + used.ru_stime) + seconds + 1
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CPU, (limit, most))


def _confine() -> None:
    if sys.platform != "win32":
        import resource

        for kind, bound in (
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_AS, MEMORY),
        ):
            _, most = resource.getrlimit(kind)
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(kind, (bound, most))


def main() -> None:
    """Serve the process that started this one; what libraries print goes nowhere."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    _confine()
    with contextlib.suppress(BrokenPipeError, KeyboardInterrupt):
        serve(requests, answers)


if __name__ == "__main__":
    main()

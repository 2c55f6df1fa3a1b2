"""One file of a library -> one document; foreign formats are taken apart by processes of their own."""

import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from reader.errors import SourceError
from reader.sources.articles import article, plain_article
from reader.sources.decoding import read_text
from reader.sources.kinds import KINDS, Kind, kind_of
from reader.sources.pieces import Extract
from reader.sources.refusals import GivenUpError, missing
from reader.text.model import Document

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from reader.sources.process import Worker

SUFFIXES: frozenset[str] = frozenset(KINDS)
"""The suffixes that are read, in lower case."""

FORMATS = "PDF, HTML, DOCX, ODT, RTF, EPUB, Markdown (.md, .markdown) and plain text (.txt, .text)"
"""The formats that are read, in words."""

SECONDS = 60
"""How long a processor may work on one file."""

WORKER_FLAG = "--take-files-apart"
"""The argument by which a bundled program is told to be such a process."""

_READ_HERE = frozenset(suffix for suffix, kind in KINDS.items() if kind in {Kind.PLAIN, Kind.MARKDOWN})
_SMALL_MARKDOWN = 64 * 1024
_MARKDOWN_SECONDS = 10
_MARKS_UNREAD = "its Markdown takes too long to be read: shown as plain text, marks and all"
_MOST_WORKERS = 4


Load = Callable[[Path, str], Document]
"""What reads the file at a path as the document of a name."""


class Loader:
    """Reads files, several at once; safe to use from several threads until closed.

    Args:
        seconds: how long a processor may work on one file; a file may wait four times as long.
        command: what starts a process that takes files apart.
    """

    def __init__(self, *, seconds: int = SECONDS, command: Sequence[str] | None = None) -> None:
        self._seconds = seconds
        self._command = tuple(command) if command is not None else _command()
        self._most = max(1, min(_MOST_WORKERS, os.cpu_count() or 1))
        self._free = threading.Semaphore(self._most)
        self._lock = threading.Lock()
        self._idle: list[Worker] = []
        self._busy: set[Worker] = set()
        self._pools: list[ThreadPoolExecutor] = []
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def load(self, path: Path, source: str) -> Document:
        """Read a file as the document named `source`; SourceError where it cannot be read."""
        kind = _kind(path)
        if kind is Kind.PLAIN:
            return plain_article(source, read_text(path))
        if kind is Kind.MARKDOWN:
            return self._markdown(source, path)
        return article(source, self._taken_apart(kind, path))

    def _markdown(self, source: str, path: Path) -> Document:
        from reader.sources import markdown
        from reader.sources.in_file import in_file

        text = read_text(path)
        try:
            small = len(text) <= _SMALL_MARKDOWN
            found = markdown.read(text) if small else self._taken_apart(Kind.MARKDOWN, path)
        except GivenUpError:  # marks by the hundred thousand, closed by nothing
            return replace(plain_article(source, text), notes=(_MARKS_UNREAD,))
        return in_file(source, text, found) or article(source, found)

    def load_all(self, files: Sequence[tuple[str, Path]]) -> Iterator[Document | SourceError]:
        """Yield, for each name and path in order, its document or why it cannot be read."""
        load = self.ahead(self.load, files)
        for source, path in files:
            try:
                yield load(path, source)
            except SourceError as error:
                yield error

    def ahead(self, load: Load, files: Sequence[tuple[str, Path]]) -> Load:
        """Have `load` work on the files that wait for other processes, several at once; return what waits.

        The function that is returned gives what `load` gives, for a file of another format once it is ready;
        files that the program reads itself are loaded when they are asked for, on the caller's thread.
        """
        foreign = [(source, path) for source, path in files if path.suffix.lower() not in _READ_HERE]
        if len(foreign) < 2:
            return load
        from concurrent.futures import ThreadPoolExecutor

        pool = ThreadPoolExecutor(self._most, "sources")
        self._pools.append(pool)
        waiting = {source: pool.submit(load, path, source) for source, path in foreign}

        def ready(path: Path, source: str) -> Document:
            there = waiting.pop(source, None)
            return there.result() if there else load(path, source)

        return ready

    def close(self) -> None:
        """End the processes; a file that is being read is given up."""
        with self._lock:
            self._closed = True
            workers = (*self._idle, *self._busy)
            self._idle.clear()
        for pool in self._pools:
            pool.shutdown(wait=False, cancel_futures=True)
        for worker in workers:
            worker.end()

    def _taken_apart(self, kind: Kind, path: Path) -> Extract:
        with self._free:
            worker = self._worker()
            try:
                return worker.ask(kind, path, self._seconds_for(kind))
            finally:
                with self._lock:
                    self._busy.discard(worker)
                    keep = worker.is_alive and not self._closed
                    if keep:
                        self._idle.append(worker)
                if not keep:
                    worker.end()

    def _seconds_for(self, kind: Kind) -> int:
        return min(self._seconds, _MARKDOWN_SECONDS) if kind is Kind.MARKDOWN else self._seconds

    def _worker(self) -> "Worker":
        from reader.sources.process import Worker

        with self._lock:
            if self._closed:
                raise SourceError("reading was given up", "open the library again")
            worker = self._idle.pop() if self._idle else Worker(self._command)
            self._busy.add(worker)
            return worker


def load(path: Path, source: str) -> Document:
    """Read one file as the document named `source`; SourceError where it cannot be read."""
    with Loader() as loader:
        return loader.load(path, source)


def _kind(path: Path) -> Kind:
    suffix = path.suffix.lower()
    try:
        if not os.path.isfile(path):  # noqa: PTH113 - no error for a name that is too long
            raise missing(path)
        if suffix not in KINDS:
            raise SourceError(
                f"{suffix or 'this kind of'} files are not read", f"this version reads {FORMATS}"
            )
        return kind_of(path)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise SourceError(f"the file cannot be read ({reason})", "check its permissions") from error


def _command() -> tuple[str, ...]:
    if getattr(sys, "frozen", False):
        return (sys.executable, WORKER_FLAG)
    return (sys.executable, "-B", "-m", "reader.sources.worker")

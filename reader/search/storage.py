"""Keeps the Whoosh index of a library: refreshed by source, rebuilt when damaged, in memory at worst.

Whoosh writes a generation's files first and names them in a table of contents last, by renaming it: a writer
that is killed leaves the former generation. Damage to the files it does not notice; their checksums do.
"""

import gc
import json
import shutil
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import whoosh
from whoosh.filedb.filestore import FileStorage, RamStorage
from whoosh.index import Index, LockError
from whoosh.util.filelock import FileLock

from reader.library.fingerprint import fingerprint
from reader.library.model import Library
from reader.search.generation import Generation, read_generation
from reader.search.occurrences import entries_of, entry, schema
from reader.text.model import Document

VERSION = 3
_NAME = f"crossread{VERSION}-{'.'.join(map(str, whoosh.__version__))}"
LOCK = f"{_NAME}_WRITELOCK"
_CHECKSUMS = "checksums.json"
_ELSEWHERE = "another window is indexing this library: the search index is kept in memory"


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """An index that can be searched.

    Attributes:
        generation: what it holds.
        index: the Whoosh index.
        refreshed: some source was indexed anew.
        notice: why it had to be rebuilt or is kept in memory, or "".
        on_disk: it is kept.
    """

    generation: Generation
    index: Index
    refreshed: bool
    notice: str = ""
    on_disk: bool = True

    def close(self) -> None:
        """Release the files."""
        self.generation.occurrences.close()
        self.index.close()


class _DamagedError(Exception):
    pass


def open_index(library: Library, folder: Path) -> Opened:
    """Open the library's index in `folder`, up to date: rebuilt if damaged, in memory if it cannot be kept.

    Whoosh raises nearly anything on a damaged index, so anything means a rebuild; what it left open is closed
    before, its lock above all.
    """
    try:
        return _on_disk(library, folder)
    except LockError:
        return in_memory(library, _ELSEWHERE)
    except Exception:
        gc.collect()
    return _rebuilt(library, folder)


def in_memory(library: Library, notice: str) -> Opened:
    """Index the whole library in memory, touching no file."""
    index = _Memory().create_index(schema())
    _write(index, library.documents, [])
    return Opened(read_generation(library, index), index, refreshed=True, notice=notice, on_disk=False)


class _Memory(RamStorage):
    """Files in memory; Whoosh's own keeps its temporary ones on a disk that may be full."""

    def temp_storage(self, name: str | None = None) -> RamStorage:
        del name
        return RamStorage()


def _rebuilt(library: Library, folder: Path) -> Opened:
    """Build the index anew; what failed is let go of by now, and with it the lock that Whoosh left held."""
    try:
        _clear(folder)
        return _on_disk(library, folder, "the search index was damaged and has been built again")
    except LockError:
        return in_memory(library, _ELSEWHERE)
    except Exception as error:
        reason = _reason(error)
    return in_memory(library, f"the search index cannot be kept ({reason}): it is in memory until the end")


def _reason(error: Exception) -> str:
    return error.strerror if isinstance(error, OSError) and error.strerror else type(error).__name__


def _on_disk(library: Library, folder: Path, notice: str = "") -> Opened:
    index, unfinished = _opened(folder)
    known = {e.source: e for e in entries_of(index)}
    wanted = {d.source: fingerprint(d) for d in library.documents}
    stale = {source: e.number for source, e in known.items() if wanted.get(source) != e.fingerprint}
    fresh = [d for d in library.documents if d.source not in known or d.source in stale]
    if stale or fresh:
        (folder / _CHECKSUMS).unlink(missing_ok=True)
        _write(index, fresh, stale.values())
        index = index.refresh()
        _keep_checksums(folder)
    if unfinished and not notice:
        notice = _unfinished()
    generation = read_generation(library, index)
    return Opened(generation, index, refreshed=bool(stale or fresh), notice=notice)


def _unfinished() -> str:
    return "an earlier run was stopped while it indexed this library: the search index has been built again"


def _opened(folder: Path) -> tuple[Index, bool]:
    """Return the index in `folder`, and whether it is a new one in place of what never was finished.

    Raises:
        LockError: another process is writing it.
        _DamagedError: its files are not those that were written.
    """
    storage = FileStorage(str(folder))
    if any(folder.glob(f"_{_NAME}_*.toc")):
        if _checksums(folder) != _kept_checksums(folder):
            raise _DamagedError
        return storage.open_index(_NAME), False
    unfinished = folder.is_dir() and any(
        f.name.startswith(_NAME) and f.name != LOCK for f in folder.iterdir()
    )
    _clear(folder)
    return storage.create_index(schema(), _NAME), unfinished


def _write(index: Index, fresh: Iterable[Document], stale: Iterable[int]) -> None:
    writer = index.writer()
    try:
        for number in stale:
            writer.delete_document(number)
        for document in fresh:
            writer.add_document(**entry(document, fingerprint(document)))
    except BaseException:
        writer.cancel()
        raise
    writer.commit()


def _clear(folder: Path) -> None:
    """Empty `folder`; LockError, and nothing done, where another process is writing the index there."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(str(folder / LOCK))
    if not lock.acquire():
        raise LockError
    try:
        for file in folder.iterdir():
            if file.name != LOCK:
                shutil.rmtree(file) if file.is_dir() else file.unlink()
    finally:
        lock.release()


def _checksums(folder: Path) -> dict[str, int]:
    """Return the CRC-32 of each file of the index."""
    files = (f for f in folder.iterdir() if f.name not in {LOCK, _CHECKSUMS} and f.is_file())
    return {file.name: zlib.crc32(file.read_bytes()) for file in files}


def _kept_checksums(folder: Path) -> object:
    try:
        return json.loads((folder / _CHECKSUMS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _keep_checksums(folder: Path) -> None:
    new = folder / f"{_CHECKSUMS}.new"
    new.write_text(json.dumps(_checksums(folder)), encoding="utf-8")
    new.replace(folder / _CHECKSUMS)

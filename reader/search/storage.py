"""Keeps the Whoosh index of a library: refreshed by source, rebuilt when damaged, in memory at worst.

Whoosh writes a generation's files first and names them in a table of contents last, by renaming it: a writer
that is killed or stopped leaves the former generation, with files beside it that nothing names. Damage to the
files it does not notice; their checksums do.
"""

import gc
import json
import shutil
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import whoosh
from whoosh.filedb.filestore import FileStorage, RamStorage
from whoosh.index import Index, LockError
from whoosh.util.filelock import FileLock

from reader.errors import Cancelled
from reader.library.fingerprint import fingerprint
from reader.library.model import Library
from reader.search.generation import Generation, read_generation
from reader.search.occurrences import entries_of, entry, schema
from reader.search.pool import Codec, Pool
from reader.text.model import Document

VERSION = 4
_NAME = f"crossread{VERSION}-{'.'.join(map(str, whoosh.__version__))}"
LOCK = f"{_NAME}_WRITELOCK"
_CHECKSUMS = "checksums.json"
_TOGETHER = 16_384
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


Check = Callable[[], None]
"""Raises Cancelled once what is under way shall end."""


class _DamagedError(Exception):
    pass


def open_index(library: Library, folder: Path, check: Check = lambda: None) -> Opened:
    """Open the library's index in `folder`, up to date: rebuilt if damaged, in memory if it cannot be kept.

    Whoosh raises nearly anything on a damaged index, so anything means a rebuild; what it left open is closed
    before, its lock above all. `check` is called often while sources are indexed.

    Raises:
        Cancelled: from `check`; what was indexed by then may be lost.
    """
    try:
        return _on_disk(library, folder, check)
    except Cancelled:
        _sweep(folder)
        raise
    except LockError:
        return in_memory(library, _ELSEWHERE, check)
    except Exception:
        gc.collect()
    return _rebuilt(library, folder, check)


def in_memory(library: Library, notice: str, check: Check = lambda: None) -> Opened:
    """Index the whole library in memory, touching no file."""
    index = _Memory().create_index(schema())
    _write(index, library.documents, [], check)
    return Opened(read_generation(library, index), index, refreshed=True, notice=notice, on_disk=False)


class _Memory(RamStorage):
    """Files in memory; Whoosh's own keeps its temporary ones on a disk that may be full."""

    def temp_storage(self, name: str | None = None) -> RamStorage:
        del name
        return RamStorage()


def _rebuilt(library: Library, folder: Path, check: Check) -> Opened:
    """Build the index anew; what failed is let go of by now, and with it the lock that Whoosh left held."""
    try:
        _clear(folder)
        return _on_disk(library, folder, check, "the search index was damaged and has been built again")
    except Cancelled:
        _sweep(folder)
        raise
    except LockError:
        return in_memory(library, _ELSEWHERE, check)
    except Exception as error:
        reason = _reason(error)
    return in_memory(
        library, f"the search index cannot be kept ({reason}): it is in memory until the end", check
    )


def _reason(error: Exception) -> str:
    return error.strerror if isinstance(error, OSError) and error.strerror else type(error).__name__


def _on_disk(library: Library, folder: Path, check: Check, notice: str = "") -> Opened:
    index, unfinished = _opened(folder)
    notice = notice or unfinished
    known = {e.source: e for e in entries_of(index)}
    wanted = {d.source: fingerprint(d) for d in library.documents}
    stale = {source: e.number for source, e in known.items() if wanted.get(source) != e.fingerprint}
    fresh = [d for d in library.documents if d.source not in known or d.source in stale]
    gone = list(stale.values())
    for start in range(0, max(len(fresh), bool(stale)), _TOGETHER):
        _write(index, fresh[start : start + _TOGETHER], gone, check)
        index, gone = index.refresh(), []
        _keep_checksums(folder)
    generation = read_generation(library, index)
    return Opened(generation, index, refreshed=bool(stale or fresh), notice=notice)


def _opened(folder: Path) -> tuple[Index, str]:
    """Return the index in `folder`, and what is to be said where a writer was killed there.

    Raises:
        LockError: another process is writing it.
        _DamagedError: its files are not those that were written.
    """
    storage = FileStorage(str(folder))
    kept, found = _kept_checksums(folder), _parts(folder)
    contents = {name for name in found if name.endswith(".toc")}
    if contents and contents <= kept.keys():
        if _checksums(folder, kept) != kept:
            raise _DamagedError
        swept = bool(found - kept.keys()) and _sweep(folder)
        return storage.open_index(_NAME), _unfinished(anew=False) if swept else ""
    if kept and not contents:
        raise _DamagedError
    _clear(folder)
    return storage.create_index(schema(), _NAME), _unfinished(anew=True) if found else ""


def _unfinished(*, anew: bool) -> str:
    if anew:
        return (
            "an earlier run was stopped while it indexed this library: the search index has been built again"
        )
    return "an earlier run was stopped while it indexed this library: the search index has been completed"


def _sweep(folder: Path) -> bool:
    """Delete what a killed or stopped writer left behind; False where it is another's, still at work."""
    lock = FileLock(str(folder / LOCK))
    try:
        if not lock.acquire():
            return False
    except OSError:
        return False
    try:
        kept = _kept_checksums(folder)
        for name in _parts(folder) - kept.keys():
            (folder / name).unlink(missing_ok=True)
    except OSError:
        return False
    finally:
        lock.release()
    return True


def _write(index: Index, fresh: Iterable[Document], stale: Iterable[int], check: Check) -> None:
    writer = index.writer(codec=Codec())
    writer.pool = Pool(check)
    try:
        for number in stale:
            writer.delete_document(number)
        for document in fresh:
            check()
            writer.add_document(**entry(document, fingerprint(document)))
        writer.commit()
    except BaseException:
        if not writer.is_closed:
            writer.cancel()
        raise


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


def _parts(folder: Path) -> set[str]:
    """Return the names of the files of this version's index, the lock aside."""
    if not folder.is_dir():
        return set()
    return {f.name for f in folder.iterdir() if _is_part(f.name) and f.is_file()}


def _is_part(name: str) -> bool:
    return name.lstrip("_").startswith(_NAME) and name != LOCK


def _checksums(folder: Path, names: Iterable[str]) -> dict[str, int]:
    """Return the CRC-32 of those files of the index that are there."""
    files = (folder / name for name in names)
    return {file.name: zlib.crc32(file.read_bytes()) for file in files if file.is_file()}


def _kept_checksums(folder: Path) -> dict[str, int]:
    try:
        kept = json.loads((folder / _CHECKSUMS).read_text(encoding="utf-8"))
        return {str(name): int(crc) for name, crc in kept.items() if _is_part(str(name))}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}


def _keep_checksums(folder: Path) -> None:
    new = folder / f"{_CHECKSUMS}.new"
    new.write_text(json.dumps(_checksums(folder, _parts(folder))), encoding="utf-8")
    new.replace(folder / _CHECKSUMS)

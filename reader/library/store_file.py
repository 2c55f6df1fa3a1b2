"""The SQLite file of reviews: opened, checked, migrated; set aside when damaged, never destroyed."""

import contextlib
import datetime as dt
import os
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

from reader.errors import ReaderError

BUSY_S = 10.0
"""How long a write waits for another process that writes to the same file."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE reviews (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            claim_source TEXT,
            claim_text TEXT NOT NULL,
            claim_anchor TEXT,
            passage_source TEXT NOT NULL,
            passage_anchor TEXT NOT NULL,
            machine_verdict TEXT,
            verdict TEXT CHECK (verdict IN ('supports', 'contradicts', 'mentions', 'irrelevant')),
            note TEXT NOT NULL DEFAULT '',
            created TEXT NOT NULL,
            modified TEXT NOT NULL
        ) STRICT""",
        """CREATE TABLE tags (
            review INTEGER NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
            place INTEGER NOT NULL,
            tag TEXT NOT NULL,
            PRIMARY KEY (review, place),
            UNIQUE (review, tag)
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE history (
            id INTEGER PRIMARY KEY,
            review INTEGER NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
            at TEXT NOT NULL,
            label TEXT NOT NULL,
            field TEXT NOT NULL CHECK (field IN ('verdict', 'note', 'tags')),
            before TEXT NOT NULL,
            after TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX history_of_review ON history (review, id)",
    ),
    ("ALTER TABLE history ADD COLUMN who TEXT NOT NULL DEFAULT ''",),
    (
        """CREATE TABLE claims (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            source TEXT,
            text TEXT NOT NULL,
            anchor TEXT,
            made TEXT NOT NULL,
            who TEXT NOT NULL,
            removed TEXT
        ) STRICT""",
    ),
)
"""One tuple of statements per schema version; the file's version is how many of them it has had."""

_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


class StoreError(ReaderError):
    """The reviews cannot be read or written."""

    exit_code = 3


class _DamagedError(Exception):
    """The file is no sound database."""


def now() -> str:
    """Return the time in UTC, ISO 8601 with microseconds; later times sort later."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="microseconds")


def connect(file: Path) -> tuple[sqlite3.Connection, tuple[str, ...]]:
    """Open the store at `file`, made or migrated where needed, and return it with notices for the user.

    A damaged file is moved aside, with its journal, and a fresh one is begun; the notice says where it is
    kept. Raises StoreError where the file cannot be opened or was written by a newer version.
    """
    with explained(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        seen, journal = _identity(file), _journal(file)
        try:
            return _open_sound(file), ()
        except _DamagedError as damage:
            notices = _set_aside(file, seen, journal, str(damage))
            return _open_sound(file), notices


@contextlib.contextmanager
def explained(file: Path) -> Iterator[None]:
    """Turn what SQLite and the file system raise into StoreError with a remedy."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        if _primary_code(error) in _BUSY:
            remedy = "close the other Crossread window on this library, then try again"
        elif _primary_code(error) in _DAMAGE:
            remedy = "restart Crossread: it sets the damaged file aside and begins a new one"
        else:
            remedy = f"check that {file.parent} can be written to and has space left"
        raise StoreError(f"The reviews in {file.name} are out of reach ({error})", remedy) from error
    except _DamagedError as damage:
        message = f"The reviews in {file.name} are damaged ({damage})"
        raise StoreError(message, f"move {file} elsewhere, then start again") from damage


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Hold the write lock; commit at the end, so that the changes are on the disk, or roll them all back."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _primary_code(error: BaseException) -> int:
    code = getattr(error, "sqlite_errorcode", None)
    return code & 0xFF if isinstance(code, int) else -1


def _identity(file: Path) -> tuple[int, int] | None:
    with contextlib.suppress(FileNotFoundError):
        found = file.stat()
        return found.st_dev, found.st_ino
    return None


def _journal(file: Path) -> bytes:
    """Return what a killed process left in the journal: SQLite drops it when it closes a damaged file."""
    with contextlib.suppress(FileNotFoundError):
        return Path(f"{file}-wal").read_bytes()
    return b""


def _set_aside(file: Path, seen: tuple[int, int] | None, journal: bytes, damage: str) -> tuple[str, ...]:
    """Rename the damaged file and keep its journal, unless another process has done so already."""
    if _identity(file) != seen:
        return ()
    stamp = now().split("+")[0].translate(dict.fromkeys(map(ord, ":-.")))
    aside = file.with_name(f"{file.stem}.damaged-{stamp}{file.suffix}")
    if journal:
        Path(f"{aside}-wal").write_bytes(journal)
    for ending in ("-wal", "-shm"):  # left there, the journal would be replayed into the fresh file
        Path(f"{file}{ending}").unlink(missing_ok=True)
    file.rename(aside)
    return (f"The reviews were damaged ({damage}): the file is kept as {aside}, and an empty one was begun",)


def _open_sound(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=BUSY_S, isolation_level=None, check_same_thread=False)
    try:
        _set_up(connection)
        _check(connection)
        _migrate(connection, file)
    except BaseException as error:
        connection.close()
        if isinstance(error, sqlite3.Error) and _primary_code(error) in _DAMAGE:
            raise _DamagedError(str(error)) from error
        raise
    return connection


def _set_up(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    deadline = time.monotonic() + BUSY_S
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            break
        except sqlite3.OperationalError as error:  # this change does not wait for other processes by itself
            if _primary_code(error) not in _BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
    connection.execute("PRAGMA synchronous = FULL")


def _check(connection: sqlite3.Connection) -> None:
    (finding,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if finding != "ok":
        raise _DamagedError(str(finding).splitlines()[0])
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise _DamagedError("a change belongs to no review")


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _migrate(connection: sqlite3.Connection, file: Path) -> None:
    version = _version(connection)
    if version > len(MIGRATIONS):
        raise StoreError(f"The reviews in {file.name} were written by a newer Crossread", "update Crossread")
    if version == len(MIGRATIONS):
        return
    if version > 0:
        _back_up(connection, file.with_name(f"{file.stem}.before-v{len(MIGRATIONS)}{file.suffix}"))
    with transaction(connection):
        version = _version(connection)
        if version == 0 and connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone():
            raise StoreError(f"{file.name} is a database, but not of reviews", f"move {file} elsewhere")
        for number, statements in enumerate(MIGRATIONS[version:], version + 1):
            for statement in statements:
                connection.execute(statement)
            connection.execute(
                "CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY, at TEXT NOT NULL) STRICT"
            )
            connection.execute("INSERT INTO migrations VALUES (?, ?)", (number, now()))
            connection.execute(f"PRAGMA user_version = {number}")


def _back_up(connection: sqlite3.Connection, target: Path) -> None:
    """Copy the whole store to `target`, complete or not at all."""
    partial = target.with_name(f"{target.name}.{os.getpid()}.partial")
    with contextlib.closing(sqlite3.connect(partial)) as copy:
        connection.backup(copy)
    partial.replace(target)

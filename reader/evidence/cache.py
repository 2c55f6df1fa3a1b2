"""Judgements and models' answers kept between sessions, so that only what changed is judged again.

A judgement stands as long as its claim's source and the sources that were consulted for it are what they were
and the same ones would be consulted. How telling a word is in the whole library shifts a little with every
change; that alone has nothing judged again. An answer depends on its pair of texts alone.
"""

import hashlib
import json
import sqlite3
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.evidence.cache_rows import judgement_of, row_of
from reader.evidence.model import Claim, EntailmentModel, Judgement, Probabilities

_FILE, _FORMER = "verdicts.sqlite", "verdicts.json"
_LAYOUT = 3
_MOST_ANSWERS = 2_000_000
_BUSY_S = 2.0
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_TABLES = """
CREATE TABLE verdicts (
    claim TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    print TEXT NOT NULL,
    consulted TEXT NOT NULL,
    row TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE answers (
    pair BLOB PRIMARY KEY, supports REAL NOT NULL, contradicts REAL NOT NULL, neither REAL NOT NULL
);
"""

Sources = tuple[str, ...]
Consulted = Sources | None
"""The sources that were looked into for a claim; None for all of the library."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """A row of `verdicts`: the library's state when it was found to stand, and what it depends on."""

    state: str
    print: str
    consulted: Consulted
    row: str


class VerdictCache:
    """What was judged in one library, in one file below `folder`; safe to use from several threads.

    Other windows may use the file at the same time. A damaged file counts as empty and is replaced; what
    cannot be written is kept as long as the cache is open.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / _FILE
        self._lock = threading.RLock()
        self._version = self._state = ""
        self._prints: Mapping[str, str] = {}
        self._sources: Sources = ()
        self._verdicts: dict[str, _Kept] = {}
        self._answers: dict[bytes, Probabilities] = {}
        self._store: sqlite3.Connection | None = None

    def open(self, version: str, prints: Mapping[str, str]) -> None:
        """Use what was kept for an engine's `version`; `prints` holds by source the hash of its document."""
        with self._lock:
            self._version, self._prints, self._sources = version, prints, tuple(prints)
            self._state = _hash(version, *(part for pair in prints.items() for part in pair))
            self._verdicts, self._answers = {}, {}
            with suppress(OSError):
                self._file.with_name(_FORMER).unlink(missing_ok=True)
            if self._file.is_file():
                self._connect()

    def close(self) -> None:
        """Write what is new and let go of the file."""
        with self._lock:
            self.flush()
            self._disconnect()

    def get(self, claim: Claim, consulted: Callable[[], Consulted]) -> Judgement | None:
        """Return the judgement kept for a claim where it still stands, or None.

        `consulted` tells which sources would be looked into now; it is asked only if the library changed.
        """
        with self._lock:
            key = claim_key(claim)
            kept = self._verdicts.get(key) or self._read(key)
            if kept is None:
                return None
            if kept.state != self._state:
                if kept.print != self._print(claim, kept.consulted) or kept.consulted != consulted():
                    return None
                self._verdicts[key] = _Kept(self._state, kept.print, kept.consulted, kept.row)
        try:
            return judgement_of(claim, json.loads(kept.row), self._sources)
        except (KeyError, TypeError, ValueError, IndexError):
            return None

    def put(self, judgement: Judgement, consulted: Consulted) -> None:
        """Keep a judgement; it reaches the disk with the next `flush`."""
        told = json.dumps(row_of(judgement), ensure_ascii=False, separators=(",", ":"))
        with self._lock:
            claim = judgement.claim
            kept = _Kept(self._state, self._print(claim, consulted), consulted, told)
            self._verdicts[claim_key(claim)] = kept

    def answers(self, keys: Iterable[bytes]) -> dict[bytes, Probabilities]:
        """Return the answers kept, of those asked for."""
        with self._lock:
            found = {key: self._answers.get(key) or self._read_answer(key) for key in keys}
        return {key: answer for key, answer in found.items() if answer is not None}

    def keep_answers(self, answers: Mapping[bytes, Probabilities]) -> None:
        """Keep a model's answers; they reach the disk with the next `flush`."""
        with self._lock:
            self._answers |= answers

    def flush(self) -> None:
        """Write what is new, whole or not at all; a folder that cannot be written is no error."""
        with self._lock:
            if not (self._verdicts or self._answers):
                return
            if self._store is None:
                self._connect()
            if self._store is None:
                return
            try:
                with self._store as store:
                    self._write(store)
            except sqlite3.Error:
                return
            self._verdicts, self._answers = {}, {}

    def _write(self, store: sqlite3.Connection) -> None:
        rows = ((k, v.state, v.print, json.dumps(v.consulted), v.row) for k, v in self._verdicts.items())
        store.executemany("INSERT OR REPLACE INTO verdicts VALUES (?, ?, ?, ?, ?)", rows)
        answers = ((k, a.supports, a.contradicts, a.neither) for k, a in self._answers.items())
        store.executemany("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)", answers)

    def _print(self, claim: Claim, consulted: Consulted) -> str:
        if consulted is None:
            return self._state
        named = sorted({*consulted, claim.source or ""})
        return _hash(self._version, *(part for name in named for part in (name, self._prints.get(name, ""))))

    def _read(self, key: str) -> _Kept | None:
        row = self._row("SELECT state, print, consulted, row FROM verdicts WHERE claim = ?", key)
        if row is None:
            return None
        try:
            consulted = json.loads(row[2])
            return _Kept(row[0], row[1], None if consulted is None else tuple(consulted), row[3])
        except (ValueError, TypeError):
            return None

    def _read_answer(self, key: bytes) -> Probabilities | None:
        row = self._row("SELECT supports, contradicts, neither FROM answers WHERE pair = ?", key)
        return None if row is None else Probabilities(*row)

    def _row(self, question: str, key: str | bytes) -> tuple[Any, ...] | None:
        if self._store is None:
            return None
        try:
            row: tuple[Any, ...] | None = self._store.execute(question, (key,)).fetchone()
        except sqlite3.Error:
            return None
        return row

    def _connect(self) -> None:
        """Open the file, made anew where it is damaged or of another layout; do without if need be."""
        for attempt in range(2):
            try:
                self._file.parent.mkdir(parents=True, exist_ok=True)
                self._store = _opened(self._file)
                return
            except OSError:
                return
            except sqlite3.Error as error:
                self._disconnect()
                busy = getattr(error, "sqlite_errorcode", None) in _BUSY
                if attempt or busy or not self._set_aside():
                    return

    def _disconnect(self) -> None:
        if self._store is not None:
            with suppress(sqlite3.Error):
                self._store.close()
        self._store = None

    def _set_aside(self) -> bool:
        try:
            for suffix in ("", "-wal", "-shm"):
                self._file.with_name(self._file.name + suffix).unlink(missing_ok=True)
        except OSError:
            return False
        return True


@dataclass(frozen=True, slots=True)
class RememberingEntailment:
    """Asks a model only about pairs that the cache has no answer for."""

    model: EntailmentModel
    cache: VerdictCache

    @property
    def version(self) -> str:
        """The model's own."""
        return self.model.version

    def judge(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        """Return one result per pair, in order."""
        keys = [_pair_key(self.version, *pair) for pair in pairs]
        known = self.cache.answers(keys)
        new = [(key, pair) for key, pair in zip(keys, pairs, strict=True) if key not in known]
        answered = dict(zip([k for k, _ in new], self.model.judge([p for _, p in new]), strict=True))
        self.cache.keep_answers(answered)
        known |= answered
        return [known[key] for key in keys]


def claim_key(claim: Claim) -> str:
    """Return the key of a claim inside one library: its place and its words."""
    return _hash(str(claim.source), str(claim.span), claim.text)


def _pair_key(version: str, premise: str, hypothesis: str) -> bytes:
    told = "\0".join((version, premise, hypothesis)).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(told, digest_size=16).digest()


def _hash(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _opened(file: Path) -> sqlite3.Connection:
    """Return a file with the tables; sqlite3.Error where it is damaged or of another layout."""
    store = sqlite3.connect(file, timeout=_BUSY_S, check_same_thread=False)
    try:
        store.execute("PRAGMA journal_mode = WAL")
        store.execute("PRAGMA synchronous = NORMAL")
        layout = store.execute("PRAGMA user_version").fetchone()[0]
        if layout == 0:
            store.executescript(f"BEGIN IMMEDIATE; {_TABLES} PRAGMA user_version = {_LAYOUT}; COMMIT;")
        elif layout != _LAYOUT:
            raise sqlite3.DatabaseError(layout)
        most = store.execute("SELECT max(rowid) FROM answers").fetchone()[0]
        if most is not None and most > _MOST_ANSWERS:
            with store:
                store.execute("DELETE FROM answers")
    except BaseException:
        store.close()
        raise
    return store

"""Judgements kept between sessions: a library that did not change is judged once."""

import hashlib
import json
import os
import tempfile
import threading
from pathlib import Path
from typing import Any

from reader.evidence.model import Claim, Clause, Evidence, Judgement, Reason, ReasonKind, Standing, Verdict
from reader.text.model import Span

_FILE = "verdicts.json"
_LAYOUT = 2


class VerdictCache:
    """The judgements of one library in one file below `folder`; safe to use from several threads.

    Entries belong to one key, the hash of all that decides a verdict; opening with another key forgets the
    rest. A damaged file counts as empty and is replaced by the next write.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / _FILE
        self._lock = threading.RLock()
        self._key = ""
        self._rows: dict[str, Any] = {}
        self._dirty = False

    def open(self, key: str) -> None:
        """Read what is kept for `key`; what was kept for another is dropped."""
        with self._lock:
            self._key = key
            self._rows = {}
            self._dirty = False
            try:
                kept = json.loads(self._file.read_bytes())
                if kept["layout"] == _LAYOUT and kept["key"] == key and isinstance(kept["rows"], dict):
                    self._rows = kept["rows"]
            except (OSError, ValueError, KeyError, TypeError):
                return

    def get(self, claim: Claim) -> Judgement | None:
        """Return the judgement kept for a claim, or None."""
        with self._lock:
            row = self._rows.get(claim_key(claim))
        if row is None:
            return None
        try:
            return _judgement(claim, row)
        except (KeyError, TypeError, ValueError, IndexError):
            return None

    def put(self, judgement: Judgement) -> None:
        """Keep a judgement; it reaches the disk with the next `flush`."""
        with self._lock:
            self._rows[claim_key(judgement.claim)] = _row(judgement)
            self._dirty = True

    def flush(self) -> None:
        """Write what is new, whole or not at all; a folder that cannot be written is no error."""
        with self._lock:
            if not self._dirty:
                return
            kept = {"layout": _LAYOUT, "key": self._key, "rows": self._rows}
            data = json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode()
            try:
                _replace(self._file, data)
            except OSError:
                return
            self._dirty = False


def claim_key(claim: Claim) -> str:
    """Return the key of a claim inside one library: its place and its words."""
    return hashlib.sha256(f"{claim.source}\0{claim.span}\0{claim.text}".encode()).hexdigest()


def _replace(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=_FILE)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _row(judgement: Judgement) -> dict[str, Any]:
    evidence = [
        [
            e.source,
            *_ends(e.span),
            e.text,
            e.verdict.value,
            e.score,
            [_reason_row(r) for r in e.reasons],
            e.copied,
            [[list(map(_ends, c.spans)), c.met] for c in e.clauses],
        ]
        for e in judgement.evidence
    ]
    return {"evidence": evidence, "silent": judgement.silent, "standing": judgement.standing.value}


def _reason_row(r: Reason) -> list[Any]:
    return [r.kind.value, r.claim, r.passage, r.agrees, _ends(r.claim_span), _ends(r.passage_span)]


def _ends(span: Span | None) -> list[int]:
    return [] if span is None else [span.start, span.end]


def _span(ends: list[int]) -> Span | None:
    return Span(ends[0], ends[1]) if ends else None


def _judgement(claim: Claim, row: dict[str, Any]) -> Judgement:
    evidence = tuple(
        Evidence(
            source,
            Span(start, end),
            text,
            Verdict(verdict),
            score,
            tuple(map(_reason, reasons)),
            copied,
            tuple(Clause(tuple(Span(*ends) for ends in spans), met) for spans, met in clauses),
        )
        for source, start, end, text, verdict, score, reasons, copied, clauses in row["evidence"]
    )
    return Judgement(claim, evidence, tuple(row["silent"]), Standing(row["standing"]))


def _reason(row: list[Any]) -> Reason:
    kind, claim, passage, agrees, claim_span, passage_span = row
    return Reason(ReasonKind(kind), claim, passage, agrees, _span(claim_span), _span(passage_span))

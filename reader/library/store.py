"""The store of reviews: one SQLite file per library, precious; a change is on the disk when the call returns.

Beside the reviews it keeps the claims that the reader made, until they are removed.

It speaks in plain terms (strings and anchors); what they mean to the analyst is the review room's matter.
"""

import json
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from reader.library.store_file import StoreError, connect, explained, now, transaction
from reader.text.anchor import Anchor

Field = Literal["verdict", "note", "tags"]
Value = str | tuple[str, ...] | None
"""A verdict or None, a note, or tags in the analyst's order."""

_UNTOUCHED: dict[str, Value] = {"verdict": None, "note": "", "tags": ()}

_SELECT_ALL = """
    SELECT id, key, claim_source, claim_text, claim_anchor, passage_source, passage_anchor, machine_verdict,
        verdict, note, created, modified
    FROM reviews WHERE ?1 IS NULL OR key = ?1 ORDER BY id
"""
_INSERT = """
    INSERT INTO reviews (key, claim_source, claim_text, claim_anchor, passage_source, passage_anchor,
        machine_verdict, created, modified)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_TOUCH = (
    "UPDATE reviews SET machine_verdict = ?, claim_anchor = ?, passage_anchor = ?, modified = ? WHERE key = ?"
)
_SET = {
    "verdict": "UPDATE reviews SET verdict = ? WHERE key = ?",
    "note": "UPDATE reviews SET note = ? WHERE key = ?",
}
_RECORD = """
    INSERT INTO history (review, at, who, label, field, before, after)
    SELECT id, ?, ?, ?, ?, ?, ? FROM reviews WHERE key = ?
"""
_HISTORY = """
    SELECT key, at, who, label, field, before, after FROM history JOIN reviews ON reviews.id = history.review
    WHERE ?1 IS NULL OR key = ?1 ORDER BY history.id
"""
_CLAIMS = "SELECT text, source, anchor FROM claims WHERE removed IS NULL ORDER BY id"
_KEEP_CLAIM = """
    INSERT INTO claims (key, source, text, anchor, made, who) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET removed = NULL, anchor = excluded.anchor WHERE removed IS NOT NULL
"""
_REMOVE_CLAIM = "UPDATE claims SET removed = ? WHERE key = ? AND removed IS NULL"


@dataclass(frozen=True, slots=True)
class OwnClaim:
    """A claim that the reader made: typed, then without source and anchor, or selected in a source.

    Two are equal if their texts and sources are; the anchor counts in code points.
    """

    text: str
    source: str | None = None
    anchor: Anchor | None = field(default=None, compare=False)

    @property
    def key(self) -> str:
        """The key under which it is kept; equal for equal claims only."""
        return json.dumps([self.source, self.text])


@dataclass(frozen=True, slots=True)
class Subject:
    """What is reviewed: a claim and a passage. `key` identifies the two; subjects of equal key are the same.

    `claim_source` and `claim_anchor` are None for a claim that was typed; anchors count in code points.
    """

    key: str
    claim_text: str
    claim_source: str | None
    claim_anchor: Anchor | None
    passage_source: str
    passage_anchor: Anchor
    machine_verdict: str | None


@dataclass(frozen=True, slots=True)
class StoredReview:
    """What the analyst holds of a subject; times are UTC in ISO 8601."""

    id: int
    subject: Subject
    verdict: str | None
    note: str
    tags: tuple[str, ...]
    created: str
    modified: str

    def value(self, field: Field) -> Value:
        """Return the verdict, the note or the tags."""
        return {"verdict": self.verdict, "note": self.note, "tags": self.tags}[field]


@dataclass(frozen=True, slots=True)
class StoredChange:
    """One change of one field of a review; `label` says it in words, `at` is UTC in ISO 8601.

    `who` is the user who made it; "" where that was not kept.
    """

    key: str
    at: str
    who: str
    label: str
    field: Field
    before: Value
    after: Value


class ChangedElsewhereError(StoreError):
    """The value to be replaced is no longer what the caller saw."""


class ReviewStore:
    """The reviews of one library, shared safely between threads and between processes.

    Every change is recorded with `who` makes it.

    Attributes:
        file: where it is kept.
        notices: lines for the user about what happened when it was opened (a damaged file set aside).
    """

    def __init__(self, file: Path, who: str = "") -> None:
        self.file = file
        self._who = who
        self._lock = threading.RLock()
        self._connection, self.notices = connect(file)
        self._seen = 0
        self.changed_elsewhere()

    def reviews(self) -> tuple[StoredReview, ...]:
        """Return every review, in the order of creation."""
        return self._select(None)

    def find(self, key: str) -> StoredReview | None:
        """Return the review of the subject `key`, or None where it was never reviewed."""
        return next(iter(self._select(key)), None)

    def put(self, subject: Subject, field: Field, value: Value, label: str, *expected: Value) -> StoredChange:
        """Set one field of the review of `subject`, made if it is new, and return the change as recorded.

        With `expected`, the field must still hold that value, or ChangedElsewhereError is raised and nothing
        is done. A value that is there already is no change: nothing is recorded. StoreError where the file
        cannot be written; then nothing is done either.
        """
        if isinstance(value, tuple):
            value = tuple(dict.fromkeys(value))
        with self._lock, explained(self.file), transaction(self._connection):
            review = self.find(subject.key)
            before = _UNTOUCHED[field] if review is None else review.value(field)
            if expected and before != expected[0]:
                message = f"The {field} of this review was changed in another window"
                raise ChangedElsewhereError(message, "look at it again, then decide")
            change = StoredChange(subject.key, now(), self._who, label, field, before, value)
            if before != value:
                self._write(subject, change, new=review is None)
            return change

    def history(self, key: str | None = None) -> tuple[StoredChange, ...]:
        """Return every change of one review, or of all, oldest first."""
        with self._lock, explained(self.file):
            rows = self._connection.execute(_HISTORY, (key,)).fetchall()
        return tuple(
            StoredChange(key_, at, who, label, field, _value(before), _value(after))
            for key_, at, who, label, field, before, after in rows
        )

    def claims(self) -> tuple[OwnClaim, ...]:
        """Return the claims that the reader made and did not remove, in the order of making."""
        with self._lock, explained(self.file):
            rows = self._connection.execute(_CLAIMS).fetchall()
        return tuple(
            OwnClaim(text, source, None if anchor is None else from_selectors(anchor))
            for text, source, anchor in rows
        )

    def keep_claim(self, claim: OwnClaim) -> bool:
        """Keep a claim that the reader made, a removed one again; False where it is kept already."""
        anchor = None if claim.anchor is None else to_selectors(claim.anchor)
        row = (claim.key, claim.source, claim.text, anchor, now(), self._who)
        with self._lock, explained(self.file), transaction(self._connection):
            return self._connection.execute(_KEEP_CLAIM, row).rowcount > 0

    def remove_claim(self, claim: OwnClaim) -> bool:
        """Remove a claim that the reader made; False where none is kept."""
        with self._lock, explained(self.file), transaction(self._connection):
            return self._connection.execute(_REMOVE_CLAIM, (now(), claim.key)).rowcount > 0

    def changed_elsewhere(self) -> bool:
        """Say whether another connection, of any process, changed the file since this was asked last."""
        with self._lock, explained(self.file):
            (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        changed = version != self._seen
        self._seen = version
        return bool(changed)

    def close(self) -> None:
        """Let go of the file; no call may follow."""
        with self._lock:
            self._connection.close()

    def _select(self, key: str | None) -> tuple[StoredReview, ...]:
        with self._lock, explained(self.file):
            rows = self._connection.execute(_SELECT_ALL, (key,)).fetchall()
            return tuple(_review(row, self._tags(row[0])) for row in rows)

    def _tags(self, review: int) -> tuple[str, ...]:
        rows = self._connection.execute("SELECT tag FROM tags WHERE review = ? ORDER BY place", (review,))
        return tuple(tag for (tag,) in rows)

    def _write(self, subject: Subject, change: StoredChange, *, new: bool) -> None:
        run = self._connection.execute
        claim_anchor = None if subject.claim_anchor is None else to_selectors(subject.claim_anchor)
        anchor = to_selectors(subject.passage_anchor)
        machine, key = subject.machine_verdict, subject.key
        if new:
            source, text = subject.claim_source, subject.claim_text
            passage = subject.passage_source
            run(_INSERT, (key, source, text, claim_anchor, passage, anchor, machine, change.at, change.at))
        else:
            run(_TOUCH, (machine, claim_anchor, anchor, change.at, key))
        if isinstance(change.after, tuple):
            self._write_tags(key, change.after)
        else:
            run(_SET[change.field], (change.after, key))
        before, after = json.dumps(change.before), json.dumps(change.after)
        run(_RECORD, (change.at, change.who, change.label, change.field, before, after, key))

    def _write_tags(self, key: str, tags: tuple[str, ...]) -> None:
        run = self._connection.execute
        run("DELETE FROM tags WHERE review = (SELECT id FROM reviews WHERE key = ?)", (key,))
        for place, tag in enumerate(tags):
            run("INSERT INTO tags SELECT id, ?, ? FROM reviews WHERE key = ?", (place, tag, key))


def _review(row: tuple[Any, ...], tags: tuple[str, ...]) -> StoredReview:
    number, key, claim_source, claim, claim_anchor, source, anchor, machine, verdict, note, made, changed = (
        row
    )
    fastened = None if claim_anchor is None else from_selectors(claim_anchor)
    subject = Subject(key, claim, claim_source, fastened, source, from_selectors(anchor), machine)
    return StoredReview(number, subject, verdict, note, tags, made, changed)


def to_selectors(anchor: Anchor) -> str:
    """Write an anchor as a JSON list of selectors (W3C Web Annotation Data Model, 4.2.4 and 4.2.5)."""
    return json.dumps(
        [
            {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end},
            {
                "type": "TextQuoteSelector",
                "exact": anchor.exact,
                "prefix": anchor.prefix,
                "suffix": anchor.suffix,
            },
        ]
    )


def from_selectors(selectors: str) -> Anchor:
    """Read what `to_selectors` wrote."""
    position, quote = json.loads(selectors)
    return Anchor(position["start"], position["end"], quote["exact"], quote["prefix"], quote["suffix"])


def _value(stored: str) -> Value:
    value = json.loads(stored)
    return tuple(value) if isinstance(value, list) else value

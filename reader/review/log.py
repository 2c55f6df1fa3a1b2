"""The analyst's log: verdicts, notes and tags on evidence, their history, undo and redo."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from reader.evidence.model import Verdict
from reader.library.model import Library
from reader.library.store import (
    ChangedElsewhereError,
    Field,
    OwnClaim,
    ReviewStore,
    StoredReview,
    Subject,
    Value,
)
from reader.review.model import HistoryEntry, HumanVerdict, Review, ReviewKey, found, storable


@dataclass(frozen=True, slots=True)
class _Step:
    key: ReviewKey
    field: Field
    before: Value
    after: Value
    label: str
    joined: bool = False  # to the step before: both are undone and redone as one


@dataclass(frozen=True, slots=True)
class _Other:
    """A change of something else, with what takes it back and what does it again."""

    label: str
    back: Callable[[], object]
    again: Callable[[], object]
    joined: bool = False


class ReviewLog:
    """What the analyst decided, kept in a store; undo and redo reach back to when this log was made.

    Every method that changes something raises StoreError, and changes nothing, where the store cannot be
    written. A log belongs to one thread at a time.

    Attributes:
        touched: what the last change, undo or redo concerned.
    """

    def __init__(self, store: ReviewStore) -> None:
        self._store = store
        self._done: list[_Step | _Other] = []
        self._undone: list[_Step | _Other] = []
        self.touched: tuple[ReviewKey, ...] = ()

    def set_verdict(self, key: ReviewKey, verdict: HumanVerdict | None) -> None:
        """Give the analyst's verdict on a piece of evidence; None takes it back."""
        label = "Take back verdict" if verdict is None else f"Mark as {verdict.value}"
        self._do(key, "verdict", None if verdict is None else verdict.value, label)

    def set_verdicts(self, keys: Sequence[ReviewKey], verdict: HumanVerdict) -> None:
        """Give the analyst's verdict on several pieces of evidence, as one change."""
        done = len(self._done)
        for key in keys:
            joined = len(self._done) > done
            self._do(key, "verdict", verdict.value, f"Mark as {verdict.value}", joined=joined)
        self.touched = tuple(keys)

    def set_note(self, key: ReviewKey, note: str) -> None:
        """Write the note on a piece of evidence; an empty one removes it."""
        self._do(key, "note", storable(note), "Edit note" if note else "Remove note")

    def set_tags(self, key: ReviewKey, tags: tuple[str, ...]) -> None:
        """Set the tags of a piece of evidence, in this order, without blanks around them or repetitions."""
        clean = tuple(dict.fromkeys(storable(tag).strip() for tag in tags if tag.strip()))
        self._do(key, "tags", clean, f"Tag as {', '.join(clean)}" if clean else "Remove tags")

    def reattach(self, review: Review, to: ReviewKey) -> None:
        """Fasten a review to another claim or passage, as one change; what stood there already is kept.

        A verdict given there stays, the review's note follows the one there, tags are joined.
        """
        there = self.review(to)
        note = "\n".join(filter(None, (there.note if there else "", review.note)))
        verdict = (there.verdict if there else None) or review.verdict
        tags = (*(there.tags if there else ()), *review.tags)
        moved: tuple[tuple[ReviewKey, Field, Value], ...] = (
            (to, "verdict", None if verdict is None else verdict.value),
            (to, "note", note),
            (to, "tags", tuple(dict.fromkeys(tags))),
            (review.key, "verdict", None),
            (review.key, "note", ""),
            (review.key, "tags", ()),
        )
        done = len(self._done)
        for key, field, value in moved:
            self._do(key, field, value, "Attach anew", joined=len(self._done) > done)
        self.touched = (review.key, to)

    def discard(self, review: Review) -> None:
        """Take back all that a review says, as one change; its history is kept."""
        self._empty(review.key, "Discard review", len(self._done))

    def claims(self) -> tuple[OwnClaim, ...]:
        """Return the claims that the reader made and did not remove, in the order of making."""
        return self._store.claims()

    def keep_claim(self, claim: OwnClaim) -> None:
        """Keep a claim that the reader made."""
        self.touched = ()
        if self._store.keep_claim(claim):
            self._note_claim("Make a claim", claim, kept=True)

    def adopt_claim(self, claim: OwnClaim) -> None:
        """Keep a claim that the reader made in former times; this is no change to be undone."""
        self._store.keep_claim(claim)

    def remove_claim(self, claim: OwnClaim) -> None:
        """Remove a claim that the reader made, with all that reviews say of it, as one change."""
        done, about = len(self._done), (claim.source, claim.text)
        touched = [r.key for r in self.reviews() if (r.key.claim_source, r.key.claim_text) == about]
        for key in touched:
            self._empty(key, "Remove claim", done)
        if self._store.remove_claim(claim):
            self._note_claim("Remove claim", claim, kept=False, joined=len(self._done) > done)
        self.touched = tuple(touched)

    def record(self, label: str, back: Callable[[], None], again: Callable[[], None]) -> None:
        """Take note of a change of something else, that undo and redo come to it in its turn."""
        self._done.append(_Other(label, back, again))
        self._undone.clear()

    @property
    def undo_label(self) -> str | None:
        """What `undo` would take back, in words; None where there is nothing."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        """What `redo` would do again, in words; None where there is nothing."""
        return self._undone[-1].label if self._undone else None

    def undo(self) -> ReviewKey | None:
        """Take back the last change and return what it concerned; None where there is nothing to take back.

        Raises ChangedElsewhereError, and forgets the step, where another process has changed the value since.
        """
        touched: list[ReviewKey] = []
        while self._done:
            step = self._done[-1]
            if isinstance(step, _Other):
                self._undone.append(self._done.pop())
                step.back()
            else:
                self._step(step, step.before, step.after, f"Undo: {step.label}")
                self._undone.append(step)
                touched.append(step.key)
            if not step.joined:
                break
        return self._touch(touched)

    def redo(self) -> ReviewKey | None:
        """Do again what was last taken back and return what it concerned; errors as `undo`."""
        touched: list[ReviewKey] = []
        begun = False
        while self._undone and (not begun or self._undone[-1].joined):
            step, begun = self._undone[-1], True
            if isinstance(step, _Other):
                self._done.append(self._undone.pop())
                step.again()
            else:
                self._step(step, step.after, step.before, f"Redo: {step.label}")
                self._done.append(step)
                touched.append(step.key)
        return self._touch(touched)

    def review(self, key: ReviewKey) -> Review | None:
        """Return the review of a piece of evidence, or None where there is none."""
        stored = self._store.find(key.identity)
        review = None if stored is None else _review(stored)
        return None if review is None or review.is_empty else review

    def reviews(self) -> tuple[Review, ...]:
        """Return every review that still says something, in the order of creation."""
        return tuple(r for r in map(_review, self._store.reviews()) if not r.is_empty)

    def changed_elsewhere(self) -> bool:
        """Say whether another window, of any process, changed the reviews since this was asked last."""
        return self._store.changed_elsewhere()

    def effective(self, key: ReviewKey) -> Verdict | None:
        """Return the verdict that counts: the analyst's, else the machine's; None for irrelevant."""
        review = self.review(key)
        return effective_verdict(review.verdict if review else None, key.machine)

    def history(self, key: ReviewKey) -> tuple[HistoryEntry, ...]:
        """Return all that was ever changed about a piece of evidence, undone steps included, oldest first."""
        return tuple(
            HistoryEntry(_moment(c.at), c.who, c.field, c.label, _in_words(c.before), _in_words(c.after))
            for c in self._store.history(key.identity)
        )

    def orphans(self, library: Library) -> tuple[Review, ...]:
        """Return the reviews whose passage or claim cannot be found in `library`: kept, never guessed."""
        texts = {document.source: document.text for document in library.documents}
        return tuple(review for review in self.reviews() if found(review.key, texts) is None)

    def _do(self, key: ReviewKey, field: Field, value: Value, label: str, *, joined: bool = False) -> None:
        change = self._store.put(_subject(key), field, value, label)
        self.touched = (key,)
        if change.before != change.after:
            self._done.append(_Step(key, field, change.before, change.after, label, joined))
            self._undone.clear()

    def _empty(self, key: ReviewKey, label: str, done: int) -> None:
        """Take back all that a review says, joined to the steps that follow the first `done` ones."""
        nothing: tuple[tuple[Field, Value], ...] = (("verdict", None), ("note", ""), ("tags", ()))
        for field, value in nothing:
            self._do(key, field, value, label, joined=len(self._done) > done)

    def _note_claim(self, label: str, claim: OwnClaim, *, kept: bool, joined: bool = False) -> None:
        remove, keep = partial(self._store.remove_claim, claim), partial(self._store.keep_claim, claim)
        back, again = (remove, keep) if kept else (keep, remove)
        self._done.append(_Other(label, back, again, joined))
        self._undone.clear()

    def _touch(self, keys: list[ReviewKey]) -> ReviewKey | None:
        self.touched = tuple(dict.fromkeys(keys))
        return keys[-1] if keys else None

    def _step(self, step: _Step, to: Value, seen: Value, label: str) -> None:
        """Set a value back or again; a step that another process has overtaken is forgotten."""
        steps = self._done if self._done and self._done[-1] is step else self._undone
        try:
            self._store.put(_subject(step.key), step.field, to, label, seen)
        except ChangedElsewhereError:
            steps.pop()
            raise
        steps.pop()


def effective_verdict(human: HumanVerdict | None, machine: Verdict | None) -> Verdict | None:
    """Return the analyst's verdict, else the machine's; None where the analyst found it irrelevant."""
    if human is None:
        return machine
    return None if human is HumanVerdict.IRRELEVANT else Verdict(human.value)


def _subject(key: ReviewKey) -> Subject:
    return Subject(
        key.identity,
        key.claim_text,
        key.claim_source,
        key.claim_anchor,
        key.passage_source,
        key.passage_anchor,
        None if key.machine is None else key.machine.value,
    )


def _review(stored: StoredReview) -> Review:
    subject = stored.subject
    key = ReviewKey(
        subject.claim_source,
        subject.claim_text,
        subject.passage_source,
        " ".join(subject.passage_anchor.exact.split()),
        subject.claim_anchor,
        subject.passage_anchor,
        None if subject.machine_verdict is None else Verdict(subject.machine_verdict),
    )
    return Review(
        key,
        None if stored.verdict is None else HumanVerdict(stored.verdict),
        stored.note,
        stored.tags,
        _moment(stored.created),
        _moment(stored.modified),
    )


def _moment(at: str) -> dt.datetime:
    return dt.datetime.fromisoformat(at)


def _in_words(value: Value) -> str:
    return ", ".join(value) if isinstance(value, tuple) else value or ""

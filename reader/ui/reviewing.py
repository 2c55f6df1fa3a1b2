"""The analyst's verdicts as the window uses them: on the window's thread, durable when the call returns."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import ReaderError
from reader.evidence.model import Claim, Evidence, Judgement, Verdict
from reader.export.taking_in import take_in
from reader.library.model import Library
from reader.review.decided import Decided, Reviews
from reader.review.log import ReviewLog
from reader.review.made import made_claims
from reader.review.model import HistoryEntry, HumanVerdict, Review, ReviewKey, concerns, review_key
from reader.ui.backend import Backend
from reader.ui.making import Making
from reader.ui.told import told
from reader.ui.wording import short, verdict_words

_LOOK_MS = 1500


class Reviewing(QObject):
    """The open library's reviews.

    Attributes:
        changed: emitted after every change, undo and redo, with a line that says what happened.
        decided_anew: emitted before that, with the key of the claim and passage concerned.
        making: the claims that the reader made in this library.
        claim_made: emitted with each further one.
        claim_gone: emitted with each that is removed.
    """

    changed = Signal(str)
    decided_anew = Signal(object)

    def __init__(
        self, backend: Backend, failed: Callable[[BaseException], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._backend, self._failed = backend, failed
        self._library: Library | None = None
        self._log: ReviewLog | None = None
        self._close: Callable[[], None] = lambda: None
        self._reviews: Reviews | None = None
        self._known: dict[str, Decided] = {}
        self.making = Making(failed, self)
        self.claim_made, self.claim_gone = self.making.made, self.making.gone
        self._watch = QTimer(self)
        self._watch.setInterval(_LOOK_MS)
        self._watch.timeout.connect(self.renew)

    def open(self, library: Library) -> None:
        """Open the reviews of a library; where that fails the reader is told and reviewing is off.

        One that was open already keeps what can be undone and redone.
        """
        log, close = self._log, self._close
        same = log is not None and self._library is not None and self._library.folder == library.folder
        if same:
            self._close = lambda: None
        self.close()
        try:
            if log is None or not same:
                log, close = self._backend.open_reviews(library)
            self._log, self._close, self._library = log, close, library
            self._reviews = Reviews(library, log.reviews())
            self.making.open(library, log)
            self._watch.start()
        except ReaderError as error:
            self._failed(error)

    def renew(self) -> None:
        """Take in what another window on the same library changed."""
        try:
            if self._log is None or self._reviews is None or not self._log.changed_elsewhere():
                return
            now = {review.key: review for review in self._log.reviews()}
        except ReaderError as error:
            self._watch.stop()
            self._failed(error)
            return
        former = {review.key: review for review in self._reviews.all}
        changed = [key for key in {**former, **now} if former.get(key) != now.get(key)]
        for key in changed:
            self._put(key, now.get(key))
        self.making.follow()
        if changed:
            self.changed.emit(self.tr("%n review(s) changed in another window", "", len(changed)))

    def record(self, label: str, back: Callable[[], None], again: Callable[[], None]) -> None:
        """Have undo and redo come in its turn to a change of something else than reviews."""
        if self._log is not None:
            self._log.record(label, back, again)

    def close(self) -> None:
        """Close the store."""
        self._watch.stop()
        self._close()
        self._log, self._library, self._close = None, None, lambda: None
        self._reviews = None
        self._known.clear()
        self.making.open(None, None)

    @property
    def all(self) -> tuple[Review, ...]:
        """Every review of the open library."""
        return self._reviews.all if self._reviews else ()

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags in use in the open library, the most used first."""
        return self._reviews.tags if self._reviews else ()

    @property
    def made(self) -> tuple[Claim, ...]:
        """The claims that the reader made in this library."""
        return self.making.claims

    def recall(self, extracted: tuple[Claim, ...]) -> None:
        """Take up the claims that the reader made before, beside those `extracted`."""
        self.making.recall(extracted, self.all)

    def make(self, claim: Claim, known: tuple[Claim, ...]) -> None:
        """Keep a claim that the reader just made, unless it is among those known."""
        self.making.make(claim, known)

    def remove_claim(self, claim: Claim) -> None:
        """Remove a claim that the reader made, with its reviews; it can be undone."""
        if self.making.is_own(claim) and self.making.remove(claim):
            self._take_in()
            said = self.tr("removed: “{claim}” (Ctrl+Z brings it back)")
            self.changed.emit(said.replace("{claim}", short(claim.text)))

    def history(self, claim: Claim, evidence: Evidence) -> tuple[HistoryEntry, ...]:
        """Return every change of a review, oldest first."""
        key = self._key(claim, evidence)
        try:
            return self._log.history(key) if self._log and key else ()
        except ReaderError as error:
            self._failed(error)
            return ()

    def decide(self, judgement: Judgement) -> Decided:
        """Return a judgement with the analyst's say; asked again it costs nothing."""
        known = self._known.get(judgement.claim.id)
        if known is None or known.machine is not judgement:
            known = (self._reviews or Reviews(Library(Path(), ()))).decide(judgement)
            self._known[judgement.claim.id] = known
        return known

    def review(self, claim: Claim, evidence: Evidence) -> Review | None:
        """Return what the analyst said of a piece of evidence."""
        key = self._key(claim, evidence)
        return self._log.review(key) if self._log and key else None

    def judge(self, claim: Claim, evidence: Evidence, verdict: HumanVerdict) -> bool:
        """Give the analyst's verdict; the same verdict again takes it back. False where it was not kept."""
        former = self.review(claim, evidence)
        new = None if former is not None and former.verdict is verdict else verdict
        marked = self.tr("marked “{verdict}”").format(verdict=verdict_words(verdict))
        said = marked if new else self.tr("verdict taken back")
        return self._do(claim, evidence, lambda log, key: log.set_verdict(key, new), said)

    def judge_alike(self, pairs: tuple[tuple[Claim, Evidence], ...], verdict: HumanVerdict) -> None:
        """Give the analyst's verdict on several pairs, as one change."""
        keys = [key for pair in pairs if (key := self._key(*pair)) is not None]
        marked = self.tr("marked “{verdict}” the other way round too")
        said = marked.replace("{verdict}", verdict_words(verdict))
        self._change(lambda log: log.set_verdicts(keys, verdict), said)

    def accept(self, claim: Claim, evidence: Evidence, machine: Verdict) -> bool:
        """Take the machine's verdict as the analyst's own. False where that was not kept."""
        said = self.tr("accepted: {verdict}").format(verdict=verdict_words(machine))
        own = HumanVerdict(machine.value)
        return self._do(claim, evidence, lambda log, key: log.set_verdict(key, own), said)

    def tag(self, claim: Claim, evidence: Evidence, tags: tuple[str, ...]) -> bool:
        """Set the tags of a piece of evidence. False where they were not kept."""
        said = self.tr("tagged: {tags}").format(tags=", ".join(tags)) if tags else self.tr("tags removed")
        return self._do(claim, evidence, lambda log, key: log.set_tags(key, tags), said)

    def note(self, claim: Claim, evidence: Evidence, text: str) -> bool:
        """Write the note on a piece of evidence. False where it was not kept."""
        kept = self.tr("note kept on “{passage}”").replace("{passage}", short(evidence.text))
        said = kept if text else self.tr("note removed")
        return self._do(claim, evidence, lambda log, key: log.set_note(key, text), said)

    @property
    def orphans(self) -> tuple[Review, ...]:
        """The reviews whose claim or passage cannot be found in the open library."""
        return self._reviews.orphans if self._reviews else ()

    def reattach(self, review: Review, claim: Claim, evidence: Evidence) -> bool:
        """Fasten a review to a claim and a passage. False where that was not kept."""
        return self._do(claim, evidence, lambda log, key: log.reattach(review, key), self.tr("attached anew"))

    def discard(self, review: Review) -> None:
        """Take back all that a review says; it can be undone."""
        self._change(lambda log: log.discard(review), self.tr("review discarded"))

    def take_back(self, reviews: tuple[Review, ...], known: tuple[Claim, ...]) -> int:
        """Keep reviews that came back in a file, beside those there; return how many said something new.

        Claims of the reader's own among them are taken up, unless they are among those `known`.
        """
        count = 0
        if self._log is None or self._library is None:
            return count
        for claim in made_claims(self._library, (*known, *self.made), reviews):
            self.make(claim, known)
        try:
            for review in reviews:
                if take_in(self._log, (review,)):
                    count += 1
                    self._take_in()
        except ReaderError as error:
            self._failed(error)
        return count

    @property
    def undoable(self) -> bool:
        """Whether there is a change to take back."""
        return self._log is not None and self._log.undo_label is not None

    @property
    def redoable(self) -> bool:
        """Whether there is a change to do again."""
        return self._log is not None and self._log.redo_label is not None

    def undo(self) -> ReviewKey | None:
        """Take back the last change; return what it concerned, None where nothing was taken back."""
        return self._walk(self.tr("undone"), lambda log: (log.undo_label, log.undo))

    def redo(self) -> ReviewKey | None:
        """Do again what was taken back; return what it concerned, None where nothing was."""
        return self._walk(self.tr("redone"), lambda log: (log.redo_label, log.redo))

    def _key(self, claim: Claim, evidence: Evidence) -> ReviewKey | None:
        return review_key(self._library, claim, evidence) if self._library else None

    def _do(
        self, claim: Claim, evidence: Evidence, change: Callable[[ReviewLog, ReviewKey], None], said: str
    ) -> bool:
        key = self._key(claim, evidence)
        return key is not None and self._change(lambda log: change(log, key), said)

    def _change(self, change: Callable[[ReviewLog], None], said: str) -> bool:
        """Change the log and tell it; False where it could not be kept."""
        if self._log is None:
            return False
        try:
            change(self._log)
        except ReaderError as error:
            self._failed(error)
            return False
        self._take_in()
        self.changed.emit(said)
        return True

    def _take_in(self) -> None:
        if self._log is None or self._reviews is None:
            return
        for key in self._log.touched:
            self._put(key, self._log.review(key))
        self.making.follow()

    def _put(self, key: ReviewKey, review: Review | None) -> None:
        if self._reviews is None:
            return
        self._reviews.put(key, review)
        about = [i for i, known in self._known.items() if concerns(key, known.machine.claim)]
        for claim_id in about:
            del self._known[claim_id]
        self.decided_anew.emit(key)

    def _walk(
        self, word: str, find: Callable[[ReviewLog], tuple[str | None, Callable[[], ReviewKey | None]]]
    ) -> ReviewKey | None:
        if self._log is None:
            return None
        label, step = find(self._log)
        if label is None:
            self.changed.emit(self.tr("nothing to be {done}").format(done=word))
            return None
        try:
            key = step()
        except ReaderError as error:
            self._failed(error)
            return None
        self._take_in()
        self.changed.emit(f"{word}: {told(label)}")
        return key

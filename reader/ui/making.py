"""The claims that the reader made in the open library: kept at once, until they are removed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError
from reader.evidence.model import Claim
from reader.library.model import Library
from reader.library.store import OwnClaim
from reader.review.log import ReviewLog
from reader.review.made import made_claims, own_claim
from reader.review.model import Review


class Making(QObject):
    """Keeps the reader's claims in the log of reviews, and follows what undo and other windows do to them.

    Attributes:
        claims: those of the open library, in the order of making.
        made: emitted with each further one.
        gone: emitted with each that is removed.
    """

    made = Signal(Claim)
    gone = Signal(Claim)

    def __init__(self, failed: Callable[[BaseException], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._failed = failed
        self._library: Library | None = None
        self._log: ReviewLog | None = None
        self._extracted: tuple[Claim, ...] | None = None
        self._kept: tuple[OwnClaim, ...] = ()
        self.claims: tuple[Claim, ...] = ()

    def open(self, library: Library | None, log: ReviewLog | None) -> None:
        """Begin with a library, whose claims are recalled once the extracted ones are known; None ends."""
        self._library, self._log = library, log
        self._extracted, self._kept, self.claims = None, (), ()

    def recall(self, extracted: tuple[Claim, ...], reviews: tuple[Review, ...]) -> None:
        """Take up what the reader made before, beside those `extracted`; from `reviews` what is not kept."""
        self._extracted = extracted
        if self._library is None or self._log is None:
            return
        try:
            kept = self._log.claims()
            found = made_claims(self._library, extracted, reviews, (*kept, *self._own(self.claims)))
            for own in self._own(found):
                if own not in kept:
                    self._log.adopt_claim(own)
            self.claims, self._kept = found, self._log.claims()
        except ReaderError as error:
            self._failed(error)

    def make(self, claim: Claim, known: tuple[Claim, ...]) -> None:
        """Keep a claim that the reader just made, unless it is among those known.

        Before the extracted ones are known it is remembered, and kept when they are.
        """
        if any(claim.id == other.id for other in (*known, *self.claims)):
            return
        try:
            if self._log is not None and self._extracted is not None:
                for own in self._own((claim,)):
                    self._log.keep_claim(own)
                self._kept = self._log.claims()
        except ReaderError as error:
            self._failed(error)
        self.claims = (*self.claims, claim)
        self.made.emit(claim)

    def is_own(self, claim: Claim | None) -> bool:
        """Say whether the reader made a claim."""
        return claim is not None and any(claim.id == own.id for own in self.claims)

    def remove(self, claim: Claim) -> bool:
        """Remove a claim that the reader made, with its reviews; False where that was not kept."""
        try:
            if self._log is not None:
                for own in self._own((claim,)):
                    self._log.remove_claim(own)
        except ReaderError as error:
            self._failed(error)
            return False
        return True

    def follow(self) -> None:
        """Take in which claims were removed or made again: by removing, undo, redo or another window."""
        if self._library is None or self._log is None or self._extracted is None:
            return
        former = self._kept
        try:
            self._kept = self._log.claims()
        except ReaderError as error:
            self._failed(error)
            return
        if self._kept == former:
            return
        lost = set(former) - set(self._kept)
        gone = [claim for claim in self.claims if set(self._own((claim,))) & lost]
        come = [own for own in self._kept if own not in former]
        back = made_claims(self._library, self._extracted, (), come)
        self.claims = (*(claim for claim in self.claims if claim not in gone), *back)
        for claim in gone:
            self.gone.emit(claim)
        for claim in back:
            self.made.emit(claim)

    def _own(self, claims: tuple[Claim, ...]) -> tuple[OwnClaim, ...]:
        return tuple(own_claim(self._library, claim) for claim in claims) if self._library else ()

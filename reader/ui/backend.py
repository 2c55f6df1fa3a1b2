"""What the window needs from the rooms below, so that tests can put something else in their place."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from reader.evidence.model import Claim, Judgement
from reader.export.layout import Layout
from reader.export.scope import Scope
from reader.library.model import Library
from reader.review.log import ReviewLog
from reader.review.model import Review
from reader.search.model import SearchResult
from reader.text.model import Document, Span

if TYPE_CHECKING:
    from reader.export.incoming import Back
    from reader.export.preview import Preview

Progress = Callable[[int, int], None]
Cancel = Callable[[], bool]
Check = Callable[[], None]
"""Raises Cancelled once nobody waits any more."""
Search = Callable[[str], SearchResult]


class Services(Protocol):
    """An open library's index, engine and claims; called from the lanes' threads."""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims extracted, in reading order."""

    @property
    def notice(self) -> str:
        """Why rules alone decide, in a line, else ""; may come late."""

    def search(self, query: str) -> SearchResult:
        """Search every source."""

    def judge(self, claim: Claim) -> Judgement:
        """Judge one claim."""

    def judge_all(
        self, progress: Progress | None = None, cancelled: Cancel | None = None
    ) -> Iterator[Judgement]:
        """Judge every claim, in reading order."""

    def export(
        self,
        judgements: tuple[Judgement, ...],
        out: Path,
        form: str,
        progress: Progress | None = None,
        cancelled: Cancel | None = None,
        *,
        reviews: tuple[Review, ...] = (),
        layout: Layout | None = None,
        scope: Scope | None = None,
        tell: Callable[[str], None] = ...,
    ) -> tuple[Path, ...]:
        """Write judgements to a folder, with the analyst's reviews; `tell` gets lines on what is missing."""

    def preview(
        self,
        judgements: tuple[Judgement, ...],
        form: str,
        *,
        reviews: tuple[Review, ...] = (),
        layout: Layout | None = None,
        scope: Scope | None = None,
        step: Callable[[], None] | None = None,
    ) -> "Preview":
        """Make what an export would be, without writing it."""

    def read_back(
        self, judgements: tuple[Judgement, ...], file: Path, *, reviews: tuple[Review, ...] = ()
    ) -> "Back":
        """Read what people said in an exported file."""

    def stop(self) -> None:
        """Have all judging end soon, for good."""

    def close(self) -> None:
        """Release everything."""


@dataclass(frozen=True, slots=True)
class Backend:
    """The doors to the rooms below; each is opened only when needed, for a quick start.

    `open_services` hands over the search as soon as it works. `open_reviews` returns the log and what closes
    its store. `check_model` returns the name of the entailment
    model in a folder, or raises MissingPartError where it does not run.
    """

    open_library: Callable[[Path, Progress | None], Library]
    open_services: Callable[[Library, Check, Callable[[Search], None]], Services]
    open_reviews: Callable[[Library], tuple[ReviewLog, Callable[[], None]]]
    claim_from_span: Callable[[Document, Span], Claim]
    claim_from_text: Callable[[str], Claim]
    formats: Callable[[], tuple[str, ...]]
    check_model: Callable[[Path], str]


def real_backend() -> Backend:
    """Return the doors to the real rooms."""
    return Backend(
        _open_library,
        _open_services,
        _open_reviews,
        _claim_from_span,
        _claim_from_text,
        _formats,
        _check_model,
    )


def _open_library(folder: Path, progress: Progress | None) -> Library:
    from reader.library.open import open_library

    return open_library(folder, progress)


def _open_services(library: Library, check: Check, searchable: Callable[[Search], None]) -> Services:
    from reader.app import open_services

    return open_services(library, check=check, searchable=searchable)


def _open_reviews(library: Library) -> tuple[ReviewLog, Callable[[], None]]:
    from reader import places
    from reader.library.store import ReviewStore

    store = ReviewStore(places.review_file(library.folder), places.user_name())
    return ReviewLog(store), store.close


def _claim_from_span(document: Document, span: Span) -> Claim:
    from reader.evidence.claims import claim_from_span

    return claim_from_span(document, span)


def _claim_from_text(text: str) -> Claim:
    from reader.evidence.claims import claim_from_text

    return claim_from_text(text)


def _formats() -> tuple[str, ...]:
    from reader.export.formats import FORMATS

    return tuple(FORMATS)


def _check_model(folder: Path) -> str:
    from reader.evidence.trained import entailment_model

    model = entailment_model(folder)
    model.judge([("It rained.", "It was wet.")])
    return model.package.name

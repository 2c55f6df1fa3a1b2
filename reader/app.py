"""Puts the rooms together: one open library with its index, its engine and its claims. Knows no window."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from reader import places
from reader.errors import MissingPartError
from reader.evidence.bars import Bars
from reader.evidence.cache import VerdictCache
from reader.evidence.engine import Engine, rules_alone
from reader.evidence.kept_claims import library_claims
from reader.evidence.model import Claim, Judgement
from reader.library.model import Library
from reader.review.model import Review
from reader.search.index import SearchIndex
from reader.search.model import SearchResult
from reader.settings import entailment_folder, verdict_bars

if TYPE_CHECKING:
    from reader.evidence.asking import Models
    from reader.export.incoming import Back
    from reader.export.layout import Layout
    from reader.export.model import JudgedLibrary
    from reader.export.preview import Preview
    from reader.export.scope import Scope
    from reader.library.store import OwnClaim

Progress = Callable[[int, int], None]
Cancel = Callable[[], bool]
Search = Callable[[str], SearchResult]


@dataclass(frozen=True, slots=True)
class Services:
    """Everything needed to work on one open library; safe to use from several threads until closed."""

    library: Library
    index: SearchIndex
    engine: Engine
    claims: tuple[Claim, ...]
    bars: Bars = field(default_factory=Bars)

    @property
    def notice(self) -> str:
        """One line where rules alone decide, or the search index had to be mended, else ""; may come late."""
        return self.engine.notice or self.index.notice

    def search(self, query: str) -> SearchResult:
        """Search every source; never raises for what a user can type."""
        return self.index.search(query)

    def judge(self, claim: Claim) -> Judgement:
        """Find and judge the evidence for one claim, extracted or made by the reader."""
        return self.bars.hold(self.engine.judge(claim))

    def judge_all(
        self, progress: Progress | None = None, cancelled: Cancel | None = None
    ) -> Iterator[Judgement]:
        """Judge every extracted claim, in reading order; ends early once `cancelled` says so."""
        return map(self.bars.hold, self.engine.judge_all(self.claims, progress, cancelled))

    def export(
        self,
        judgements: tuple[Judgement, ...],
        out: Path,
        form: str,
        progress: Progress | None = None,
        cancelled: Cancel | None = None,
        *,
        reviews: tuple[Review, ...] = (),
        layout: "Layout | None" = None,
        scope: "Scope | None" = None,
        tell: Callable[[str], None] = lambda _line: None,
    ) -> tuple[Path, ...]:
        """Write `judgements` to `out` in one of `reader.export.formats.FORMATS`; return the files written.

        `reviews` are the analyst's: they count, and stand beside the machine's verdicts. `layout` is the
        pages', `scope` the claims asked for; A4 and everything by default. `tell` gets lines on what
        could not be marked.
        """
        from reader.export.formats import export
        from reader.export.scope import Scope, scoped

        judged = self._judged(judgements, reviews, layout)
        return export(scoped(judged, scope or Scope()), out, form, progress, cancelled, tell=tell)

    def preview(
        self,
        judgements: tuple[Judgement, ...],
        form: str,
        *,
        reviews: tuple[Review, ...] = (),
        layout: "Layout | None" = None,
        scope: "Scope | None" = None,
        step: Callable[[], None] | None = None,
    ) -> "Preview":
        """Return what an export in `form` will look like; `step` may raise Cancelled between its stages."""
        from reader.export.preview import preview
        from reader.export.scope import Scope, scoped

        judged = self._judged(judgements, reviews, layout)
        return preview(scoped(judged, scope or Scope()), form, step)

    def _judged(
        self, judgements: tuple[Judgement, ...], reviews: tuple[Review, ...], layout: "Layout | None"
    ) -> "JudgedLibrary":
        from reader.export.layout import Layout
        from reader.export.model import JudgedLibrary

        version = self.engine.version + self.bars.version
        own = frozenset(j.claim.id for j in judgements) - {claim.id for claim in self.claims}
        return JudgedLibrary(self.library, judgements, version, reviews, layout or Layout(), own=own)

    def read_back(
        self, judgements: tuple[Judgement, ...], file: Path, *, reviews: tuple[Review, ...] = ()
    ) -> "Back":
        """Return what people said in an exported file, a PDF or Web Annotations; SourceError for others."""
        from reader.export.incoming import content_of, read_back
        from reader.export.model import JudgedLibrary

        judged = JudgedLibrary(self.library, judgements, self.engine.version, reviews)
        return read_back(content_of(file), file.name, judged)

    def stop(self) -> None:
        """Have all judging end within a moment, for good; what is done is kept."""
        self.engine.stop()

    def close(self) -> None:
        """Release the index; the services must not be used afterwards."""
        self.engine.close()
        self.index.close()


def open_services(
    library: Library,
    cache: Path | None = None,
    *,
    check: Callable[[], None] = lambda: None,
    searchable: Callable[[Search], None] = lambda _search: None,
) -> Services:
    """Index `library` (only what changed), read its cached verdicts and extract its claims.

    `cache` is the folder for both; by default the library's own place in the user's cache folder.
    `searchable` is given the search as soon as it works, before the rest is done.

    Raises:
        Cancelled: from `check`, which is called often; what was done by then is kept where that is possible.
    """
    folder = cache if cache is not None else places.cache_folder(library.folder)
    index = SearchIndex.open(library, folder, check)
    try:
        searchable(index.search)
        models, notice = _models()
        engine = Engine(library, index, models, VerdictCache(folder), notice)
        claims = library_claims(library, folder, check)
    except BaseException:
        index.close()
        raise
    return Services(library, index, engine, claims, Bars(*verdict_bars()))


@dataclass(frozen=True, slots=True)
class Kept:
    """What the analyst keeps of a library: reviews, and the claims that the analyst made."""

    reviews: tuple[Review, ...] = ()
    claims: "tuple[OwnClaim, ...]" = ()


def kept_reviews(folder: Path, tell: Callable[[str], None]) -> Kept:
    """Return what the analyst keeps of the library at `folder`; nothing where nothing was ever kept.

    `tell` is given a line for the user where the file was damaged and has been set aside.

    Raises:
        StoreError: the store is there and cannot be read.
    """
    from reader.library.store import ReviewStore
    from reader.review.log import ReviewLog

    file = places.review_file(folder)
    if not file.exists():
        return Kept()
    store = ReviewStore(file)
    try:
        for notice in store.notices:
            tell(notice)
        log = ReviewLog(store)
        return Kept(log.reviews(), log.claims())
    finally:
        store.close()


def _models() -> "tuple[Models | None, str]":
    from reader.evidence.trained import trained_models

    try:
        return trained_models(entailment_folder()), ""
    except MissingPartError as error:
        return None, rules_alone(error)

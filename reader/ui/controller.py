"""The state of the window's work: which library, claim, passage and hits; what runs in the background."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import ReaderError
from reader.evidence.model import Claim, Evidence, Judgement
from reader.export.layout import Layout
from reader.export.scope import Scope
from reader.library.model import Library
from reader.review.decided import Decided
from reader.search.model import Hit, SearchResult
from reader.text.model import Span
from reader.ui.backend import Backend, Search, Services
from reader.ui.batches import Batch
from reader.ui.exporting import Exporting
from reader.ui.order import in_order
from reader.ui.reviewing import Reviewing
from reader.ui.running import Running
from reader.ui.tasks import TaskRunner

_PAINT_FIRST_MS = 30


class Controller(QObject):
    """Holds the state, asks the lanes, tells the widgets; every method is called on the window's thread.

    Attributes:
        opened: the folder or file asked for when the open library was; None before the first one.
        opening: a library is about to be read.
        library_opened: a library can be shown.
        open_failed: a folder or file that is no library, and why.
        claims_found: its claims are known, and search works.
        judged: a batch of judgements arrived.
        claim_changed: another claim is selected (or none), or its judgement arrived.
        evidence_changed: another passage is current.
        searched: an answer to the newest query.
        hit_changed: another hit is current.
        progressed: what runs, how much is done, of how much; an empty name when nothing runs.
        noticed: a line for the reader, and its detail.
        failed: what was noticed is this error.
        limited: why rules alone decide, in a line.
    """

    opening = Signal(Path)
    library_opened = Signal(Library)
    open_failed = Signal(Path, object)
    claims_found = Signal(object)
    judged = Signal(object)
    all_judged = Signal()
    claim_changed = Signal()
    evidence_changed = Signal()
    searched = Signal(SearchResult)
    hit_changed = Signal()
    progressed = Signal(str, int, int)
    noticed = Signal(str, str)
    failed = Signal(object)
    limited = Signal(str)
    exported = Signal(object)

    def __init__(self, backend: Backend, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.backend = backend
        self.tasks = TaskRunner(self.fail, self)
        self.reviewing = Reviewing(backend, self.fail, self)
        self.exporting = Exporting(self)
        self.running = Running(self)
        self.opened: Path | None = None
        self.library: Library | None = None
        self.services: Services | None = None
        self._search: Search | None = None
        self._asked = self._limit = ""
        self.judgements: dict[str, Judgement] = {}
        self.claim: Claim | None = None
        self.evidence: Evidence | None = None
        self.result: SearchResult | None = None
        self.hit: Hit | None = None
        self.complete = False

    @property
    def judgement(self) -> Judgement | None:
        """The judgement of the selected claim, where it has arrived."""
        return self.judgements.get(self.claim.id) if self.claim else None

    @property
    def decided(self) -> Decided | None:
        """The judgement of the selected claim with the analyst's say, where it has arrived."""
        return self.reviewing.decide(self.judgement) if self.judgement else None

    @property
    def counting(self) -> dict[str, Judgement]:
        """The judgements that count, by claim id."""
        return {i: self.reviewing.decide(judgement).counting for i, judgement in self.judgements.items()}

    def fail(self, error: BaseException) -> None:
        """Show what went wrong: the one funnel for errors of the background and of the reviews."""
        self.failed.emit(error)
        if isinstance(error, ReaderError):
            self.noticed.emit(error.message, error.remedy)
        else:
            self.noticed.emit(f"Something unexpected happened ({type(error).__name__})", str(error))

    def open(self, folder: Path) -> None:
        """Open a library: read it, show it, then index and judge it in the background."""
        self.tasks.submit(
            "library",
            lambda task: self.backend.open_library(folder, task.progress),
            lambda library: self._show_library(library, folder),
            key="open",
            report=lambda step: self.progressed.emit("reading", *step),
            failed=lambda error: self._fail_to_open(folder, error),
        )
        self.opening.emit(folder)
        self.progressed.emit("reading", 0, 0)

    def rejudge(self) -> None:
        """Judge the open library anew, as after a change of the settings."""
        if self.library is not None:
            self._let_go()
            self.claim_changed.emit()
            self.running.index()

    def select_claim(self, claim: Claim | None) -> None:
        """Make a claim the selected one, and judge it now if that was not done yet."""
        self.claim, self.evidence, self.hit = claim, None, None
        if claim is not None and self.judgement is None and self.services is not None:
            services = self.services
            self.tasks.submit("now", lambda _task: services.judge(claim), self._take_one, key="now")
        decided = self.decided
        if decided is not None and decided.shown.evidence:
            self.evidence = in_order(decided.shown, self._sources())[0]
        self.claim_changed.emit()

    def check_span(self, source: str, span: Span) -> None:
        """Make a part of a source the selected claim."""
        if self.library is None:
            return
        document = self.library.document(source)
        known = next((c for c in self.claims if c.source == source and c.span == span), None)
        self._select_made(lambda: known or self.backend.claim_from_span(document, span))

    def check_text(self, text: str) -> None:
        """Make a typed sentence the selected claim."""
        if text.strip():
            self._select_made(lambda: self.backend.claim_from_text(text.strip()))

    def select_evidence(self, evidence: Evidence | None) -> None:
        """Make a passage the current one."""
        self.evidence = evidence
        self.evidence_changed.emit()

    def step_evidence(self, by: int) -> None:
        """Go to the next (1) or previous (-1) passage of the selected claim."""
        decided = self.decided
        if decided is None or not decided.shown.evidence:
            return
        ordered = in_order(decided.shown, self._sources())
        at = ordered.index(self.evidence) if self.evidence in ordered else -1 if by > 0 else 0
        self.select_evidence(ordered[(at + by) % len(ordered)])

    def advance(self) -> bool:
        """Go on to the next passage, behind the last to the first left; False where all is reviewed."""
        decided = self.decided
        ordered = in_order(decided.shown, self._sources()) if decided else []
        left = [e for e in ordered if decided and (p := decided.passage(e)) and p.human is None]
        behind = ordered[ordered.index(self.evidence) + 1 :] if self.evidence in ordered else []
        following = (*behind, *left)
        if following:
            self.select_evidence(following[0])
        return bool(left)

    def search(self, query: str) -> None:
        """Search as the reader types; only the newest query is answered."""
        self._asked, search = query, self._search
        if search is None or not query.strip():
            self.tasks.cancel("search")
            self._show_result(SearchResult(query, "", ()))
            return
        self.tasks.submit("search", lambda _task: search(query), self._show_result, key="search")

    def select_hit(self, hit: Hit | None) -> None:
        """Make a hit the current one."""
        self.hit = hit
        self.hit_changed.emit()

    def step_hit(self, by: int) -> None:
        """Go to the next (1) or previous (-1) hit over all sources."""
        hits = self.result.hits if self.result else ()
        if hits:
            at = hits.index(self.hit) if self.hit in hits else -1 if by > 0 else 0
            self.select_hit(hits[(at + by) % len(hits)])

    def export(self, out: Path, form: str, layout: Layout | None = None, scope: Scope | None = None) -> None:
        """Write what is judged so far to a folder, in the background."""
        self.exporting.start(out, form, layout, scope)

    def close(self) -> None:
        """Stop everything; safe at any moment."""
        if self.services is not None:
            self.services.stop()
        self.tasks.close()
        self.reviewing.close()
        if self.services is not None:
            self.services.close()
            self.services = None

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims extracted from the library, and the reader's own; empty until they are known."""
        return (*self.services.claims, *self.reviewing.made) if self.services else ()

    def _sources(self) -> tuple[str, ...]:
        return tuple(d.source for d in self.library.documents) if self.library else ()

    def _select_made(self, make: Callable[[], Claim]) -> None:
        try:
            claim = make()
        except ReaderError as error:
            self.fail(error)
        else:
            self.reviewing.make(claim, self.claims)
            self.select_claim(claim)

    def _let_go(self) -> None:
        for key in ("judge", "now", "search", "services"):
            self.tasks.cancel(key)
        former, self.services, self._search = self.services, None, None
        if former is not None:
            former.stop()
            self.tasks.submit("library", lambda _task: former.close())
        self.judgements, self.complete, self._limit = {}, False, ""
        self.evidence = None
        self.progressed.emit("indexing", 0, 0)

    def _show_library(self, library: Library, folder: Path) -> None:
        self._let_go()
        if self.opened not in (None, folder):
            self._asked = ""
        self.library, self.opened = library, folder
        self.claim = self.hit = self.result = None
        self.reviewing.open(library)
        self.library_opened.emit(library)
        QTimer.singleShot(_PAINT_FIRST_MS, self, lambda: self._index(library))

    def _index(self, library: Library) -> None:
        if library is self.library:
            self.running.index()

    def _fail_to_open(self, folder: Path, error: BaseException) -> None:
        self.running.tell()
        if isinstance(error, ReaderError):
            self.open_failed.emit(folder, error)
        else:
            self.fail(error)

    def take_search(self, search: Search | None) -> None:
        """Take in the search, which works before the rest does, or None; answer what was asked meanwhile."""
        self._search = search
        if search is not None and self._asked.strip():
            self.search(self._asked)

    def take_services(self, services: Services) -> None:
        """Take in the services of the open library, and have it judged."""
        self.services = services
        self._tell_limit()
        self.reviewing.recall(services.claims)
        self.claims_found.emit(self.claims)
        if self.claim is not None:
            self.select_claim(self.claim)
        self.running.judge()

    def take_batch(self, parcel: Batch) -> None:
        """Take in some judgements, and say when the window is ready for more."""
        batch = parcel.judgements
        self._take(batch)
        if self.claim and any(j.claim.id == self.claim.id for j in batch) and self.evidence is None:
            self.select_claim(self.claim)
        QTimer.singleShot(0, self, parcel.taken.set)

    def _take_one(self, judgement: Judgement) -> None:
        self._take([judgement])
        if self.claim is not None and self.claim.id == judgement.claim.id:
            self.select_claim(self.claim)

    def _take(self, batch: list[Judgement]) -> None:
        self.judgements.update((j.claim.id, j) for j in batch)
        self._tell_limit()
        self.judged.emit(batch)
        self.running.tell()

    def _tell_limit(self) -> None:
        limit = self.services.notice if self.services is not None else ""
        if limit != self._limit:
            self._limit = limit
            self.limited.emit(limit)

    def _show_result(self, result: SearchResult) -> None:
        self.result, self.hit = result, None
        self.searched.emit(result)

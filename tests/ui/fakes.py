"""Stand-ins for the rooms below: quick, deterministic, and answering as the real ones do."""

import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.errors import MissingPartError
from reader.evidence.model import Claim, Evidence, Judgement, Reason, ReasonKind, Standing, Verdict
from reader.export.incoming import Back, content_of, read_back
from reader.export.layout import Layout
from reader.export.model import JudgedLibrary
from reader.export.preview import Preview
from reader.export.scope import Scope
from reader.library.model import Library
from reader.library.open import open_library
from reader.library.store import ReviewStore
from reader.review.log import ReviewLog
from reader.review.model import Review
from reader.search.model import Hit, SearchResult
from reader.text.model import Document, Span
from reader.ui.backend import Backend, Cancel, Check, Progress, Search

_WORD = re.compile(r"\w+")
_FIGURE = re.compile(r"\b\d[\d,.]*\d\b|\b\d\b")


class FakeServices:
    """Judges by shared words: same figures support, other figures contradict."""

    def __init__(self, library: Library, hold: threading.Event | None = None) -> None:
        self.library = library
        self.hold = hold
        self.closed = self.stopped = False
        self.notice = ""
        self.reviews: tuple[Review, ...] = ()
        self.exported: list[tuple[Path, str]] = []
        self.remarks: tuple[str, ...] = ()
        self.wishes: tuple[Layout | None, Scope | None] = (None, None)
        self.claims = tuple(
            Claim(f"{d.source}#{s.start}-{s.end}", s.of(d.text), d.source, s, 0.8)
            for d in library.documents
            for _, s in d.sentences()
            if len(s) > 40
        )

    def search(self, query: str) -> SearchResult:
        """Find every occurrence of the words typed."""
        words = query.casefold().split()
        hits = []
        for document in self.library.documents:
            for _, sentence in document.sentences():
                text = sentence.of(document.text).casefold()
                if words and all(word in text for word in words):
                    found = [m.span() for w in words for m in re.finditer(re.escape(w), text)]
                    matches = tuple(sorted(Span(a, b).shifted(sentence.start) for a, b in found))
                    hits.append(Hit(document.source, sentence, matches, sentence, 1.0))
        return SearchResult(query, " AND ".join(words), tuple(hits), "" if hits else "try fewer words")

    def judge(self, claim: Claim) -> Judgement:
        """Judge one claim."""
        evidence = [e for d in self.library.documents for e in _evidence(claim, d)]
        evidence.sort(key=lambda e: -e.score)
        others = {e.source for e in evidence} - {claim.source}
        standing = Standing.CORROBORATED if others else Standing.SINGLE_SOURCE
        if any(e.verdict is Verdict.CONTRADICTS for e in evidence):
            standing = Standing.CONTESTED
        silent = tuple(
            d.source for d in self.library.documents if d.source not in {e.source for e in evidence}
        )
        return Judgement(claim, tuple(evidence), silent, standing)

    def judge_all(
        self, progress: Progress | None = None, cancelled: Cancel | None = None
    ) -> Iterator[Judgement]:
        """Judge every claim."""
        del progress
        for claim in self.claims:
            while self.hold is not None and not self.hold.wait(0.01):
                if cancelled is not None and cancelled():
                    return
            yield self.judge(claim)

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
        tell: Callable[[str], None] = lambda _line: None,
    ) -> tuple[Path, ...]:
        """Write how many judgements there are."""
        del progress, cancelled
        self.wishes = (layout, scope)
        self.reviews = reviews
        out.mkdir(parents=True, exist_ok=True)
        file = out / f"report.{form}"
        file.write_text(str(len(judgements)), encoding="utf-8")
        self.exported.append((out, form))
        for line in self.remarks:
            tell(line)
        return (file,)

    def preview(
        self,
        judgements: tuple[Judgement, ...],
        form: str,
        *,
        reviews: tuple[Review, ...] = (),
        layout: Layout | None = None,
        scope: Scope | None = None,
        step: Callable[[], None] | None = None,
    ) -> Preview:
        """Return what would be written, with the wishes for it."""
        del step
        return Preview(form, text=f"{len(judgements)} {layout} {scope} {len(reviews)}")

    def read_back(
        self, judgements: tuple[Judgement, ...], file: Path, *, reviews: tuple[Review, ...] = ()
    ) -> Back:
        """Read a file as the real services do."""
        judged = JudgedLibrary(self.library, judgements, "fake", reviews)
        return read_back(content_of(file), file.name, judged)

    def stop(self) -> None:
        """Remember that it was to end."""
        self.stopped = True

    def close(self) -> None:
        """Remember that it was closed."""
        self.closed = True


def _words(text: str) -> set[str]:
    return {w for w in _WORD.findall(text.casefold()) if len(w) > 3 or w.isdigit()}


def _evidence(claim: Claim, document: Document) -> list[Evidence]:
    wanted = _words(claim.text)
    found = []
    for _, sentence in document.sentences():
        text = sentence.of(document.text)
        if (document.source, sentence) == (claim.source, claim.span) or not wanted:
            continue
        share = len(wanted & _words(text)) / len(wanted)
        if share < 0.3:
            continue
        mine, theirs = _FIGURE.search(claim.text), _FIGURE.search(text)
        verdict = Verdict.MENTIONS
        reasons: tuple[Reason, ...] = ()
        if mine and theirs:
            agrees = mine.group() == theirs.group()
            verdict = Verdict.SUPPORTS if agrees else Verdict.CONTRADICTS
            at = Span(*theirs.span()).shifted(sentence.start)
            own = Span(*mine.span()).shifted(claim.span.start) if claim.span else None
            reasons = (Reason(ReasonKind.NUMBER, mine.group(), theirs.group(), agrees, own, at),)
        found.append(Evidence(document.source, sentence, text, verdict, min(1.0, share), reasons))
    return sorted(found, key=lambda e: -e.score)[:3]


def fake_backend(
    store: Path, hold: threading.Event | None = None, made: list[FakeServices] | None = None
) -> Backend:
    """Return doors to the stand-ins; documents and reviews are the real ones."""

    def services(library: Library, _check: Check, searchable: Callable[[Search], None]) -> FakeServices:
        service = FakeServices(library, hold)
        searchable(service.search)
        if made is not None:
            made.append(service)
        return service

    def reviews(library: Library) -> tuple[ReviewLog, Callable[[], None]]:
        opened = ReviewStore(store, "ines")
        return ReviewLog(opened), opened.close

    def from_span(document: Document, span: Span) -> Claim:
        return Claim(
            f"{document.source}#{span.start}-{span.end}", span.of(document.text), document.source, span
        )

    return Backend(
        open_library,
        services,
        reviews,
        from_span,
        lambda text: Claim(f"typed:{text}", text),
        lambda: ("pdf", "csv"),
        _model_in,
    )


def _model_in(folder: Path) -> str:
    if not (folder / "model.onnx").is_file():
        raise MissingPartError(f"there is no ONNX model in {folder.name}", "name another folder")
    return folder.name

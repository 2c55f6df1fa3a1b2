"""Judges claims over a library: candidates, decisions, standing."""

import threading
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import filterfalse, islice
from typing import TYPE_CHECKING

from reader.errors import Cancelled, MissingPartError
from reader.evidence.cache import Consulted, RememberingEntailment, VerdictCache
from reader.evidence.candidates import Candidates, consulted
from reader.evidence.corpus import CandidateFinder, Corpus
from reader.evidence.deciding import Case, Decider, RuleDecider
from reader.evidence.language import Tongues
from reader.evidence.model import Claim, Evidence, Judgement, Silent, Standing, Verdict
from reader.evidence.standing import copied_marked, standing_of
from reader.evidence.statement import Statement, read_statement, typed_statement
from reader.evidence.stopping import StoppableEncoder, StoppableEntailment, Stopping
from reader.evidence.verdict import Decision
from reader.library.fingerprint import fingerprint
from reader.library.model import Library
from reader.text.model import ParagraphKind

if TYPE_CHECKING:
    from reader.evidence.asking import Models

RULES_VERSION = "rules-20"
_MOST_PER_SOURCE = {Verdict.SUPPORTS: 12, Verdict.CONTRADICTS: 8, Verdict.MENTIONS: 4}
_ORDER = {Verdict.CONTRADICTS: 0, Verdict.SUPPORTS: 1, Verdict.MENTIONS: 2}
_TOGETHER = 8


class Engine:
    """Judges claims over one library. Deterministic; safe to use from several threads.

    Without a finder candidates come from shared words alone; without models rules decide, and so they do
    where a model turns out not to run: from then on nothing is kept in the cache.

    Attributes:
        version: what decides: rules and models.
        notice: a line that says why rules alone decide, "" where nothing is missing.
    """

    def __init__(
        self,
        library: Library,
        finder: CandidateFinder | None,
        models: "Models | None" = None,
        cache: VerdictCache | None = None,
        notice: str = "",
    ) -> None:
        self.version = RULES_VERSION if models is None else f"{RULES_VERSION}+{models.version}"
        self._library = library
        self._tongues = Tongues(library.documents)
        self._finder = finder
        self._models = models
        self._cache = cache
        self._desk: _Desk | None = None
        self.notice = notice
        self._lock = threading.Lock()
        self._stopping = Stopping()
        self._sources = tuple(document.source for document in library.documents)
        self._sentences = sum(len(p.sentences) for d in library.documents for p in d.paragraphs)
        if cache is not None:
            cache.open(self.version, {d.source: fingerprint(d) for d in library.documents})

    def stop(self) -> None:
        """Have all judging end with Cancelled, within a moment and for good; what is done is kept."""
        self._stopping.stop()

    def close(self) -> None:
        """Stop, and keep what was judged."""
        self.stop()
        if (cache := self._cache) is not None:
            cache.close()

    def judge(self, claim: Claim) -> Judgement:
        """Return the evidence for one claim, from the cache where it was judged before.

        Raises:
            Cancelled: the engine was stopped.
        """
        judgement = self._judged((claim,))[0]
        self._flush()
        return judgement

    def judge_all(
        self,
        claims: Iterable[Claim],
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Iterator[Judgement]:
        """Yield a judgement per claim in order; ends early once `cancelled` says so, keeping what is done.

        Raises:
            Cancelled: the engine was stopped.
        """
        claims = tuple(claims)
        waiting = iter(claims)
        done = 0
        try:
            while together := tuple(islice(waiting, _TOGETHER)):
                if cancelled is not None and cancelled():
                    return
                with self._stopping.unless(cancelled):
                    judged = self._judged(together)
                for judgement in judged:
                    if done % _TOGETHER and cancelled is not None and cancelled():
                        return
                    done += 1
                    if progress is not None:
                        progress(done, len(claims))
                    yield judgement
        except Cancelled:
            if cancelled is None or not cancelled():
                raise
        finally:
            self._flush()

    def _judged(self, claims: tuple[Claim, ...]) -> list[Judgement]:
        cache = self._cache
        kept = {c: cache.get(c, partial(self._consulted, c)) for c in claims} if cache is not None else {}
        new = [claim for claim in claims if kept.get(claim) is None]
        fresh = dict(zip(new, self._decided(new), strict=True))
        if (cache := self._cache) is not None:
            for judgement in fresh.values():
                cache.put(judgement, self._consulted(judgement.claim))
            cache.flush()
        return [kept.get(claim) or fresh[claim] for claim in claims]

    def _consulted(self, claim: Claim) -> Consulted:
        """Return the sources that are looked into for a claim, found without taking the library apart."""
        self._stopping.check()
        return consulted(claim.text, claim.source, self._finder, len(self._sources), self._sentences)

    def _flush(self) -> None:
        if (cache := self._cache) is not None:
            cache.flush()

    def _decided(self, claims: list[Claim]) -> list[Judgement]:
        if not claims:
            return []
        desk = self._ready()
        try:
            decided = self._decisions(desk, claims)
        except MissingPartError as error:
            decided = self._decisions(self._without_models(desk, error), claims)
        return [self._judgement(claim, *row) for claim, row in zip(claims, decided, strict=True)]

    def _decisions(self, desk: "_Desk", claims: list[Claim]) -> "list[tuple[Case, list[Decision | None]]]":
        cases = [self._case(desk, claim) for claim in claims]
        return list(zip(cases, desk.decider.decide(cases), strict=True))

    def _case(self, desk: "_Desk", claim: Claim) -> Case:
        self._stopping.check()
        statement = self._statement(claim, desk.corpus)
        if self._is_unread(claim):
            return Case(statement, ())
        return Case(statement, tuple(filterfalse(self._is_unread, desk.candidates.of(statement))))

    def _without_models(self, desk: "_Desk", error: MissingPartError) -> "_Desk":
        """Go on by rules alone: candidates, decisions and version as if there had never been a model."""
        with self._lock:
            self.version, self.notice = RULES_VERSION, rules_alone(error)
            self._models = self._cache = None
            self._desk = _Desk(desk.corpus, self._finder, None, self._stopping.check)
            return self._desk

    def _judgement(self, claim: Claim, case: Case, decisions: list[Decision | None]) -> Judgement:
        found = []
        for passage, decision in zip(case.passages, decisions, strict=True):
            if decision is not None and passage.source is not None and passage.span is not None:
                text = passage.span.of(self._library.document(passage.source).text)
                found.append(
                    Evidence(
                        passage.source,
                        passage.span,
                        text,
                        decision.verdict,
                        decision.score,
                        decision.reasons,
                        clauses=decision.clauses,
                    )
                )
        speaking = {evidence.source for evidence in found}
        silent = Silent(self._sources, frozenset(speaking))
        evidence = copied_marked(claim.text, _kept(found))
        standing = Standing.UNCHECKED if self._is_unread(claim) else standing_of(claim, evidence)
        return Judgement(claim, evidence, silent, standing)

    def _is_unread(self, text: Claim | Statement) -> bool:
        return self._tongues.is_unread(text.source, text.span, text.text)

    def _ready(self) -> "_Desk":
        with self._lock:
            if self._desk is None:
                corpus = Corpus(self._library, self._stopping.check)
                self._desk = _Desk(corpus, self._finder, self._models, self._stopping.check, self._cache)
            return self._desk

    def _statement(self, claim: Claim, corpus: Corpus) -> Statement:
        if claim.source is None or claim.span is None:
            return typed_statement(claim.text, corpus.gazetteer)
        number = corpus.number(claim.source, claim.span)
        if number is not None:
            return corpus.statements[claim.source][number]
        before = [s for s in corpus.statements[claim.source] if s.span and s.span.start <= claim.span.start]
        context = before[-1].referent or before[-1].context if before else ""
        document = self._library.document(claim.source)
        return read_statement(document, claim.span, ParagraphKind.BODY, corpus.gazetteer, context)


class _Desk:
    """What is prepared once per library, when the first claim is judged."""

    def __init__(
        self,
        corpus: Corpus,
        finder: CandidateFinder | None,
        models: "Models | None",
        check: Callable[[], None],
        cache: VerdictCache | None = None,
    ) -> None:
        self.corpus = corpus
        self.decider: Decider = RuleDecider(corpus)
        similarity = None
        if models is not None:
            from reader.evidence.asking import Asker, ModelDecider
            from reader.evidence.similarity import Similarity
            from reader.evidence.taking_apart import Parts

            similarity = Similarity(corpus, StoppableEncoder(models.encoder, check))
            parts = Parts(corpus, models.propositions, check)
            entailment = (
                models.entailment if cache is None else RememberingEntailment(models.entailment, cache)
            )
            asker = Asker(corpus, StoppableEntailment(entailment, check), similarity, parts)
            self.decider = ModelDecider(asker, models.weights, whole=similarity.whole)
        self.candidates = Candidates(corpus, finder, similarity)


def rules_alone(error: MissingPartError) -> str:
    """Return the line that tells why rules alone decide."""
    return f"{error}; until then rules alone decide"


def _kept(found: list[Evidence]) -> list[Evidence]:
    found = sorted(found, key=lambda e: (_ORDER[e.verdict], -e.score, e.source, e.span))
    counts: dict[tuple[str, Verdict], int] = {}
    kept = []
    for evidence in found:
        key = (evidence.source, evidence.verdict)
        counts[key] = counts.get(key, 0) + 1
        if counts[key] <= _MOST_PER_SOURCE[evidence.verdict]:
            kept.append(evidence)
    return kept

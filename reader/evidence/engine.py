"""Judges claims over a library: candidates, comparison, verdicts, standing."""

import hashlib
import threading
from collections.abc import Callable, Iterable, Iterator

from reader.evidence.cache import VerdictCache
from reader.evidence.comparing import compare
from reader.evidence.corpus import PER_SOURCE, CandidateFinder, Corpus
from reader.evidence.findings import Findings
from reader.evidence.model import Claim, EntailmentModel, Evidence, Judgement, Probabilities, Verdict
from reader.evidence.standing import copied_marked, is_unknown_language, standing_of
from reader.evidence.statement import Statement, read_statement, typed_statement
from reader.evidence.verdict import decide
from reader.library.model import Library
from reader.text.model import ParagraphKind, Span

RULES_VERSION = "rules-9"
_MOST_PER_SOURCE = {Verdict.SUPPORTS: 12, Verdict.CONTRADICTS: 8, Verdict.MENTIONS: 4}
_MOST_SOURCES = 24
_ORDER = {Verdict.CONTRADICTS: 0, Verdict.SUPPORTS: 1, Verdict.MENTIONS: 2}


class Engine:
    """Judges claims over one library. Deterministic; safe to use from several threads.

    Without a finder candidates come from shared words alone; without an entailment model rules decide.
    """

    def __init__(
        self,
        library: Library,
        finder: CandidateFinder | None,
        entailment: EntailmentModel | None = None,
        cache: VerdictCache | None = None,
    ) -> None:
        self.version = RULES_VERSION if entailment is None else f"{RULES_VERSION}+{entailment.version}"
        self._library = library
        self._finder = finder
        self._entailment = entailment
        self._cache = cache
        self._corpus: Corpus | None = None
        self._lock = threading.Lock()
        if cache is not None:
            cache.open(library_key(library, self.version))

    def judge(self, claim: Claim) -> Judgement:
        """Return the evidence for one claim, from the cache where it was judged before."""
        judgement = self._judge(claim)
        if self._cache is not None:
            self._cache.flush()
        return judgement

    def judge_all(
        self,
        claims: Iterable[Claim],
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Iterator[Judgement]:
        """Yield a judgement per claim in order; ends early once `cancelled` says so, keeping what is done."""
        claims = tuple(claims)
        try:
            for done, claim in enumerate(claims, 1):
                if cancelled is not None and cancelled():
                    return
                judgement = self._judge(claim)
                if progress is not None:
                    progress(done, len(claims))
                yield judgement
        finally:
            if self._cache is not None:
                self._cache.flush()

    def _judge(self, claim: Claim) -> Judgement:
        kept = self._cache.get(claim) if self._cache is not None else None
        if kept is not None:
            return kept
        judgement = self._judged(claim)
        if self._cache is not None:
            self._cache.put(judgement)
        return judgement

    def _judged(self, claim: Claim) -> Judgement:
        corpus = self._ready()
        statement = self._statement(claim, corpus)
        found: list[Evidence] = []
        if not is_unknown_language(claim.text):
            passages = self._candidates(statement, corpus)
            findings = [compare(statement, passage, corpus) for passage in passages]
            found = self._decided(statement, passages, findings)
        speaking = {evidence.source for evidence in found}
        silent = tuple(d.source for d in self._library.documents if d.source not in speaking)
        evidence = copied_marked(claim.text, _kept(found))
        return Judgement(claim, evidence, silent, standing_of(claim, evidence))

    def _decided(
        self, claim: Statement, passages: list[Statement], findings: list[Findings]
    ) -> list[Evidence]:
        opinions: list[Probabilities | None] = [None] * len(passages)
        if self._entailment is not None:
            opinions = [*self._entailment.judge([(p.text, claim.text) for p in passages])]
        found = []
        for passage, finding, opinion in zip(passages, findings, opinions, strict=True):
            decision = decide(finding, opinion, (claim.text, passage.text))
            if decision is not None and passage.source is not None and passage.span is not None:
                text = passage.span.of(self._library.document(passage.source).text)
                found.append(
                    Evidence(
                        passage.source, passage.span, text, decision.verdict, decision.score, decision.reasons
                    )
                )
        return found

    def _ready(self) -> Corpus:
        with self._lock:
            if self._corpus is None:
                self._corpus = Corpus(self._library)
            return self._corpus

    def _statement(self, claim: Claim, corpus: Corpus) -> Statement:
        if claim.source is None or claim.span is None:
            return typed_statement(claim.text, corpus.gazetteer)
        for statement in corpus.statements[claim.source]:
            if statement.span == claim.span:
                return statement
        before = [s for s in corpus.statements[claim.source] if s.span and s.span.start <= claim.span.start]
        context = before[-1].referent or before[-1].context if before else ""
        document = self._library.document(claim.source)
        return read_statement(document, claim.span, ParagraphKind.BODY, corpus.gazetteer, context)

    def _sources(
        self, claim: Statement, corpus: Corpus, ranked: dict[str, list[tuple[Span, float]]]
    ) -> list[str]:
        """Return the sources to look into: all of a desk's handful, the best found of a larger library."""
        if self._finder is None or len(corpus.statements) <= _MOST_SOURCES:
            return sorted(corpus.statements)
        best = sorted(ranked, key=lambda source: (-_best_score(ranked[source]), source))[:_MOST_SOURCES]
        own = [claim.source] if claim.source is not None else []
        return sorted({*best, *own})

    def _candidates(self, claim: Statement, corpus: Corpus) -> list[Statement]:
        found: dict[tuple[str, Span], Statement] = {}
        ranked = (
            self._finder.candidates(claim.text, per_source=PER_SOURCE) if self._finder is not None else {}
        )
        for source in self._sources(claim, corpus, ranked):
            statements = corpus.statements[source]
            wanted = {span for span, _ in ranked.get(source, ())}
            near = [statement for statement in statements if statement.span in wanted]
            for statement in [*near, *corpus.near(claim.stems, source), *corpus.opposed(claim, source)]:
                if statement.span is not None and statement.kind is not ParagraphKind.HEADING:
                    found[source, statement.span] = statement
        return [s for s in found.values() if not _is_claim(claim, s)]


def _best_score(ranked: list[tuple[Span, float]]) -> float:
    return max(score for _, score in ranked)


def library_key(library: Library, version: str) -> str:
    """Return the hash of all texts, their dates and the engine's version: what decides every verdict."""
    digest = hashlib.sha256(version.encode())
    for document in library.documents:
        digest.update(f"\0{document.source}\0{document.metadata.date}\0".encode())
        digest.update(document.text.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _is_claim(claim: Statement, passage: Statement) -> bool:
    if claim.source != passage.source or claim.span is None or passage.span is None:
        return False
    return claim.span.overlap(passage.span) * 2 >= min(len(claim.span), len(passage.span))


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

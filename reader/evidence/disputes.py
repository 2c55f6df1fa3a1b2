"""What is told differently: the fragments of contradicting reasons, joined to things in dispute."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.evidence.model import Evidence, Judgement, Reason, ReasonKind, Verdict
from reader.text.model import Span

_UNTYPED = frozenset({ReasonKind.WORDING, ReasonKind.ENTAILMENT})


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words of a source that clash with words of another; spans count in the source's text.

    `weight` says how many clashing reasons name them.
    """

    source: str
    sentence: Span
    span: Span
    text: str
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Clash:
    """Two fragments that cannot both be right, and why."""

    kind: ReasonKind
    claim: Fragment
    passage: Fragment


@dataclass(frozen=True, slots=True)
class Dispute:
    """One thing that the sources tell differently; the fragment that most others clash with comes first."""

    kind: ReasonKind
    fragments: tuple[Fragment, ...]


def clashes(judgements: Iterable[Judgement]) -> Iterator[Clash]:
    """Yield the typed contradictions between two sources whose fragments are both known, as they come."""
    for judgement in judgements:
        claim = judgement.claim
        for evidence in judgement.evidence:
            if evidence.verdict is not Verdict.CONTRADICTS or claim.span is None or claim.source is None:
                continue
            for reason in evidence.reasons:
                clash = _clash(claim.source, claim.span, evidence, reason)
                if clash is not None:
                    yield clash


def disputes(found: Iterable[Clash]) -> tuple[Dispute, ...]:
    """Join clashes of one kind that share words of a source; the thing most clashed about comes first."""
    joined = _Joined()
    for clash in found:
        joined.add(clash)
    return tuple(sorted(joined.disputes(), key=lambda d: -sum(f.weight for f in d.fragments)))


def _clash(source: str, sentence: Span, evidence: Evidence, reason: Reason) -> Clash | None:
    if reason.agrees or reason.kind in _UNTYPED or source == evidence.source:
        return None
    if reason.claim_span is None or reason.passage_span is None:
        return None
    return Clash(
        reason.kind,
        Fragment(source, sentence, reason.claim_span, _plain(reason.claim)),
        Fragment(evidence.source, evidence.span, reason.passage_span, _plain(reason.passage)),
    )


def _plain(text: str) -> str:
    return " ".join(text.split())


class _Joined:
    """Fragments joined by clashes, and by overlapping words of one source (union-find)."""

    def __init__(self) -> None:
        self._fragments: list[Fragment] = []
        self._kinds: list[ReasonKind] = []
        self._above: list[int] = []
        self._weights: Counter[int] = Counter()
        self._known: dict[tuple[ReasonKind, str, Span], int] = {}
        self._in_sentence: dict[tuple[ReasonKind, str, Span], list[int]] = {}

    def add(self, clash: Clash) -> None:
        one, other = self._number(clash.kind, clash.claim), self._number(clash.kind, clash.passage)
        self._weights.update((one, other))
        self._join(one, other)

    def disputes(self) -> Iterator[Dispute]:
        groups: dict[int, list[int]] = {}
        for n in range(len(self._fragments)):
            groups.setdefault(self._top(n), []).append(n)
        for members in groups.values():
            members.sort(key=lambda n: (-self._weights[n], n))
            fragments = []
            for n in members:
                f = self._fragments[n]
                fragments.append(Fragment(f.source, f.sentence, f.span, f.text, self._weights[n]))
            yield Dispute(self._kinds[members[0]], tuple(fragments))

    def _number(self, kind: ReasonKind, fragment: Fragment) -> int:
        key = kind, fragment.source, fragment.span
        if key not in self._known:
            n = self._known[key] = len(self._fragments)
            self._fragments.append(fragment)
            self._kinds.append(kind)
            self._above.append(n)
            beside = self._in_sentence.setdefault((kind, fragment.source, fragment.sentence), [])
            for other in beside:
                if self._fragments[other].span.overlap(fragment.span):
                    self._join(n, other)
            beside.append(n)
        return self._known[key]

    def _top(self, n: int) -> int:
        while self._above[n] != n:
            self._above[n] = self._above[self._above[n]]
            n = self._above[n]
        return n

    def _join(self, one: int, other: int) -> None:
        self._above[self._top(other)] = self._top(one)

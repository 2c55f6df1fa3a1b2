"""Decisions by rules, encoder and entailment model, weighed together."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from reader.evidence.comparing import compare
from reader.evidence.corpus import Corpus
from reader.evidence.deciding import Case
from reader.evidence.explaining import Unexplained, explained
from reader.evidence.findings import Findings
from reader.evidence.model import EntailmentModel, Probabilities, Reason, TextEncoder, Verdict
from reader.evidence.similarity import Similarity
from reader.evidence.statement import Statement
from reader.evidence.verdict import Decision, weighed
from reader.evidence.weighing import Signals, Weights

MOST_JUDGED = 20
_BACK_BAR = 0.12
_WORDS = 0.8
_Decisions = dict[tuple[int, int], Decision | None]
_UNASKED = Probabilities(0.0, 0.0, 1.0)


@dataclass(frozen=True, slots=True)
class Models:
    """The trained parts: what reads pairs, what finds neighbours, what weighs."""

    entailment: EntailmentModel
    encoder: TextEncoder
    weights: Weights

    @property
    def version(self) -> str:
        """Names and hashes of all three."""
        return f"{self.entailment.version}+{self.encoder.version}+{self.weights.version}"


class Asker:
    """Asks the model about the passages nearest to each claim.

    Each pair is asked with the passage as premise; where that answer is not plainly neutral, also the other
    way round.
    """

    def __init__(self, corpus: Corpus, entailment: EntailmentModel, similarity: Similarity) -> None:
        self._corpus = corpus
        self._entailment = entailment
        self._similarity = similarity

    def signals(self, cases: Sequence[Case]) -> list[list[Signals]]:
        """Return what is known of the passages of each case that the model is asked about."""
        asked = [self._near(case) for case in cases]
        answers = iter(self._answered([pair for pairs in asked for pair in pairs]))
        return [[next(answers) for _ in pairs] for pairs in asked]

    def reasons(self, unexplained: Sequence[tuple[Signals, Verdict]]) -> list[Reason]:
        """Return for each verdict the words that decided it."""
        text = self._similarity.text
        return explained(
            self._entailment,
            [Unexplained(s.claim, s.passage, text(s.claim), text(s.passage), v) for s, v in unexplained],
        )

    def _near(self, case: Case) -> list["_Pair"]:
        cosines = self._similarity.to(case.claim, case.passages)
        findings = [compare(case.claim, passage, self._corpus) for passage in case.passages]
        leads = zip(_leads(cosines), _leads([f.likeness for f in findings]), strict=True)
        pairs = [_Pair(case.claim, *row) for row in zip(case.passages, findings, cosines, leads, strict=True)]
        pairs.sort(key=lambda p: (-p.prior, p.passage.source or "", p.passage.span))
        return pairs[:MOST_JUDGED] + [p for p in pairs[MOST_JUDGED:] if p.findings.clashes]

    def _answered(self, pairs: list["_Pair"]) -> list[Signals]:
        text, judge = self._similarity.text, self._entailment.judge
        there = judge([(text(p.passage), text(p.claim)) for p in pairs])
        told = [n for n, opinion in enumerate(there) if opinion.neither <= 1 - _BACK_BAR]
        back = dict(
            zip(told, judge([(text(pairs[n].claim), text(pairs[n].passage)) for n in told]), strict=True)
        )
        ranks: dict[int, int] = {}
        signals = []
        for n, (pair, opinion) in enumerate(zip(pairs, there, strict=True)):
            rank = ranks[id(pair.claim)] = ranks.get(id(pair.claim), -1) + 1
            signals.append(pair.signals(rank, opinion, back.get(n, _UNASKED)))
        return signals


class ModelDecider:
    """Weighs the model's answers with what the rules found."""

    def __init__(self, asker: Asker, weights: Weights) -> None:
        self._asker = asker
        self._weights = weights

    def decide(self, cases: Sequence[Case]) -> list[list[Decision | None]]:
        """Return the decisions of each case, in order."""
        flat = [signals for of_case in self._asker.signals(cases) for signals in of_case]
        found = {
            _key(s): weighed(s, opinion, self._weights)
            for s, opinion in zip(flat, self._weights.weigh(flat), strict=True)
        }
        found |= self._explained(flat, found)
        return [[found.get((id(case.claim), id(p))) for p in case.passages] for case in cases]

    def _explained(self, asked: list[Signals], found: "_Decisions") -> "_Decisions":
        """Return the decisions that no slot explains, with the words that decided."""
        bare = []
        for signals in asked:
            decision = found[_key(signals)]
            if decision is not None and not decision.explained:
                bare.append((signals, decision))
        reasons = self._asker.reasons([(s, d.verdict) for s, d in bare])
        return {
            _key(s): Decision(d.verdict, d.score, (*d.reasons, reason))
            for (s, d), reason in zip(bare, reasons, strict=True)
        }


def _key(signals: Signals) -> tuple[int, int]:
    return id(signals.claim), id(signals.passage)


@dataclass(frozen=True, slots=True)
class _Pair:
    claim: Statement
    passage: Statement
    findings: Findings
    cosine: float
    leads: tuple[float, float]

    @property
    def prior(self) -> float:
        """How likely the passage bears on the claim before the model is asked."""
        return self.cosine + _WORDS * self.findings.likeness

    def signals(self, rank: int, there: Probabilities, back: Probabilities) -> Signals:
        """Return all that is known once the model has answered."""
        return Signals(self.claim, self.passage, self.findings, self.cosine, *self.leads, rank, there, back)


def _leads(values: Sequence[float]) -> list[float]:
    """Return how many standard deviations each value lies above the mean."""
    if not values:
        return []
    mean = math.fsum(values) / len(values)
    spread = math.sqrt(math.fsum((v - mean) ** 2 for v in values) / len(values))
    return [(v - mean) / (spread or 1.0) for v in values]

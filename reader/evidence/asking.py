"""Decisions by rules, encoder and entailment model, weighed together."""

import dataclasses
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.evidence.clauses import clauses_of
from reader.evidence.comparing import compare
from reader.evidence.corpus import Corpus
from reader.evidence.deciding import Case
from reader.evidence.explaining import Unexplained, explained
from reader.evidence.findings import Findings
from reader.evidence.meeting import meeting
from reader.evidence.model import EntailmentModel, Probabilities, Reason, ReasonKind, TextEncoder, Verdict
from reader.evidence.opposites import says_the_opposite
from reader.evidence.parties import strangers, turned_round
from reader.evidence.parts import Part, match_parts
from reader.evidence.propositions.model import Propositions
from reader.evidence.same_event import other_story
from reader.evidence.similarity import Similarity
from reader.evidence.slots import reason
from reader.evidence.statement import Statement
from reader.evidence.taking_apart import Parts
from reader.evidence.verdict import Decision, weighed
from reader.evidence.weighing import Signals, Weights
from reader.text.words import fold

MOST_WEIGHED, MOST_JUDGED, MOST_JUDGED_OF_MANY = 40, 6, 16
_BACK_BAR = 0.3
_TURNED = 0.7
_BEST = 10
_Decisions = dict[tuple[int, int], Decision | None]
_MOST_KEPT = 20_000
_Pair = tuple[str, str]
_UNASKED = Probabilities(0.0, 0.0, 1.0)
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Models:
    """The trained parts: what reads pairs, what finds neighbours, what takes sentences apart, what weighs."""

    entailment: EntailmentModel
    encoder: TextEncoder
    propositions: Propositions
    weights: Weights

    @property
    def version(self) -> str:
        """Names and hashes of all four."""
        parts = (self.entailment, self.encoder, self.propositions, self.weights)
        return "+".join(part.version for part in parts)


class Asker:
    """Gathers what is known of the passages nearest to each claim, asking the model about the very nearest.

    Each pair is asked with the passage as premise; where that answer is not plainly neutral, also the other
    way round.
    """

    def __init__(
        self, corpus: Corpus, entailment: EntailmentModel, similarity: Similarity, parts: Parts
    ) -> None:
        self._corpus = corpus
        self._entailment = entailment
        self._similarity = similarity
        self._parts = parts
        self._answers: dict[_Pair, Probabilities] = {}
        self._stories: dict[tuple[str | None, str | None], bool] = {}

    def signals(self, cases: Sequence[Case]) -> list[list[Signals]]:
        """Return what is known of the passages of each case that are near enough to be weighed."""
        near = [self._near(case) for case in cases]
        asked = [signals for of_case in near for signals in of_case if signals.asked]
        answered = iter(self._answered(asked))
        return [[next(answered) if signals.asked else signals for signals in of_case] for of_case in near]

    def reasons(self, unexplained: Sequence[tuple[Signals, Verdict]]) -> list[Reason]:
        """Return for each verdict the words that decide it: those that meet, or those that make it clash.

        Support is told by the alignment; a clash that no slot shows by leaving words out, which asks the
        model again.
        """
        text = self._similarity.text
        against = [s for s, verdict in unexplained if verdict is Verdict.CONTRADICTS]
        clashing = iter(
            explained(
                self._entailment,
                [
                    Unexplained(s.claim, s.passage, text(s.claim), text(s.passage), Verdict.CONTRADICTS)
                    for s in against
                ],
            )
        )
        return [
            next(clashing) if verdict is Verdict.CONTRADICTS else self._meeting(s)
            for s, verdict in unexplained
        ]

    def _meeting(self, signals: Signals) -> Reason:
        claim, passage = signals.claim, signals.passage
        (table,) = self._similarity.tables(claim, [passage])
        return meeting(claim, passage, table, self._parts.of(claim), self._parts.of(passage))

    def _near(self, case: Case) -> list[Signals]:
        found = [compare(case.claim, passage, self._corpus) for passage in case.passages]
        near = self._similarity.to(case.claim, case.passages)
        likeness_leads = _leads([f.likeness for f in found])
        words = [n.words for n in near]
        words_leads, best = _leads(words), sorted(words, reverse=True)[:_BEST]
        priors = [n.prior(f.likeness) for n, f in zip(near, found, strict=True)]
        order = sorted(range(len(priors)), key=lambda n: (-priors[n], n))
        kept = order[:MOST_WEIGHED] + [n for n in order[MOST_WEIGHED:] if found[n].clashes]
        own = self._parts.of(case.claim)
        tables = self._similarity.tables(case.claim, [case.passages[n] for n in kept])
        said = {n: self._parts.of(case.passages[n]) for n in kept}
        matches = [match_parts(own, said[n], table) for n, table in zip(kept, tables, strict=True)]
        found = [_with_turns(case, n, f, own, said.get(n, ())) for n, f in enumerate(found)]
        clauses = clauses_of(case.claim, own, tables)
        asked = MOST_JUDGED if self._similarity.whole else MOST_JUDGED_OF_MANY
        return [
            Signals(
                case.claim,
                case.passages[n],
                found[n],
                near[n],
                matches[rank],
                strangers(case.claim, case.passages[n]),
                likeness_leads[n],
                words_leads[n],
                words[n] - best[0],
                math.fsum(best) / len(best),
                rank,
                rank < asked or bool(found[n].clashes),
                _UNASKED,
                _UNASKED,
                self._apart(case.claim, case.passages[n]),
                clauses[rank],
                says_the_opposite(case.claim, case.passages[n]),
            )
            for rank, n in enumerate(kept)
        ]

    def _apart(self, claim: Statement, passage: Statement) -> bool:
        pair = claim.source, passage.source
        if pair not in self._stories:
            self._stories[pair] = other_story(claim, passage, self._corpus)
        return self._stories[pair]

    def _answered(self, asked: list[Signals]) -> list[Signals]:
        text, judge = self._similarity.text, self._judge
        there = judge([(text(s.passage), text(s.claim)) for s in asked])
        told = [n for n, opinion in enumerate(there) if opinion.neither <= 1 - _BACK_BAR]
        back = judge([(text(asked[n].claim), text(asked[n].passage)) for n in told])
        answers = dict(zip(told, back, strict=True))
        return [
            dataclasses.replace(signals, there=opinion, back=answers.get(n, _UNASKED))
            for n, (signals, opinion) in enumerate(zip(asked, there, strict=True))
        ]

    def _judge(self, pairs: list[_Pair]) -> list[Probabilities]:
        """Ask about pairs that were not asked before: a claim's way back is its counterpart's way there."""
        answers = self._answers
        known = {pair: answers[pair] for pair in pairs if pair in answers}
        new = sorted(set(pairs) - known.keys())
        answered = dict(zip(new, self._entailment.judge(new), strict=True))
        if len(self._answers) + len(new) > _MOST_KEPT:
            self._answers = {}
        self._answers |= answered
        known |= answered
        return [known[pair] for pair in pairs]


class ModelDecider:
    """Weighs the model's answers with what the rules found."""

    def __init__(self, asker: Asker, weights: Weights, *, whole: bool) -> None:
        """Take the weights of all occasions; `whole` says that the library is read whole."""
        self._asker = asker
        self._weights = weights
        self._whole = whole

    def decide(self, cases: Sequence[Case]) -> list[list[Decision | None]]:
        """Return the decisions of each case, in order."""
        asked = self._asker.signals(cases)
        found: _Decisions = {}
        for case, of_case in zip(cases, asked, strict=True):
            weights = self._weights.fitting(whole=self._whole, typed=_is_typed(case))
            opinions = zip(of_case, weights.weigh(of_case), strict=True)
            found |= {_key(s): weighed(s, opinion, weights) for s, opinion in opinions}
        flat = [signals for of_case in asked for signals in of_case]
        found |= self._explained(flat, found)
        for signals in flat:
            decision = found[_key(signals)]
            if decision is not None:
                found[_key(signals)] = dataclasses.replace(decision, clauses=signals.clauses)
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


def _with_turns(
    case: Case, number: int, findings: Findings, own: Sequence[Part], said: Sequence[Part]
) -> Findings:
    """Return the findings, with a clash where the passage tells an act of the claim the other way round."""
    turned = turned_round(own, said)
    if turned is None:
        return findings
    clash = reason(ReasonKind.ROLE, case.claim, turned[0], case.passages[number], turned[1], agrees=False)
    return dataclasses.replace(findings, clashes=(*findings.clashes, (_TURNED, clash)))


def _is_typed(case: Case) -> bool:
    """Say whether a claim is a reader's own sentence, one that no passage says word for word."""
    if case.claim.source is not None:
        return False
    own = _spoken(case.claim.text)
    return all(_spoken(passage.text) != own for passage in case.passages)


def _spoken(text: str) -> list[str]:
    return _WORDS.findall(fold(text))


def _key(signals: Signals) -> tuple[int, int]:
    return id(signals.claim), id(signals.passage)


def _leads(values: Sequence[float]) -> list[float]:
    """Return how many standard deviations each value lies above the mean."""
    if not values:
        return []
    mean = math.fsum(values) / len(values)
    spread = math.sqrt(math.fsum((v - mean) ** 2 for v in values) / len(values))
    return [(v - mean) / (spread or 1.0) for v in values]

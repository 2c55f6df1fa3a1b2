"""What counts once the analyst has spoken: the machine's evidence with the analyst's verdicts beside it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from reader.evidence.model import Evidence, Judgement, Standing, Verdict
from reader.evidence.standing import standing_of
from reader.library.model import Library
from reader.review.log import effective_verdict
from reader.review.model import AnalystsEvidence, HumanVerdict, Review, ReviewKey, found, plain
from reader.text.model import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of evidence as the machine found it, and what the analyst says of it."""

    evidence: Evidence
    review: Review | None = None

    @property
    def human(self) -> HumanVerdict | None:
        """The analyst's verdict, where one was given."""
        return self.review.verdict if self.review else None

    @property
    def machine(self) -> Verdict | None:
        """The machine's verdict; None where the analyst alone named the passage."""
        return None if isinstance(self.evidence, AnalystsEvidence) else self.evidence.verdict

    @property
    def verdict(self) -> Verdict | None:
        """The verdict that counts; None where the analyst found the passage irrelevant."""
        return effective_verdict(self.human, self.machine)

    @property
    def overruled(self) -> bool:
        """Say whether the analyst decided otherwise than the machine."""
        return self.human is not None and self.machine is not None and self.human.value != self.machine.value


@dataclass(frozen=True, slots=True)
class Decided:
    """A claim's evidence with the analyst's say.

    Attributes:
        machine: what the machine found.
        shown: the same, with the passages that the analyst alone named.
        passages: the same evidence, each with its review, in the same order.
        counting: the judgement that counts: the analyst's verdicts in place of the machine's, irrelevant
            passages left out, the standing and the silent sources what follows from that.
    """

    machine: Judgement
    shown: Judgement
    passages: tuple[Passage, ...]
    counting: Judgement

    @property
    def standing(self) -> Standing:
        """The standing that counts."""
        return self.counting.standing

    def in_source(self, source: str) -> tuple[Passage, ...]:
        """Return the passages of one source, irrelevant ones included."""
        return tuple(p for p in self.passages if p.evidence.source == source)

    def passage(self, evidence: Evidence) -> Passage | None:
        """Return the passage that a piece of evidence names."""
        return next((p for p in self.passages if p.evidence == evidence), None)

    @property
    def tags(self) -> frozenset[str]:
        """The analyst's tags on any of its passages."""
        return frozenset(tag for p in self.passages if p.review for tag in p.review.tags)

    @property
    def left(self) -> int:
        """How many passages the machine has support or contradict without the analyst's verdict."""
        return sum(p.human is None and p.machine not in (None, Verdict.MENTIONS) for p in self.passages)

    @property
    def reviewed(self) -> int:
        """How many passages have a verdict of the analyst."""
        return sum(p.human is not None for p in self.passages)

    @property
    def overruled(self) -> bool:
        """Say whether the analyst overruled the machine on any passage."""
        return any(p.overruled for p in self.passages)


class Reviews:
    """The reviews of a library in memory, found by claim, so that whole lists can be painted with them.

    It belongs to one thread at a time, and is told of every change (`put`).
    """

    def __init__(self, library: Library, reviews: Iterable[Review] = ()) -> None:
        self._texts = {document.source: document.text for document in library.documents}
        self._all: dict[ReviewKey, Review] = {}
        self._places: dict[ReviewKey, Span | None] = {}
        self._tags: tuple[str, ...] | None = None
        self._keys: dict[tuple[str | None, str], list[ReviewKey]] = {}
        for review in reviews:
            self.put(review.key, review)

    @property
    def all(self) -> tuple[Review, ...]:
        """Every review, in the order of creation."""
        return tuple(self._all.values())

    @property
    def orphans(self) -> tuple[Review, ...]:
        """The reviews whose claim or passage cannot be found in the library: kept, never guessed."""
        return tuple(review for key, review in self._all.items() if self._places[key] is None)

    @property
    def tags(self) -> tuple[str, ...]:
        """Every tag in use, the most used first."""
        if self._tags is None:
            counts = Counter(tag for review in self._all.values() for tag in review.tags)
            self._tags = tuple(sorted(counts, key=lambda tag: (-counts[tag], tag.casefold())))
        return self._tags

    def put(self, key: ReviewKey, review: Review | None) -> None:
        """Take in what the store now holds of a claim and a passage; None where that is nothing."""
        self._tags = None
        keys = self._keys.setdefault((key.claim_source, key.claim_text), [])
        if review is None:
            self._all.pop(key, None)
        else:
            self._all[key] = review
            self._places[key] = found(key, self._texts)
            if key not in keys:
                keys.append(key)

    def decide(self, judgement: Judgement) -> Decided:
        """Return a judgement with the analyst's say; without any it is the machine's alone."""
        claim = judgement.claim
        own = [k for k in self._keys.get((claim.source, plain(claim.text)), ()) if k in self._all]
        if not own:
            passages = tuple(map(Passage, judgement.evidence))
            return Decided(judgement, judgement, passages, judgement)
        known = {(e.source, plain(e.text)): e for e in judgement.evidence}
        reviews = {(k.passage_source, k.passage_text): self._all[k] for k in own}
        added = [self._added(k) for k in own if (k.passage_source, k.passage_text) not in known]
        shown = replace(judgement, evidence=(*judgement.evidence, *(e for e in added if e)))
        passages = tuple(Passage(e, reviews.get((e.source, plain(e.text)))) for e in shown.evidence)
        return Decided(judgement, shown, passages, _counting(judgement, passages))

    def _added(self, key: ReviewKey) -> Evidence | None:
        """Return the passage of a review that the machine does not name, or no more, where it is found."""
        place, review = self._places[key], self._all[key]
        if place is None:
            return None
        verdict = effective_verdict(review.verdict, None) or Verdict.MENTIONS
        text = place.of(self._texts[key.passage_source])
        return AnalystsEvidence(key.passage_source, place, text, verdict, 1.0)


def _counting(judgement: Judgement, passages: tuple[Passage, ...]) -> Judgement:
    evidence = tuple(replace(p.evidence, verdict=p.verdict) for p in passages if p.verdict is not None)
    spoke = {e.source for e in judgement.evidence} - {e.source for e in evidence}
    silent = tuple(dict.fromkeys((*judgement.silent, *sorted(spoke))))
    heard = {e.source for e in evidence}
    silent = tuple(source for source in silent if source not in heard)
    standing = judgement.standing
    if any(p.human is not None for p in passages):
        standing = standing_of(judgement.claim, evidence)
    return replace(judgement, evidence=evidence, silent=silent, standing=standing)

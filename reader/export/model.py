"""What an export is made from."""

from dataclasses import dataclass, field
from functools import cached_property

from reader.evidence.model import Claim, Evidence, Judgement, Verdict
from reader.export.layout import Layout
from reader.export.palette import STANDING_HEADINGS, STANDING_ORDER, STANDING_WORDS
from reader.export.wording import Wording
from reader.export.words import Words
from reader.library.model import Library
from reader.review.decided import Decided, Passage, Reviews
from reader.review.model import HumanVerdict, Review


@dataclass(frozen=True, slots=True)
class Group:
    """Claims that stand under one heading; `key` names it in links."""

    key: str
    heading: str
    judgements: tuple[Judgement, ...]


@dataclass(frozen=True)
class JudgedLibrary:
    """A library with the machine's judgements, in the order of the claims, and the engine that made them.

    `reviews` are the analyst's: what is exported is what counts with them, and both verdicts are told.
    `layout` says on which paper and in which language; `scope` in words what was left out, "" where nothing.
    `own` are the ids of the claims that the reader made; those without a source are the reader's anyway.
    """

    library: Library
    judgements: tuple[Judgement, ...]
    engine_version: str
    reviews: tuple[Review, ...] = ()
    layout: Layout = field(default_factory=Layout)
    scope: str = ""
    own: frozenset[str] = frozenset()

    @cached_property
    def says(self) -> Wording:
        """How things are put into words."""
        return Wording(self.library, Words(self.layout.language))

    @cached_property
    def decided(self) -> tuple[Decided, ...]:
        """The judgements with the analyst's say."""
        reviews = Reviews(self.library, self.reviews)
        return tuple(map(reviews.decide, self.judgements))

    @cached_property
    def counting(self) -> tuple[Judgement, ...]:
        """The judgements that count."""
        return tuple(d.counting for d in self.decided)

    def is_own(self, claim: Claim) -> bool:
        """Say whether the reader made a claim, typed or chosen."""
        return claim.source is None or claim.id in self.own

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The judgements that count: the reader's own claims first, then the sources' by standing."""
        ranked = sorted(self.counting, key=lambda j: STANDING_ORDER.index(j.standing))
        groups = [Group("own", "The reader's own claims", tuple(j for j in ranked if self.is_own(j.claim)))]
        for standing, heading in STANDING_HEADINGS.items():
            found = (j for j in ranked if j.standing is standing and not self.is_own(j.claim))
            groups.append(Group(standing.value, heading, tuple(found)))
        return tuple(group for group in groups if group.judgements)

    def origin(self, judgement: Judgement) -> str:
        """Return where a claim was found; of the reader's own also how it was made, and its standing."""
        claim, words = judgement.claim, self.says.words
        found = self.says.origin(claim)
        if not self.is_own(claim):
            return found
        chosen = words("chosen by the reader") if claim.source else ""
        return " · ".join(filter(None, (found, chosen, words(STANDING_WORDS[judgement.standing]))))

    def telling(self, judgement: Judgement) -> tuple[Evidence, ...]:
        """Return the evidence that supports or contradicts, or of which the analyst said something."""
        return tuple(
            e
            for e in judgement.evidence
            if e.verdict is not Verdict.MENTIONS or self.reviewed(judgement.claim, e)
        )

    def others(self, judgement: Judgement) -> str:
        """Return in words which sources only mention a claim and which are silent on it; "" where none."""
        told = {evidence.source for evidence in self.telling(judgement)}
        mentioned = dict.fromkeys(e.source for e in judgement.evidence if e.source not in told)
        return self.says.others(mentioned, judgement.silent)

    def reviewed(self, claim: Claim, evidence: Evidence) -> Passage | None:
        """Return a passage with its review; None where the analyst said nothing of it."""
        return self._reviewed.get((claim.id, evidence.source, evidence.span.start, evidence.span.end))

    def struck(self, claim: Claim) -> tuple[Passage, ...]:
        """Return the passages of a claim that the analyst found irrelevant."""
        return tuple(
            p
            for (owner, *_), p in self._reviewed.items()
            if owner == claim.id and p.human is HumanVerdict.IRRELEVANT
        )

    @cached_property
    def orphans(self) -> tuple[Review, ...]:
        """The reviews of what is found among the claims no more; none where the scope leaves claims out."""
        if self.scope:
            return ()
        shown = {p.review.key for d in self.decided for p in d.passages if p.review}
        return tuple(review for review in self.reviews if review.key not in shown)

    @cached_property
    def _reviewed(self) -> dict[tuple[str, str, int, int], Passage]:
        return {
            (d.counting.claim.id, p.evidence.source, p.evidence.span.start, p.evidence.span.end): p
            for d in self.decided
            for p in d.passages
            if p.review is not None and not p.review.is_empty
        }

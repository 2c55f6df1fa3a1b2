"""What an export is made from."""

from dataclasses import dataclass, field
from functools import cached_property

from reader.evidence.model import Claim, Evidence, Judgement
from reader.export.layout import Layout
from reader.export.wording import Wording
from reader.export.words import Words
from reader.library.model import Library
from reader.review.decided import Decided, Passage, Reviews
from reader.review.model import HumanVerdict, Review


@dataclass(frozen=True)
class JudgedLibrary:
    """A library with the machine's judgements, in the order of the claims, and the engine that made them.

    `reviews` are the analyst's: what is exported is what counts with them, and both verdicts are told.
    `layout` says on which paper and in which language; `scope` in words what was left out, "" where nothing.
    """

    library: Library
    judgements: tuple[Judgement, ...]
    engine_version: str
    reviews: tuple[Review, ...] = ()
    layout: Layout = field(default_factory=Layout)
    scope: str = ""

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
            if p.review is not None
        }

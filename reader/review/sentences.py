"""How each sentence of one source stands over the library: the claims looked at from the source's side."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from reader.evidence.model import Evidence, Standing, Verdict
from reader.review.decided import Decided
from reader.text.model import Span


class SentenceKind(StrEnum):
    """A sentence's standing; copied is what other sources repeat in near-identical words alone."""

    CONTESTED = "contested"
    CORROBORATED = "corroborated"
    COPIED = "copied"
    SINGLE_SOURCE = "single-source"


@dataclass(frozen=True, slots=True)
class SentenceStanding:
    """A sentence of a source with its standing.

    Attributes:
        span: where it stands in its source.
        sources: those that make it so, in the order of their evidence; none for a single source.
    """

    span: Span
    kind: SentenceKind
    sources: tuple[str, ...] = ()


def sentence_standings(source: str, claims: Iterable[Decided]) -> tuple[SentenceStanding, ...]:
    """Return how the sentences of a source stand, in reading order, by the verdicts that count.

    A sentence that is no claim, or is not judged, has no standing and is left out.
    """
    found: dict[Span, SentenceStanding] = {}
    for decided in claims:
        claim = decided.counting.claim
        if claim.source == source and claim.span is not None and decided.standing is not Standing.UNCHECKED:
            found[claim.span] = _standing(source, claim.span, decided)
    return tuple(found[span] for span in sorted(found))


def _standing(source: str, span: Span, decided: Decided) -> SentenceStanding:
    evidence = decided.counting.evidence
    if decided.standing is Standing.CONTESTED:
        against = [e for e in evidence if e.verdict is Verdict.CONTRADICTS]
        return SentenceStanding(span, SentenceKind.CONTESTED, _names(against))
    supporting = [e for e in evidence if e.verdict is Verdict.SUPPORTS and e.source != source]
    if decided.standing is Standing.CORROBORATED:
        witnesses = _names(e for e in supporting if not e.copied)
        return SentenceStanding(span, SentenceKind.CORROBORATED, witnesses)
    if supporting:
        return SentenceStanding(span, SentenceKind.COPIED, _names(supporting))
    return SentenceStanding(span, SentenceKind.SINGLE_SOURCE)


def _names(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(e.source for e in evidence))

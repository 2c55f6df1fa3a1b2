"""What the comparison of two statements yields, before it becomes a verdict."""

from dataclasses import dataclass, field

from reader.evidence.model import Reason


@dataclass(frozen=True, slots=True)
class Findings:
    """How a passage stands to a claim.

    Attributes:
        likeness: 0..1, how far the weighted words of the two agree.
        common: how many concepts and facets the two share; below three they may share but their topic.
        clashes: exclusive slots of one and the same event that are filled differently, surest first,
            each with how sure it is, 0..1.
        agreements: slots that agree, each with its weight as support, 0..1.
        same_event: 0..1, how sure it is that both speak of the same thing.
    """

    likeness: float
    common: int
    clashes: tuple[tuple[float, Reason], ...] = field(default=())
    agreements: tuple[tuple[float, Reason], ...] = field(default=())
    same_event: float = 0.0

"""How two quantities stand to each other."""

import math

from reader.evidence.facets.model import Qualifier, Quantity, QuantityKind, Relation
from reader.evidence.facets.units import TIME

_APPROX_SHARE = 0.1
_ROUNDED_SHARE = 0.05
_VAGUE_FACTOR = 3.0
_BIRTHDAY = 1.0
_ROUGH_SHARE = 5.0
_OPEN = frozenset({Qualifier.AT_LEAST, Qualifier.AT_MOST})


def compare_quantities(a: Quantity, b: Quantity) -> Relation:
    """Compare two quantities that measure the same thing, which the caller knows.

    `COMPATIBLE` when kind, unit or rate differ, or a bound admits the other's figure. `SAME` when the
    intervals meet after widening: by half of the last stated digit (at most 5 %), by 10 % for "about" and
    "nearly". Ages a year apart and rough shares ("a third") five points apart are compatible. Counts compare
    whatever their nouns: see `same_measure`.
    """
    pair = _aligned(a, b)
    if pair is None:
        return Relation.COMPATIBLE
    one, two = pair
    gap = max(one[0] - two[1], two[0] - one[1])
    if 0 < gap <= _tolerated(a, b):
        return Relation.COMPATIBLE
    if gap > 1e-9 * max(1.0, abs(gap)):
        return _apart(a, b, one, two)
    if (a.qualifier in _OPEN) == (b.qualifier in _OPEN) and not _bounded_apart(a, b, one, two):
        return Relation.SAME
    if Qualifier.VAGUE in {a.qualifier, b.qualifier}:
        return Relation.COMPATIBLE
    return Relation.SAME if _bound_met(one, two) else Relation.COMPATIBLE


def _tolerated(a: Quantity, b: Quantity) -> float:
    if a.kind is QuantityKind.AGE:
        return _BIRTHDAY
    return _ROUGH_SHARE if {a.kind, b.kind} == {QuantityKind.FRACTION, QuantityKind.PERCENT} else 0.0


def _aligned(a: Quantity, b: Quantity) -> tuple[tuple[float, float], tuple[float, float]] | None:
    shares = {QuantityKind.PERCENT: 1.0, QuantityKind.FRACTION: 100.0}
    if a.kind in shares and b.kind in shares and a.rate == b.rate:
        return _widened(a, shares[a.kind]), _widened(b, shares[b.kind])
    if a.kind is not b.kind or (a.unit != b.unit and a.kind is not QuantityKind.COUNT):
        return None
    if a.rate == b.rate:
        return _widened(a), _widened(b)
    if a.rate in TIME and b.rate in TIME:
        return _widened(a, 1 / TIME[a.rate]), _widened(b, 1 / TIME[b.rate])
    return None


def _widened(a: Quantity, factor: float = 1.0) -> tuple[float, float]:
    def slack(value: float) -> float:
        if math.isinf(value):
            return 0.0
        if a.qualifier is Qualifier.APPROX:
            return max(_APPROX_SHARE * abs(value), a.step / 2 if a.step < 1 else 0.0)
        if a.kind is QuantityKind.ORDINAL or (a.kind is QuantityKind.COUNT and a.step <= 1):
            return 0.0
        return min(a.step / 2, _ROUNDED_SHARE * abs(value))

    return (a.low - slack(a.low)) * factor, (a.high + slack(a.high)) * factor


def _bounded_apart(a: Quantity, b: Quantity, one: tuple[float, float], two: tuple[float, float]) -> bool:
    return a.qualifier in _OPEN and (a.qualifier is not b.qualifier or not _bound_met(one, two))


def _bound_met(one: tuple[float, float], two: tuple[float, float]) -> bool:
    ends_one = [end for end in one if math.isfinite(end)]
    ends_two = [end for end in two if math.isfinite(end)]
    return any(abs(x - y) <= _ROUNDED_SHARE / 2 * max(abs(x), abs(y)) for x in ends_one for y in ends_two)


def _apart(a: Quantity, b: Quantity, one: tuple[float, float], two: tuple[float, float]) -> Relation:
    if Qualifier.VAGUE not in {a.qualifier, b.qualifier}:
        return Relation.CLASH
    lower, upper = (one[1], two[0]) if one[1] < two[0] else (two[1], one[0])
    return Relation.CLASH if upper > _VAGUE_FACTOR * max(lower, 1e-12) else Relation.COMPATIBLE


def same_measure(a: Quantity, b: Quantity) -> float:
    """Return in 0..1 how likely two quantities measure the same thing, by kind, unit, rate and noun phrase.

    0 when kind, unit or rate cannot compare; without a noun on either side 0.5.
    """
    if _aligned(a, b) is None:
        return 0.0
    if not a.noun or not b.noun:
        return 0.5
    words_a, words_b = {*a.modifiers, a.noun}, {*b.modifiers, b.noun}
    overlap = len(words_a & words_b) / min(len(words_a), len(words_b))
    head = 1.0 if a.noun == b.noun else 0.0
    return 0.7 * head + 0.3 * overlap

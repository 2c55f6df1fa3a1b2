"""Neutral pairs as a library makes them: same names or topic, another statement."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from random import Random

from corpora import Pair, pair

_WORD = re.compile(r"[a-z0-9]{4,}")
_COMMON = 400


def near_misses(pairs: Sequence[Pair], random: Random, most: int) -> Iterator[Pair]:
    """Yield up to `most` neutral pairs: hypotheses with premises of other pairs that share rare words."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(pairs):
        for word in sorted(set(_WORD.findall(one.premise.lower()))):
            holders[word].append(number)
    for number in random.sample(range(len(pairs)), min(most, len(pairs))):
        found = _sharing(pairs[number], number, holders)
        other = pairs[random.choice(found)] if found else random.choice(pairs)
        if other.premise != pairs[number].premise and other.hypothesis != pairs[number].hypothesis:
            yield pair(other.premise, pairs[number].hypothesis, "neutral")


def _sharing(one: Pair, number: int, holders: dict[str, list[int]]) -> list[int]:
    counted: defaultdict[int, float] = defaultdict(float)
    for word in sorted(set(_WORD.findall(one.hypothesis.lower()))):
        held = holders.get(word, [])
        if len(held) <= _COMMON:
            for other in held:
                counted[other] += 1.0 / len(held) ** 0.5
    counted.pop(number, None)
    return sorted(counted, key=lambda n: (-counted[n], n))[:4]

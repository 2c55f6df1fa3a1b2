"""Pairs in which a negation decides nothing, so that "not" alone is never a sign of a clash."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from corpora import Pair, pair
from counterfactuals import Changer


def negated_pairs(pairs: Sequence[Pair], random: Random, most: int) -> Iterator[Pair]:
    """Yield up to `most` pairs: neutral ones with either side negated, and equal sentences with both negated.

    A third are clashes of a sentence with its own negation, either way round.
    """
    changer = Changer(["Nobody"], random)
    made = 0
    for one in random.sample(list(pairs), len(pairs)):
        for new in _of_one(one, changer, random):
            yield new
            made += 1
        if made >= most:
            return


def _of_one(one: Pair, changer: Changer, random: Random) -> Iterator[Pair]:
    premise, hypothesis = changer.negated(one.premise), changer.negated(one.hypothesis)
    if one.label == "neutral":
        if hypothesis is not None:
            yield pair(one.premise, hypothesis, "neutral")
        if premise is not None and random.random() < 0.5:
            yield pair(premise, one.hypothesis, "neutral")
    elif one.label == "support" and premise is not None and one.premise.count(" ") > 4:
        sides = (one.premise, premise) if random.random() < 0.5 else (premise, one.premise)
        yield pair(*sides, "contradict")
        yield pair(premise, premise, "support")

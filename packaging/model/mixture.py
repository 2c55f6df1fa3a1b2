"""The first training mixture: pairs of others, counterfactuals, templates and near misses."""

from __future__ import annotations

from pathlib import Path
from random import Random

from corpora import Pair, training_pairs
from counterfactuals import counterfactual_pairs
from near_misses import near_misses
from templates import template_pairs

_MOST = {"inli": 15_000}
_COUNTERFACTUALS = 30_000
_TEMPLATES = 7_000
_NEAR_MISSES = 16_000
_UNFIT = frozenset({"inli", "cad_nli"})


def general_mixture(
    data: Path, seed: int = 7, *, counterfactuals: bool = True, without: frozenset[str] = frozenset()
) -> list[Pair]:
    """Return the pairs of the first stage, shuffled; `data` is the folder of JSON Lines files.

    The files named `without` are left out, and what is made of them.
    """
    random = Random(seed)
    files = {name: pairs for name, pairs in training_pairs(data).items() if name not in without}
    out = [
        p
        for name, pairs in files.items()
        for p in random.sample(pairs, min(len(pairs), _MOST.get(name, len(pairs))))
    ]
    fit = [p for name, pairs in files.items() if name not in _UNFIT for p in pairs]
    if counterfactuals:
        supported = [p for p in fit if p.label == "support"]
        out += counterfactual_pairs(supported, random, _COUNTERFACTUALS)
        out += template_pairs(random, _TEMPLATES)
    out += near_misses(fit, random, _NEAR_MISSES)
    random.shuffle(out)
    return out

"""Stand-ins for the trained models: an encoder of a few words, a judge of one opinion, and weights."""

import dataclasses
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from reader.errors import MissingPartError
from reader.evidence.model import Pieces, Probabilities
from reader.evidence.propositions.model import Context, Proposition
from reader.evidence.weighing import FEATURES, Weights

ENDLESS = 10**9
_WORD = re.compile(r"\w+")
_ARRAYS = ("mean", "scale", "slopes", "bias")

WEIGHTS: Mapping[str, Any] = {
    "version": "w1",
    "mean": [0.0] * FEATURES,
    "scale": [1.0] * FEATURES,
    "slopes": [[0.0] * 3] * FEATURES,
    "bias": [0.0, 9.0, 0.0],
    "support_bar": 0.5,
    "contradict_bar": 0.6,
    "clash_bar": 0.5,
}
"""Weights as they are written, which find that nothing bears on anything."""


def weights(**changes: object) -> Weights:
    """Return weights as `WEIGHTS` says, but for the changes."""
    row: dict[str, Any] = {**WEIGHTS, **changes}
    row |= {name: np.asarray(row[name], np.float64) for name in _ARRAYS}
    return Weights(**row)


class WordEncoder:
    """Has an axis for each known word, on which every word lies that contains it.

    The default, the empty word, is part of each: all lie in one place. Before the words comes a piece that
    stands for no characters. After `runs` calls it cannot run; `asked` are all texts that it was given.
    """

    version = "encoder"

    def __init__(self, *known: str, runs: int = ENDLESS) -> None:
        self.known, self.runs = known or ("",), runs
        self.asked: list[str] = []

    def read(self, texts: Sequence[str]) -> list[Pieces]:
        self.asked += texts
        self.runs = _run(self.runs)
        return [self._pieces(text) for text in texts]

    def _pieces(self, text: str) -> Pieces:
        words = list(_WORD.finditer(text))
        rows = [[float(known in word.group()) for known in self.known] for word in words]
        return Pieces(
            np.asarray([[0.0] * len(self.known), *rows], np.float32), ((0, 0), *(w.span() for w in words))
        )


class SameOpinion:
    """Says the same of every pair, and counts them; after `runs` calls it cannot run."""

    version = "entailment"

    def __init__(self, opinion: Probabilities, runs: int = ENDLESS) -> None:
        self.opinion, self.runs = opinion, runs
        self.calls = self.pairs = 0

    def judge(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        self.calls += 1
        self.runs = _run(self.runs)
        self.pairs += len(pairs)
        return [self.opinion] * len(pairs)


def _run(left: int) -> int:
    if not left:
        raise MissingPartError("the model fake cannot be loaded", "name another model")
    return left - 1


class Said:
    """Takes sentences apart into what it was told that they say; told nothing, into nothing.

    `asked` are its calls, `checks` what it was to ask in between.
    """

    version = "propositions"

    def __init__(self, told: Mapping[str, Sequence[Proposition]] | None = None) -> None:
        self.told = told or {}
        self.asked: list[tuple[tuple[str, ...], Context | None]] = []
        self.checks: list[Callable[[], None]] = []

    def read(
        self,
        sentences: Sequence[str],
        context: Context | None = None,
        check: Callable[[], None] = lambda: None,
    ) -> tuple[Proposition, ...]:
        self.asked.append((tuple(sentences), context))
        self.checks.append(check)
        return tuple(
            dataclasses.replace(proposition, sentence=number)
            for number, sentence in enumerate(sentences)
            for proposition in self.told.get(sentence, ())
        )

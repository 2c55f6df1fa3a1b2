"""Weighs what rules, encoder and entailment model say into calibrated probabilities of the two verdicts.

A multinomial logistic regression; its weights come from `packaging/model` and lie with the models.
"""

import dataclasses
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.evidence.findings import Findings
from reader.evidence.model import Clause, Probabilities
from reader.evidence.parties import Strangers
from reader.evidence.parts import PartMatch
from reader.evidence.similarity import Nearness
from reader.evidence.statement import Statement
from reader.text.model import ParagraphKind

FEATURES = 32
_FLOOR = 1e-3
_MOST_IN_COMMON = 8


@dataclass(frozen=True, slots=True)
class Signals:
    """What is known of one claim and passage before they are weighed.

    `there` is the model's opinion with the passage as premise, `back` with the claim as premise; where the
    model was not `asked`, both are none. `likeness_lead` and `words_lead` are standard deviations above the
    mean of the claim's candidates, `gap` is how far the passage lies behind the nearest of them and `best`
    the mean of the ten nearest, by words; `rank` is its place among them, 0 the nearest. `apart` says that
    the two articles tell different events, `opposed` that the passage has the opposite of one of the claim's
    words. `clauses` are the claim's, and weigh nothing.
    """

    claim: Statement
    passage: Statement
    findings: Findings
    nearness: Nearness
    match: PartMatch
    strangers: Strangers
    likeness_lead: float
    words_lead: float
    gap: float
    best: float
    rank: int
    asked: bool
    there: Probabilities
    back: Probabilities
    apart: bool = False
    clauses: tuple[Clause, ...] = ()
    opposed: bool = False


def features(signals: Signals) -> list[float]:
    """Return the `FEATURES` numbers that are weighed; their order is part of the weights' version."""
    findings, there, back = signals.findings, signals.there, signals.back
    clash = findings.clashes[0][0] if findings.clashes else 0.0
    return [
        _log_odds(there.supports),
        _log_odds(there.contradicts),
        _log_odds(back.supports),
        _log_odds(back.contradicts),
        there.supports,
        there.contradicts,
        float(signals.asked),
        signals.nearness.cosine,
        signals.nearness.covered,
        signals.nearness.covering,
        signals.words_lead,
        signals.gap,
        signals.best,
        math.log(1 + signals.rank),
        findings.likeness,
        signals.likeness_lead,
        min(findings.common, _MOST_IN_COMMON) / _MOST_IN_COMMON,
        min(1.0, sum(weight for weight, _ in findings.agreements)),
        clash,
        float(signals.claim.source == signals.passage.source),
        math.log((1 + len(signals.passage.stems)) / (1 + len(signals.claim.stems))),
        math.log(1 + len(signals.claim.stems)),
        float(signals.passage.kind is ParagraphKind.BODY),
        *dataclasses.astuple(signals.match),
        *dataclasses.astuple(signals.strangers),
    ]


@dataclass(frozen=True, slots=True)
class Weights:
    """The trained weights and the bars of the verdicts; arrays as `features` orders them.

    Attributes:
        version: name and number, part of every cache key.
        mean, scale: one per feature.
        slopes, bias: features x 3 (contradicts, neither, supports), 3.
        support_bar, contradict_bar: the least probability of a verdict.
        clash_bar: from how sure a clash of slots decides by itself; above 1 it never does.
        wide: the weights for a library that is too large to be read whole, where most of what is near tells
            of something else; None where there are no others.
        typed: the weights for a sentence that a reader typed, which may well be false, fitted also on claims
            that are false by construction; None where there are no others.
    """

    version: str
    mean: NDArray[np.float64]
    scale: NDArray[np.float64]
    slopes: NDArray[np.float64]
    bias: NDArray[np.float64]
    support_bar: float
    contradict_bar: float
    clash_bar: float = 0.5
    wide: "Weights | None" = None
    typed: "Weights | None" = None

    @classmethod
    def load(cls, path: Path) -> "Weights":
        """Read the weights from JSON.

        Raises:
            OSError: the file cannot be read.
            ValueError: it is no file of weights, or one for other features than this program's.
        """
        row = json.loads(path.read_text(encoding="utf-8"))
        try:
            wide, typed = (
                None if (other := row.get(name)) is None else cls._read(other) for name in ("wide", "typed")
            )
            return cls._read(row, wide, typed)
        except (AttributeError, KeyError, TypeError) as error:
            raise ValueError(f"{path.name} holds no weights: {error}") from None

    @classmethod
    def _read(
        cls, row: Mapping[str, Any], wide: "Weights | None" = None, typed: "Weights | None" = None
    ) -> "Weights":
        arrays = {name: np.asarray(row[name], np.float64) for name in _ARRAYS}
        _check_shapes(arrays)
        return cls(
            str(row["version"]),
            **arrays,
            support_bar=float(row["support_bar"]),
            contradict_bar=float(row["contradict_bar"]),
            clash_bar=float(row["clash_bar"]),
            wide=wide,
            typed=typed,
        )

    def fitting(self, *, whole: bool, typed: bool) -> "Weights":
        """Return the weights for a library that is read whole or not and a claim that was typed or not."""
        if not whole:
            return self.wide or self
        return (self.typed or self) if typed else self

    def weigh(self, signals: Sequence[Signals]) -> list[Probabilities]:
        """Return calibrated probabilities, one per signal, in order."""
        if not signals:
            return []
        x = (np.asarray([features(s) for s in signals]) - self.mean) / self.scale
        logits = x @ self.slopes + self.bias
        raised = np.exp(logits - logits.max(axis=1, keepdims=True))
        shares = raised / raised.sum(axis=1, keepdims=True)
        return [Probabilities(float(s), float(c), float(n)) for c, n, s in shares]


_ARRAYS = ("mean", "scale", "slopes", "bias")


def _check_shapes(arrays: Mapping[str, NDArray[np.float64]]) -> None:
    wanted = ((FEATURES,), (FEATURES,), (FEATURES, 3), (3,))
    for name, shape in zip(_ARRAYS, wanted, strict=True):
        if arrays[name].shape != shape:
            raise ValueError(f"{name} has the shape {arrays[name].shape} and not {shape}")


def _log_odds(share: float) -> float:
    inside = min(1 - _FLOOR, max(_FLOOR, share))
    return math.log(inside / (1 - inside))

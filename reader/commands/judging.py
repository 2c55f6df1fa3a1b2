"""`judge`: labels premise/hypothesis pairs with the entailment model."""

import argparse
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from reader.commands.lines import put, rows
from reader.errors import UsageError
from reader.evidence.model import Probabilities
from reader.evidence.trained import entailment_model
from reader.settings import entailment_folder
from reader.text.printable import one_line

_CHUNK = 512


def judge(options: argparse.Namespace) -> int:
    """Print label and probabilities of every pair of a file, in order.

    Raises:
        UsageError: a line holds no pair.
        MissingPartError: the model is missing or cannot be loaded.
    """
    pairs = _pairs(options.file)
    model = None
    while chunk := list(islice(pairs, _CHUNK)):
        model = model or entailment_model(options.model or entailment_folder())
        for pair, opinion in zip(chunk, model.judge(chunk), strict=True):
            _say(pair, opinion, as_json=options.json)
    return 0


def _pairs(file: Path) -> Iterator[tuple[str, str]]:
    for number, row in rows(file):
        premise, hypothesis = row.get("premise"), row.get("hypothesis")
        if not isinstance(premise, str) or not isinstance(hypothesis, str):
            raise UsageError(
                f"{file} line {number} has no premise or no hypothesis", "give both as text on every line"
            )
        yield premise, hypothesis


def _say(pair: tuple[str, str], opinion: Probabilities, *, as_json: bool) -> None:
    shares = {
        "support": opinion.supports,
        "contradict": opinion.contradicts,
        "neutral": opinion.neither,
    }
    label = max(shares, key=shares.__getitem__)
    if as_json:
        put({"label": label, "probabilities": {name: round(share, 4) for name, share in shares.items()}})
    else:
        print(f"{label:<10} {shares[label]:.2f}  {one_line(pair[1])}")

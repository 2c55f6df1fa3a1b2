"""`judge`: labels premise/hypothesis pairs with the entailment model."""

import argparse
from collections.abc import Iterator
from itertools import compress, islice
from pathlib import Path
from typing import Any

from reader.commands.lines import put, rows
from reader.errors import UsageError
from reader.evidence.model import EntailmentModel, Probabilities
from reader.evidence.trained import entailment_model
from reader.settings import entailment_folder
from reader.text.printable import is_text, one_line

_CHUNK = 64
_PLAINLY_NEUTRAL = Probabilities(0.0, 0.0, 1.0)
_Pair = tuple[str, str]


def judge(options: argparse.Namespace) -> int:
    """Print label and probabilities of every pair of a file or of the standard input, in order.

    A pair without a premise or a hypothesis, and one whose best labels are as likely, is neutral.

    Raises:
        UsageError: a line holds no pair.
        MissingPartError: the model is missing, cannot be loaded or cannot judge.
    """
    model = entailment_model(options.model if options.model is not None else entailment_folder())
    pairs = _pairs(options.file)
    while chunk := list(islice(pairs, _CHUNK)):
        for pair, opinion in zip(chunk, _opinions(model, chunk), strict=True):
            _say(pair, opinion, as_json=options.json)
    return 0


def _pairs(file: Path) -> Iterator[_Pair]:
    for number, row in rows(file):
        yield _text(row, "premise", file, number), _text(row, "hypothesis", file, number)


def _text(row: dict[str, Any], key: str, file: Path, number: int) -> str:
    text = row.get(key)
    if not isinstance(text, str) or not is_text(text):
        raise UsageError(
            f"{file} line {number} has no {key} that is text", "give premise and hypothesis on every line"
        )
    return text


def _opinions(model: EntailmentModel, chunk: list[_Pair]) -> Iterator[Probabilities]:
    """Yield the model's opinions; about nothing it is not asked."""
    asked = [all(text.strip() for text in pair) for pair in chunk]
    answers = iter(model.judge(list(compress(chunk, asked))))
    return (next(answers) if ask else _PLAINLY_NEUTRAL for ask in asked)


def _say(pair: _Pair, opinion: Probabilities, *, as_json: bool) -> None:
    shares = {
        "support": opinion.supports,
        "contradict": opinion.contradicts,
        "neutral": opinion.neither,
    }
    best = [name for name, share in shares.items() if share == max(shares.values())]
    label = best[0] if len(best) == 1 else "neutral"
    if as_json:
        put({"label": label, "probabilities": {name: round(share, 4) for name, share in shares.items()}})
    else:
        print(f"{label:<10} {shares[label]:.2f}  {one_line(pair[1])}")

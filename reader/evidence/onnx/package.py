"""A model as a folder: `model.onnx`, `tokenizer.json` and a manifest that says what it is.

A model of another maker needs no manifest: its `config.json` names the labels, as the transformers library
writes them.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.errors import MissingPartError

LABELS = ("contradict", "neutral", "support")
_ONNX = ("model.onnx", "model_quantized.onnx", "onnx/model.onnx", "onnx/model_quantized.onnx")
_MEANINGS = {
    "contradict": ("contradict", "contradiction", "contradicts", "refutes", "refute"),
    "neutral": ("neutral", "neither", "not enough info", "nei", "not_enough_info"),
    "support": ("support", "supports", "entailment", "entail", "entails"),
}
_FOREIGN_MOST = 256
_REINSTALL = "install crossread again, or name another model in the settings"


@dataclass(frozen=True, slots=True)
class ModelPackage:
    """Where a model's files lie and how to use them.

    Attributes:
        weights, tokenizer: the two files.
        name, version: for people; `version` is part of every cache key.
        labels: what the model's outputs mean, in its own order; empty for an encoder.
        max_tokens: the longest input in word pieces; longer texts are cut.
        temperature: what its outputs are divided by before they become probabilities.
        languages: ISO 639 codes of the languages that it was trained on.
        hashes: SHA-256 by file name, empty where none was given.
    """

    weights: Path
    tokenizer: Path
    name: str
    version: str
    labels: tuple[str, ...] = ()
    max_tokens: int = _FOREIGN_MOST
    temperature: float = 1.0
    languages: tuple[str, ...] = ("en",)
    hashes: Mapping[str, str] = field(default_factory=dict)

    def check(self) -> None:
        """Compare the files with their hashes, where there are any.

        Raises:
            MissingPartError: a file is not the one that the manifest speaks of, or cannot be read.
        """
        for file in (self.weights, self.tokenizer):
            wanted = self.hashes.get(file.name)
            if wanted is not None and _digest(file) != wanted:
                raise MissingPartError(f"{file.name} of the model {self.name} is damaged", _REINSTALL)


def read_package(folder: Path) -> ModelPackage:
    """Read what a folder says of the model in it; the weights are not opened.

    Raises:
        MissingPartError: the folder holds no model, or does not say what its outputs mean.
    """
    weights = next((folder / name for name in _ONNX if (folder / name).is_file()), None)
    if weights is None:
        raise MissingPartError(f"there is no ONNX model in {folder}", _REINSTALL)
    tokenizer = folder / "tokenizer.json"
    if not tokenizer.is_file():
        raise MissingPartError(f"the model in {folder} has no tokenizer.json", "put its tokenizer beside it")
    if (folder / "manifest.json").is_file():
        return _own(folder, weights, tokenizer)
    return _foreign(folder, weights, tokenizer)


def _own(folder: Path, weights: Path, tokenizer: Path) -> ModelPackage:
    row = _json(folder / "manifest.json")
    try:
        labels = tuple(map(str, row.get("labels", ())))
        if labels and sorted(labels) != sorted(LABELS):
            raise ValueError(labels)
        return ModelPackage(
            weights,
            tokenizer,
            str(row["name"]),
            f"{row['name']}-{row['version']}-{row['sha256']['model.onnx'][:8]}",
            labels,
            int(row["max_tokens"]),
            float(row.get("temperature", 1.0)),
            tuple(map(str, row.get("languages", ("en",)))),
            {str(name): str(value) for name, value in row["sha256"].items()},
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        raise MissingPartError(f"manifest.json in {folder} is damaged", _REINSTALL) from None


def _foreign(folder: Path, weights: Path, tokenizer: Path) -> ModelPackage:
    row = _json(folder / "config.json") if (folder / "config.json").is_file() else {}
    labels = _named(row.get("id2label"))
    if sorted(labels) != sorted(LABELS):
        raise MissingPartError(
            f"the model in {folder} does not say which outputs mean support, contradiction and neither",
            "put the config.json with its id2label beside it",
        )
    size = weights.stat().st_size
    most = row.get("max_position_embeddings")
    bound = min(_FOREIGN_MOST, most) if isinstance(most, int) else _FOREIGN_MOST
    version = f"{folder.name}-{size}-{_digest(tokenizer)[:8]}"
    return ModelPackage(weights, tokenizer, folder.name, version, labels, bound)


def _named(names: object) -> tuple[str, ...]:
    """Return what the outputs mean by their numbers, 0 first; nothing where they are not numbered."""
    if not isinstance(names, dict) or not all(str(key).isdecimal() for key in names):
        return ()
    by_number = {int(key): str(name) for key, name in names.items()}
    return tuple(_meaning(by_number[n]) for n in sorted(by_number))


def _meaning(name: str) -> str:
    said = name.strip().lower()
    return next((label for label, names in _MEANINGS.items() if said in names), said)


def _json(file: Path) -> dict[str, Any]:
    try:
        row = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise MissingPartError(f"{file} cannot be read", _REINSTALL) from None
    if not isinstance(row, dict):
        raise MissingPartError(f"{file} is no description of a model", _REINSTALL)
    return row


def _digest(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        raise MissingPartError(f"{file} cannot be read", _REINSTALL) from None

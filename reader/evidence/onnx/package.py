"""A model as a folder: `model.onnx`, `tokenizer.json` and a manifest that says what it is.

A model of another maker needs no manifest: its `config.json` names the labels, as the transformers library
writes them.
"""

import hashlib
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeGuard

from reader.errors import MissingPartError

ENTAILMENT, ENCODER = "entailment", "encoder"
LABELS = ("contradict", "neutral", "support")
_ONNX = ("model.onnx", "model_quantized.onnx", "onnx/model.onnx", "onnx/model_quantized.onnx")
_MEANINGS = {
    "contradict": ("contradict", "contradiction", "contradicts", "refutes", "refute"),
    "neutral": ("neutral", "neither", "not enough info", "nei", "not_enough_info"),
    "support": ("support", "supports", "entailment", "entail", "entails"),
}
_FOREIGN_MOST = 256
_FEWEST_TOKENS, _MOST_TOKENS = 8, 4096
_NAME_ANOTHER = "name another model in the settings"
_REINSTALL = f"install crossread again, or {_NAME_ANOTHER}"


@dataclass(frozen=True, slots=True)
class ModelPackage:
    """Where a model's files lie and how to use them.

    Attributes:
        weights, tokenizer: the two files.
        name, version: for people; `version` tells all that decides an answer, and is part of every cache key.
        kind: what it is for: `entailment`, `encoder` or `syntax`.
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
    kind: str = ENCODER
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

    def check_kind(self, kind: str) -> None:
        """Raise MissingPartError where the model is for something else than `kind`."""
        if self.kind != kind:
            raise MissingPartError(f"the model {self.name} is no {kind} model", _NAME_ANOTHER)


def read_package(folder: Path) -> ModelPackage:
    """Read what a folder says of the model in it; the weights are not opened.

    Raises:
        MissingPartError: the folder holds no model, cannot be read, or does not say what its outputs mean.
    """
    try:
        return _read(folder)
    except OSError as error:
        why = (error.strerror or type(error).__name__).lower()
        raise MissingPartError(f"the model in {folder} cannot be read ({why})", _REINSTALL) from None


def _read(folder: Path) -> ModelPackage:
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
        kind = str(row.get("kind", ENTAILMENT if labels else ENCODER))
        if sorted(labels) != (sorted(LABELS) if kind == ENTAILMENT else []):
            raise ValueError(labels)
        most, temperature = row["max_tokens"], row.get("temperature", 1.0)
        if not (_is_length(most) and _is_temperature(temperature)):
            raise ValueError(most, temperature)
        hashes = {file.name: _hash(row["sha256"][file.name]) for file in (weights, tokenizer)}
        decides = (*hashes.values(), labels, most, float(temperature))
        return ModelPackage(
            weights,
            tokenizer,
            str(row["name"]),
            f"{row['name']}-{row['version']}-{_marks(decides)}",
            kind,
            labels,
            most,
            float(temperature),
            tuple(map(str, row.get("languages", ("en",)))),
            hashes,
        )
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
        raise MissingPartError(f"manifest.json in {folder} is damaged", _REINSTALL) from None


def _foreign(folder: Path, weights: Path, tokenizer: Path) -> ModelPackage:
    row = _json(folder / "config.json") if (folder / "config.json").is_file() else {}
    labels = _named(row.get("id2label"))
    if sorted(labels) != sorted(LABELS):
        raise MissingPartError(
            f"the model in {folder} does not say which outputs mean support, contradiction and neither",
            "put the config.json with its id2label beside it",
        )
    said = row.get("max_position_embeddings")
    most = min(_FOREIGN_MOST, said) if _is_length(said) else _FOREIGN_MOST
    # Weights of more than 2 GB lie in a second file whose name begins like the first one's.
    files = [weights, *sorted(f for f in weights.parent.glob(f"{weights.name}?*") if f.is_file()), tokenizer]
    version = f"{folder.absolute().name}-{_marks((*map(_digest, files), labels, most, 1.0))}"
    return ModelPackage(weights, tokenizer, folder.absolute().name, version, ENTAILMENT, labels, most)


def _named(names: object) -> tuple[str, ...]:
    """Return what the outputs mean by their numbers, 0 first; nothing where they are not numbered so."""
    if not isinstance(names, dict) or set(names) != {str(n) for n in range(len(names))}:
        return ()
    return tuple(_meaning(str(names[str(n)])) for n in range(len(names)))


def _is_length(value: object) -> TypeGuard[int]:
    return type(value) is int and _FEWEST_TOKENS <= value <= _MOST_TOKENS


def _is_temperature(value: object) -> TypeGuard[float]:
    return (
        isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value) and value > 0
    )


def _hash(value: object) -> str:
    if not isinstance(value, str) or len(value) != 64:
        raise ValueError(value)
    return value.lower()


def _marks(decides: tuple[object, ...]) -> str:
    """Return the start of the weights' hash, and a hash of all that decides an answer."""
    return f"{str(decides[0])[:8]}-{hashlib.sha256(repr(decides).encode()).hexdigest()[:8]}"


def _meaning(name: str) -> str:
    said = name.strip().lower()
    return next((label for label, names in _MEANINGS.items() if said in names), said)


def _json(file: Path) -> dict[str, Any]:
    try:
        row = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
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

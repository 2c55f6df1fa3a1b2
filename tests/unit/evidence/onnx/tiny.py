"""Models of a few words: each word adds its row of a table to the output, so every figure can be foretold."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors

from reader.evidence.onnx.package import LABELS

SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
WORDS = ("agrees", "denies", "idle", "ferry", "bridge", "twelve")
VOTES = {"denies": (2.0, 0.0, 0.0), "idle": (0.0, 2.0, 0.0), "agrees": (0.0, 0.0, 2.0)}
_Array = NDArray[np.float32] | NDArray[np.int64]
INPUTS = ("input_ids", "attention_mask", "token_type_ids")


def write_model(
    folder: Path,
    rows: Mapping[str, Sequence[float]] = VOTES,
    *,
    name: str = "model.onnx",
    inputs: Sequence[str] = INPUTS,
) -> Path:
    """Write weights whose output for a text is the sum of the rows of its words, and a tokenizer beside.

    With `token_type_ids` among the inputs, words of the second text of a pair count ten times.
    """
    table = _table(rows)
    nodes = [
        helper.make_node("Gather", ["table", "input_ids"], ["found"]),
        helper.make_node("Cast", ["attention_mask"], ["mask"], to=TensorProto.FLOAT),
    ]
    weight = "mask"
    if "token_type_ids" in inputs:
        nodes += [
            helper.make_node("Cast", ["token_type_ids"], ["second"], to=TensorProto.FLOAT),
            helper.make_node("Mul", ["second", "nine"], ["more"]),
            helper.make_node("Add", ["one", "more"], ["times"]),
            helper.make_node("Mul", ["mask", "times"], ["weight"]),
        ]
        weight = "weight"
    nodes += [
        helper.make_node("Unsqueeze", [weight, "last"], ["column"]),
        helper.make_node("Mul", ["found", "column"], ["counted"]),
        helper.make_node("ReduceSum", ["counted", "middle"], ["output"], keepdims=0),
    ]
    constants: dict[str, _Array] = {
        "table": table,
        "nine": np.asarray(9.0, np.float32),
        "one": np.asarray(1.0, np.float32),
        "last": np.asarray([2], np.int64),
        "middle": np.asarray([1], np.int64),
    }
    file = _save(nodes, constants, inputs, ["texts", table.shape[1]], folder / name)
    write_tokenizer(folder)
    return file


def write_encoder(folder: Path, rows: Mapping[str, Sequence[float]] = VOTES) -> None:
    """Write weights whose output for a text has a row for each word piece: the word's, or noughts."""
    table = _table(rows)
    nodes = [helper.make_node("Gather", ["table", "input_ids"], ["output"])]
    shape = ["texts", "pieces", table.shape[1]]
    _save(nodes, {"table": table}, ("input_ids",), shape, folder / "model.onnx")
    write_tokenizer(folder)


def write_size_teller(folder: Path) -> None:
    """Write a model whose output for every text is with how many it was run, and how many pieces long."""
    nodes = [
        helper.make_node("Shape", ["input_ids"], ["sizes"]),
        helper.make_node("Cast", ["sizes"], ["row"], to=TensorProto.FLOAT),
        helper.make_node("Gather", ["sizes", "first"], ["texts"]),
        helper.make_node("Concat", ["texts", "two"], ["wanted"], axis=0),
        helper.make_node("Expand", ["row", "wanted"], ["output"]),
    ]
    constants: dict[str, _Array] = {"first": np.asarray([0], np.int64), "two": np.asarray([2], np.int64)}
    _save(nodes, constants, ("input_ids",), ["texts", 2], folder / "model.onnx")
    write_tokenizer(folder)


def write_tokenizer(folder: Path) -> None:
    """Write a tokenizer of whole words: [CLS] a [SEP], or [CLS] a [SEP] b [SEP] with b of kind 1."""
    vocabulary = {word: n for n, word in enumerate((*SPECIAL, *WORDS))}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, SPECIAL[1]))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]",
        pair="[CLS] $A [SEP] $B:1 [SEP]:1",
        special_tokens=[("[CLS]", 2), ("[SEP]", 3)],
    )
    tokenizer.save(str(folder / "tokenizer.json"))


def write_manifest(folder: Path, **changes: object) -> None:
    """Write the manifest of a folder's model, with the true hashes but for what `changes` says."""
    hashes = {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest()
        for name in ("model.onnx", "tokenizer.json")
    }
    manifest = {"name": "tiny", "version": "1.0", "labels": LABELS, "max_tokens": 32, "sha256": hashes}
    (folder / "manifest.json").write_text(json.dumps(manifest | changes), encoding="utf-8")


def write_config(folder: Path, names: Mapping[str, str], **more: object) -> None:
    """Write the description that models of other makers carry."""
    (folder / "config.json").write_text(json.dumps({"id2label": dict(names), **more}), encoding="utf-8")


def _table(rows: Mapping[str, Sequence[float]]) -> NDArray[np.float32]:
    table = np.zeros((len(SPECIAL) + len(WORDS), len(next(iter(rows.values())))), np.float32)
    for word, row in rows.items():
        table[len(SPECIAL) + WORDS.index(word)] = row
    return table


def _save(
    nodes: Sequence[onnx.NodeProto],
    constants: Mapping[str, _Array],
    inputs: Sequence[str],
    shape: Sequence[str | int],
    file: Path,
) -> Path:
    graph = helper.make_graph(
        list(nodes),
        "tiny",
        [helper.make_tensor_value_info(name, TensorProto.INT64, ["texts", "pieces"]) for name in inputs],
        [helper.make_tensor_value_info("output", TensorProto.FLOAT, list(shape))],
        [numpy_helper.from_array(array, name) for name, array in constants.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(model.SerializeToString())
    return file

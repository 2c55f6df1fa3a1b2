"""Runs a model over texts: tokens, batches of like length, threads. Loads it with the first text."""

import os
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from reader.errors import MissingPartError
from reader.evidence.onnx.package import ModelPackage

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Encoding, Tokenizer

_BATCH = 32
_PIECES = 4_096
_MOST_THREADS = 4
_LONGEST_TEXT = 4_000

Text = str | tuple[str, str]


class Session:
    """One model, ready to run; safe to use from several threads, which then wait for each other."""

    def __init__(self, package: ModelPackage, threads: int | None = None) -> None:
        self.package = package
        self._threads = threads or min(os.cpu_count() or 1, _MOST_THREADS)
        self._lock = threading.Lock()
        self._loaded: tuple[InferenceSession, Tokenizer, frozenset[str]] | None = None

    def run(self, texts: Sequence[Text]) -> NDArray[np.float32]:
        """Return the model's first output for texts or pairs of texts, in order: texts x width.

        Texts are cut to the model's longest input. Memory is bounded by the batch.

        Raises:
            MissingPartError: the model's files are missing, damaged or none of this program can run.
        """
        with self._lock:
            model, tokenizer, names = self._ready()
            encoded = tokenizer.encode_batch([_bounded(text) for text in texts])
            rows: list[NDArray[np.float32] | None] = [None] * len(texts)
            for batch in _batches(encoded):
                output = model.run(None, _inputs([encoded[n] for n in batch], names))[0]
                for n, row in zip(batch, output, strict=True):
                    rows[n] = row
        return np.stack([row for row in rows if row is not None]) if rows else np.zeros((0, 0), np.float32)

    def _ready(self) -> "tuple[InferenceSession, Tokenizer, frozenset[str]]":
        if self._loaded is None:
            self.package.check()
            self._loaded = _load(self.package, self._threads)
        return self._loaded


def _load(package: ModelPackage, threads: int) -> "tuple[InferenceSession, Tokenizer, frozenset[str]]":
    try:
        import onnxruntime
        from tokenizers import Tokenizer
    except ImportError as error:
        raise MissingPartError(f"{error.name} is not installed", "install crossread again") from None
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 4
    try:
        model = onnxruntime.InferenceSession(
            str(package.weights), options, providers=["CPUExecutionProvider"]
        )
        tokenizer = Tokenizer.from_file(str(package.tokenizer))
    except Exception as error:
        line = str(error).splitlines()[0][:120]
        raise MissingPartError(
            f"the model {package.name} cannot be loaded ({line})", "name another model in the settings"
        ) from None
    tokenizer.no_padding()
    tokenizer.enable_truncation(package.max_tokens, strategy="longest_first")
    return model, tokenizer, frozenset(i.name for i in model.get_inputs())


def _bounded(text: Text) -> Text:
    return (
        text[:_LONGEST_TEXT] if isinstance(text, str) else (text[0][:_LONGEST_TEXT], text[1][:_LONGEST_TEXT])
    )


def _batches(encoded: "Sequence[Encoding]") -> list[list[int]]:
    """Return the numbers of the texts by length, in runs of bounded size."""
    order = sorted(range(len(encoded)), key=lambda n: (len(encoded[n].ids), n))
    batches: list[list[int]] = []
    for n in order:
        if not batches or len(batches[-1]) >= max(1, min(_BATCH, _PIECES // max(1, len(encoded[n].ids)))):
            batches.append([])
        batches[-1].append(n)
    return batches


def _inputs(batch: "list[Encoding]", names: frozenset[str]) -> dict[str, NDArray[np.int64]]:
    longest = max(len(e.ids) for e in batch)
    inputs = {
        "input_ids": _padded([e.ids for e in batch], longest),
        "attention_mask": _padded([e.attention_mask for e in batch], longest),
        "token_type_ids": _padded([e.type_ids for e in batch], longest),
    }
    return {name: array for name, array in inputs.items() if name in names}


def _padded(rows: list[list[int]], longest: int) -> NDArray[np.int64]:
    array = np.zeros((len(rows), longest), np.int64)
    for n, row in enumerate(rows):
        array[n, : len(row)] = row
    return array

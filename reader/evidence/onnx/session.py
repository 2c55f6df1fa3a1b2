"""Runs a model over texts, each alone, on a few threads. Loads it with the first text.

A model quantised dynamically scales its activations over the whole input: in a batch the answer about one
text would depend on its neighbours there. Alone it does not, and on a processor it takes no longer.
"""

import os
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from reader.errors import MissingPartError
from reader.evidence.onnx.package import ModelPackage
from reader.text.printable import one_line

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Encoding, Tokenizer

_MOST_THREADS = 4
_CHUNK = 256
_LONGEST_TEXT = 4_000
_INPUTS = frozenset(("input_ids", "attention_mask", "token_type_ids"))

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

        Texts are cut to the model's longest input. Every answer depends on its own text alone.

        Raises:
            MissingPartError: the model's files are missing, damaged or none of this program can run.
        """
        with self._lock:
            model, tokenizer, names = self._ready()
            rows: list[NDArray[np.float32]] = []
            with ThreadPoolExecutor(self._threads) as pool:
                for start in range(0, len(texts), _CHUNK):
                    encoded = tokenizer.encode_batch([_bounded(t) for t in texts[start : start + _CHUNK]])
                    rows += pool.map(lambda e: model.run(None, _inputs(e, names))[0][0], encoded)
        return np.stack(rows) if rows else np.zeros((0, 0), np.float32)

    def _ready(self) -> "tuple[InferenceSession, Tokenizer, frozenset[str]]":
        if self._loaded is None:
            self.package.check()
            self._loaded = _load(self.package)
        return self._loaded


def _load(package: ModelPackage) -> "tuple[InferenceSession, Tokenizer, frozenset[str]]":
    try:
        import onnxruntime
        from tokenizers import Tokenizer
    except ImportError as error:
        raise MissingPartError(f"{error.name} is not installed", "install crossread again") from None
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 4
    try:
        model = onnxruntime.InferenceSession(
            str(package.weights), options, providers=["CPUExecutionProvider"]
        )
        tokenizer = Tokenizer.from_file(str(package.tokenizer))
    except Exception as error:
        line = one_line(str(error))[:120]
        raise MissingPartError(
            f"the model {package.name} cannot be loaded ({line})", "name another model in the settings"
        ) from None
    names = frozenset(i.name for i in model.get_inputs())
    if strange := sorted(names - _INPUTS):
        raise MissingPartError(
            f"the model {package.name} asks for inputs that no text has ({', '.join(strange)})",
            "name another model in the settings",
        )
    tokenizer.no_padding()
    tokenizer.enable_truncation(package.max_tokens, strategy="longest_first")
    return model, tokenizer, names


def _bounded(text: Text) -> Text:
    return (
        text[:_LONGEST_TEXT] if isinstance(text, str) else (text[0][:_LONGEST_TEXT], text[1][:_LONGEST_TEXT])
    )


def _inputs(text: "Encoding", names: frozenset[str]) -> dict[str, NDArray[np.int64]]:
    inputs = {
        "input_ids": text.ids,
        "attention_mask": text.attention_mask,
        "token_type_ids": text.type_ids,
    }
    return {name: np.asarray([row], np.int64) for name, row in inputs.items() if name in names}

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
from reader.evidence.model import Pieces
from reader.evidence.onnx.package import ModelPackage
from reader.text.printable import one_line

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Encoding, Tokenizer

_MOST_THREADS = 4
_CHUNK = 256
_LONGEST_TEXT = 4_000
_INPUTS = frozenset(("input_ids", "attention_mask", "token_type_ids"))
_NAME_ANOTHER = "name another model in the settings"

Text = str | tuple[str, str]


class Session:
    """One model, ready to run; safe to use from several threads, which then wait for each other."""

    def __init__(self, package: ModelPackage, threads: int | None = None) -> None:
        self.package = package
        self._threads = threads or min(os.cpu_count() or 1, _MOST_THREADS)
        self._lock = threading.Lock()
        self._loaded: tuple[InferenceSession, Tokenizer, frozenset[str]] | None = None

    def run(self, texts: Sequence[Text]) -> NDArray[np.float32]:
        """Return the model's answers about texts or pairs of texts, in order: texts x labels.

        Texts are cut to the model's longest input. Every answer depends on its own text alone.

        Raises:
            MissingPartError: the model's files are missing, damaged or none that this program can run, or its
                answers are not of the shape that its kind wants.
        """
        rows = [self._row(answer) for _, answer in self._answers(texts)]
        return np.stack(rows) if rows else np.zeros((0, 0), np.float32)

    def read(self, texts: Sequence[str]) -> list[Pieces]:
        """Return an encoder's vectors, one per word piece of each text, in order; errors as `run`."""
        return [Pieces(self._pieces(answer), tuple(text.offsets)) for text, answer in self._answers(texts)]

    def _answers(self, texts: Sequence[Text]) -> "list[tuple[Encoding, NDArray[np.float32]]]":
        with self._lock:
            model, tokenizer, names = self._ready()
            answers: list[tuple[Encoding, NDArray[np.float32]]] = []
            try:
                with ThreadPoolExecutor(self._threads) as pool:
                    for start in range(0, len(texts), _CHUNK):
                        encoded = tokenizer.encode_batch([_bounded(t) for t in texts[start : start + _CHUNK]])
                        found = pool.map(lambda e: np.asarray(model.run(None, _inputs(e, names))[0]), encoded)
                        answers += zip(encoded, found, strict=True)
            except Exception as error:
                raise _unusable(self.package, "run", error) from None
        if not all(np.isfinite(answer).all() for _, answer in answers):
            raise MissingPartError(f"the model {self.package.name} answers with no figures", _NAME_ANOTHER)
        return answers

    def _row(self, answer: NDArray[np.float32]) -> NDArray[np.float32]:
        wide = len(self.package.labels)
        if answer.ndim != 2 or len(answer) != 1 or (wide and answer.shape[1] != wide):
            raise self._misshapen(answer, f"{wide} figures" if wide else "one row")
        row: NDArray[np.float32] = answer[0]
        return row

    def _pieces(self, answer: NDArray[np.float32]) -> NDArray[np.float32]:
        if answer.ndim != 3 or len(answer) != 1:
            raise self._misshapen(answer, "a vector for each word piece")
        pieces: NDArray[np.float32] = answer[0]
        return pieces

    def _misshapen(self, answer: NDArray[np.float32], wanted: str) -> MissingPartError:
        shape = " x ".join(map(str, answer.shape)) or "one figure"
        return MissingPartError(
            f"the model {self.package.name} answers with {shape} instead of {wanted} a text", _NAME_ANOTHER
        )

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
        tokenizer.no_padding()
        tokenizer.enable_truncation(package.max_tokens, strategy="longest_first")
    except Exception as error:
        raise _unusable(package, "be loaded", error) from None
    names = frozenset(i.name for i in model.get_inputs())
    if strange := sorted(names - _INPUTS):
        raise MissingPartError(
            f"the model {package.name} asks for inputs that no text has ({', '.join(strange)})", _NAME_ANOTHER
        )
    return model, tokenizer, names


def _unusable(package: ModelPackage, what: str, error: Exception) -> MissingPartError:
    line = one_line(str(error) or type(error).__name__)[:120]
    return MissingPartError(f"the model {package.name} cannot {what} ({line})", _NAME_ANOTHER)


def _bounded(text: Text) -> Text:
    """Cut a text, or both of a pair, before it is taken apart; what cannot be encoded becomes a "?"."""
    return _cut(text) if isinstance(text, str) else (_cut(text[0]), _cut(text[1]))


def _cut(text: str) -> str:
    return text[:_LONGEST_TEXT].encode("utf-8", "replace").decode()


def _inputs(text: "Encoding", names: frozenset[str]) -> dict[str, NDArray[np.int64]]:
    inputs = {
        "input_ids": text.ids,
        "attention_mask": text.attention_mask,
        "token_type_ids": text.type_ids,
    }
    return {name: np.asarray([row], np.int64) for name, row in inputs.items() if name in names}

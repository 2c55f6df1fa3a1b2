"""The retrieval encoder: texts to vectors whose cosine tells how near they lie in meaning."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reader.evidence.onnx.package import ENCODER, ModelPackage
from reader.evidence.onnx.session import Session


class OnnxEncoder:
    """Encodes texts with an ONNX model whose output is one vector per text; loaded with the first text.

    A model of another kind is a MissingPartError.
    """

    def __init__(self, package: ModelPackage, threads: int | None = None) -> None:
        package.check_kind(ENCODER)
        self.version = package.version
        self._session = Session(package, threads)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one vector of length 1 per text, in order: texts x width.

        Raises:
            MissingPartError: the model cannot be loaded or run.
        """
        if not texts:
            return np.zeros((0, 0), np.float32)
        vectors = self._session.run(texts)
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        return np.asarray(vectors / np.maximum(lengths, 1e-9), np.float32)

"""The retrieval encoder: texts to vectors whose cosine tells how near they lie in meaning."""

from collections.abc import Sequence

from reader.evidence.model import Pieces
from reader.evidence.onnx.package import ENCODER, ModelPackage
from reader.evidence.onnx.session import Session


class OnnxEncoder:
    """Reads texts with an ONNX model that answers with a vector per word piece; loaded with the first text.

    A model of another kind is a MissingPartError.
    """

    def __init__(self, package: ModelPackage, threads: int | None = None) -> None:
        package.check_kind(ENCODER)
        self.version = package.version
        self._session = Session(package, threads)

    def read(self, texts: Sequence[str]) -> list[Pieces]:
        """Return the pieces of each text, in order.

        Raises:
            MissingPartError: the model cannot be loaded or run.
        """
        return self._session.read(texts) if texts else []

"""The entailment model: reads a premise and a hypothesis, says what the one does to the other."""

from collections.abc import Sequence

import numpy as np

from reader.evidence.model import Probabilities
from reader.evidence.onnx.package import ENTAILMENT, LABELS, ModelPackage
from reader.evidence.onnx.session import Session


class OnnxEntailment:
    """Judges pairs with an ONNX model; the model is loaded with the first pair.

    A model of another kind is a MissingPartError.
    """

    def __init__(self, package: ModelPackage, threads: int | None = None) -> None:
        package.check_kind(ENTAILMENT)
        self.version = package.version
        self.package = package
        self._session = Session(package, threads)
        self._order = [package.labels.index(label) for label in LABELS]

    def judge(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        """Return one result per (premise, hypothesis) pair, in order.

        Raises:
            MissingPartError: the model cannot be loaded or run.
        """
        if not pairs:
            return []
        logits = self._session.run(pairs)[:, self._order].astype(np.float64) / self.package.temperature
        raised = np.exp(logits - logits.max(axis=1, keepdims=True))
        shares = raised / raised.sum(axis=1, keepdims=True)
        return [Probabilities(float(s), float(c), float(n)) for c, n, s in shares]

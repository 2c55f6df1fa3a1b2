"""A folder of models in the shipped ones' place: they find that nothing bears on anything."""

import json
from pathlib import Path

from tests.unit.evidence.fakes import WEIGHTS
from tests.unit.evidence.onnx.tiny import INPUTS, write_encoder, write_manifest, write_model
from tests.unit.evidence.onnx.tiny_syntax import write_syntax


def write_shipped(folder: Path, judge: str = "entailment") -> Path:
    """Write every model and the weights; `judge` names the entailment model. Return the folder."""
    write_model(folder / "entailment", inputs=INPUTS[:2])
    write_manifest(folder / "entailment", name=judge)
    write_encoder(folder / "encoder")
    write_manifest(folder / "encoder", name="encoder", labels=[])
    write_syntax(folder / "syntax")
    (folder / "weights.json").write_text(json.dumps(WEIGHTS), encoding="utf-8")
    return folder

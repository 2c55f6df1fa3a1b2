"""Models of a few words in the shipped ones' place."""

import json
from pathlib import Path

import pytest

from reader import places
from reader.evidence.weighing import FEATURES
from tests.unit.evidence.onnx.tiny import INPUTS, write_manifest, write_model

NEITHER = {
    "version": "w1",
    "mean": [0.0] * FEATURES,
    "scale": [1.0] * FEATURES,
    "hidden": [[0.0]] * FEATURES,
    "hidden_bias": [0.0],
    "out": [[0.0] * 3],
    "out_bias": [0.0, 9.0, 0.0],
    "support_bar": 0.5,
    "contradict_bar": 0.5,
}


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of shipped models, complete: they find that nothing bears on anything."""
    monkeypatch.setattr(places, "resources", lambda: tmp_path / "resources")
    folder = tmp_path / "resources" / "models"
    for name, labels in (("entailment", ["contradict", "neutral", "support"]), ("encoder", [])):
        write_model(folder / name, inputs=INPUTS[:2])
        write_manifest(folder / name, name=name, labels=labels)
    (folder / "weights.json").write_text(json.dumps(NEITHER), encoding="utf-8")
    return folder

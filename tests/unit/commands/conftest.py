"""Models of a few words in the shipped ones' place."""

import json
from pathlib import Path

import pytest

from reader import places
from tests.unit.evidence.fakes import WEIGHTS
from tests.unit.evidence.onnx.tiny import INPUTS, write_encoder, write_manifest, write_model
from tests.unit.evidence.onnx.tiny_syntax import write_syntax


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of shipped models, complete: they find that nothing bears on anything."""
    monkeypatch.setattr(places, "resources", lambda: tmp_path / "resources")
    folder = tmp_path / "resources" / "models"
    write_model(folder / "entailment", inputs=INPUTS[:2])
    write_manifest(folder / "entailment", name="entailment")
    write_encoder(folder / "encoder")
    write_manifest(folder / "encoder", name="encoder", labels=[])
    write_syntax(folder / "syntax")
    (folder / "weights.json").write_text(json.dumps(WEIGHTS), encoding="utf-8")
    return folder

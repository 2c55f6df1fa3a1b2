"""Which models are found, and what is said where one is missing."""

import json
from pathlib import Path

import pytest

from reader import places
from reader.errors import MissingPartError
from reader.evidence.trained import entailment_model, shipped, trained_models
from tests.unit.evidence.fakes import WEIGHTS
from tests.unit.evidence.onnx.shipped import write_shipped
from tests.unit.evidence.onnx.tiny import INPUTS, write_config, write_model


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of shipped models, complete."""
    monkeypatch.setattr(places, "resources", lambda: tmp_path / "resources")
    return write_shipped(tmp_path / "resources" / "models", "judge")


def test_the_shipped_models_are_found_and_named(models: Path) -> None:
    assert shipped("entailment") == models / "entailment"
    found = trained_models()
    assert found.entailment.version.startswith("judge-1.0-")
    assert found.encoder.version.startswith("encoder-1.0-")
    assert found.propositions.version.startswith("propositions-2-syntax-1.0-")
    parts = (found.entailment, found.encoder, found.propositions, found.weights)
    assert found.version == "+".join(part.version for part in parts)
    assert found.entailment.judge([("", "agrees")])[0].supports > 0.7
    assert [len(pieces.spans) for pieces in found.encoder.read(["ferry"])] == [3]
    assert found.propositions.read(["ferry bridge"]) == ()


def test_another_entailment_model_takes_the_place_of_the_shipped_one(models: Path, tmp_path: Path) -> None:
    write_model(tmp_path / "other", inputs=INPUTS[:2])
    write_config(tmp_path / "other", {"0": "entailment", "1": "neutral", "2": "contradiction"})
    found = trained_models(tmp_path / "other")
    assert found.entailment.version.startswith("other-")
    assert found.entailment.judge([("", "agrees")])[0].contradicts > 0.7
    assert found.encoder.version == trained_models().encoder.version
    (models / "entailment" / "model.onnx").unlink()
    assert trained_models(tmp_path / "other").version == found.version


@pytest.mark.parametrize(
    "gone",
    [
        "entailment/model.onnx",
        "entailment/tokenizer.json",
        "encoder/model.onnx",
        "encoder/tokenizer.json",
        "syntax/model.onnx",
        "syntax/tokenizer.json",
        "weights.json",
    ],
)
def test_a_missing_part_is_told(models: Path, gone: str) -> None:
    (models / gone).unlink()
    with pytest.raises(MissingPartError) as told:
        trained_models()
    assert gone.split("/", maxsplit=1)[0] in told.value.message


@pytest.mark.parametrize("part", ["entailment/model.onnx", "encoder/model.onnx", "syntax/model.onnx"])
def test_a_damaged_part_is_told(models: Path, part: str) -> None:
    (models / part).write_bytes(b"half")
    with pytest.raises(MissingPartError, match=r"model\.onnx of the model (judge|encoder|syntax) is damaged"):
        trained_models()


@pytest.mark.parametrize("text", ["", "[]", "{}", json.dumps({**WEIGHTS, "mean": ["a"]}), "\ud800"])
def test_damaged_weights_are_told(models: Path, text: str) -> None:
    (models / "weights.json").write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(MissingPartError, match=r"weights\.json of the models is missing or damaged"):
        trained_models()


def test_an_encoder_is_no_entailment_model(models: Path) -> None:
    with pytest.raises(MissingPartError, match="encoder is no entailment model: name another model"):
        entailment_model(models / "encoder")

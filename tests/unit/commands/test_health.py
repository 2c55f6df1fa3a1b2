"""What `doctor` says of the trained models."""

from pathlib import Path

import pytest

from reader import places
from reader.cli import main


def said_of_models(capsys: pytest.CaptureFixture[str]) -> str:
    """Return what doctor says of the models, with the remedy where there is one."""
    assert main(["doctor"]) in {0, 4}
    out = capsys.readouterr().out
    found = out[: out.rindex("\n", 0, -1)].partition("trained models")
    mark = found[0].splitlines()[-1].split()[0]
    return f"{mark} {' '.join(found[2].split())}"


def test_complete_models_are_named(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert models.is_dir()
    said = said_of_models(capsys)
    assert said.startswith("ok entailment-1.0-")
    assert ", encoder-1.0-" in said
    assert said.endswith(": hashes match")


@pytest.mark.parametrize("part", ["entailment/model.onnx", "encoder/tokenizer.json", "weights.json"])
def test_a_damaged_model_is_noted_with_a_remedy(
    models: Path, part: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (models / part).write_bytes(b"half")
    said = said_of_models(capsys)
    assert said.startswith("note ")
    assert f"{Path(part).name} of the model" in said
    assert "damaged: rules alone decide -> install crossread again" in said


def test_broken_settings_are_noted(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert models.is_dir()
    file = places.settings_file().with_name("model.toml")
    file.parent.mkdir(parents=True)
    file.write_text("folder = [", encoding="utf-8")
    said = said_of_models(capsys)
    assert said.startswith("note ")
    assert "model.toml cannot be read: rules alone decide -> write folder" in said

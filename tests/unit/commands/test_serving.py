"""Commands over a library say when rules alone decided, and why."""

import json
from pathlib import Path

import pytest

from reader.cli import main
from tests.unit.evidence.events import FERRY, write_event
from tests.unit.evidence.onnx.tiny import write_manifest


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return write_event(tmp_path / "ferry", FERRY).folder


def run(command: str, library: Path, tmp_path: Path) -> int:
    more = ["-o", str(tmp_path / "out"), "--format", "csv"] if command == "export" else ["--json"]
    return main([command, str(library), *more])


COMMANDS = pytest.mark.parametrize("command", ["claims", "evidence", "export"])


@COMMANDS
def test_with_all_models_nothing_is_said(
    command: str, library: Path, models: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert models.is_dir()
    assert run(command, library, tmp_path) == 0
    assert capsys.readouterr().err == ""


@COMMANDS
def test_a_missing_model_is_said_in_one_line(
    command: str, library: Path, models: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (models / "weights.json").unlink()
    assert run(command, library, tmp_path) == 0
    captured = capsys.readouterr()
    assert captured.err == (
        "crossread: weights.json of the models is missing or damaged: install crossread again; "
        "until then rules alone decide\n"
    )
    assert captured.out


@COMMANDS
def test_a_model_that_cannot_be_loaded_is_said_in_one_line(
    command: str, library: Path, models: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (models / "entailment" / "model.onnx").write_bytes(b"no model")
    write_manifest(models / "entailment", name="entailment")
    assert run(command, library, tmp_path) == 0
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("crossread: the model entailment cannot be loaded")
    assert line.endswith("; until then rules alone decide")


def test_the_models_decide_all_but_the_clashes_of_slots(
    library: Path, models: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def verdicts() -> set[str]:
        assert main(["evidence", str(library), "--json"]) == 0
        rows = map(json.loads, capsys.readouterr().out.splitlines())
        return {found["verdict"] for row in rows for found in row["evidence"]}

    assert verdicts() <= {"contradicts", "mentions"}
    (models / "weights.json").unlink()
    assert verdicts() >= {"supports", "contradicts"}


def test_what_fails_says_one_line(
    library: Path, models: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (models / "weights.json").unlink()
    (tmp_path / "claims.jsonl").write_text("{}", encoding="utf-8")
    assert main(["evidence", str(library), "--claims", str(tmp_path / "claims.jsonl")]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "line 1" in line

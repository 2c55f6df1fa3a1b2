"""`judge`: pairs from a file, labelled by a model of a few words."""

import json
from pathlib import Path
from typing import Any

import pytest

from reader import places
from reader.cli import main
from tests.unit.evidence.onnx.tiny import INPUTS, write_config, write_manifest, write_model

WORDS = {"support": "agrees", "contradict": "denies", "neutral": "idle"}


@pytest.fixture
def model(tmp_path: Path) -> Path:
    folder = tmp_path / "model"
    write_model(folder, inputs=INPUTS[:2])
    write_manifest(folder)
    return folder


@pytest.fixture
def nothing_shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(places, "resources", lambda: tmp_path / "resources")
    return tmp_path / "resources" / "models"


def pairs_file(folder: Path, labels: list[str]) -> Path:
    file = folder / "pairs.jsonl"
    lines = [
        json.dumps({"premise": "the ferry " * (1 + n % 7), "hypothesis": WORDS[label]})
        for n, label in enumerate(labels)
    ]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def printed(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_labels_come_in_the_order_of_the_pairs(
    model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    labels = (["support", "neutral", "contradict", "support"] * 300)[:1100]
    assert main(["judge", str(pairs_file(tmp_path, labels)), "--json", "--model", str(model)]) == 0
    rows = printed(capsys)
    assert [row["label"] for row in rows] == labels
    assert rows[0]["probabilities"] == {"support": 0.787, "contradict": 0.1065, "neutral": 0.1065}


def test_people_get_a_line_a_pair(model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "p.jsonl"
    file.write_text('{"premise": "it", "hypothesis": "denies\\nall\\u001b[2J"}\n', encoding="utf-8")
    assert main(["judge", str(file), "--model", str(model)]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.split()[:3] == ["contradict", "0.79", "denies"]
    assert "\x1b" not in line


@pytest.mark.parametrize("bad", ['{"premise": "a"}', '{"premise": "a", "hypothesis": 3}', "[]", "{"])
def test_a_line_without_a_pair_is_named(
    model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], bad: str
) -> None:
    file = pairs_file(tmp_path, ["support", "neutral"])
    file.write_text(file.read_text(encoding="utf-8") + bad + "\n", encoding="utf-8")
    assert main(["judge", str(file), "--json", "--model", str(model)]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "line 3 " in line


def test_without_a_model_it_says_so(
    nothing_shipped: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["judge", str(pairs_file(tmp_path, ["support"])), "--json"]) == 4
    (line,) = capsys.readouterr().err.splitlines()
    assert str(nothing_shipped) in line


def test_a_missing_file_is_told(model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["judge", str(tmp_path / "none.jsonl"), "--json", "--model", str(model)]) == 3
    (line,) = capsys.readouterr().err.splitlines()
    assert "none.jsonl" in line


def test_the_model_of_the_settings_is_asked_and_the_option_goes_before_it(
    nothing_shipped: Path, model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not nothing_shipped.exists()
    places.settings_file().parent.mkdir(parents=True)
    places.settings_file().write_text(f"[evidence]\nmodel={model.as_posix()}\n", encoding="utf-8")
    file = pairs_file(tmp_path, ["support"])
    assert main(["judge", str(file), "--json"]) == 0
    assert printed(capsys)[0]["label"] == "support"
    turned = tmp_path / "turned"
    write_model(turned, inputs=INPUTS[:2])
    write_config(turned, {"0": "entailment", "1": "neutral", "2": "contradiction"})
    assert main(["judge", str(file), "--json", "--model", str(turned)]) == 0
    assert printed(capsys)[0]["label"] == "contradict"

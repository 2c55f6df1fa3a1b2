"""`crossread judge`: where pairs come from, what is refused, what needs no model to be neutral."""

import io
import json
import subprocess
import sys
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest

from reader.cli import main
from tests.unit.evidence.onnx.tiny import write_manifest, write_model

ROOT = Path(__file__).resolve().parents[2]
AGREE = {"premise": "the ferry", "hypothesis": "agrees"}
DENY = {"premise": "the ferry", "hypothesis": "denies"}


@pytest.fixture
def model(tmp_path: Path) -> Path:
    write_model(tmp_path / "model")
    write_manifest(tmp_path / "model")
    return tmp_path / "model"


def lines(*rows: object) -> str:
    return "".join(f"{json.dumps(row)}\n" for row in rows)


def judged(capsys: pytest.CaptureFixture[str], model: Path, file: str) -> tuple[int, list[str], str]:
    status = main(["judge", file, "--json", "--model", str(model)])
    said = capsys.readouterr()
    assert said.err.count("\n") <= 1
    return status, [json.loads(line)["label"] for line in said.out.splitlines()], said.err


def written(folder: Path, text: str | bytes) -> str:
    file = folder / "pairs.jsonl"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(file)


def test_pairs_of_a_file(tmp_path: Path, model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [AGREE, DENY] * 100
    file = written(tmp_path, "\ufeff" + lines(*rows).replace("\n", "\r\n") + "\n  \n")
    assert judged(capsys, model, file) == (0, ["support", "contradict"] * 100, "")


def test_pairs_of_the_standard_input(
    model: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    given = io.BytesIO(lines(AGREE, DENY).encode())
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=given))
    assert judged(capsys, model, "-") == (0, ["support", "contradict"], "")
    assert not given.closed
    monkeypatch.setattr(sys, "stdin", None)
    status, _, error = judged(capsys, model, "-")
    assert (status, "no standard input" in error) == (2, True)


def test_answers_come_before_the_input_ends(model: Path) -> None:
    command = [sys.executable, "-u", "-m", "reader", "judge", "-", "--json", "--model", str(model)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        stop = threading.Timer(60, process.kill)
        stop.start()
        process.stdin.write(lines(*[AGREE] * 64).encode())
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["label"] == "support"
        process.stdin.close()
        stop.cancel()


@pytest.mark.parametrize(
    ("premise", "hypothesis", "label"),
    [
        ("", "", "neutral"),
        ("", "agrees", "neutral"),
        ("denies", " \t ", "neutral"),
        ("the ferry", "the bridge", "neutral"),
        ("agrees", "denies", "contradict"),
    ],
)
def test_empty_texts_and_ties_are_neutral(
    *,
    tmp_path: Path,
    model: Path,
    capsys: pytest.CaptureFixture[str],
    premise: str,
    hypothesis: str,
    label: str,
) -> None:
    file = written(tmp_path, lines(AGREE, {"premise": premise, "hypothesis": hypothesis}, DENY))
    assert judged(capsys, model, file) == (0, ["support", label, "contradict"], "")


def test_support_and_contradiction_that_tie_are_neutral(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_model(tmp_path / "torn", {"twelve": (2.0, 0.0, 2.0)})
    write_manifest(tmp_path / "torn")
    file = written(tmp_path, lines({"premise": "ferry", "hypothesis": "twelve"}))
    assert judged(capsys, tmp_path / "torn", file) == (0, ["neutral"], "")


@pytest.mark.parametrize(
    ("second", "status", "told"),
    [
        ("[1]", 2, "line 2 is no object"),
        ("{bad", 2, "line 2 is no JSON"),
        ("[" * 100_000, 2, "line 2 is no JSON"),
        ('{"premise": "yes"}', 2, "line 2 has no hypothesis"),
        ('{"premise": 1, "hypothesis": "yes"}', 2, "line 2 has no premise"),
        ('{"premise": "\\ud800", "hypothesis": "yes"}', 2, "line 2 has no premise that is text"),
        ('{"premise": "yes", "hypothesis": "no \\udfff"}', 2, "line 2 has no hypothesis that is text"),
        (b'{"premise": "\xff"}', 3, "it is not UTF-8"),
        ("x" * 4_000_001, 2, "line 2 is too long"),
    ],
    ids=["list", "broken", "deep", "half", "number", "surrogate", "another", "bytes", "endless"],
)
def test_a_line_that_is_no_pair_is_told(
    *,
    tmp_path: Path,
    model: Path,
    capsys: pytest.CaptureFixture[str],
    second: str | bytes,
    status: int,
    told: str,
) -> None:
    tail = second if isinstance(second, bytes) else second.encode()
    found, _, error = judged(capsys, model, written(tmp_path, lines(AGREE).encode() + tail))
    assert (found, told in error) == (status, True)


def test_a_missing_model_is_told_whatever_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for text in ("", lines(AGREE)):
        status, labels, error = judged(capsys, tmp_path / "nowhere", written(tmp_path, text))
        assert (status, labels) == (4, [])
        assert error.startswith("crossread: there is no ONNX model in ")


def test_a_file_that_cannot_be_read_is_told(
    tmp_path: Path, model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in (tmp_path, tmp_path / "none.jsonl"):
        status, labels, error = judged(capsys, model, str(file))
        assert (status, labels, "cannot be read (" in error) == (3, [], True)

"""The command line against what it should not be given: one line, an exit code, never a traceback."""

import contextlib
import signal
import sys
from pathlib import Path

import pytest

from reader.cli import main
from reader.commands import lines
from reader.export import files


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "quay"
    folder.mkdir()
    (folder / "a.txt").write_text("The quay lost 1,200 crates on Tuesday.\n", encoding="utf-8")
    return folder


def told(status: int, expected: int, capsys: pytest.CaptureFixture[str]) -> str:
    captured = capsys.readouterr()
    assert status == expected
    assert captured.err.startswith("crossread: ")
    assert captured.err.count("\n") == 1
    assert "\x1b" not in captured.err
    return captured.err


@pytest.mark.parametrize(
    "line",
    [
        "[" * 100_000,
        '{"text": 5}',
        '{"text": null}',
        '{"text": "  "}',
        '{"text": "a \\ud800 crate"}',
        '{"id": ["x"], "text": "The quay lost crates."}',
        '{"source": "a.txt", "start": 0, "end": 1000000}',
        '{"source": "a.txt", "start": false, "end": true}',
        '{"source": "a.txt", "start": 0.0, "end": 9.0}',
        '{"source": ["a.txt"], "start": 0, "end": 9}',
        '{"source": "b.txt", "start": 0, "end": 9}',
        '{"source": "a.txt", "start": 0}',
    ],
)
def test_a_line_that_names_no_claim_is_a_usage_error(
    line: str, library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = tmp_path / "claims.jsonl"
    listed.write_text(line, encoding="utf-8")
    status = main(["evidence", str(library), "--claims", str(listed), "--json"])
    assert "line 1" in told(status, 2, capsys)


def test_claims_may_hold_a_byte_order_mark_and_line_separators(tmp_path: Path) -> None:
    listed = tmp_path / "claims.jsonl"
    listed.write_text('\ufeff{"text": "one\u2028two"}\r\n', encoding="utf-8")
    assert list(lines.rows(listed)) == [(1, {"text": "one\u2028two"})]


@pytest.mark.parametrize("name", ["no\nsuch\x1b[31m", "x" * 5000, "\udcff"])
def test_a_strange_library_name_is_told_in_one_line(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    told(main(["index", name]), 3, capsys)
    told(main(["diff", name, name]), 3, capsys)


@pytest.mark.parametrize(
    "arguments", [["index", ""], ["export", "{}", "-o", ""], ["evidence", "{}", "--claim", "a \udcff"]]
)
def test_empty_paths_and_undecodable_claims_are_usage_errors(
    arguments: list[str], library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told(main([a.replace("{}", str(library)) for a in arguments]), 2, capsys)


@pytest.mark.parametrize("name", ["taken", "taken/inside", "x" * 5000, "x" * 5000 + ".csv"])
def test_an_out_that_cannot_be_is_a_usage_error(
    name: str, library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "taken").write_text("kept", encoding="utf-8")
    status = main(["export", str(library), "-o", str(tmp_path / name), "--format", "csv"])
    told(status, 2, capsys)
    assert (tmp_path / "taken").read_text(encoding="utf-8") == "kept"


def test_a_fault_is_one_line(
    library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(_: object) -> int:
        raise RuntimeError("two\nlines")

    monkeypatch.setattr("reader.commands.articles.index", fails)
    assert "fault of the program" in told(main(["index", str(library)]), 1, capsys)


def test_a_closed_standard_output_is_no_fault(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["index", str(library)]) == 0


def test_an_interrupted_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        files.write(tmp_path / "x.csv", b"half")
    assert not list(tmp_path.iterdir())


def test_what_articles_hold_cannot_steer_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "The quay lost \x1b[2J 1,200 crates on Tuesday, and nobody on the quay said a word about it.\n"
    for name in ("a\x1b[31m.txt", "b.txt"):
        (tmp_path / name).write_text(text * 3, encoding="utf-8")
    one, two = sorted(map(str, tmp_path.iterdir()))
    for arguments in (["search", str(tmp_path), "crates"], ["diff", one, two], ["claims", str(tmp_path)]):
        assert main(arguments) == 0
        shown = capsys.readouterr().out
        assert "crates" in shown
        assert "\x1b" not in shown
    assert main(["evidence", str(tmp_path), "--claim", "The quay lost 1,200 crates."]) == 0
    assert "\x1b" not in capsys.readouterr().out


def test_a_stop_that_a_compiled_import_swallows_still_counts(
    library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def swallow(_: object) -> int:
        with contextlib.suppress(KeyboardInterrupt):
            signal.raise_signal(signal.SIGTERM)
        return 0

    monkeypatch.setattr("reader.commands.articles.index", swallow)
    assert "stopped" in told(main(["index", str(library)]), 128 + signal.SIGTERM, capsys)


def test_a_signal_that_is_ignored_stays_so(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: object) -> int:
        signal.raise_signal(signal.SIGINT)
        return 0

    monkeypatch.setattr("reader.commands.articles.index", interrupted)
    former = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        assert main(["index", str(library)]) == 0
    finally:
        signal.signal(signal.SIGINT, former)

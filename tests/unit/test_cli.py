"""The command line: its answers, its JSON and its exit codes."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from reader.cli import main

FERRY = """The Harbour Post

Ferry Aurora runs aground off Tarn Island

2031-03-12

The ferry Aurora ran aground off Tarn Island on Tuesday with 212 people on board.

Captain Mira Holt was in command when the ship struck a reef, the operator Nordline said.
"""
RIVAL = """Tarn Daily

Aurora grounding: what is known

2031-03-14

The ferry Aurora ran aground off Tarn Island on Tuesday with 187 people on board.

A spokesman for Nordline told the Tarn Daily that nobody was hurt.
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "ferry"
    folder.mkdir()
    (folder / "a.txt").write_text(FERRY, encoding="utf-8")
    (folder / "b.txt").write_text(RIVAL, encoding="utf-8")
    return folder


def json_lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_index_tells_what_it_read_and_when_nothing_changed(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["index", str(library)]) == 0
    assert "2 sources" in capsys.readouterr().out
    assert main(["index", str(library)]) == 0
    assert "up to date" in capsys.readouterr().out


def test_index_lists_few_copies_and_counts_many(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (library / "copy.txt").write_text(FERRY, encoding="utf-8")
    assert main(["index", str(library)]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == ["copy.txt has the same text as a.txt"]
    for n in range(20):
        (library / f"copy {n}.txt").write_text(FERRY, encoding="utf-8")
    assert main(["index", str(library)]) == 0
    (line,) = capsys.readouterr().out.splitlines()[1:]
    assert line.startswith("22 sources share their text with another: 231 pairs have the same text, 0 nearly")
    (library / "broken.txt").write_bytes(bytes(range(256)) * 9)
    assert main(["index", str(library), "--json"]) == 3
    (told,) = json_lines(capsys.readouterr().out)
    assert (told["sources"], told["refused"][0]["source"]) == (23, "broken.txt")
    assert len(told["duplicates"]) == 231
    assert told["duplicates"][0] == {"source": "a.txt", "other": "copy 0.txt", "share": 1.0, "same": True}


def test_search_gives_offsets_that_reproduce_the_text(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", str(library), "212 people", "--json"]) == 0
    (hit,) = json_lines(capsys.readouterr().out)
    assert hit["source"] == "a.txt"
    assert FERRY[hit["start"] : hit["end"]] == hit["text"]
    assert [FERRY[s:e] for s, e in hit["matches"]] == ["212", "people"]


def test_search_marks_hits_for_people_and_advises_on_none(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", str(library), '"ran aground"']) == 0
    assert "»ran« »aground«" in capsys.readouterr().out
    assert main(["search", str(library), "zeppelin"]) == 0
    assert len(capsys.readouterr().out.splitlines()) >= 2


def test_evidence_has_the_documented_form(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evidence", str(library), "--json"]) == 0
    rows = json_lines(capsys.readouterr().out)
    assert rows
    for row in rows:
        assert set(row) == {"claim", "evidence", "silent", "standing"}
        assert set(row["claim"]) == {"id", "source", "start", "end", "text"}
        for found in row["evidence"]:
            keys = {"source", "start", "end", "text", "verdict", "score", "reasons", "copied"}
            assert set(found) == keys
            text = {"a.txt": FERRY, "b.txt": RIVAL}[found["source"]]
            assert text[found["start"] : found["end"]] == found["text"]


def test_the_count_of_people_is_contested(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evidence", str(library), "--json"]) == 0
    row = next(r for r in json_lines(capsys.readouterr().out) if "212" in r["claim"]["text"])
    assert row["standing"] == "contested"
    clash = next(e for e in row["evidence"] if e["verdict"] == "contradicts")
    assert any(r["kind"] == "number" and "187" in r["passage"] for r in clash["reasons"])


def test_a_typed_claim_and_listed_claims_are_judged(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = "The ferry Aurora ran aground off Tarn Island with 187 people on board."
    assert main(["evidence", str(library), "--claim", typed, "--json"]) == 0
    (row,) = json_lines(capsys.readouterr().out)
    assert {(e["source"], e["verdict"]) for e in row["evidence"]} >= {("b.txt", "supports")}

    start = FERRY.index("The ferry Aurora ran")
    listed = tmp_path / "claims.jsonl"
    lines = [
        {"id": "k1", "text": typed},
        {"id": 7, "text": typed},
        {"source": "a.txt", "start": start, "end": start + 80},
    ]
    listed.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert main(["evidence", str(library), "--claims", str(listed), "--json"]) == 0
    rows = json_lines(capsys.readouterr().out)
    assert [r["claim"]["id"] for r in rows[:2]] == ["k1", 7]
    assert rows[2]["claim"]["start"] == start


def test_claims_lists_standing(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", str(library), "--json"]) == 0
    assert {"standing", "id", "text"} <= json_lines(capsys.readouterr().out)[0].keys()
    assert main(["claims", str(library)]) == 0
    assert "contested" in capsys.readouterr().out


def test_diff_aligns_and_its_spans_reproduce_both_texts(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", str(library / "a.txt"), str(library / "b.txt"), "--json"]) == 0
    pairs = json_lines(capsys.readouterr().out)
    both = next(p for p in pairs if p["left"] and p["right"] and p["similarity"] > 0.5)
    left = "".join(FERRY[r["left"]["start"] : r["left"]["end"]] for r in both["runs"])
    assert left == FERRY[both["left"]["start"] : both["left"]["end"]]
    assert main(["diff", str(library / "a.txt"), str(library / "b.txt")]) == 0
    assert "[-212-]{+187+}" in capsys.readouterr().out


CALM = "The pilot boat came back at once."
STORM = "a storm from the north broke two of the masts"


def test_diff_tells_what_moved(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = f"Nobody drowned that night; {STORM}; the pilots waited until noon for help from Brevik."
    after = f"The pilots waited until noon for help from Brevik; {STORM}; nobody drowned that night."
    ends = "An inquiry into the grounding of the Hilda opens next week in the town hall of Brevik."
    texts = {"a.txt": f"{before}\n\n{ends}\n\n{CALM}\n", "b.txt": f"{ends}\n\n{after}\n\n{CALM}\n"}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert main(["diff", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "--json"]) == 0
    pairs = json_lines(capsys.readouterr().out)
    assert [p["moved"] for p in pairs if p["left"] and p["right"]].count(True) == 1
    moved = [(p, r) for p in pairs for r in p["runs"] if r["change"] == "moved"]
    assert len(moved) >= 2
    for _, run in moved:
        away = run["left"]["start"] < run["left"]["end"]
        here, there = ("a.txt", "b.txt") if away else ("b.txt", "a.txt")
        span = run["left"] if away else run["right"]
        words = texts[here][span["start"] : span["end"]]
        other = texts[there][run["elsewhere"]["start"] : run["elsewhere"]["end"]]
        assert words.casefold() == other.casefold()
    assert all("elsewhere" not in r for p in pairs for r in p["runs"] if r["change"] != "moved")
    assert main(["diff", str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]) == 0
    shown = capsys.readouterr().out
    assert re.search(r"\[~[^~]+~\]", shown)
    assert re.search(r"\{~[^~]+~\}", shown)
    assert any(line.startswith("~ ") for line in shown.splitlines())


@pytest.mark.parametrize("form", ["pdf", "dossier", "webannotation", "csv", "markdown", "html"])
def test_export_writes_what_it_names(
    library: Path, tmp_path: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(library), "-o", str(tmp_path / "out"), "--format", form]) == 0
    written = [Path(line) for line in capsys.readouterr().out.splitlines()]
    assert written
    assert all(path.stat().st_size > 0 for path in written)


def test_an_unreadable_file_is_told_and_the_rest_done(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (library / "c.txt").write_bytes(b"\x00\x01\x02\xff" * 50)
    assert main(["claims", str(library), "--json"]) == 3
    told = capsys.readouterr()
    assert sum("c.txt" in line for line in told.err.splitlines()) == 1
    assert json_lines(told.out)


@pytest.mark.parametrize(
    ("argv", "status"),
    [
        (["frobnicate"], 2),
        (["evidence"], 2),
        (["open", ".", "--size", "9"], 2),
        (["claims", "no such folder"], 3),
        (["diff", "no.txt", "such.txt"], 3),
    ],
)
def test_errors_are_one_line_with_a_remedy(
    argv: list[str], status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(argv) == status
    error = capsys.readouterr().err
    assert error.startswith("crossread: ")
    assert error.count("\n") == 1
    assert "Traceback" not in error


def test_bad_claim_lines_are_named(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    listed = tmp_path / "claims.jsonl"
    for line in (
        "not json",
        "[]",
        '{"source": "zz.txt", "start": 0, "end": 4}',
        '{"id": 1}',
        '{"source": "a.txt"}',
    ):
        listed.write_text(f'{{"text": "A fine claim."}}\n{line}\n', encoding="utf-8")
        assert main(["evidence", str(library), "--claims", str(listed)]) == 2
        assert "line 2" in capsys.readouterr().err


def test_judge_says_what_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pairs = tmp_path / "pairs.jsonl"
    pairs.write_text('{"premise": "It rained.", "hypothesis": "It was wet."}\n', encoding="utf-8")
    assert main(["judge", str(pairs), "--json", "--model", str(tmp_path)]) == 4
    assert "no ONNX model" in capsys.readouterr().err


def test_open_without_a_display_says_so(
    library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main(["open", str(library)]) == 4
    assert "no display" in capsys.readouterr().err


def test_doctor_reports(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) in {0, 4}
    assert "trained models" in capsys.readouterr().out

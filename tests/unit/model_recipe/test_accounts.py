"""The invented accounts: their grammar, and the library that one becomes."""

import json
from pathlib import Path

import pytest
from accounts import Account, AccountsError, Mark, is_held_out, main, read_event, read_events
from as_library import lay_out
from corpora import LABELS, Pair, pair, read_pairs
from evidence_pairs import labelled

from tests.shared_data import ROOT

EVENT = """event: a bridge
## A | 2031-03-04 | Bridge opens
A1 The bridge opened on Monday.
A2 - It cost twelve crowns.

## B | 2031-03-05 | Bridge still shut
B1 The bridge opened on Tuesday.
B2 The mayor opened the bridge on Monday.
## claims
A1 > S: B2 | C: B1/date
A2 >
B1 > C: A1/date B2/date | s: A0
B2 > S: A1 | c: B1
"""


def written(folder: Path, text: str) -> Path:
    file = folder / "bridge.txt"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_file_is_read_as_it_is_written(tmp_path: Path) -> None:
    event = read_event(written(tmp_path, EVENT))
    assert event.name == "bridge"
    assert event.accounts == (
        Account("A", "2031-03-04", "Bridge opens", ("A1", "A2")),
        Account("B", "2031-03-05", "Bridge still shut", ("B1", "B2")),
    )
    assert event.texts["A0"] == "Bridge opens"
    assert event.texts["A2"] == "- It cost twelve crowns."
    assert event.claims["A1"] == (Mark("B2", "S"), Mark("B1", "C", "date"))
    assert event.claims["A2"] == ()
    assert event.account("B2").letter == "B"


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("A1 The", "The", "bridge.txt:3: not a line of the grammar"),
        ("## B | 2031-03-05", "## B | March", "bridge.txt:6: not a line of the grammar"),
        ("B2 The", "B1 The", "bridge.txt:8: B1 is there twice"),
        ("C: B1/date", "X: B1", "bridge.txt:10: unknown grade 'X'"),
        ("B1/date\nA2", "B1/weather\nA2", "bridge.txt:10: not a passage: 'B1/weather'"),
        ("S: A1 |", "S: B2 |", "bridge.txt:13: B2 is evidence for itself"),
        ("S: B2", "S: B9", "claim A1 names B9, which is not there"),
        ("S: B2", "S: B1", "claim A1 names B1 twice"),
        ("A2 >\n", "", "fewer than two accounts or four claims"),
    ],
)
def test_what_breaks_the_grammar_is_named(tmp_path: Path, right: str, wrong: str, told: str) -> None:
    assert EVENT.count(right) == 1
    with pytest.raises(AccountsError) as error:
        read_event(written(tmp_path, EVENT.replace(right, wrong)))
    assert told in str(error.value)


def test_the_program_checks_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = written(tmp_path, EVENT)
    assert main([str(good)]) == 0
    assert capsys.readouterr().out == "bridge: 6 sentences, 4 claims, S 2 s 1 C 3 c 1\n"
    bad = tmp_path / "bad.txt"
    bad.write_text("nonsense\n", encoding="utf-8")
    assert main([str(bad), str(good)]) == 1


def test_the_projects_own_accounts_keep_the_grammar() -> None:
    events = read_events(ROOT / "packaging" / "model" / "accounts")
    held_out = [e for e in events if is_held_out(e)]
    assert len(events) >= 80
    assert 0.1 < len(held_out) / len(events) < 0.3
    for grade in ("S", "C"):
        assert all(any(m.grade == grade for marks in e.claims.values() for m in marks) for e in events)


def test_an_event_becomes_a_library_with_gold_where_its_sentences_stand(tmp_path: Path) -> None:
    event = read_event(written(tmp_path, EVENT))
    rows = lay_out(event, tmp_path / "library")
    assert sorted(p.name for p in (tmp_path / "library").iterdir()) == ["a-bridge.txt", "b-bridge.txt"]
    told = json.loads(json.dumps(rows))
    for row in told:
        for place in [row["claim"], *(p for name in row if name != "claim" for p in row[name])]:
            text = (tmp_path / "library" / place["source"]).read_text(encoding="utf-8")
            assert text[place["start"] : place["end"]] == place["text"]
    assert [p["text"] for p in told[2]["contradict_must"]] == [event.texts["A1"], event.texts["B2"]]
    assert [p["text"] for p in told[2]["support_may"]] == ["Bridge opens"]


def test_the_library_is_read_with_its_grades(tmp_path: Path) -> None:
    event = read_event(written(tmp_path, EVENT))
    rows = lay_out(event, tmp_path / "library")
    found = {(r.claim.text, r.passage.text): r.grade for r in labelled(tmp_path / "library", rows)}
    assert found[event.texts["A1"], event.texts["B1"]] == "C"
    assert found[event.texts["A1"], event.texts["B2"]] == "S"
    assert found[event.texts["B2"], event.texts["B1"]] == "c"
    assert found[event.texts["A1"], "It cost twelve crowns."] == ""
    assert not any(claim == passage for claim, passage in found)


def test_pairs_have_one_label(tmp_path: Path) -> None:
    (tmp_path / "p.jsonl").write_text(
        "\n".join(json.dumps({"premise": "p", "hypothesis": "h", "label": label}) for label in LABELS) + "\n",
        encoding="utf-8",
    )
    read = list(read_pairs(tmp_path / "p.jsonl"))
    assert [p.label for p in read] == list(LABELS)
    assert read[2] == pair("p", "h", "support") == Pair("p", "h", (0.0, 0.0, 1.0))

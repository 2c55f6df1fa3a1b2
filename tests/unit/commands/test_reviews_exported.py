"""What the analyst decided in the window, and how sure verdicts must be, hold on the command line too."""

import csv
import json
from pathlib import Path

import pytest

from reader import places
from reader.cli import main
from reader.evidence.claims import claim_from_text
from reader.evidence.model import Claim, Evidence, Verdict
from reader.library.open import open_library
from reader.library.store import OwnClaim, ReviewStore
from reader.review.log import ReviewLog
from reader.review.model import HumanVerdict, review_key
from reader.settings import set_verdict_bars
from reader.text.model import Span
from tests.unit.evidence.events import FERRY, write_event

Row = dict[str, str]


@pytest.fixture
def library(tmp_path: Path, models: Path) -> Path:
    """Return a library that rules alone judge."""
    (models / "weights.json").unlink()
    return write_event(tmp_path / "ferry", FERRY).folder


def exported(library: Path, out: Path) -> list[Row]:
    assert main(["export", str(library), "-o", str(out), "--format", "csv"]) == 0
    with (out / "evidence.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_reviews_are_exported_with_the_rest(library: Path, tmp_path: Path) -> None:
    row = next(r for r in exported(library, tmp_path / "before") if r["verdict"] == "contradicts")
    assert row["review"] == ""
    place = Span(int(row["claim_start"]), int(row["claim_end"]))
    opened = open_library(library)
    text = opened.document(row["claim_source"]).text
    claim = Claim(row["claim_id"], place.of(text), row["claim_source"], place)
    span = Span(int(row["start"]), int(row["end"]))
    passage = span.of(opened.document(row["source"]).text)
    store = ReviewStore(places.review_file(library))
    key = review_key(opened, claim, Evidence(row["source"], span, passage, Verdict.CONTRADICTS, 0.9))
    ReviewLog(store).set_verdict(key, HumanVerdict.SUPPORTS)
    store.close()
    after = exported(library, tmp_path / "after")
    (changed,) = [r for r in after if r["review"]]
    assert (changed["claim_id"], changed["verdict"], changed["machine_verdict"], changed["review"]) == (
        row["claim_id"],
        "supports",
        "contradicts",
        "supports",
    )


def test_reviews_of_typed_claims_are_exported_with_their_claim(library: Path, tmp_path: Path) -> None:
    document = open_library(library).documents[0]
    _, span = next(document.sentences())
    typed = claim_from_text("Something that no article says in so many words.")
    store = ReviewStore(places.review_file(library))
    evidence = Evidence(document.source, span, span.of(document.text), Verdict.MENTIONS, 0.4)
    key = review_key(open_library(library), typed, evidence)
    ReviewLog(store).set_tags(key, ("to ask",))
    store.close()
    (row,) = [r for r in exported(library, tmp_path / "out") if r["tags"]]
    assert (row["claim"], row["claim_source"], row["tags"]) == (typed.text, "", "to ask")


def test_without_reviews_no_store_is_made(library: Path, tmp_path: Path) -> None:
    exported(library, tmp_path / "out")
    assert not places.review_file(library).exists()


def test_damaged_reviews_are_told(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = places.review_file(library)
    file.parent.mkdir(parents=True)
    file.write_bytes(b"no database" * 100)
    exported(library, tmp_path / "out")
    assert "The reviews were damaged" in capsys.readouterr().err


def test_bars_hold_on_the_command_line(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def verdicts() -> set[str]:
        assert main(["evidence", str(library), "--json"]) == 0
        rows = map(json.loads, capsys.readouterr().out.splitlines())
        return {found["verdict"] for row in rows for found in row["evidence"]}

    assert verdicts() >= {"supports", "contradicts"}
    set_verdict_bars(1, 1)
    assert verdicts() == {"mentions"}
    set_verdict_bars(0, 0)


def test_claims_that_the_reader_made_are_exported_until_removed(library: Path, tmp_path: Path) -> None:
    claim = OwnClaim("Something that no article says in so many words.")
    store = ReviewStore(places.review_file(library))
    ReviewLog(store).keep_claim(claim)
    rows = exported(library, tmp_path / "out")
    assert {row["claim"] for row in rows if row["own"] == "yes"} == {claim.text}
    assert len(rows) > 1
    ReviewLog(store).remove_claim(claim)
    store.close()
    assert {row["own"] for row in exported(library, tmp_path / "again")} == {"no"}

"""The analyst's verdicts in every form of export, beside the machine's."""

import csv
import datetime as dt
import io
import json
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from reader.evidence.model import Judgement, Standing, Verdict
from reader.export.formats import export
from reader.export.marked import marks
from reader.export.model import JudgedLibrary
from reader.export.page import page_bytes
from reader.export.records import audit
from reader.export.tables import csv_bytes, markdown_bytes
from reader.export.webannotation import webannotation_bytes
from reader.review.model import HumanVerdict, Review, review_key
from tests.unit.export.invented import judged

NOON = dt.datetime(2031, 6, 4, 12, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def _fixed_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")


def review(whole: JudgedLibrary, judgement: Judgement, at: int, verdict: HumanVerdict, note: str) -> Review:
    key = review_key(whole.library, judgement.claim, judgement.evidence[at])
    return Review(key, verdict, note, ("checked",) if note else (), NOON, NOON)


@pytest.fixture
def reviewed() -> JudgedLibrary:
    """Return the library with a verdict overruled, one confirmed, and one passage struck."""
    whole = judged()
    crossed, pier, hurt, _ = whole.judgements
    reviews = (
        review(whole, crossed, 0, HumanVerdict.SUPPORTS, "counted again at the quay"),
        review(whole, pier, 0, HumanVerdict.CONTRADICTS, ""),
        review(whole, hurt, 0, HumanVerdict.IRRELEVANT, "another pier"),
    )
    return replace(whole, reviews=reviews)


def test_standings_follow_the_analyst(reviewed: JudgedLibrary) -> None:
    assert [j.standing for j in judged().counting][:3] == [Standing.CONTESTED] * 2 + [Standing.CORROBORATED]
    assert [j.standing for j in reviewed.counting][:3] == [
        Standing.CORROBORATED,
        Standing.CONTESTED,
        Standing.SINGLE_SOURCE,
    ]


def test_the_table_holds_both_verdicts(reviewed: JudgedLibrary) -> None:
    rows = list(csv.DictReader(io.StringIO(csv_bytes(reviewed).decode("utf-8-sig"), newline="")))
    told = [(r["verdict"], r["machine_verdict"], r["review"], r["note"], r["tags"]) for r in rows]
    assert told[0] == ("supports", "contradicts", "supports", "counted again at the quay", "checked")
    assert told[1] == ("supports", "supports", "", "", "")
    assert told[3] == ("contradicts", "contradicts", "contradicts", "", "")
    assert told[5] == ("irrelevant", "supports", "irrelevant", "another pier", "checked")


def test_words_say_who_decided(reviewed: JudgedLibrary) -> None:
    text = markdown_bytes(reviewed).decode()
    assert "supports (the analyst's verdict; the machine's: ✗ contradicts 0.91)" in text
    assert "contradicts (0.80; confirmed by the analyst)" in text
    assert "Irrelevant by the analyst: Gazette" in text
    assert "Note: counted again at the quay" in text


def test_the_page_frames_what_the_analyst_decided(reviewed: JudgedLibrary) -> None:
    assert 'class="supports reviewed"' not in page_bytes(judged()).decode()
    made = page_bytes(reviewed).decode()
    assert ' reviewed" title=' in made
    assert "framed: by the analyst" in made
    assert "confirmed by the analyst" in made


def test_each_review_is_an_annotation_beside_the_machines(reviewed: JudgedLibrary) -> None:
    items = json.loads(webannotation_bytes(reviewed))["first"]["items"]
    items = [item for item in items if item["motivation"] != "classifying"]
    machines = json.loads(webannotation_bytes(judged()))["first"]["items"]
    machines = [item for item in machines if item["motivation"] == "assessing"]
    own = [item for item in items if "creator" in item]
    assert [item for item in items if item not in own] == machines
    assert [item["body"][0]["value"] for item in own] == ["supports", "contradicts", "irrelevant"]
    assert own[0]["body"][2]["value"] == "counted again at the quay"
    assert own[0]["target"] == machines[0]["target"]
    assert len({item["id"] for item in items}) == len(items) == 9


def test_the_audit_trail_keeps_both(reviewed: JudgedLibrary) -> None:
    first = json.loads(audit(reviewed))["claims"][0]
    assert (first["standing"], first["machine_standing"]) == ("corroborated", "contested")
    evidence = first["evidence"][0]
    assert (evidence["verdict"], evidence["machine_verdict"]) == ("supports", "contradicts")
    assert evidence["review"]["note"] == "counted again at the quay"
    assert first["evidence"][1]["review"] is None


def test_highlights_are_of_the_verdict_that_counts(reviewed: JudgedLibrary) -> None:
    (first, *_), struck = reviewed.counting, reviewed.judgements[2].evidence[0].span
    own = {(m.span, m.verdict): m.reviewed for m in marks(reviewed)["con.txt"]}
    span = first.evidence[0].span
    assert own[span, Verdict.SUPPORTS]
    assert (span, Verdict.CONTRADICTS) not in own
    assert {verdict for place, verdict in own if place == struck} == {HumanVerdict.IRRELEVANT}


def test_the_pdf_names_the_analyst_and_fills_the_sign(reviewed: JudgedLibrary, tmp_path: Path) -> None:
    by_machine = export(judged(), tmp_path / "machine", "pdf")[0]
    made = export(reviewed, tmp_path / "analyst", "pdf")[0]
    with pikepdf.open(made) as pdf:
        notes = [a for page in pdf.pages for a in page.get("/Annots", []) if "/QuadPoints" in a]
        drawn = pdf.pages[0].Contents[-1].read_bytes()
    authors = {str(a["/T"]) for a in notes}
    assert "Analyst, with Crossread" in authors
    assert any("the machine's: ✗ contradicts 0.91" in str(a.Contents) for a in notes)
    assert any("Note: counted again at the quay" in str(a.Contents) for a in notes)
    with pikepdf.open(by_machine) as pdf:
        assert b" c " not in pdf.pages[0].Contents[-1].read_bytes()
    assert b" c " in drawn
    with pypdfium2.PdfDocument(made) as reviewed_pdf, pypdfium2.PdfDocument(by_machine) as machine_pdf:
        assert "by the analyst" in reviewed_pdf[0].get_textpage().get_text_bounded()
        assert "by the analyst" not in machine_pdf[0].get_textpage().get_text_bounded()


def test_the_dossier_counts_the_reviews(reviewed: JudgedLibrary, tmp_path: Path) -> None:
    (made,) = export(reviewed, tmp_path, "dossier")
    with pypdfium2.PdfDocument(made) as pdf:
        text = "\n".join(pdf[n].get_textpage().get_text_bounded() for n in range(len(pdf)))
    assert "3 passages by the analyst, 2 overruled" in text
    assert "0.80; confirmed by the analyst" in text

"""What the analyst decided leaves its trace in every form, irrelevant passages and mentions included."""

import datetime as dt
import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from reader.evidence.model import Judgement
from reader.export.annotated import AnnotatedPdfs
from reader.export.annotations_read import read_annotations
from reader.export.layout import Layout
from reader.export.marked import marks
from reader.export.model import JudgedLibrary
from reader.export.page import page_bytes
from reader.export.pdfnotes import read_notes
from reader.export.returned import returned
from reader.export.tables import csv_bytes, markdown_bytes
from reader.export.taking_in import joined
from reader.export.webannotation import webannotation_bytes
from reader.review.model import HumanVerdict, Review, review_key
from tests.unit.export import foreign
from tests.unit.export.invented import judged
from tests.unit.export.test_inplace import library

NOON = dt.datetime(2031, 6, 4, 12, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def _fixed_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")


def review(
    whole: JudgedLibrary, judgement: Judgement, at: int, verdict: HumanVerdict | None, note: str
) -> Review:
    key = review_key(whole.library, judgement.claim, judgement.evidence[at])
    return Review(key, verdict, note, ("ledger",) if note else (), NOON, NOON)


def decided() -> JudgedLibrary:
    """Return the library with a contradiction struck, one that is but a mention, and a note on a mention."""
    whole = judged()
    crossed, pier, *_ = whole.judgements
    reviews = (
        review(whole, crossed, 0, HumanVerdict.IRRELEVANT, "another ferry"),
        review(whole, crossed, 2, None, "nobody asked"),
        review(whole, pier, 0, HumanVerdict.MENTIONS, "another pier"),
        review(whole, pier, 1, HumanVerdict.SUPPORTS, ""),
    )
    return replace(whole, reviews=reviews)


NOTES = ("another ferry", "nobody asked", "another pier")


def annotations(content: bytes) -> list[tuple[str, str, str]]:
    """Return kind, note and author of what is marked."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        found = [a for page in pdf.pages for a in page.obj.get("/Annots", []) if "/QuadPoints" in a]
        return [(str(a.Subtype), str(a.Contents), str(a["/T"])) for a in found]


def test_every_passage_with_a_say_is_marked() -> None:
    whole = decided()
    own = {(m.span, m.verdict) for m in marks(whole)["con.txt"] if m.reviewed or m.counterparts[0].reviewed}
    crossed, pier, *_ = whole.judgements
    assert own == {
        (crossed.evidence[0].span, HumanVerdict.IRRELEVANT),
        (crossed.evidence[0].span, HumanVerdict.SUPPORTS),
        (crossed.evidence[2].span, HumanVerdict.MENTIONS),
        (pier.evidence[0].span, HumanVerdict.MENTIONS),
    }


@pytest.mark.parametrize("form", ["dossier", "library", "source"])
def test_the_pdfs_hold_every_note(form: str) -> None:
    whole = decided()
    pdfs = AnnotatedPdfs(whole)
    content = pdfs.source(whole.library.documents[0]) if form == "source" else getattr(pdfs, form)()
    found = annotations(content)
    struck = [(note, author) for kind, note, author in found if kind == "/StrikeOut"]
    ((contents, author),) = set(struck)
    assert contents.startswith("– IRRELEVANT to a claim, by the analyst")
    assert "the machine's: ✗ contradicts 0.91" in contents
    assert "Note: another ferry #ledger" in contents
    assert author == "Analyst, with Crossread"
    told = "\n".join(note for _, note, _ in found)
    assert all(note in told for note in NOTES)
    assert returned(read_notes(content, "x.pdf"), whole).reviews == ()


def edited(content: bytes, change: str) -> bytes:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for page in pdf.pages:
            for entry in page.obj.get("/Annots", []):
                if entry.get("/Subtype") == "/StrikeOut":
                    entry.Contents = pikepdf.String(f"{entry.Contents}\n{change}")
        out = io.BytesIO()
        pdf.save(out)
        return out.getvalue()


@pytest.mark.parametrize(
    ("change", "verdict", "note"),
    [
        ("see p. 4", HumanVerdict.IRRELEVANT, "see p. 4"),
        ("supports: after all", HumanVerdict.SUPPORTS, "after all"),
    ],
)
def test_what_is_written_into_a_struck_mark_comes_back(change: str, verdict: HumanVerdict, note: str) -> None:
    whole = decided()
    content = edited(AnnotatedPdfs(whole).source(whole.library.documents[0]), change)
    (back,) = returned(read_notes(content, "x.pdf"), whole).reviews
    assert back.key == whole.reviews[0].key
    assert (back.verdict, back.note) == (verdict, note)
    assert joined(whole.reviews[0], back).note == f"another ferry\n{note}"


def test_web_annotations_bring_every_decision_back() -> None:
    whole = decided()
    read = read_annotations(webannotation_bytes(whole), whole.library)
    assert sorted(read.reviews, key=str) == sorted(whole.reviews, key=str)
    again = replace(whole, judgements=read.judgements, reviews=read.reviews)
    assert webannotation_bytes(again) == webannotation_bytes(whole)
    assert len(json.loads(webannotation_bytes(whole))["first"]["items"]) == 4 + 6 + 4


@pytest.mark.parametrize("make", [page_bytes, markdown_bytes, csv_bytes])
def test_page_and_tables_hold_every_note(make: Callable[[JudgedLibrary], bytes]) -> None:
    text = make(decided()).decode()
    assert all(note in text for note in NOTES)
    assert "irrelevant" in text.lower()


def test_the_page_strikes_out_what_is_irrelevant() -> None:
    text = page_bytes(decided()).decode()
    assert '<mark class="supports irrelevant reviewed"' in text
    assert "(the machine: ✗ contradicts 0.91) Note: another ferry #ledger" in text
    (struck,) = (m for m in marks(decided())["con.txt"] if m.verdict is HumanVerdict.IRRELEVANT)
    assert f'<a id="{struck.name}">' in text
    assert f'<a href="#{struck.name}">' in text


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_pdf_annotated_in_place_holds_the_decisions(language: str, tmp_path: Path) -> None:
    whole = library(tmp_path, "report.pdf", foreign.turned(1), (foreign.WORDS, foreign.SECOND))
    (judgement,) = whole.judgements
    reviews = (
        review(whole, judgement, 0, HumanVerdict.IRRELEVANT, "not this one"),
        review(whole, judgement, 1, HumanVerdict.MENTIONS, "nor this"),
    )
    whole = replace(whole, reviews=reviews, layout=Layout(language=language))
    content = AnnotatedPdfs(whole).source(whole.library.documents[0])
    notes = {kind: note for kind, note, _ in annotations(content) if "Analyst" in _ or "Prüfer" in _}
    assert notes["/StrikeOut"].startswith({"en": "– IRRELEVANT to a claim", "de": "– UNERHEBLICH"}[language])
    assert "not this one" in notes["/StrikeOut"]
    assert "nor this" in notes["/Highlight"]
    assert returned(read_notes(content, "x.pdf"), whole).reviews == ()

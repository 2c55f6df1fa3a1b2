"""What the analyst decided leaves its trace in every form, irrelevant passages and mentions included."""

import datetime as dt
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from reader.evidence.model import Claim, Evidence, Judgement, Standing, Verdict
from reader.export.annotated import AnnotatedPdfs
from reader.export.annotation import Annotation, Reference
from reader.export.annotations_read import read_annotations
from reader.export.boxes import Box
from reader.export.layout import Layout, Paper
from reader.export.margin import Margins
from reader.export.marked import marks
from reader.export.model import JudgedLibrary
from reader.export.page import page_bytes
from reader.export.pdfnotes import read_notes
from reader.export.returned import returned
from reader.export.tables import csv_bytes, markdown_bytes
from reader.export.tags import Tags
from reader.export.taking_in import joined
from reader.export.webannotation import webannotation_bytes
from reader.export.words import Words
from reader.review.model import HumanVerdict, Review, review_key
from reader.text.anchor import Anchor
from tests.unit.export import foreign
from tests.unit.export.conformance import faults
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


def dossier_texts(whole: JudgedLibrary) -> list[str]:
    with pypdfium2.PdfDocument(AnnotatedPdfs(whole).dossier()) as pdf:
        return [" ".join(pdf[n].get_textpage().get_text_bounded().split()) for n in range(len(pdf))]


def test_the_dossier_tells_the_decisions_first() -> None:
    """The claim whose only contradiction was overruled is contested no more, and told all the same."""
    _, decisions, contested, *rest = dossier_texts(decided())
    assert decisions.startswith("The analyst's decisions")
    assert re.search(
        r"machine: ✗ contradicts 0\.91 . analyst: – irrelevant 4 June 2031 · #ledger"
        r" Gazette \[1\]: “Morgenrot: 980",
        decisions,
    )
    assert re.search(r"machine: ✗ contradicts 0\.80 . analyst: ~ mentions", decisions)
    assert "machine: ~ mentions 0.40 → noted, not judged" in decisions
    assert "✓ confirmed (0.50)" in decisions
    assert all(f"Note: {note}" in decisions for note in NOTES)
    assert contested.startswith("Claims and sources")
    assert rest


def test_decisions_link_to_the_pages_of_their_passages() -> None:
    content = AnnotatedPdfs(decided()).dossier()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        links = [a for a in pdf.pages[1].obj.get("/Annots", []) if a.Subtype == "/Link"]
        assert len(links) >= 2 + 2 + 4


def test_the_dossier_without_decisions_has_no_such_section_and_contested_claims_come_first() -> None:
    _, contested, matrix, *_ = dossier_texts(judged())
    assert contested.startswith("Contested claims")
    assert matrix.startswith("Claims and sources")


def test_a_decision_on_what_is_found_no_more_is_told() -> None:
    whole = decided()
    key = replace(
        whole.reviews[0].key,
        passage_text="Gone words.",
        passage_anchor=Anchor(0, 11, "Gone words.", "", ""),
    )
    gone = replace(whole.reviews[0], key=key, note="kept for the record")
    texts = dossier_texts(replace(whole, reviews=(*whole.reviews, gone)))
    assert "claim or passage is found in the sources no more" in texts[1]
    assert "kept for the record" in texts[1]


def test_the_cover_counts_one_passage_and_cuts_checksums_that_the_audit_has_whole() -> None:
    whole, digits = decided(), "f70378f1-2df42710"
    whole = replace(whole, reviews=whole.reviews[:1], engine_version=f"rules-7+crossread-judge-1-{digits}+3")
    cover, *_ = dossier_texts(whole)
    assert "1 passage by the analyst, 1 overruled" in cover
    assert "Engine rules-7 + judge-1… + 3 " in cover
    assert "f70378f1" not in cover
    with pikepdf.open(io.BytesIO(AnnotatedPdfs(whole).dossier())) as pdf:
        assert digits.encode() in pdf.attachments["audit.json"].get_file().read_bytes()


@pytest.mark.parametrize(
    ("text", "english", "german"),
    [
        ('He said "no" twice', "“He said ‘no’ twice”", "„He said ‚no‘ twice“"),
        ("„Nein“, sagte er.", "“‘Nein’, sagte er.”", "„‚Nein‘, sagte er.“"),
        ("“No”, he said. “Never.”", "“‘No’, he said. ‘Never.’”", "„‚No‘, he said. ‚Never.‘“"),
        ('a 5" pipe', '“a 5" pipe”', '„a 5" pipe“'),
        ("it ends here.”", "“it ends here.’”", "„it ends here.‘“"),
    ],
)
def test_quotations_within_quotations_have_single_marks(text: str, english: str, german: str) -> None:
    assert Words("en").quoted(text) == english
    assert Words("de").quoted(text) == german


def test_the_audit_lists_what_stands_on_no_page(tmp_path: Path) -> None:
    """A passage in a part of the text that is in no paragraph, so that it is not typeset."""
    whole = judged()
    short, long = whole.library.documents
    hidden = long.paragraphs[-1]
    cut = replace(long, paragraphs=long.paragraphs[:-1])
    evidence = Evidence(long.source, hidden.span, hidden.span.of(long.text), Verdict.CONTRADICTS, 0.9)
    judgement = Judgement(Claim("c", "typed"), (evidence,), (), Standing.CONTESTED)
    library = replace(whole.library, documents=(short, cut))
    content = AnnotatedPdfs(replace(whole, library=library, judgements=(judgement,))).dossier()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        file = pdf.attachments["audit.json"].get_file()
        record = file.read_bytes()
        assert file.obj.Params.Size == len(record)
    span = {"start": hidden.span.start, "end": hidden.span.end}
    assert json.loads(record)["on_no_page"] == [{"source": long.source, **span, "text": evidence.text}]
    path = tmp_path / "dossier.pdf"
    path.write_bytes(content)
    assert faults(path, 3) == []


def test_the_audit_of_a_dossier_that_shows_all_lists_nothing() -> None:
    with pikepdf.open(io.BytesIO(AnnotatedPdfs(judged()).dossier())) as pdf:
        assert json.loads(pdf.attachments["audit.json"].get_file().read_bytes())["on_no_page"] == []


@pytest.mark.parametrize(("paper", "language"), [(Paper.A4, "en"), (Paper.LETTER, "de")])
def test_a_dossier_with_decisions_conforms_and_comes_out_the_same(
    paper: Paper, language: str, tmp_path: Path
) -> None:
    whole = replace(decided(), layout=Layout(paper=paper, language=language))
    path = tmp_path / "dossier.pdf"
    path.write_bytes(AnnotatedPdfs(whole).dossier())
    assert faults(path, 3) == []
    assert AnnotatedPdfs(whole).dossier() == path.read_bytes()


def answered(content: bytes, state: str, kind: str, said: str) -> bytes:
    """Return the PDF with a status set on the marks of this kind whose note holds these words."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for page in pdf.pages:
            for entry in list(page.obj.get("/Annots", [])):
                if entry.Subtype == kind and said in str(entry.Contents):
                    reply = pikepdf.Dictionary(
                        Type=pikepdf.Name.Annot,
                        Subtype=pikepdf.Name.Text,
                        Rect=entry.Rect,
                        IRT=entry,
                        StateModel=pikepdf.String("Review"),
                        State=pikepdf.String(state),
                        Contents=pikepdf.String(state),
                        M=pikepdf.String("D:20310605101112Z"),
                    )
                    page.obj.Annots.append(pdf.make_indirect(reply))
        out = io.BytesIO()
        pdf.save(out)
        return out.getvalue()


@pytest.mark.parametrize(
    ("kind", "said", "state", "verdict"),
    [
        ("/StrikeOut", "another ferry", "Accepted", HumanVerdict.IRRELEVANT),
        ("/StrikeOut", "another ferry", "Rejected", None),
        ("/Highlight", "another pier", "Accepted", HumanVerdict.MENTIONS),
        ("/Highlight", "another pier", "Rejected", HumanVerdict.IRRELEVANT),
    ],
)
def test_a_status_is_about_the_verdict_that_is_shown(
    kind: str, said: str, state: str, verdict: HumanVerdict | None
) -> None:
    whole = decided()
    content = answered(AnnotatedPdfs(whole).source(whole.library.documents[0]), state, kind, said)
    found = returned(read_notes(content, "x.pdf"), whole)
    assert [r.verdict for r in found.reviews] == ([verdict] if verdict else [])
    assert found.lost == ()


def test_a_mark_that_holds_an_overruled_claim_too_leads_back_to_each() -> None:
    """A passage that supports one claim by the machine and another by the analyst."""
    whole = decided()
    crossed, pier, *_ = whole.judgements
    overruled = review(whole, crossed, 0, HumanVerdict.SUPPORTS, "")
    whole = replace(whole, reviews=(overruled,))
    assert crossed.evidence[0].span == pier.evidence[1].span
    content = answered(
        AnnotatedPdfs(whole).source(whole.library.documents[0]),
        "Accepted",
        "/Highlight",
        "✓ SUPPORTS 2 claims",
    )
    found = returned(read_notes(content, "x.pdf"), whole).reviews
    assert {(r.key.claim_text, r.verdict) for r in found} == {
        (review_key(whole.library, j.claim, e).claim_text, HumanVerdict.SUPPORTS)
        for j, e in ((crossed, crossed.evidence[0]), (pier, pier.evidence[1]))
    }


def test_no_sign_stands_in_the_right_margin_without_its_number() -> None:
    """A line that meets more sources than there is room for beside it."""
    content = io.BytesIO()
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(386, 400))
    pdf.save(content)
    line = Box(0, 100, 200, 300, 212)
    own = [
        Annotation(
            f"n{n}",
            Verdict.SUPPORTS,
            (line,),
            "",
            "",
            "",
            references=(Reference(1, "x", "other.pdf", ""),) * 4,
        )
        for n in range(2)
    ]
    Margins(pdf, (80, 300), {a.name: line for a in own}, Tags(pdf, content.getvalue())).draw(0, own)
    drawn = pdf.pages[0].Contents
    operators = b"".join(s.read_bytes() for s in (drawn if isinstance(drawn, pikepdf.Array) else [drawn]))
    last = operators.rstrip().removesuffix(b"EMC").rstrip().removesuffix(b"Q").rstrip()
    assert operators.count(b"RG 1.0 w") == 1
    assert b"RG 0.75 w" in last[last.rindex(b"RG 1.0 w") :]

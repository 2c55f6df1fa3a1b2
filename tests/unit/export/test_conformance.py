"""The typeset PDFs conform to what they declare: PDF/A-2b, and -3b with the audit trail attached."""

from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.evidence.model import Claim, Evidence, Judgement, Standing, Verdict
from reader.export.formats import export
from reader.export.layout import Layout, Paper
from reader.export.model import JudgedLibrary
from reader.library.model import Library
from reader.text.model import Document, Metadata, Paragraph, ParagraphKind, Span
from tests.unit.export.conformance import faults
from tests.unit.export.invented import judged


@pytest.mark.parametrize("layout", [Layout(), Layout(Paper.LETTER, "de", line_numbers=True)])
def test_every_pdf_conforms(layout: Layout, tmp_path: Path) -> None:
    whole = replace(judged(), layout=layout)
    for file in export(whole, tmp_path, "pdf"):
        assert faults(file, 2) == []
        with pikepdf.open(file) as pdf:
            size = [float(v) for v in pdf.pages[0].mediabox[2:]]
        assert size == pytest.approx(layout.size, abs=0.1)
    (dossier,) = export(whole, tmp_path, "dossier")
    assert faults(dossier, 3) == []


def test_the_checks_see_what_is_wrong(tmp_path: Path) -> None:
    file = export(judged(), tmp_path, "pdf")[0]
    with pikepdf.open(file, allow_overwriting_input=True) as pdf:
        first = next(a for a in pdf.pages[0].Annots if a.Subtype == "/Highlight")
        del first.AP
        first.F = 2
        del pdf.Root.OutputIntents
        pdf.save(file)
    assert set(faults(file, 3)) >= {
        "annotation appearance", "annotation flags", "output intent", "declared part"
    }  # fmt: skip


def test_own_words_are_in_the_language_asked_for(tmp_path: Path) -> None:
    (made,) = export(replace(judged(), layout=Layout(language="de")), tmp_path, "dossier")
    with pikepdf.open(made) as pdf:
        assert str(pdf.Root.Lang) == "de"
        notes = [str(a.Contents) for p in pdf.pages for a in p.get("/Annots", []) if "/QuadPoints" in a]
    assert any("WIDERSPRICHT" in note for note in notes)
    assert not any("CONTRADICTS" in note for note in notes)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1, max_size=60).filter(lambda t: any(c.isalnum() for c in t)))
def test_any_text_can_be_typeset(text: str, tmp_path: Path) -> None:
    """No glyph is lost: where a font lacks one the standard would be refused, so its name stands instead."""
    flat = "a " + text.replace("\r", " ")
    span = Span(0, len(flat))
    document = Document(
        "x.txt", flat, Metadata(flat[:40]), (Paragraph(0, span, ParagraphKind.BODY, (span,)),)
    )
    evidence = Evidence("x.txt", span, flat, Verdict.SUPPORTS, 0.9)
    judgement = Judgement(Claim("c", flat), (evidence,), (), Standing.CORROBORATED)
    whole = JudgedLibrary(Library(Path("l"), (document,)), (judgement,), "rules-test")
    for file in export(whole, tmp_path, "pdf"):
        assert faults(file, 2) == []

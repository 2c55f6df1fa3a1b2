"""The annotated PDFs, read back with pikepdf, PDFium, poppler, MuPDF and qpdf."""

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from reader.evidence.model import Claim, Evidence, Judgement, Standing, Verdict
from reader.export.annotate import destinations
from reader.export.formats import export
from reader.export.glyphs import undrawable
from reader.export.layout import Layout
from reader.export.marked import marks
from reader.export.model import JudgedLibrary
from reader.library.model import Library
from reader.text.model import Document, Metadata, Paragraph, ParagraphKind, Span
from reader.text.shown import shown_text
from tests.unit.export.invented import drawn, judged

pytestmark = pytest.mark.usefixtures("_fixed_clock")

Quad = tuple[float, float, float, float]


@pytest.fixture(name="_fixed_clock")
def _fixed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("pdfs")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1900000000")
        export(judged(), out, "pdf")
        export(judged(), out, "dossier")
    return out


def tool(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def notes(pdf: pikepdf.Pdf) -> list[tuple[int, pikepdf.Object]]:
    return [
        (number, annotation)
        for number, page in enumerate(pdf.pages)
        for annotation in page.obj.get("/Annots", [])
        if annotation.Subtype in {"/Highlight", "/Underline"}
    ]


def quads(annotation: pikepdf.Object) -> list[Quad]:
    values = [float(v) for v in annotation.QuadPoints]
    boxes = []
    for i in range(0, len(values), 8):
        tl_x, tl_y, tr_x, tr_y, bl_x, bl_y, br_x, br_y = values[i : i + 8]
        assert tl_x == bl_x < tr_x == br_x
        assert bl_y == br_y < tl_y == tr_y
        boxes.append((bl_x, bl_y, tr_x, tr_y))
    return boxes


def text_under(page: pypdfium2.PdfPage, boxes: list[Quad]) -> str:
    text = page.get_textpage()
    return "".join(text.get_text_bounded(left, bottom, right, top) for left, bottom, right, top in boxes)


def bare(text: str) -> str:
    return re.sub(r"[\s￾\x02-]+", "", text)


def test_one_file_for_each_source_and_one_for_all(folder: Path) -> None:
    assert sorted(p.name for p in folder.iterdir()) == [
        "_con.pdf",
        "dossier.pdf",
        "harbour.pdf",
        "library.pdf",
    ]


@pytest.mark.parametrize("name", ["_con.pdf", "harbour.pdf", "library.pdf", "dossier.pdf"])
def test_the_text_under_the_quads_is_the_passage(folder: Path, name: str) -> None:
    library = judged().library
    wanted = {
        mark.name: bare(shown_text(library.document(mark.source), mark.span).text.replace("🧠", drawn("🧠")))
        for own in marks(judged()).values()
        for mark in own
    }
    found: dict[str, str] = {}
    with pikepdf.open(folder / name) as pdf, pypdfium2.PdfDocument(folder / name) as pdfium:
        for number, annotation in notes(pdf):
            base = re.sub(r"-p\d+$", "", str(annotation.NM))
            found[base] = found.get(base, "") + bare(text_under(pdfium[number], quads(annotation)))
        assert any(re.search(r"-p\d+$", str(a.NM)) for _, a in notes(pdf)) == (name != "_con.pdf")
    assert found
    assert found == {key: wanted[key] for key in found}
    if name in {"library.pdf", "dossier.pdf"}:
        assert found.keys() == wanted.keys()


def test_annotations_are_complete_and_multiply(folder: Path) -> None:
    with pikepdf.open(folder / "library.pdf") as pdf:
        found = [annotation for _, annotation in notes(pdf)]
        assert len({str(a.NM) for a in found}) == len(found)
        for annotation in found:
            assert annotation.F == 4
            assert str(annotation.T) == "Crossread"
            assert str(annotation.M) == "D:20300317174640Z"
            form = annotation.AP.N
            assert form.Subtype == "/Form"
            assert "/Group" not in form
            assert form.read_bytes().startswith(b"/Multiply gs")
            assert form.Resources.ExtGState.Multiply.BM == "/Multiply"


def test_the_note_names_verdict_claim_source_and_both_fragments(folder: Path) -> None:
    with pikepdf.open(folder / "_con.pdf") as pdf:
        note = next(str(a.Contents) for _, a in notes(pdf) if "CONTRADICTS" in str(a.Contents))
    assert "The Quill & Strait: “Captain Ilse Morgenrot said on Monday" in note
    assert "number: “980 people” against “1,240 people”" in note


def test_title_language_tags_and_outline(folder: Path) -> None:
    with pikepdf.open(folder / "harbour.pdf") as pdf:
        assert str(pdf.Root.Lang) == "en-GB"
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.docinfo["/Title"]) == "The “Lantern” ferry – a tale of two harbours"
        with pdf.open_outline() as outline:
            titles = [item.title for item in outline.root]
            assert titles[-2:] == ["Contested passages", "Supporting passages"]
            assert outline.root[-2].children[0].title.startswith("Captain Ilse Morgenrot said")
            assert outline.root[-1].is_closed


def test_links_lead_to_marks_that_exist(folder: Path) -> None:
    with pikepdf.open(folder / "_con.pdf") as pdf, pikepdf.open(folder / "harbour.pdf") as other:
        links = [a for p in pdf.pages for a in p.obj.get("/Annots", []) if a.Subtype == "/Link"]
        far = [a for a in links if a.A.S == "/GoToR"]
        assert far
        for link in far:
            assert str(link.A.F.UF) == "harbour.pdf"
            assert str(link.A.D) in pikepdf.NameTree(other.Root.Names.Dests)


def test_fonts_are_embedded(folder: Path) -> None:
    lines = run(tool("pdffonts"), str(folder / "library.pdf")).splitlines()[2:]
    assert lines
    for line in lines:
        emoji = "Type 3" in line  # pictures of a font's glyphs, which are in the file by their nature
        assert line.split()[-5:-2] == ["yes", "no" if emoji else "yes", "yes"]


@pytest.mark.parametrize("name", ["_con.pdf", "harbour.pdf", "library.pdf", "dossier.pdf"])
def test_valid_for_qpdf_and_the_same_count_in_poppler_and_mupdf(folder: Path, name: str) -> None:
    file = str(folder / name)
    assert "No syntax or stream encoding errors" in run(tool("qpdf"), "--check", file)
    with pikepdf.open(file) as pdf:
        count = len(notes(pdf))
    shown = run(tool("mutool"), "show", file, "pages/*/Annots/*/Subtype")
    assert sum(line in {"/Highlight", "/Underline"} for line in shown.split()) == count


@pytest.mark.parametrize("name", ["harbour.pdf", "dossier.pdf"])
def test_ghostscript_and_mupdf_have_nothing_to_complain_of(folder: Path, name: str) -> None:
    file = str(folder / name)
    null = ["-q", "-dNOPAUSE", "-dBATCH", "-dPDFSTOPONERROR", "-dPDFSTOPONWARNING", "-sDEVICE=nullpage"]
    assert run(tool("gs"), *null, file) == ""
    told = subprocess.run([tool("mutool"), "info", file], capture_output=True, text=True, check=True)
    assert told.stderr == ""


def test_no_glyph_is_lost(folder: Path) -> None:
    text = run(tool("pdftotext"), "-enc", "UTF-8", str(folder / "library.pdf"), "-")
    assert drawn("🧠") in text
    assert "noticeboard, she added" in " ".join(text.split())
    assert "𝐀 few <b>waited</b> & left" in " ".join(text.split())
    assert "=SUM(A1)" in text


def test_the_same_input_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    for name in ("pdf", "dossier"):
        for path in export(judged(), tmp_path, name):
            assert path.read_bytes() == (folder / path.name).read_bytes()


def test_a_dossier_of_many_sources_names_them_by_number(tmp_path: Path) -> None:
    whole = judged()
    first = whole.library.documents[0]
    more = tuple(replace(first, source=f"copy-{n}.txt") for n in range(14))
    library = replace(whole.library, documents=(*whole.library.documents, *more))
    (made,) = export(replace(whole, library=library), tmp_path, "dossier")
    with pypdfium2.PdfDocument(made) as pdf:
        pages = [page.get_textpage().get_text_bounded() for page in (pdf[n] for n in range(len(pdf)))]
    matrix = next(page for page in pages if "Claims and sources" in page)
    assert re.search(r"without delay\.\s+✗\s1\s+✓\s2\s+●\s2", matrix), matrix


def test_a_script_without_shipped_fonts_is_set_with_the_machines_own(tmp_path: Path) -> None:
    text = "\u05e9\u05dc\u05d5\u05dd \u4ed6\u4e8e\u5468\u4e00"
    if undrawable(text, system_fonts=True):
        pytest.skip("no font of this machine has these letters")
    span = Span(0, len(text))
    document = Document("x.txt", text, Metadata(), (Paragraph(0, span, ParagraphKind.BODY, (span,)),))
    claim = Claim("c", "typed")
    evidence = Evidence("x.txt", span, text, Verdict.CONTRADICTS, 0.9)
    judgement = Judgement(claim, (evidence,), (), Standing.CONTESTED)
    whole = JudgedLibrary(Library(Path("l"), (document,)), (judgement,), "rules-test")
    made, _ = export(whole, tmp_path, "pdf")
    with pikepdf.open(made) as pdf, pypdfium2.PdfDocument(made) as pdfium:
        (found,) = notes(pdf)
        assert set(bare(text_under(pdfium[0], quads(found[1])))) == set(bare(text))


def test_the_dossier_carries_its_audit_trail(folder: Path) -> None:
    with pikepdf.open(folder / "dossier.pdf") as pdf:
        content = pdf.attachments["audit.json"].get_file().read_bytes()
    assert b'"engine": "rules-test"' in content
    assert b'"sha256"' in content
    text = run(tool("pdftotext"), "-enc", "UTF-8", str(folder / "dossier.pdf"), "-")
    assert "broken.bin: is not text" in text


def line_numbers(file: Path, label: str) -> list[list[int]]:
    """Return the numbers left of the text, page by page, from the destination `label` on."""
    first = destinations(file.read_bytes())[label]
    pages = []
    with pypdfium2.PdfDocument(file) as pdf:
        for number in range(first, len(pdf)):
            text = pdf[number].get_textpage().get_text_bounded(20, 70, 70, 780)
            pages.append([int(found) for found in re.findall(r"\d+", text)])
    return pages


def test_each_source_counts_its_own_lines(tmp_path: Path) -> None:
    whole = replace(judged(), layout=Layout(line_numbers=True))
    export(whole, tmp_path, "pdf")
    export(whole, tmp_path, "dossier")
    alone = line_numbers(tmp_path / "harbour.pdf", "source-1")
    assert alone[0][:3] == [5, 10, 15]
    assert [n for page in alone for n in page] == [5 * n for n in range(1, sum(map(len, alone)) + 1)]
    within = line_numbers(tmp_path / "dossier.pdf", "source-2")
    assert within[: len(alone)] == alone
    assert line_numbers(tmp_path / "library.pdf", "source-2")[: len(alone)] == alone

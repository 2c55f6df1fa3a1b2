"""PDFs of others, annotated where their text stands."""

import io
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import ImageChops

from reader.evidence.model import Claim, Evidence, Judgement, Standing, Verdict
from reader.export.annotated import AnnotatedPdfs
from reader.export.files import ExportError
from reader.export.formats import export
from reader.export.inplace import UntouchablePdfError, locate
from reader.export.model import JudgedLibrary
from reader.export.pdftext import lines
from reader.library.model import Library
from reader.sources.loading import load
from reader.text.model import Document, Span
from tests.unit.export import foreign
from tests.unit.export.readers import rendered

CASES = {
    "columns": (foreign.columns, (foreign.WORDS, foreign.SECOND)),
    "turned right": (lambda: foreign.turned(1), (foreign.WORDS, foreign.SECOND)),
    "turned over": (lambda: foreign.turned(2), (foreign.WORDS, foreign.SECOND)),
    "turned left": (lambda: foreign.turned(3), (foreign.WORDS, foreign.SECOND)),
    "large units": (foreign.large_units, (foreign.WORDS, foreign.SECOND)),
    "text upwards": (foreign.upward, (foreign.WORDS,)),
    "right to left": (foreign.hebrew, (foreign.HEBREW,)),
    "Chinese": (foreign.chinese, (foreign.CHINESE,)),
}


def bare(text: str) -> str:
    return re.sub(r"[\s\x02\ufffe\u00ad-]+", "", text)


def sentences(document: Document) -> list[Span]:
    return [Span(*m.span()) for m in re.finditer(r"[^.。\n]+[.。]", document.text)]


def library(folder: Path, name: str, content: bytes, texts: tuple[str, ...]) -> JudgedLibrary:
    """Return a library of one PDF, each of its sentences supporting a claim or contradicting it in turn."""
    (folder / name).write_bytes(content)
    document = foreign.document(name, *texts)
    evidence = tuple(
        Evidence(name, span, span.of(document.text), verdict, 0.9)
        for span, verdict in zip(
            sentences(document), [Verdict.SUPPORTS, Verdict.CONTRADICTS] * 9, strict=False
        )
    )
    judgement = Judgement(Claim("c", "typed by the reader"), evidence, (), Standing.CONTESTED)
    return JudgedLibrary(Library(folder, (document,)), (judgement,), "rules-test")


def text_under(page: pypdfium2.PdfPage, annotation: pikepdf.Object) -> str:
    values = [float(v) for v in annotation.QuadPoints]
    found = ""
    text = page.get_textpage()
    for i in range(0, len(values), 8):
        xs, ys = values[i : i + 8 : 2], values[i + 1 : i + 8 : 2]
        inset_x, inset_y = 0.2 * (max(xs) - min(xs)), 0.2 * (max(ys) - min(ys))
        if max(xs) - min(xs) > max(ys) - min(ys):
            inset_x = 0  # tall letters of the next line reach into this one
        else:
            inset_y = 0
        found += text.get_text_bounded(
            min(xs) + inset_x, min(ys) + inset_y, max(xs) - inset_x, max(ys) - inset_y
        )
    return found


@pytest.mark.parametrize("case", CASES)
def test_the_text_under_the_quads_is_the_passage(case: str, tmp_path: Path) -> None:
    make, texts = CASES[case]
    content = make()
    whole = library(tmp_path, "report.pdf", content, texts)
    document = whole.library.documents[0]
    made = AnnotatedPdfs(whole).source(document)
    wanted = {bare(span.of(document.text)) for span in sentences(document)}
    with pikepdf.open(io.BytesIO(made)) as pdf, pypdfium2.PdfDocument(made) as shown:
        own = [a for a in pdf.pages[0].Annots if a.Subtype == "/Highlight"]
        found = {bare(text_under(shown[0], a)) for a in own}
    if case == "right to left":
        assert {"".join(sorted(t)) for t in found} == {"".join(sorted(t)) for t in wanted}
    else:
        assert found == wanted


@pytest.mark.parametrize("case", CASES)
def test_nothing_but_the_annotations_is_changed_on_the_pages(case: str, tmp_path: Path) -> None:
    make, texts = CASES[case]
    content = make()
    whole = library(tmp_path, "report.pdf", content, texts)
    made = AnnotatedPdfs(whole).source(whole.library.documents[0])
    with pikepdf.open(io.BytesIO(content)) as before, pikepdf.open(io.BytesIO(made)) as after:
        assert len(before.pages) == len(after.pages)
        for old, new in zip(before.pages, after.pages, strict=True):
            assert set(new.obj.keys()) - set(old.obj.keys()) <= {"/Annots", "/Tabs"}
            for key in ("/MediaBox", "/CropBox", "/Rotate", "/UserUnit"):
                assert old.obj.get(key) == new.obj.get(key)
            assert [s.read_bytes() for s in streams(old)] == [s.read_bytes() for s in streams(new)]
    qpdf = shutil.which("qpdf")
    if qpdf is None:
        pytest.skip("qpdf is not installed")
    (tmp_path / "made.pdf").write_bytes(made)
    done = subprocess.run([qpdf, "--check", tmp_path / "made.pdf"], capture_output=True, check=False)
    assert done.returncode == 0, done.stdout


def streams(page: pikepdf.Page) -> list[pikepdf.Object]:
    contents = page.obj.Contents
    return list(contents) if isinstance(contents, pikepdf.Array) else [contents]


def test_the_quads_of_turned_text_begin_at_its_own_top_left(tmp_path: Path) -> None:
    whole = library(tmp_path, "report.pdf", foreign.upward(), (foreign.WORDS,))
    made = AnnotatedPdfs(whole).source(whole.library.documents[0])
    with pikepdf.open(io.BytesIO(made)) as pdf:
        x1, y1, x2, y2, x3, y3, *_ = (float(v) for v in pdf.pages[0].Annots[0].QuadPoints)
    assert x1 == x2 < x3  # the top edge runs up the page, the bottom lies to its right
    assert y1 == y3 < y2


def test_hyphens_at_line_ends_belong_to_the_passage() -> None:
    document = foreign.document("x.pdf", foreign.WORDS, foreign.SECOND)
    boxes = locate(foreign.columns(), document)
    letters = [i for i, c in enumerate(document.text) if not c.isspace()]
    assert all(i in boxes for i in letters)
    row = lines([box for i in letters[:90] for box in boxes[i]])
    assert len(row) >= 4
    assert all(box.right < 165 for box in row)


def test_a_passage_over_two_columns_covers_nothing_between_them() -> None:
    document = foreign.document("x.pdf", foreign.WORDS, foreign.SECOND)
    boxes = locate(foreign.columns(), document)
    for span in sentences(document):
        for box in lines([b for i in range(span.start, span.end) for b in boxes.get(i, [])]):
            assert box.right < 165 or box.left > 165


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (foreign.encrypted(""), "encrypted"),
        (foreign.encrypted("secret"), "encrypted"),
        (foreign.signed(), "signed"),
    ],
)
def test_what_must_not_be_changed_is_refused_in_words(content: bytes, word: str, tmp_path: Path) -> None:
    whole = library(tmp_path, "report.pdf", content, (foreign.WORDS,))
    with pytest.raises(UntouchablePdfError, match=f"report.pdf is {word}.*all else was written"):
        export(whole, tmp_path / "out", "pdf")
    assert [p.name for p in (tmp_path / "out").iterdir()] == ["library.pdf"]


def test_exporting_into_the_library_never_writes_over_a_source(tmp_path: Path) -> None:
    content = foreign.columns()
    whole = library(tmp_path, "report.pdf", content, (foreign.WORDS, foreign.SECOND))
    with pytest.raises(ExportError, match="a source of the library"):
        export(whole, tmp_path, "pdf")
    assert (tmp_path / "report.pdf").read_bytes() == content


def test_the_same_input_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")
    whole = library(tmp_path, "report.pdf", foreign.columns(), (foreign.WORDS, foreign.SECOND))
    document = whole.library.documents[0]
    assert AnnotatedPdfs(whole).source(document) == AnnotatedPdfs(replace(whole)).source(document)


def test_signs_stand_where_there_is_room(tmp_path: Path) -> None:
    whole = library(tmp_path, "report.pdf", foreign.columns(), (foreign.WORDS, foreign.SECOND))
    document = whole.library.documents[0]
    made = AnnotatedPdfs(whole).source(document)
    letters = [box for own in locate(foreign.columns(), document).values() for box in own]
    with pikepdf.open(io.BytesIO(made)) as pdf:
        signs = [[float(v) for v in a.Rect] for a in pdf.pages[0].Annots if a.Subtype == "/Stamp"]
        highlights = [a for a in pdf.pages[0].Annots if a.Subtype == "/Highlight"]
    assert len(signs) == len(highlights) == 6
    for left, bottom, right, top in signs:
        assert not any(
            left < b.right and b.left < right and bottom < b.top and b.bottom < top for b in letters
        )
        assert 0 < left < right < 330


def test_a_pdf_that_is_gone_is_typeset_from_its_text(tmp_path: Path) -> None:
    whole = library(tmp_path, "report.pdf", foreign.columns(), (foreign.WORDS, foreign.SECOND))
    (tmp_path / "report.pdf").unlink()
    made = AnnotatedPdfs(whole).source(whole.library.documents[0])
    with pypdfium2.PdfDocument(made) as pdf:
        assert "Each highlight carries a note" in pdf[0].get_textpage().get_text_bounded()


def test_a_passage_that_is_not_on_the_pages_is_told(tmp_path: Path) -> None:
    """It has no mark, but a note on the first page holds it, and a line says so."""
    absent = "Quartz zebras jumped vexingly over eighteen blackened jukeboxes."
    texts = (foreign.WORDS, foreign.SECOND, absent)
    whole = library(tmp_path, "report.pdf", foreign.columns(), texts)
    told: list[str] = []
    first, *_ = export(whole, tmp_path / "out", "pdf", tell=told.append)
    line = "report.pdf: a passage is found on no page and has no mark; a note on page 1 holds it"
    assert told == [line]
    with pikepdf.open(first) as pdf:
        (note,) = (a for a in pdf.pages[0].Annots if a.Subtype == "/Text")
        assert "\u201c" + absent + "\u201d" in str(note.Contents)
        assert "SUPPORTS a claim" in str(note.Contents)
        assert len([a for a in pdf.pages[0].Annots if a.Subtype == "/Highlight"]) == 6
    shutil.copy(first, tmp_path / "report.pdf")
    again = AnnotatedPdfs(replace(whole)).source(whole.library.documents[0])
    with pikepdf.open(io.BytesIO(again)) as pdf:
        assert len([a for a in pdf.pages[0].Annots if a.Subtype == "/Text"]) == 1


@pytest.mark.parametrize("by", ["poppler", "mupdf"])
@pytest.mark.parametrize("quarters", range(4))
def test_the_note_stands_upper_right_however_the_page_is_turned(
    quarters: int, by: str, tmp_path: Path
) -> None:
    texts = (foreign.WORDS, foreign.SECOND, "Quartz zebras jumped vexingly over eighteen jukeboxes.")
    made = []
    for given in (texts[:2], texts):
        whole = library(tmp_path, "report.pdf", foreign.turned(quarters), given)
        file = tmp_path / f"{len(given)}.pdf"
        file.write_bytes(AnnotatedPdfs(whole).source(whole.library.documents[0]))
        made.append(rendered(file, 0, by, tmp_path).convert("L"))
    without, with_it = made
    box = ImageChops.difference(without, with_it).getbbox()
    assert box is not None
    left, top, right, bottom = box
    assert (with_it.width - right, top) == pytest.approx((24, 24), abs=4)
    assert (right - left, bottom - top) == pytest.approx((36, 36), abs=6)


def test_exporting_twice_adds_nothing_twice(tmp_path: Path) -> None:
    whole = library(tmp_path, "report.pdf", foreign.columns(), (foreign.WORDS, foreign.SECOND))
    once = AnnotatedPdfs(whole).source(whole.library.documents[0])
    (tmp_path / "report.pdf").write_bytes(once)
    twice = AnnotatedPdfs(replace(whole)).source(whole.library.documents[0])
    with pikepdf.open(io.BytesIO(once)) as first, pikepdf.open(io.BytesIO(twice)) as second:
        assert len(first.pages[0].Annots) == len(second.pages[0].Annots)


@pytest.mark.parametrize("case", CASES)
def test_the_loaders_places_and_the_search_for_the_words_agree(case: str, tmp_path: Path) -> None:
    make, _ = CASES[case]
    content = make()
    file = tmp_path / "report.pdf"
    file.write_bytes(content)
    document = load(file, file.name)
    known, searched = locate(content, document, file), locate(content, document)
    letters = [i for p in document.paragraphs for i in range(p.span.start, p.span.end)]
    assert all(i in known for i in letters if not document.text[i].isspace())
    assert len(searched) > 0.95 * len(known)
    assert {i: known[i] for i in searched} == searched

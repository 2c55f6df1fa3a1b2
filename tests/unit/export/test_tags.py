"""Annotations in the structure tree stand beside the text that they are about."""

import ctypes
import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary

from reader.export.annotated import AnnotatedPdfs
from tests.unit.export import foreign
from tests.unit.export.invented import judged
from tests.unit.export.test_inplace import library


def elements(pdf: pikepdf.Pdf, kind: str) -> Iterator[tuple[pikepdf.Object, pikepdf.Object, pikepdf.Object]]:
    """Yield each annotation of a kind with its element and the element that holds this."""
    tree = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    for page in pdf.pages:
        for annotation in page.obj.get("/Annots", []):
            if annotation.Subtype == kind and "/NM" in annotation:
                element = tree[int(annotation.StructParent)]
                yield annotation, element, element.P


def text_of_marks(content: bytes) -> dict[tuple[int, int], str]:
    """Return the text of each piece of marked content by its page and number."""
    raw = pypdfium2.raw
    found: dict[tuple[int, int], str] = {}
    with pypdfium2.PdfDocument(content) as pdf:
        for number in range(len(pdf)):
            page, text = pdf[number], pdf[number].get_textpage()
            for i in range(raw.FPDFPage_CountObjects(page.raw)):
                part = raw.FPDFPage_GetObject(page.raw, i)
                mark = raw.FPDFPageObj_GetMarkedContentID(part)
                ends = [ctypes.c_float() for _ in range(4)]
                if mark >= 0 and raw.FPDFPageObj_GetBounds(part, *map(ctypes.byref, ends)):
                    key = number, int(mark)
                    found[key] = found.get(key, "") + text.get_text_bounded(*(e.value for e in ends))
    return found


def mark_before(owner: pikepdf.Object, element: pikepdf.Object) -> int:
    """Return the number of the marked content behind which an element stands among its owner's kids."""
    before = -1
    for kid in owner.K:
        if isinstance(kid, Dictionary) and kid.objgen == element.objgen:
            return before
        if not isinstance(kid, Dictionary):
            before = int(kid)
        elif "/MCID" in kid:
            before = int(kid.MCID)
    raise AssertionError("the owner does not hold the element")


@pytest.mark.parametrize("form", ["source", "library", "dossier", "foreign"])
def test_a_highlight_stands_behind_its_first_words(form: str, tmp_path: Path) -> None:
    whole = judged()
    if form == "foreign":
        whole = library(tmp_path, "report.pdf", foreign.columns(), (foreign.WORDS, foreign.SECOND))
    pdfs, (first, *_) = AnnotatedPdfs(whole), whole.library.documents
    made = pdfs.source(first) if form in {"source", "foreign"} else getattr(pdfs, form)()
    marks = text_of_marks(made)
    with pikepdf.open(io.BytesIO(made)) as pdf, pypdfium2.PdfDocument(made) as shown:
        numbers = {page.obj.objgen: n for n, page in enumerate(pdf.pages)}
        seen = 0
        for annotation, element, owner in elements(pdf, "/Highlight"):
            seen += 1
            number = numbers[annotation.P.objgen]
            quad = [float(v) for v in annotation.QuadPoints][:8]
            text = (
                shown[number]
                .get_textpage()
                .get_text_bounded(min(quad[::2]), quad[7], max(quad[::2]), quad[1])
            )
            words = marks[number, mark_before(owner, element)]
            assert any(word in words for word in text.split()), (text, words)
        assert seen > 3


def test_each_element_has_one_owner_and_the_tree_stays_whole() -> None:
    made = AnnotatedPdfs(judged()).dossier()
    with pikepdf.open(io.BytesIO(made)) as pdf:
        seen: list[tuple[int, int]] = []

        def walk(element: pikepdf.Object) -> None:
            kids = element.get("/K", Array())
            for kid in kids if isinstance(kids, Array) else [kids]:
                if isinstance(kid, Dictionary) and kid.get("/Type") == "/StructElem":
                    assert kid.P.objgen == element.objgen
                    seen.append(kid.objgen)
                    walk(kid)

        walk(pdf.Root.StructTreeRoot)
        assert len(seen) == len(set(seen)) > 50

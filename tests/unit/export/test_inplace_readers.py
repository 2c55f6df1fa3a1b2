"""Highlights in PDFs of others stand at the same place, on the same words, in every reader."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from reader.evidence.model import Verdict
from reader.export.annotated import AnnotatedPdfs
from reader.export.palette import LOOKS
from tests.unit.export.readers import by_mupdf, by_pdfium, by_pdfjs, by_pikepdf, rendered
from tests.unit.export.test_inplace import CASES, bare, library, sentences

WIDTH = 900
"""How wide the pictures of pages are that are compared, in pixels."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, set[str]]]:
    """Return the annotated PDF of each case, and its sentences without blanks."""
    found = {}
    for case, (make, texts) in CASES.items():
        folder = tmp_path_factory.mktemp(case.replace(" ", "-"))
        whole = library(folder, "report.pdf", make(), texts)
        document = whole.library.documents[0]
        file = folder / "made.pdf"
        file.write_bytes(AnnotatedPdfs(whole).source(document))
        found[case] = file, {bare(span.of(document.text)) for span in sentences(document)}
    return found


def painted(picture: Image.Image, verdict: Verdict) -> tuple[int, int, int, int] | None:
    """Return the ends of what is painted in a verdict's colour."""
    fill = Image.new("RGB", picture.size, LOOKS[verdict].fill)
    away = ImageChops.difference(picture, fill).convert("L").point(lambda value: 255 if value < 6 else 0)
    return away.getbbox()


@pytest.mark.parametrize("case", CASES)
def test_the_colour_stands_at_the_same_place(
    made: dict[str, tuple[Path, set[str]]], case: str, tmp_path: Path
) -> None:
    file, _ = made[case]
    pictures = {}
    for by in ("pdfium", "poppler", "mupdf"):
        shown = rendered(file, 0, by, tmp_path)
        height = round(shown.height * WIDTH / shown.width)
        pictures[by] = shown.resize((WIDTH, height), Image.Resampling.BOX)
    point = WIDTH / 330
    for verdict in (Verdict.SUPPORTS, Verdict.CONTRADICTS):
        boxes = {by: painted(picture, verdict) for by, picture in pictures.items()}
        first = boxes["pdfium"]
        assert first is not None
        for by, box in boxes.items():
            assert box == pytest.approx(first, abs=1.5 * point), (case, by, verdict)


@pytest.mark.parametrize("case", CASES)
def test_every_reader_has_the_same_quads(made: dict[str, tuple[Path, set[str]]], case: str) -> None:
    file, _ = made[case]
    wanted = sorted(quad for one in by_pikepdf(file) for quad in one.quads)
    for seen in (by_pdfium(file), by_pdfjs(file)[0]):
        found = sorted(quad for one in seen for quad in one.quads)
        assert len(found) == len(wanted) > 0
        for quad, same in zip(found, wanted, strict=True):
            assert quad == pytest.approx(same, abs=1.0)
    assert len(by_mupdf(file)[0]) == len(by_pikepdf(file))


@pytest.mark.parametrize("case", [case for case in CASES if case not in {"right to left", "Chinese"}])
def test_mupdf_reads_the_passage_under_the_quads(made: dict[str, tuple[Path, set[str]]], case: str) -> None:
    """MuPDF tells quads and letters as the page is seen: turned, cut and scaled."""
    file, wanted = made[case]
    _, under = by_mupdf(file)
    assert {bare(text) for text in under} == wanted


def test_the_check_sees_a_shift(made: dict[str, tuple[Path, set[str]]], tmp_path: Path) -> None:
    file, _ = made["columns"]
    shown = rendered(file, 0, "pdfium", tmp_path)
    moved = ImageChops.offset(shown, 8, 0)
    one, other = painted(shown, Verdict.SUPPORTS), painted(moved, Verdict.SUPPORTS)
    assert one is not None
    assert other != pytest.approx(one, abs=3)
    assert painted(Image.open(io.BytesIO(blank(shown))), Verdict.SUPPORTS) is None


def blank(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", picture.size, "white").save(out, "png")
    return out.getvalue()

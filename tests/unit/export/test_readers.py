"""Five readers agree on every export: pikepdf, PDFium, poppler, MuPDF and pdf.js."""

import html
import re
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from reader.evidence.model import Verdict
from reader.export.annotated import AnnotatedPdfs
from reader.export.formats import export
from reader.export.palette import LOOKS
from tests.unit.export import foreign
from tests.unit.export.invented import drawn, judged
from tests.unit.export.readers import (
    Seen,
    by_mupdf,
    by_pdfium,
    by_pdfjs,
    by_pikepdf,
    rendered,
    under_by_pdfium,
    under_by_poppler,
)
from tests.unit.export.test_decisions import decided
from tests.unit.export.test_inplace import library

NAMES = ["_con.pdf", "harbour.pdf", "library.pdf", "dossier.pdf", "columns.pdf", "decided.pdf"]
READERS: dict[str, Callable[[Path], list[Seen]]] = {
    "pdfium": by_pdfium,
    "mupdf": lambda file: by_mupdf(file)[0],
    "pdf.js": lambda file: by_pdfjs(file)[0],
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("pdfs")
    export(judged(), out, "pdf")
    export(judged(), out, "dossier")
    said = decided()
    (out / "decided.pdf").write_bytes(AnnotatedPdfs(said).source(said.library.documents[0]))
    texts = (foreign.WORDS, foreign.SECOND)
    whole = library(tmp_path_factory.mktemp("in"), "columns.pdf", foreign.columns(), texts)
    (out / "columns.pdf").write_bytes(AnnotatedPdfs(whole).source(whole.library.documents[0]))
    return out


def bare(text: str) -> str:
    return re.sub(r"[\s\x02\ufffe\u00ad-]+", "", text)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("reader", READERS)
def test_every_reader_sees_the_same_annotations(folder: Path, name: str, reader: str) -> None:
    wanted = by_pikepdf(folder / name)
    seen = READERS[reader](folder / name)
    assert len(seen) == len(wanted) > 0
    for one, other in zip(sorted(seen, key=order), sorted(wanted, key=order), strict=True):
        assert (one.page, one.subtype) == (other.page, other.subtype)
        assert one.contents == other.contents
        assert len(one.quads) == len(other.quads)
        for quad, same in zip(one.quads, other.quads, strict=True):
            assert quad == pytest.approx(same, abs=1.0)


def order(seen: Seen) -> tuple[int, float, str]:
    return seen.page, -round(seen.quads[0][1]), seen.contents


@pytest.mark.parametrize("name", NAMES)
def test_every_reader_finds_the_same_text_under_the_quads(folder: Path, name: str) -> None:
    file = folder / name
    height = 220.0 if name == "columns.pdf" else 841.89
    seen = by_pikepdf(file)
    wanted = [bare(text) for text in under_by_pdfium(file, seen)]
    assert all(wanted)
    _, letters = by_mupdf(file)
    assert [bare(text) for text in letters] == wanted
    emoji = drawn("🧠")  # poppler does not tell how high the glyphs of such fonts are
    for text, words in zip(wanted, under_by_poppler(file, seen, height), strict=True):
        told = html.unescape(bare(words)).replace(emoji, "")
        assert told in text.replace(emoji, "")
        assert len(told) > 0.8 * len(text)
    _, runs = by_pdfjs(file)
    for text, shown in zip(wanted, map(bare, runs), strict=True):
        assert set(text) <= set(shown)
        assert len(shown) >= len(text)


@pytest.mark.parametrize("by", ["pdfium", "poppler", "mupdf"])
def test_what_is_struck_out_has_a_line_through_it_in_every_reader(
    folder: Path, by: str, tmp_path: Path
) -> None:
    """Grey through the middle of each line of words, from end to end, and the words still there."""
    file = folder / "decided.pdf"
    struck = [one for one in by_pikepdf(file) if one.subtype == "StrikeOut"]
    assert struck
    for one in struck:
        image = rendered(file, one.page, by, tmp_path)
        for left, bottom, right, top in one.quads:
            middle = 841.89 - bottom - 0.42 * (top - bottom)
            rows = range(round(middle * 2) - 2, round(middle * 2) + 3)
            across = range(int(left * 2) + 2, int(right * 2) - 2)
            dark = max(sum(sum(pixel(image, x, y)) < 500 for x in across) for y in rows)
            assert dark > 0.95 * len(across)


def pixel(image: Image.Image, x: int, y: int) -> tuple[int, ...]:
    found = image.getpixel((x, y))
    assert isinstance(found, tuple)
    return found


def colours(image: Image.Image) -> list[tuple[int, int, int]]:
    data = image.tobytes()
    return [(data[i], data[i + 1], data[i + 2]) for i in range(0, len(data), 3)]


@pytest.mark.parametrize("by", ["pdfium", "poppler", "mupdf"])
@pytest.mark.parametrize("name", ["library.pdf", "columns.pdf"])
def test_the_colour_lies_under_words_that_stay_legible(
    folder: Path, name: str, by: str, tmp_path: Path
) -> None:
    file = folder / name
    height = 220.0 if name == "columns.pdf" else 841.89
    for one in by_pikepdf(file):
        if one.subtype != "Highlight":
            continue
        verdict = Verdict.SUPPORTS if one.contents.startswith("✓") else Verdict.CONTRADICTS
        image = rendered(file, one.page, by, tmp_path)
        for left, bottom, right, top in one.quads:
            box = (int(left * 2), int((height - top) * 2), int(right * 2), int((height - bottom) * 2))
            crop = image.crop(box)
            pixels = colours(crop)
            fill = LOOKS[verdict].fill
            near = sum(max(abs(a - b) for a, b in zip(p, fill, strict=True)) <= 6 for p in pixels)
            dark = sum(sum(p) < 200 for p in pixels)
            assert near > 0.1 * len(pixels), (by, verdict)
            assert dark > 0.02 * len(pixels), (by, verdict)


@pytest.mark.parametrize("by", ["pdfium", "poppler"])
def test_highlights_leave_every_letter_as_it_was(folder: Path, by: str, tmp_path: Path) -> None:
    """What is dark without the annotations is dark with them, and nothing outside them changes."""
    file = folder / "columns.pdf"
    with_them = rendered(file, 0, by, tmp_path)
    without = rendered(file, 0, by, tmp_path, annotated=False)
    with pikepdf.open(file) as pdf:
        drawn = [a for a in pdf.pages[0].Annots if a.Subtype in {"/Highlight", "/Underline", "/Stamp"}]
        quads = [tuple(map(float, annotation.Rect)) for annotation in drawn]
    for y in range(0, with_them.height, 2):
        for x in range(0, with_them.width, 2):
            old, new = without.getpixel((x, y)), with_them.getpixel((x, y))
            assert isinstance(old, tuple)
            assert isinstance(new, tuple)
            if sum(old) < 150:
                assert sum(new) <= sum(old) + 6
            if old != new:
                px, py = x / 2, 220 - y / 2
                assert any(q[0] - 2 <= px <= q[2] + 2 and q[1] - 2 <= py <= q[3] + 2 for q in quads), (px, py)

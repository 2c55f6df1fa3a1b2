"""PDFs as five readers see them: annotations with their quadrilaterals, and the text under these."""

import ctypes
import importlib
import io
import json
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from tests.shared_data import ROOT

raw: Any = importlib.import_module("pypdfium2.raw")
_HERE = Path(__file__).parent
_SUBTYPES = {"/Highlight": "Highlight", "/Underline": "Underline", "/StrikeOut": "StrikeOut"}
_PDFIUM_SUBTYPES = {9: "Highlight", 10: "Underline", 12: "StrikeOut"}


@dataclass(frozen=True)
class Seen:
    """An annotation as a reader sees it; quads are rectangles: left, bottom, right, top."""

    page: int
    subtype: str
    quads: tuple[tuple[float, ...], ...]
    contents: str


def tool(name: str) -> str:
    """Return a program's path; skips the test where it is not installed."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def run(*command: str | Path) -> str:
    """Return what a program says."""
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return done.stdout.decode("utf-8")


def pdfjs() -> Path:
    """Return the folder of pdfjs-dist; skips the test where it is not there."""
    named = os.environ.get("CROSSREAD_PDFJS")
    place = Path(named) if named else ROOT / "build" / "node" / "node_modules" / "pdfjs-dist"
    if (place / "legacy" / "build" / "pdf.mjs").is_file():
        return place
    pytest.skip("pdf.js is not installed: make pdfjs")


def by_pikepdf(file: Path) -> list[Seen]:
    found = []
    with pikepdf.open(file) as pdf:
        for number, page in enumerate(pdf.pages):
            for annotation in page.obj.get("/Annots", []):
                kind = _SUBTYPES.get(str(annotation.Subtype))
                if kind:
                    values = [float(v) for v in annotation.QuadPoints]
                    found.append(Seen(number, kind, rectangles(values), str(annotation.Contents)))
    return found


def by_pdfium(file: Path) -> list[Seen]:
    found = []
    with pypdfium2.PdfDocument(file) as pdf:
        for number in range(len(pdf)):
            page: Any = pdf[number]
            for index in range(raw.FPDFPage_GetAnnotCount(page.raw)):
                annotation = raw.FPDFPage_GetAnnot(page.raw, index)
                kind = _PDFIUM_SUBTYPES.get(raw.FPDFAnnot_GetSubtype(annotation))
                if kind:
                    values: list[float] = []
                    for n in range(raw.FPDFAnnot_CountAttachmentPoints(annotation)):
                        quad = raw.FS_QUADPOINTSF()
                        assert raw.FPDFAnnot_GetAttachmentPoints(annotation, n, quad)
                        values += [quad.x1, quad.y1, quad.x2, quad.y2, quad.x3, quad.y3, quad.x4, quad.y4]
                    found.append(Seen(number, kind, rectangles(values), _pdfium_text(annotation)))
                raw.FPDFPage_CloseAnnot(annotation)
    return found


def by_mupdf(file: Path) -> tuple[list[Seen], list[str]]:
    """Return the annotations, and the letters under the quads of each."""
    found = json.loads(run(tool("mutool"), "run", _HERE / "annotations_mupdf.js", file))
    seen = [_seen(entry) for entry in found["annotations"]]
    under = []
    for one in seen:
        letters = [c for page, c, x, y in found["letters"] if page == one.page and _inside(one.quads, x, y)]
        under.append("".join(letters))
    return seen, under


def by_pdfjs(file: Path) -> tuple[list[Seen], list[str]]:
    """Return the annotations, and the runs of text that the quads of each meet."""
    found = json.loads(run(tool("node"), _HERE / "annotations.mjs", pdfjs(), file))
    seen = [_seen(entry) for entry in found["annotations"]]
    under = []
    for one in seen:
        runs = [
            item["text"]
            for item in found["text"]
            if item["page"] == one.page
            and any(
                left < item["x"] + item["width"] and item["x"] < right and bottom <= item["y"] + 1 <= top
                for left, bottom, right, top in one.quads
            )
        ]
        under.append("".join(runs))
    return seen, under


def under_by_pdfium(file: Path, seen: list[Seen]) -> list[str]:
    found = []
    with pypdfium2.PdfDocument(file) as pdf:
        for one in seen:
            text = pdf[one.page].get_textpage()
            found.append("".join(text.get_text_bounded(*quad) for quad in one.quads))
    return found


def under_by_poppler(file: Path, seen: list[Seen], height: float) -> list[str]:
    """Return the letters whose middle lies in the quads, as poppler's word boxes have them."""
    words: dict[int, list[tuple[float, float, float, float, str]]] = {}
    page = -1
    pattern = re.compile(
        r'<page |<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>'
    )
    for match in pattern.finditer(run(tool("pdftotext"), "-bbox", file, "-")):
        if match[0] == "<page ":
            page += 1
        else:
            left, top, right, bottom = map(float, match.groups()[:4])
            words.setdefault(page, []).append((left, height - bottom, right, height - top, match[5]))
    found = []
    for one in seen:
        held = [
            word
            for left, bottom, right, top, word in words.get(one.page, [])
            if _inside(one.quads, (left + right) / 2, (bottom + top) / 2)
        ]
        found.append("".join(held))
    return found


def rectangles(values: list[float]) -> tuple[tuple[float, ...], ...]:
    """Return the rectangles of quadrilaterals in whatever order their corners come."""
    found = []
    for at in range(0, len(values), 8):
        xs, ys = values[at : at + 8 : 2], values[at + 1 : at + 8 : 2]
        found.append((min(xs), min(ys), max(xs), max(ys)))
    return tuple(found)


def rendered(file: Path, page: int, by: str, scratch: Path, *, annotated: bool = True) -> Image.Image:
    """Return a page at 144 dpi."""
    if by == "pdfium":
        with pypdfium2.PdfDocument(file) as pdf:
            shown: Any = pdf[page]
            image: Image.Image = shown.render(scale=2, draw_annots=annotated).to_pil().convert("RGB")
            return image
    out = scratch / f"{by}.png"
    if by == "poppler":
        hide = [] if annotated else ["-hide-annotations"]
        place = ["-f", str(page + 1), "-l", str(page + 1), str(file), str(out.with_suffix(""))]
        run(tool("pdftoppm"), "-r", "144", "-cropbox", "-png", "-singlefile", *hide, *place)
    else:
        run(tool("mutool"), "draw", "-q", "-r", "144", "-o", out, file, str(page + 1))
    return Image.open(io.BytesIO(out.read_bytes())).convert("RGB")


def _seen(entry: dict[str, Any]) -> Seen:
    contents = entry["contents"].replace("\r\n", "\n").replace("\r", "\n")
    return Seen(entry["page"], entry["subtype"], rectangles(entry["quads"]), contents)


def _inside(quads: tuple[tuple[float, ...], ...], x: float, y: float) -> bool:
    return any(left <= x <= right and bottom <= y <= top for left, bottom, right, top in quads)


def _pdfium_text(annotation: Any) -> str:
    length = raw.FPDFAnnot_GetStringValue(annotation, b"Contents", None, 0)
    buffer = ctypes.create_string_buffer(length)
    pointer = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    raw.FPDFAnnot_GetStringValue(annotation, b"Contents", pointer, length)
    return buffer.raw[: length - 2].decode("utf-16-le")

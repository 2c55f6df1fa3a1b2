"""No character of any script is lost in a typeset PDF: each is drawn or named, and read again in it."""

import io
import json
import unicodedata
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import typst
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from PIL import Image

from reader.evidence.model import Claim, Evidence, Judgement, Standing, Verdict
from reader.export.annotated import AnnotatedPdfs
from reader.export.glyphs import clean, families, fonts, glyphs_for
from reader.export.model import JudgedLibrary
from reader.library.model import Library
from reader.text.model import Document, Metadata, Paragraph, ParagraphKind, Span
from tests.unit.export.readers import run, tool

BLOCKS = {
    "Latin": (0xA0, 0x24F),
    "combining marks": (0x300, 0x36F),
    "Greek and Coptic": (0x370, 0x3FF),
    "Cyrillic": (0x400, 0x52F),
    "Hebrew": (0x590, 0x5FF),
    "Arabic": (0x600, 0x6FF),
    "Devanagari": (0x900, 0x97F),
    "Thai": (0xE00, 0xE7F),
    "punctuation": (0x2000, 0x206F),
    "signs and arrows": (0x20A0, 0x23FF),
    "symbols": (0x2600, 0x27BF),
    "kana": (0x3040, 0x30FF),
    "CJK": (0x4E00, 0x9FFF),
    "Hangul": (0xAC00, 0xD7A3),
    "private use": (0xE000, 0xE0FF),
    "presentation forms": (0xFB00, 0xFDFF),
    "mathematical letters": (0x1D400, 0x1D7FF),
    "emoji": (0x1F300, 0x1FAFF),
}
SEQUENCES = {
    "a family": "👨\u200d👩\u200d👧",
    "a hand of some colour": "👍🏽",
    "flags": "🇩🇪🇫🇷",
    "a key": "1\ufe0f\u20e3",
    "a heart as a picture": "❤\ufe0f",
    "a flag of a region": "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
    "several marks": "a\u0308\u0301q\u0353n\u0360g",
    "an enclosing mark": "x\u20dd",
    "Vietnamese": "Việt Nam, người",
    "Hebrew with points": "שָׁלוֹם עֲלֵיכֶם",
    "Arabic with a ligature": "السلام لا إله 123",
    "Devanagari with conjuncts": "क्षत्रिय को नहीं",
    "Thai": "เรือเฟอร์รี่ออกจากท่าเรือ",
    "Chinese and Japanese": "渡轮周一离开港口。東京で発表された。",
    "Korean, composed and apart": "서울 \u1109\u1165\u110b\u116e\u11af",
    "directions forced": "a\u202ebcd\u202c e\u2067fgh\u2069",
    "hyphens and joins that are not seen": "co\u00adoperate no\u2060break\ufeff zero\u200bwidth",
    "not assigned, not a character": "a\U000e1234b\ufdd0c\U0003ffffd",
}


_JOINER = "\u034f"  # a mark that is never seen
_BLANK = {"Cc", "Zl", "Zp"}
_UNSEEN = {"Cf", "Cn", "Zs", "Ps", "Pe"}


def typeset(text: str) -> tuple[bytes, str]:
    """Return the annotated PDF of an article of one sentence, and what should be read in it."""
    shown = f"Before {text} behind."
    span = Span(0, len(shown))
    paragraph = Paragraph(0, span, ParagraphKind.BODY, (span,))
    document = Document("x.txt", shown, Metadata("Title"), (paragraph,))
    evidence = Evidence("x.txt", span, shown, Verdict.SUPPORTS, 0.9)
    judgement = Judgement(Claim("c", "typed"), (evidence,), (), Standing.CORROBORATED)
    whole = JudgedLibrary(Library(Path("l"), (document,)), (judgement,), "rules-test")
    pdfs = AnnotatedPdfs(whole)
    made = pdfs.source(document)
    assert pdfs.unplaced == 0
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert any(a.Subtype == "/Highlight" for a in pdf.pages[0].Annots)
    return made, shown


def letters(text: str) -> set[str]:
    """Return the characters that must be read, in their compatibility forms.

    What is never seen is left out, and so are brackets, which readers mirror among Hebrew and Arabic.
    """
    folded = unicodedata.normalize("NFKD", clean(text))
    return {c for c in folded if not c.isspace() and c != _JOINER and unicodedata.category(c) not in _UNSEEN}


def expected(text: str) -> set[str]:
    glyphs = glyphs_for(text)
    return {c for part in map(glyphs.show, text) for c in letters(part)}


def read_by_pdfium(content: bytes) -> set[str]:
    with pypdfium2.PdfDocument(content) as pdf:
        return letters(pdf[0].get_textpage().get_text_bounded())


def read_by_poppler(content: bytes, scratch: Path) -> set[str]:
    file = scratch / "x.pdf"
    file.write_bytes(content)
    return letters(run(tool("pdftotext"), "-enc", "UTF-8", file, "-"))


@pytest.mark.parametrize("what", SEQUENCES)
def test_sequences_are_read_again(what: str, tmp_path: Path) -> None:
    content, shown = typeset(SEQUENCES[what])
    wanted = expected(shown)
    assert wanted - read_by_pdfium(content) == set()
    assert wanted - read_by_poppler(content, tmp_path) == set()


@pytest.mark.parametrize("block", BLOCKS)
@settings(
    max_examples=4,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
    derandomize=True,
)
@given(data=st.data())
def test_characters_of_every_block_are_read_again(block: str, tmp_path: Path, data: st.DataObject) -> None:
    """PDFium passes over some marks that stand on a blank: what it does not tell, poppler does."""
    first, last = BLOCKS[block]
    text = data.draw(st.text(st.characters(min_codepoint=first, max_codepoint=last), min_size=8, max_size=24))
    content, shown = typeset(" ".join(text))
    missing = expected(shown) - read_by_pdfium(content)
    assert not missing or missing - read_by_poppler(content, tmp_path) == set()


_CELL = 40
_ROW = 10
_GRID = """#let data = json(bytes(sys.inputs.data))
#let family(f) = if f.covers == "" { f.name } else { (name: f.name, covers: regex(f.covers)) }
#set document(title: "glyphs")
#set page(width: 400pt, height: auto, margin: 0pt)
#set text(size: 20pt, font: data.families.map(family))
#grid(columns: (40pt,) * 10, rows: 40pt, align: center + horizon, ..data.cells)
"""


def cells(shown: list[str], scratch: Path) -> list[bytes]:
    """Return the picture of each text in a cell of its own, as poppler has it; without a glyph it fails."""
    compiler = typst.Compiler(
        _GRID.encode(),
        font_paths=fonts(system_fonts=True),
        sys_inputs={"data": json.dumps({"families": families(), "cells": shown})},
    )
    content = compiler.compile(format="pdf", timestamp=0, pdf_standards=["a-2b"])
    assert isinstance(content, bytes)
    file = scratch / "cells.pdf"
    file.write_bytes(content)
    run(tool("pdftoppm"), "-r", "72", "-gray", "-singlefile", file, scratch / "cells")
    page = Image.open(scratch / "cells.pgm")
    corners = [(n % _ROW * _CELL, n // _ROW * _CELL) for n in range(len(shown))]
    return [page.crop((x, y, x + _CELL, y + _CELL)).tobytes() for x, y in corners]


@pytest.mark.parametrize("block", BLOCKS)
def test_what_is_drawn_is_seen(block: str, tmp_path: Path) -> None:
    """A character that has no name in its place leaves ink on the page, a mark more than its letter's."""
    first, last = BLOCKS[block]
    assigned = [
        chr(c) for c in range(first, last + 1) if unicodedata.category(chr(c)) not in _UNSEEN | _BLANK
    ]
    sample = "".join(assigned[:: max(1, len(assigned) // 40)])
    glyphs = glyphs_for(sample)
    drawn = [c for c in sample if glyphs.show(c) == c and c != _JOINER]
    letters = ["x" if unicodedata.category(c).startswith("M") else "" for c in drawn]
    pictures = cells(["x", "", *(x + c for x, c in zip(letters, drawn, strict=True))], tmp_path)
    without = {"x": pictures[0], "": pictures[1]}
    unseen = [
        f"U+{ord(c):04X}"
        for c, letter, picture in zip(drawn, letters, pictures[2:], strict=True)
        if picture == without[letter]
    ]
    assert unseen == []

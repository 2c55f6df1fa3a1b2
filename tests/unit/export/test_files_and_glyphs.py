"""File names for every system, characters for every font, boxes for every line."""

import string
from collections.abc import Iterator

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.export import glyphs
from reader.export.appearance import cut
from reader.export.boxes import Box
from reader.export.files import safe_stem, unique_stems
from reader.export.glyphs import glyphs_for, named, undrawable
from reader.export.pdftext import PdfText, lines
from reader.export.scattered import place
from reader.export.typeset import set_source
from reader.text.model import Document, Metadata, Paragraph, ParagraphKind, Span


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("a/b:c?.txt", "a-b-c"),
        ("CON.txt", "_CON"),
        ("nul", "_nul"),
        ("Lpt1.report.md", "_Lpt1.report"),
        ("...", "source"),
        ("überfahrt “heute”.md", "überfahrt “heute”"),
        ("trailing . .txt", "trailing"),
    ],
)
def test_stems_suit_windows(name: str, stem: str) -> None:
    assert safe_stem(name) == stem


def test_stems_differ_whatever_the_case() -> None:
    stems = unique_stems(("A.txt", "a.md", "b/a.txt", "library.txt"), frozenset({"library"}))
    assert len({stem.casefold() for stem in [*stems.values(), "library"]}) == 5


@given(st.text())
def test_any_name_gives_a_stem(name: str) -> None:
    stem = safe_stem(name)
    assert stem
    assert not set(stem) & set('<>:"/\\|?*\0\n')
    assert stem[-1] not in " ."


def test_characters_without_a_glyph_are_found_and_named() -> None:
    assert undrawable("a“é→✓𝐀 Ж\u202f") == frozenset()
    assert undrawable("a🧠b") == {"🧠"}
    assert named("🧠") == "[brain]"
    assert undrawable("1\u20e3") == {"\u20e3"}
    assert named("\u20e3") == "[combining enclosing keycap]"
    assert named("\ufe0f") == ""
    assert named("\U000e1234").startswith("[U+E1234")


@pytest.fixture
def fonts_of_typst_alone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have the machine without fonts of its own."""
    monkeypatch.setattr(glyphs, "fonts", lambda **_: typst.Fonts(include_system_fonts=False))
    glyphs._probe.cache_clear()
    yield
    glyphs._probe.cache_clear()


@pytest.mark.usefixtures("fonts_of_typst_alone")
def test_what_no_font_of_the_machine_has_is_named() -> None:
    made = glyphs_for("brain: 🧠\ud800\x00 渡")
    assert not made.system_fonts
    assert made.line("a 🧠\n b 渡") == "a [brain] b [cjk unified ideograph-6e21]"


def test_fonts_of_the_machine_are_used_only_for_what_they_add() -> None:
    assert not glyphs_for("Ferry – “harbour” ✓ α Ж א").system_fonts
    assert not glyphs_for("a\U000e1234b\ue000").system_fonts


def page_of(text: str) -> PdfText:
    """Return text as a page would hold it: a line for each 10 letters."""
    letters = [c for c in text if c != " "]
    boxes = tuple(Box(0, i % 10, -(i // 10), i % 10 + 1, 1 - i // 10) for i in range(len(letters)))
    return PdfText("".join(letters), boxes)


@settings(max_examples=60)
@given(st.lists(st.text(string.ascii_letters + " ", min_size=1), min_size=1, max_size=5))
def test_each_letter_gets_its_own_box(texts: list[str]) -> None:
    page = page_of(" ".join(texts))
    found = place(page, texts)
    placed = [box for boxes in found for box in boxes if box is not None]
    assert tuple(placed) == page.boxes
    assert [len(boxes) for boxes in found] == [len(text) for text in texts]


def test_a_text_interrupted_by_something_else_is_still_found() -> None:
    page = page_of("The ferry left the har RUNNING HEAD bour at noon and came back")
    (boxes,) = place(page, ["The ferry left the harbour at noon and came back"])
    assert sum(box is not None for box in boxes) == len("Theferryleftheharbouratnoonandcameback") + 1


def test_lines_join_what_stands_side_by_side() -> None:
    row = [Box(0, x, 10, x + 1, 20) for x in range(3)]
    below = [Box(0, x, -5, x + 1, 5) for x in range(2)]
    other = [Box(1, 0, 10, 1, 20)]
    assert lines([*row, None, *below, *other]) == (
        Box(0, 0, 10, 3, 20),
        Box(0, 0, -5, 2, 5),
        Box(1, 0, 10, 1, 20),
    )


def test_a_box_is_cut_where_others_cover_it() -> None:
    free, covered = cut(Box(0, 0, 0, 10, 5), [Box(0, 8, 0, 12, 5), Box(0, 2, 0, 4, 5), Box(0, 0, 20, 9, 25)])
    assert [(b.left, b.right) for b in free] == [(0, 2), (4, 8)]
    assert [(b.left, b.right) for b in covered] == [(2, 4), (8, 10)]


def test_a_word_longer_than_a_line_may_be_broken_and_keeps_its_offsets() -> None:
    text = "see " + "x" * 100 + " end"
    whole = Span(0, len(text))
    document = Document("a.txt", text, Metadata(), (Paragraph(0, whole, ParagraphKind.BODY, (whole,)),))
    (paragraph,) = set_source(document, "a", glyphs_for(text)).paragraphs
    assert paragraph.text.replace("\u200b", "") == text
    assert max(len(run) for run in paragraph.text.replace("\u200b", " ").split()) <= 42
    shown = [(c, o) for c, o in zip(paragraph.text, paragraph.origins, strict=True) if c != "\u200b"]
    assert shown == list(zip(text, range(len(text)), strict=True))


def test_the_title_stands_before_the_furniture_above_it() -> None:
    text = "Menu\nThe title\nA sentence."
    kinds = (ParagraphKind.FURNITURE, ParagraphKind.TITLE, ParagraphKind.BODY)
    spans = (Span(0, 4), Span(5, 14), Span(15, 26))
    paragraphs = tuple(Paragraph(i, s, k, (s,)) for i, (s, k) in enumerate(zip(spans, kinds, strict=True)))
    done = set_source(Document("a.txt", text, Metadata(), paragraphs), "a", glyphs_for(text))
    assert done.titled
    assert [p.text for p in done.paragraphs] == ["The title", "Menu", "A sentence."]


def test_a_long_text_in_another_order_on_the_page_is_found_in_stretches() -> None:
    words = [f"word{n}" for n in range(900)]
    shuffled = list(words)
    for n in range(0, 900, 30):
        shuffled[n], shuffled[n + 1] = shuffled[n + 1], shuffled[n]
    page = page_of(" ".join(shuffled))
    (boxes,) = place(page, [" ".join(words)])
    letters = len("".join(words))
    assert sum(box is not None for box in boxes) > 0.95 * letters

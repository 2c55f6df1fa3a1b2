"""Arabic and Hebrew in PDFs: in reading order, in plain letters, each at its place on the page."""

from pathlib import Path

import pytest
import typst

from reader.sources import load
from reader.sources.pdf_layout import Word, is_rtl
from reader.sources.pdf_places import PdfPlaces
from reader.sources.pdf_rtl import Glyph, in_order, paired, plain_letters, straightened
from reader.text.model import Span

ARABIC = "قال المجلس إن الجسر أعيد فتحه يوم الاثنين بعد 14 شهرا من الإصلاحات، وإن لا أحد أصيب في الميناء."
HEBREW = "הגשר נפתח מחדש ביום שני לאחר 14 חודשים של תיקונים, אמרה Harbour Authority ביום 19.5.2026."
SIZE = 10.0


def pdf(path: Path, text: str, language: str) -> Path:
    """Set a text with the one font of Typst's own that has these letters."""
    words = f'#set text(font: "DejaVu Sans Mono", lang: "{language}")\n{text}'
    path.write_bytes(typst.compile(words.encode(), format="pdf"))
    return path


def drawn(text: str) -> list[Glyph]:
    """Return characters as boxes from left to right, in the order of the text."""
    return [(sign, (n * 5.0, 0.0, n * 5.0 + 5, 8.0), n) for n, sign in enumerate(text)]


def word(text: str, left: float, right: float, base: float = 700.0) -> Word:
    return Word(text, left, base - 2, right, base + 8, base, SIZE, origins=tuple(range(len(text))))


@pytest.mark.parametrize(("text", "language"), [(ARABIC, "ar"), (HEBREW, "he")])
def test_a_paragraph_comes_back_letter_by_letter(tmp_path: Path, text: str, language: str) -> None:
    document = load(pdf(tmp_path / "a.pdf", text, language), "a.pdf")
    assert document.text.strip() == text
    assert document.metadata.language == language


def test_lam_alef_is_two_letters_at_one_place(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf", ARABIC, "ar")
    document = load(path, "a.pdf")
    at = document.text.index("لا أحد")
    boxes = [box for _, box in PdfPlaces(path, document).boxes(Span(at, at + 4))]
    lam, alef, blank, hamza = boxes
    assert lam is not None
    assert hamza is not None
    assert (lam, blank) == (alef, None)
    assert hamza.right < lam.left


@pytest.mark.parametrize(
    ("form", "letters"),
    [
        ("\ufefb", "لا"),
        ("\ufef7", "لأ"),
        ("\ufe8d", "ا"),
        ("\ufeb3", "س"),
        ("\ufb2a", "שׁ"),
        ("\ufe70", "\u064b"),
    ],
)
def test_presentation_forms_are_plain_letters(form: str, letters: str) -> None:
    assert plain_letters(form) == letters


@pytest.mark.parametrize(
    ("seen", "read"),
    [
        ("רשג", "גשר"),
        ("2026-ב", "ב-2026"),
        ("34.5%ב", "ב34.5%"),
        (".1,200ב", "ב1,200."),
        ("ׁש", "שׁ"),
    ],
)
def test_letters_are_read_where_they_stand(seen: str, read: str) -> None:
    for glyphs in (drawn(seen), drawn(seen)[::-1]):
        assert "".join(sign for sign, _, _ in in_order(glyphs)) == read


def test_a_letter_that_stands_for_two_is_turned_round() -> None:
    box = (0.0, 0.0, 5.0, 8.0)
    assert [g[0] for g in in_order([("ا", box, 0), ("ل", box, 1)])] == ["ل", "ا"]


def test_lines_are_read_from_right_to_left_and_latin_names_from_left_to_right() -> None:
    line = [
        word("שלום", 200, 240),
        word("לכולם", 150, 190),
        word("AI", 40, 60),
        word("Krasa", 10, 36),
        word("2031", 64, 90),
    ]
    assert [w.text for w in straightened(line)] == ["שלום", "לכולם", "Krasa", "AI", "2031"]


def test_parts_of_a_word_that_touch_are_one() -> None:
    (one, other) = straightened([word("לום", 150, 180), word("ש", 180.5, 190), word("לכ", 100, 145)])
    assert (one.text, one.origins, one.left, one.right) == ("שלום", (0, 0, 1, 2), 150, 190)
    assert other.text == "לכ"


def test_a_page_from_left_to_right_stays_as_it_is_drawn() -> None:
    words = [word("One", 10, 30), word("שלום", 35, 60), word("two", 65, 80)]
    assert straightened(words) == tuple(words)
    assert not is_rtl([word("שלום", 0, 9), word("19.5.2026", 10, 20), word("words", 20, 30)])
    assert is_rtl([word("שלום", 0, 9), word("19.5.2026", 10, 20)])


def test_brackets_open_before_they_close() -> None:
    assert paired("שלום )לכולם) ו[כן[") == "שלום (לכולם) ו[כן]"
    assert paired("a) and b)") == "a) and b)"

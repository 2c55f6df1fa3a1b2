"""PDFs: text in reading order, refusals in words, and where each character stands."""

from pathlib import Path

import pikepdf
import pytest

from reader.errors import SourceError
from reader.sources import pdf
from reader.sources.articles import article
from reader.sources.pdf_places import PdfPlaces
from reader.text.model import Document, ParagraphKind, Span
from tests.unit.sources import made
from tests.unit.sources.made import SECOND, STORY, TITLE

LONG = (
    "Paragraph {n}. The council met on Tuesday in Vesterby to speak about the dam and its long "
    "reconstruction. It was said that eleven engineers had signed a letter; 1,200 people left their homes. "
    "A professor disagreed with the findings of the investigation, and nobody answered her."
)


def opened(path: Path) -> Document:
    return article(path.name, pdf.read(path))


def texts(document: Document) -> list[str]:
    return [p.span.of(document.text) for p in document.paragraphs]


def test_a_story(tmp_path: Path) -> None:
    document = opened(made.story_pdf(tmp_path / "a.pdf"))
    assert document.metadata.title == TITLE
    assert texts(document) == [TITLE, STORY, SECOND]
    assert document.paragraphs[0].kind is ParagraphKind.TITLE


def test_two_columns_running_heads_and_notes(tmp_path: Path) -> None:
    body = "\n\n".join(LONG.format(n=n) for n in range(1, 30))
    path = made.pdf(
        tmp_path / "a.pdf",
        '#set page(paper: "a4", columns: 2, header: [Vesterby #h(1fr) Vol. 12], numbering: "1")\n'
        "#set par(justify: true, first-line-indent: 1em)\n"
        '#set text(size: 10pt, lang: "en", hyphenate: true)\n'
        f'#place(top + center, scope: "parent", float: true)[#text(size: 20pt)[{TITLE}]]\n{body}\n',
    )
    found = texts(opened(path))
    assert found == [TITLE, *(LONG.format(n=n) for n in range(1, 30))]


def test_ligatures_and_hyphens_are_taken_apart(tmp_path: Path) -> None:
    path = made.pdf(
        tmp_path / "a.pdf",
        "#set page(width: 7cm, height: 12cm)\n#set par(justify: true)\n"
        '#set text(lang: "en", hyphenate: true)\n'
        "Official offices affirmed the difficult final findings of the fluid investigation "
        "notwithstanding considerable international disagreement about responsibilities.",
    )
    (only,) = texts(opened(path))
    assert only == (
        "Official offices affirmed the difficult final findings of the fluid investigation "
        "notwithstanding considerable international disagreement about responsibilities."
    )


def test_a_turned_page_is_read_upright(tmp_path: Path) -> None:
    assert texts(opened(made.turned_pdf(tmp_path / "a.pdf"))) == [TITLE, STORY]


def test_what_stands_askew_is_no_part_of_the_text(tmp_path: Path) -> None:
    path = made.pdf(
        tmp_path / "a.pdf",
        f"#set page(width: 12cm, height: 10cm, foreground: rotate(45deg)[DRAFT])\n{STORY}\n"
        "#place(left + horizon, dx: -1cm, rotate(90deg)[Stamped 2031])",
    )
    document = opened(path)
    assert "DRAFT" not in document.text
    kinds = {p.span.of(document.text): p.kind for p in document.paragraphs}
    assert kinds == {STORY: ParagraphKind.BODY, "Stamped 2031": ParagraphKind.FURNITURE}


def test_scans_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="pictures without text") as caught:
        pdf.read(made.scanned_pdf(tmp_path / "a.pdf"))
    assert "OCR" in caught.value.remedy


def test_scanned_pages_among_others_are_told(tmp_path: Path) -> None:
    with pikepdf.open(made.story_pdf(tmp_path / "a.pdf")) as whole:
        with pikepdf.open(made.scanned_pdf(tmp_path / "b.pdf", pages=3)) as scans:
            whole.pages.extend(scans.pages)
        whole.save(tmp_path / "c.pdf")
    document = opened(tmp_path / "c.pdf")
    assert STORY in document.text
    (note,) = document.notes
    assert note.startswith("pages 2-4 left out: pictures without text; run text recognition")


def test_a_password_is_asked_for_in_words(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="password"):
        pdf.read(made.encrypted_pdf(tmp_path / "a.pdf"))


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"%PDF-1.7\n" + b"\x00\xff" * 999])
def test_damage_is_told(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(data)
    with pytest.raises(SourceError, match="damaged"):
        pdf.read(path)


def test_too_many_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_PAGES", 2)
    with pytest.raises(SourceError, match="3 pages"):
        pdf.read(made.scanned_pdf(tmp_path / "a.pdf", pages=3))


def test_a_title_left_over_from_a_template_is_no_title(tmp_path: Path) -> None:
    path = made.pdf(
        tmp_path / "a.pdf",
        '#set document(title: "Microsoft Word - Template", author: "scanner")\n'
        f"#set page(width: 12cm, height: 10cm)\n= {TITLE}\n{STORY}",
    )
    meta = opened(path).metadata
    assert (meta.title, meta.author) == (TITLE, "scanner")


def test_each_character_has_its_box(tmp_path: Path) -> None:
    path = made.story_pdf(tmp_path / "a.pdf")
    document = opened(path)
    places = PdfPlaces(path, document)
    start = document.text.index("Sunday")
    boxes = [box for _, box in places.boxes(Span(start, start + len("Sunday night")))]
    assert [box is None for box in boxes] == [c == " " for c in "Sunday night"]
    letters = [box for box in boxes if box is not None]
    assert all(box.page == 0 and box.left < box.right and box.bottom < box.top for box in letters)
    word = letters[:6]
    assert [b.left for b in word] == sorted(b.left for b in word)
    assert len({round(b.bottom, 1) for b in word}) == 1


def test_places_of_a_changed_file_are_not_given(tmp_path: Path) -> None:
    document = opened(made.story_pdf(tmp_path / "a.pdf"))
    made.pdf(tmp_path / "a.pdf", "Another text.")
    with pytest.raises(SourceError, match="changed"):
        PdfPlaces(tmp_path / "a.pdf", document)


def test_the_same_file_gives_the_same_text(tmp_path: Path) -> None:
    path = made.story_pdf(tmp_path / "a.pdf")
    assert opened(path) == opened(path)

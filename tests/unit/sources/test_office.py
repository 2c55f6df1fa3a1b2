"""DOCX, ODT, EPUB and RTF: what is read of them, and what is not."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources import docx, epub, odt, rtf
from reader.sources.pieces import Extract
from tests.unit.sources import made
from tests.unit.sources.made import STORY, TITLE, docx_paragraph


def said(extract: Extract) -> list[tuple[str, str]]:
    return [(p.mark.value, p.text) for p in extract.pieces]


def test_docx(tmp_path: Path) -> None:
    styles = (
        '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>'
        '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="berschrift1"/></w:style>'
        '<w:style w:styleId="L"><w:name w:val="List Bullet"/></w:style>'
    )
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t> hidden</w:t></w:r>"
    changes = (
        "<w:del><w:r><w:delText> gone</w:delText></w:r></w:del><w:ins><w:r><w:t> new</w:t></w:r></w:ins>"
    )
    field = "<w:r><w:instrText>PAGE</w:instrText></w:r>"
    box = (
        '<w:r><x:AlternateContent xmlns:x="x"><x:Choice><w:txbxContent>'
        f"{docx_paragraph('Boxed.')}</w:txbxContent></x:Choice><x:Fallback><w:txbxContent>"
        f"{docx_paragraph('Boxed.')}</w:txbxContent></x:Fallback></x:AlternateContent></w:r>"
    )
    cell = "<w:tc>{}</w:tc>"
    table = "".join(
        f"<w:tr>{cell.format(docx_paragraph(a))}{cell.format(docx_paragraph(b))}</w:tr>"
        for a, b in (("Place", "Depth"), ("Vesterby", "3 m"))
    )
    body = (
        docx_paragraph(TITLE, "Titel")
        + docx_paragraph("Cause", "Own")
        + docx_paragraph("One", "L")
        + docx_paragraph("Text", inner=hidden + changes + field + box)
        + f"<w:sdt><w:sdtContent>{docx_paragraph('In a frame &amp; kept')}</w:sdtContent></w:sdt>"
        + f"<w:tbl>{table}</w:tbl>"
    )
    note = docx_paragraph("A note.")
    notes = f'<w:footnote w:type="separator"><w:p/></w:footnote><w:footnote>{note}</w:footnote>'
    found = docx.read(made.docx(tmp_path / "a.docx", body, styles, notes))
    assert said(found) == [
        ("heading", TITLE),
        ("heading", "Cause"),
        ("bullet", "One"),
        ("", "Text new"),
        ("", "Boxed."),
        ("", "In a frame & kept"),
        ("row", "Place · Depth"),
        ("row", "Vesterby · 3 m"),
        ("", "A note."),
    ]
    assert [p.level for p in found.pieces[:2]] == [1, 2]
    assert (found.found.title, found.found.writer, found.found.is_titled) == ("A title", "A. H.", False)


def test_odt(tmp_path: Path) -> None:
    body = (
        '<text:p text:style-name="Title">Dam</text:p><text:h text:outline-level="1">Cause</text:h>'
        "<text:p>One<text:s text:c='2'/>two<text:tab/>three<text:line-break/>four"
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p>"
        "</text:note-body></text:note> <text:span>five</text:span><office:annotation><text:p>remark</text:p>"
        "</office:annotation></text:p>"
        "<text:list><text:list-item><text:p>First</text:p></text:list-item></text:list>"
        "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
        "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
        "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>"
    )
    found = odt.read(made.odt(tmp_path / "a.odt", body))
    assert said(found) == [
        ("heading", "Dam"),
        ("heading", "Cause"),
        ("", "One two three four five"),
        ("bullet", "First"),
        ("row", "a · b"),
        ("", "A note."),
    ]
    assert found.found.writer == "Ann Holm"


def test_an_encrypted_odt_is_refused(tmp_path: Path) -> None:
    locked = made.odt(tmp_path / "a.odt", "<text:p>x</text:p>", "<m><f><encryption-data/></f></m>")
    with pytest.raises(SourceError, match="password"):
        odt.read(locked)


def test_epub(tmp_path: Path) -> None:
    first = (
        f"<h1>{TITLE}</h1><p>{STORY}<sup><a href='#n'>1</a></sup></p><p>5 m<sup>3</sup>&nbsp;&mdash; all</p>"
    )
    found = epub.read(made.epub(tmp_path / "a.epub", first, "<ul><li>One</li></ul><script>x()</script>"))
    assert said(found) == [("heading", TITLE), ("", STORY), ("", "5 m³ — all"), ("bullet", "One")]
    assert (found.found.author, found.found.publisher) == ("Ann Holm", "Harbour Press")
    assert found.found.date == dt.date(2031, 5, 25)


def test_a_book_with_drm_is_refused(tmp_path: Path) -> None:
    rights = '<e><EncryptedData><CipherReference URI="OEBPS/a.xhtml"/></EncryptedData></e>'
    book = made.epub(tmp_path / "a.epub", "<p>x</p>", **{"META-INF/encryption.xml": rights})
    with pytest.raises(SourceError, match="DRM"):
        epub.read(book)


def test_parts_out_of_the_archive_are_never_read(tmp_path: Path) -> None:
    (tmp_path / "secret.xhtml").write_text("<p>secret</p>", encoding="utf-8")
    item = '<item id="a" href="../../secret.xhtml" media-type="application/xhtml+xml"/>'
    spine = '<spine><itemref idref="a"/></spine>'
    opf = f"<package><manifest>{item}</manifest>{spine}</package>"
    book = made.epub(tmp_path / "a.epub", "<p>x</p>", **{"OEBPS/book.opf": opf})
    with pytest.raises(SourceError):
        epub.read(book)


def written(folder: Path, content: str) -> Path:
    path = folder / "a.rtf"
    path.write_text(content, encoding="cp1252")
    return path


def test_rtf(tmp_path: Path) -> None:
    content = (
        r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}{\f1\fcharset204 Arial Cyr;}}{\colortbl;\red0;}"
        r"{\info{\title A title}{\author Ann Holm}{\creatim\yr2031}}"
        r"{\*\generator Word;}{\header Page head\par}"
        r"\pard\outlinelevel0 The \b dam\b0  broke\par"
        r"\pard Caf\'e9 \u8212 ? \ldblquote no\rdblquote{\v hidden}\~and{\pict 0aff}{\*\unknown gone} on"
        r"{\super\chftn{\footnote A note.}}.\par {\f1 \'cf\'eb\'ee\'f2\'e8\'ed\'e0}\u-10179?\u-9057?\par"
        r"\pard\intbl Place\cell Depth\cell\row\pard\ls1 an item\par {\field{\*\fldinst HYPERLINK x}"
        r"{\fldrslt a link}}\bin3 \}} end}"
    )
    found = rtf.read(written(tmp_path, content))
    assert said(found) == [
        ("heading", "The dam broke"),
        ("", "Café —  “no” and on.".replace("  ", " ")),
        ("", "Плотина💟"),
        ("row", "Place · Depth"),
        ("bullet", "an item"),
        ("bullet", "a link end"),
        ("", "A note."),
    ]
    assert (found.found.title, found.found.writer) == ("A title", "Ann Holm")
    assert found.notes == ()


def test_rtf_that_breaks_off_says_so(tmp_path: Path) -> None:
    found = rtf.read(written(tmp_path, r"{\rtf1 The dam {\b broke"))
    assert said(found) == [("", "The dam broke")]
    assert found.notes == ("the file breaks off before its end",)


def test_rtf_nested_without_end_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="nested"):
        rtf.read(written(tmp_path, r"{\rtf1 " + "{" * 10_000))


@given(
    st.lists(
        st.sampled_from(
            [
                "{",
                "}",
                "\\par ",
                "\\'e9",
                "\\'",
                "\\u20?",
                "\\u-1?",
                "\\bin9 ",
                "\\*",
                "a b",
                "\\",
                "\\v",
                "\\uc0",
                "\n",
            ]
        ),
        max_size=40,
    ).map("".join)
)
def test_any_rtf_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.rtf"
    path.write_text("{\\rtf1 " + content, encoding="ascii")
    for piece in rtf.read(path).pieces:
        assert piece.text == " ".join(piece.text.split()) != ""

"""Files of every format, made for the tests."""

import io
import zipfile
from pathlib import Path

import pikepdf
import typst
from PIL import Image

STORY = "The dam above Vesterby broke on Sunday night, the council said. Nobody was hurt in the valley."
SECOND = "A new dam will cost 12 million and take three years, said Per Dahl, who runs the works."
TITLE = "Dam Above Vesterby Breaks"

_CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">'
    '<rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles>'
    "</container>"
)
_BOOK = (
    '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
    "<dc:title>{title}</dc:title><dc:creator>Ann Holm</dc:creator>"
    "<dc:publisher>Harbour Press</dc:publisher><dc:date>2031-05-25</dc:date><dc:language>en</dc:language>"
    "</metadata><manifest>"
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    '<item id="b" href="b%20two.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
    '<spine><itemref idref="nav"/><itemref idref="a"/><itemref idref="b"/></spine></package>'
)
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def archive(path: Path, parts: dict[str, str | bytes]) -> Path:
    """Write a zip archive of named parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as done:
        for name, content in parts.items():
            done.writestr(name, content)
    return path


def docx(path: Path, body: str, styles: str = "", notes: str = "") -> Path:
    """Write a DOCX whose parts are given as WordprocessingML."""
    properties = (
        f"<cp:p {_ODF} xmlns:cp='cp'><dc:title>A title</dc:title><dc:creator>A. H.</dc:creator></cp:p>"
    )
    return archive(
        path,
        {
            "[Content_Types].xml": "<Types/>",
            "docProps/core.xml": properties,
            "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": f"<w:styles {_W}>{styles}</w:styles>",
            "word/footnotes.xml": f"<w:footnotes {_W}>{notes}</w:footnotes>",
        },
    )


def docx_paragraph(text: str, style: str = "", inner: str = "") -> str:
    """Return a paragraph of WordprocessingML."""
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{styled}<w:r><w:t>{text}</w:t></w:r>{inner}</w:p>"


def odt(path: Path, body: str, manifest: str = "<manifest/>") -> Path:
    """Write an ODT whose text is given as OpenDocument XML."""
    meta = f"<meta:initial-creator>Ann Holm</meta:initial-creator><dc:title>{TITLE}</dc:title>"
    return archive(
        path,
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": manifest,
            "content.xml": f"<office:document-content {_ODF}><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
            "meta.xml": f"<office:meta-file {_ODF}><office:meta>{meta}</office:meta></office:meta-file>",
        },
    )


def epub(path: Path, first: str, second: str = "<p>x</p>", **more: str) -> Path:
    """Write an EPUB of two chapters given as XHTML."""
    page = '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">'
    parts: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": _CONTAINER,
        "OEBPS/book.opf": _BOOK.format(title=TITLE),
        "OEBPS/nav.xhtml": f"{page}<body><nav><ol><li>Contents of the book</li></ol></nav></body></html>",
        "OEBPS/a.xhtml": f"{page}<head><title>a</title></head><body>{first}</body></html>",
        "OEBPS/b two.xhtml": f"{page}<head><title>b</title></head><body>{second}</body></html>",
    }
    parts.update(more)
    return archive(path, parts)


def pdf(path: Path, markup: str) -> Path:
    """Write a PDF typeset by Typst."""
    path.write_bytes(typeset(markup))
    return path


def typeset(markup: str) -> bytes:
    """Return a PDF of Typst markup."""
    return bytes(typst.compile(markup.encode()))


def story_pdf(path: Path) -> Path:
    """Write a PDF of a short story."""
    return pdf(path, f"#set page(width: 12cm, height: 10cm)\n= {TITLE}\n{STORY}\n\n{SECOND}\n")


def encrypted_pdf(path: Path) -> Path:
    """Write a PDF that cannot be opened without its password."""
    with pikepdf.open(io.BytesIO(typeset(STORY))) as done:
        done.save(path, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    return path


def scanned_pdf(path: Path, *, pages: int = 1) -> Path:
    """Write a PDF whose pages are pictures."""
    pictures = [Image.new("L", (400, 300), 255 - n) for n in range(pages)]
    pictures[0].save(path, "PDF", save_all=True, append_images=pictures[1:])
    return path


def turned_pdf(path: Path) -> Path:
    """Write a PDF whose page is turned by a quarter, as scanners and landscape pages have it."""
    with pikepdf.open(
        io.BytesIO(typeset(f"#set page(width: 12cm, height: 10cm)\n= {TITLE}\n{STORY}"))
    ) as done:
        page = done.pages[0]
        width, height = float(page.mediabox[2]), float(page.mediabox[3])
        page.contents_add(f"q 0 1 -1 0 {height} 0 cm".encode(), prepend=True)
        page.contents_add(b"Q")
        page.mediabox = pikepdf.Array([0, 0, height, width])
        page.Rotate = 90
        done.save(path)
    return path

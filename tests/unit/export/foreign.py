"""PDFs as others make them, and the documents that a loader would read from them."""

import io

import pikepdf
import typst
from pikepdf import Array, Dictionary, Name, String

from reader.text.model import Document, Metadata, Paragraph, ParagraphKind, Span

WORDS = (
    "Officials confirmed the affluent efficiency of waffle transportation in the first official survey of"
    " the harbour. The internationalisation of the ferry companies remained incomprehensible throughout the"
    " winter, said the harbourmaster. Nobody was hurt when the pier gave way on Monday. A different account"
    " holds that the misunderstanding originated with an overenthusiastic correspondent."
)
SECOND = "The ferry itself was undamaged. Its passengers were accommodated in a neighbouring municipality."
HEBREW = "המעבורת יצאה מן הנמל בשעה 12 בצהריים ולא חזרה. איש לא נפגע."
CHINESE = "渡轮周一离开港口。没有人受伤。"


def document(source: str, *paragraphs: str) -> Document:
    """Return a document of paragraphs, as a loader without line ends would make it."""
    text = "\n\n".join(paragraphs)
    made, at = [], 0
    for index, paragraph in enumerate(paragraphs):
        span = Span(at, at + len(paragraph))
        made.append(Paragraph(index, span, ParagraphKind.BODY, (span,)))
        at = span.end + 2
    return Document(source, text, Metadata(source), tuple(made))


def columns() -> bytes:
    """Return a page of two columns with hyphens at line ends, ligatures, a header and a page number."""
    return _typst(
        f"""#set page(width: 330pt, height: 220pt, margin: 30pt, header: [Running head], footer: [7])
#set text(size: 10pt, lang: "en", hyphenate: true)
#set par(justify: true)
#columns(2)[{WORDS}

{SECOND}]"""
    )


def turned(quarters: int) -> bytes:
    """Return the same as a page that its viewer turns, with its origin moved and its edges cropped."""
    with pikepdf.open(io.BytesIO(columns())) as pdf:
        page = pdf.pages[0]
        page.contents_add(b"q 1 0 0 1 -40 25 cm", prepend=True)
        page.contents_add(b"Q")
        page.MediaBox = Array([-40, 25, 290, 245])
        page.CropBox = Array([-35, 30, 285, 240])
        page.Rotate = 90 * quarters
        return _bytes(pdf)


def large_units() -> bytes:
    """Return the page of columns as a large sheet has it, on which a unit is more than a point."""
    with pikepdf.open(io.BytesIO(columns())) as pdf:
        pdf.pages[0].UserUnit = 2.5
        pdf.pages[0].Rotate = 270
        return _bytes(pdf)


def upward() -> bytes:
    """Return a page whose text runs upwards, as tables and scans turned by their makers have it."""
    return _typst(
        f"""#set page(width: 220pt, height: 330pt, margin: 30pt)
#set text(size: 10pt)
#rotate(-90deg, reflow: true, box(width: 260pt)[{WORDS}])"""
    )


def hebrew() -> bytes:
    """Return a page of text from right to left, with numbers."""
    return _typst(
        f"""#set page(width: 260pt, height: 160pt, margin: 30pt)
#set text(font: "New Computer Modern", size: 12pt, lang: "he")
{HEBREW}"""
    )


def chinese() -> bytes:
    """Return a page of Chinese in a font that the file names and does not hold."""
    pdf = pikepdf.new()
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name("/STSong-Light"),
        Flags=6,
        FontBBox=Array([-25, -254, 1000, 880]),
        ItalicAngle=0,
        Ascent=880,
        Descent=-120,
        CapHeight=880,
        StemV=93,
    )
    inner = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType0,
        BaseFont=Name("/STSong-Light"),
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("GB1"), Supplement=2),
        FontDescriptor=descriptor,
        DW=1000,
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name("/STSong-Light-UniGB-UCS2-H"),
        Encoding=Name("/UniGB-UCS2-H"),
        DescendantFonts=Array([pdf.make_indirect(inner)]),
    )
    page = pdf.add_blank_page(page_size=(200, 120))
    page.obj.Resources = Dictionary(Font=Dictionary(F1=pdf.make_indirect(font)))
    rows = [CHINESE[:9], CHINESE[9:]]
    shown = " ".join(f"<{row.encode('utf-16-be').hex()}> Tj 0 -20 Td" for row in rows)
    page.obj.Contents = pdf.make_stream(f"BT /F1 14 Tf 20 80 Td {shown} ET".encode())
    return _bytes(pdf)


def encrypted(user: str) -> bytes:
    """Return a PDF with an owner's password and, unless it is empty, one for readers."""
    with pikepdf.open(io.BytesIO(columns())) as pdf:
        out = io.BytesIO()
        pdf.save(out, encryption=pikepdf.Encryption(owner="owner", user=user))
        return out.getvalue()


def signed() -> bytes:
    """Return a PDF with a signature field that is filled."""
    with pikepdf.open(io.BytesIO(columns())) as pdf:
        value = Dictionary(
            Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), Contents=String("x"), ByteRange=[0, 1, 2, 3]
        )
        field = Dictionary(FT=Name.Sig, T=String("Signature"), V=pdf.make_indirect(value), Kids=Array())
        pdf.Root.AcroForm = Dictionary(SigFlags=3, Fields=Array([pdf.make_indirect(field)]))
        return _bytes(pdf)


def _typst(source: str) -> bytes:
    compiler = typst.Compiler(source.encode(), ignore_system_fonts=True)
    content = compiler.compile(format="pdf", timestamp=0)
    assert isinstance(content, bytes)
    return content


def _bytes(pdf: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    pdf.save(out, deterministic_id=True)
    return out.getvalue()

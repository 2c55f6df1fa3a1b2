"""What an export will look like, before it is written anywhere."""

from collections.abc import Callable
from dataclasses import dataclass

import pypdfium2

from reader.errors import ReaderError
from reader.export.annotated import AnnotatedPdfs
from reader.export.marked import marks
from reader.export.model import JudgedLibrary
from reader.export.page import page_bytes
from reader.export.tables import csv_bytes, markdown_bytes
from reader.export.webannotation import webannotation_bytes

LONGEST_TEXT = 60_000
"""How many characters of a text form are shown."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as pixels: three bytes (red, green, blue) each, rows from the top."""

    width: int
    height: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class Preview:
    """An export as made: a PDF of some pages, or the beginning of a text.

    Attributes:
        form: the format.
        pages: how many pages the PDF has; 0 for text.
        pdf: its bytes.
        text: the text, or why there is nothing to show.
    """

    form: str
    pages: int = 0
    pdf: bytes = b""
    text: str = ""


def preview(judged: JudgedLibrary, form: str, step: Callable[[], None] | None = None) -> Preview:
    """Return what `form` will be; of the PDFs of single sources, the one that has most to show.

    `step` is called between the stages of the work and may raise Cancelled.
    """
    texts = {
        "csv": csv_bytes,
        "markdown": markdown_bytes,
        "webannotation": webannotation_bytes,
        "html": page_bytes,
    }
    if form in texts:
        return Preview(form, text=texts[form](judged).decode("utf-8-sig")[:LONGEST_TEXT])
    pdfs = AnnotatedPdfs(judged, step)
    if form == "dossier":
        return _of_pdf(form, pdfs.dossier())
    marked = marks(judged)
    shown = max(judged.library.documents, key=lambda d: len(marked.get(d.source, ())), default=None)
    if shown is None:
        return Preview(form)
    try:
        return _of_pdf(form, pdfs.source(shown))
    except ReaderError as error:
        return Preview(form, text=str(error))


def picture(content: bytes, page: int, width: int) -> Picture:
    """Return a page of a PDF, counted from 0, `width` pixels wide."""
    with pypdfium2.PdfDocument(content) as pdf:
        shown = pdf[page]
        image = shown.render(scale=width / shown.get_size()[0], rev_byteorder=True)
        own, stride = image.width * 3, image.stride
        buffer = bytes(image.buffer)
        rows = (buffer[row * stride : row * stride + own] for row in range(image.height))
        return Picture(image.width, image.height, b"".join(rows))


def _of_pdf(form: str, content: bytes) -> Preview:
    with pypdfium2.PdfDocument(content) as pdf:
        return Preview(form, len(pdf), content)

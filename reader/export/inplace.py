"""A PDF of others, annotated where its text stands: nothing on its pages is changed but the annotations."""

import io
from collections.abc import Iterable, Sequence
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from reader import places
from reader.errors import ReaderError, SourceError
from reader.export.annotate import add_notes, add_outline, name_places, saved
from reader.export.annotation import Annotation
from reader.export.boxes import Box
from reader.export.files import moment
from reader.export.own import SOURCES
from reader.export.pdftext import numbered, read
from reader.export.scattered import place
from reader.export.stamps import add_stamps
from reader.export.tags import Tags
from reader.export.unplaced import NAME, note_on_unplaced
from reader.export.words import Words
from reader.library.added import kept_sources
from reader.library.model import Library
from reader.sources.pdf_places import PdfPlaces
from reader.text.model import Document
from reader.text.shown import shown_text


class UntouchablePdfError(ReaderError):
    """A PDF that must not be changed: encrypted or signed."""

    exit_code = 3


def is_pdf(document: Document) -> bool:
    """Say whether a source is a PDF."""
    return document.source.lower().endswith(".pdf")


def original(library: Library, document: Document) -> tuple[Path, bytes] | None:
    """Return the PDF that a source was read from, and its bytes; None where it cannot be read any more."""
    added = dict(kept_sources(places.added_folder(library.folder), frozenset()))
    for file in (library.folder / document.source, added.get(document.source)):
        try:
            content = file.read_bytes() if file else b""
        except OSError:
            continue
        if file and content[:1024].lstrip().startswith(b"%PDF-"):
            return file, content
    return None


def check(content: bytes, name: str) -> None:
    """Raise UntouchablePdfError where a PDF is encrypted, signed or damaged beyond reading."""
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            if pdf.is_encrypted:
                raise _encrypted(name)
            if _is_signed(pdf):
                raise UntouchablePdfError(
                    f"{name} is signed, and notes in it would break the signature",
                    "export the dossier, which typesets its text, or annotate a copy without the signature",
                )
    except pikepdf.PasswordError as error:
        raise _encrypted(name) from error
    except pikepdf.PdfError as error:
        raise UntouchablePdfError(
            f"{name} cannot be annotated, as its structure is damaged", "repair it with `qpdf` first"
        ) from error


def locate(content: bytes, document: Document, file: Path | None = None) -> dict[int, list[Box]]:
    """Return the boxes in which each character of a source (by offset) stands in its own PDF.

    The loader tells where each character of `file` came from; without it, or where that is not any more what
    the document was read from, the text is looked for on the pages.
    """
    try:
        loaded = PdfPlaces(file, document) if file else None
    except SourceError:
        loaded = None
    if loaded is not None:
        known = {i: loaded.place(i) for i in range(len(document.text))}
        return numbered(content, {i: place for i, place in known.items() if place})
    shown = [shown_text(document, paragraph.span) for paragraph in document.paragraphs]
    placed: dict[int, list[Box]] = {}
    found = place(read(content, turned=True), [text.text for text in shown])
    for text, boxes in zip(shown, found, strict=True):
        for i, box in enumerate(boxes):
            if box is not None:
                placed.setdefault(text.to_source(i), []).append(box)
    return placed


def annotate_in_place(
    content: bytes,
    annotations: Sequence[Annotation],
    letters: Iterable[Box],
    words: Words,
    source: str,
) -> bytes:
    """Return the PDF with the annotations, their outline and their names added; all else stays as it is.

    `letters` are the boxes of the text, between which signs find their room. Annotations without
    lines are told in a note on the first page.
    """
    with pikepdf.open(io.BytesIO(content)) as pdf:
        seen = {str(a.get("/NM", "")) for page in pdf.pages for a in page.obj.get("/Annots", [])}
        new = [a for a in annotations if a.lines and a.name not in seen]
        pdf.Root[SOURCES] = Array([String(source)])
        tags = Tags(pdf, content)
        add_notes(pdf, new, moment(), tags)
        add_stamps(pdf, new, letters, moment(), tags)
        if NAME not in seen:
            note_on_unplaced(pdf, annotations, moment(), tags, words)
        tags.close()
        name_places(pdf, {a.name: a.lines[0] for a in new})
        add_outline(pdf, new, words)
        _withdraw_pdfa1(pdf)
        return saved(pdf)


def _withdraw_pdfa1(pdf: pikepdf.Pdf) -> None:
    """Take back a declaration of PDF/A-1, which knows no transparency: highlights are transparent."""
    if Name.Metadata not in pdf.Root:
        return
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as meta:
        if str(meta.get("pdfaid:part", "")) == "1":
            del meta["pdfaid:part"]
            if "pdfaid:conformance" in meta:
                del meta["pdfaid:conformance"]


def _is_signed(pdf: pikepdf.Pdf) -> bool:
    if Name.Perms in pdf.Root:
        return True
    form = pdf.Root.get("/AcroForm")
    if form is None:
        return False
    if int(form.get("/SigFlags", 0)) & 1:
        return True
    return any(_signs(field) for field in form.get("/Fields", Array()))


def _signs(field: pikepdf.Object) -> bool:
    if not isinstance(field, Dictionary):
        return False
    if field.get("/FT") == Name.Sig and "/V" in field:
        return True
    return any(_signs(kid) for kid in field.get("/Kids", Array()))


def _encrypted(name: str) -> UntouchablePdfError:
    return UntouchablePdfError(
        f"{name} is encrypted and cannot be annotated", "remove its protection with its owner's password"
    )

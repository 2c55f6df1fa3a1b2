"""Marks written into a PDF as annotations (ISO 32000-2, 12.5) and as signs in the margin."""

import datetime as dt
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, PageLocation, String

from reader.evidence.model import Verdict
from reader.export.appearance import Drawing, draw, form
from reader.export.palette import LOOKS, unit
from reader.export.pdftext import Box
from reader.export.signs import filled_sign, sign

_SIGN_SIZE = 7.0
_SIGN_GAP = 12.0
_OUTLINE_TITLE = "Contested passages"


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation to be written.

    Attributes:
        name: unique in the file, the same whenever the same thing is exported.
        verdict: gives the looks; None for a contested claim, which is underlined.
        lines: one box for each line, in reading order; on one page or on several.
        contents: the note.
        subject: one or two words for the viewer's list of notes.
        narrow: drawn as a band under the words, as another verdict's highlight covers the same ones.
        target: the name of the annotation to which the margin sign leads, or "".
        file: the sibling file that holds the target, or "" for this one.
        entry: the line for it in the outline, or "" for none.
        reviewed: the analyst gave the verdict: a filled sign in the margin, and the analyst as author.
    """

    name: str
    verdict: Verdict | None
    lines: tuple[Box, ...]
    contents: str
    subject: str
    narrow: bool = False
    target: str = ""
    file: str = ""
    entry: str = ""
    reviewed: bool = False


def annotate(content: bytes, annotations: Sequence[Annotation], when: dt.datetime, language: str) -> bytes:
    """Return the PDF with the annotations added; the bytes depend on the arguments alone.

    A mark that runs over a page's end becomes one annotation for each page.
    """
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pdf.Root.Lang = String(language)
        if Name.MarkInfo in pdf.Root and Name.Suspects in pdf.Root.MarkInfo:
            del pdf.Root.MarkInfo.Suspects  # poppler complains of it; false is the default
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        signs: dict[int, list[tuple[float, Annotation]]] = {}
        bands = [box for a in annotations if a.narrow for box in a.lines]
        filled: dict[Verdict | None, list[Box]] = {}
        for annotation in annotations:
            same = filled.setdefault(annotation.verdict, [])
            for number, boxes in _by_page(annotation.lines).items():
                drawing = draw(annotation.verdict, boxes, narrow=annotation.narrow, filled=same, bands=bands)
                _add(pdf, number, annotation, boxes, drawing, when=when)
            same += annotation.lines
            if annotation.lines:
                first = annotation.lines[0]
                signs.setdefault(first.page, []).append((first.bottom, annotation))
        places = {a.name: a.lines[0] for a in annotations if a.lines}
        for number, own in sorted(signs.items()):
            _draw_signs(pdf, number, own, places)
        _name_places(pdf, places)
        _outline(pdf, annotations)
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return out.getvalue()


def destinations(content: bytes) -> dict[str, int]:
    """Return the page, counted from 0, of each named destination of a PDF."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        if Name.Names not in pdf.Root or Name.Dests not in pdf.Root.Names:
            return {}
        numbers = {page.obj.objgen: n for n, page in enumerate(pdf.pages)}
        found = {}
        for name, place in pikepdf.NameTree(pdf.Root.Names.Dests).items():
            array = place.D if isinstance(place, Dictionary) else place
            found[str(name)] = numbers[array[0].objgen]
        return found


def _by_page(boxes: Sequence[Box]) -> dict[int, list[Box]]:
    pages: dict[int, list[Box]] = {}
    for box in boxes:
        pages.setdefault(box.page, []).append(box)
    return pages


def _add(
    pdf: pikepdf.Pdf,
    number: int,
    annotation: Annotation,
    boxes: Sequence[Box],
    drawing: Drawing,
    *,
    when: dt.datetime,
) -> None:
    page = pdf.pages[number]
    stamp = String(when.strftime("D:%Y%m%d%H%M%SZ"))
    first = annotation.lines[0].page == number
    entry = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Highlight if annotation.verdict else Name.Underline,
        Rect=Array(drawing.rect),
        QuadPoints=Array([value for box in boxes for value in _quad(box)]),
        C=Array(unit(drawing.look.fill if annotation.verdict else drawing.look.ink)),
        Contents=String(annotation.contents),
        T=String("Analyst, with Crossread" if annotation.reviewed else "Crossread"),
        Subj=String(annotation.subject),
        NM=String(annotation.name if first else f"{annotation.name}-p{number + 1}"),
        M=stamp,
        CreationDate=stamp,
        F=4,
        P=page.obj,
        AP=Dictionary(N=form(pdf, drawing)),
    )
    if Name.Annots not in page.obj:
        page.obj.Annots = Array()
    page.obj.Annots.append(pdf.make_indirect(entry))


def _quad(box: Box) -> list[float]:
    left, bottom, right, top = (round(v, 2) for v in (box.left, box.bottom, box.right, box.top))
    return [left, top, right, top, left, bottom, right, bottom]


def _draw_signs(
    pdf: pikepdf.Pdf, number: int, own: Sequence[tuple[float, Annotation]], places: Mapping[str, Box]
) -> None:
    """Draw a sign in the margin beside the first line of each mark, marks on one line side by side."""
    page = pdf.pages[number]
    drawn: list[str] = []
    taken: dict[int, int] = {}
    margin = min(_left_edge(a) for _, a in own)
    for bottom, annotation in own:
        line = round(bottom)
        place = taken.get(line, taken.get(line + 1, taken.get(line - 1, 0)))
        taken[line] = place + 1
        x = margin - 18 - place * _SIGN_GAP
        look = LOOKS[annotation.verdict or Verdict.CONTRADICTS]
        draw_sign = filled_sign if annotation.reviewed else sign
        drawn.append(draw_sign(annotation.verdict, x, bottom + 3.2, _SIGN_SIZE, unit(look.ink)))
        if annotation.target:
            _add_link(pdf, page, annotation, (x, bottom + 2.2), places)
    content = "q\n" + "\n".join(drawn) + "\nQ"
    page.contents_add(pdf.make_stream(f"/Artifact BMC\n{content}\nEMC".encode("ascii")))


def _left_edge(annotation: Annotation) -> float:
    first = annotation.lines[0]
    return min((b.left for b in annotation.lines if b.page == first.page), default=first.left)


def _add_link(
    pdf: pikepdf.Pdf,
    page: pikepdf.Page,
    annotation: Annotation,
    corner: tuple[float, float],
    places: Mapping[str, Box],
) -> None:
    if annotation.file:
        name = String(annotation.file)
        file = Dictionary(Type=Name.Filespec, F=name, UF=name)
        action = Dictionary(S=Name.GoToR, F=file, D=String(annotation.target), NewWindow=True)
    elif annotation.target in places:
        action = Dictionary(S=Name.GoTo, D=String(annotation.target))
    else:
        return
    x, y = corner
    link = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=Array([round(v, 2) for v in (x - 1.5, y - 1.5, x + _SIGN_SIZE + 1.5, y + _SIGN_SIZE + 1.5)]),
        Border=Array([0, 0, 0]),
        Contents=String("Go to the other side"),
        A=action,
        F=4,
        P=page.obj,
    )
    page.obj.Annots.append(pdf.make_indirect(link))


def _outline(pdf: pikepdf.Pdf, annotations: Sequence[Annotation]) -> None:
    entries = [a for a in annotations if a.entry and a.lines]
    if not entries:
        return
    with pdf.open_outline() as outline:
        group = pikepdf.OutlineItem(_OUTLINE_TITLE, entries[0].lines[0].page)
        for annotation in entries:
            first = annotation.lines[0]
            group.children.append(
                pikepdf.OutlineItem(
                    annotation.entry,
                    first.page,
                    PageLocation.XYZ,
                    left=0,
                    top=round(first.top + 60, 2),
                    zoom=0,
                )
            )
        outline.root.append(group)


def _name_places(pdf: pikepdf.Pdf, places: Mapping[str, Box]) -> None:
    """Make every mark a named destination, beside those that the typesetter made."""
    if Name.Names not in pdf.Root:
        pdf.Root.Names = Dictionary()
    if Name.Dests not in pdf.Root.Names:
        pdf.Root.Names.Dests = pikepdf.NameTree.new(pdf).obj
    tree = pikepdf.NameTree(pdf.Root.Names.Dests)
    for name, box in sorted(places.items()):
        tree[name] = Array([pdf.pages[box.page].obj, Name.XYZ, 0, round(box.top + 60, 2), None])

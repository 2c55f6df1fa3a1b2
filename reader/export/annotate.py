"""Marks written into a PDF as annotations (ISO 32000-2, 12.5), with an outline and named destinations."""

import datetime as dt
import io
from collections.abc import Callable, Mapping, Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, PageLocation, String

from reader.evidence.model import Verdict
from reader.export.annotation import Annotation
from reader.export.appearance import Drawing, draw, form
from reader.export.boxes import Box
from reader.export.margin import Margins, annotations_of
from reader.export.own import CLAIMS, NOTE, SOURCES
from reader.export.palette import Shown, unit
from reader.export.tags import Tags
from reader.export.unplaced import note_on_unplaced
from reader.export.words import Words
from reader.review.model import HumanVerdict

_POPUP = (204.0, 150.0)
_OUTLINE: dict[str, tuple[Shown | None, ...]] = {
    "Contested passages": (Verdict.CONTRADICTS, None),
    "Supporting passages": (Verdict.SUPPORTS,),
    "Other passages that the analyst judged": (Verdict.MENTIONS, HumanVerdict.IRRELEVANT),
}


def annotate(
    content: bytes,
    annotations: Sequence[Annotation],
    when: dt.datetime,
    language: str,
    *,
    edges: tuple[float, float],
    words: Words,
    sources: Sequence[str],
    check: Callable[[], None] = lambda: None,
) -> bytes:
    """Return a typeset PDF with the annotations added; the bytes depend on the arguments alone.

    A mark that runs over a page's end becomes one annotation for each page. `edges` are the left and the
    right edge of the text, beside which signs and numbers are drawn; `sources` names what is shown, in
    order; `words` is the language of what is added.
    `check` is called all along and may raise Cancelled.
    """
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pdf.Root.Lang = String(language)
        if Name.MarkInfo in pdf.Root and Name.Suspects in pdf.Root.MarkInfo:
            del pdf.Root.MarkInfo.Suspects  # poppler complains of it; false is the default
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        pdf.Root[SOURCES] = Array(map(String, sources))
        tags = Tags(pdf, content)
        add_notes(pdf, annotations, when, tags, check)
        note_on_unplaced(pdf, annotations, when, tags, words)
        places = {a.name: a.lines[0] for a in annotations if a.lines}
        margins = Margins(pdf, edges, places, tags)
        for number in sorted({box.page for box in places.values()}):
            check()
            margins.draw(number, [a for a in annotations if a.lines and a.lines[0].page == number])
        tags.close()
        name_places(pdf, places)
        add_outline(pdf, annotations, words)
        return saved(pdf)


def saved(pdf: pikepdf.Pdf) -> bytes:
    """Return the file's bytes, the same for the same content."""
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
            array = place.get("/D") if isinstance(place, Dictionary) else place
            page = array[0] if isinstance(array, Array) and len(array) else None
            if isinstance(page, Dictionary) and page.objgen in numbers:
                found[str(name)] = numbers[page.objgen]
        return found


def add_notes(
    pdf: pikepdf.Pdf,
    annotations: Sequence[Annotation],
    when: dt.datetime,
    tags: Tags,
    check: Callable[[], None] = lambda: None,
) -> None:
    """Add the annotations themselves to the pages on which their lines stand."""
    bands = _by_page(
        [box for a in annotations if a.narrow and a.verdict is not HumanVerdict.IRRELEVANT for box in a.lines]
    )
    filled: dict[tuple[Shown | None, int], list[Box]] = {}
    for annotation in annotations:
        check()
        for number, boxes in _by_page(annotation.lines).items():
            same = filled.setdefault((annotation.verdict, number), [])
            drawing = draw(
                annotation.verdict,
                boxes,
                narrow=annotation.narrow,
                filled=same,
                bands=bands.get(number, ()),
            )
            same += boxes
            entry = _note(pdf, number, annotation, boxes, drawing, when=when)
            page = pdf.pages[number]
            entry.Popup = _popup(pdf, page, entry)
            annotations_of(page).append(entry)
            annotations_of(page).append(entry.Popup)
            tags.add(entry, page, Name.Annot, annotation.contents, boxes[0])


def name_places(pdf: pikepdf.Pdf, places: Mapping[str, Box]) -> None:
    """Make every mark a named destination, beside those that are there."""
    if Name.Names not in pdf.Root:
        pdf.Root.Names = Dictionary()
    if Name.Dests not in pdf.Root.Names:
        pdf.Root.Names.Dests = pikepdf.NameTree.new(pdf).obj
    tree = pikepdf.NameTree(pdf.Root.Names.Dests)
    for name, box in sorted(places.items()):
        tree[name] = Array([pdf.pages[box.page].obj, Name.XYZ, 0, round(box.top + 60, 2), None])


def add_outline(pdf: pikepdf.Pdf, annotations: Sequence[Annotation], words: Words) -> None:
    """Add groups to the outline: what is contested, open; what supports and what else was judged, closed."""
    shown = [a for a in annotations if a.entry and a.lines]
    with pdf.open_outline() as outline:
        for title, verdicts in _OUTLINE.items():
            entries = [a for a in shown if a.verdict in verdicts]
            if entries:
                outline.root.append(_group(words(title), entries, closed=None not in verdicts))


def _group(title: str, entries: Sequence[Annotation], *, closed: bool) -> pikepdf.OutlineItem:
    group = pikepdf.OutlineItem(title, entries[0].lines[0].page)
    group.is_closed = closed
    for annotation in entries:
        first = annotation.lines[0]
        top = round(first.top + 60, 2)
        group.children.append(
            pikepdf.OutlineItem(annotation.entry, first.page, PageLocation.XYZ, left=0, top=top, zoom=0)
        )
    return group


def _by_page(boxes: Sequence[Box]) -> dict[int, list[Box]]:
    pages: dict[int, list[Box]] = {}
    for box in boxes:
        pages.setdefault(box.page, []).append(box)
    return pages


def _popup(pdf: pikepdf.Pdf, page: pikepdf.Page, entry: pikepdf.Object) -> pikepdf.Object:
    """Return the window in which viewers open a note: closed, at the right edge of the page."""
    right = float(page.cropbox[2])
    top = float(entry.Rect[3])
    rect = [round(v, 2) for v in (right - _POPUP[0], top - _POPUP[1], right - 4, top)]
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Annot, Subtype=Name.Popup, Rect=Array(rect), Parent=entry, Open=False, F=4, P=page.obj
        )
    )


def _note(
    pdf: pikepdf.Pdf,
    number: int,
    annotation: Annotation,
    boxes: Sequence[Box],
    drawing: Drawing,
    *,
    when: dt.datetime,
) -> pikepdf.Object:
    stamp = String(when.strftime("D:%Y%m%d%H%M%SZ"))
    first = annotation.lines[0].page == number
    entry = Dictionary(
        Type=Name.Annot,
        Subtype=_subtype(annotation.verdict),
        Rect=Array(drawing.rect),
        QuadPoints=Array([round(v, 2) for box in boxes for corner in box.corners() for v in corner]),
        C=Array(unit(drawing.look.fill if drawing.fills else drawing.look.ink)),
        Contents=String(annotation.contents),
        T=String(annotation.author),
        Subj=String(annotation.subject),
        NM=String(annotation.name if first else f"{annotation.name}-p{number + 1}"),
        M=stamp,
        CreationDate=stamp,
        F=4,
        P=pdf.pages[number].obj,
        AP=Dictionary(N=form(pdf, drawing)),
    )
    entry[NOTE] = entry.Contents
    entry[CLAIMS] = Array(map(String, annotation.claims))
    return pdf.make_indirect(entry)


def _subtype(verdict: Shown | None) -> Name:
    if verdict is HumanVerdict.IRRELEVANT:
        return Name.StrikeOut
    return Name.Highlight if verdict else Name.Underline

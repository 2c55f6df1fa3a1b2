"""Signs beside the lines of a PDF of others: annotations that print, where the page leaves room for them."""

import datetime as dt
from collections.abc import Iterable, Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from reader.export.annotation import Annotation
from reader.export.boxes import Box, turned_point
from reader.export.margin import annotations_of, ink_of, linked
from reader.export.signs import sign
from reader.export.tags import Tags

_SIZE = 6.0
_GAP = 3.0
_MOST = 3
_WIDEST_BLANK = 11.0


def add_stamps(
    pdf: pikepdf.Pdf,
    annotations: Sequence[Annotation],
    letters: Iterable[Box],
    when: dt.datetime,
    tags: Tags,
) -> None:
    """Add a sign beside the first line of each annotation, with a link to its other side.

    It stands before the line, or before the signs there; where `letters` or the page's edge leave no
    room it is left out, as the highlight tells the same by its line.
    """
    taken = list(letters)
    for annotation in annotations:
        first = annotation.lines[0]
        page = pdf.pages[first.page]
        place = _room(page, first, [box for box in taken if box.page == first.page])
        if place is None:
            continue
        taken.append(place)
        entry = _stamp(pdf, page, annotation, place, when)
        annotations_of(page).append(entry)
        tags.add(entry, page, Name.Annot, annotation.subject, first)
        if annotation.references and annotation.references[0].file:
            link = linked(
                pdf, page, annotation.references[0], (place.left, place.bottom, place.right, place.top)
            )
            tags.add(link, page, Name.Link, annotation.references[0].says, first)


def _room(page: pikepdf.Page, line: Box, taken: Sequence[Box]) -> Box | None:
    """Return a free square before a line of text, in the page's coordinates."""
    up = line.upright()
    begins = _begin(up, [box.upright() for box in taken if box.same_line(line)])
    bottom = (up.bottom + up.top - _SIZE) / 2
    left, low, right, top = (float(v) for v in page.cropbox)
    for step in range(1, _MOST + 1):
        start = begins - step * (_SIZE + _GAP)
        square = Box(line.page, start, bottom, start + _SIZE, bottom + _SIZE, line.turn).laid()
        inside = left + 2 <= square.left and square.right <= right - 2
        inside = inside and low + 2 <= square.bottom and square.top <= top - 2
        if inside and not any(_meet(square, box) for box in taken):
            return square
    return None


def _begin(line: Box, letters: Iterable[Box]) -> float:
    """Return where a line of text begins of which `line` is a part; all upright."""
    begins = line.left
    for letter in sorted(letters, key=lambda box: -box.left):
        if letter.left < begins and begins - letter.right < _WIDEST_BLANK:
            begins = letter.left
    return begins


def _meet(one: Box, other: Box) -> bool:
    return (
        one.left < other.right
        and other.left < one.right
        and one.bottom < other.top
        and other.bottom < one.top
    )


def _stamp(
    pdf: pikepdf.Pdf, page: pikepdf.Page, annotation: Annotation, place: Box, when: dt.datetime
) -> pikepdf.Object:
    ax, ay = turned_point(place, 1.0, 0.0)
    bx, by = turned_point(place, 0.0, 1.0)
    drawn = pdf.make_stream(sign(annotation.verdict, 0, 0, _SIZE, ink_of(annotation), pen=1.1).encode())
    drawn.Type, drawn.Subtype = Name.XObject, Name.Form
    drawn.BBox = Array([-0.6, -0.6, _SIZE + 0.6, _SIZE + 0.6])
    drawn.Matrix = Array([round(v) for v in (ax, ay, bx, by)] + [0, 0])
    stamp = String(when.strftime("D:%Y%m%d%H%M%SZ"))
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Stamp,
            Rect=Array([round(v, 2) for v in (place.left, place.bottom, place.right, place.top)]),
            Contents=String(annotation.subject),
            NM=String(f"{annotation.name}-sign"),
            T=String(annotation.author),
            M=stamp,
            CreationDate=stamp,
            F=4 | 64,
            P=page.obj,
            AP=Dictionary(N=drawn),
        )
    )

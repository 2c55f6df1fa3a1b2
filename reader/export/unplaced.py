"""Passages whose words are not found on a PDF's pages: told in a note on the first page, never dropped."""

import datetime as dt
from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from reader.export.annotation import Annotation
from reader.export.margin import annotations_of, ink_of
from reader.export.own import NOTE
from reader.export.signs import sign
from reader.export.tags import Tags
from reader.export.words import Words

NAME = "crossread-" + "0" * 16
"""The name of the note."""

_SIZE = 18.0
_EDGE = 12.0


def note_on_unplaced(
    pdf: pikepdf.Pdf, annotations: Sequence[Annotation], when: dt.datetime, tags: Tags, words: Words
) -> None:
    """Add a note that holds what the annotations without lines would have said; nothing where all have some.

    It stands in the upper right corner of the first page and prints.
    """
    missing = [a for a in annotations if not a.lines]
    if not missing or not pdf.pages:
        return
    head = words("These passages are not marked, as their words were not found on the pages:")
    parts = (f"{words.quoted(a.entry)}\n{a.contents}" if a.entry else a.contents for a in missing)
    contents = "\n\n".join((head, *parts))
    page = pdf.pages[0]
    left, top = _corner(page)
    stamp = String(when.strftime("D:%Y%m%d%H%M%SZ"))
    entry = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Text,
        Name=Name.Note,
        Rect=Array([round(v, 2) for v in (left, top - _SIZE, left + _SIZE, top)]),
        Contents=String(contents),
        T=String(words("Crossread")),
        NM=String(NAME),
        M=stamp,
        CreationDate=stamp,
        C=Array([1, 1, 1]),
        F=4 | 8 | 16,
        P=page.obj,
        AP=Dictionary(N=_icon(pdf, missing[0])),
    )
    entry[NOTE] = entry.Contents
    note = pdf.make_indirect(entry)
    annotations_of(page).append(note)
    tags.add(note, page, Name.Annot, contents)


def _corner(page: pikepdf.Page) -> tuple[float, float]:
    """Return where an upright icon begins, at its upper left, to stand in the corner seen upper right.

    Icons do not turn with their page; that corner of their rectangle stays (ISO 32000-1, 12.5.3, NoRotate).
    """
    node: pikepdf.Object = page.obj
    while "/Rotate" not in node and "/Parent" in node:
        node = node.Parent
    left, bottom, right, top = (float(v) for v in page.cropbox)
    turn = int(node.get("/Rotate", 0)) // 90 % 4
    x, y = ((right, top), (left, top), (left, bottom), (right, bottom))[turn]
    across, down = _EDGE + _SIZE, _EDGE
    back = ((-across, -down), (down, -across), (across, down), (-down, across))[turn]
    return x + back[0], y + back[1]


def _icon(pdf: pikepdf.Pdf, first: Annotation) -> pikepdf.Object:
    """Return an exclamation mark in a frame."""
    ink = ink_of(first)
    frame = f"{' '.join(map(str, ink))} RG 1 g 1 w 1 1 {_SIZE - 2} {_SIZE - 2} re B"
    drawn = pdf.make_stream(f"{frame} {sign(None, 4, 4, _SIZE - 8, ink)}".encode("ascii"))
    drawn.Type, drawn.Subtype = Name.XObject, Name.Form
    drawn.BBox = Array([0, 0, _SIZE, _SIZE])
    return drawn

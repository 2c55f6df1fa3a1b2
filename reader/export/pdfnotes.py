"""What people wrote into a PDF with a viewer: highlights, notes and replies, with the words they stand on."""

import datetime as dt
import io
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary

from reader.errors import SourceError
from reader.export.annotate import destinations
from reader.export.boxes import Box
from reader.export.own import CLAIMS, NOTE, SOURCES, own_name
from reader.export.pdftext import PdfText, read
from reader.text.anchor import Anchor

_MARKING = {"/Highlight", "/Underline", "/Squiggly", "/StrikeOut"}
_WRITING = {"/Text", "/FreeText"}
_DRAWING = {"/Square", "/Circle", "/Polygon", "/PolyLine", "/Line", "/Ink", "/Caret"}
_CONTEXT = 64
_LONGEST_THREAD = 50
_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?'?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class PdfNote:
    """One annotation that a person made or changed.

    Attributes:
        text: what was written, "" for a highlight alone.
        own: the name of the annotation of ours that was changed or answered, else "".
        ours: what that annotation said when it was exported, where it is this very one that was changed.
        claims: the names of the texts that it is about, in the order of its note.
        quote: the letters it stands on, with those around them; None where it stands on none.
        marked: whether just these letters were marked, as against a note that stands beside a line.
        struck: whether they were struck out.
        state: "Accepted" or "Rejected" where a viewer's status was set, else "".
        source: the source that the page shows, where the file tells; else "".
        author: who made it, as the viewer had it.
        made, changed: when.
    """

    text: str
    own: str
    ours: str
    claims: tuple[str, ...]
    quote: Anchor | None
    marked: bool
    struck: bool
    state: str
    source: str
    author: str
    made: dt.datetime
    changed: dt.datetime


def read_notes(content: bytes, name: str) -> tuple[PdfNote, ...]:
    """Return what people added to a PDF, page by page; raises SourceError where it is unreadable.

    Annotations of our own are passed over unless their note was changed.
    """
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            found = list(_annotations(pdf))
            if not found:
                return ()
            sources = [str(s) for s in pdf.Root.get(SOURCES, Array())]
            text = _Shown(read(content, turned=True))
            starts = destinations(content)
            return tuple(
                _note(page, annotation, text, _source(page, sources, starts)) for page, annotation in found
            )
    except pikepdf.PasswordError as error:
        raise SourceError(f"{name} is encrypted", "remove its password") from error
    except pikepdf.PdfError as error:
        raise SourceError(f"{name} is no PDF that can be read", "export it anew") from error


class _Shown:
    """The letters of a PDF, found by their page."""

    def __init__(self, text: PdfText) -> None:
        self.letters, self.boxes = text.letters, text.boxes
        pages = [box.page for box in text.boxes]
        self._on = {page: range(bisect_left(pages, page), bisect_right(pages, page)) for page in set(pages)}

    def on(self, page: int) -> range:
        """Return the letters of a page."""
        return self._on.get(page, range(0))

    def covered(self, boxes: Sequence[Box]) -> list[int]:
        """Return the letters whose middle lies in one of the boxes, which are on one page."""
        own = self.on(boxes[0].page) if boxes else range(0)
        return [i for i in own if any(_holds(quad, self.boxes[i]) for quad in boxes)]


def _annotations(pdf: pikepdf.Pdf) -> Iterator[tuple[int, Dictionary]]:
    for number, page in enumerate(pdf.pages):
        for annotation in page.obj.get("/Annots", Array()):
            if not isinstance(annotation, Dictionary):
                continue
            kind, said = str(annotation.get("/Subtype", "")), _text(annotation)
            ours = own_name(str(annotation.get("/NM", "")))
            unchanged = ours and _lines(str(annotation.get(NOTE, ""))) == said
            wanted = kind in _MARKING | _WRITING or (kind in _DRAWING and said.strip())
            if wanted and not unchanged:
                yield number, annotation


def _note(page: int, annotation: Dictionary, text: _Shown, source: str) -> PdfNote:
    kind, root = str(annotation.Subtype), _root(annotation)
    placed = str(root.get("/Subtype", ""))
    if placed in _MARKING:
        boxes = _quads(page, root)
    else:
        boxes = _inside(page, root) if placed in _DRAWING else []
        boxes = boxes if text.covered(boxes) else _line_beside(page, root, text)
    name = own_name(str(root.get("/NM", "")))
    made, changed = _time(annotation.get("/CreationDate")), _time(annotation.get("/M"))
    status = "/StateModel" in annotation
    state = str(annotation.get("/State", "")) if str(annotation.get("/StateModel", "")) == "Review" else ""
    claims = root.get(CLAIMS, Array()) if name else Array()
    return PdfNote(
        "" if status else _text(annotation),  # a status has no words but those of the viewer
        name,
        _lines(str(root.get(NOTE, ""))) if name and root is annotation else "",
        tuple(str(claim) for claim in claims) if isinstance(claims, Array) else (),
        _quote(text, boxes),
        placed in _MARKING,
        kind == "/StrikeOut",
        state,
        source,
        str(annotation.get("/T", "")),
        made or changed or dt.datetime.now(dt.UTC),
        changed or made or dt.datetime.now(dt.UTC),
    )


def _root(annotation: Dictionary) -> Dictionary:
    """Return the annotation that a thread of replies is about."""
    for _ in range(_LONGEST_THREAD):
        answered = annotation.get("/IRT")
        if not isinstance(answered, Dictionary):
            break
        annotation = answered
    return annotation


def _text(annotation: Dictionary) -> str:
    return _lines(str(annotation.get("/Contents", "")))


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _numbers(values: object) -> list[float]:
    """Return an array of numbers; nothing where it is none."""
    if not isinstance(values, Array):
        return []
    try:
        return [float(value) for value in values]
    except (TypeError, ValueError):
        return []


def _quads(page: int, annotation: Dictionary) -> list[Box]:
    values = _numbers(annotation.get("/QuadPoints"))
    found = []
    for at in range(0, len(values) - 7, 8):
        xs, ys = values[at : at + 8 : 2], values[at + 1 : at + 8 : 2]
        found.append(Box(page, min(xs), min(ys), max(xs), max(ys)))
    return found or _inside(page, annotation)


def _inside(page: int, annotation: Dictionary) -> list[Box]:
    """Return the rectangle around an annotation."""
    rect = _numbers(annotation.get("/Rect"))
    if len(rect) != 4:
        return []
    left, bottom, right, top = rect
    return [Box(page, min(left, right), min(bottom, top), max(left, right), max(bottom, top))]


def _line_beside(page: int, annotation: Dictionary, text: _Shown) -> list[Box]:
    """Return the line of text that stands at the height of a note's icon, or nearest to it."""
    rect = _inside(page, annotation)
    own = [text.boxes[i] for i in text.on(page)]
    if not own or not rect:
        return []
    x, y = _middle(rect[0])
    nearest = min(own, key=lambda box: (abs(_middle(box)[1] - y), abs(_middle(box)[0] - x)))
    return [box for box in own if box.same_line(nearest)]


def _quote(text: _Shown, boxes: Sequence[Box]) -> Anchor | None:
    inside = text.covered(boxes)
    if not inside:
        return None
    start, end = inside[0], inside[-1] + 1
    before, after = text.letters[max(0, start - _CONTEXT) : start], text.letters[end : end + _CONTEXT]
    return Anchor(start, end, "".join(text.letters[i] for i in inside), before, after)


def _source(page: int, sources: Sequence[str], starts: dict[str, int]) -> str:
    """Return the source on a page: the one whose title stands last before it."""
    begun = [(starts[f"source-{n}"], s) for n, s in enumerate(sources, 1) if f"source-{n}" in starts]
    if not begun:
        return sources[0] if len(sources) == 1 else ""
    return max(((at, s) for at, s in begun if at <= page), default=(0, ""))[1]


def _holds(quad: Box, box: Box) -> bool:
    x, y = _middle(box)
    return quad.left <= x <= quad.right and quad.bottom <= y <= quad.top


def _middle(box: Box) -> tuple[float, float]:
    return (box.left + box.right) / 2, (box.bottom + box.top) / 2


def _time(value: pikepdf.Object | None) -> dt.datetime | None:
    """Return a PDF date (ISO 32000-2, 7.9.4) in UTC; None where it is none."""
    found = _DATE.match(str(value)) if value is not None else None
    if found is None:
        return None
    parts = zip(found.groups()[:6], (1, 1, 1, 0, 0, 0), strict=True)
    year, month, day, hour, minute, second = (int(part or lowest) for part, lowest in parts)
    away = dt.timedelta(hours=int(found[9] or 0), minutes=int(found[10] or 0))
    try:
        there = dt.datetime(year, month, day, hour, minute, second, tzinfo=dt.UTC)
        return there + away if found[8] == "-" else there - away
    except (ValueError, OverflowError):
        return None

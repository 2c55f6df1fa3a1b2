"""What a mark looks like: the appearance stream of its annotation (ISO 32000-2, 12.5.5 and 11.3.5)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pikepdf
from pikepdf import Array, Dictionary, Name

from reader.evidence.model import Verdict
from reader.export.boxes import Box, share_line, turned_point
from reader.export.palette import Look, Shown, look, unit
from reader.review.model import HumanVerdict

BAND = 0.3
_STRIKE = 0.42
_PEN = 0.8
_FINE = 0.45
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn for one mark on one page.

    Attributes:
        rect: left, bottom, right and top of all of it.
        fills: the rectangles to fill.
        rules: the ends of the lines under the words, or through what is struck out, one for each box.
        verdict: gives colours and dashes; None for a contested claim, which has rules only.
        pen: the width of the lines.
    """

    rect: tuple[float, float, float, float]
    fills: tuple[Box, ...]
    rules: tuple[tuple[Point, Point], ...]
    verdict: Shown | None
    pen: float = _PEN

    @property
    def look(self) -> Look:
        """The look of the verdict; a contested claim is drawn in the ink of a contradiction."""
        return look(self.verdict or Verdict.CONTRADICTS)


def draw(
    verdict: Shown | None,
    boxes: Sequence[Box],
    *,
    narrow: bool,
    filled: Sequence[Box] = (),
    bands: Sequence[Box] = (),
) -> Drawing:
    """Return the drawing of a mark on the boxes of its lines.

    `narrow` fills only a band under the words; the fills of others leave the `bands` of narrow marks free.
    What is struck out is so by a finer line where `narrow`, as the words count for another claim.
    What is `filled` in the same colour is not filled again, as that would darken it.
    """
    done, free_bands = [b.upright() for b in filled], [b.upright() for b in bands]
    fills: list[Box] = []
    struck = verdict is HumanVerdict.IRRELEVANT
    for box in boxes if verdict and not struck else ():
        free, _ = cut(box.upright(), done)
        for piece in free:
            alone, shared = ([], [piece]) if narrow else cut(piece, free_bands)
            fills += alone
            fills += [replace(p, bottom=p.bottom + BAND * (p.top - p.bottom)) for p in shared if not narrow]
            fills += [replace(p, top=p.bottom + BAND * (p.top - p.bottom)) for p in shared if narrow]
    rect = (
        round(min(b.left for b in boxes) - 1.2, 2),
        round(min(b.bottom for b in boxes) - 1.2, 2),
        round(max(b.right for b in boxes) + 1.2, 2),
        round(max(b.top for b in boxes) + 1.2, 2),
    )
    level = -0.5 if narrow else 0.35
    rules = tuple(_rule(box, _strike(box) if struck else level) for box in boxes)
    pen = _FINE if struck and narrow else _PEN
    return Drawing(rect, tuple(box.laid() for box in fills), rules, verdict, pen)


def cut(box: Box, others: Sequence[Box]) -> tuple[list[Box], list[Box]]:
    """Return the pieces of an upright box that no other on its line covers, and the covered ones."""
    free, covered = [], []
    at = box.left
    for other in sorted((o for o in others if share_line(box, o)), key=lambda o: o.left):
        start, end = max(at, other.left), min(box.right, other.right)
        if end <= start:
            continue
        if start > at:
            free.append(replace(box, left=at, right=start))
        covered.append(replace(box, left=start, right=end))
        at = end
    if at < box.right:
        free.append(replace(box, left=at))
    return free, covered


def form(pdf: pikepdf.Pdf, drawing: Drawing) -> pikepdf.Object:
    """Return the drawing as a form whose top level multiplies with the page, so that words stay legible."""
    shown = drawing.look
    fill, ink = (" ".join(map(str, unit(colour))) for colour in (shown.fill, shown.ink))
    lines = ["/Multiply gs", f"{fill} rg"]
    for box in drawing.fills:
        size = f"{box.right - box.left:.2f} {box.top - box.bottom:.2f}"
        lines.append(f"{box.left:.2f} {box.bottom:.2f} {size} re f")
    dash = shown.dash if drawing.verdict else ()
    lines.append(f"{ink} RG {drawing.pen} w [{' '.join(map(str, dash))}] 0 d")
    for (x1, y1), (x2, y2) in drawing.rules:
        lines.append(f"{x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l S")
    stream = pdf.make_stream("\n".join(lines).encode("ascii"))
    stream.Type = Name.XObject
    stream.Subtype = Name.Form
    stream.BBox = Array(drawing.rect)
    state = Dictionary(Type=Name.ExtGState, BM=Name.Multiply, CA=1, ca=1)
    stream.Resources = Dictionary(ExtGState=Dictionary(Multiply=state))
    return stream


def _strike(box: Box) -> float:
    """Return how far over its lower edge a box is struck through."""
    up = box.upright()
    return _STRIKE * (up.top - up.bottom)


def _rule(box: Box, level: float) -> tuple[Point, Point]:
    up = box.upright()
    height = up.bottom + level
    return turned_point(box, up.left, height), turned_point(box, up.right, height)

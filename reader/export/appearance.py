"""What a mark looks like: the appearance stream of its annotation (ISO 32000-2, 12.5.5 and 11.3.5)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pikepdf
from pikepdf import Array, Dictionary, Name

from reader.evidence.model import Verdict
from reader.export.palette import LOOKS, Look, unit
from reader.export.pdftext import Box

BAND = 0.3


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn for one mark on one page.

    Attributes:
        rect: left, bottom, right and top of all of it.
        fills: the rectangles to fill.
        rules: the lines under the words: one for each box, at its bottom.
        level: the height of these above the boxes' bottom, in points.
        verdict: gives colours and dashes; None for a contested claim, which has rules only.
    """

    rect: tuple[float, float, float, float]
    fills: tuple[Box, ...]
    rules: tuple[Box, ...]
    level: float
    verdict: Verdict | None

    @property
    def look(self) -> Look:
        """The look of the verdict; a contested claim is drawn in the ink of a contradiction."""
        return LOOKS[self.verdict or Verdict.CONTRADICTS]


def draw(
    verdict: Verdict | None,
    boxes: Sequence[Box],
    *,
    narrow: bool,
    filled: Sequence[Box] = (),
    bands: Sequence[Box] = (),
) -> Drawing:
    """Return the drawing of a mark on the boxes of its lines.

    `narrow` fills only a band at the bottom; the fills of others leave the `bands` of narrow marks free. What
    is `filled` in the same colour is not filled again, as that would darken it.
    """
    fills: list[Box] = []
    for box in boxes if verdict else ():
        free, _ = cut(box, filled)
        for piece in free:
            if narrow:
                fills.append(replace(piece, top=piece.bottom + BAND * (piece.top - piece.bottom)))
            else:
                alone, shared = cut(piece, bands)
                fills += alone
                fills += [replace(p, bottom=p.bottom + BAND * (p.top - p.bottom)) for p in shared]
    rect = (
        round(min(b.left for b in boxes) - 0.5, 2),
        round(min(b.bottom for b in boxes) - 1.2, 2),
        round(max(b.right for b in boxes) + 0.5, 2),
        round(max(b.top for b in boxes) + 0.5, 2),
    )
    return Drawing(rect, tuple(fills), tuple(boxes), -0.5 if narrow else 0.35, verdict)


def cut(box: Box, others: Sequence[Box]) -> tuple[list[Box], list[Box]]:
    """Return the pieces of `box` that no other box on its line covers, and the covered pieces."""
    free, covered = [], []
    at = box.left
    for other in sorted((o for o in others if box.same_line(o)), key=lambda o: o.left):
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
    look = drawing.look
    fill, ink = (" ".join(map(str, unit(colour))) for colour in (look.fill, look.ink))
    lines = ["/Multiply gs", f"{fill} rg"]
    for box in drawing.fills:
        size = f"{box.right - box.left:.2f} {box.top - box.bottom:.2f}"
        lines.append(f"{box.left:.2f} {box.bottom:.2f} {size} re f")
    dash = look.dash if drawing.verdict else ()
    lines.append(f"{ink} RG 0.8 w [{' '.join(map(str, dash))}] 0 d")
    for box in drawing.rules:
        y = f"{box.bottom + drawing.level:.2f}"
        lines.append(f"{box.left:.2f} {y} m {box.right:.2f} {y} l S")
    stream = pdf.make_stream("\n".join(lines).encode("ascii"))
    stream.Type = Name.XObject
    stream.Subtype = Name.Form
    stream.BBox = Array(drawing.rect)
    state = Dictionary(Type=Name.ExtGState, BM=Name.Multiply, CA=1, ca=1)
    stream.Resources = Dictionary(ExtGState=Dictionary(Multiply=state))
    return stream

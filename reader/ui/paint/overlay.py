"""What is painted over reading text: the claim's outline, fragments that meet, marks in the margin."""

from collections.abc import Callable, Iterable
from itertools import zip_longest
from typing import cast

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextDocument

from reader.evidence.model import Verdict
from reader.text.model import Span
from reader.ui.paint.highlights import Highlight, Kind
from reader.ui.paint.marks import draw_copied, draw_mark, draw_own_mark, draw_struck_mark
from reader.ui.theme import Colours

_GAP = 6.0


def line_boxes(document: QTextDocument, start: int, end: int) -> list[QRectF]:
    """Return the box of each line between two of Qt's positions, in the document's coordinates."""
    boxes: list[QRectF] = []
    block = document.findBlock(start)
    layout_of = document.documentLayout()
    while block.isValid() and block.position() < end:
        origin = layout_of.blockBoundingRect(block).topLeft()
        layout, at = block.layout(), block.position()
        begins = layout.lineForTextPosition(max(0, start - at))
        for n in range(begins.lineNumber() if begins.isValid() else 0, layout.lineCount()):
            line = layout.lineAt(n)
            first = max(start - at, line.textStart())
            last = min(end - at, line.textStart() + line.textLength())
            if line.textStart() >= end - at:
                break
            if first < last:
                left = _x(line.cursorToX(first))
                right = min(_x(line.cursorToX(last)), line.x() + line.naturalTextWidth())
                boxes.append(QRectF(left, line.y(), right - left, line.height()).translated(origin))
        block = block.next()
    return boxes


def draw_outline(painter: QPainter, boxes: list[QRectF], colour: str) -> None:
    """Draw a line around a run of text."""
    painter.setPen(_joint(colour, 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_around(boxes, 2.5, 0.5, 1.5))


def draw_fragment(painter: QPainter, boxes: list[QRectF], verdict: Verdict, colours: Colours) -> None:
    """Mark the fragment that decided: a frame where it clashes, a thick line below where it agrees."""
    ink = colours.verdict(verdict).ink
    if verdict is Verdict.CONTRADICTS:
        painter.setPen(_joint(ink, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_around(boxes, 1.5, -1.5, -0.5))
        return
    for box in boxes:
        painter.fillRect(QRectF(box.left(), box.bottom() - 2.5, box.width(), 2), QColor(ink))


def _joint(colour: str, width: float) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _around(boxes: list[QRectF], beside: float, above: float, below: float) -> QPainterPath:
    """Return the outline of lines of text, so many pixels away from them."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    squared = _squared(boxes)
    for n, (box, following) in enumerate(zip_longest(squared, squared[1:])):
        gap = following.top() - box.bottom() if following is not None else below
        rise = above if n == 0 else 0.0
        part = QPainterPath()
        part.addRect(box.adjusted(-beside, -rise, beside, gap if gap < box.height() else below))
        path = path.united(part)
    return path.simplified()


class Overlay:
    """Paints over one text; what lies outside `seen` (in the document's coordinates) is left out."""

    def __init__(self, painter: QPainter, colours: Colours, left: float, seen: QRectF) -> None:
        self._painter, self._colours, self._seen = painter, colours, seen
        self._margin = Margin(painter, colours, left)

    def draw(self, highlights: Iterable[Highlight], boxes_of: Callable[[Span], list[QRectF]]) -> None:
        """Draw the claim's outline, the fragments that meet, and the marks of the passages."""
        for highlight in highlights:
            boxes = boxes_of(highlight.span)
            if highlight.kind is Kind.PASSAGE:
                self._margin.draw(highlight, boxes)
            elif boxes and boxes[0].top() <= self._seen.bottom() and boxes[-1].bottom() >= self._seen.top():
                if highlight.kind is Kind.CLAIM:
                    draw_outline(self._painter, boxes, self._colours.claim_line)
                elif highlight.kind is Kind.FRAGMENT and highlight.verdict is not None:
                    draw_fragment(self._painter, boxes, highlight.verdict, self._colours)


class Margin:
    """The marks in one pane's margin, each beside the first line of its passage, none over another.

    The machine's verdict is a stroke; the analyst's is a filled disc. Where the analyst overruled the
    machine, the machine's mark stands below the disc, struck out. Two bars below a mark: copied wording.
    """

    def __init__(self, painter: QPainter, colours: Colours, width: float) -> None:
        self._painter, self._colours, self._width = painter, colours, width
        self._taken: list[float] = []

    def draw(self, highlight: Highlight, boxes: list[QRectF]) -> None:
        """Draw the marks of one passage whose lines have these boxes."""
        if not boxes:
            return
        colours, human, machine = self._colours, highlight.human, highlight.machine
        size = min(11.0, self._width * 0.5)
        box = self._free(boxes[0].bottom() - boxes[0].height() * 0.4, size)
        ink = colours.human(human) if human else colours.dim
        if human is not None:
            draw_own_mark(self._painter, human, box.adjusted(-2, -2, 2, 2), ink, colours.page)
            if highlight.overruled and machine is not None:
                struck = self._free(box.center().y() + size + 4, size)
                draw_struck_mark(self._painter, machine, struck, colours.verdict(machine).ink, colours.dim)
        elif machine is not None:
            ink = colours.verdict(machine).ink
            draw_mark(self._painter, machine, box, ink)
        if highlight.evidence is not None and highlight.evidence.copied:
            below = self._free(box.center().y() + size + 3, size)
            draw_copied(self._painter, below.adjusted(1, 1, -1, -1), ink)
        if highlight.current:
            bar = QRectF(max(0.0, box.left() - 7), boxes[0].top(), 3, boxes[-1].bottom() - boxes[0].top())
            self._painter.fillRect(bar, QColor(ink))

    def _free(self, middle: float, size: float) -> QRectF:
        """Return the place of the next mark, at this height or as soon below it as there is room."""
        while any(abs(middle - other) < size + 2 for other in self._taken):
            middle += size + 3
        self._taken.append(middle)
        return QRectF(self._width - size - _GAP, middle - size / 2, size, size)


def _squared(boxes: list[QRectF]) -> list[QRectF]:
    """Return the boxes of lines widened to common edges, but for where the text begins and ends."""
    if not boxes:
        return []
    left, right = min(b.left() for b in boxes), max(b.right() for b in boxes)
    last = len(boxes) - 1
    return [
        QRectF(b.left() if n == 0 else left, b.top(), 0, b.height()).adjusted(
            0, 0, (b.right() if n == last else right) - (b.left() if n == 0 else left), 0
        )
        for n, b in enumerate(boxes)
    ]


def _x(answer: object) -> float:
    """Return where a cursor stands: PySide answers with the place, or with it and the position taken."""
    return cast("float", answer[0] if isinstance(answer, tuple) else answer)

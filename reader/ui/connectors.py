"""The lines between a claim and its passages in two panes side by side."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from reader.evidence.model import Evidence, Verdict
from reader.review.decided import Passage
from reader.text.model import Span
from reader.ui.claim_card import ClaimCard
from reader.ui.paint.marks import draw_mark, draw_own_mark
from reader.ui.pane import SourcePane
from reader.ui.pane_order import PaneOrder
from reader.ui.theme import Colours

_STEPS = (0.5, 0.62, 0.38, 0.74, 0.26, 0.86)
_MARK, _EDGE, _GAP, _BULGE = 16.0, 7.0, 3.0, 26.0


@dataclass(frozen=True, slots=True)
class Joined:
    """What is joined: the claim, and its passages in its own pane and in the other one.

    A sentence of the reader's has a card in place of a pane.
    """

    own: SourcePane | ClaimCard
    other: SourcePane
    claim: Span
    passages: tuple[Passage, ...]
    current: Evidence | None


@dataclass(frozen=True, slots=True)
class Line:
    """A line from the claim to a passage: where it begins and ends, and whether an end is out of sight."""

    passage: Passage
    start: QPointF
    end: QPointF
    away: bool
    current: bool


class Connectors(QWidget):
    """Lies over the panes, lets every click through, and follows their scrolling.

    A line joins the first lines of claim and passage; where one is out of sight the line ends at the edge of
    the text and is dashed, or left out for a mere mention. The current passage's line is thick. Verdicts are
    told by colour and mark.

    Attributes:
        moved: emitted when one of the two panes got another size.
    """

    moved = Signal()

    def __init__(self, panes: PaneOrder, colours: Colours) -> None:
        super().__init__(panes.parentWidget())
        self._panes, self._colours = panes, colours
        self._joined: Joined | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Lines from the claim to its passages"))
        self.hide()

    def recolour(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self.update()

    def join(self, joined: Joined | None) -> None:
        """Draw these lines, or none."""
        former, self._joined = self._joined, joined
        for pane in (former.own, former.other) if former else ():
            pane.view.viewport().removeEventFilter(self)
            pane.view.verticalScrollBar().valueChanged.disconnect(self._follow)
        for pane in (joined.own, joined.other) if joined else ():
            pane.view.viewport().installEventFilter(self)
            pane.view.verticalScrollBar().valueChanged.connect(self._follow)
        if joined is not None:
            self.setGeometry(self._panes.geometry())
            self.raise_()
        self.setVisible(joined is not None)
        self.update()

    def lines(self) -> tuple[Line, ...]:
        """Return the lines as they stand now, the current passage's last."""
        joined = self._joined
        if joined is None:
            return ()
        found = (self._line(joined, passage) for passage in joined.passages)
        wanted = [f for f in found if f.current or not f.away or f.passage.verdict is not Verdict.MENTIONS]
        return tuple(sorted(wanted, key=lambda line: line.current))

    def marks(self, lines: Iterable[Line]) -> list[tuple[Line, QRectF]]:
        """Return where the mark of each line stands on it: near its middle, and over no other mark."""
        placed: list[tuple[Line, QRectF]] = []
        for line in sorted(lines, key=lambda found: not found.current):
            path, size = self._path(line), _MARK if line.current else _MARK * 0.8
            boxes = [
                QRectF(-size / 2, -size / 2, size, size).translated(path.pointAtPercent(t)) for t in _STEPS
            ]
            free = (box for box in boxes if not any(box.intersects(other) for _, other in placed))
            placed.append((line, next(free, boxes[0])))
        return placed[::-1]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the panes' sizes."""
        if event.type() is QEvent.Type.Resize:
            self.moved.emit()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines, then their marks."""
        lines = self.lines()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for line in lines:
            self._draw_line(painter, line)
        for line, box in self.marks(lines):
            self._draw_mark(painter, line, box)
        painter.end()

    def _follow(self, _place: int) -> None:
        """Draw the lines anew, and nothing beside them, so that the pane that stands is not painted."""
        ends = [point.x() for line in self.lines() for point in (line.start, line.end)]
        if ends:
            left = min(ends) - _EDGE
            self.update(QRect(round(left), 0, round(max(ends) - left + _BULGE), self.height()))

    def _line(self, joined: Joined, passage: Passage) -> Line:
        own = passage.evidence.source == joined.own.source
        pane = joined.own if own else joined.other
        leftmost = joined.own.x() < joined.other.x()
        start, here = self._end_of(joined.own, joined.claim, at_right=leftmost)
        end, there = self._end_of(pane, passage.evidence.span, at_right=leftmost is own)
        return Line(passage, start, end, not (here and there), passage.evidence == joined.current)

    def _end_of(self, pane: SourcePane | ClaimCard, span: Span, *, at_right: bool) -> tuple[QPointF, bool]:
        """Return where a line meets a span's first line in a pane, and whether that is in sight."""
        view = pane.view
        boxes = view.boxes(span)
        y = boxes[0].center().y() - view.verticalScrollBar().value() if boxes else 0.0
        low = view.viewport().height() - _EDGE
        corner = view.viewport().mapTo(self._panes, QPoint(0, 0))
        left, right = view.column()
        if isinstance(pane, ClaimCard) and boxes:
            right = boxes[0].right() + _GAP
        x = right + _GAP if at_right else left - min(20.0, left - 2)
        return QPointF(corner.x() + x, corner.y() + max(_EDGE, min(low, y))), _EDGE <= y <= low

    def _path(self, line: Line) -> QPainterPath:
        path = QPainterPath(line.start)
        across = line.end.x() - line.start.x()
        if abs(across) < 1:
            bend = QPointF(_BULGE, 0)
            path.cubicTo(line.start + bend, line.end + bend, line.end)
        else:
            bend = QPointF(across * 0.5, 0)
            path.cubicTo(line.start + bend, line.end - bend, line.end)
        return path

    def _ink(self, passage: Passage) -> str:
        verdict = passage.verdict
        return self._colours.verdict(verdict).ink if verdict is not None else self._colours.dim

    def _draw_line(self, painter: QPainter, line: Line) -> None:
        pen = QPen(QColor(self._ink(line.passage)), 2.4 if line.current else 1.2)
        pen.setStyle(Qt.PenStyle.DashLine if line.away else Qt.PenStyle.SolidLine)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setOpacity(1.0 if line.current else 0.7)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._path(line))
        painter.setOpacity(1.0)

    def _draw_mark(self, painter: QPainter, line: Line, box: QRectF) -> None:
        ink, passage = self._ink(line.passage), line.passage
        if passage.human is not None:
            draw_own_mark(painter, passage.human, box, ink, self._colours.page)
        elif passage.verdict is not None:
            painter.setPen(QPen(QColor(ink), 1.2))
            painter.setBrush(QColor(self._colours.page))
            painter.drawEllipse(box)
            inset = box.width() * 0.24
            draw_mark(painter, passage.verdict, box.adjusted(inset, inset, -inset, -inset), ink)

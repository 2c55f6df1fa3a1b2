"""The verdict marks, drawn as strokes so that no font can lack them."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from reader.evidence.model import Verdict
from reader.review.model import HumanVerdict

STRUCK_OPACITY = 0.75
"""Of a verdict of the machine's that the analyst overruled."""
_STROKES: dict[Verdict, tuple[tuple[tuple[float, float], ...], ...]] = {
    Verdict.SUPPORTS: (((0.14, 0.55), (0.4, 0.82), (0.88, 0.2)),),
    Verdict.CONTRADICTS: (((0.18, 0.18), (0.82, 0.82)), ((0.82, 0.18), (0.18, 0.82))),
}


def draw_mark(painter: QPainter, verdict: Verdict, box: QRectF, colour: str) -> None:
    """Draw a tick, a cross or a tilde inside `box`."""
    path = QPainterPath()
    if verdict is Verdict.MENTIONS:
        path.moveTo(_at(box, 0.08, 0.6))
        path.cubicTo(_at(box, 0.3, 0.15), _at(box, 0.6, 0.95), _at(box, 0.92, 0.4))
    for stroke in _STROKES.get(verdict, ()):
        path.moveTo(_at(box, *stroke[0]))
        for point in stroke[1:]:
            path.lineTo(_at(box, *point))
    pen = QPen(QColor(colour), max(1.4, box.width() * 0.17))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.restore()


def draw_copied(painter: QPainter, box: QRectF, colour: str) -> None:
    """Draw the sign of copied wording inside `box`: two bars, as for "equal"."""
    thick = max(1.6, box.height() * 0.2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    for share in (0.3, 0.7):
        y = box.top() + share * box.height() - thick / 2
        painter.drawRoundedRect(QRectF(box.left(), y, box.width(), thick), thick / 2, thick / 2)
    painter.restore()


def draw_own_mark(painter: QPainter, verdict: HumanVerdict, box: QRectF, ink: str, ground: str) -> None:
    """Draw the analyst's verdict: the mark in the ground's colour on a disc of ink; a bar for irrelevant."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink))
    painter.drawEllipse(box)
    inset = box.width() * 0.25
    inner = box.adjusted(inset, inset, -inset, -inset)
    if verdict is HumanVerdict.IRRELEVANT:
        thick = max(1.6, box.height() * 0.14)
        painter.fillRect(
            QRectF(inner.left(), box.center().y() - thick / 2, inner.width(), thick), QColor(ground)
        )
    else:
        draw_mark(painter, Verdict(verdict.value), inner, ground)
    painter.restore()


def draw_struck_mark(painter: QPainter, verdict: Verdict, box: QRectF, ink: str, line: str) -> None:
    """Draw a verdict of the machine that the analyst overruled: thin, with a line through it."""
    painter.save()
    painter.setOpacity(STRUCK_OPACITY)
    draw_mark(painter, verdict, box.adjusted(1, 1, -1, -1), ink)
    painter.restore()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(line), 1.4))
    painter.drawLine(QPointF(box.left() - 2, box.center().y()), QPointF(box.right() + 2, box.center().y()))
    painter.restore()


def draw_dot(painter: QPainter, box: QRectF, ink: str, reviewed: int, left: int) -> None:
    """Draw a claim's dot: a ring, half filled once a passage is reviewed, filled once none is left."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(ink), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.adjusted(0.7, 0.7, -0.7, -0.7))
    if reviewed:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink))
        if left:
            painter.drawChord(box, -90 * 16, 180 * 16)
        else:
            painter.drawEllipse(box)
    painter.restore()


def _at(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.left() + x * box.width(), box.top() + y * box.height())


def draw_number(
    painter: QPainter, number: int, box: QRectF, ground: str, ink: str, *, square: bool = False
) -> None:
    """Draw a source's number in a disc, or in a square with round corners."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    radius = 3 if square else box.height() / 2
    painter.drawRoundedRect(box, radius, radius)
    painter.setPen(QColor(ink))
    font = painter.font()
    font.setPixelSize(max(8, round(box.height() * 0.66)))
    font.setBold(True)
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
    painter.restore()


def draw_padlock(painter: QPainter, box: QRectF, ink: str) -> None:
    """Draw a closed padlock inside `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    body = QRectF(box.left(), box.top() + box.height() * 0.42, box.width(), box.height() * 0.58)
    shackle = QRectF(box.left() + box.width() * 0.2, box.top() + 0.8, box.width() * 0.6, box.height() * 0.75)
    painter.setPen(QPen(QColor(ink), 1.6))
    painter.drawArc(shackle, 0, 180 * 16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink))
    painter.drawRoundedRect(body, 1.5, 1.5)
    painter.restore()

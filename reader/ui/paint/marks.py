"""The verdict marks, drawn as strokes so that no font can lack them."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from reader.evidence.model import Verdict

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


def _at(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.left() + x * box.width(), box.top() + y * box.height())


def draw_number(painter: QPainter, number: int, box: QRectF, ground: str, ink: str) -> None:
    """Draw a source's number in a disc."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setPen(QColor(ink))
    font = painter.font()
    font.setPixelSize(max(8, round(box.height() * 0.66)))
    font.setBold(True)
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
    painter.restore()

"""A paragraph laid out for a column: its letters, the words that are marked, and its height."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QTextCharFormat, QTextLayout, QTextOption

from reader.text.model import Span
from reader.text.offsets import Utf16Map
from reader.ui.fonts import reading_font

_LEADING = 1.42


@dataclass(frozen=True, slots=True)
class Marked:
    """A run of a text that is painted in a form of its own."""

    span: Span
    form: QTextCharFormat


def reading_layout(
    text: str, marks: Iterable[Marked], width: float, pixels: float, *, bold: bool = False
) -> QTextLayout:
    """Return the text set in the reading serif, broken to lines `width` pixels wide."""
    font = reading_font(pixels)
    font.setBold(bold)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units = Utf16Map(text)
    layout.setFormats([_range(mark, units) for mark in marks])
    layout.beginLayout()
    y = 0.0
    step = pixels * _LEADING
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(max(40.0, width))
        line.setPosition(QPointF(0.0, y + max(0.0, step - line.height()) / 2))
        y += step
        line = layout.createLine()
    layout.endLayout()
    return layout


def height_of(layout: QTextLayout, pixels: float) -> float:
    """Return the height of a layout, in pixels."""
    return layout.lineCount() * pixels * _LEADING


def form_of(
    ground: str = "",
    ink: str = "",
    line: QTextCharFormat.UnderlineStyle = QTextCharFormat.UnderlineStyle.NoUnderline,
    line_ink: str = "",
) -> QTextCharFormat:
    """Return a form from colours `#rrggbb`; an empty one leaves the text's own."""
    form = QTextCharFormat()
    if ground:
        form.setBackground(QColor(ground))
    if ink:
        form.setForeground(QColor(ink))
    if line is not QTextCharFormat.UnderlineStyle.NoUnderline:
        form.setUnderlineStyle(line)
        form.setUnderlineColor(QColor(line_ink or ink))
    return form


def _range(mark: Marked, units: Utf16Map) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start = units.to_utf16(mark.span.start)
    found.length = units.to_utf16(mark.span.end) - found.start
    found.format = mark.form
    return found

"""The character formats of the evidence dock's text, from a palette."""

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from reader.compare.facing import Part
from reader.compare.model import Change
from reader.compare.tokens import tokens
from reader.evidence.clauses import Says
from reader.ui.fonts import interface_font, leading, reading_font
from reader.ui.theme import Colours, Tone

_READING = 14.0
_WORKING = 12.5
_LINE = QTextCharFormat.UnderlineStyle


class Inks:
    """Formats for working text, and for compared text in its size (`zoom`, a factor)."""

    def __init__(self, colours: Colours, zoom: float = 1.0) -> None:
        self.colours, self.zoom = colours, zoom

    def work(self, colour: str, *, bold: bool = False, struck: bool = False) -> QTextCharFormat:
        """Return the sans of labels in a colour."""
        font = interface_font(_WORKING, QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        font.setStrikeOut(struck)
        form = QTextCharFormat()
        form.setFont(font)
        form.setForeground(QColor(colour))
        return form

    def chip(self, ground: str, ink: str = "", *, bold: bool = False) -> QTextCharFormat:
        """Return working text on a ground of its own."""
        form = self.work(ink or self.colours.ink, bold=bold)
        form.setBackground(QColor(ground))
        return form

    def clause(self, says: Says) -> QTextCharFormat:
        """Return how a clause of the claim is written, by what the passage does to it."""
        colours = self.colours
        if says is Says.NOTHING:
            return self.work(colours.dim)
        clashes = says is Says.CLASHES
        tone = colours.contradicts if clashes else colours.supports
        form = self.chip(tone.wash)
        _underline(form, tone, _LINE.DashUnderline if clashes else _LINE.SingleUnderline)
        return form

    def compared(self, part: Part, *, reworded: bool, whole: bool) -> QTextCharFormat:
        """Return how a part of a paragraph is written.

        What is not at issue is dim. Where two sentences share little (`reworded`), what they share is
        marked, else what differs; in whole paragraphs also outside the sentences at issue.
        """
        colours, form = self.colours, self.plain(part, whole=whole)
        if not part.compared:
            return form
        if part.change is Change.MOVED:
            self._mark(form, colours.mentions, _LINE.DotLine)
            if not part.here:
                form.setForeground(QColor(colours.soft))
        elif part.change is Change.EQUAL:
            if reworded and any(token.is_content for token in tokens(part.text)):
                form.setBackground(QColor(colours.chosen))
        elif not reworded and any(c.isalnum() for c in part.text):
            gone = part.change is Change.DELETED
            tone = colours.contradicts if gone else colours.supports
            self._mark(form, tone, _LINE.DashUnderline if gone else _LINE.SingleUnderline)
        return form

    def plain(self, part: Part, *, whole: bool) -> QTextCharFormat:
        """Return how a part of a paragraph is written where nothing of it is marked."""
        colours, form = self.colours, QTextCharFormat()
        form.setFont(self._reading())
        form.setForeground(QColor(colours.ink if part.inside else colours.soft if whole else colours.dim))
        return form

    def lines(self) -> QTextBlockFormat:
        """Return the line height of compared text."""
        shape = QTextBlockFormat()
        height = leading(self._reading(), 1.45)
        shape.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        return shape

    def _reading(self) -> QFont:
        return reading_font(_READING * self.zoom)

    def _mark(self, form: QTextCharFormat, tone: Tone, line: QTextCharFormat.UnderlineStyle) -> None:
        form.setForeground(QColor(self.colours.ink))
        form.setBackground(QColor(tone.wash))
        _underline(form, tone, line)


def _underline(form: QTextCharFormat, tone: Tone, line: QTextCharFormat.UnderlineStyle) -> None:
    form.setUnderlineColor(QColor(tone.ink))
    form.setUnderlineStyle(line)


def two_columns() -> QTextTableFormat:
    """Return the form of a table of two columns that share the width."""
    form = QTextTableFormat()
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
    form.setBorder(0)
    form.setCellSpacing(0)
    form.setCellPadding(0)
    form.setTopMargin(8)
    half = QTextLength(QTextLength.Type.PercentageLength, 50)
    form.setColumnWidthConstraints([half, half])
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    return form

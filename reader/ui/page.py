"""A document as Qt shows it: blocks written by cursor, and the way between source offsets and positions."""

from bisect import bisect_right
from dataclasses import dataclass

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextListFormat,
)

from reader.text.model import Document, Paragraph, ParagraphKind, Span
from reader.text.offsets import Utf16Map
from reader.text.shown import ShownText, shown_text
from reader.ui.fonts import interface_font, leading, line_width, reading_font, reading_pixels
from reader.ui.theme import Colours

LONGEST_LINE = 66
"""In characters; from the end of longer ones the eye loses its way back (Bringhurst, "Typographic Style")."""
_BREAKS = {ord(c): " " for c in "\n\r\x00\u2028\u2029\ufdd0\ufdd1"}


@dataclass(frozen=True, slots=True)
class _Block:
    paragraph: Paragraph
    shown: ShownText
    units: Utf16Map
    position: int
    length: int


class Page:
    """The blocks of one document, in Qt's positions (UTF-16 units from the start of the QTextDocument)."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._blocks: list[_Block] = []
        at = 0
        for paragraph in document.paragraphs:
            shown = shown_text(document, paragraph.span)
            units = Utf16Map(shown.text)
            length = units.to_utf16(len(shown.text))
            self._blocks.append(_Block(paragraph, shown, units, at, length))
            at += length + 1
        self._starts = [b.paragraph.span.start for b in self._blocks]
        self._positions = [b.position for b in self._blocks]

    def position(self, offset: int) -> int:
        """Return Qt's position of a source offset; between paragraphs, the end of the one before."""
        if not self._blocks:
            return 0
        block = self._blocks[max(0, bisect_right(self._starts, offset) - 1)]
        return block.position + block.units.to_utf16(block.shown.from_source(offset))

    def positions(self, span: Span) -> tuple[int, int]:
        """Return Qt's positions of a span of the source."""
        return self.position(span.start), self.position(span.end)

    def span(self, start: int, end: int) -> Span:
        """Return the run of the source shown between two of Qt's positions."""
        first = self._offset(start)
        last = self._offset(end - 1) + 1 if end > start else first
        return Span(first, max(first, last))

    def sentence_at(self, position: int) -> Span | None:
        """Return the sentence of the source at one of Qt's positions."""
        offset = self._offset(position)
        paragraph = self.document.paragraph_at(offset) or self.document.paragraph_at(offset - 1)
        if paragraph is None:
            return None
        last = paragraph.sentences[-1] if paragraph.sentences else None
        return next((s for s in paragraph.sentences if offset < s.end), last)

    def write(
        self, target: QTextDocument, colours: Colours, pixels: float, margins: QTextFrameFormat | None = None
    ) -> None:
        """Fill `target` with the document, set in `pixels`; positions stay the same at every size.

        What is not dim has no ink of its own: it is painted in that of the widget. The margins are set in
        the same step, so that Qt lays the text out once.
        """
        target.clear()
        target.setUndoRedoEnabled(False)
        target.setDefaultFont(reading_font(pixels))
        target.setIndentWidth(pixels * 1.2)
        cursor = QTextCursor(target)
        cursor.beginEditBlock()
        before: ParagraphKind | None = None
        bullets: QTextListFormat | None = None
        for n, block in enumerate(self._blocks):
            kind = block.paragraph.kind
            shape, letters = _formats(kind, before, colours, pixels)
            if n:
                cursor.insertBlock(shape, letters)
            else:
                cursor.setBlockFormat(shape)
                cursor.setBlockCharFormat(letters)
            cursor.insertText(block.shown.text.translate(_BREAKS), letters)
            if kind is ParagraphKind.BULLET:
                bullets = bullets if before is kind and bullets else _bullets()
                if before is kind and (current := cursor.block().previous().textList()) is not None:
                    current.add(cursor.block())
                else:
                    cursor.createList(bullets)
            before = kind
        if margins is not None:
            target.rootFrame().setFrameFormat(margins)
        cursor.endEditBlock()

    def recolour(self, target: QTextDocument, colours: Colours) -> None:
        """Give what is dim in `target`, filled before, its ink in other colours; nothing is set anew."""
        ink = QTextCharFormat()
        ink.setForeground(QColor(colours.dim))
        cursor = QTextCursor(target)
        cursor.beginEditBlock()
        for block in self._blocks:
            if block.paragraph.kind is ParagraphKind.FURNITURE:
                cursor.setPosition(block.position)
                cursor.setPosition(block.position + block.length, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(ink)
        cursor.endEditBlock()

    def _offset(self, position: int) -> int:
        if not self._blocks:
            return 0
        block = self._blocks[max(0, bisect_right(self._positions, position) - 1)]
        point = block.units.to_code_point(min(position - block.position, block.length))
        return block.shown.to_source(point)


def letter_size(width: int, zoom: float) -> float:
    """Return the size of the letters, in pixels, in a pane `width` pixels wide."""
    return reading_pixels(width - sum(_sides(13.0))) * zoom


def frame(width: int, height: int, pixels: float, headroom: float = 0.0) -> QTextFrameFormat:
    """Return the margins of a text in a pane of this size: a column no wider than the longest line.

    Below the last paragraph there is room, so that any passage can stand where the reader looks; above the
    first one there is `headroom`, a share of the height.
    """
    left, right = _sides(pixels)
    spare = max(0.0, width - left - right - line_width(reading_font(pixels), LONGEST_LINE))
    form = QTextFrameFormat()
    form.setLeftMargin(left + spare / 2)
    form.setRightMargin(right + spare / 2)
    form.setTopMargin(max(pixels * 0.8, height * headroom))
    form.setBottomMargin(height * 0.4)
    return form


def _sides(pixels: float) -> tuple[float, float]:
    """Return the least margins: the left one for marks of verdicts, the right one for marks of standings."""
    return max(22.0, pixels * 1.5), max(14.0, pixels * 0.9)


def _bullets() -> QTextListFormat:
    form = QTextListFormat()
    form.setStyle(QTextListFormat.Style.ListDisc)
    form.setIndent(1)
    return form


def _formats(
    kind: ParagraphKind, before: ParagraphKind | None, colours: Colours, pixels: float
) -> tuple[QTextBlockFormat, QTextCharFormat]:
    shape, letters = QTextBlockFormat(), QTextCharFormat()
    proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    shape.setLineHeight(leading(reading_font(pixels), 1.52), proportional)
    shape.setBottomMargin(pixels * 0.75)
    letters.setFont(reading_font(pixels))
    if kind is ParagraphKind.TITLE:
        font = reading_font(pixels * 1.38)
        font.setWeight(QFont.Weight.DemiBold)
        letters.setFont(font)
        shape.setLineHeight(leading(font, 1.24), proportional)
        shape.setTopMargin(pixels * 0.3)
        shape.setHeadingLevel(1)
    elif kind is ParagraphKind.HEADING:
        font = reading_font(pixels * 1.1)
        font.setWeight(QFont.Weight.Bold)
        letters.setFont(font)
        shape.setLineHeight(leading(font, 1.3), proportional)
        shape.setTopMargin(pixels * 0.9)
        shape.setBottomMargin(pixels * 0.4)
        shape.setHeadingLevel(2)
    elif kind is ParagraphKind.BULLET:
        shape.setBottomMargin(pixels * 0.35)
    elif kind is ParagraphKind.BODY and before is ParagraphKind.FURNITURE:
        shape.setTopMargin(pixels * 0.5)
    elif kind is ParagraphKind.FURNITURE:
        letters.setFont(interface_font(pixels * 0.84))
        letters.setForeground(QColor(colours.dim))
        shape.setLineHeight(leading(interface_font(pixels * 0.84), 1.45), proportional)
        shape.setBottomMargin(pixels * (0.3 if before is kind or before is None else 0.5))
    return shape, letters

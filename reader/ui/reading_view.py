"""The text of one source: read, walked by caret, highlighted, with marks in its margin."""

from itertools import zip_longest

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QTextFrameFormat,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from reader.text.model import Document, Span
from reader.ui.fonts import reading_pixels
from reader.ui.page import Page
from reader.ui.paint.highlights import Highlight, Kind, strip_colour, text_format
from reader.ui.paint.marks import draw_mark
from reader.ui.theme import Colours

_LONGEST_LINE = 36  # in widths of the letter size: about 75 characters


class ReadingView(QTextEdit):
    """A read-only text whose selections and clicks are told in source spans.

    Attributes:
        claim_asked: emitted with the span that the reader wants checked.
        passage_clicked: emitted with the evidence whose passage was clicked.
        marked: emitted when highlights or layout changed, for the overview strip.
    """

    claim_asked = Signal(Span)
    passage_clicked = Signal(object)
    marked = Signal()

    def __init__(self, document: Document, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = Page(document)
        self._colours = colours
        self._zoom = 1.0
        self._set: tuple[float, str] | None = None
        self._highlights: tuple[Highlight, ...] = ()
        self.setObjectName("reading")
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setCursorWidth(2)
        self.setAccessibleName(f"Text of {document.label}")

    @property
    def highlights(self) -> tuple[Highlight, ...]:
        """What is highlighted now."""
        return self._highlights

    def restyle(self, colours: Colours, zoom: float) -> None:
        """Set the text anew in other colours or another size, keeping the place."""
        self._colours, self._zoom = colours, zoom
        self._typeset()

    def show_highlights(self, highlights: tuple[Highlight, ...]) -> None:
        """Highlight exactly these runs; later ones lie over earlier ones."""
        self._highlights = highlights
        selections = []
        for highlight in highlights:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self.cursor_over(highlight.span)
            selection.format = text_format(highlight, self._colours)
            selections.append(selection)
        self.setExtraSelections(selections)
        self.marked.emit()
        self.viewport().update()

    def cursor_over(self, span: Span) -> QTextCursor:
        """Return a cursor that selects a span of the source."""
        start, end = self.page.positions(span)
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def scroll_to(self, span: Span) -> None:
        """Bring a span of the source into the upper third, and the caret to its start."""
        cursor = self.cursor_over(span)
        cursor.setPosition(cursor.selectionStart())
        self.setTextCursor(cursor)
        top = self.cursorRect(cursor).top() + self.verticalScrollBar().value()
        self.verticalScrollBar().setValue(int(top - self.viewport().height() * 0.28))

    def scroll_to_share(self, share: float) -> None:
        """Scroll so that the point at `share` (0..1) of the text is in the middle."""
        height = self.document().size().height()
        self.verticalScrollBar().setValue(int(share * height - self.viewport().height() / 2))

    def heights(self) -> tuple[tuple[float, float, str], ...]:
        """Return `(top, bottom, colour)` of each highlight, relative to the whole text."""
        total = max(1.0, self.document().size().height())
        marks = []
        for highlight in self._highlights:
            if highlight.kind is not Kind.FRAGMENT:
                boxes = self._boxes(highlight.span)
                if boxes:
                    marks.append(
                        (
                            boxes[0].top() / total,
                            boxes[-1].bottom() / total,
                            strip_colour(highlight, self._colours),
                        )
                    )
        return tuple(marks)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Make the selection, or the sentence at the caret, the claim on Enter."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self._ask()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the passage that was clicked."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            at = self.cursorForPosition(event.position().toPoint()).position()
            offset = self.page.span(at, at).start
            for highlight in self._highlights:
                if highlight.evidence and highlight.span.start <= offset < highlight.span.end:
                    self.passage_clicked.emit(highlight.evidence)
                    return

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer to check what is selected or pointed at."""
        if not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.pos()))
        menu = self.createStandardContextMenu()
        first = menu.actions()[0] if menu.actions() else None
        action = menu.addAction("Check this against every source")
        action.triggered.connect(self._ask)
        menu.removeAction(action)
        menu.insertAction(first, action) if first else menu.addAction(action)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Choose size and margins for the new width."""
        super().resizeEvent(event)
        self._typeset()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Set the text once the width is known."""
        super().showEvent(event)
        self._typeset()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the text, then the claim's outline and the margin marks."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QPoint(0, -self.verticalScrollBar().value()))
        taken: list[float] = []
        for highlight in self._highlights:
            if highlight.kind is Kind.CLAIM:
                self._outline(painter, highlight.span, self._colours.claim_line)
            elif highlight.kind is Kind.PASSAGE:
                self._margin(painter, highlight, taken)
        painter.end()

    def _ask(self) -> None:
        cursor = self.textCursor()
        if cursor.hasSelection():
            span: Span | None = self.page.span(cursor.selectionStart(), cursor.selectionEnd())
        else:
            span = self.page.sentence_at(cursor.position())
        if span is not None and len(span):
            self.claim_asked.emit(span)

    def _typeset(self) -> None:
        if not self.isVisible():
            return
        width = self.viewport().width()
        pixels = reading_pixels(width) * self._zoom
        wanted = (pixels, self._colours.name)
        if wanted != self._set:
            self._set = wanted
            share = self.verticalScrollBar().value() / max(1, self.verticalScrollBar().maximum())
            position = self.textCursor().position()
            self.page.write(self.document(), self._colours, pixels)
            self.document().setIndentWidth(pixels * 1.2)
            self._set_margins(width, pixels)
            cursor = QTextCursor(self.document())
            cursor.setPosition(min(position, self.document().characterCount() - 1))
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(int(share * self.verticalScrollBar().maximum()))
            self.show_highlights(self._highlights)
        else:
            self._set_margins(width, pixels)
            self.marked.emit()

    def _set_margins(self, width: int, pixels: float) -> None:
        left = max(20.0, pixels * 1.5)
        right = max(10.0, pixels * 0.7)
        spare = max(0.0, width - left - right - pixels * _LONGEST_LINE)
        form = QTextFrameFormat()
        form.setLeftMargin(left + spare / 2)
        form.setRightMargin(right + spare / 2)
        form.setTopMargin(pixels * 0.8)
        form.setBottomMargin(self.viewport().height() * 0.4)
        self.document().setDocumentMargin(0)
        self.document().rootFrame().setFrameFormat(form)

    def _boxes(self, span: Span) -> list[QRectF]:
        start, end = self.page.positions(span)
        boxes: list[QRectF] = []
        block = self.document().findBlock(start)
        layout_of = self.document().documentLayout()
        while block.isValid() and block.position() < end:
            origin = layout_of.blockBoundingRect(block).topLeft()
            layout = block.layout()
            for n in range(layout.lineCount()):
                line = layout.lineAt(n)
                first = max(start - block.position(), line.textStart())
                last = min(end - block.position(), line.textStart() + line.textLength())
                if first < last:
                    left = _x(line.cursorToX(first))
                    right = _x(line.cursorToX(last))
                    boxes.append(QRectF(left, line.y(), right - left, line.height()).translated(origin))
            block = block.next()
        return boxes

    def _outline(self, painter: QPainter, span: Span, colour: str) -> None:
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        boxes = _squared(self._boxes(span))
        for box, following in zip_longest(boxes, boxes[1:]):
            gap = following.top() - box.bottom() if following is not None else 0.0
            part = QPainterPath()
            part.addRect(box.adjusted(-2.5, -0.5, 2.5, max(1.5, gap if gap < box.height() else 1.5)))
            path = path.united(part)
        pen = QPen(QColor(colour), 1.3)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path.simplified())

    def _margin(self, painter: QPainter, highlight: Highlight, taken: list[float]) -> None:
        boxes = self._boxes(highlight.span)
        if not boxes or highlight.verdict is None:
            return
        ink = self._colours.verdict(highlight.verdict).ink
        left = self.document().rootFrame().frameFormat().leftMargin()
        size = min(11.0, left * 0.5)
        middle = boxes[0].bottom() - boxes[0].height() * 0.4
        while any(abs(middle - other) < size for other in taken):
            middle += size + 1
        taken.append(middle)
        draw_mark(painter, highlight.verdict, QRectF(left - size - 6, middle - size / 2, size, size), ink)
        if highlight.current:
            top = boxes[0].top()
            painter.fillRect(
                QRectF(max(0.0, left - size - 13), top, 3, boxes[-1].bottom() - top), QColor(ink)
            )


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
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]

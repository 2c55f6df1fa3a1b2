"""The text of one source: read, walked by caret, highlighted, with marks in its margin."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QTextFrameFormat,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from reader.text.citation import citation
from reader.text.model import Document, Span
from reader.ui.fonts import reading_font, reading_pixels
from reader.ui.page import Page
from reader.ui.paint.highlights import Highlight, Kind, text_format
from reader.ui.paint.overlay import Margin, draw_outline, line_boxes
from reader.ui.paint.source_strip import StripMark
from reader.ui.theme import Colours
from reader.ui.wording import mark_words

_LONGEST_LINE = 36  # in widths of the letter size: about 75 characters


class ReadingView(QTextEdit):
    """A read-only text whose selections and clicks are told in source spans.

    Attributes:
        claim_asked: emitted with the span that the reader wants checked.
        passage_clicked: emitted with the evidence whose passage was clicked.
        held: the text is not set until `release` is called.
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
        self._set: tuple[float, str, str] | None = None
        self._arrive: Callable[[], None] | None = None
        self.held = False
        self._highlights: tuple[Highlight, ...] = ()
        self._beside: tuple[Highlight, ...] = ()
        self.setObjectName("reading")
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setCursorWidth(2)
        self.setAccessibleName(self.tr("Text of {label}").format(label=document.label))

    @property
    def highlights(self) -> tuple[Highlight, ...]:
        """What is highlighted now."""
        return self._highlights

    @property
    def is_set(self) -> bool:
        """Say whether the text is set and at its place, so that places in it mean something."""
        return self._set is not None and self._arrive is None

    def release(self) -> None:
        """Set the text now, where that was held back."""
        self.held = False
        self._typeset()

    def restyle(self, colours: Colours, zoom: float) -> None:
        """Set the text anew in other colours or another size, keeping the place."""
        self._colours, self._zoom = colours, zoom
        self._typeset()

    def show_highlights(self, highlights: tuple[Highlight, ...], beside: tuple[Highlight, ...] = ()) -> None:
        """Highlight exactly these runs; later ones lie over earlier ones; `beside` are on the strip alone."""
        self._highlights, self._beside = highlights, beside
        if self._set is None:
            return
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
        if self._set is None:
            self._arrive = partial(self.scroll_to, span)
            return
        cursor = self.cursor_over(span)
        cursor.setPosition(cursor.selectionStart())
        self.setTextCursor(cursor)
        top = self.cursorRect(cursor).top() + self.verticalScrollBar().value()
        self.verticalScrollBar().setValue(int(top - self.viewport().height() * 0.28))

    def scroll_to_share(self, share: float) -> None:
        """Scroll so that the point at `share` (0..1) of the text is in the middle."""
        height = self.document().size().height()
        self.verticalScrollBar().setValue(int(share * height - self.viewport().height() / 2))

    def chosen_span(self) -> Span | None:
        """Return the selection, else the sentence at the caret, where there is one."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            span: Span | None = self.page.span(cursor.selectionStart(), cursor.selectionEnd())
        else:
            span = self.page.sentence_at(cursor.position())
        return span if span is not None and len(span) else None

    def copy_with_citation(self) -> str:
        """Put the selection, or the sentence at the caret, on the clipboard with its source; return it."""
        span = self.chosen_span()
        if span is None:
            return ""
        text = citation(self.page.document, span)
        QGuiApplication.clipboard().setText(text)
        return text

    def top_offset(self) -> int:
        """Return the offset in the source of the first line in sight."""
        at = self.cursorForPosition(QPoint(self.viewport().width() // 2, 2)).position()
        return self.page.span(at, at).start

    def scroll_to_offset(self, offset: int) -> None:
        """Bring the line of an offset to the top."""
        if self._set is None:
            self._arrive = partial(self.scroll_to_offset, offset)
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.page.position(offset))
        top = self.cursorRect(cursor).top() + self.verticalScrollBar().value()
        self.verticalScrollBar().setValue(int(top) - 2)

    def strip_marks(self) -> tuple[StripMark, ...]:
        """Return a mark for each highlight and for what is kept beside them, placed over the whole text."""
        total = max(1.0, self.document().size().height())
        marks = []
        for highlight in (*self._beside, *self._highlights):
            boxes = self._boxes(highlight.span) if highlight.kind is not Kind.FRAGMENT else []
            if boxes:
                words = mark_words(highlight)
                marks.append(StripMark(boxes[0].top() / total, boxes[-1].bottom() / total, highlight, words))
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
        for words, run in (
            (self.tr("Check this against every source"), self._ask),
            (self.tr("Copy with citation"), self.copy_with_citation),
        ):
            action = QAction(words, menu)
            action.triggered.connect(run)
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
        width = self.document().rootFrame().frameFormat().leftMargin()
        margin = Margin(painter, self._colours, width)
        for highlight in self._highlights:
            if highlight.kind is Kind.CLAIM:
                draw_outline(painter, self._boxes(highlight.span), self._colours.claim_line)
            elif highlight.kind is Kind.PASSAGE:
                margin.draw(highlight, self._boxes(highlight.span))
        painter.end()

    def _ask(self) -> None:
        span = self.chosen_span()
        if span is not None:
            self.claim_asked.emit(span)

    def _typeset(self) -> None:
        if self.held or not self.isVisible():
            return
        width = self.viewport().width()
        pixels = reading_pixels(width) * self._zoom
        wanted = (pixels, self._colours.ink + self._colours.dim, reading_font(pixels).family())
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
            self.show_highlights(self._highlights, self._beside)
            arrive, self._arrive = self._arrive, None
            if arrive is not None:
                arrive()
        else:
            self._set_margins(width, pixels)
            self.show_highlights(self._highlights, self._beside)

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
        return line_boxes(self.document(), *self.page.positions(span))

"""The text of one source as it is set: its letters, what is highlighted, where everything stands."""

from collections.abc import Callable
from functools import cached_property, partial

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from reader.review.sentences import SentenceStanding
from reader.text.model import Document, Span
from reader.ui.fonts import reading_font
from reader.ui.page import Page, frame, letter_size
from reader.ui.paint.highlights import Highlight, Kind, text_format
from reader.ui.paint.overlay import Overlay, line_boxes
from reader.ui.paint.source_strip import StripMark
from reader.ui.paint.standings import StandingsMargin
from reader.ui.theme import Colours
from reader.ui.wording import mark_words

_EYE = 0.28


class SetText(QTextEdit):
    """A text that nobody edits, in a column of a readable width; places in it are told in source spans.

    Attributes:
        held: the text is not set until `release` is called.
        marked: emitted when highlights or layout changed, for the overview strip.
    """

    marked = Signal()

    def __init__(self, document: Document, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.held = False
        self._colours = colours
        self._zoom = 1.0
        self._headroom = 0.0
        self._set: tuple[float, str, str] | None = None
        self._arrive: Callable[[], None] | None = None
        self._highlights: tuple[Highlight, ...] = ()
        self._beside: tuple[Highlight, ...] = ()
        self._boxes: dict[Span, list[QRectF]] = {}
        self._standings = StandingsMargin(self.boxes)
        self.setObjectName("reading")
        self.setReadOnly(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().rangeChanged.connect(self._enable_bar)

    @cached_property
    def page(self) -> Page:
        """The blocks of the text, and the way between source offsets and Qt's positions."""
        return Page(self._document)

    @property
    def highlights(self) -> tuple[Highlight, ...]:
        """What is highlighted now."""
        return self._highlights

    @property
    def standings(self) -> tuple[SentenceStanding, ...]:
        """The sentences whose standing is marked in the margin, in reading order."""
        return self._standings.marked

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

    def give_headroom(self, share: float) -> None:
        """Leave this share of the height free above the text, so that its first line can stand lower."""
        if share != self._headroom:
            self._headroom = share
            self._typeset()

    def show_highlights(self, highlights: tuple[Highlight, ...], beside: tuple[Highlight, ...] = ()) -> None:
        """Highlight exactly these runs; later ones lie over earlier ones; `beside` are on the strip alone."""
        if (highlights, beside) != (self._highlights, self._beside):
            self._highlights, self._beside = highlights, beside
            self._highlight()

    def show_standings(self, sentences: tuple[SentenceStanding, ...]) -> None:
        """Mark the standing of these sentences in the margin; of no others."""
        self._standings.show(sentences)
        self.viewport().update()

    def standing_at(self, y: float) -> SentenceStanding | None:
        """Return the sentence whose sign stands at a height of the viewport."""
        return self._standings.at(y + self.verticalScrollBar().value())

    def cursor_over(self, span: Span) -> QTextCursor:
        """Return a cursor that selects a span of the source."""
        start, end = self.page.positions(span)
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def boxes(self, span: Span) -> list[QRectF]:
        """Return the box of each line of a span, in the document's coordinates."""
        known = self._boxes.get(span)
        if known is None:
            known = line_boxes(self.document(), *self.page.positions(span))
            self._boxes[span] = known
        return known

    def lines_of(self, span: Span) -> QRectF:
        """Return what encloses the lines of a span, in the viewport's coordinates; empty for no line."""
        around = QRectF()
        for box in self.boxes(span):
            around = around.united(box)
        return around.translated(0, -self.verticalScrollBar().value())

    def column(self) -> tuple[float, float]:
        """Return where the column of text begins and ends, in the viewport's coordinates."""
        form = self.document().rootFrame().frameFormat()
        return form.leftMargin(), self.viewport().width() - form.rightMargin()

    def scroll_to(self, span: Span) -> None:
        """Bring a span of the source into the upper third, and the caret to its start."""
        if self._set is None:
            self._arrive = partial(self.scroll_to, span)
            return
        cursor = self.cursor_over(span)
        cursor.setPosition(cursor.selectionStart())
        self.setTextCursor(cursor)
        self.scroll_level(span, self.viewport().height() * _EYE)

    def reach(self, span: Span) -> tuple[float, float]:
        """Return how high and how low the first line of a span can stand, in the viewport's coordinates."""
        boxes = self.boxes(span)
        top = boxes[0].top() if boxes else 0.0
        return top - self.verticalScrollBar().maximum(), top

    def scroll_level(self, span: Span, height: float) -> None:
        """Scroll so that the first line of a span stands `height` pixels below the viewport's top."""
        boxes = self.boxes(span)
        if boxes:
            self.verticalScrollBar().setValue(round(boxes[0].top() - height))

    def scroll_to_share(self, share: float) -> None:
        """Scroll so that the point at `share` (0..1) of the text is in the middle."""
        height = self.document().size().height()
        self.verticalScrollBar().setValue(int(share * height - self.viewport().height() / 2))

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
            boxes = self.boxes(highlight.span) if highlight.kind is not Kind.FRAGMENT else []
            if boxes:
                words = mark_words(highlight)
                marks.append(StripMark(boxes[0].top() / total, boxes[-1].bottom() / total, highlight, words))
        return tuple(marks)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Choose size and margins for the new width, keeping the place."""
        place = self._place()
        super().resizeEvent(event)
        self._typeset(place)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Set the text once the width is known."""
        super().showEvent(event)
        self._typeset()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the text, then the claim's outline, the fragments that meet and the marks in the margins."""
        super().paintEvent(event)
        scrolled = self.verticalScrollBar().value()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -scrolled)
        seen = event.rect().toRectF().translated(0, scrolled)
        left, right = self.column()
        Overlay(painter, self._colours, left, seen).draw(self._highlights, self.boxes)
        self._standings.draw(painter, self._colours, right, seen)
        painter.end()

    def _highlight(self) -> None:
        if self._set is None:
            return
        selections = []
        for highlight in self._highlights:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self.cursor_over(highlight.span)
            selection.format = text_format(highlight, self._colours)
            selections.append(selection)
        self.setExtraSelections(selections)
        self.marked.emit()
        self.viewport().update()

    def _place(self) -> tuple[int, int] | None:
        """Return Qt's position of the caret and its height; of the first line where it is not seen."""
        if self._set is None:
            return None
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionStart())
        if not 0 <= self.cursorRect(cursor).top() < self.viewport().height():
            cursor = self.cursorForPosition(QPoint(self.viewport().width() // 2, 2))
        return cursor.position(), self.cursorRect(cursor).top()

    def _restore(self, place: tuple[int, int]) -> None:
        """Scroll so that a place stands at its height again."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(place[0], self.document().characterCount() - 1))
        down = self.cursorRect(cursor).top() - place[1]
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + down)

    def _enable_bar(self, least: int, most: int) -> None:
        self.verticalScrollBar().setEnabled(most > least)

    def _typeset(self, place: tuple[int, int] | None = None) -> None:
        if self.held or not self.isVisible():
            return
        place = place or self._place()
        pixels = letter_size(self.viewport().width(), self._zoom)
        wanted = (pixels, self._colours.ink + self._colours.dim, reading_font(pixels).family())
        if wanted == self._set:
            self._set_margins(pixels)
            self._highlight()
            if place is not None:
                self._restore(place)
            return
        self._set = wanted
        start, end = self.textCursor().anchor(), self.textCursor().position()
        self.page.write(self.document(), self._colours, pixels)
        self.document().setIndentWidth(pixels * 1.2)
        self._set_margins(pixels)
        cursor = QTextCursor(self.document())
        last = self.document().characterCount() - 1
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self._highlight()
        if place is not None:
            self._restore(place)
        arrive, self._arrive = self._arrive, None
        if arrive is not None:
            arrive()

    def _set_margins(self, pixels: float) -> None:
        self._boxes.clear()
        self._standings.moved()
        self.document().setDocumentMargin(0)
        self.document().rootFrame().setFrameFormat(
            frame(self.viewport().width(), self.viewport().height(), pixels, self._headroom)
        )

"""The text of one source as it is marked: what is highlighted, and where everything stands."""

from functools import partial

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTextEdit, QWidget
from typing_extensions import override

from reader.review.sentences import SentenceStanding
from reader.text.model import Document, Span
from reader.ui.laid_out import LaidOut
from reader.ui.paint.highlights import Highlight, Kind, text_format
from reader.ui.paint.overlay import Overlay, line_boxes
from reader.ui.paint.source_strip import StripMark
from reader.ui.paint.standings import StandingsMargin
from reader.ui.theme import Colours
from reader.ui.wording import mark_words

_EYE = 0.28


class SetText(LaidOut):
    """A text in which runs are highlighted; places in it are told in source spans.

    Attributes:
        marked: emitted when highlights or layout changed, for the overview strip.
    """

    marked = Signal()

    def __init__(self, document: Document, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(document, colours, parent)
        self._highlights: tuple[Highlight, ...] = ()
        self._beside: tuple[Highlight, ...] = ()
        self._boxes: dict[Span, list[QRectF]] = {}
        self._standings = StandingsMargin(self.boxes)

    @property
    def highlights(self) -> tuple[Highlight, ...]:
        """What is highlighted now."""
        return self._highlights

    @property
    def standings(self) -> tuple[SentenceStanding, ...]:
        """The sentences whose standing is marked in the margin, in reading order."""
        return self._standings.marked

    def show_highlights(self, highlights: tuple[Highlight, ...], beside: tuple[Highlight, ...] = ()) -> None:
        """Highlight exactly these runs; later ones lie over earlier ones; `beside` are on the strip alone."""
        if (highlights, beside) != (self._highlights, self._beside):
            self._highlights, self._beside = highlights, beside
            self._mark()

    def show_standings(self, sentences: tuple[SentenceStanding, ...]) -> None:
        """Mark the standing of these sentences in the margin; of no others."""
        self._standings.show(sentences)
        self.viewport().update()

    def standing_at(self, y: float) -> SentenceStanding | None:
        """Return the sentence whose sign stands at a height of the viewport."""
        return self._standings.at(y + self.verticalScrollBar().value())

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

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
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

    def _forget_places(self) -> None:
        self._boxes.clear()
        self._standings.moved()

    def _mark(self) -> None:
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

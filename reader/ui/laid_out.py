"""A text laid out in its pane: set in its letters, in a column of a readable width, its place kept."""

from collections.abc import Callable
from functools import cached_property, partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget
from typing_extensions import override

from reader.text.model import Document, Span
from reader.ui.fonts import reading_font
from reader.ui.page import Page, frame, letter_size
from reader.ui.theme import Colours


class LaidOut(QTextEdit):
    """A text that nobody edits; it is laid out at once where it is in sight, else when there is time.

    Attributes:
        held: the text is not set until `release` is called.
        put_off: emitted when the text is to be laid out anew and is out of sight; `catch_up` does it.
    """

    put_off = Signal()

    def __init__(self, document: Document, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.held = False
        self._colours = colours
        self._zoom = 1.0
        self._headroom = 0.0
        self._set: tuple[float, str] | None = None
        self._inks: Colours | None = None
        self._frame: tuple[int, int, float, float] | None = None
        self._former: QSize | None = None
        self._arrive: Callable[[], None] | None = None
        self.setObjectName("reading")
        self.setReadOnly(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.document().setDocumentMargin(0)
        self.verticalScrollBar().rangeChanged.connect(self._enable_bar)

    @cached_property
    def page(self) -> Page:
        """The blocks of the text, and the way between source offsets and Qt's positions."""
        return Page(self._document)

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

    def cursor_over(self, span: Span) -> QTextCursor:
        """Return a cursor that selects a span of the source."""
        start, end = self.page.positions(span)
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def column(self) -> tuple[float, float]:
        """Return where the column of text begins and ends, in the viewport's coordinates."""
        form = self.document().rootFrame().frameFormat()
        return form.leftMargin(), self.viewport().width() - form.rightMargin()

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

    def catch_up(self) -> None:
        """Lay the text out for the size that it has by now, where that was put off."""
        if self._former is not None:
            self._resize(QResizeEvent(self.viewport().size(), self._former))
        else:
            self._typeset()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose size and margins for the new width, keeping the place; out of sight, once there is time."""
        if self._former is None:
            self._former = event.oldSize()
        if self._is_unseen():
            self.put_off.emit()
        else:
            self.catch_up()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Set the text once the width is known."""
        super().showEvent(event)
        if self._is_unseen():
            self.put_off.emit()
        else:
            self.catch_up()

    def _forget_places(self) -> None:
        """Forget where anything stands: the text is laid out anew."""

    def _mark(self) -> None:
        """Mark in the text, laid out anew or in other colours, what is to be marked."""

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

    def _is_unseen(self) -> bool:
        """Say whether the text was set and is out of sight, so that nobody waits for it."""
        return self._set is not None and not self.held and self.visibleRegion().isEmpty()

    def _resize(self, event: QResizeEvent) -> None:
        self._former = None
        place = self._place()
        super().resizeEvent(event)
        self._typeset(place, resizing=True)

    def _typeset(self, place: tuple[int, int] | None = None, *, resizing: bool = False) -> None:
        """Set the text as it should be by now; letters of another size are put off while `resizing`."""
        if self.held or not self.isVisible():
            return
        place = place or self._place()
        pixels = letter_size(self.viewport().width(), self._zoom)
        wanted = (pixels, reading_font(pixels).family())
        if self._set is not None and (resizing or wanted == self._set):
            self._touch_up(self._set[0], place)
            if wanted != self._set:
                self.put_off.emit()
            return
        self._set, self._inks, self._frame = wanted, self._colours, self._wanted_frame(pixels)
        start, end = self.textCursor().anchor(), self.textCursor().position()
        self.page.write(self.document(), self._colours, pixels, frame(*self._frame))
        self._forget_places()
        cursor = QTextCursor(self.document())
        last = self.document().characterCount() - 1
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self._mark()
        if place is not None:
            self._restore(place)
        arrive, self._arrive = self._arrive, None
        if arrive is not None:
            arrive()

    def _touch_up(self, pixels: float, place: tuple[int, int] | None) -> None:
        """Change margins and inks alone, where they are to be changed."""
        inks, wanted = self._inks, self._wanted_frame(pixels)
        if inks != self._colours:
            self._inks = self._colours
            self.page.recolour(self.document(), self._colours)
        moved = wanted != self._frame
        if moved:
            self._frame = wanted
            self.document().rootFrame().setFrameFormat(frame(*wanted))
            self._forget_places()
        if moved or inks != self._colours:
            self._mark()
        if moved and place is not None:
            self._restore(place)

    def _wanted_frame(self, pixels: float) -> tuple[int, int, float, float]:
        """Return what the margins follow from, as `frame` takes it."""
        return self.viewport().width(), self.viewport().height(), pixels, self._headroom

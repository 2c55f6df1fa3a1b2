"""The text of one source: read, walked by caret, selected, copied, asked about."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget
from typing_extensions import override

from reader.text.citation import citation
from reader.text.model import Document, Span
from reader.ui.place_words import sentence_words, words_at
from reader.ui.popup import pop_up
from reader.ui.set_text import SetText
from reader.ui.theme import Colours


class ReadingView(SetText):
    """A read-only text whose selections and clicks are told in source spans.

    What is highlighted at the caret is its accessible description, announced when it changes.

    Attributes:
        claim_asked: emitted with the span that the reader wants checked.
        passage_clicked: emitted with the evidence whose passage was clicked.
        numbers: the number of each source of the library, for words about other sources.
    """

    claim_asked = Signal(Span)
    passage_clicked = Signal(object)

    def __init__(self, document: Document, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(document, colours, parent)
        self.numbers: dict[str, int] = {}
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.setAccessibleName(self.tr("Text of {label}").format(label=document.label))
        self.cursorPositionChanged.connect(self.tell_place)
        self.marked.connect(self.tell_place)

    def chosen_span(self) -> Span | None:
        """Return the selection, else the sentence at the caret, where there is one."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            span: Span | None = self.page.span(cursor.selectionStart(), cursor.selectionEnd())
        else:
            span = self.page.sentence_at(cursor.position())
        return span if span is not None and len(span) else None

    def caret_offset(self) -> int:
        """Return the offset in the source at which the caret stands, or the selection begins."""
        return self._offset(self.textCursor().selectionStart())

    def select(self, span: Span) -> None:
        """Select a span of the source and bring it into the upper third."""
        self.scroll_to(span)
        self.setTextCursor(self.cursor_over(span))

    def copy_with_citation(self) -> str:
        """Put the selection, or the sentence at the caret, on the clipboard with its source; return it."""
        span = self.chosen_span()
        if span is None:
            return ""
        text = citation(self.page.document, span)
        QGuiApplication.clipboard().setText(text)
        return text

    def tell_place(self) -> None:
        """Describe what the caret stands in: claim, passage with verdict and reasons, standing."""
        words = words_at(self.highlights, self.standings, self.caret_offset(), self.numbers)
        if words == self.accessibleDescription():
            return
        self.setAccessibleDescription(words)
        if words and self.hasFocus() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make the selection, or the sentence at the caret, the claim on Enter."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self._ask()
            return
        super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the passage that was clicked."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            offset = self._offset(self.cursorForPosition(event.position().toPoint()).position())
            for highlight in self.highlights:
                if highlight.evidence and highlight.span.start <= offset < highlight.span.end:
                    self.passage_clicked.emit(highlight.evidence)
                    return

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        """Say in a tooltip what lies under the pointer: a mark in a margin, or what is highlighted."""
        if not isinstance(event, QHelpEvent):
            return super().viewportEvent(event)
        QToolTip.showText(event.globalPos(), self._words_under(event), self)
        return True

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to check what is selected or pointed at."""
        if not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.pos()))
        pop_up(self.make_menu(), event.globalPos())

    def make_menu(self) -> QMenu:
        """Return what can be done with the selection or the sentence at the caret; the caller lets it go."""
        menu = self.createStandardContextMenu()
        first = menu.actions()[0] if menu.actions() else None
        for words, run in (
            (self.tr("Check this against every source"), self._ask),
            (self.tr("Copy with citation"), self.copy_with_citation),
        ):
            action = QAction(words, menu)
            action.triggered.connect(run)
            menu.insertAction(first, action) if first else menu.addAction(action)
        return menu

    def _words_under(self, event: QHelpEvent) -> str:
        """Return what is said of a place in the viewport; "" where nothing is marked."""
        if event.pos().x() > self.column()[1]:
            sentence = self.standing_at(event.pos().y())
            return sentence_words(sentence, self.numbers) if sentence else ""
        offset = self._offset(self.cursorForPosition(event.pos()).position())
        return words_at(self.highlights, (), offset, self.numbers)

    def _offset(self, position: int) -> int:
        return self.page.span(position, position).start

    def _ask(self) -> None:
        span = self.chosen_span()
        if span is not None:
            self.claim_asked.emit(span)

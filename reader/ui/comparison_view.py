"""Why a passage bears on a claim, and the words of the two compared: side by side, or in one line of text."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget
from typing_extensions import override

from reader.compare.facing import Facing, Part, Side, face, in_line, one_side
from reader.compare.model import Change
from reader.evidence.model import Claim, Evidence
from reader.library.model import Library
from reader.review.decided import Passage
from reader.review.model import HistoryEntry
from reader.text.model import Span
from reader.ui.compared_text import deciding, find_last, headline, pad, paragraph_side
from reader.ui.comparison_switches import ComparisonSwitches
from reader.ui.evidence_text import (
    clause_words,
    write_clauses,
    write_history,
    write_note,
    write_reasons,
    write_verdict,
)
from reader.ui.inks import Inks, two_columns
from reader.ui.theme import Colours

_AFTER_PAINT_MS = 12
_MARGIN = 12
_WIDEST_TEXT, _WIDEST_COLUMNS = 700, 1240
"""Pixels of one text, and of two side by side: about 90 characters."""
_KEPT = 128
History = Callable[[Claim, Evidence], tuple[HistoryEntry, ...]]


@dataclass(frozen=True, slots=True)
class _Compared:
    facing: Facing
    left_head: str
    right_head: str


class ComparisonView(QTextEdit):
    """Read-only: verdict, reasons and clauses at once; the words compared as soon as those are painted.

    Attributes:
        history_of: what gives the history of a review, newest last.
        in_line: both texts are written as one; else they stand side by side.
        whole: the whole paragraphs are shown; else the sentences at issue with a few words around.
        with_history: the history of the review is shown.
        changed: emitted when one of these was switched, with a line that says so.
        written: emitted when all is shown.
    """

    changed = Signal(str)
    written = Signal()

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inks = Inks(colours)
        self._shown: tuple[Library, Claim, Passage | None] | None = None
        self._known: dict[tuple[Side, Side, bool], Facing] = {}
        self.history_of: History = lambda _claim, _evidence: ()
        self.in_line = self.whole = self.with_history = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_AFTER_PAINT_MS)
        self._later.timeout.connect(self._write_compared)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Reasons, and the two paragraphs compared"))
        self.document().setDocumentMargin(_MARGIN)
        self._switches = ComparisonSwitches(colours, self.viewport())
        self._buttons = self._switches.fill(self.toggle_in_line, self.toggle_whole, self.toggle_history)

    def recolour(self, colours: Colours) -> None:
        """Show the same in other colours."""
        self._inks = Inks(colours, self._inks.zoom)
        self._switches.recolour(colours)
        self._show_again()

    def zoom_to(self, zoom: float) -> None:
        """Write what is compared in another size, as a factor."""
        if zoom != self._inks.zoom:
            self._inks = Inks(self._inks.colours, zoom)
            self._show_again()

    def show_passage(self, library: Library, claim: Claim, passage: Passage | None) -> None:
        """Show one passage against the claim."""
        self.forget()
        self._shown = (library, claim, passage)
        self._limit_lines()
        if passage is None:
            return
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        write_verdict(cursor, self._inks, passage, self._switches.width())
        line = self.viewport().width() - 2 * _MARGIN
        write_reasons(cursor, self._inks, passage.evidence.reasons, line - self._switches.width())
        write_note(cursor, self._inks, passage.review.note if passage.review else "")
        parts = list(clause_words(library, claim, passage.evidence)) if passage.evidence.clauses else ()
        write_clauses(cursor, self._inks, parts, 0 if self.whole else min(line, _WIDEST_COLUMNS))
        if self.with_history:
            write_history(cursor, self._inks, self.history_of(claim, passage.evidence))
        cursor.endEditBlock()
        self.verticalScrollBar().setValue(0)
        self._later.start()

    def forget(self) -> None:
        """Show nothing: there is no passage, or another library was opened."""
        self._shown = None
        self._later.stop()
        self.clear()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the switches in the corner."""
        super().resizeEvent(event)
        self._switches.stand_in_corner(self.viewport().width())
        self._limit_lines()

    def toggle_in_line(self) -> None:
        """Write both texts as one, or side by side again."""
        self.in_line = not self.in_line
        self._switch(self.tr("compared in one text") if self.in_line else self.tr("compared side by side"))

    def toggle_whole(self) -> None:
        """Show the whole paragraphs, or only what matters again."""
        self.whole = not self.whole
        said = self.tr("whole paragraphs") if self.whole else self.tr("folded to what is compared")
        self._switch(said)

    def toggle_history(self) -> None:
        """Show the history of the review, or hide it again."""
        self.with_history = not self.with_history
        self._switch(self.tr("history shown") if self.with_history else self.tr("history hidden"))

    @property
    def switched(self) -> tuple[str, ...]:
        """The names of the switches that are on, as `switch_to` takes them."""
        states = {"line": self.in_line, "whole": self.whole, "history": self.with_history}
        return tuple(name for name, on in states.items() if on)

    def switch_to(self, on: Iterable[str]) -> None:
        """Switch on what is named, and everything else off."""
        wanted = set(on)
        self.in_line, self.whole = "line" in wanted, "whole" in wanted
        self.with_history = "history" in wanted
        self._show_again()
        self._tell_switches()

    def _tell_switches(self) -> None:
        states = (self.in_line, self.whole, self.with_history)
        for button, on in zip(self._buttons, states, strict=True):
            button.setChecked(on)

    def _limit_lines(self) -> None:
        """Keep lines short enough to read, however wide the dock is."""
        widest = round((_WIDEST_TEXT if self.in_line else _WIDEST_COLUMNS) * self._inks.zoom)
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        form.setRightMargin(max(_MARGIN, self.viewport().width() - _MARGIN - widest))
        frame.setFrameFormat(form)

    def _switch(self, said: str) -> None:
        self._tell_switches()
        self._show_again()
        self.changed.emit(said)

    def _show_again(self) -> None:
        if self._shown is not None:
            self.show_passage(*self._shown)

    def _write_compared(self) -> None:
        library, claim, passage = self._shown or (None, None, None)
        if library is None or claim is None or passage is None:
            return
        compared = self._compared(library, claim, passage.evidence)
        at = self.verticalScrollBar().value()
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        start = cursor.position()
        cursor.beginEditBlock()
        if self.in_line:
            self._one_text(cursor, compared)
        else:
            self._columns(cursor, compared)
        cursor.endEditBlock()
        self.verticalScrollBar().setValue(at)
        if not at:
            self._scroll_to_what_decides(find_last(self.document(), deciding(passage.evidence), start))
        self.written.emit()

    def _scroll_to_what_decides(self, place: QTextCursor | None) -> None:
        """Scroll no further than it takes to have the fragment that decides in sight, and a line below it."""
        if place is None or self.with_history:
            return
        spot = self.cursorRect(place)
        over = spot.bottom() + spot.height() // 2 - self.viewport().height()
        if over > 0:
            self.verticalScrollBar().setValue(over)

    def _compared(self, library: Library, claim: Claim, evidence: Evidence) -> _Compared:
        passage_document = library.document(evidence.source)
        right = paragraph_side(passage_document, evidence.span)
        left, head = Side(claim.text, Span(0, len(claim.text))), self.tr("Your sentence")
        if claim.source is not None and claim.span is not None:
            document = library.document(claim.source)
            left = paragraph_side(document, claim.span)
            head = headline(library, document, self.tr("Claim"))
        return _Compared(
            self._face(left, right), head, headline(library, passage_document, self.tr("Passage"))
        )

    def _face(self, left: Side, right: Side) -> Facing:
        key = (left, right, self.whole)
        if key not in self._known:
            if len(self._known) >= _KEPT:
                self._known.clear()
            self._known[key] = face(left, right, whole=self.whole)
        return self._known[key]

    def _legend(self, facing: Facing) -> str:
        """Say what marks mean where that is not plain: what is shared, and what stands elsewhere."""
        marked = self.tr("shared words marked") if facing.reworded else ""
        moved = any(run.change is Change.MOVED for run in facing.runs)
        dotted = self.tr("dotted: elsewhere") if moved else ""
        return "".join(f" · {words}" for words in (marked, dotted) if words)

    def _columns(self, cursor: QTextCursor, compared: _Compared) -> None:
        facing = compared.facing
        table = cursor.insertTable(2, 2, two_columns())
        heads = [compared.left_head, compared.right_head]
        heads[len(heads[1]) < len(heads[0])] += self._legend(facing)
        room = min(self.viewport().width() - 2 * _MARGIN, _WIDEST_COLUMNS) // 2 - 2 * _MARGIN
        metrics = QFontMetricsF(self._head().font())
        for column, words in enumerate(heads):
            head = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            pad(table, 0, column)
            table.cellAt(0, column).firstCursorPosition().insertText(head, self._head())
            pad(table, 1, column)
            place = table.cellAt(1, column).firstCursorPosition()
            place.setBlockFormat(self._inks.lines())
            self._write(place, facing, one_side(facing, right=bool(column)))

    def _one_text(self, cursor: QTextCursor, compared: _Compared) -> None:
        facing = compared.facing
        head = QTextBlockFormat()
        head.setTopMargin(8)
        cursor.insertBlock(head)
        if facing.reworded:
            self._stacked(cursor, compared)
            return
        heads = f"{compared.left_head} → {compared.right_head}"
        cursor.insertText(f"{heads}{self._legend(facing)}", self._head())
        cursor.insertBlock(self._inks.lines())
        self._write(cursor, facing, in_line(facing), struck=True)

    def _stacked(self, cursor: QTextCursor, compared: _Compared) -> None:
        """Write two texts that share little below each other: mixed they could not be read."""
        legend = self._legend(compared.facing)
        for right, head in ((False, compared.left_head), (True, f"{compared.right_head}{legend}")):
            if right:
                cursor.insertBlock(QTextBlockFormat())
            cursor.insertText(head, self._head())
            cursor.insertBlock(self._inks.lines())
            self._write(cursor, compared.facing, one_side(compared.facing, right=right))

    def _write(
        self, cursor: QTextCursor, facing: Facing, parts: tuple[Part, ...], *, struck: bool = False
    ) -> None:
        former = None
        for part in parts:
            if struck and former is Change.DELETED and part.change is Change.INSERTED:
                cursor.insertText("\u2009", self._inks.plain(part, whole=facing.whole))
            former = part.change
            if part.hidden:
                words = self.tr("%n word(s)", "", part.hidden)
                cursor.insertText(f" … {words} … ", self._inks.work(self._inks.colours.dim))
                continue
            form = self._inks.compared(part, reworded=facing.reworded, whole=facing.whole)
            if struck and (part.change is Change.DELETED or (part.change is Change.MOVED and not part.here)):
                form.setFontStrikeOut(True)
            plain = self._inks.plain(part, whole=facing.whole)
            words = part.text.strip()
            start = part.text.index(words)
            cursor.insertText(part.text[:start], plain)
            cursor.insertText(words, form)
            cursor.insertText(part.text[start + len(words) :], plain)

    def _head(self) -> QTextCharFormat:
        return self._inks.work(self._inks.colours.dim, bold=True)

"""Whose note and tags are written: right after a verdict those of what was judged, not of what follows."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from reader.evidence.model import Evidence
from reader.ui.actions import native
from reader.ui.wording import passage_words, quoted, short

if TYPE_CHECKING:
    from reader.ui.window import Window

_PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class Writing(QObject):
    """Leads the fields of the review bar to the passage meant, says which, and goes on when they are left.

    A verdict goes on to the next passage. Until the reader chooses a passage, the fields belong to the one
    judged; the note's key, pressed in the field again, changes to the next one and back.
    """

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._judged: Evidence | None = None
        self._next: Evidence | None = None
        self._moving = False
        state, dock = window.controller, window.dock
        state.claim_changed.connect(self._forget)
        state.evidence_changed.connect(self._forget)
        state.reviewing.changed.connect(self._say)
        dock.bar.other_asked.connect(self.change)
        for field in dock.bar.fields:
            field.installEventFilter(self)

    def judged(self, evidence: Evidence) -> None:
        """Take note that the passage before the current one was just judged."""
        following = self._window.controller.evidence
        if following is not None and following != evidence:
            self._judged, self._next = evidence, following
            self._window.dock.bar.ask_for_note(self._spoken(evidence))

    def note(self) -> None:
        """Put the keyboard into the note; where it is there already, change to the other passage."""
        if self._window.dock.note.hasFocus():
            self.change()
        else:
            self._window.dock.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def change(self) -> None:
        """Write on the next passage instead of the one judged, or the other way round."""
        if self._judged is not None and self._next is not None:
            self._window.dock.bar.keep()
            at = self._window.controller.evidence
            self._go(self._next if at == self._judged else self._judged)
            self._say()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that a field is entered or left."""
        if isinstance(event, QFocusEvent) and event.reason() not in _PASSING:
            if event.gotFocus():
                self._enter()
            else:
                QTimer.singleShot(0, self, self._leave)
        return super().eventFilter(watched, event)

    def _enter(self) -> None:
        if self._judged is not None and self._window.controller.evidence == self._next:
            self._go(self._judged)
        self._say()

    def _leave(self) -> None:
        """Go on to the next passage once what was written is kept, unless the reader chose another one."""
        if QApplication.focusWidget() in self._window.dock.bar.fields:
            return
        self._window.dock.bar.say_passage("", "")
        if self._next is not None and self._window.controller.evidence == self._judged:
            self._go(self._next)

    def _go(self, evidence: Evidence) -> None:
        self._moving = True
        self._window.controller.select_evidence(evidence)
        self._moving = False

    def _forget(self) -> None:
        if not self._moving:
            self._judged = self._next = None
            self._window.dock.bar.ask_for_note("")
            self._say()

    def _say(self, *_news: object) -> None:
        """Name the passage that is written on, and offer the other one, while the keyboard is in a field."""
        bar, at = self._window.dock.bar, self._window.controller.evidence
        if at is None or not any(field.hasFocus() for field in bar.fields):
            bar.say_passage("", "")
            return
        other = ""
        if self._judged is not None:
            bar.ask_for_note(self._spoken(at) if at == self._judged else "")
            following, judged = self.tr("Rather on the next one"), self.tr("Rather on the one judged")
            other = f"{following if at == self._judged else judged}  {native('Ctrl+M')}"
        bar.say_passage(self.tr("Note and tags on: {passage}").replace("{passage}", self._spoken(at)), other)

    def _spoken(self, evidence: Evidence) -> str:
        """Return a passage's source, verdict and first words."""
        state = self._window.controller
        passage = state.decided.passage(evidence) if state.decided else None
        sources = [d.source for d in state.library.documents] if state.library else []
        number = str(sources.index(evidence.source) + 1) if evidence.source in sources else ""
        said = passage_words(passage) if passage else ""
        return " · ".join(filter(None, (number, said, quoted(short(evidence.text)))))

"""Which sources are not read for their language: found in the background, told in their headers."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.library.model import Library
from reader.ui.pane import SourcePane
from reader.ui.tasks import Task

if TYPE_CHECKING:
    from reader.ui.window import Window


class Unread(QObject):
    """Asks once for every library that is opened, after its claims are known: the search comes first.

    Attributes:
        told: emitted when it is known which they are.
        languages: their languages by source, as ISO 639 codes, "" where not known.
    """

    told = Signal()

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self.languages: dict[str, str] = {}
        window.controller.library_opened.connect(self._forget)
        window.controller.claims_found.connect(self._ask)
        window.panes.made.connect(self._tell_pane)

    def _forget(self, _library: Library) -> None:
        self._window.controller.tasks.cancel("unread")
        self.languages = {}

    def _ask(self, _claims: object) -> None:
        state = self._window.controller
        library = state.library
        if library is not None:
            state.tasks.submit("unread", lambda task: _unread(library, task), self._tell, key="unread")

    def _tell(self, languages: dict[str, str]) -> None:
        self.languages = languages
        for pane in self._window.panes.panes:
            self._tell_pane(pane)
        self.told.emit()

    def _tell_pane(self, pane: SourcePane) -> None:
        if pane.source in self.languages:
            pane.tell_unread(self.languages[pane.source])


def _unread(library: Library, task: Task) -> dict[str, str]:
    from reader.evidence.language import unread_language

    found = {}
    for document in library.documents:
        if task.cancelled():
            break
        language = unread_language(document)
        if language is not None:
            found[document.source] = language
    return found

"""Corrections of what is said of a source: asked for, kept off the window's thread, undone in their turn."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from reader import places
from reader.library.model import Library
from reader.library.overrides import Overrides
from reader.ui.metadata_dialog import MetadataDialog
from reader.ui.wording import name_words, quoted

if TYPE_CHECKING:
    from reader.ui.window import Window

Changes = Mapping[str, str | None]
Then = Callable[[Changes], None]


class Correcting(QObject):
    """Reads the library again after each correction: claims are judged by dates, and found by titles."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._said = ""
        window.controller.library_opened.connect(self._arrive)
        window.panes.correct_asked.connect(self.ask)

    def ask(self, source: str) -> None:
        """Ask what is to be said of a source, and keep it."""
        library = self._window.controller.library
        if library is None:
            return
        document = library.document(source)
        found = library.found.get(source, document.metadata)
        dialog = MetadataDialog(name_words(document), found, document.metadata, self._window)
        accepted, changes = dialog.exec() == QDialog.DialogCode.Accepted, dialog.changes
        dialog.deleteLater()
        self._window.activateWindow()
        if accepted and changes:
            self.correct(source, changes)

    def correct(self, source: str, changes: Changes) -> None:
        """Keep what is said of a source; it can be undone."""
        library = self._window.controller.library
        if library is None:
            return
        name = quoted(name_words(library.document(source)))
        said = self.tr("corrected: {name}").replace("{name}", name)
        file = places.overrides_file(library.folder)

        def put(changes: Changes, expected: Changes | None, then: Then) -> None:
            self._window.controller.tasks.submit(
                "library", lambda _task: Overrides(file).correct(source, changes, expected), then
            )

        def kept(former: Changes) -> None:
            self._window.controller.reviewing.record(
                said,
                lambda: put(former, changes, lambda _former: self._read_again(undone)),
                lambda: put(changes, former, lambda _former: self._read_again(said)),
            )
            self._read_again(said)

        undone = self.tr("undone: {change}").replace("{change}", said)
        put(changes, None, kept)

    def _read_again(self, said: str) -> None:
        self._said = said
        self._window.opening.read_again()

    def _arrive(self, _library: Library) -> None:
        if self._said:
            self._window.status.said.setText(self._said)
            self._said = ""

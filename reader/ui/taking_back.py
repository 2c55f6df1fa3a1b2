"""Notes made in exported files elsewhere, taken back in: asked for, read in the background, kept."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from reader.export.incoming import Back
    from reader.ui.window import Window


class TakingBack(QObject):
    """Reads what people said in exported files, and keeps it beside what the analyst said here."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window

    def ask(self) -> None:
        """Ask for files and take back what was said in them."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Take in notes from exported files"),
            str(Path.home()),
            self.tr("Exports (*.pdf *.jsonld *.json)"),
        )
        for name in names:
            self.take(Path(name))

    def take(self, file: Path) -> None:
        """Take back what was said in one file."""
        state = self._window.controller
        services = state.services
        if services is None:
            return
        judgements = tuple(state.judgements[c.id] for c in state.claims if c.id in state.judgements)
        reviews = state.reviewing.all
        state.tasks.submit(
            "export",
            lambda _task: services.read_back(judgements, file, reviews=reviews),
            lambda back: self._keep(file.name, back),
        )

    def _keep(self, name: str, back: "Back") -> None:
        state = self._window.controller
        count = state.reviewing.take_back(back.reviews, state.claims)
        said = self.tr("{file}: %n review(s) taken in", "", count).format(file=name)
        if back.lost:
            said = f"{said} · {self.tr('no place for %n note(s)', '', len(back.lost))}"
        state.reviewing.changed.emit(said)

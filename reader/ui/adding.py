"""What the reader adds to the open library: pasted texts and dropped files; and takes out of it again."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog

from reader import places
from reader.errors import ReaderError
from reader.library import added
from reader.library.added import Told
from reader.library.model import Library
from reader.ui.actions import Command
from reader.ui.paste_dialog import Draft, PasteDialog
from reader.ui.told import told as in_words
from reader.ui.wording import listed_words

if TYPE_CHECKING:
    from reader.ui.window import Window

Failures = list[tuple[str, ReaderError]]


class Adding(QObject):
    """Keeps what is added beside the program's own data, and reads the library again.

    Attributes:
        draft: what was typed into the dialog and not added yet.
    """

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self.draft: Draft | None = None
        self._then: Callable[[Library], None] | None = None
        window.controller.library_opened.connect(self._arrive)
        window.controller.open_failed.connect(lambda _folder, _error: self._forget())

    @property
    def library(self) -> Path:
        """The library that is added to: the one in sight, else one that holds nothing but what is added."""
        empty, opened = self._window.welcome.folder, self._window.controller.opened
        return (empty if empty is not None and empty.is_dir() else opened) or places.loose_folder()

    def paste(self, text: str | None = None) -> None:
        """Ask for a text to add: the one given, what was typed last time, or what the clipboard holds."""
        draft = self.draft if text is None else Draft(text)
        if draft is None:
            draft = Draft(QGuiApplication.clipboard().text())
        dialog = PasteDialog(draft, self._window.controller.tasks, self._window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        self.draft = None if accepted or not dialog.is_touched else dialog.draft
        text, told = dialog.draft.text, dialog.told
        dialog.deleteLater()
        self._window.activateWindow()
        if accepted:
            self.add_text(text, told)

    def ask_files(self) -> None:
        """Ask for files and add them."""
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Add files to this library"))
        if names:
            self.add_files([Path(name) for name in names])

    def add_text(self, text: str, told: Told) -> None:
        """Add a text with what is told of it."""
        folder = places.added_folder(self.library)
        self._do(lambda: ([added.add_text(folder, text, told)], []), self._tell_added)

    def add_files(self, paths: Iterable[Path]) -> None:
        """Add copies of files."""
        wanted, folder = tuple(paths), places.added_folder(self.library)
        own = self.library.resolve()
        self._do(lambda: _add_all(folder, wanted, own), self._tell_added)

    def remove(self, *sources: str) -> None:
        """Take added sources out of the library; they can be brought back."""
        folder = places.added_folder(self.library)
        self._do(lambda: _each(added.remove, folder, sources), self._tell_removed)

    def restore(self, *sources: str) -> None:
        """Bring back sources that were taken out."""
        folder = places.added_folder(self.library)
        self._do(lambda: _each(added.restore, folder, sources), self._tell_added)

    def removable(self) -> tuple[Command, ...]:
        """Return a command for each source that can be taken out again."""
        library = self._window.controller.library
        if library is None:
            return ()
        sources = added.added_sources(places.added_folder(self.library), library)
        names = {d.source: listed_words(n, d) for n, d in enumerate(library.documents, 1)}
        return tuple(
            Command("", names.get(s, PurePosixPath(s).name), (), partial(self.remove, s)) for s in sources
        )

    def drop(self, mime: QMimeData) -> None:
        """Open the folder dropped, or add the files or the text."""
        paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        folders = [path for path in paths if path.is_dir()]
        if folders:
            if len(paths) > 1:
                self._then = lambda library: self._tell_one(library.folder)
            self._window.controller.open(folders[0])
        elif paths:
            self.add_files(paths)
        elif mime.hasUrls() and mime.urls():
            self._window.notice.say(
                self.tr("Web pages are not fetched: nothing leaves this machine"),
                self.tr("save the page and drop the file, or paste its text (Ctrl+Shift+N)"),
            )
        elif mime.text().strip():
            self.paste(mime.text())

    def _do(
        self, work: Callable[[], tuple[list[str], Failures]], tell: Callable[[list[str], Failures], None]
    ) -> None:
        """Change what is added, off the window's thread; then read the library again and tell it."""
        library = self.library
        self._window.controller.tasks.submit(
            "library",
            lambda _task: work(),
            lambda done: self._reopen(library, done[0], partial(tell, *done)),
        )

    def _reopen(self, library: Path, sources: list[str], tell: Callable[[], None]) -> None:
        if not sources:
            tell()
            return
        self._then = lambda opened: QTimer.singleShot(0, self, lambda: self._show(opened, sources, tell))
        if library == places.loose_folder():
            library.mkdir(parents=True, exist_ok=True)
        self._window.session.save_now()
        self._window.controller.open(library)

    def _forget(self) -> None:
        self._then = None

    def _arrive(self, library: Library) -> None:
        then, self._then = self._then, None
        if then is not None:
            then(library)

    def _show(self, library: Library, sources: list[str], tell: Callable[[], None]) -> None:
        there = [d.source for d in library.documents if d.source in sources]
        pane = self._window.panes.pane(there[0]) if there else None
        if pane is not None:
            self._window.panes.reveal(pane)
            pane.view.setFocus()
        tell()

    def _tell_added(self, sources: list[str], failed: Failures) -> None:
        library = self._window.controller.library
        titles = {d.source: d.metadata.title or d.label for d in library.documents} if library else {}
        notice = self._window.notice
        if len(sources) == 1:
            words = self.tr("“{title}” is part of this library now")
            said = words.replace("{title}", titles.get(sources[0], sources[0]))
        else:
            said = self.tr("%n article(s) added to this library", "", len(sources))
        refused = "; ".join(f"{name}: {in_words(e.message)} ({in_words(e.remedy)})" for name, e in failed)
        not_added = self.tr("Not added: {files}").replace("{files}", refused)
        if sources:
            notice.tell(said, self.tr("Take out again"), lambda: self.remove(*sources))
            if failed:
                notice.add(not_added)
        elif failed:
            notice.say(not_added)

    def _tell_one(self, folder: Path) -> None:
        """Say that of several things dropped a folder was opened and the rest was not."""
        said = self.tr("One library is open at a time: {folder} was opened").replace("{folder}", folder.name)
        self._window.notice.say(said, self.tr("Drop the rest again to add or open it"))

    def _tell_removed(self, sources: list[str], _failed: Failures) -> None:
        said = self.tr("%n article(s) taken out of this library", "", len(sources))
        self._window.notice.tell(said, self.tr("Bring back"), lambda: self.restore(*sources))


def _each(
    change: Callable[[Path, str], None], folder: Path, sources: tuple[str, ...]
) -> tuple[list[str], Failures]:
    for source in sources:
        change(folder, source)
    return list(sources), []


def _add_all(folder: Path, paths: tuple[Path, ...], library: Path) -> tuple[list[str], Failures]:
    sources: list[str] = []
    failed: Failures = []
    for path in paths:
        try:
            if path.resolve().is_relative_to(library):
                raise ReaderError(
                    "the file is in this library's folder already", "read the folder again (F5)"
                )
            sources.append(added.add_file(folder, path))
        except ReaderError as error:
            failed.append((path.name, error))
    return sources, failed

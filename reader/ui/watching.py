"""Notices that the files of the open library changed on the disk, and offers to read them again."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QFileSystemWatcher, QObject, QTimer
from typing_extensions import override

from reader.library.changes import Files, files_of, folders_of
from reader.library.model import Library

if TYPE_CHECKING:
    from reader.ui.window import Window

_SETTLE_MS = 400
_MOST_FOLDERS = 200
_MOST_FILES = 1000


class Watching(QObject):
    """Compares the files with those that were read.

    It looks when the system tells of a change, and when the window is activated: some disks tell nothing.
    """

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._files: Files | None = None
        self._watcher = QFileSystemWatcher(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._timer.timeout.connect(self._look)
        self._watcher.directoryChanged.connect(lambda _path: self._timer.start())
        self._watcher.fileChanged.connect(lambda _path: self._timer.start())
        window.controller.library_opened.connect(self._begin)
        window.installEventFilter(self)

    @property
    def watched(self) -> tuple[str, ...]:
        """The files and folders that the system was asked to watch."""
        return (*self._watcher.files(), *self._watcher.directories())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again when the window comes to the front."""
        if event.type() == QEvent.Type.WindowActivate and self._files is not None:
            self._timer.start()
        return super().eventFilter(watched, event)

    def _begin(self, library: Library) -> None:
        """Take note of the files that were read."""
        self._files = None
        self._timer.stop()
        folder = self._window.controller.opened or library.folder
        self._window.controller.tasks.submit(
            "watch",
            lambda _task: (files_of(folder), folders_of(folder, _MOST_FOLDERS)),
            lambda found: self._watch(folder, *found),
            key="watch",
        )

    def _watch(self, folder: Path, files: Files, folders: tuple[str, ...]) -> None:
        self._files = files
        if self.watched:
            self._watcher.removePaths(self.watched)
        base = folder if folder.is_dir() else folder.parent
        named = [str(base / name) for name, _, _ in files][:_MOST_FILES]
        if folders or named:
            self._watcher.addPaths([*folders, *named])

    def _look(self) -> None:
        folder, known = self._window.controller.opened, self._files
        if folder is None or known is None or self._window.opening.refused:
            return
        self._window.controller.tasks.submit(
            "watch",
            lambda _task: (files_of(folder), folders_of(folder, _MOST_FOLDERS)),
            lambda found: self._compare(folder, known, *found),
            key="watch",
        )

    def _compare(self, folder: Path, known: Files, files: Files, folders: tuple[str, ...]) -> None:
        if files == known:
            return
        self._watch(folder, files, folders)
        changed = len({name for name, _, _ in files ^ known})
        said = self.tr("%n file(s) of this library changed on the disk", "", changed)
        self._window.notice.tell(said, self.tr("Read again"), self._window.opening.read_again)

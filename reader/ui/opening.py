"""Opening libraries: the dialogs that ask for one, and the page that is shown where there is none to read."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reader import places
from reader.errors import ReaderError
from reader.library.model import Library
from reader.ui.actions import Command
from reader.ui.told import told

if TYPE_CHECKING:
    from reader.ui.window import Window

_MOST_RECENT = 5


class Opening(QObject):
    """Leads from any state of the window to a library to read."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        window.controller.open_failed.connect(self._refuse)
        window.controller.library_opened.connect(self._arrive)

    @property
    def refused(self) -> bool:
        """Whether the page is shown instead of a library."""
        return self._window.body.currentWidget() is self._window.welcome

    def ask(self) -> None:
        """Ask for a folder and open it."""
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Open a folder of articles"))
        if folder:
            self._window.controller.open(Path(folder))

    def read_again(self) -> None:
        """Read the library in sight anew, as after its files changed."""
        window = self._window
        folder = window.welcome.folder if self.refused else window.controller.opened
        if folder is not None:
            window.session.save_now()
            window.controller.open(folder)

    def recent(self) -> tuple[Command, ...]:
        """Return a command for each of the libraries last open, the last one first; its group is the path.

        Those that are gone, as with a disk that was taken out, say so.
        """
        home, found = str(Path.home()), []
        for folder in self._window.session.store.recent:
            name = str(folder)
            brief = f"~{name[len(home) :]}" if name.startswith(home) else name
            run, missing = partial(self._open_again, folder), partial(self._gone, folder)
            found.append(Command(brief, folder.name, (), run, missing=missing))
        return tuple(found)

    def _gone(self, folder: Path) -> str:
        return "" if folder.is_dir() else self.tr("it is not there now")

    def _open_again(self, folder: Path) -> None:
        if folder.is_dir():
            self._window.controller.open(folder)
            return
        self._window.notice.say(
            self.tr("“{folder}” is not there now").replace("{folder}", str(folder)),
            self.tr("put its disk back in, or open it where it is by now (Ctrl+O)"),
        )

    def leave(self) -> bool:
        """Go back to the library that is open behind the page; False where there is none."""
        if not self.refused or self._window.controller.library is None:
            return False
        self._arrive(self._window.controller.library)
        self._window.claims.view.setFocus()
        return True

    def _refuse(self, folder: Path, error: ReaderError) -> None:
        """Say what is wrong with a folder, and what can be done."""
        window = self._window
        if folder.is_dir():
            headline = self.tr("Nothing to read in “{folder}” yet").replace("{folder}", folder.resolve().name)
        else:
            headline = self.tr("“{folder}” cannot be opened").replace("{folder}", folder.name or str(folder))
        reason = f"{told(error.message)}: {told(error.remedy)}."
        window.welcome.show_reason(headline, f"{reason[:1].upper()}{reason[1:]}", folder)
        window.body.setCurrentWidget(window.welcome)
        window.top.hide()
        window.first_steps.rest()
        there = tuple(command for command in self.recent() if not command.why_not)
        window.welcome.show_ways(self._ways(), there[:_MOST_RECENT])

    def _ways(self) -> tuple[Command, ...]:
        window = self._window
        by_key = {c.keys[0]: c for c in window.commands if c.keys}
        ways = [by_key[key] for key in ("Ctrl+O", "Ctrl+Shift+N", "Ctrl+I", "F5")]
        library = window.controller.library
        if library is not None:
            back = self.tr("Back to {library}").replace("{library}", library.folder.resolve().name)
            return (Command("", back, ("Esc",), self.leave), *ways)
        examples = Command(
            "", self.tr("Read the five examples"), (), partial(window.controller.open, places.seeds())
        )
        return (*ways[:3], examples, ways[3])

    def _arrive(self, library: Library) -> None:
        self._window.welcome.folder = None
        self._window.body.setCurrentIndex(0)
        self._window.top.show()
        self._window.first_steps.offer(library)

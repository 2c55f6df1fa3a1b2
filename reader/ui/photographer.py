"""Takes a picture of the window once everything is judged, and closes it: `open --screenshot`."""

import sys
from pathlib import Path

from PySide6.QtCore import QIODevice, QObject, QSaveFile, QTimer

from reader.errors import ReaderError
from reader.text.printable import one_line
from reader.ui.window import Window

_SETTLE_MS = 250
_FAILED = 1


class Photographer(QObject):
    """Selects the claim asked for, takes the picture and closes the window.

    Without a target it only selects the claim. What keeps the library from being shown is told on stderr in
    one line, and ends the program.

    Attributes:
        status: the exit status: 0, or that of what kept the picture from being taken.
    """

    def __init__(self, window: Window, target: Path | None, claim: str | None) -> None:
        super().__init__(window)
        self._window, self._target, self._claim = window, target, claim
        self.status = 0
        state = window.controller
        state.all_judged.connect(self._pose)
        if target is not None:
            state.open_failed.connect(lambda _folder, error: self._give_up(error))
            state.failed.connect(self._give_up_unopened)

    def _pose(self) -> None:
        state = self._window.controller
        if self._claim is not None:
            found = next((c for c in state.claims if self._claim in c.text), None)
            if found is not None:
                state.select_claim(found)
            else:
                state.check_text(self._claim)
        elif self._target is not None:
            self._window.step_claim(1)
        if self._target is not None:
            QTimer.singleShot(_SETTLE_MS, self._shoot)

    def _shoot(self) -> None:
        if self._target is not None and not self._saved(self._target):
            self.status = _FAILED
        self._window.close()

    def _saved(self, target: Path) -> bool:
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
        else:
            file = QSaveFile(str(target))
            kind = target.suffix.removeprefix(".") or "?"
            writable = file.open(QIODevice.OpenModeFlag.WriteOnly)
            if writable and self._window.grab().save(file, kind) and file.commit():
                return True
            reason = "the picture cannot be written there"
        _say(f"{target}: {reason}: name another file ending in .png")
        return False

    def _give_up_unopened(self, error: BaseException) -> None:
        if self._window.controller.library is None or self._window.controller.services is None:
            self._give_up(error)

    def _give_up(self, error: BaseException) -> None:
        if self.status == 0:
            self.status = error.exit_code if isinstance(error, ReaderError) else _FAILED
            _say(str(error) or type(error).__name__)
            QTimer.singleShot(0, self._window, self._window.close)


def _say(line: str) -> None:
    sys.stderr.write(f"crossread: {one_line(line)}\n")

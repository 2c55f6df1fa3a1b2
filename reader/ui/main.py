"""Starts the window."""

import gc
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from reader import places
from reader.ui import theme
from reader.ui.backend import Backend, real_backend
from reader.ui.controller import Controller
from reader.ui.fonts import interface_font
from reader.ui.language import speak
from reader.ui.settings import WindowSettings
from reader.ui.text_size import make_application
from reader.ui.window import Window

_SWITCH_S = 0.001
_GARBAGE = (5_000, 20, 400)
_FIRST_SIZE = (1366, 768)
_SETTLE_MS = 250


def run_window(
    folder: Path | None,
    screenshot: Path | None = None,
    size: tuple[int, int] | None = None,
    theme: str | None = None,
    claim: str | None = None,
) -> int:
    """Open the window on a library and run until it is closed; return the exit status.

    Args:
        folder: the library; without one the last library, else the default one.
        screenshot: where to save a picture of the window, with every claim judged and the most contested
            one selected; the window closes itself then.
        size: width and height in device-independent pixels.
        theme: "light" or "dark"; without it what was chosen last, else the system's.
        claim: select the claim that contains this text, or check it as a typed sentence.
    """
    settings = WindowSettings()
    app = application(settings.language)
    window = make_window(real_backend(), settings, theme)
    if size is not None:
        window.resize(*size)
    elif not window.restoreGeometry(settings.geometry()):
        window.resize(*_FIRST_SIZE)
    _yield_soon()
    app.setQuitOnLastWindowClosed(False)
    window.closed.connect(app.quit)
    window.show()
    window.activateWindow()
    if screenshot is not None:
        window.session.pause()
        window.first_steps.withhold()
    if screenshot is not None or not window.session.restore_frame():
        window.proportion()
    window.controller.open(folder or settings.library or places.seeds())
    watcher = _Photographer(window, screenshot, claim)
    former, sys.excepthook = sys.excepthook, _funnel(window)
    try:
        status = app.exec()
    finally:
        sys.excepthook = former
    return 1 if watcher.failed else status


def _yield_soon() -> None:
    """Have other threads give way to the window's within a fraction of a frame, and garbage sought rarely.

    A search through all objects holds every thread up; what is there by now is never searched again.
    """
    sys.setswitchinterval(_SWITCH_S)
    gc.freeze()
    gc.set_threshold(*_GARBAGE)


def _pass_on(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:  # noqa: ARG001 - Qt's signature
    """Write Qt's messages to stderr but for one that the offscreen platform repeats for every window."""
    if "propagateSizeHints" not in message:
        sys.stderr.write(f"{message}\n")


def application(language: str = "en") -> QApplication:
    """Return the one QApplication, made if need be, speaking a language ("" is the system's)."""
    qInstallMessageHandler(_pass_on)
    present = QApplication.instance()
    app = present if isinstance(present, QApplication) else make_application()
    app.setApplicationName("crossread")
    app.setApplicationDisplayName("Crossread")
    app.setDesktopFileName("crossread")
    app.setStyle("Fusion")
    speak(app, language)
    app.setFont(interface_font(13))
    app.setWindowIcon(QIcon(str(places.resources() / "icons" / "crossread.svg")))
    return app


def make_window(backend: Backend, settings: WindowSettings, theme_name: str | None = None) -> Window:
    """Return a window that is not shown yet, with its controller."""
    window = Window(Controller(backend), settings, theme_name)
    window.controller.setParent(window)
    app = QApplication.instance()
    if isinstance(app, QApplication):
        theme.apply(app, window.colours)
    return window


def _funnel(
    window: Window,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        traceback.print_exception(kind, error, trace)
        window.controller.fail(error)

    return show


class _Photographer(QObject):
    def __init__(self, window: Window, target: Path | None, claim: str | None) -> None:
        super().__init__(window)
        self._window, self._target, self._claim = window, target, claim
        self.failed = False
        state = window.controller
        state.all_judged.connect(self._pose)
        if target is not None:
            state.noticed.connect(self._give_up)

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
        if self._target is not None:
            self.failed = not self._saved(self._target)
        self._window.close()

    def _saved(self, target: Path) -> bool:
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = str(error)
        else:
            if self._window.grab().save(str(target)):
                return True
            reason = "the picture cannot be written there"
        sys.stderr.write(f"crossread: {target}: {reason}: name another file ending in .png\n")
        return False

    def _give_up(self, message: str, detail: str) -> None:
        if self._window.controller.library is None or self._window.controller.services is None:
            sys.stderr.write(f"crossread: {message}: {detail}\n")
            self.failed = True
            self._window.close()

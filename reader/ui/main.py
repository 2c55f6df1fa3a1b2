"""Starts the window."""

import gc
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from reader import places
from reader.ui import theme
from reader.ui.backend import Backend, real_backend
from reader.ui.controller import Controller
from reader.ui.ending import closed_by_signals
from reader.ui.fonts import interface_font
from reader.ui.language import speak
from reader.ui.photographer import Photographer
from reader.ui.qt_messages import starting
from reader.ui.settings import WindowSettings
from reader.ui.text_size import make_application
from reader.ui.window import Window

_SWITCH_S = 0.001
_GARBAGE = (5_000, 20, 400)
_STOPPED = 128  # and the signal's number, as shells have it
_FIRST_SIZE = (1366, 768)


def run_window(
    folder: Path | None,
    screenshot: Path | None = None,
    size: tuple[int, int] | None = None,
    theme: str | None = None,
    claim: str | None = None,
) -> int:
    """Open the window on a library and run until it is closed; return the exit status.

    A window that is to start anew is followed by another one, in the language that is set by then.

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
    app.setQuitOnLastWindowClosed(False)
    while True:
        window = make_window(real_backend(), settings, theme)
        _show(window, size, posed=screenshot is not None)
        photographer = Photographer(window, screenshot, claim)
        window.controller.open(folder or last_library(settings))
        status = _run(app, window)
        if not window.starts_anew:
            return photographer.status or status
        folder, size, claim = window.controller.opened or folder, None, None
        window.deleteLater()
        speak(app, settings.language)


def _show(window: Window, size: tuple[int, int] | None, *, posed: bool) -> None:
    """Show a window where and as it was the last time; one that is posed for a picture, as at first."""
    if size is not None:
        window.resize(*size)
    elif not window.restoreGeometry(window.settings.geometry()):
        window.resize(first_size(window))
    yield_soon()
    window.show()
    window.activateWindow()
    if posed:
        window.session.pause()
        window.first_steps.withhold()
    if posed or not window.session.restore_frame():
        window.proportion()


def _run(app: QApplication, window: Window) -> int:
    """Run until the window is closed; return the exit status."""
    window.closed.connect(app.quit)
    former, sys.excepthook = sys.excepthook, _funnel(window)
    try:
        with closed_by_signals(window) as signals:
            status = app.exec()
        return _STOPPED + signals[0] if signals else status
    finally:
        sys.excepthook = former


def last_library(settings: WindowSettings) -> Path:
    """Return the library that was open last; the default one where there was none, or it is gone."""
    return settings.library or places.seeds()


def first_size(window: Window) -> QSize:
    """Return the size of a window never open before: the usual one, at most the screen's."""
    return QSize(*_FIRST_SIZE).boundedTo(window.screen().availableGeometry().size())


def yield_soon() -> None:
    """Have other threads give way to the window's within a fraction of a frame, and garbage sought rarely.

    A search through all objects holds every thread up; what is there by now is never searched again.
    """
    sys.setswitchinterval(_SWITCH_S)
    gc.freeze()
    gc.set_threshold(*_GARBAGE)


def application(language: str = "en") -> QApplication:
    """Return the one QApplication, made if need be, speaking a language ("" is the system's).

    Where there is no screen that it can paint on, the program ends with status 4 and one line.
    """
    present = QApplication.instance()
    if isinstance(present, QApplication):
        app = present
    else:
        with starting():
            app = make_application()
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
        theme.apply(app, window.colours, window)
    return window


def _funnel(
    window: Window,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        traceback.print_exception(kind, error, trace)
        window.controller.fail(error)

    return show

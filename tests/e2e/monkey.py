"""A monkey at the window: random keys, clicks, sizes, libraries and lost files, drawn from a seed.

`python -m tests.e2e.monkey SEED ACTIONS LIBRARY...` works on the libraries themselves, changing them; in the
end it closes the window. Faults show as tracebacks on stderr, a standstill of a minute as the traces of all
threads and status 1.
"""

import faulthandler
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDesktopServices, QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from reader.ui.backend import real_backend
from reader.ui.main import application, make_window
from reader.ui.settings import WindowSettings

STANDSTILL_S = 60
_PAUSE_MS = 5
_PATIENCE = 25
_KEYS = (
    *map(Qt.Key, range(Qt.Key.Key_A, Qt.Key.Key_Z + 1)),
    *map(Qt.Key, range(Qt.Key.Key_0, Qt.Key.Key_9 + 1)),
    *map(Qt.Key, range(Qt.Key.Key_F1, Qt.Key.Key_F12 + 1)),
    *[Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Delete] * 3,
    *[Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space] * 3,
    *[Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End],
    *[Qt.Key.Key_Slash, Qt.Key.Key_Period, Qt.Key.Key_Comma, Qt.Key.Key_Plus, Qt.Key.Key_Minus],
)
_NONE = Qt.KeyboardModifier.NoModifier
_CTRL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_HELD = (_NONE, _NONE, _NONE, _CTRL, _CTRL, _SHIFT, _CTRL | _SHIFT, _ALT, _ALT | _SHIFT)
_QUITS = {(Qt.Key.Key_Q, _CTRL), (Qt.Key.Key_W, _CTRL), (Qt.Key.Key_F4, _ALT)}
_TYPED = ('"ran aground" 2', "role:x ~3 (", "μ 漢字 🌉", "a*", "\\", "date:2031..", " ", "OR NOT")


class Monkey:
    """Does one thing after another in the window's own event loop, dialogs included."""

    def __init__(self, seed: int, actions: int, libraries: list[Path]) -> None:
        self._draw = random.Random(seed)
        self._left, self._libraries = actions, libraries
        self._in_dialog = 0
        self.window = make_window(real_backend(), WindowSettings(), None)
        self._ways: list[Callable[[], None]] = [
            *[self._press] * 30,
            *[self._click] * 24,
            *[self._wheel] * 6,
            *[self._drag] * 4,
            *[self._type] * 3,
            *[self._resize] * 2,
            self._open,
            self._lose,
        ]

    def start(self) -> None:
        """Open the first library and begin."""
        self.window.resize(1366, 768)
        self.window.show()
        self.window.controller.open(self._libraries[0])
        self._soon()

    def _soon(self) -> None:
        # Not a repeating timer: one that is in a dialog's event loop would not come again.
        QTimer.singleShot(_PAUSE_MS, self._act)

    def _act(self) -> None:
        faulthandler.dump_traceback_later(STANDSTILL_S, exit=True)
        dialog = QApplication.activeModalWidget()
        self._in_dialog = self._in_dialog + 1 if dialog is not None else 0
        if self._left <= 0:
            self._end(dialog)
            return
        self._soon()
        self._left -= 1
        if dialog is not None and (self._in_dialog > _PATIENCE or isinstance(dialog, QFileDialog)):
            _shut(dialog)
        else:
            self._draw.choice(self._ways)()

    def _end(self, dialog: QWidget | None) -> None:
        if popup := QApplication.activePopupWidget():
            popup.close()
            self._soon()
        elif dialog is not None:
            _shut(dialog)
            self._soon()
        else:
            start = time.monotonic()
            self.window.close()
            sys.stdout.write(f"closed in {time.monotonic() - start:.2f} s\n")

    def _target(self) -> QWidget:
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window
        shown = [w for w in top.findChildren(QWidget) if w.isVisible()]
        return self._draw.choice([top, *shown])

    def _place(self, widget: QWidget) -> QPoint:
        return QPoint(
            self._draw.randrange(max(1, widget.width())), self._draw.randrange(max(1, widget.height()))
        )

    def _press(self) -> None:
        key, held = self._draw.choice(_KEYS), self._draw.choice(_HELD)
        widget = QApplication.activePopupWidget() or QApplication.focusWidget() or self.window
        if (key, held) not in _QUITS:
            QTest.keyClick(widget, key, held)

    def _type(self) -> None:
        widget = QApplication.focusWidget()
        if widget is not None:
            typed = QInputMethodEvent()
            typed.setCommitString(self._draw.choice(_TYPED))
            QApplication.sendEvent(widget, typed)

    def _click(self) -> None:
        widget = self._target()
        place, held = self._place(widget), self._draw.choice((_NONE, _NONE, _CTRL, _SHIFT))
        button = self._draw.choice([Qt.MouseButton.LeftButton] * 6 + [Qt.MouseButton.RightButton])
        how = self._draw.choice((QTest.mouseClick, QTest.mouseClick, QTest.mouseDClick))
        how(widget, button, held, place)

    def _drag(self) -> None:
        widget = self._target()
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, _NONE, self._place(widget))
        QTest.mouseMove(widget, self._place(widget))
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, _NONE, self._place(widget))

    def _wheel(self) -> None:
        widget = self._target()
        place = QPointF(self._place(widget))
        turned = QPoint(0, self._draw.choice((-1200, -120, 120, 1200)))
        event = QWheelEvent(
            place,
            QPointF(widget.mapToGlobal(place.toPoint())),
            QPoint(),
            turned,
            Qt.MouseButton.NoButton,
            self._draw.choice((_NONE, _NONE, _CTRL)),
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)

    def _resize(self) -> None:
        width, height = self._draw.choice(((1, 1), (640, 480), (1366, 768), (4000, 300), (300, 3000)))
        self.window.resize(width, height)

    def _open(self) -> None:
        self.window.controller.open(self._draw.choice(self._libraries))

    def _lose(self) -> None:
        library = self._draw.choice(self._libraries)
        files = sorted(file for file in library.iterdir() if file.is_file())
        if len(files) > 1:
            file = self._draw.choice(files)
            lost = self._draw.choice((file.unlink, lambda: file.write_bytes(b"\0half"), file.touch))
            lost()


def _shut(dialog: QWidget) -> None:
    if isinstance(dialog, QDialog):
        dialog.reject()
    else:
        dialog.close()


def main() -> int:
    """Let the monkey loose; return the program's exit status."""
    seed, actions, *libraries = sys.argv[1:]
    app = application()
    app.setQuitOnLastWindowClosed(False)
    monkey = Monkey(int(seed), int(actions), [Path(folder) for folder in libraries])
    monkey.window.closed.connect(app.quit)
    monkey.start()
    with patch.object(QDesktopServices, "openUrl"):  # no other program is started
        return app.exec()


if __name__ == "__main__":
    sys.exit(main())

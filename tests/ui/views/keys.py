"""Pressing keys in a window, and waiting for a view."""

from collections import Counter
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QLineEdit, QWidget

from reader.ui.views.view import View
from reader.ui.window import Window

Wait = Callable[[Callable[[], bool]], None]
NONE, CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def press(window: Window, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(QApplication.focusWidget() or window, key, held)


def open_view(window: Window, name: str) -> View | None:
    """Open a view by its key, and return what is in sight then."""
    number = ("Panes", *window.views.names).index(name) + 1
    press(window, Qt.Key(Qt.Key.Key_0 + number), CTRL)
    return window.views.current


def painted(view: QWidget) -> Counter[str]:
    """Return how many pixels of each colour, `#rrggbb`, a view or any other widget paints."""
    place = view.viewport() if isinstance(view, QAbstractItemView) else view
    image = place.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    colours, counts = np.unique(np.frombuffer(image.constBits(), np.uint32), return_counts=True)
    return Counter(
        {f"#{colour & 0xFFFFFF:06x}": n for colour, n in zip(colours.tolist(), counts.tolist(), strict=True)}
    )


def unnamed(view: View) -> list[str]:
    """Return the interactive widgets of a view that a screen reader cannot name."""
    kinds = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit)
    found: list[QWidget] = [w for kind in kinds for w in view.findChildren(kind)]
    return [
        type(w).__name__
        for w in found
        if not w.accessibleName()
        and not w.objectName().startswith("qt_")
        and w.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not isinstance(w.parentWidget(), QLineEdit)
        and w.window() is view.window()
    ]

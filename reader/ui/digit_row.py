"""The keys 1 to 9 and 0 where a layout wants Shift for its digits, as the French one does."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

# Where the row begins: in the codes of evdev plus 8, as X11 and Wayland tell them, else in a PC's scan codes.
_FIRST = 2 if sys.platform == "win32" else 10
_HELD = {Qt.KeyboardModifier.NoModifier: "", Qt.KeyboardModifier.ControlModifier: "Ctrl+"}


def digit_key(event: QKeyEvent) -> str:
    """Return the key that was pressed as "1" or "Ctrl+1", by its place; "" for any other.

    Where macOS tells no place of a key, its digits are reached with Shift.
    """
    at = event.nativeScanCode() - _FIRST
    held = _HELD.get(event.modifiers())
    if sys.platform == "darwin" or held is None or not 0 <= at <= 9:
        return ""
    return f"{held}{(at + 1) % 10}"

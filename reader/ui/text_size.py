"""Everything as much larger as the system's text is."""

import os
import sys

from PySide6.QtGui import QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

_USUAL_PIXELS = 13.5
_FACTOR = "QT_SCALE_FACTOR"


def scale_for(pixels: float) -> float:
    """Return by how much to enlarge the window where the system's text is `pixels` high: 1 to 2.5.

    Systems differ by a pixel or two in what is usual, and that is no wish for larger text.
    """
    share = pixels / _USUAL_PIXELS
    return 1.0 if share < 1.15 else min(2.5, round(share, 2))


def make_application() -> QApplication:
    """Return a new QApplication, enlarged as the system's text is.

    Qt follows the screen's scale by itself, not the size of text; it takes a factor only as it starts.
    """
    app = QApplication(sys.argv[:1])
    if _FACTOR in os.environ:
        return app
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    factor = scale_for(QFontInfo(font).pixelSize())
    if factor > 1.0:
        app.shutdown()
        del app
        os.environ[_FACTOR] = str(factor)
        app = QApplication(sys.argv[:1])
    return app

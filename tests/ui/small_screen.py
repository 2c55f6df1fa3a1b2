"""Shows every dialog on the screen there is, and tells as JSON what of each is cut off."""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from reader.ui import theme
from reader.ui.about import About
from reader.ui.command_palette import CommandPalette, KeySheet
from reader.ui.export_dialog import ExportDialog
from reader.ui.main import application, first_size, make_window
from reader.ui.paste_dialog import Draft, PasteDialog
from reader.ui.scrolled import Scrolled
from reader.ui.settings import WindowSettings
from reader.ui.settings_dialog import SettingsDialog
from tests.ui.fakes import fake_backend


def hidden_parts(dialog: QDialog) -> list[str]:
    """Return the buttons that lie outside of what is seen of a dialog."""
    seen = QRect(QPoint(), dialog.size())
    buttons = [b for b in dialog.findChildren(QPushButton) if b.isVisible() and not scrolls(b)]
    return [b.text() for b in buttons if not seen.contains(QRect(b.mapTo(dialog, QPoint()), b.size()))]


def scrolls(widget: QWidget) -> bool:
    """Say whether a widget is on a page that is scrolled up and down where it has no room."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, Scrolled):
        above = above.parentWidget()
    return isinstance(above, Scrolled)


def main(tmp: Path, language: str) -> None:
    app = application(language)
    theme.apply(app, theme.LIGHT)
    window = make_window(fake_backend(tmp / "r.sqlite"), WindowSettings(tmp / "settings.ini"), "light")
    window.resize(first_size(window))
    window.show()
    room = window.screen().availableGeometry()
    told: dict[str, object] = {"screen": room.size().toTuple(), "window": window.size().toTuple()}
    for dialog in (
        SettingsDialog(window),
        About(window),
        ExportDialog(("pdf", "dossier", "csv"), tmp, window),
        PasteDialog(Draft("A text."), window.controller.tasks, window),
        CommandPalette(window.commands, window),
        KeySheet(window.commands, window),
    ):
        dialog.show()
        QApplication.processEvents()
        sideways = [a.horizontalScrollBar().maximum() for a in dialog.findChildren(Scrolled)]
        told[type(dialog).__name__] = {
            "too large": dialog.width() > room.width() or dialog.height() > room.height(),
            "sideways": max(sideways, default=0),
            "hidden": hidden_parts(dialog),
        }
        dialog.close()
    window.close()
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])

"""Every word of the window's frame goes through Qt's translation."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from reader.ui.command_palette import KeySheet
from reader.ui.export_dialog import ExportDialog
from reader.ui.language import LANGUAGES
from reader.ui.main import application, make_window
from reader.ui.settings import WindowSettings
from reader.ui.settings_dialog import SettingsDialog
from reader.ui.window import Window
from tests.ui.conftest import open_and_judge
from tests.ui.fakes import fake_backend

NAMES_AND_SIGNS = {"A4", "Crossread", "◂", "▸", "◐", "?", "⋮"}


class Bracketing(QTranslator):
    """Puts every text that it is asked for into brackets."""

    def translate(self, _context: str, text: str, *_rest: object, **_named: object) -> str:
        return f"⟦{text}⟧"

    @override
    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def foreign(qtbot: QtBot, tmp_path: Path, library_folder: Path) -> Iterator[Window]:
    """Yield a window with a claim selected, all of whose words are in brackets."""
    before, translator = set(threading.enumerate()), Bracketing()
    application().installTranslator(translator)
    window = make_window(fake_backend(tmp_path / "r.sqlite"), WindowSettings(tmp_path / "s.ini"), "light")
    qtbot.addWidget(window)
    window.show()
    open_and_judge(window, library_folder, qtbot)
    window.step_claim(1)
    yield window
    window.close()
    application().removeTranslator(translator)
    assert set(threading.enumerate()) == before


def plain_texts(parent: QWidget) -> set[str]:
    """Return what widgets say that did not go through translation."""
    said: set[str] = {w.text() for w in parent.findChildren(QLabel)}
    said |= {w.text() for w in parent.findChildren(QAbstractButton)}
    said |= {w.placeholderText() for w in parent.findChildren(QLineEdit)}
    boxes = parent.findChildren(QComboBox)
    said |= {box.itemText(n) for box in boxes for n in range(box.count())}
    for widget in parent.findChildren(QWidget):
        if not widget.objectName().startswith("qt_"):
            said |= {widget.toolTip(), widget.accessibleName()}
    return {text for text in said if text.strip() and "⟦" not in text} - NAMES_AND_SIGNS


def test_the_window_speaks_the_readers_language(foreign: Window, library_folder: Path) -> None:
    library = foreign.controller.library
    assert library is not None
    names = {d.label for d in library.documents} | {d.metadata.title for d in library.documents}
    dates = {"4 March 2031", "5 March 2031"}
    assert plain_texts(foreign) - names - dates == set()


def test_commands_and_dialogs_do_too(foreign: Window, qtbot: QtBot, tmp_path: Path) -> None:
    assert [c.name for c in foreign.commands if "⟦" not in c.name or "⟦" not in c.group] == []
    keys = {k for c in foreign.commands for k in c.keys} | {"1 … 9"}
    for dialog in (
        SettingsDialog(foreign),
        ExportDialog(("pdf", "dossier", "csv", "html"), tmp_path, foreign),
        KeySheet(foreign.commands, foreign),
    ):
        qtbot.addWidget(dialog)
        offered = (
            {dialog.family.itemText(n) for n in range(dialog.family.count())}
            if isinstance(dialog, SettingsDialog)
            else set()
        )
        words = {text for text in plain_texts(dialog) if any(letter.isalpha() for letter in text)}
        assert words - offered - set(LANGUAGES.values()) - keys == set()

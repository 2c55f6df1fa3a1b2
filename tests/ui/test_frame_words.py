"""The frame's own pages and dialogs speak the reader's language and have names for screen readers."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.about import About
from reader.ui.paste_dialog import Draft, PasteDialog
from reader.ui.window import Window
from tests.ui import test_translated
from tests.ui.test_accessible import faults
from tests.ui.test_translated import plain_texts

foreign = test_translated.foreign
"""The window all of whose translated words are in brackets."""


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    (tmp_path / "nothing here").mkdir()
    return tmp_path / "nothing here"


def made(window: Window, empty: Path, qtbot: QtBot) -> tuple[QWidget, ...]:
    """Return the frame's dialogs and pages, shown."""
    about, paste = About(window), PasteDialog(Draft("A text."), window.controller.tasks, window)
    for dialog in (about, paste):
        qtbot.addWidget(dialog)
        dialog.show()
    qtbot.waitUntil(lambda: bool(paste.title.placeholderText()), timeout=20_000)
    window.controller.open(empty)
    qtbot.waitUntil(lambda: window.opening.refused, timeout=20_000)
    return about, paste, window.welcome, window.status, window.steps_bar, window.notice


def named(folder: Path) -> set[str]:
    """Return how a library is named where it is offered again."""
    return {str(folder), folder.name, f"{folder.name} ({folder})"}


def test_every_word_is_translated(foreign: Window, empty: Path, qtbot: QtBot, tmp_path: Path) -> None:
    pages = made(foreign, empty, qtbot)
    about = pages[0]
    assert isinstance(about, About)
    names = {part for row in about.rows for part in (*row, row.briefly)} | {"Crossread", "A text.", "A text"}
    keys = {key for command in foreign.commands for key in command.keys}
    recent = {told for folder in foreign.session.store.recent for told in named(folder)}
    assert [page for page in map(plain_texts, pages) if page - names - keys - recent] == []


def test_everything_has_a_name(window: Window, empty: Path, qtbot: QtBot) -> None:
    assert [fault for page in made(window, empty, qtbot) for fault in faults(page)] == []

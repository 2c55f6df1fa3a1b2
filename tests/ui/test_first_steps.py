"""The first steps: there on whatever is read first, ticked off by keys, gone once dismissed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.window import Window
from tests.ui.conftest import open_and_judge
from tests.ui.test_window_keys import SHIFT, press

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def first(bare_window: Window, library_folder: Path, qtbot: QtBot) -> Window:
    """Return a window at its first run, on a library of the reader's own."""
    open_and_judge(bare_window, library_folder, qtbot)
    return bare_window


def done(window: Window) -> list[str]:
    return [name for name, button in window.steps_bar.buttons.items() if button.done]


def test_they_are_ticked_off_one_by_one(qtbot: QtBot, first: Window, tmp_path: Path, wait_for: Wait) -> None:
    assert first.steps_bar.isVisible()
    assert done(first) == []
    press(qtbot, first, Qt.Key.Key_J)
    assert done(first) == ["pick"]
    press(qtbot, first, Qt.Key.Key_N)
    assert done(first) == ["pick", "read"]
    press(qtbot, first, Qt.Key.Key_C)
    assert done(first) == ["pick", "read", "decide"]
    press(qtbot, first, Qt.Key.Key_Slash)
    QTest.keyClicks(first.top.search, "toll")
    wait_for(lambda: "search" in done(first))
    first.controller.export(tmp_path / "out", "csv")
    wait_for(lambda: "export" in done(first))
    assert "That is all" in first.steps_bar.head.text()


def test_once_walked_through_they_are_not_offered_again(
    qtbot: QtBot, first: Window, library_folder: Path
) -> None:
    first.settings.steps = "decide,export,pick,read,search"
    first.steps_bar.hide()
    open_and_judge(first, library_folder, qtbot)
    assert not first.steps_bar.isVisible()


def test_dismissed_they_stay_away_and_help_brings_them_back(
    qtbot: QtBot, first: Window, library_folder: Path
) -> None:
    first.steps_bar.close_button.setFocus()
    QTest.keyClick(QApplication.focusWidget() or first, Qt.Key.Key_Space)
    assert not first.steps_bar.isVisible()
    open_and_judge(first, library_folder, qtbot)
    assert not first.steps_bar.isVisible()
    press(qtbot, first, Qt.Key.Key_F1, SHIFT)
    assert first.steps_bar.isVisible()
    assert done(first) == []
    press(qtbot, first, Qt.Key.Key_F1, SHIFT)
    assert not first.steps_bar.isVisible()


def test_where_nothing_can_be_read_they_are_not_offered(
    bare_window: Window, tmp_path: Path, wait_for: Wait
) -> None:
    (tmp_path / "empty").mkdir()
    bare_window.controller.open(tmp_path / "empty")
    wait_for(lambda: bare_window.body.currentWidget() is bare_window.welcome)
    assert not bare_window.steps_bar.isVisible()


def test_a_step_is_done_by_its_button_too(first: Window) -> None:
    first.steps_bar.buttons["pick"].setFocus()
    QTest.keyClick(first.steps_bar.buttons["pick"], Qt.Key.Key_Space)
    assert first.controller.claim is not None
    names = [button.accessibleName() for button in first.steps_bar.buttons.values()]
    assert names[:2] == ["Done: pick a claim (J)", "read why (N)"]

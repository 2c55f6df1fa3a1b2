"""The first steps: there on the shipped library, ticked off by keys, gone once dismissed."""

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
def shipped(
    qtbot: QtBot, bare_window: Window, library_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Window:
    """Return a window on a library that passes for the shipped one."""
    monkeypatch.setattr("reader.places.seeds", lambda: library_folder)
    open_and_judge(bare_window, library_folder, qtbot)
    return bare_window


def done(window: Window) -> list[str]:
    return [name for name, button in window.steps_bar.buttons.items() if button.done]


def test_they_are_ticked_off_one_by_one(
    qtbot: QtBot, shipped: Window, tmp_path: Path, wait_for: Wait
) -> None:
    assert shipped.steps_bar.isVisible()
    assert done(shipped) == []
    press(qtbot, shipped, Qt.Key.Key_J)
    assert done(shipped) == ["pick"]
    press(qtbot, shipped, Qt.Key.Key_N)
    assert done(shipped) == ["pick", "read"]
    press(qtbot, shipped, Qt.Key.Key_C)
    assert done(shipped) == ["pick", "read", "decide"]
    press(qtbot, shipped, Qt.Key.Key_Slash)
    QTest.keyClicks(shipped.top.search, "toll")
    wait_for(lambda: "search" in done(shipped))
    shipped.controller.export(tmp_path / "out", "csv")
    wait_for(lambda: "export" in done(shipped))
    assert "That is all" in shipped.steps_bar.head.text()


def test_once_walked_through_they_are_not_offered_again(
    qtbot: QtBot, shipped: Window, library_folder: Path
) -> None:
    shipped.settings.steps = "decide,export,pick,read,search"
    shipped.steps_bar.hide()
    open_and_judge(shipped, library_folder, qtbot)
    assert not shipped.steps_bar.isVisible()


def test_dismissed_they_stay_away_and_help_brings_them_back(
    qtbot: QtBot, shipped: Window, library_folder: Path
) -> None:
    shipped.steps_bar.close_button.setFocus()
    QTest.keyClick(QApplication.focusWidget() or shipped, Qt.Key.Key_Space)
    assert not shipped.steps_bar.isVisible()
    open_and_judge(shipped, library_folder, qtbot)
    assert not shipped.steps_bar.isVisible()
    press(qtbot, shipped, Qt.Key.Key_F1, SHIFT)
    assert shipped.steps_bar.isVisible()
    assert done(shipped) == []
    press(qtbot, shipped, Qt.Key.Key_F1, SHIFT)
    assert not shipped.steps_bar.isVisible()


def test_another_library_is_read_without_them(window: Window) -> None:
    assert not window.steps_bar.isVisible()


def test_a_step_is_done_by_its_button_too(shipped: Window) -> None:
    shipped.steps_bar.buttons["pick"].setFocus()
    QTest.keyClick(shipped.steps_bar.buttons["pick"], Qt.Key.Key_Space)
    assert shipped.controller.claim is not None
    names = [button.accessibleName() for button in shipped.steps_bar.buttons.values()]
    assert names[:2] == ["Done: pick a claim (J)", "read why (N)"]

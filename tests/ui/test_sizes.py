"""The window is divided by keys and commands, and stays so divided."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.ui.main import make_window
from reader.ui.settings import WindowSettings
from reader.ui.window import Window
from tests.ui.fakes import fake_backend
from tests.ui.test_window_keys import CTRL, SHIFT, press

Wait = Callable[[Callable[[], bool]], None]


def run(window: Window, name: str) -> None:
    next(command for command in window.commands if command.name == name).run()


def test_the_key_makes_the_part_with_the_keyboard_larger(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_J)
    first, second, _ = window.panes.sizes()
    press(qtbot, window, Qt.Key.Key_1)
    press(qtbot, window, Qt.Key.Key_F8)
    assert window.panes.sizes()[0] > first + 20
    assert window.panes.sizes()[1] < second
    press(qtbot, window, Qt.Key.Key_F8, SHIFT)
    assert abs(window.panes.sizes()[0] - first) <= 2
    window.claims.view.setFocus()
    side = window.across.sizes()[0]
    press(qtbot, window, Qt.Key.Key_F8)
    assert window.across.sizes()[0] > side + 20
    window.dock.view.setFocus()
    below = window.upright.sizes()[1]
    press(qtbot, window, Qt.Key.Key_F8, SHIFT)
    assert window.upright.sizes()[1] < below - 20


def test_each_part_has_its_commands(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_J)
    press(qtbot, window, Qt.Key.Key_2)
    parts: tuple[tuple[str, str, Callable[[], int]], ...] = (
        ("Wider pane", "Narrower pane", lambda: window.panes.sizes()[1]),
        ("Wider list of claims", "Narrower list of claims", lambda: window.across.sizes()[0]),
        ("Higher evidence", "Lower evidence", lambda: window.upright.sizes()[1]),
        ("Wider list of passages", "Narrower list of passages", lambda: window.dock.split.sizes()[0]),
    )
    start = [size() for _, _, size in parts]
    for larger, smaller, size in parts:
        before = size()
        run(window, larger)
        assert size() > before + 20, larger
        run(window, smaller)
        run(window, smaller)
        assert size() < before - 20, smaller
    run(window, "Sizes as at the first start")
    assert all(abs(size() - first) <= 2 for (_, _, size), first in zip(parts, start, strict=True))


def test_where_there_is_no_room_it_is_said(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_B, CTRL)
    run(window, "Wider list of claims")
    assert window.status.said.text() == "there is no room for that"
    press(qtbot, window, Qt.Key.Key_B, CTRL)
    for _ in range(60):
        run(window, "Wider list of claims")
    assert window.status.said.text() == "there is no room for that"


def test_sizes_come_back(
    qtbot: QtBot, window: Window, tmp_path: Path, library_folder: Path, wait_for: Wait
) -> None:
    press(qtbot, window, Qt.Key.Key_J)
    for _ in range(3):
        run(window, "Wider list of claims")
        run(window, "Wider list of passages")
        run(window, "Higher evidence")
    press(qtbot, window, Qt.Key.Key_3)
    press(qtbot, window, Qt.Key.Key_F8)
    splitters = ("across", "upright", "panes")
    kept = {name: getattr(window, name).sizes() for name in splitters}
    store = window.session.store
    wait_for(lambda: store.frame.get("across") == kept["across"] and store.file.is_file())
    again = make_window(
        fake_backend(tmp_path / "other.sqlite"), WindowSettings(tmp_path / "settings.ini"), "light"
    )
    qtbot.addWidget(again)
    again.resize(window.size())
    again.show()
    assert again.session.restore_frame()
    with qtbot.waitSignal(again.controller.all_judged, timeout=20_000):
        again.controller.open(library_folder)
    for name in splitters:
        sizes = getattr(again, name).sizes()
        assert all(abs(a - b) <= 3 for a, b in zip(sizes, kept[name], strict=True)), name
    again.close()

"""The view in sight comes back with the session."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.ui.main import make_window
from reader.ui.settings import WindowSettings
from reader.ui.window import Window
from tests.ui.conftest import open_and_judge
from tests.ui.fakes import fake_backend
from tests.ui.views.keys import Wait, open_view


def started(qtbot: QtBot, tmp_path: Path, folder: Path) -> Window:
    """Return a window on the library, with what the last one left."""
    backend = fake_backend(tmp_path / "r.sqlite")
    window = make_window(backend, WindowSettings(tmp_path / "settings.ini"), "light")
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    if not window.session.restore_frame():
        window.proportion()
    open_and_judge(window, folder, qtbot)
    return window


@pytest.mark.parametrize("left", ["Timeline", "Timeline, a claim selected", "Matrix, a claim selected"])
def test_a_view_comes_back(
    qtbot: QtBot, tmp_path: Path, library_folder: Path, wait_for: Wait, left: str
) -> None:
    name, _, claim = left.partition(",")
    first = started(qtbot, tmp_path, library_folder)
    if claim:
        first.step_claim(1)
    selected = first.controller.claim
    sides = first.across.sizes()
    open_view(first, name)
    first.close()
    second = started(qtbot, tmp_path, library_folder)
    wait_for(lambda: second.views.name == name)
    assert second.controller.claim == selected
    assert not second.side.isVisible()
    open_view(second, "Panes")
    assert second.side.isVisible()
    wait_for(lambda: second.across.sizes() == sides)
    second.close()


def test_the_panes_come_back_where_they_were_left(
    qtbot: QtBot, tmp_path: Path, library_folder: Path, wait_for: Wait
) -> None:
    first = started(qtbot, tmp_path, library_folder)
    open_view(first, "Ledger")
    open_view(first, "Panes")
    first.close()
    second = started(qtbot, tmp_path, library_folder)
    wait_for(lambda: not second.controller.tasks.busy)
    assert second.views.name == "Panes"
    second.close()

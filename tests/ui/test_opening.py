"""Where there is nothing to read, one page says why and what to do; every way on works by keys."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from reader import places
from reader.library.added import Told
from reader.ui.window import Window
from tests.ui.conftest import open_and_judge
from tests.ui.test_window_keys import CTRL, press

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture(autouse=True)
def _own_places(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_a, **_k: str(tmp_path / "data"))


@pytest.fixture
def examples(library_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.places.seeds", lambda: library_folder)


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    (tmp_path / "empty").mkdir()
    return tmp_path / "empty"


def refuse(window: Window, folder: Path, wait_for: Wait) -> None:
    window.controller.open(folder)
    wait_for(lambda: window.opening.refused and window.welcome.folder == folder)


def ways(window: Window) -> list[str]:
    return [button.accessibleName() for button in window.welcome.buttons]


def test_an_empty_folder_says_so_and_offers_ways_on(bare_window: Window, empty: Path, wait_for: Wait) -> None:
    refuse(bare_window, empty, wait_for)
    assert bare_window.welcome.headline.text() == "Nothing to read in “empty” yet"
    assert bare_window.welcome.reason.text().startswith("No source in ")
    assert "plain text" in bare_window.welcome.reason.text()
    assert ways(bare_window) == [
        "Open a folder… (Ctrl+O)",
        "Paste a text as a source… (Ctrl+Shift+N)",
        "Add files… (Ctrl+I)",
        "Read the five examples",
        "Read the folder again (F5)",
    ]
    assert not bare_window.top.isVisible()
    assert QApplication.focusWidget() is bare_window.welcome.buttons[0]


def test_a_folder_that_is_not_there_is_told(bare_window: Window, tmp_path: Path, wait_for: Wait) -> None:
    refuse(bare_window, tmp_path / "gone", wait_for)
    assert bare_window.welcome.headline.text() == "“gone” cannot be opened"
    assert "There is no library at" in bare_window.welcome.reason.text()


def test_a_file_that_appears_is_read_by_the_key(
    qtbot: QtBot, bare_window: Window, empty: Path, wait_for: Wait
) -> None:
    refuse(bare_window, empty, wait_for)
    (empty / "one.txt").write_text("The ferry strike ended after 12 days, the union said.\n", "utf-8")
    press(qtbot, bare_window, Qt.Key.Key_F5)
    wait_for(lambda: len(bare_window.panes.panes) == 1)
    assert bare_window.top.isVisible()
    assert not bare_window.opening.refused


def test_a_text_added_to_an_empty_folder_opens_it(bare_window: Window, empty: Path, wait_for: Wait) -> None:
    refuse(bare_window, empty, wait_for)
    bare_window.adding.add_text("The ferry strike ended.\n", Told("Strike ends"))
    wait_for(lambda: [p.document.metadata.title for p in bare_window.panes.panes] == ["Strike ends"])
    assert list(empty.iterdir()) == []


def test_without_a_folder_what_is_added_is_a_library_of_its_own(
    bare_window: Window, tmp_path: Path, wait_for: Wait
) -> None:
    refuse(bare_window, tmp_path / "gone", wait_for)
    bare_window.adding.add_text("The ferry strike ended.\n", Told("Strike ends"))
    wait_for(lambda: len(bare_window.panes.panes) == 1)
    assert bare_window.controller.opened == places.loose_folder()


def test_the_library_behind_is_still_there(qtbot: QtBot, window: Window, empty: Path, wait_for: Wait) -> None:
    refuse(window, empty, wait_for)
    assert ways(window)[0] == "Back to library (Esc)"
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not window.opening.refused
    assert len(window.panes.panes) == 3
    refuse(window, empty, wait_for)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Space)
    assert not window.opening.refused


def test_a_recent_library_that_is_gone_says_so(
    qtbot: QtBot, window: Window, library_folder: Path, tmp_path: Path, wait_for: Wait
) -> None:
    other = tmp_path / "other"
    shutil.copytree(library_folder, other)
    open_and_judge(window, other, qtbot)
    window.session.save_now()
    open_and_judge(window, library_folder, qtbot)
    shutil.rmtree(other)
    gone = next(command for command in window.opening.recent() if command.name == "other")
    assert gone.why_not == "it is not there now"
    find = next(c for c in window.commands if c.under == "Recent libraries")
    menu = next(m for m in window.menuBar().findChildren(QMenu) if m.title().endswith("ecent libraries"))
    menu.aboutToShow.emit()
    action = next(a for a in menu.actions() if a.text().replace("&", "").startswith("other"))
    assert (action.isEnabled(), action.toolTip()) == (False, "it is not there now")
    assert find.why_not == ""
    gone.run()
    assert "is not there now. put its disk back in" in window.notice.label.text()
    library = window.controller.library
    assert library is not None
    assert library.folder == library_folder
    window.controller.open(tmp_path / "nowhere")
    wait_for(lambda: window.opening.refused)
    assert not any("other" in button.accessibleName() for button in window.welcome.buttons)


def test_recent_libraries_are_offered(
    qtbot: QtBot, window: Window, library_folder: Path, empty: Path, wait_for: Wait
) -> None:
    window.session.save_now()
    refuse(window, empty, wait_for)
    name = f"library ({library_folder.resolve()})"
    assert name in ways(window)
    recent = next(b for b in window.welcome.buttons if b.accessibleName() == name)
    recent.setFocus()
    QTest.keyClick(recent, Qt.Key.Key_Space)
    wait_for(lambda: not window.opening.refused)


@pytest.mark.usefixtures("examples")
def test_the_examples_are_one_key_away(bare_window: Window, empty: Path, wait_for: Wait) -> None:
    refuse(bare_window, empty, wait_for)
    examples = bare_window.welcome.buttons[3]
    examples.setFocus()
    QTest.keyClick(examples, Qt.Key.Key_Space)
    wait_for(lambda: len(bare_window.panes.panes) == 3)


def test_a_folder_is_asked_for_by_the_key(
    qtbot: QtBot, bare_window: Window, library_folder: Path, monkeypatch: pytest.MonkeyPatch, wait_for: Wait
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(library_folder))
    press(qtbot, bare_window, Qt.Key.Key_O, CTRL)
    wait_for(lambda: len(bare_window.panes.panes) == 3)


def test_opening_again_keeps_the_claim(qtbot: QtBot, window: Window, wait_for: Wait) -> None:
    press(qtbot, window, Qt.Key.Key_J)
    claim = window.controller.claim
    assert claim is not None
    press(qtbot, window, Qt.Key.Key_F5)
    wait_for(lambda: window.controller.claim is None)
    wait_for(lambda: window.controller.claim is not None and window.controller.judgement is not None)
    assert window.controller.claim == claim

"""What a first-time user stumbled over: fields, words and places of the frame, library after library."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from reader import places
from reader.library.added import Told, add_text
from reader.ui.command_palette import CommandPalette
from reader.ui.window import Window
from tests.ui.conftest import open_and_judge
from tests.ui.test_window_keys import CTRL, press

Wait = Callable[[Callable[[], bool]], None]
TYPED = "The toll for lorries rises to 9 crowns in April."


def other_library(folder: Path, text: str) -> Path:
    folder.mkdir()
    (folder / "x.md").write_text(text, encoding="utf-8")
    return folder


def test_what_was_searched_and_typed_stays_with_the_library(
    qtbot: QtBot, window: Window, tmp_path: Path, wait_for: Wait
) -> None:
    press(qtbot, window, Qt.Key.Key_Slash)
    QTest.keyClicks(window.top.search, "zeppelin")
    wait_for(lambda: window.search_panel.count.text() == "Nothing found")
    window.top.check.setText("half a sen")
    window.status.said.setText("marked “supports”")
    ferry = "The ferry to the island was late by 20 minutes on Monday, the harbour master said.\n"
    open_and_judge(window, other_library(tmp_path / "ferry", ferry), qtbot)
    assert (window.top.search.text(), window.top.check.text(), window.status.said.text()) == ("", "", "")
    assert window.side.currentWidget() is window.claims
    assert window.search_panel.count.text() != "Nothing found"
    assert window.controller.result is None


def test_a_search_outlives_the_folder_read_again(
    qtbot: QtBot, window: Window, library_folder: Path, wait_for: Wait
) -> None:
    press(qtbot, window, Qt.Key.Key_Slash)
    QTest.keyClicks(window.top.search, "toll")
    wait_for(lambda: bool(window.search_panel.model.hits))
    open_and_judge(window, library_folder, qtbot)
    assert window.top.search.text() == "toll"


def test_after_a_typed_sentence_keys_walk_its_passages(qtbot: QtBot, window: Window, wait_for: Wait) -> None:
    press(qtbot, window, Qt.Key.Key_Return, CTRL)
    assert QApplication.focusWidget() is window.top.check
    QTest.keyClicks(window.top.check, TYPED)
    press(qtbot, window, Qt.Key.Key_Return)
    wait_for(lambda: window.controller.decided is not None)
    assert window.controller.claim is not None
    assert window.controller.claim.text == TYPED
    first = window.controller.evidence
    assert window.top.check.text() == ""
    assert QApplication.focusWidget() is window.dock.view
    press(qtbot, window, Qt.Key.Key_N)
    assert window.top.check.text() == ""
    assert window.controller.evidence not in (None, first)


def test_a_question_is_to_be_written_as_a_statement(qtbot: QtBot, window: Window, wait_for: Wait) -> None:
    window.top.check.setText("Where do zebras live?")
    window.check_typed()
    wait_for(lambda: window.controller.decided is not None)
    shown = [label.text() for label in window.dock.findChildren(QLabel) if label.isVisible()]
    assert any("as a statement" in text for text in shown)
    assert "as a statement" in window.status.said.text()
    window.top.check.setText("Zebras live in Kenya.")
    window.check_typed()
    wait_for(lambda: window.controller.decided is not None)
    shown = [label.text() for label in window.dock.findChildren(QLabel) if label.isVisible()]
    assert any("Found in no source" in text for text in shown)
    assert window.status.said.text() == ""


def test_a_library_without_claims_says_so_and_what_to_do(
    qtbot: QtBot, bare_window: Window, tmp_path: Path
) -> None:
    window = bare_window
    open_and_judge(window, other_library(tmp_path / "few", "Short lines.\n\nNo more.\n"), qtbot)
    hints = [label.text() for label in window.dock.findChildren(QLabel) if label.isVisible()]
    assert [hint for hint in hints if hint.startswith("No claims found in 1 source\n") and "Enter" in hint]
    assert window.top.counter.text() == "claims: 0"


def test_each_list_asks_its_own_question_and_names_what_it_lists(
    qtbot: QtBot, window: Window, library_folder: Path, monkeypatch: pytest.MonkeyPatch, wait_for: Wait
) -> None:
    monkeypatch.setattr(Path, "home", lambda: library_folder.parent)
    asked: list[tuple[str, str, list[tuple[str, str]]]] = []

    def look(palette: CommandPalette) -> int:
        rows = [(c.name, c.group) for c in palette._commands]
        asked.append((palette.windowTitle(), palette.field.placeholderText(), rows))
        return 0

    monkeypatch.setattr(CommandPalette, "exec", look)
    window.session.save_now()
    window.top.search.setText('source:"a.md" toll')
    window.searches.toggle_saved()
    assert window.status.said.text() == "search kept: “toll in Harbour bridge reopens after repairs”"
    folder = places.added_folder(library_folder)
    (source,) = [add_text(folder, "The toll was 5 crowns before the bridge closed.", Told())]
    open_and_judge(window, library_folder, qtbot)
    for keys in ("Ctrl+Shift+O", "Ctrl+H", "Ctrl+Shift+X"):
        next(c for c in window.commands if keys in c.keys).run()
    assert [(title, prompt) for title, prompt, _ in asked] == [
        ("Recent libraries", "Which library to open…"),
        ("Searches", "Which search to repeat…"),
        ("Take out what was added", "Which source to take out…"),
    ]
    assert asked[0][2][0] == ("library", "~/library")
    assert asked[1][2][0] == ("toll in Harbour bridge reopens after repairs", "Kept")
    assert source not in asked[2][2][0][0]
    assert asked[2][2][0][0].startswith("4  “The toll was 5 crowns")


def test_the_bar_stays_where_it_is_whatever_claim_is_selected(
    qtbot: QtBot, bare_window: Window, library_folder: Path, wait_for: Wait
) -> None:
    window = bare_window
    seen = []

    def note() -> None:
        QApplication.processEvents()
        tabs, search = window.views.switch, window.top.search
        seen.append((tabs.mapTo(window, QPoint()), search.size(), window.top.next.mapTo(window, QPoint())))

    note()
    open_and_judge(window, library_folder, qtbot)
    note()
    press(qtbot, window, Qt.Key.Key_J)
    note()
    window.controller.check_text(TYPED)
    wait_for(lambda: window.top.counter.text().startswith("your claim"))
    note()
    assert len(set(map(str, seen))) == 1


def test_a_notice_takes_room_from_the_panes_and_not_from_the_verdicts(
    qtbot: QtBot, window: Window, wait_for: Wait
) -> None:
    window.resize(1366, 743)
    window.step_claim(1)
    window.notice.tell("Something can be done", "Do it", lambda: None)
    if not window.first_steps.shown:
        window.first_steps.toggle()
    area = window.centralWidget()
    assert isinstance(area, QScrollArea)
    wait_for(lambda: area.verticalScrollBar().maximum() == 0)
    bar = window.dock.bar
    assert bar.mapTo(area, bar.rect().bottomLeft()).y() < area.viewport().height()

"""Changes on the disk are noticed and read by a key; an export that was cut short is offered again."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from reader.ui.about import About, versions
from reader.ui.window import Window
from tests.ui.conftest import open_and_judge
from tests.ui.test_adding import in_dialog
from tests.ui.test_window_keys import ALT, CTRL, press

Wait = Callable[[Callable[[], bool]], None]


def test_a_changed_folder_is_noticed_and_read_again_by_a_key(
    qtbot: QtBot, window: Window, library_folder: Path, wait_for: Wait
) -> None:
    wait_for(lambda: bool(window.watching.watched))
    assert str(library_folder / "a.md") in window.watching.watched
    (library_folder / "d.md").write_text("# More\n\nThe harbour bridge closed again on Sunday.\n", "utf-8")
    wait_for(lambda: "1 file" in window.notice.label.text() and "changed" in window.notice.label.text())
    assert len(window.panes.panes) == 3
    press(qtbot, window, Qt.Key.Key_N, ALT)
    wait_for(lambda: len(window.panes.panes) == 4)


def test_a_file_written_anew_is_noticed(window: Window, library_folder: Path, wait_for: Wait) -> None:
    wait_for(lambda: bool(window.watching.watched))
    (library_folder / "b.md").write_text("# More\n\nThe toll falls to 3 crowns in April.\n", "utf-8")
    wait_for(lambda: "changed" in window.notice.label.text())


def test_what_was_exported_is_one_key_away(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wait_for: Wait
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    window.controller.export(tmp_path / "out", "csv")
    wait_for(lambda: str(tmp_path / "out") in window.notice.label.text())
    assert "1 file" in window.notice.label.text()
    assert window.settings.unfinished == ""
    press(qtbot, window, Qt.Key.Key_N, ALT)
    assert [url.toLocalFile() for url in opened] == [str(tmp_path / "out")]


def test_an_export_cut_short_is_offered_again(
    qtbot: QtBot, window: Window, library_folder: Path, tmp_path: Path, wait_for: Wait
) -> None:
    window.settings.unfinished = json.dumps([str(library_folder.resolve()), str(tmp_path / "out"), "csv"])
    open_and_judge(window, library_folder, qtbot)
    assert "cut short" in window.notice.label.text()
    press(qtbot, window, Qt.Key.Key_N, ALT)
    wait_for((tmp_path / "out" / "report.csv").is_file)


@pytest.mark.parametrize("kept", ["{", "3", '["elsewhere", "out", "csv"]'])
def test_what_was_kept_of_it_and_makes_no_sense_is_passed_over(
    qtbot: QtBot, window: Window, library_folder: Path, kept: str
) -> None:
    window.settings.unfinished = kept
    open_and_judge(window, library_folder, qtbot)
    assert "cut short" not in window.notice.label.text()


def test_the_about_box_names_every_version(qtbot: QtBot, window: Window) -> None:
    said: list[str] = []

    def look(dialog: object) -> None:
        assert isinstance(dialog, About)
        dialog.copy.click()
        said.extend(" ".join(row) for row in dialog.rows)

    in_dialog(look)
    qtbot.waitUntil(window.isActiveWindow, timeout=20_000)
    press(qtbot, window, Qt.Key.Key_F1, CTRL)
    copied = QGuiApplication.clipboard().text()
    assert copied.splitlines()[:-1] == said
    names = [row.name for row in versions()]
    assert [row.name for row in versions() if not row.licence] == []
    assert {"Crossread", "Rules", "crossread-judge", "Python", "Qt", "whoosh", "onnxruntime"} <= set(names)

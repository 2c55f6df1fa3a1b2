"""Texts pasted and files dropped become sources by keys, and are taken out again."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.command_palette import CommandPalette
from reader.ui.paste_dialog import PasteDialog, date_in
from reader.ui.window import Window
from tests.ui.test_window_keys import ALT, CTRL, SHIFT, press

Wait = Callable[[Callable[[], bool]], None]
TEXT = """Ferry strike ends

By Ines Okafor
6 March 2031

The ferry strike ended after 12 days, the union said.
"""


@pytest.fixture(autouse=True)
def _own_places(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_a, **_k: str(tmp_path / "data"))


def in_dialog(act: Callable[[QDialog], None]) -> None:
    """Do something in the dialog that is opened next, and close it whatever happens."""
    timer = QTimer(QApplication.instance())

    def run() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.isActiveWindow():
            timer.stop()
            timer.deleteLater()
            try:
                act(dialog)
            finally:
                if dialog.isVisible():
                    dialog.reject()

    timer.timeout.connect(run)
    timer.start(5)


def labels(window: Window) -> list[str]:
    return [pane.document.label for pane in window.panes.panes]


def paste(qtbot: QtBot, window: Window, act: Callable[[PasteDialog], None]) -> None:
    """Open the dialog by its key and do something in it."""

    def inside(dialog: QDialog) -> None:
        assert isinstance(dialog, PasteDialog)
        act(dialog)

    in_dialog(inside)
    qtbot.waitUntil(window.isActiveWindow, timeout=20_000)
    press(qtbot, window, Qt.Key.Key_N, CTRL | SHIFT)


def test_a_pasted_text_becomes_a_source_by_keys_alone(
    qtbot: QtBot, window: Window, library_folder: Path, wait_for: Wait
) -> None:
    QGuiApplication.clipboard().setText(TEXT)
    before = sorted(library_folder.rglob("*"))

    def fill(dialog: PasteDialog) -> None:
        assert dialog.text.toPlainText().startswith("Ferry strike ends\n")
        assert QApplication.focusWidget() is dialog.title
        qtbot.waitUntil(lambda: dialog.date.placeholderText() == "6 March 2031", timeout=20_000)
        assert dialog.title.placeholderText() == "Ferry strike ends"
        QTest.keyClick(dialog.title, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is dialog.publisher
        QTest.keyClicks(dialog.publisher, "The Ferryman")
        QTest.keyClick(dialog, Qt.Key.Key_Return, CTRL)

    paste(qtbot, window, fill)
    wait_for(lambda: "The Ferryman" in labels(window))
    document = window.panes.panes[-1].document
    assert document.metadata.title == "Ferry strike ends"
    assert document.metadata.date == dt.date(2031, 3, 6)
    assert sorted(library_folder.rglob("*")) == before
    wait_for(lambda: "is part of this library now" in window.notice.label.text())
    wait_for(lambda: any(c.source == document.source for c in window.controller.claims))


def test_it_is_taken_out_by_the_notice_and_brought_back_by_the_next(
    qtbot: QtBot, window: Window, wait_for: Wait
) -> None:
    QGuiApplication.clipboard().setText(TEXT)
    paste(qtbot, window, lambda dialog: dialog.add.click())
    wait_for(lambda: len(window.panes.panes) == 4 and "part of this" in window.notice.label.text())
    press(qtbot, window, Qt.Key.Key_N, ALT)
    wait_for(lambda: len(window.panes.panes) == 3 and "taken out" in window.notice.label.text())
    press(qtbot, window, Qt.Key.Key_N, ALT)
    wait_for(lambda: len(window.panes.panes) == 4)


def test_it_is_taken_out_by_the_command(qtbot: QtBot, window: Window, wait_for: Wait) -> None:
    QGuiApplication.clipboard().setText(TEXT)
    paste(qtbot, window, lambda dialog: dialog.add.click())
    wait_for(lambda: len(window.panes.panes) == 4)

    def take_out(dialog: QDialog) -> None:
        assert isinstance(dialog, CommandPalette)
        assert dialog.list.count() == 1
        assert dialog.list.item(0).text() == "4  Ferry strike ends"
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)

    in_dialog(take_out)
    qtbot.waitUntil(window.isActiveWindow, timeout=20_000)
    press(qtbot, window, Qt.Key.Key_X, CTRL | SHIFT)
    wait_for(lambda: len(window.panes.panes) == 3)
    press(qtbot, window, Qt.Key.Key_X, CTRL | SHIFT)
    assert "nothing was added" in window.status.said.text()


def test_what_is_wrong_with_a_text_is_said_and_it_cannot_be_added(qtbot: QtBot, window: Window) -> None:
    QGuiApplication.clipboard().clear()

    def look(dialog: PasteDialog) -> None:
        assert QApplication.focusWidget() is dialog.text
        assert not dialog.add.isEnabled()
        QTest.keyClicks(dialog.text, "The ferry strike ended.")
        assert dialog.add.isEnabled()
        QTest.keyClicks(dialog.date, "the other day")
        assert not dialog.add.isEnabled()
        QTest.keyClick(dialog, Qt.Key.Key_Return, CTRL)
        assert dialog.isVisible()
        dialog.date.clear()
        QTest.keyClicks(dialog.date, "2031-03-06")
        assert dialog.add.isEnabled()
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    paste(qtbot, window, look)
    kept: list[str] = []
    paste(qtbot, window, lambda dialog: kept.extend((dialog.text.toPlainText(), dialog.date.text())))
    assert kept == ["The ferry strike ended.", "2031-03-06"]
    assert len(window.panes.panes) == 3


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2031-03-06", dt.date(2031, 3, 6)),
        (" 6 March 2031", dt.date(2031, 3, 6)),
        ("March 6, 2031", dt.date(2031, 3, 6)),
        ("Friday", None),
        ("31 February 2031", None),
        ("", None),
    ],
)
def test_dates_are_read_as_they_are_written(written: str, meant: dt.date | None) -> None:
    assert date_in(written) == meant


def drop(window: Window, mime: QMimeData) -> None:
    """Drag something onto the window and let go."""
    any_action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(50, 50), any_action, mime, button, none)
    window.dragEnterEvent(entered)
    assert entered.isAccepted()
    assert window.drop_hint.isVisible()
    window.dropEvent(QDropEvent(QPointF(50, 50), any_action, mime, button, none))
    assert not window.drop_hint.isVisible()


def files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def test_files_dropped_are_added_and_an_unknown_kind_is_refused_in_one_line(
    window: Window, tmp_path: Path, wait_for: Wait
) -> None:
    (tmp_path / "one.txt").write_text(TEXT, "utf-8")
    (tmp_path / "two.md").write_text("# A second ferry\n\nThe second ferry sails on Friday.\n", "utf-8")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    drop(window, files(*(tmp_path / name for name in ("one.txt", "two.md", "photo.jpg"))))
    wait_for(lambda: len(window.panes.panes) == 5 and "Not added" in window.notice.label.text())
    said = window.notice.label.text()
    assert "photo.jpg: .jpg files are not read (this version reads" in said
    assert window.notice.offers()


def test_a_file_of_an_unknown_kind_alone_changes_nothing(
    window: Window, tmp_path: Path, wait_for: Wait
) -> None:
    library = window.controller.library
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    drop(window, files(tmp_path / "photo.jpg"))
    wait_for(lambda: "Not added" in window.notice.label.text())
    assert window.controller.library is library
    assert not window.notice.offers()


def test_a_file_of_the_library_is_not_added_to_it(
    window: Window, library_folder: Path, wait_for: Wait
) -> None:
    drop(window, files(library_folder / "a.md"))
    wait_for(lambda: "in this library's folder already" in window.notice.label.text())


FIELDS: dict[str, Callable[[Window], QWidget]] = {
    "a pane": lambda window: window.panes.panes[0].view.viewport(),
    "the search": lambda window: window.top.search,
    "the sentence to check": lambda window: window.top.check,
    "the claims' filter": lambda window: window.claims.fields.text,
    "the claims": lambda window: window.claims.view.viewport(),
    "the note": lambda window: window.dock.note,
    "the matrix's filter": lambda window: first_field(window, "Matrix"),
}


def first_field(window: Window, name: str) -> QWidget:
    """Show a view, and return its first field."""
    window.views.show_view(name)
    view = window.views.current
    assert view is not None
    return view.fields[0]


@pytest.mark.parametrize("place", FIELDS)
def test_a_file_is_taken_wherever_it_is_dropped(
    window: Window, tmp_path: Path, wait_for: Wait, place: str
) -> None:
    (tmp_path / "one.txt").write_text(TEXT, "utf-8")
    mime = files(tmp_path / "one.txt")
    mime.setText(mime.urls()[0].toString())  # as file managers do
    window.step_claim(1)
    target = FIELDS[place](window)
    at, copy, button = QPoint(5, 5), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(at, copy, mime, button, none)
    QApplication.sendEvent(target, entered)
    assert entered.isAccepted()
    assert window.drop_hint.isVisible()
    QApplication.sendEvent(target, QDropEvent(QPointF(at), copy, mime, button, none))
    assert not window.drop_hint.isVisible()
    wait_for(lambda: len(window.panes.panes) == 4)
    assert not any("one.txt" in field.text() for field in window.findChildren(QLineEdit))


def test_a_folder_dropped_is_opened(window: Window, tmp_path: Path, wait_for: Wait) -> None:
    (tmp_path / "ferries").mkdir()
    (tmp_path / "ferries" / "one.txt").write_text(TEXT, "utf-8")
    drop(window, files(tmp_path / "ferries"))
    wait_for(lambda: len(window.panes.panes) == 1)
    assert window.windowTitle().startswith("ferries")


def test_of_two_folders_the_first_is_opened_and_it_is_said(
    window: Window, tmp_path: Path, wait_for: Wait
) -> None:
    for name in ("ferries", "trains"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "one.txt").write_text(TEXT, "utf-8")
    drop(window, files(tmp_path / "ferries", tmp_path / "trains"))
    wait_for(lambda: "One library is open at a time: ferries was opened" in window.notice.label.text())
    assert window.windowTitle().startswith("ferries")


def test_a_text_dropped_is_asked_about(window: Window) -> None:
    seen: list[str] = []
    in_dialog(
        lambda dialog: seen.append(dialog.text.toPlainText() if isinstance(dialog, PasteDialog) else "")
    )
    mime = QMimeData()
    mime.setText(TEXT)
    drop(window, mime)
    assert seen == [TEXT.strip()]


def test_a_web_page_dropped_is_not_fetched(window: Window) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/news")])
    drop(window, mime)
    assert "not fetched" in window.notice.label.text()


def test_files_are_added_by_the_key(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wait_for: Wait
) -> None:
    (tmp_path / "one.txt").write_text(TEXT, "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(tmp_path / "one.txt")], ""))
    press(qtbot, window, Qt.Key.Key_I, CTRL)
    wait_for(lambda: len(window.panes.panes) == 4)


def test_what_is_added_is_there_the_next_time(
    qtbot: QtBot, window: Window, library_folder: Path, wait_for: Wait
) -> None:
    QGuiApplication.clipboard().setText(TEXT)
    paste(qtbot, window, lambda dialog: dialog.add.click())
    wait_for(lambda: len(window.panes.panes) == 4)
    with qtbot.waitSignal(window.controller.all_judged, timeout=20_000):
        press(qtbot, window, Qt.Key.Key_F5)
    assert len(window.panes.panes) == 4

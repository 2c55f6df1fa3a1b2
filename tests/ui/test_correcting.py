"""What is said of a source is corrected in the window, undone, kept, and counts at once."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader import places
from reader.library.overrides import Overrides
from reader.text.model import Metadata
from reader.ui.metadata_dialog import MetadataDialog
from reader.ui.window import Window

Wait = Callable[[Callable[[], bool]], None]
FOUND = Metadata("Bridge reopens", "The Post", "", dt.date(2031, 3, 4), "en")


@pytest.fixture
def dialog(qtbot: QtBot) -> MetadataDialog:
    made = MetadataDialog("The Post", FOUND, FOUND)
    qtbot.addWidget(made)
    made.show()
    return made


@contextmanager
def answered(answer: Callable[[MetadataDialog], None]) -> Iterator[None]:
    """Answer the dialog that opens meanwhile."""
    asked: list[bool] = []

    def find() -> None:
        found = QApplication.activeModalWidget()
        if isinstance(found, MetadataDialog):
            timer.stop()
            asked.append(True)
            answer(found)

    timer = QTimer()
    timer.timeout.connect(find)
    timer.start(5)
    yield
    assert asked


def meta(window: Window, source: str = "a.md") -> Metadata:
    assert window.controller.library is not None
    return window.controller.library.document(source).metadata


def redate(window: Window, written: str) -> None:
    """Correct the date of the first source by keys."""
    pane = window.panes.pane("a.md")
    assert pane is not None
    pane.view.setFocus()

    def answer(asked: MetadataDialog) -> None:
        asked.date.clear()
        QTest.keyClicks(asked.date, written)
        QTest.keyClick(asked.date, Qt.Key.Key_Return)

    with answered(answer):
        next(c for c in window.commands if c.keys == ("F2",)).run()


def test_nothing_typed_changes_nothing(dialog: MetadataDialog) -> None:
    assert dialog.changes == {}
    assert not dialog.all_back.isEnabled()
    assert dialog.date.text() == "4 March 2031"


def test_only_what_differs_is_kept(dialog: MetadataDialog) -> None:
    dialog.title.setText("  Bridge\treopens late ")
    dialog.publisher.clear()
    dialog.date.setText("2031-03-05")
    assert dialog.changes == {"title": "Bridge reopens late", "publisher": "", "date": "2031-03-05"}
    dialog.language.setCurrentIndex(dialog.language.findData("de"))
    assert dialog.changes["language"] == "de"
    dialog.language.setEditText("pt-BR")
    assert dialog.changes["language"] == "pt-BR"
    dialog.all_back.click()
    assert dialog.changes == {}


def test_the_source_counts_again_where_a_field_is_put_back(qtbot: QtBot) -> None:
    now = Metadata("Corrected", "The Post", "Ann Holm", None, "de")
    dialog = MetadataDialog("x", FOUND, now)
    qtbot.addWidget(dialog)
    assert dialog.changes == {}
    dialog.backs["title"].click()
    dialog.backs["date"].click()
    assert dialog.changes == {"title": None, "date": None}
    assert not dialog.backs["title"].isEnabled()
    assert dialog.backs["language"].isEnabled()


@pytest.mark.parametrize("written", ["soon", "2031-02-30", "the day before"])
def test_what_is_no_date_is_told_with_a_remedy(dialog: MetadataDialog, written: str) -> None:
    dialog.date.setText(written)
    assert not dialog.save.isEnabled()
    assert "write it as 19 May 2026" in dialog._said.text()
    dialog.date.clear()
    assert dialog.save.isEnabled()
    assert dialog.changes == {"date": ""}


def test_what_is_no_language_is_told_with_a_remedy(dialog: MetadataDialog) -> None:
    dialog.language.setEditText("Klingon, I think")
    assert not dialog.save.isEnabled()
    assert "choose one" in dialog._said.text()


def test_a_correction_counts_at_once_is_undone_and_done_again(window: Window, wait_for: Wait) -> None:
    redate(window, "7 March 2031")
    wait_for(lambda: meta(window).date == dt.date(2031, 3, 7) and window.controller.complete)
    assert "corrected" in window.status.said.text()
    assert Overrides(places.overrides_file(window.controller.opened or places.seeds())).of("a.md") == {
        "date": "2031-03-07"
    }
    window.undo()
    wait_for(lambda: meta(window).date == dt.date(2031, 3, 4) and window.controller.complete)
    assert "undone" in window.status.said.text()
    window.redo()
    wait_for(lambda: meta(window).date == dt.date(2031, 3, 7) and window.controller.complete)


def test_reviews_and_corrections_are_undone_in_their_order(window: Window, wait_for: Wait) -> None:
    window.step_claim(1)
    window.keep_note("before")
    redate(window, "7 March 2031")
    wait_for(lambda: meta(window).date == dt.date(2031, 3, 7) and window.controller.complete)
    wait_for(lambda: window.controller.evidence is not None)
    window.keep_note("after")
    window.undo()
    assert {r.note for r in window.controller.reviewing.all} == {"before"}
    assert meta(window).date == dt.date(2031, 3, 7)
    window.undo()
    wait_for(lambda: meta(window).date == dt.date(2031, 3, 4))
    assert {r.note for r in window.controller.reviewing.all} == {"before"}
    window.undo()
    assert window.controller.reviewing.all == ()


def test_the_pane_s_menu_asks_too(window: Window, wait_for: Wait) -> None:
    pane = window.panes.pane("b.md")
    assert pane is not None
    menu = pane.head.make_menu()
    action = next(a for a in menu.actions() if "Correct" in a.text())

    def answer(asked: MetadataDialog) -> None:
        asked.title.setText("Another")
        asked.save.click()

    with answered(answer):
        action.trigger()
    menu.deleteLater()
    wait_for(lambda: meta(window, "b.md").title == "Another")


def test_what_cannot_be_kept_is_told(window: Window, wait_for: Wait) -> None:
    folder = window.controller.opened
    assert folder is not None
    places.overrides_file(folder).with_suffix(".lock").mkdir(parents=True)
    redate(window, "7 March 2031")
    wait_for(lambda: "cannot be kept" in window.notice.label.text())
    assert meta(window).date == dt.date(2031, 3, 4)

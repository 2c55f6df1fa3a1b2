"""Right after a verdict note and tags belong to what was judged; the window says so and offers the next."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.evidence.model import Evidence
from reader.ui.window import Window
from tests.ui.test_window_keys import CTRL, press


def judged(qtbot: QtBot, window: Window) -> tuple[Evidence, Evidence]:
    """Give a verdict on the first passage of the first claim; return that passage and the next."""
    press(qtbot, window, Qt.Key.Key_J)
    first = window.controller.evidence
    press(qtbot, window, Qt.Key.Key_C)
    following = window.controller.evidence
    assert first is not None
    assert following is not None
    assert following != first
    return first, following


def note_on(window: Window, evidence: Evidence) -> str:
    claim = window.controller.claim
    assert claim is not None
    review = window.controller.reviewing.review(claim, evidence)
    return review.note if review else ""


def type_in(text: str) -> None:
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, text)


def test_a_note_after_a_verdict_is_on_what_was_judged(qtbot: QtBot, window: Window) -> None:
    first, following = judged(qtbot, window)
    assert "the one judged" in window.dock.note.placeholderText()
    press(qtbot, window, Qt.Key.Key_M, CTRL)
    assert window.controller.evidence == first
    assert window.dock.bar.on_passage.isVisible()
    assert first.text[:20] in window.dock.bar.on_passage.whole
    type_in("see the minutes")
    QTest.keyClick(window.dock.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.controller.evidence == following)
    assert (note_on(window, first), note_on(window, following)) == ("see the minutes", "")
    assert not window.dock.bar.on_passage.isVisible()
    assert window.dock.note.text() == ""


def test_tags_after_a_verdict_are_on_what_was_judged(qtbot: QtBot, window: Window) -> None:
    first, following = judged(qtbot, window)
    press(qtbot, window, Qt.Key.Key_T)
    type_in("to ask")
    QTest.keyClick(window.dock.bar.tags, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.controller.evidence == following)
    state = window.controller
    assert state.claim is not None
    review = state.reviewing.review(state.claim, first)
    assert review is not None
    assert review.tags == ("to ask",)
    assert state.reviewing.review(state.claim, following) is None


def test_the_key_again_changes_to_the_next_passage_and_back(qtbot: QtBot, window: Window) -> None:
    first, following = judged(qtbot, window)
    press(qtbot, window, Qt.Key.Key_M, CTRL)
    assert window.dock.bar.other.text() == "Rather on the next one  Ctrl+M"
    type_in("on the first")
    press(qtbot, window, Qt.Key.Key_M, CTRL)
    assert window.controller.evidence == following
    assert "judged" not in window.dock.note.placeholderText()
    assert QApplication.focusWidget() is window.dock.note
    type_in("on the second")
    window.dock.bar.other.click()
    assert window.controller.evidence == first
    assert window.dock.note.text() == "on the first"
    press(qtbot, window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.controller.evidence == following)
    assert (note_on(window, first), note_on(window, following)) == ("on the first", "on the second")


def test_from_the_note_to_the_tags_the_passage_stays(qtbot: QtBot, window: Window) -> None:
    first, following = judged(qtbot, window)
    press(qtbot, window, Qt.Key.Key_M, CTRL)
    type_in("see the minutes")
    window.dock.bar.tags.setFocus()
    QApplication.processEvents()
    assert window.controller.evidence == first
    window.dock.view.setFocus()
    qtbot.waitUntil(lambda: window.controller.evidence == following)
    assert note_on(window, first) == "see the minutes"


def test_a_passage_chosen_meanwhile_is_the_one_written_on(qtbot: QtBot, window: Window) -> None:
    first, _ = judged(qtbot, window)
    press(qtbot, window, Qt.Key.Key_N)
    chosen = window.controller.evidence
    assert chosen is not None
    press(qtbot, window, Qt.Key.Key_M, CTRL)
    assert window.controller.evidence == chosen
    assert not window.dock.bar.other.isVisible()
    type_in("here")
    QTest.keyClick(window.dock.note, Qt.Key.Key_Return)
    assert (note_on(window, chosen), note_on(window, first)) == ("here", "")
    assert window.controller.evidence == chosen


def test_tags_after_a_note_are_on_what_was_judged_too(qtbot: QtBot, window: Window) -> None:
    first, following = judged(qtbot, window)
    press(qtbot, window, Qt.Key.Key_M, CTRL)
    type_in("see the minutes")
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.controller.evidence == following)
    press(qtbot, window, Qt.Key.Key_T)
    type_in("to ask")
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.controller.evidence == following)
    state = window.controller
    assert state.claim is not None
    review = state.reviewing.review(state.claim, first)
    assert review is not None
    assert (review.note, review.tags) == ("see the minutes", ("to ask",))
    assert state.reviewing.review(state.claim, following) is None


def test_a_long_note_grows_to_three_lines_while_it_is_written_and_begins_in_sight(
    qtbot: QtBot, window: Window
) -> None:
    judged(qtbot, window)
    note = window.dock.note
    at_rest = note.height()
    press(qtbot, window, Qt.Key.Key_M, CTRL)
    assert note.height() == at_rest
    type_in("see the minutes of the harbour " * 12)
    qtbot.waitUntil(lambda: note.height() > 2 * at_rest)
    assert note.height() < 4 * at_rest
    QTest.keyClick(note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: note.height() == at_rest)
    assert note.textCursor().position() == 0

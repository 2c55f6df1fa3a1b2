"""The text is walked by caret, and screen readers are told where it is and what is marked there."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from reader.ui.reading_view import ReadingView
from reader.ui.window import Window
from tests.ui.test_window_keys import CTRL, NONE, SHIFT, press


@pytest.fixture
def view(qtbot: QtBot, window: Window) -> ReadingView:
    """Return the first pane's text with the keyboard in it and the caret at its start."""
    press(qtbot, window, Qt.Key.Key_1)
    press(qtbot, window, Qt.Key.Key_Home, CTRL)
    found = window.panes.panes[0].view
    assert found.hasFocus()
    return found


def spoken(view: ReadingView) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(view)
    assert found is not None
    return found


def test_arrows_words_lines_and_ends(qtbot: QtBot, window: Window, view: ReadingView) -> None:
    text = view.toPlainText()

    def at(key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> int:
        press(qtbot, window, key, held)
        return view.textCursor().position()

    assert at(Qt.Key.Key_Right) == 1
    assert at(Qt.Key.Key_Left) == 0
    assert at(Qt.Key.Key_Right, CTRL) == text.index(" ") + 1
    assert at(Qt.Key.Key_Left, CTRL) == 0
    below = at(Qt.Key.Key_Down)
    assert below > 0
    end = at(Qt.Key.Key_End)
    assert end > below
    assert at(Qt.Key.Key_Home) <= below
    assert at(Qt.Key.Key_End, CTRL) == view.document().characterCount() - 1
    assert at(Qt.Key.Key_Home, CTRL) == 0
    assert at(Qt.Key.Key_PageDown) > 0


def test_shift_selects_and_enter_checks_what_is_selected(
    qtbot: QtBot, window: Window, view: ReadingView
) -> None:
    press(qtbot, window, Qt.Key.Key_Right, SHIFT)
    press(qtbot, window, Qt.Key.Key_Right, SHIFT | CTRL)
    press(qtbot, window, Qt.Key.Key_End, SHIFT)
    selected = view.textCursor().selectedText()
    assert selected.startswith("Harbour")
    assert spoken(view).textInterface().selectionCount() == 1
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.controller.claim is not None
    assert window.controller.claim.text == selected.strip()


def test_the_caret_is_seen_in_a_text_that_nobody_edits(view: ReadingView) -> None:
    assert view.isReadOnly()
    assert view.cursorWidth() > 1
    assert view.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
    spoken_state = spoken(view).state()
    assert spoken_state.readOnly
    assert spoken_state.focused


def test_screen_readers_get_text_and_caret(qtbot: QtBot, window: Window, view: ReadingView) -> None:
    text = spoken(view).textInterface()
    assert text is not None
    assert "The harbour bridge reopened on Monday" in text.text(0, text.characterCount())
    press(qtbot, window, Qt.Key.Key_Right)
    assert text.cursorPosition() == 1
    assert spoken(view).text(QAccessible.Text.Name) == "Text of The Tidewater Post"


def test_the_place_and_the_selection_stay_at_another_size(
    qtbot: QtBot, window: Window, wait_for: Callable[[Callable[[], bool]], None]
) -> None:
    press(qtbot, window, Qt.Key.Key_3)
    view = window.panes.panes[2].view
    span = list(view.page.document.sentences())[20][1]
    view.select(span)
    top = view.lines_of(span).top()
    assert top > 40
    words = view.textCursor().selectedText()
    lines = len(view.boxes(span))
    for _ in range(3):
        press(qtbot, window, Qt.Key.Key_Plus, CTRL)
    assert len(view.boxes(span)) > lines
    assert view.textCursor().selectedText() == words
    assert abs(view.lines_of(span).top() - top) <= 12
    wide = view.width()
    window.resize(2000, 768)
    wait_for(lambda: view.width() > wide)
    assert view.textCursor().selectedText() == words
    assert abs(view.lines_of(span).top() - top) <= 12


def test_the_caret_in_a_passage_tells_its_verdict_and_why(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_J)
    claim, evidence = window.controller.claim, window.controller.evidence
    assert claim is not None
    assert evidence is not None
    pane = window.panes.pane(evidence.source)
    assert pane is not None
    press(qtbot, window, Qt.Key(Qt.Key.Key_0 + pane.number))
    pane.view.scroll_to(evidence.span)
    described = spoken(pane.view).text(QAccessible.Text.Description)
    reason = evidence.reasons[0]
    assert described.startswith("contradicts")
    assert f"“{reason.passage}” against “{reason.claim}”" in described
    press(qtbot, window, Qt.Key.Key_Home, CTRL)
    assert spoken(pane.view).text(QAccessible.Text.Description) == ""
    press(
        qtbot,
        window,
        Qt.Key(Qt.Key.Key_0 + next(p.number for p in window.panes.panes if p.source == claim.source)),
    )
    own = window.panes.focused()
    assert own is not None
    assert claim.span is not None
    own.view.scroll_to(claim.span)
    assert spoken(own.view).text(QAccessible.Text.Description) == "the claim"

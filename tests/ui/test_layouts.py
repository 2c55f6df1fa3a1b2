"""Keys of other layouts: digits that want Shift, capitals locked, letters in fields."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.note_field import NoteField
from reader.ui.window import Window
from tests.ui.test_window_keys import CTRL, NONE, SHIFT

AZERTY = {1: (Qt.Key.Key_Ampersand, "&"), 2: (Qt.Key.Key_Eacute, "é"), 3: (Qt.Key.Key_QuoteDbl, '"')}
EVDEV_ROW = 9
Place = Callable[[Window], QWidget]


def press(target: QWidget, digit: int, held: Qt.KeyboardModifier = NONE) -> None:
    """Press a key of the digit row as a French keyboard under X11 tells it."""
    key, text = AZERTY[digit]
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(target, QKeyEvent(kind, key, held, EVDEV_ROW + digit, key, 0, text))


PLACES: dict[str, Place] = {
    "claims": lambda w: w.claims.view,
    "pane": lambda w: w.panes.panes[0].view,
    "passages": lambda w: w.dock.view,
    "window": lambda w: w,
}


@pytest.fixture(autouse=True)
def _linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("reader.ui.digit_row._FIRST", EVDEV_ROW + 1)


@pytest.mark.parametrize("place", PLACES)
def test_the_digit_row_leads_to_the_panes_without_shift(window: Window, place: str) -> None:
    window.step_claim(1)
    target = PLACES[place](window)
    target.setFocus()
    press(target, 3)
    assert QApplication.focusWidget() is window.panes.panes[2].view


def test_with_ctrl_it_leads_to_the_views_and_back(window: Window) -> None:
    press(window, 2, CTRL)
    assert window.views.name == "Matrix"
    press(QApplication.focusWidget() or window, 1, CTRL)
    assert window.views.name == "Panes"


def test_with_shift_or_alt_it_is_no_digit(window: Window) -> None:
    window.claims.view.setFocus()
    press(window, 2, SHIFT)
    press(window, 2, Qt.KeyboardModifier.AltModifier)
    assert QApplication.focusWidget() is window.claims.view


@pytest.mark.parametrize("capitals", [False, True])
def test_letters_and_signs_typed_into_any_field_stay_there(
    window: Window, qtbot: QtBot, capitals: bool
) -> None:
    window.step_claim(1)
    typed = "jknpscmiaduhlrt/.,19"
    typed = typed.upper() if capitals else typed
    ran: list[str] = []
    for action in window.keys:
        action.triggered.connect(lambda _checked=False, action=action: ran.append(action.text()))
    fields: list[QLineEdit | NoteField] = [f for f in window.findChildren(QLineEdit) if not f.isReadOnly()]
    fields = [f for f in [*fields, *window.findChildren(NoteField)] if f.isVisible()]
    assert len(fields) >= 5
    for field in fields:
        field.setFocus()
        field.clear()
        QTest.keyClicks(field, typed)
        press(field, 1)
        assert field.text() == f"{typed}&", field.accessibleName()
        field.clear()
    assert ran == []

"""A pane's menus: what is chosen is done, and a pane may go while its menu is open."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader.ui.window import Window

Wait = Callable[[Callable[[], bool]], None]


def opened(window: Window, wait_for: Wait) -> QMenu:
    """Open the first pane's menu by a click."""
    QTest.mouseClick(window.panes.panes[0].head.menu_button, Qt.MouseButton.LeftButton)
    wait_for(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_what_is_chosen_is_done_and_the_menu_is_gone(qtbot: QtBot, window: Window, wait_for: Wait) -> None:
    menu = opened(window, wait_for)
    pin = next(a for a in menu.actions() if a.text() == "Pin this pane")
    while menu.activeAction() is not pin:
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    wait_for(lambda: not isValid(menu))
    again = opened(window, wait_for)
    assert "Unpin this pane" in {a.text() for a in again.actions()}
    QTest.keyClick(again, Qt.Key.Key_Escape)
    wait_for(lambda: not isValid(again))


def test_a_pane_may_go_while_its_menu_is_open(qtbot: QtBot, window: Window, wait_for: Wait) -> None:
    menu, former = opened(window, wait_for), window.panes.panes[0]
    folder = window.controller.opened
    assert folder is not None
    with qtbot.waitSignal(window.controller.library_opened):
        window.controller.open(folder)
    wait_for(lambda: not isValid(former) and not isValid(menu))
    assert window.panes.panes

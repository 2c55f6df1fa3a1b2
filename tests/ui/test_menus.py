"""Every action is in the menus with its key, and the menus are walked by keys."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader.review.model import HumanVerdict
from reader.ui.menus import mnemonics
from reader.ui.window import Window
from tests.ui.test_window_keys import press

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture(autouse=True)
def _no_menu_left_open() -> Iterator[None]:
    yield
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()


def menus(window: Window) -> list[QMenu]:
    found = [action.menu() for action in window.menuBar().actions()]
    return [menu for menu in found if isinstance(menu, QMenu)]


def entries(menu: QMenu) -> list[QAction]:
    """Return the actions of a menu and of its submenus."""
    found = []
    for action in menu.actions():
        inner = action.menu()
        found += entries(inner) if isinstance(inner, QMenu) else [action]
    return found


def opened(title: str, window: Window) -> QMenu:
    """Return a menu as it is when it opens."""
    menu = next(m for m in menus(window) if m.title().replace("&", "") == title)
    menu.aboutToShow.emit()
    return menu


def entry(menu: QMenu, name: str) -> QAction:
    return next(a for a in entries(menu) if a.text().replace("&", "") == name)


def test_every_command_is_in_the_menu_of_its_group_with_its_keys(window: Window) -> None:
    by_title = {m.title().replace("&", ""): entries(m) for m in menus(window)}
    for command, action in zip(window.commands, window.keys, strict=True):
        assert action in by_title[command.group]
        assert [k.toString() for k in action.shortcuts()] == [
            QKeySequence(key).toString() for key in command.keys
        ]
    listed = [a for found in by_title.values() for a in found if not a.isSeparator()]
    assert len(listed) == len(window.commands)


def test_every_key_does_one_thing(window: Window) -> None:
    keys = [QKeySequence(key).toString() for c in window.commands for key in c.keys]
    assert [key for key in keys if keys.count(key) > 1 and key != "Ctrl+Return"] == []


def test_every_menu_and_entry_has_a_mnemonic_of_its_own(window: Window) -> None:
    titles = [m.title() for m in menus(window)]
    letters = [t[t.index("&") + 1].lower() for t in titles]
    assert len(set(letters)) == len(letters)
    keys = {k for c in window.commands for k in c.keys}
    assert not {f"Alt+{letter.upper()}" for letter in letters} & keys
    for menu in menus(window):
        marked = [a.text().replace("&&", "") for a in menu.actions() if a.text()]
        own = [t[t.index("&") + 1].lower() for t in marked if "&" in t]
        assert len(set(own)) == len(own)


def test_a_mnemonic_is_an_initial_where_one_is_free() -> None:
    assert mnemonics(["Open", "Other", "Find out", "Fi"], frozenset("t")) == [
        "&Open",
        "Ot&her",
        "&Find out",
        "F&i",
    ]
    assert mnemonics(["R&D", "…"]) == ["&R&&D", "…"]


def test_f10_opens_the_menus_and_the_arrows_walk_them(qtbot: QtBot, window: Window, wait_for: Wait) -> None:
    first, second = menus(window)[:2]
    press(qtbot, window, Qt.Key.Key_F10)
    wait_for(first.isVisible)
    QTest.keyClick(first, Qt.Key.Key_Right)
    wait_for(second.isVisible)
    assert second.title().replace("&", "") == "Claims"
    QTest.keyClick(second, Qt.Key.Key_Down)
    QTest.keyClick(second, Qt.Key.Key_Return)
    assert window.controller.claim is not None


def test_alt_and_a_letter_open_a_menu_and_a_letter_runs_its_entry(
    qtbot: QtBot, window: Window, wait_for: Wait
) -> None:
    menu = next(m for m in menus(window) if m.title().replace("&", "") == "Claims")
    letter = menu.title()[menu.title().index("&") + 1].upper()
    press(qtbot, window, Qt.Key(ord(letter)), Qt.KeyboardModifier.AltModifier)
    wait_for(menu.isVisible)
    text = entry(menu, "Next claim").text()
    QTest.keyClick(menu, Qt.Key(ord(text[text.index("&") + 1].upper())))
    assert window.controller.claim is not None


def test_switches_say_whether_they_are_on(window: Window) -> None:
    assert entry(opened("View", window), "List of claims").isChecked()
    window.toggle_claims()
    assert not entry(opened("View", window), "List of claims").isChecked()
    assert not entry(opened("View", window), "Dark theme").isChecked()


def darkest(menu: QMenu, action: QAction) -> int:
    """Return how dark the words of an entry are, 0 to 255."""
    image = menu.grab().toImage()
    box = menu.actionGeometry(action).adjusted(24, 2, -24, -2)
    return min(
        image.pixelColor(x, y).lightness()
        for x in range(box.left(), box.right())
        for y in range(box.top(), box.bottom())
    )


def test_what_cannot_be_done_looks_so_and_says_why(window: Window) -> None:
    menu = opened("Review", window)
    undo, mark = entry(menu, "Undo"), entry(menu, "Reviews without a place")
    assert (undo.isEnabled(), undo.toolTip()) == (False, "nothing to be undone")
    assert mark.toolTip() == "every review has its place"
    claims = opened("Claims", window)
    can, cannot = entry(claims, "Next claim"), entry(claims, "Next tag to filter by")
    assert darkest(claims, can) + 30 < darkest(claims, cannot)
    window.step_claim(1)
    window.review(HumanVerdict.SUPPORTS)
    menu = opened("Review", window)
    assert (undo.isEnabled(), undo.toolTip()) == (True, "Undo")


def test_a_hint_goes_once_something_else_is_done(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_N)
    assert window.status.said.text() == "select a claim first (J)"
    press(qtbot, window, Qt.Key.Key_J)
    assert window.status.said.text() == ""


def test_what_cannot_be_done_is_grey_while_the_menu_is_open_and_its_key_works_later(window: Window) -> None:
    reading = opened("Reading", window)
    inner = next(m for a in reading.actions() if isinstance(m := a.menu(), QMenu))
    inner.aboutToShow.emit()
    assert [a.isEnabled() for a in entries(inner)] == [True] * 3 + [False] * 6
    inner.aboutToHide.emit()
    assert all(a.isEnabled() for a in entries(inner))


def test_recent_libraries_are_listed_and_open(
    qtbot: QtBot, window: Window, library_folder: Path, tmp_path: Path, wait_for: Wait
) -> None:
    other = tmp_path / "other & more"
    other.mkdir()
    (other / "x.md").write_text((library_folder / "a.md").read_text("utf-8"), "utf-8")
    wait_for(lambda: library_folder.resolve() in window.session.store.recent)
    with qtbot.waitSignal(window.controller.all_judged, timeout=20_000):
        window.controller.open(other)
    wait_for(lambda: other.resolve() in window.session.store.recent)
    inner = next(m for a in opened("Library", window).actions() if isinstance(m := a.menu(), QMenu))
    inner.aboutToShow.emit()
    shown = [a for a in entries(inner) if not a.isSeparator()]
    assert [
        a.text().replace("&", "").endswith(n) for a, n in zip(shown, ("more", "library"), strict=False)
    ] == [
        True,
        True,
    ]
    shown[1].trigger()
    wait_for(
        lambda: window.controller.library is not None and window.controller.library.folder == library_folder
    )
    inner.aboutToShow.emit()
    assert len([a for a in entries(inner) if not a.isSeparator()]) == 3

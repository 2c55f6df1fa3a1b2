"""Where the keyboard is can be seen, Esc leads out of everything, and dialogs give the keyboard back."""

from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.main import application
from reader.ui.palettes import PALETTES
from reader.ui.theme import apply, contrast
from reader.ui.window import Window
from tests.ui.test_accessible import SCENES, expected_stops
from tests.ui.test_adding import in_dialog

Wait = Callable[[Callable[[], bool]], None]
_LEAST, _MARK = 24, 3.0


def around(root: QWidget, stop: QWidget) -> QImage:
    box = QRect(stop.mapTo(root, QPoint(-2, -2)), stop.size() + QSize(4, 4))
    return root.grab(box).toImage()


def changed(before: QImage, after: QImage) -> list[float]:
    """Return the contrast of each pixel that differs, between then and now."""
    seen: dict[tuple[str, str], float] = {}
    found = []
    for y in range(before.height()):
        for x in range(before.width()):
            one, other = before.pixel(x, y), after.pixel(x, y)
            if one != other:
                pair = (before.pixelColor(x, y).name(), after.pixelColor(x, y).name())
                found.append(seen.setdefault(pair, contrast(*pair)))
    return found


@pytest.mark.parametrize("name", SCENES)
def test_the_keyboard_is_seen_at_every_stop(window: Window, wait_for: Wait, qtbot: QtBot, name: str) -> None:
    root = SCENES[name](window, wait_for)
    if root is not window:
        qtbot.addWidget(root)
    qtbot.waitActive(root)
    stops = expected_stops(root)
    unseen = []
    for stop in stops:
        elsewhere = next((s for s in stops if s is not stop), None)
        if elsewhere is None:
            continue
        elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        before = around(root, stop)
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        marked = changed(before, around(root, stop))
        if sum(ratio >= _MARK for ratio in marked) < _LEAST:
            unseen.append((type(stop).__name__, stop.accessibleName(), len(marked)))
    assert unseen == []


PLACES: dict[str, Callable[[Window], QWidget]] = {
    "claims": lambda w: w.claims.view,
    "pane": lambda w: w.panes.panes[1].view,
    "passages": lambda w: w.dock.view,
    "note": lambda w: w.dock.note,
    "search": lambda w: w.top.search,
}
OPENERS = ("Commands…", "Keys", "Settings…", "About Crossread", "Export…", "Paste a text as a source…")


@pytest.mark.parametrize("opener", OPENERS)
@pytest.mark.parametrize("place", PLACES)
def test_escape_leaves_a_dialog_and_the_keyboard_is_where_it_was(
    window: Window, qtbot: QtBot, opener: str, place: str
) -> None:
    window.step_claim(1)
    at = PLACES[place](window)
    at.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is at, timeout=20_000)
    left: list[bool] = []

    def leave(dialog: QDialog) -> None:
        QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Escape)
        left.append(not dialog.isVisible())

    in_dialog(leave)
    next(c for c in window.commands if c.name == opener).run()
    assert left == [True]
    qtbot.waitUntil(lambda: QApplication.focusWidget() is at, timeout=20_000)


def test_escape_leads_step_by_step_out_of_everything(window: Window, qtbot: QtBot, wait_for: Wait) -> None:
    window.step_claim(1)
    window.focus_mode.toggle()
    window.notice.say("told")
    window.start_search()
    QTest.keyClicks(window.top.search, "toll")
    wait_for(lambda: bool(window.search_panel.model.hits))

    def escape() -> None:
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)

    escape()
    assert (window.top.search.text(), window.side.currentWidget()) == ("", window.claims)
    assert window.panes.focused() is not None
    escape()
    assert not window.focus_mode.on
    escape()
    assert not window.notice.isVisible()
    escape()
    assert window.controller.claim is None
    assert cast("QWidget", QApplication.focusWidget()).isVisible()


@pytest.mark.parametrize("field", ["search", "check", "filter", "note", "tags"])
def test_escape_leads_out_of_every_field_into_the_text(window: Window, qtbot: QtBot, field: str) -> None:
    window.step_claim(1)
    dock, top = window.dock, window.top
    fields = {
        "search": top.search,
        "check": top.check,
        "filter": window.claims.fields.text,
        "note": dock.note,
        "tags": dock.bar.tags,
    }
    fields[field].setFocus()
    QTest.keyClick(fields[field], Qt.Key.Key_Escape)
    assert window.panes.focused() is not None
    assert window.controller.claim is not None


@pytest.mark.parametrize("palette", PALETTES)
def test_the_ring_is_seen_in_every_palette(window: Window, qtbot: QtBot, palette: str) -> None:
    try:
        for colours in PALETTES[palette]:
            window.show_theme(colours)
            window.claims.view.setFocus()
            QApplication.processEvents()
            before = around(window, window.top.keys)
            window.top.keys.setFocus(Qt.FocusReason.TabFocusReason)
            QApplication.processEvents()
            marked = changed(before, around(window, window.top.keys))
            assert sum(ratio >= _MARK for ratio in marked) >= _LEAST, colours.name
    finally:
        apply(application(), PALETTES["standard"][0])

"""What a screen reader finds in the window, and where Tab leads, view by view."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from reader.review.model import HumanVerdict
from reader.ui.about import About
from reader.ui.command_palette import CommandPalette, KeySheet
from reader.ui.export_dialog import ExportDialog
from reader.ui.paste_dialog import Draft, PasteDialog
from reader.ui.settings_dialog import SettingsDialog
from reader.ui.window import Window

Wait = Callable[[Callable[[], bool]], None]
Role = QAccessible.Role
ACTING = {
    Role.Button,
    Role.ButtonMenu,
    Role.CheckBox,
    Role.ComboBox,
    Role.EditableText,
    Role.Link,
    Role.List,
    Role.ListItem,
    Role.MenuItem,
    Role.PageTab,
    Role.RadioButton,
    Role.Slider,
    Role.SpinBox,
    Role.Table,
    Role.Cell,
    Role.Tree,
    Role.TreeItem,
}
SHOWING = {Role.StaticText, Role.Client, Role.ColumnHeader, Role.RowHeader, Role.Graphic, Role.Chart}
_MOST = 60  # of a list's or a table's children: all of them are named by one method


def described(item: QAccessibleInterface) -> str:
    """Return what a screen reader says of a thing before its value."""
    name = item.text(QAccessible.Text.Name).strip()
    if item.role() is not Role.ComboBox:
        return name
    # On Linux Qt names a box by what is chosen in it: its label tells what it is for, or its description.
    labels = [i.text(QAccessible.Text.Name) for i, _ in item.relations(QAccessible.RelationFlag.Label)]
    return (" ".join(labels) or item.text(QAccessible.Text.Description)).strip()


def things(item: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Walk what is in sight."""
    if not item.isValid() or item.state().invisible:
        return
    yield item
    for n in range(min(item.childCount(), _MOST)):
        child = item.child(n)
        if child is not None:
            yield from things(child)


def told(item: QAccessibleInterface) -> str:
    thing = item.object()
    return (
        f"{item.role().name} {type(thing).__name__} {thing.objectName() if thing else ''} {described(item)!r}"
    )


def takes_keyboard(item: QAccessibleInterface) -> bool:
    """Say whether Tab leads to a thing; text to be selected by mouse takes it by a click."""
    thing = item.object()
    return isinstance(thing, QWidget) and bool(thing.focusPolicy() & Qt.FocusPolicy.TabFocus)


def faults(root: QWidget) -> list[str]:
    """Return what a screen reader would stumble over."""
    found = []
    for item in things(QAccessible.queryAccessibleInterface(root)):
        acts = item.role() in ACTING or takes_keyboard(item)
        if acts and not described(item):
            found.append(f"unnamed: {told(item)}")
        if acts and item.role() not in ACTING and not isinstance(item.object(), QScrollArea):
            found.append(f"strange role: {told(item)}")
        children = [item.child(n) for n in range(min(item.childCount(), _MOST))]
        names = [
            (c.role(), described(c))
            for c in children
            if c is not None and c.role() in ACTING - {Role.ListItem, Role.Cell} and not c.state().invisible
        ]
        found += [f"twice side by side: {name}" for name in {n for n in names if names.count(n) > 1}]
    return found


def panes(window: Window, wait_for: Wait) -> QWidget:
    window.step_claim(1)
    return window


def hits(window: Window, wait_for: Wait) -> QWidget:
    window.start_search()
    QTest.keyClicks(window.top.search, "toll")
    wait_for(lambda: bool(window.search_panel.model.hits))
    return window


def orphans(window: Window, wait_for: Wait) -> QWidget:
    window.side.setCurrentWidget(window.orphans_panel)
    return window


def standings(window: Window, wait_for: Wait) -> QWidget:
    pane = window.panes.panes[0]
    pane.view.setFocus()
    next(c for c in window.commands if c.keys == ("R",)).run()
    wait_for(pane.legend.isVisible)
    return window


def focus_mode(window: Window, wait_for: Wait) -> QWidget:
    window.step_claim(1)
    window.focus_mode.toggle()
    return window


def nothing_to_read(window: Window, wait_for: Wait) -> QWidget:
    window.controller.open(Path("no such folder"))
    wait_for(lambda: window.opening.refused)
    return window


def first_steps(window: Window, wait_for: Wait) -> QWidget:
    window.first_steps.toggle()
    return window


def view(name: str) -> Callable[[Window, Wait], QWidget]:
    def shown(window: Window, wait_for: Wait) -> QWidget:
        window.views.show_view(name)
        current = window.views.current
        assert current is not None
        wait_for(lambda: bool(current.told.text()))
        return window

    return shown


def dialog(make: Callable[[Window], QDialog]) -> Callable[[Window, Wait], QWidget]:
    def shown(window: Window, wait_for: Wait) -> QWidget:
        made = make(window)
        made.show()
        return made

    return shown


SCENES: dict[str, Callable[[Window, Wait], QWidget]] = {
    "panes": panes,
    "search hits": hits,
    "orphans": orphans,
    "focus mode": focus_mode,
    "standings": standings,
    "matrix": view("Matrix"),
    "timeline": view("Timeline"),
    "ledger": view("Ledger"),
    "compare": view("Compare"),
    "nothing to read": nothing_to_read,
    "first steps": first_steps,
    "paste": dialog(lambda w: PasteDialog(Draft("A text."), w.controller.tasks, w)),
    "settings": dialog(SettingsDialog),
    "export": dialog(lambda w: ExportDialog(("pdf", "csv"), Path("out"), w)),
    "about": dialog(About),
    "palette": dialog(lambda w: CommandPalette(w.commands, w)),
    "keys": dialog(lambda w: KeySheet(w.commands, w)),
}


@pytest.fixture(params=SCENES)
def scene(request: pytest.FixtureRequest, qtbot: QtBot, window: Window, wait_for: Wait) -> QWidget:
    shown = SCENES[request.param](window, wait_for)
    if shown is not window:
        qtbot.addWidget(shown)
    qtbot.waitActive(shown)
    return shown


def test_the_first_window_is_told_too(bare_window: Window) -> None:
    assert faults(bare_window) == []


def expected_stops(root: QWidget) -> set[QWidget]:
    """Return what Tab should lead to: all that takes the keyboard and can be seen, groups left out."""
    return {
        w
        for w in root.findChildren(QWidget)
        if w.focusPolicy() & Qt.FocusPolicy.TabFocus
        and w.isVisible()
        and w.isEnabled()
        and w.window() is root
        and w.focusProxy() is None
        and not one_of_many(w)
    }


def one_of_many(widget: QWidget) -> bool:
    """Say whether a widget is in a group of which one alone is chosen: Tab leads to any, arrows to all."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive()


def walked(root: QWidget, key: Qt.Key) -> list[QWidget]:
    """Return where a key leads from stop to stop until it is back at the first one."""
    stops: list[QWidget] = []
    for _ in range(200):
        at = QApplication.focusWidget()
        assert at is not None
        if stops and at is stops[0]:
            return stops
        assert at not in stops, f"{key} goes round without {stops[0]}: caught at {at}"
        stops.append(at)
        QTest.keyClick(at, key)
    raise AssertionError(f"never back, last at {stops[-3:]}")


def out_of_reach(root: QWidget) -> set[str]:
    """Return the buttons in sight that Tab does not stop at."""
    stops = expected_stops(root)
    return {
        b.accessibleName() or b.text()
        for b in root.findChildren(QAbstractButton)
        if b.isVisible() and b.isEnabled() and b.window() is root and b not in stops
        if not one_of_many(b) and not b.objectName().startswith("qt_")
        if b.text() or type(b).__module__.startswith("reader")
    }


def test_all_is_named_and_tab_leads_through_it_and_back(scene: QWidget) -> None:
    assert faults(scene) == []
    assert out_of_reach(scene) == set()
    expected = expected_stops(scene)
    assert expected
    next(iter(expected)).setFocus()
    forth = walked(scene, Qt.Key.Key_Tab)
    assert {w.accessibleName() or str(w) for w in expected - set(forth)} == set()
    assert set(walked(scene, Qt.Key.Key_Backtab)) == set(forth)


def test_tab_goes_from_the_bar_to_the_claims_the_sources_and_the_evidence(
    window: Window, wait_for: Wait
) -> None:
    panes(window, wait_for)
    window.top.search.setFocus()
    areas = {
        window.top: "bar",
        window.steps_bar: "steps",
        window.notice: "notice",
        window.side: "claims",
        window.panes: "sources",
        window.dock: "evidence",
    }
    met: list[str] = []
    seen_panes: list[int] = []
    for stop in walked(window, Qt.Key.Key_Tab):
        area = next(name for part, name in areas.items() if part.isAncestorOf(stop))
        if not met or met[-1] != area:
            met.append(area)
        seen_panes += [p.number for p in window.panes.panes if p.view is stop]
    assert met == ["bar", "steps", "notice", "claims", "sources", "evidence"]
    assert seen_panes == [p.number for p in window.panes.panes]


def test_what_happened_is_spoken(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    window.step_claim(1)
    window.review(HumanVerdict.SUPPORTS)
    window.notice.say("1 file written")
    assert heard[-2:] == ["marked “supports”", "1 file written"]

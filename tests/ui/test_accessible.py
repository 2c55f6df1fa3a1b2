"""What a screen reader finds in the window, and where Tab leads, view by view."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QScrollArea,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.review.model import HumanVerdict
from reader.text.model import Metadata
from reader.ui.about import About
from reader.ui.command_palette import CommandPalette, KeySheet
from reader.ui.export_dialog import ExportDialog
from reader.ui.metadata_dialog import MetadataDialog
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
LAID_OVER = {Role.Grip, Role.ScrollBar, Role.Cell, Role.RowHeader, Role.ColumnHeader, Role.Pane}
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
        if item.role() is not Role.Grouping:  # the buttons of a dialog stand as the system has them
            found += out_of_order([c for c in children if c is not None and not c.state().invisible])
    return found


def out_of_order(siblings: list[QAccessibleInterface]) -> list[str]:
    """Return the things that stand above or to the left of another in sight and are told after it."""
    seen = [s for s in siblings if not s.rect().isEmpty() and s.role() not in LAID_OVER and not labels(s)]
    return [
        f"told after {told(a)}: {told(b)}" for a, b in pairwise(seen) if stands_before(b.rect(), a.rect())
    ]


def labels(item: QAccessibleInterface) -> bool:
    """Say whether a text is the label of a field, and told with it."""
    return bool(item.relations(QAccessible.RelationFlag.Labelled))


def stands_before(one: QRect, other: QRect) -> bool:
    in_a_row = one.top() <= other.bottom() and other.top() <= one.bottom()
    in_a_column = one.left() <= other.right() and other.left() <= one.right()
    return (in_a_row and one.right() < other.left()) or (in_a_column and one.bottom() < other.top())


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


def notice(window: Window, wait_for: Wait) -> QWidget:
    window.notice.tell("1 file of this library changed on the disk", "Read again", lambda: None)
    return window


def progress(window: Window, wait_for: Wait) -> QWidget:
    window.status.show_work("judging", 3, 37)
    return window


def stopped(window: Window, wait_for: Wait) -> QWidget:
    window.status.show_stopped("judging")
    return window


def nothing_found(window: Window, wait_for: Wait) -> QWidget:
    window.start_search()
    QTest.keyClicks(window.top.search, "zeppelin")
    wait_for(window.search_panel.advice.isVisible)
    return window


def filtered_away(window: Window, wait_for: Wait) -> QWidget:
    window.claims.fields.narrow({"text": "zeppelin"})
    return window


def judged_by_hand(window: Window, wait_for: Wait) -> QWidget:
    window.step_claim(1)
    claim, evidence = window.controller.claim, window.controller.evidence
    assert claim is not None
    assert evidence is not None
    window.controller.reviewing.judge(claim, evidence, HumanVerdict.IRRELEVANT)
    window.controller.reviewing.tag(claim, evidence, ("toll", "to ask"))
    window.controller.reviewing.note(claim, evidence, "ask the harbour")
    window.dock.comparison.toggle_history()
    return window


def with_recent_libraries(window: Window, wait_for: Wait) -> QWidget:
    wait_for(lambda: bool(window.opening.recent()))
    return nothing_to_read(window, wait_for)


def tags(window: Window, wait_for: Wait) -> QWidget:
    judged_by_hand(window, wait_for)
    window.dock.bar.tags.setFocus()
    window.dock.bar.tags.clear()
    QTest.keyClicks(window.dock.bar.tags, "to")
    wait_for(window.dock.bar.tags.offered.isVisible)
    return window.dock.bar.tags.offered


def menu(make: Callable[[Window], QMenu]) -> Callable[[Window, Wait], QWidget]:
    def shown(window: Window, wait_for: Wait) -> QWidget:
        window.step_claim(1)
        made = make(window)
        made.popup(window.mapToGlobal(window.rect().center()))
        return made

    return shown


def main_menu(number: int, window: Window) -> QMenu:
    found = window.menuBar().actions()[number].menu()
    assert isinstance(found, QMenu)
    return found


def submenu(window: Window) -> QMenu:
    found = [inner for inner in window.menuBar().findChildren(QMenu) if inner.title().startswith("&Go to")]
    return found[0]


POPUPS: dict[str, Callable[[Window, Wait], QWidget]] = {
    "pane's menu": menu(lambda w: w.panes.panes[0].head.make_menu()),
    "text's menu": menu(lambda w: w.panes.panes[0].view.make_menu()),
    "submenu": menu(submenu),
    "tags": tags,
}
for number in range(10):
    POPUPS[f"menu {number + 1}"] = menu(partial(main_menu, number))


@pytest.mark.parametrize("name", POPUPS)
def test_popups_are_named(window: Window, wait_for: Wait, name: str) -> None:
    popup = POPUPS[name](window, wait_for)
    item = QAccessible.queryAccessibleInterface(popup)
    children = [item.child(n) for n in range(item.childCount())]
    told_of = [c for c in children if c is not None and c.role() is not Role.Separator]
    assert told_of
    names = [c.text(QAccessible.Text.Name).strip() for c in told_of]
    assert all(names), names
    assert len(set(names)) == len(names)
    assert {c.role() for c in told_of} <= {Role.MenuItem, Role.ListItem}
    if isinstance(popup, QMenu):
        states = [c.state() for c in told_of]
        actions = [a for a in popup.actions() if not a.isSeparator()]
        assert [bool(s.checkable) for s in states] == [a.isCheckable() for a in actions]
        assert [bool(s.checked) for s in states] == [a.isChecked() for a in actions]
        assert [bool(s.disabled) for s in states] == [not a.isEnabled() for a in actions]
    popup.close()


@pytest.mark.parametrize("name", ["settings", "paste", "export"])
def test_every_field_of_a_dialog_has_its_label(
    window: Window, wait_for: Wait, qtbot: QtBot, name: str
) -> None:
    shown = SCENES[name](window, wait_for)
    qtbot.addWidget(shown)
    fields = [w for kind in (QComboBox, QLineEdit) for w in shown.findChildren(kind)]
    alone = []
    for field in (w for w in fields if not isinstance(w.parentWidget(), (QComboBox, QSpinBox))):
        item = QAccessible.queryAccessibleInterface(field)
        labels = [i.text(QAccessible.Text.Name) for i, _ in item.relations(QAccessible.RelationFlag.Label)]
        if not labels or "&" in labels[0]:
            alone.append((field.accessibleName(), labels))
    assert fields
    assert alone == []


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
    "sources": view("Sources"),
    "nothing to read": nothing_to_read,
    "first steps": first_steps,
    "notice": notice,
    "progress": progress,
    "stopped": stopped,
    "nothing found": nothing_found,
    "filtered away": filtered_away,
    "judged by hand": judged_by_hand,
    "recent libraries": with_recent_libraries,
    "paste": dialog(lambda w: PasteDialog(Draft("A text."), w.controller.tasks, w)),
    "correct": dialog(lambda w: MetadataDialog("The Post", Metadata("A"), Metadata("B"), w)),
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


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what a screen reader is told, as it grows."""
    found: list[str] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            found.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return found


def test_claims_passages_and_hits_are_spoken_where_the_keyboard_is_elsewhere(
    window: Window, wait_for: Wait, heard: list[str]
) -> None:
    window.panes.panes[0].view.setFocus()
    heard.clear()
    window.step_claim(1)
    claim = window.controller.claim
    assert claim is not None
    assert f"“{claim.text}”: contested, contradicts 3" in heard
    window.controller.step_evidence(1)
    assert any(line.startswith("1 contradicts, weak, unreviewed: The harbour bridge") for line in heard)
    window.top.search.setText("toll")
    wait_for(lambda: bool(window.search_panel.model.hits))
    window.controller.step_hit(1)
    assert heard[-1].startswith("hit 1 of 3: The Tidewater Post: The toll for lorries")


def test_a_checked_sentence_and_its_verdict_are_spoken(
    window: Window, wait_for: Wait, heard: list[str]
) -> None:
    window.top.check.setFocus()
    window.controller.check_text("The toll for lorries rises to 12 crowns")
    assert heard == ["“The toll for lorries rises to 12 crowns”"]
    wait_for(lambda: window.controller.decided is not None)
    assert heard[1] == "contested, contradicts 2 · supports 1"
    window.controller.check_text("Zeppelins")
    wait_for(lambda: window.controller.decided is not None)
    assert heard[-1] == "single-source, every source is silent"


def test_a_list_that_has_the_keyboard_speaks_for_itself(window: Window, heard: list[str]) -> None:
    window.claims.view.setFocus()
    heard.clear()
    window.step_claim(1)
    assert heard == ["contested, contradicts 3"]
    window.dock.view.setFocus()
    heard.clear()
    window.controller.step_evidence(1)
    assert heard == []


def test_work_is_spoken_as_it_begins_and_ends(window: Window, heard: list[str]) -> None:
    for done in (0, 10, 20):
        window.controller.progressed.emit("judging", done, 37)
    window.controller.progressed.emit("", 37, 37)
    assert heard == ["judging 0/37", "judged 37/37"]


def test_what_happened_is_spoken(window: Window, heard: list[str]) -> None:
    window.step_claim(1)
    heard.clear()
    window.review(HumanVerdict.SUPPORTS)
    window.notice.say("1 file written")
    assert heard[0] == "marked “supports”"
    assert heard[-1] == "1 file written"

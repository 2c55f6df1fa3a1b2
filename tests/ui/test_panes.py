"""Panes moved, pinned and hidden, and text copied with its source; by keys, and by dragging."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.pane import SourcePane
from reader.ui.window import Window
from tests.ui.test_window_keys import ALT, CTRL, SHIFT, press

Wait = Callable[[Callable[[], bool]], None]


def in_sight(pane: SourcePane) -> bool:
    """Say whether any of a pane is seen."""
    return not pane.visibleRegion().isEmpty()


def order(window: Window) -> list[str]:
    """Return the sources from left to right as they stand on the screen."""
    return [p.source for p in sorted(window.panes.panes, key=lambda p: p.x()) if p.isVisible()]


def test_a_pane_is_moved_by_keys_and_keeps_the_keyboard(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_1)
    press(qtbot, window, Qt.Key.Key_Right, ALT | SHIFT)
    assert order(window) == ["b.md", "a.md", "c.md"]
    assert window.panes.focused() is window.panes.numbered(1)
    press(qtbot, window, Qt.Key.Key_Right, ALT | SHIFT)
    press(qtbot, window, Qt.Key.Key_Right, ALT | SHIFT)
    assert order(window) == ["b.md", "c.md", "a.md"]
    press(qtbot, window, Qt.Key.Key_Left, ALT | SHIFT)
    assert order(window) == ["b.md", "a.md", "c.md"]
    press(qtbot, window, Qt.Key.Key_3)
    assert window.panes.focused() is window.panes.pane("c.md")


def test_a_pinned_pane_stands_first_and_lets_none_pass(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_3)
    press(qtbot, window, Qt.Key.Key_P, CTRL | SHIFT)
    assert order(window) == ["c.md", "a.md", "b.md"]
    press(qtbot, window, Qt.Key.Key_1)
    press(qtbot, window, Qt.Key.Key_Left, ALT | SHIFT)
    assert order(window) == ["c.md", "a.md", "b.md"]
    press(qtbot, window, Qt.Key.Key_3)
    press(qtbot, window, Qt.Key.Key_P, CTRL | SHIFT)
    assert window.panes.pinned == ()


def test_a_hidden_pane_comes_back_when_it_is_asked_for(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_2)
    press(qtbot, window, Qt.Key.Key_H, CTRL | SHIFT)
    assert order(window) == ["a.md", "c.md"]
    assert window.panes.hidden == ("b.md",)
    assert window.panes.focused() is not None
    press(qtbot, window, Qt.Key.Key_2)
    assert order(window) == ["a.md", "b.md", "c.md"]
    press(qtbot, window, Qt.Key.Key_H, CTRL | SHIFT)
    press(qtbot, window, Qt.Key.Key_A, CTRL | SHIFT)
    assert order(window) == ["a.md", "b.md", "c.md"]


def test_the_last_pane_is_not_hidden(qtbot: QtBot, window: Window) -> None:
    for _ in range(4):
        press(qtbot, window, Qt.Key.Key_H, CTRL | SHIFT)
        if window.panes.focused() is None:
            press(qtbot, window, Qt.Key.Key_1)
    assert len(order(window)) == 1


def test_a_passage_in_a_hidden_pane_is_brought_into_sight(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_J)
    press(qtbot, window, Qt.Key.Key_N)
    current = window.controller.evidence
    assert current is not None
    pane = window.panes.pane(current.source)
    assert pane is not None
    window.panes.hide_pane(pane)
    assert not pane.isVisible()
    for _ in window.dock.model.rows:
        press(qtbot, window, Qt.Key.Key_N)
    assert pane.isVisible()


def test_outside_a_pane_the_keys_say_what_to_do(qtbot: QtBot, window: Window) -> None:
    window.claims.view.setFocus()
    press(qtbot, window, Qt.Key.Key_H, CTRL | SHIFT)
    assert "1 … 9" in window.status.said.text()
    assert len(order(window)) == 3


def test_a_header_is_dragged_to_another_place(window: Window) -> None:
    head = window.panes.panes[0].head
    target = window.panes.panes[2]
    start = QPoint(40, 12)
    end = head.mapFromGlobal(target.mapToGlobal(QPoint(target.width() - 10, 12)))
    QTest.mousePress(head, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(head, QPoint(60, 12))
    QTest.mouseMove(head, end)
    QTest.mouseRelease(head, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    QApplication.processEvents()
    assert order(window) == ["b.md", "c.md", "a.md"]


def test_the_menu_of_a_pane_does_the_same(window: Window) -> None:
    head = window.panes.panes[1].head
    menu = head.make_menu()
    {a.text(): a for a in menu.actions()}["Pin this pane"].trigger()
    assert window.panes.pinned == ("b.md",)
    assert next(a.text() for a in head.make_menu().actions()) == "Unpin this pane"


def test_a_sentence_is_copied_with_its_source(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_1)
    view = window.panes.panes[0].view
    text = window.panes.panes[0].document.text
    view.setTextCursor(view.cursor_over(next(s for _, s in view.page.document.sentences())))
    cursor = view.textCursor()
    cursor.setPosition(view.page.position(text.index("Traffic was")) + 2)
    view.setTextCursor(cursor)
    press(qtbot, window, Qt.Key.Key_C, CTRL | SHIFT)
    assert QGuiApplication.clipboard().text() == (
        "“Traffic was light.” (The Tidewater Post, “Harbour bridge reopens after repairs”, 4 March 2031, "
        "para. 1, a.md)"
    )
    assert window.status.said.text() == "copied, with its source"


def test_where_panes_do_not_fit_the_telling_ones_come_first(
    qtbot: QtBot, window: Window, library_folder: Path
) -> None:
    for n in range(12):
        (library_folder / f"b{n:02}.md").write_text("# More\n\nNobody saw any boats at all.\n", "utf-8")
    with qtbot.waitSignal(window.controller.all_judged, timeout=20000):
        window.controller.open(library_folder)
    window.panes.toggle_pin(window.panes.panes[7])
    pinned = window.panes.panes[0]
    press(qtbot, window, Qt.Key.Key_J)
    claim, decided = window.controller.claim, window.controller.decided
    assert claim is not None
    assert decided is not None
    spoke = {e.source for e in decided.counting.evidence} | {claim.source}
    assert window.panes.panes[0] is pinned
    assert window.panes.panes[1].source == claim.source
    assert {p.source for p in window.panes.panes[1 : 1 + len(spoke)]} == spoke
    assert [p.x() for p in window.panes.panes] == sorted(p.x() for p in window.panes.panes)


def test_of_hundreds_of_sources_those_wanted_have_panes(
    qtbot: QtBot, bare_window: Window, tmp_path: Path
) -> None:
    folder = tmp_path / "hundred"
    folder.mkdir()
    for n in range(100):
        (folder / f"{n:03}.txt").write_text(f"Report {n}\n\nShip {n} left port.\n", encoding="utf-8")
    panes = bare_window.panes
    with qtbot.waitSignal(bare_window.controller.all_judged, timeout=20_000):
        bare_window.controller.open(folder)
    qtbot.waitUntil(lambda: len(panes.panes) == 24)
    wanted = panes.pane("099.txt")
    assert wanted is not None
    assert wanted.number == 100
    panes.toggle_pin(wanted)
    for n in range(100):
        assert panes.pane(f"{n:03}.txt") is not None
    assert len(panes.panes) == 40
    assert wanted in panes.panes
    assert panes.pane("none.txt") is None


def test_locked_and_marked_panes_far_behind_come_back_so(
    qtbot: QtBot, bare_window: Window, tmp_path: Path
) -> None:
    folder = tmp_path / "hundred"
    folder.mkdir()
    for n in range(70):
        text = f"Report {n}\n\nThe ship of pier {n} left port with {n + 2} sailors on a foggy morning.\n"
        (folder / f"{n:03}.txt").write_text(text, encoding="utf-8")
    with qtbot.waitSignal(bare_window.controller.all_judged, timeout=20_000):
        bare_window.controller.open(folder)
    panes = bare_window.panes
    locked, marked = panes.pane("050.txt"), panes.pane("060.txt")
    assert locked is not None
    assert marked is not None
    panes.toggle_lock(locked)
    bare_window.reverse_view.toggle(marked)
    for n in range(70):
        assert panes.pane(f"{n:03}.txt") is not None
    assert {locked, marked} <= set(panes.panes)
    bare_window.session.save_now()
    with qtbot.waitSignal(bare_window.controller.all_judged, timeout=20_000):
        bare_window.controller.open(folder)
    again = panes.pane("050.txt"), panes.pane("060.txt")
    assert again != (locked, marked)
    assert [(p.locked, p.shows_standings) for p in again if p] == [(True, False), (False, True)]
    assert again[1] is not None
    qtbot.waitUntil(lambda: bool(again[1] and again[1].view.standings))


def test_a_source_with_much_to_say_comes_forward_however_far_behind_it_stood(
    qtbot: QtBot, bare_window: Window, tmp_path: Path
) -> None:
    folder = tmp_path / "hundred"
    folder.mkdir()
    for n in range(60):
        (folder / f"{n:03}.txt").write_text(f"Report {n}\n\nNobody saw any boats at all.\n", "utf-8")
    (folder / "000.txt").write_text("First\n\nThe harbour ferry carried 40 passengers to Brevik.\n", "utf-8")
    (folder / "055.txt").write_text("Later\n\nThe harbour ferry carried 43 passengers to Brevik.\n", "utf-8")
    with qtbot.waitSignal(bare_window.controller.all_judged, timeout=20_000):
        bare_window.controller.open(folder)
    panes = bare_window.panes
    claim = next(c for c in bare_window.controller.claims if "40 passengers" in c.text)
    bare_window.select_claim(claim)
    qtbot.waitUntil(lambda: panes.order[:2] == ("000.txt", "055.txt"))
    qtbot.waitUntil(lambda: panes.panes[1].verdict_text == "contradicts 1")


def test_the_sources_chosen_have_panes_and_no_others(window: Window) -> None:
    window.panes.choose(["b.md"])
    assert window.panes.hidden == ("a.md", "c.md")
    assert [p.source for p in window.panes.panes if p.isVisible()] == ["b.md"]
    window.panes.choose([])
    assert not window.panes.hidden


def test_of_many_sources_a_chosen_one_is_made_when_it_is_chosen(
    bare_window: Window, tmp_path: Path, wait_for: Wait
) -> None:
    names = [f"{n:03}.md" for n in range(120)]
    for name in names:
        (tmp_path / name).write_text(f"# Title {name}\n\nThe lock {name} closed, they said.\n", "utf-8")
    panes = bare_window.panes
    bare_window.controller.open(tmp_path)
    wait_for(lambda: panes.sources == tuple(names))
    panes.choose(["090.md", "100.md"])
    wait_for(lambda: sorted(p.source for p in panes.panes if p.isVisible()) == ["090.md", "100.md"])
    assert len(panes.hidden) == 118
    assert len(panes.panes) < 40
    shown = panes.pane("100.md")
    assert shown is not None
    panes.hide_pane(shown)
    assert [p.source for p in panes.panes if p.isVisible()] == ["090.md"]
    panes.show_all()
    wait_for(lambda: sum(p.isVisible() for p in panes.panes) >= 16)


def test_hits_are_walked_with_the_panes_of_those_that_follow_in_sight(
    qtbot: QtBot, bare_window: Window, tmp_path: Path
) -> None:
    folder = tmp_path / "hundred"
    folder.mkdir()
    for n in range(100):
        said = "A gannet was seen from the pier." if n in (20, 58, 70, 71, 90, 97) else "Nothing was seen."
        (folder / f"{n:03}.txt").write_text(f"Report {n}\n\n{said}\n", encoding="utf-8")
    state, panes = bare_window.controller, bare_window.panes
    with qtbot.waitSignal(state.all_judged, timeout=20_000):
        state.open(folder)
    with qtbot.waitSignal(state.searched, timeout=20_000):
        state.search("gannet")
    assert state.result is not None
    walked = []
    for hit in state.result.hits:
        state.step_hit(1)
        pane = panes.pane(hit.source)
        assert pane is not None
        qtbot.waitUntil(partial(in_sight, pane))
        assert pane.view.highlights
        walked.append(panes.order[:4])
    assert walked[0] == walked[2] == ("020.txt", "058.txt", "070.txt", "071.txt")
    assert walked[-1][:1] != walked[0][:1]


def test_in_large_letters_panes_keep_room_for_long_words_and_are_scrolled_to(
    qtbot: QtBot, window: Window
) -> None:
    usual = window.panes.panes[0].minimumWidth()
    window.looks.zoom_to(2.0)
    assert min(pane.minimumWidth() for pane in window.panes.panes) >= 14 * 13 * 2
    window.looks.zoom_to(1.0)
    assert window.panes.panes[0].minimumWidth() == usual

"""The timeline by keys alone."""

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.evidence.model import ReasonKind
from reader.ui import theme
from reader.ui.views.timeline import TimelineView
from reader.ui.window import Window
from tests.ui.conftest import open_and_judge
from tests.ui.views.keys import ALT, CTRL, Wait, open_view, painted, press, unnamed

KEY = Qt.Key
HEAD = "---\ntitle: {title}\npublisher: {title}\ndate: {date}\n---\n\n# Ferry aground\n\n"
POST = """The ferry Hilda ran aground on 9 March 2031, the coast guard said to reporters.

The ferry Hilda had been overhauled by the yard in the spring of 2029.
"""
RADIO = """The ferry Hilda ran aground on 10 March 2031, the coast guard said to reporters.

The company that owns the ferry declined to say more about it in public."""


@pytest.fixture
def shown(
    bare_window: Window,
    tmp_path: Path,
    qtbot: QtBot,
    wait_for: Wait,
    monkeypatch: pytest.MonkeyPatch,
) -> TimelineView:
    """Return the timeline of two accounts, the stand-in judge taking figures for dates."""
    monkeypatch.setattr("tests.ui.fakes.ReasonKind", SimpleNamespace(NUMBER=ReasonKind.DATE))
    folder = tmp_path / "ferry"
    folder.mkdir()
    (folder / "a.md").write_text(HEAD.format(title="The Post", date="2031-03-11") + POST, encoding="utf-8")
    (folder / "b.md").write_text(HEAD.format(title="Radio", date="2031-03-12") + RADIO, encoding="utf-8")
    open_and_judge(bare_window, folder, qtbot)
    view = open_view(bare_window, "Timeline")
    assert isinstance(view, TimelineView)
    wait_for(lambda: view.model.rowCount() > 0)
    return view


def days(view: TimelineView) -> list[str]:
    return [view.model.day(moment) for moment in view.model.moments]


def at(view: TimelineView) -> int:
    return view.list.currentIndex().row()


def test_all_sources_stand_in_one_order_of_time(shown: TimelineView) -> None:
    assert days(shown) == [
        "1 Mar – 31 May 2029",
        "Sunday 9 March 2031",
        "Monday 10 March 2031",
        "Tuesday 11 March 2031",
        "Wednesday 12 March 2031",
    ]
    assert [m.source for m in shown.model.moments] == ["a.md", "a.md", "b.md", "a.md", "b.md"]
    assert [m.published for m in shown.model.moments] == [False, False, False, True, True]


def test_a_clash_is_told_on_both_sides(shown: TimelineView) -> None:
    said = [str(shown.model.index(n).data(Qt.ItemDataRole.AccessibleTextRole)) for n in range(5)]
    assert said[1].startswith("Sunday 9 March 2031, source 1: The ferry Hilda ran aground")
    assert said[1].endswith("Contradicts 2 “10”")
    assert said[2].endswith("Contradicts 1 “9”")
    assert not any("Contradicts" in said[n] for n in (0, 3, 4))
    assert "contested: 2" in shown.told.text()


def test_keys_walk_from_clash_to_clash_and_across(bare_window: Window, shown: TimelineView) -> None:
    assert QApplication.focusWidget() is shown.list
    walked = []
    for key, held in ((KEY.Key_N, None), (KEY.Key_N, None), (KEY.Key_Down, ALT), (KEY.Key_P, None)):
        press(bare_window, key, held) if held else press(bare_window, key)
        walked.append(at(shown))
    assert walked == [1, 2, 1, 2]
    press(bare_window, KEY.Key_Right)
    assert at(shown) == 1
    press(bare_window, KEY.Key_Home)
    press(bare_window, KEY.Key_Right)
    assert at(shown) == 0


def test_enter_reads_the_statement_with_its_date_selected(
    bare_window: Window, shown: TimelineView, wait_for: Wait
) -> None:
    press(bare_window, KEY.Key_N)
    press(bare_window, KEY.Key_Return)
    assert bare_window.views.current is None
    view = bare_window.panes.panes[0].view
    wait_for(lambda: view.textCursor().selectedText() == "9 March 2031")
    assert view.hasFocus()
    claim = bare_window.controller.claim
    assert claim is not None
    assert claim.text.startswith("The ferry Hilda ran aground on 9 March")


def test_filters_narrow_the_moments(bare_window: Window, shown: TimelineView, wait_for: Wait) -> None:
    press(bare_window, KEY.Key_L, CTRL)
    QTest.keyClicks(shown.filter, "overhauled")
    wait_for(lambda: days(shown) == ["1 Mar – 31 May 2029"])
    shown.filter.clear()
    press(bare_window, KEY.Key_Tab)
    assert QApplication.focusWidget() is shown.source
    press(bare_window, KEY.Key_End)
    wait_for(lambda: {m.source for m in shown.model.moments} == {"b.md"})
    press(bare_window, KEY.Key_Home)
    press(bare_window, KEY.Key_Tab)
    press(bare_window, KEY.Key_Space)
    wait_for(lambda: len(shown.model.moments) == 2 and all(m.clashes for m in shown.model.moments))
    press(bare_window, KEY.Key_Escape)
    assert QApplication.focusWidget() is shown.list
    press(bare_window, KEY.Key_Escape)
    assert bare_window.views.current is None


def test_a_long_statement_is_cut_so_that_its_date_is_seen(
    bare_window: Window, tmp_path: Path, qtbot: QtBot, wait_for: Wait
) -> None:
    long = " ".join(f"witness number {n} of the many" for n in range(60))
    folder = tmp_path / "long"
    folder.mkdir()
    (folder / "a.md").write_text(
        f"# Talk\n\nAs told by {long}, it began on 9 March 2031 at the quay.\n", "utf-8"
    )
    open_and_judge(bare_window, folder, qtbot)
    view = open_view(bare_window, "Timeline")
    assert isinstance(view, TimelineView)
    wait_for(lambda: view.model.rowCount() == 1)
    laid = view.delegate.laid_out(view.model.told(0), 600)
    assert laid.lineCount() <= 2
    assert "9 March 2031" in laid.text()
    (marked,) = laid.formats()
    assert laid.text()[marked.start : marked.start + marked.length] == "9 March 2031"


def test_colours_follow_the_theme(bare_window: Window, shown: TimelineView, wait_for: Wait) -> None:
    other = replace(theme.LIGHT, contradicts=theme.LIGHT.mentions)
    for colours in (theme.DARK, theme.LIGHT, other, theme.LIGHT):
        bare_window.show_theme(colours)
        wait_for(bare_window.updatesEnabled)
        assert painted(shown.list)[colours.contradicts.strong]


def test_everything_has_a_name(shown: TimelineView) -> None:
    assert unnamed(shown) == []

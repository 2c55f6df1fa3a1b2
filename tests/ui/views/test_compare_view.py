"""Compare by keys alone."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.compare.side_by_side import Likeness
from reader.ui import theme
from reader.ui.views.compare import CompareView
from reader.ui.views.compare_list import columns_in
from reader.ui.window import Window
from tests.ui.conftest import open_and_judge
from tests.ui.views.keys import ALT, CTRL, SHIFT, Wait, open_view, painted, press, unnamed

KEY = Qt.Key
LEFT = """# Ferry aground

The ferry Hilda ran aground at dawn on Sunday with 40 people aboard, the coast guard said.

Two tugs from Brevik pulled the vessel off the sandbank before noon, and nobody was hurt.

An inquiry into the grounding opens next week, the maritime authority announced.
"""
RIGHT = """# Ferry aground

The ferry Hilda ran aground at dusk on Sunday with 43 people aboard, the coast guard said.

The captain of the vessel had been suspended twice in the years before, court files show.

An inquiry into the grounding opens next week, the maritime authority announced.
"""


@pytest.fixture
def compare(bare_window: Window, tmp_path: Path, qtbot: QtBot, wait_for: Wait) -> CompareView:
    """Return two accounts of one event compared, opened by the view's key."""
    folder = tmp_path / "ferry"
    folder.mkdir()
    for name, text in (("a.md", LEFT), ("b.md", RIGHT), ("c.md", LEFT.replace("Brevik", "Stathelle"))):
        (folder / name).write_text(text, encoding="utf-8")
    open_and_judge(bare_window, folder, qtbot)
    view = open_view(bare_window, "Compare")
    assert isinstance(view, CompareView)
    wait_for(lambda: view.model.rowCount() > 0)
    return view


def likenesses(view: CompareView) -> list[Likeness]:
    return [row.likeness for row in view.model.rows]


def test_paragraphs_are_aligned_and_unmatched_ones_shown(compare: CompareView) -> None:
    assert likenesses(compare) == [
        Likeness.EQUAL,
        Likeness.CHANGED,
        Likeness.LEFT_ONLY,
        Likeness.RIGHT_ONLY,
        Likeness.EQUAL,
    ]
    said = compare.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("changed. Left: The ferry Hilda ran aground at dawn")
    assert "differences: 4" in compare.told.text()


def test_keys_step_through_every_difference_round_about(bare_window: Window, compare: CompareView) -> None:
    assert QApplication.focusWidget() is compare.list
    told = []
    for _ in range(5):
        press(bare_window, KEY.Key_N)
        told.append(compare.told.text())
    assert told[0] == "difference 1 of 4:  “dawn” → “dusk”"
    assert told[1] == "difference 2 of 4:  “40” → “43”"
    assert [t.split(":")[0] for t in told[2:]] == [
        "difference 3 of 4",
        "difference 4 of 4",
        "difference 1 of 4",
    ]
    press(bare_window, KEY.Key_P)
    assert compare.told.text().startswith("difference 4 of 4")
    assert compare.list.currentIndex().row() == 3
    press(bare_window, KEY.Key_Up, ALT)
    assert compare.list.currentIndex().row() == 2
    press(bare_window, KEY.Key_Down, ALT)
    assert compare.list.currentIndex().row() == 3


def test_arrows_walk_the_rows(bare_window: Window, compare: CompareView) -> None:
    press(bare_window, KEY.Key_Down)
    assert compare.list.currentIndex().row() == 1
    assert compare.told.text().startswith("difference 1 of 4")
    press(bare_window, KEY.Key_End)
    assert compare.list.currentIndex().row() == 4
    assert compare.difference is None


def test_a_figure_key_chooses_the_source_on_the_right(
    bare_window: Window, compare: CompareView, wait_for: Wait
) -> None:
    press(bare_window, KEY.Key_3)
    wait_for(lambda: Likeness.LEFT_ONLY not in likenesses(compare))
    assert likenesses(compare).count(Likeness.CHANGED) == 1
    press(bare_window, KEY.Key_N)
    assert compare.told.text() == "difference 1 of 1:  “Brevik” → “Stathelle”"


def test_sources_are_chosen_by_keys(bare_window: Window, compare: CompareView, wait_for: Wait) -> None:
    press(bare_window, KEY.Key_Tab, SHIFT)
    while QApplication.focusWidget() is not compare.left:
        press(bare_window, KEY.Key_Tab, SHIFT)
    press(bare_window, KEY.Key_Down)
    wait_for(lambda: set(likenesses(compare)) == {Likeness.EQUAL})
    press(bare_window, KEY.Key_Escape)
    assert QApplication.focusWidget() is compare.list
    press(bare_window, KEY.Key_Escape)
    assert bare_window.views.current is None


def test_the_boxes_name_the_sources_by_title_and_publisher(window: Window) -> None:
    for name, boxes in (("Compare", ("left", "right")), ("Timeline", ("source",))):
        view = open_view(window, name)
        for box in (getattr(view, side) for side in boxes):
            texts = [box.itemText(n) for n in range(box.count())][-3:]
            assert texts[0] == "1  Harbour bridge reopens after repairs (The Tidewater Post)"
            assert texts[2] == "3  Lorry drivers protest"
            assert not any(".md" in text for text in texts)
            box.setCurrentIndex(box.count() - 3)
            assert "Harbour bridge reopens after repairs" in box.toolTip()
            box.fit(0)
            assert box.shown.startswith("1  Harbour")
            assert box.shown.endswith("…")
            box.fit(600)
            assert box.shown == texts[0]
            assert box.width() < 600


def test_only_what_differs_can_be_shown(bare_window: Window, compare: CompareView, wait_for: Wait) -> None:
    compare.only.setFocus()
    press(bare_window, KEY.Key_Space)
    wait_for(lambda: Likeness.EQUAL not in likenesses(compare))
    assert len(likenesses(compare)) == 3


def test_enter_reads_both_paragraphs_in_their_panes(
    bare_window: Window, compare: CompareView, wait_for: Wait
) -> None:
    press(bare_window, KEY.Key_N)
    press(bare_window, KEY.Key_N)
    press(bare_window, KEY.Key_Return)
    assert bare_window.views.current is None
    left, right = bare_window.panes.panes[:2]
    wait_for(left.view.hasFocus)
    assert left.view.textCursor().selectedText() == "40"
    caret = right.view.textCursor().position()
    assert right.view.page.span(caret, caret).start == right.document.text.index("43 people")


def test_reviewing_keys_do_nothing_to_what_is_not_seen(bare_window: Window, compare: CompareView) -> None:
    claim = bare_window.controller.claims[1]
    bare_window.controller.select_claim(claim)
    evidence = bare_window.controller.evidence
    assert evidence is not None
    press(bare_window, KEY.Key_I)
    assert bare_window.controller.reviewing.review(claim, evidence) is None
    assert bare_window.views.current is None
    assert bare_window.dock.isVisible()


def test_zoom_and_theme_reach_the_text(bare_window: Window, compare: CompareView, wait_for: Wait) -> None:
    before = compare.list.sizeHintForIndex(compare.model.index(1)).height()
    for _ in range(4):
        press(bare_window, KEY.Key_Plus, CTRL)
    assert compare.list.sizeHintForIndex(compare.model.index(1)).height() > before
    press(bare_window, KEY.Key_0, CTRL)
    other = replace(theme.LIGHT, contradicts=theme.LIGHT.mentions)
    for colours in (theme.DARK, theme.LIGHT, other, theme.LIGHT):
        bare_window.show_theme(colours)
        wait_for(bare_window.updatesEnabled)
        seen = painted(compare.list)
        assert seen[colours.contradicts.wash]
        assert seen[colours.supports.wash]


def test_everything_has_a_name(compare: CompareView) -> None:
    assert unnamed(compare) == []


def test_columns_are_even_and_no_line_is_too_long() -> None:
    for width in (700, 1366, 2560):
        columns = columns_in(width, 1.0)
        assert columns.right + columns.width <= width
        assert columns.left == pytest.approx(width - columns.right - columns.width)
        assert columns.width <= 36 * columns.pixels

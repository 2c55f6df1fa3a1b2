"""Reviews whose words are gone are told, listed with their quote, and attached anew by keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.review.model import HumanVerdict, Review
from reader.ui.window import Window
from tests.ui.conftest import UNION, open_and_judge
from tests.ui.test_window_keys import CTRL, SHIFT, press

GONE = "The toll for lorries rises to 12 crowns in April, the port authority said."
NEW = "Nothing was ever decided about what drivers of lorries will have to pay."


@pytest.fixture
def orphaned(qtbot: QtBot, window: Window, library_folder: Path) -> Window:
    """Return the window after a reviewed passage was written anew in its source."""
    for _ in window.claims.model.rows:
        press(qtbot, window, Qt.Key.Key_J)
        if GONE in [r.evidence.text for r in window.dock.model.rows]:
            break
    for _ in window.dock.model.rows:
        if window.controller.evidence is not None and window.controller.evidence.text != GONE:
            press(qtbot, window, Qt.Key.Key_N)
    press(qtbot, window, Qt.Key.Key_M, CTRL)
    QTest.keyClicks(window.dock.note, "see the minutes")
    press(qtbot, window, Qt.Key.Key_Return)
    window.panes.panes[0].view.setFocus()
    press(qtbot, window, Qt.Key.Key_C)
    (library_folder / "c.md").write_text(UNION.replace(GONE, NEW), encoding="utf-8")
    open_and_judge(window, library_folder, qtbot)
    return window


def orphans(window: Window) -> list[Review]:
    return list(window.controller.reviewing.orphans)


def caret_into(window: Window, words: str) -> None:
    """Put the caret into the pane of c.md, where some words are."""
    pane = window.panes.pane("c.md")
    assert pane is not None
    cursor = QTextCursor(pane.view.document())
    cursor.setPosition(pane.view.page.position(pane.document.text.index(words)) + 3)
    pane.view.setTextCursor(cursor)
    pane.view.setFocus()


def test_a_lost_review_is_told_with_what_can_be_done(orphaned: Window) -> None:
    assert "1 review has lost its place" in orphaned.notice.label.text()
    assert orphaned.notice.action.isVisible()
    orphaned.notice.action.click()
    assert orphaned.side.currentWidget() is orphaned.orphans_panel
    assert not orphaned.notice.isVisible()
    (review,) = orphaned.orphans_panel.model.rows
    spoken = str(orphaned.orphans_panel.model.index(0).data())
    assert GONE in spoken
    assert "see the minutes" in spoken
    assert review.verdict is HumanVerdict.CONTRADICTS


def test_it_is_attached_anew_by_keys_and_counts_again(qtbot: QtBot, orphaned: Window) -> None:
    press(qtbot, orphaned, Qt.Key.Key_R, CTRL | SHIFT)
    caret_into(orphaned, NEW)
    press(qtbot, orphaned, Qt.Key.Key_V, CTRL | SHIFT)
    assert orphans(orphaned) == []
    assert orphaned.side.currentWidget() is orphaned.claims
    decided = orphaned.controller.decided
    assert decided is not None
    (passage,) = [p for p in decided.passages if p.human is not None]
    assert passage.evidence.text == NEW
    assert passage.human is HumanVerdict.CONTRADICTS
    assert passage.review is not None
    assert passage.review.note == "see the minutes"
    pane = orphaned.panes.pane("c.md")
    assert pane is not None
    assert NEW in [h.span.of(pane.document.text) for h in pane.view.highlights if h.human is not None]


def test_attaching_is_undone_as_one(qtbot: QtBot, orphaned: Window) -> None:
    (before,) = orphans(orphaned)
    press(qtbot, orphaned, Qt.Key.Key_R, CTRL | SHIFT)
    caret_into(orphaned, NEW)
    press(qtbot, orphaned, Qt.Key.Key_V, CTRL | SHIFT)
    press(qtbot, orphaned, Qt.Key.Key_Z, CTRL)
    (again,) = orphans(orphaned)
    assert (again.key, again.verdict, again.note) == (before.key, before.verdict, before.note)
    press(qtbot, orphaned, Qt.Key.Key_Z, CTRL | SHIFT)
    assert orphans(orphaned) == []


def test_a_lost_review_is_discarded_and_that_is_undone(qtbot: QtBot, orphaned: Window) -> None:
    press(qtbot, orphaned, Qt.Key.Key_R, CTRL | SHIFT)
    orphaned.orphans_panel.discard.click()
    assert orphans(orphaned) == []
    press(qtbot, orphaned, Qt.Key.Key_Z, CTRL)
    assert len(orphans(orphaned)) == 1


def test_without_a_choice_the_key_says_what_to_do(qtbot: QtBot, orphaned: Window) -> None:
    press(qtbot, orphaned, Qt.Key.Key_V, CTRL | SHIFT)
    assert "choose a review first" in orphaned.status.said.text()
    assert len(orphans(orphaned)) == 1


def test_escape_leads_back_to_the_claims(qtbot: QtBot, orphaned: Window) -> None:
    press(qtbot, orphaned, Qt.Key.Key_R, CTRL | SHIFT)
    press(qtbot, orphaned, Qt.Key.Key_Escape)
    assert orphaned.side.currentWidget() is orphaned.claims


def test_where_none_is_lost_that_is_said(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_R, CTRL | SHIFT)
    assert window.status.said.text() == "every review has its place"
    assert window.side.currentWidget() is window.claims


def test_a_text_that_comes_back_brings_its_review_back(
    qtbot: QtBot, orphaned: Window, library_folder: Path
) -> None:
    (library_folder / "c.md").write_text(f"{UNION}\n\nOne more line at the end.", encoding="utf-8")
    open_and_judge(orphaned, library_folder, qtbot)
    assert orphans(orphaned) == []
    assert "lost" not in orphaned.notice.label.text()

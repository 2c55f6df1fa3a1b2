"""While no claim is selected, what the sources tell differently is listed, each row a way to its claim."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.evidence.model import Standing
from reader.ui.window import Window


def test_what_is_told_differently_is_listed_and_leads_to_its_claim_by_keys(
    qtbot: QtBot, window: Window
) -> None:
    rows = window.dock.differences
    qtbot.waitUntil(lambda: window.controller.complete)
    qtbot.waitUntil(lambda: bool(rows.rows))
    assert rows.isVisible()
    assert len(rows.rows) <= 6
    assert {(row.words, row.other_words) for row in rows.rows} >= {("9", "12")}
    assert all(row.number != row.other for row in rows.rows)
    disputes = [(row.topic, frozenset({row.number, row.other})) for row in rows.rows]
    assert len(disputes) == len(set(disputes))
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Down)
    wanted = rows.rows[0].claim
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert window.controller.claim == wanted
    assert window.controller.judgements[wanted.id].standing is Standing.CONTESTED
    assert window.claims.view.hasFocus()
    assert not rows.isVisible()


def test_every_row_is_told_whole_to_screen_readers(qtbot: QtBot, window: Window) -> None:
    rows = window.dock.differences
    qtbot.waitUntil(lambda: bool(rows.rows))
    first = rows.rows[0]
    told = rows.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert first.topic in told
    assert first.words in told
    assert first.other_words in told

"""The ledger by keys alone."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.evidence.ledger import LedgerKind
from reader.evidence.model import Verdict
from reader.review.model import HumanVerdict
from reader.ui import theme
from reader.ui.views.ledger import LedgerView
from reader.ui.window import Window
from tests.ui.views.keys import ALT, CTRL, SHIFT, Wait, open_view, painted, press, unnamed

KEY = Qt.Key


@pytest.fixture
def ledger(window: Window, wait_for: Wait) -> LedgerView:
    """Return the ledger, opened by its key."""
    view = open_view(window, "Ledger")
    assert isinstance(view, LedgerView)
    wait_for(lambda: view.model.rowCount() > 0)
    return view


def things(view: LedgerView) -> list[str]:
    return [view.model.label(n) for n in range(view.model.rowCount())]


def go_to(window: Window, view: LedgerView, label: str, column: int) -> None:
    """Walk to a cell by the arrow keys."""
    press(window, KEY.Key_Home, CTRL)
    for _ in range(things(view).index(label)):
        press(window, KEY.Key_Down)
    for _ in range(column):
        press(window, KEY.Key_Right)


def test_a_thing_told_by_two_sources_is_one_row(ledger: LedgerView) -> None:
    row = things(ledger).index("9 crowns")
    assert ledger.model.caption(row) == "figure"
    cells = [ledger.model.cell(row, column) for column in range(3)]
    assert [[e.text for e in cell.entries] if cell else None for cell in cells] == [
        ["9 crowns"],
        ["9 crowns"],
        None,
    ]
    assert "silent" in str(ledger.model.index(row, 2).data(Qt.ItemDataRole.AccessibleTextRole))


def test_what_is_told_differently_comes_first_and_is_marked(ledger: LedgerView) -> None:
    assert ledger.model.row(0).kind is LedgerKind.DISPUTE
    assert ledger.model.caption(0) == "contested · figure"
    row = things(ledger).index("12 crowns")
    assert "contested" in str(ledger.model.index(row, 2).data(Qt.ItemDataRole.AccessibleTextRole))


def test_what_several_sources_tell_stands_before_what_one_tells(ledger: LedgerView) -> None:
    told = [len(ledger.model.row(n).cells) > 1 for n in range(ledger.model.rowCount())]
    assert True in told
    assert False in told
    assert told == sorted(told, reverse=True)


def test_enter_leads_to_the_words_and_their_sentence_is_the_claim(
    window: Window, ledger: LedgerView, wait_for: Wait
) -> None:
    go_to(window, ledger, "12 crowns", 2)
    press(window, KEY.Key_Return)
    assert window.views.current is None
    pane = window.panes.panes[2]
    wait_for(lambda: pane.view.textCursor().selectedText() == "12 crowns")
    assert pane.view.hasFocus()
    assert window.controller.claim is not None
    assert "rises to 12 crowns" in window.controller.claim.text


def test_enter_again_leads_to_the_next_place(window: Window, ledger: LedgerView, wait_for: Wait) -> None:
    row = next(
        n for n in range(ledger.model.rowCount()) if (c := ledger.model.cell(n, 0)) and len(c.entries) > 1
    )
    cell = ledger.model.cell(row, 0)
    assert cell is not None
    view = window.panes.panes[0].view

    def selected() -> tuple[int, int]:
        cursor = view.textCursor()
        return cursor.selectionStart(), cursor.selectionEnd()

    for entry in (*cell.entries, cell.entries[0]):
        ledger.grid.setCurrentIndex(ledger.model.index(row, 0))
        press(window, KEY.Key_Return)
        wait_for(partial(_is, selected, view.page.positions(entry.span)))
        open_view(window, "Ledger")


def _is(ask: Callable[[], object], wanted: object) -> bool:
    return ask() == wanted


def test_keys_step_through_the_contested_cells(window: Window, ledger: LedgerView) -> None:
    press(window, KEY.Key_Home, CTRL)
    places = []
    for _ in range(3):
        press(window, KEY.Key_N)
        at = ledger.grid.currentIndex()
        cell = ledger.model.cell(at.row(), at.column())
        assert cell is not None
        assert cell.contested
        places.append((at.row(), at.column()))
    assert len(set(places)) == 3
    press(window, KEY.Key_Up, ALT)
    at = ledger.grid.currentIndex()
    assert (at.row(), at.column()) == places[1]


def test_what_is_told_differently_is_found_by_the_reason_too(
    window: Window, ledger: LedgerView, wait_for: Wait
) -> None:
    press(window, KEY.Key_L, CTRL)
    QTest.keyClicks(ledger.filter, "figure")
    wait_for(lambda: 0 < ledger.model.rowCount() < 4)
    assert {ledger.model.caption(n) for n in range(ledger.model.rowCount())} == {"contested · figure"}


def test_filters_narrow_the_things(window: Window, ledger: LedgerView, wait_for: Wait) -> None:
    press(window, KEY.Key_L, CTRL)
    assert QApplication.focusWidget() is ledger.filter
    QTest.keyClicks(ledger.filter, "crowns")
    wait_for(lambda: {"9 crowns", "12 crowns"} <= set(things(ledger)) and "14 months" not in things(ledger))
    ledger.filter.clear()
    press(window, KEY.Key_Tab)
    assert QApplication.focusWidget() is ledger.kind
    while ledger.kind.currentData() != LedgerKind.DATE:
        press(window, KEY.Key_Down)
    wait_for(lambda: {ledger.model.row(n).kind for n in range(ledger.model.rowCount())} == {LedgerKind.DATE})
    press(window, KEY.Key_Tab)
    assert QApplication.focusWidget() is ledger.several
    press(window, KEY.Key_Tab, SHIFT)
    ledger.kind.setCurrentIndex(0)
    press(window, KEY.Key_Tab)
    press(window, KEY.Key_Space)
    wait_for(lambda: "9 crowns" in things(ledger) and "Witness" not in things(ledger))
    assert all(len(ledger.model.row(n).cells) > 1 for n in range(ledger.model.rowCount()))
    press(window, KEY.Key_Escape)
    assert QApplication.focusWidget() is ledger.grid


def test_a_day_stands_in_the_windows_words(ledger: LedgerView) -> None:
    assert "Monday 3 March 2031" in things(ledger)


def test_a_passage_found_irrelevant_contests_no_more(
    window: Window, ledger: LedgerView, wait_for: Wait
) -> None:
    def contested() -> int:
        return sum(ledger.model.row(n).contested for n in range(ledger.model.rowCount()))

    before = contested()
    assert before
    for judgement in tuple(window.controller.judgements.values()):
        for evidence in judgement.evidence:
            if evidence.verdict is Verdict.CONTRADICTS:
                window.controller.select_claim(judgement.claim)
                window.controller.reviewing.judge(judgement.claim, evidence, HumanVerdict.IRRELEVANT)
    wait_for(lambda: contested() == 0)


def test_colours_follow_the_theme(window: Window, ledger: LedgerView, wait_for: Wait) -> None:
    for colours in (theme.DARK, theme.LIGHT):
        window.show_theme(colours)
        wait_for(window.updatesEnabled)
        assert painted(ledger.grid)[colours.contradicts.wash]


def test_everything_has_a_name(ledger: LedgerView) -> None:
    assert unnamed(ledger) == []


def test_a_double_click_beside_the_rows_opens_nothing(ledger: LedgerView, wait_for: Wait) -> None:
    heads = ledger.grid.verticalHeader()
    jumps: list[object] = []
    ledger.jumped.connect(jumps.append)
    below = QPoint(10, heads.viewport().height() - 2)
    ledger.filter.setText("9 crowns")
    wait_for(lambda: set(things(ledger)) == {"9 crowns"})
    assert heads.logicalIndexAt(below) == -1
    QTest.mouseDClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=below)
    ledger.clear()
    QTest.mouseDClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=below)
    assert not jumps

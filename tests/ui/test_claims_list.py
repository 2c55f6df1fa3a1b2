"""The list of claims filtered and sorted by keys, as the analyst works through it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.evidence.model import Standing, Verdict
from reader.ui import theme
from reader.ui.claims_delegate import ClaimsDelegate, _tile
from reader.ui.claims_rows import Cell, ClaimRow, Order, Work, make_row
from reader.ui.window import Window
from tests.ui.test_window_keys import ALT, CTRL, NONE, press

Wait = Callable[[Callable[[], bool]], None]


def cycle_to(qtbot: QtBot, window: Window, key: Qt.Key, name: str, value: str) -> list[ClaimRow]:
    """Press Alt and a key until a filter has a value; return the rows listed then."""
    for _ in range(6):
        if window.claims.fields.filters()[name] == value:
            return list(window.claims.model.rows)
        press(qtbot, window, key, ALT)
    raise AssertionError(f"{value} is not among the choices of {name}")


def test_standings_are_filtered_by_keys(qtbot: QtBot, window: Window) -> None:
    whole = window.claims.model.rows
    for standing in (Standing.CONTESTED, Standing.CORROBORATED, Standing.SINGLE_SOURCE):
        rows = cycle_to(qtbot, window, Qt.Key.Key_S, "standing", standing)
        assert [r.claim for r in rows] == [r.claim for r in whole if r.standing is standing]
    assert len(cycle_to(qtbot, window, Qt.Key.Key_S, "standing", "")) == len(whole)


def test_text_and_standing_filter_together(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_L, CTRL)
    QTest.keyClicks(window.claims.fields.text, "lorries")
    rows = cycle_to(qtbot, window, Qt.Key.Key_S, "standing", Standing.CONTESTED)
    assert rows
    assert all("lorries" in r.claim.text and r.standing is Standing.CONTESTED for r in rows)


def test_unreviewed_claims_are_worked_off(qtbot: QtBot, window: Window) -> None:
    todo = [r.claim for r in cycle_to(qtbot, window, Qt.Key.Key_U, "work", Work.LEFT)]
    assert todo
    press(qtbot, window, Qt.Key.Key_J)
    claim, decided = window.controller.claim, window.controller.decided
    assert claim in todo
    assert decided is not None
    for _ in range(len(decided.passages)):
        evidence = window.controller.evidence
        assert evidence is not None
        press(qtbot, window, Qt.Key.Key_C if evidence.verdict is Verdict.CONTRADICTS else Qt.Key.Key_S)
    assert claim in [r.claim for r in window.claims.model.rows]
    done = cycle_to(qtbot, window, Qt.Key.Key_U, "work", Work.DONE)
    assert [r.claim for r in done] == [claim]
    assert claim not in [r.claim for r in cycle_to(qtbot, window, Qt.Key.Key_U, "work", Work.LEFT)]


def test_overruled_claims_are_found(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_J)
    claim = window.controller.claim
    press(qtbot, window, Qt.Key.Key_I)
    rows = cycle_to(qtbot, window, Qt.Key.Key_U, "work", Work.OVERRULED)
    assert [r.claim for r in rows] == [claim]


def test_claims_are_sorted_by_contest_position_and_source(qtbot: QtBot, window: Window) -> None:
    ranks = [-r.by_contest[1] for r in window.claims.model.rows if r.standing is Standing.CONTESTED]
    assert ranks == sorted(ranks, reverse=True)
    rows = cycle_to(qtbot, window, Qt.Key.Key_O, "order", Order.POSITION)
    assert [r.claim for r in rows] == list(window.controller.claims)
    rows = cycle_to(qtbot, window, Qt.Key.Key_O, "order", Order.SOURCE)
    assert [r.number for r in rows] == sorted(r.number for r in rows)
    first = [r.standing for r in rows if r.number == 1]
    assert first.index(Standing.CONTESTED) == 0


def test_the_strip_has_a_cell_for_each_source(window: Window) -> None:
    for row in window.claims.model.rows:
        assert len(row.cells) == 3
        assert row.cells[row.number - 1].own
        decided = row.decided
        assert decided is not None
        spoke = {e.source for e in decided.counting.evidence}
        assert [c.verdict is not None for c in row.cells] == [s in spoke for s in ("a.md", "b.md", "c.md")]


def test_of_many_sources_those_that_speak_have_a_cell(window: Window) -> None:
    sources = {f"{n:04}.txt": n for n in range(1, 5000)} | {"a.md": 5000, "b.md": 5001, "c.md": 5002}
    judged = [row.decided.machine for row in window.claims.model.rows if row.decided is not None]
    assert any(judgement.evidence for judgement in judged)
    for judgement in judged:
        row = make_row(judgement.claim, 0, judgement, sources, window.controller.reviewing.decide)
        speaking = {sources[e.source] for e in judgement.evidence}
        assert set(row.numbers) == speaking | {row.number}
        assert [n for n, c in zip(row.numbers, row.cells, strict=True) if c.verdict] == sorted(speaking)
        bare = make_row(judgement.claim, 0, None, sources, window.controller.reviewing.decide)
        assert (list(bare.numbers), [c.own for c in bare.cells]) == ([row.number], [True])


def test_the_selected_claim_stays_selected_while_the_list_is_narrowed(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_J)
    claim = window.controller.claim
    cycle_to(qtbot, window, Qt.Key.Key_O, "order", Order.POSITION)
    row = window.claims.view.currentIndex().row()
    assert window.claims.model.rows[row].claim == claim
    assert window.top.counter.text().startswith(f"claim {row + 1} of")


def test_keys_reach_the_list_from_every_pane(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_2)
    press(qtbot, window, Qt.Key.Key_J)
    assert window.controller.claim is not None
    assert window.panes.focused() is window.panes.numbered(2)


@pytest.mark.parametrize("count", [40, 420])
def test_long_lists_are_listed_and_walked(
    qtbot: QtBot, bare_window: Window, library_folder: Path, count: int
) -> None:
    lines = (f"Bargeman {n} paid a toll of {n} crowns at the northern lock that day.\n" for n in range(count))
    (library_folder / "long.md").write_text("# Tolls\n\n" + "\n".join(lines), encoding="utf-8")
    with qtbot.waitSignal(bare_window.controller.all_judged, timeout=60_000):
        bare_window.controller.open(library_folder)
    assert len(bare_window.claims.model.rows) > count
    for _ in range(30):
        press(qtbot, bare_window, Qt.Key.Key_J, NONE)
    view = bare_window.claims.view
    assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=lambda c: c.name)
def test_the_cell_of_a_silent_source_is_seen(colours: theme.Colours) -> None:
    drawn = _tile(Cell(), 0, 16.0, colours, 1.0).pixelColor(1, 9).name()
    assert theme.contrast(drawn, colours.raised) >= 3.0


def test_each_cell_says_whose_it_is_and_what_it_means(window: Window) -> None:
    view, row = window.claims.view, next(r for r in window.claims.model.rows if r.standing is not None)
    delegate = view.itemDelegate()
    assert isinstance(delegate, ClaimsDelegate)
    box = QRectF(0, 0, 240, 90)
    said = [delegate.cell_words(row, box, QPointF(x, 75)) for x in range(240)]
    told = list(dict.fromkeys(filter(None, said)))
    assert len(told) == len(row.cells) == 3
    assert [words.split(" ", 1)[0] for words in told] == ["1", "2", "3"]
    assert sum("the claim stands here" in words for words in told) == 1
    assert delegate.cell_words(row, box, QPointF(230, 20)) == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_from_the_filter_enter_and_down_lead_to_the_first_claim_found(window: Window, key: Qt.Key) -> None:
    field = window.claims.fields.text
    field.setFocus()
    QTest.keyClicks(field, "lorries")
    QTest.keyClick(field, key)
    assert window.claims.view.hasFocus()
    assert window.controller.claim == window.claims.listed[0]

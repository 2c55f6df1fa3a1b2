"""The matrix by keys alone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reader.evidence.model import Standing, Verdict
from reader.ui import theme
from reader.ui.views.matrix import MatrixView
from reader.ui.views.matrix_grid import MatrixModel
from reader.ui.window import Window
from tests.ui.views.keys import ALT, CTRL, Wait, open_view, painted, press, unnamed

KEY = Qt.Key


@pytest.fixture
def matrix(window: Window, wait_for: Wait) -> MatrixView:
    """Return the matrix, opened by its key, with every claim in it."""
    view = open_view(window, "Matrix")
    assert isinstance(view, MatrixView)
    wait_for(lambda: view.model.rowCount() == len(window.controller.claims))
    return view


def cell_words(view: MatrixView, row: int, column: int) -> str:
    return str(view.model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))


def click(place: QWidget, at: QPoint) -> None:
    QTest.mouseClick(place, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def test_every_claim_meets_every_source(window: Window, matrix: MatrixView) -> None:
    assert matrix.model.columnCount() == 3
    for row in range(matrix.model.rowCount()):
        claim = matrix.model.row(row).claim
        judgement = window.controller.judgements[claim.id]
        for column, document in enumerate(matrix.model.documents):
            found = judgement.in_source(document.source)
            words = cell_words(matrix, row, column)
            assert ("silent" in words) is (not found and claim.source != document.source)
            contradictions = sum(e.verdict is Verdict.CONTRADICTS for e in found)
            assert (f"contradicts {contradictions}" in words) is bool(contradictions)
    assert "contested" in matrix.model.thing(0)


def test_arrows_walk_the_grid_and_the_evidence_follows(window: Window, matrix: MatrixView) -> None:
    assert QApplication.focusWidget() is matrix.grid
    press(window, KEY.Key_Down)
    press(window, KEY.Key_Up)
    press(window, KEY.Key_Home)
    at = matrix.grid.currentIndex()
    row = matrix.model.row(at.row())
    assert (at.row(), at.column()) == (0, 0)
    assert window.controller.claim == row.claim
    press(window, KEY.Key_Right)
    cell = matrix.model.cell(0, 1)
    assert window.controller.evidence == (cell.best.evidence if cell else None)
    assert window.dock.isVisible()
    assert not window.side.isVisible()


def test_enter_reads_the_claim_and_the_passage(window: Window, matrix: MatrixView, wait_for: Wait) -> None:
    press(window, KEY.Key_Down, ALT)
    at = matrix.grid.currentIndex()
    row, cell = matrix.model.row(at.row()), matrix.model.cell(at.row(), at.column())
    assert cell is not None
    assert cell.verdict is Verdict.CONTRADICTS
    press(window, KEY.Key_Return)
    assert window.views.current is None
    assert window.controller.claim == row.claim
    assert window.controller.evidence == cell.best.evidence
    pane = window.panes.pane(cell.best.evidence.source)
    assert pane is not None
    wait_for(pane.view.hasFocus)
    caret = pane.view.textCursor().position()
    assert pane.view.page.span(caret, caret).start == cell.best.evidence.span.start
    assert window.side.isVisible()


def test_a_verdict_is_given_from_the_grid_and_seen_there(
    window: Window, matrix: MatrixView, wait_for: Wait
) -> None:
    press(window, KEY.Key_Down, ALT)
    at = matrix.grid.currentIndex()
    evidence, claim = window.controller.evidence, matrix.model.row(at.row()).claim
    assert evidence is not None
    full = matrix.colours.supports.ink
    before = painted(matrix.grid)[full]
    press(window, KEY.Key_S)
    kept = window.controller.reviewing.review(claim, evidence)
    assert kept is not None

    def cell() -> str:
        row = next(n for n in range(matrix.model.rowCount()) if matrix.model.row(n).claim == claim)
        return cell_words(matrix, row, at.column())

    wait_for(lambda: "yours: supports" in cell())
    assert painted(matrix.grid)[full] > 5 * before + 100
    press(window, KEY.Key_Z, CTRL)
    wait_for(lambda: "yours" not in cell())


def test_the_grid_follows_the_passages_walked(window: Window, matrix: MatrixView) -> None:
    press(window, KEY.Key_Down, ALT)
    for _ in range(4):
        press(window, KEY.Key_N)
        evidence, at = window.controller.evidence, matrix.grid.currentIndex()
        assert evidence is not None
        assert matrix.model.documents[at.column()].source == evidence.source


def test_j_and_the_grid_keep_step(window: Window, matrix: MatrixView) -> None:
    press(window, KEY.Key_J)
    assert window.views.current is matrix
    assert window.controller.claim == matrix.model.row(matrix.grid.currentIndex().row()).claim
    press(window, KEY.Key_J)
    assert window.controller.claim == matrix.model.row(matrix.grid.currentIndex().row()).claim


def test_the_filter_narrows_and_escape_leads_back(window: Window, matrix: MatrixView, wait_for: Wait) -> None:
    press(window, KEY.Key_L, CTRL)
    assert QApplication.focusWidget() is matrix.narrowing.text
    QTest.keyClicks(matrix.narrowing.text, "lorries")
    wait_for(lambda: 0 < matrix.model.rowCount() < len(window.controller.claims))
    assert all("lorries" in matrix.model.row(n).claim.text for n in range(matrix.model.rowCount()))
    press(window, KEY.Key_Escape)
    assert QApplication.focusWidget() is matrix.grid
    press(window, KEY.Key_Escape)
    assert window.views.current is None
    assert window.panes.focused() is not None


def test_no_row_stands_for_a_claim_that_the_filter_hides(
    window: Window, matrix: MatrixView, wait_for: Wait
) -> None:
    claims = window.controller.claims
    hidden = next(claim for claim in claims if "lorries" not in claim.text)
    window.controller.select_claim(hidden)
    assert matrix.model.row(matrix.grid.currentIndex().row()).claim == hidden
    press(window, KEY.Key_L, CTRL)
    QTest.keyClicks(matrix.narrowing.text, "lorries")
    wait_for(lambda: 0 < matrix.model.rowCount() < len(claims))
    press(window, KEY.Key_Escape)
    assert QApplication.focusWidget() is matrix.grid
    assert not matrix.grid.currentIndex().isValid()
    assert window.controller.claim == hidden
    press(window, KEY.Key_Down)
    assert window.controller.claim == matrix.model.row(0).claim


def test_a_click_takes_the_cell_that_is_current_already(window: Window, matrix: MatrixView) -> None:
    assert window.controller.claim is None
    at = matrix.grid.currentIndex()
    click(matrix.grid.viewport(), matrix.grid.visualRect(at).center())
    assert window.controller.claim == matrix.model.row(at.row()).claim


def test_a_click_on_a_claim_takes_its_row(window: Window, matrix: MatrixView) -> None:
    heads = matrix.grid.verticalHeader()
    click(heads.viewport(), QPoint(40, heads.sectionViewportPosition(1) + 10))
    assert window.controller.claim == matrix.model.row(1).claim
    assert QApplication.focusWidget() is matrix.grid


def test_keys_cycle_through_the_filters(window: Window, matrix: MatrixView, wait_for: Wait) -> None:
    press(window, KEY.Key_S, ALT)
    assert matrix.narrowing.standing.currentData() == Standing.CONTESTED
    wait_for(
        lambda: {matrix.model.row(n).standing for n in range(matrix.model.rowCount())} == {Standing.CONTESTED}
    )
    contested = matrix.model.rowCount()
    press(window, KEY.Key_U, ALT)
    assert matrix.narrowing.work.currentText() == "Unreviewed"
    press(window, KEY.Key_U, ALT)
    wait_for(lambda: matrix.model.rowCount() == 0)
    press(window, KEY.Key_U, ALT)
    press(window, KEY.Key_U, ALT)
    wait_for(lambda: matrix.model.rowCount() == contested)
    press(window, KEY.Key_O, ALT)
    assert matrix.narrowing.order.currentText() == "By position"
    assert window.views.current is matrix


def test_an_overruled_claim_can_be_filtered(window: Window, matrix: MatrixView, wait_for: Wait) -> None:
    press(window, KEY.Key_Down, ALT)
    claim = window.controller.claim
    press(window, KEY.Key_S)
    for _ in range(3):
        press(window, KEY.Key_U, ALT)
    wait_for(lambda: matrix.model.rowCount() == 1)
    assert matrix.model.row(0).claim == claim


def test_the_list_and_the_matrix_are_narrowed_alike(
    window: Window, matrix: MatrixView, wait_for: Wait
) -> None:
    whole = len(window.controller.claims)
    press(window, KEY.Key_L, CTRL)
    QTest.keyClicks(matrix.narrowing.text, "lorries")
    wait_for(lambda: 0 < matrix.model.rowCount() < whole)
    few = matrix.model.rowCount()
    assert f"claims: {few} of {whole}" in matrix.told.text()
    assert "as their list" in matrix.told.text()
    assert window.claims.fields.text.text() == "lorries"
    assert window.claims.position[1] == few
    press(window, KEY.Key_1, CTRL)
    press(window, KEY.Key_O, ALT)
    press(window, KEY.Key_L, CTRL)
    window.claims.fields.text.clear()
    assert (matrix.narrowing.text.text(), matrix.narrowing.order.currentText()) == ("", "By position")
    press(window, KEY.Key_2, CTRL)
    wait_for(lambda: matrix.model.rowCount() == whole)
    assert [matrix.model.row(n).claim for n in range(whole)] == list(window.claims.listed)


def test_a_claim_of_the_readers_own_is_in_the_matrix_too(
    window: Window, matrix: MatrixView, wait_for: Wait
) -> None:
    window.controller.check_text("The harbour bridge stayed shut after 14 months of repairs.")
    press(window, KEY.Key_2, CTRL)
    made = window.controller.claim
    wait_for(lambda: any(matrix.model.row(n).claim == made for n in range(matrix.model.rowCount())))


def test_a_command_that_concerns_the_panes_leads_there(window: Window, matrix: MatrixView) -> None:
    press(window, KEY.Key_2)
    assert window.views.current is None


def test_searching_leads_to_the_panes(window: Window, matrix: MatrixView, wait_for: Wait) -> None:
    press(window, KEY.Key_Slash)
    QTest.keyClicks(window.top.search, "toll")
    wait_for(lambda: bool(window.search_panel.model.hits))
    assert window.views.current is None
    assert window.search_panel.isVisible()


def test_everything_has_a_name(matrix: MatrixView) -> None:
    assert unnamed(matrix) == []
    assert isinstance(matrix.model, MatrixModel)


def test_colours_follow_the_theme(window: Window, matrix: MatrixView, wait_for: Wait) -> None:
    for colours in (theme.DARK, theme.LIGHT):
        window.show_theme(colours)
        wait_for(window.updatesEnabled)
        seen = painted(matrix.grid)
        assert seen[colours.contradicts.wash]
        assert seen[colours.supports.wash]

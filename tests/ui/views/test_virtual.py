"""However long a view is, only what is in sight is asked for, and only a few rows are laid out at once."""

from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.compare.model import Pair
from reader.compare.side_by_side import ComparedRow, Likeness
from reader.evidence.model import Claim
from reader.review.matrix import MatrixRow
from reader.text.model import Document, Metadata, Paragraph, ParagraphKind, Span
from reader.text.shown import ShownText
from reader.ui import theme
from reader.ui.row_model import RowModel
from reader.ui.views.compare_list import CompareDelegate, row_words
from reader.ui.views.matrix_grid import MatrixDelegate, MatrixGrid, MatrixModel
from reader.ui.views.paragraph_page import reading_layout
from reader.ui.views.rows import Rows

MANY = 3000
TEXT = "The ferry ran aground at dawn, and two tugs from Brevik pulled it off the sandbank. " * 4


class Counted(MatrixModel):
    """Counts how often a cell is asked for."""

    asked = 0

    def cell(self, row: int, column: int) -> Any:
        """Count, then answer."""
        self.asked += 1
        return super().cell(row, column)


def test_a_matrix_of_many_claims_and_sources_asks_for_the_cells_in_sight_alone(qtbot: QtBot) -> None:
    documents = tuple(Document(f"s{n}", "", Metadata(), ()) for n in range(200))
    rows = tuple(MatrixRow(Claim(str(n), TEXT, "s0"), None, {}) for n in range(MANY))
    model = Counted()
    grid = MatrixGrid(model, theme.LIGHT, 44, None)
    qtbot.addWidget(grid)
    grid.setItemDelegate(MatrixDelegate(grid))
    model.show_rows(rows, documents)
    grid.resize(1366, 700)
    grid.show()
    grid.go_to(MANY // 2, 100)
    grid.grab()
    assert 0 < model.asked < 2000


@pytest.mark.parametrize("sources", [2, 5, 12, 40])
@pytest.mark.parametrize("claims", [2, 60])
def test_a_matrix_scrolls_sideways_only_where_its_sources_do_not_fit(
    qtbot: QtBot, sources: int, claims: int
) -> None:
    documents = tuple(Document(f"s{n}", "", Metadata(), ()) for n in range(sources))
    model = MatrixModel()
    grid = MatrixGrid(model, theme.LIGHT, 44, None)
    qtbot.addWidget(grid)
    grid.show()
    model.show_rows(tuple(MatrixRow(Claim(str(n), TEXT, "s0"), None, {}) for n in range(claims)), documents)
    grid.divide()
    for width in (*range(700, 2600, 61), *range(2600, 700, -83)):
        grid.resize(width, 500)
        QApplication.processEvents()
        room = grid.viewport().width()
        needed = grid.horizontalHeader().length() > room
        assert grid.horizontalScrollBar().isVisible() == needed, width
        assert (grid.horizontalScrollBar().maximum() > 0) == needed, width
        assert needed or sources < 40


def test_long_comparisons_are_laid_out_a_few_rows_at_a_time(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    span = Span(0, len(TEXT))
    shown = ShownText(TEXT, span, (span,), (0,))
    paragraph = Paragraph(0, span, ParagraphKind.BODY, ())
    row = ComparedRow(Pair(paragraph, None, 0.0), shown, None, (), Likeness.LEFT_ONLY)
    made, turns = 0, list[int]()

    def counting(*given: Any, **named: Any) -> Any:
        nonlocal made
        made += 1
        return reading_layout(*given, **named)

    monkeypatch.setattr("reader.ui.views.compare_list.reading_layout", counting)
    view, model = Rows(None), RowModel(row_words)
    qtbot.addWidget(view)
    view.setModel(model)
    view.setItemDelegate(CompareDelegate(theme.LIGHT, view))
    view.resize(1366, 700)
    tick = QTimer()
    tick.timeout.connect(lambda: turns.append(made))
    tick.start(0)
    view.show()
    model.show_rows((row,) * 200)
    last = model.index(199)
    view.bring(last)
    qtbot.waitUntil(lambda: view.visualRect(last).intersects(view.viewport().rect()), timeout=60_000)
    assert made >= 400
    assert max(after - before for before, after in pairwise(turns)) <= 100

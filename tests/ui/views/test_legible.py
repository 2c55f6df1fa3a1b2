"""What the views paint is legible and named."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from reader.evidence.model import Verdict
from reader.ui.palettes import PALETTES
from reader.ui.theme import Colours, contrast
from reader.ui.views.grid import Grid
from reader.ui.views.ledger import LedgerView
from reader.ui.views.matrix import MatrixView
from reader.ui.window import Window
from tests.ui.views.keys import Wait, open_view

ALL = {f"{name}, {c.name}": c for name, both in PALETTES.items() for c in both}


@pytest.mark.parametrize("colours", ALL.values(), ids=ALL.keys())
def test_every_ink_of_the_views_stands_out_from_its_ground(colours: Colours) -> None:
    pairs = [
        ("count on a contested cell", colours.soft, colours.contradicts.wash),
        ("label of a current row", colours.soft, colours.chosen),
        ("date in a statement", colours.ink, colours.hover),
        ("date in a clash", colours.ink, colours.contradicts.strong),
        ("clash on a current row", colours.contradicts.ink, colours.chosen),
        ("clash", colours.contradicts.ink, colours.page),
        ("caption of a disputed thing", colours.contradicts.ink, colours.raised),
        ("caption of a thing", colours.dim, colours.raised),
        ("no counterpart", colours.dim, colours.raised),
        ("silent", colours.dim, colours.page),
        ("source's number", colours.page, colours.soft),
        ("struck cell", colours.page, colours.dim),
        ("words shared", colours.ink, colours.chosen),
        ("view in sight", colours.ink, colours.chosen),
    ]
    for verdict in Verdict:
        tone = colours.verdict(verdict)
        pairs.append((f"{verdict} by the analyst", colours.page, tone.ink))
        pairs += [(f"{other} beside {verdict}", colours.verdict(other).ink, tone.wash) for other in Verdict]
    poor = {
        name: round(contrast(ink, ground), 2) for name, ink, ground in pairs if contrast(ink, ground) < 4.5
    }
    assert poor == {}


@pytest.mark.parametrize("name", ["Matrix", "Ledger"])
def test_a_screen_reader_hears_every_cell_and_head(window: Window, wait_for: Wait, name: str) -> None:
    view = open_view(window, name)
    assert isinstance(view, MatrixView | LedgerView)
    wait_for(lambda: view.model.rowCount() > 0)
    grid: Grid = view.grid
    table = QAccessible.queryAccessibleInterface(grid)
    heard = {table.child(n).text(QAccessible.Text.Name) for n in range(table.childCount())}
    for row in range(view.model.rowCount()):
        assert view.model.thing(row) in heard
        for column in range(view.model.columnCount()):
            assert view.model.words(row, column) in heard
    for column in range(view.model.columnCount()):
        assert view.model.headerData(column, Qt.Orientation.Horizontal) in heard
    assert grid.accessibleName()


@pytest.mark.parametrize("name", ["Panes", "Matrix", "Timeline", "Ledger", "Compare"])
def test_a_button_shows_each_view_and_says_its_key(window: Window, name: str) -> None:
    buttons = {b.text(): b for b in window.views.buttons}
    number = list(buttons).index(name) + 1
    assert buttons[name].accessibleName() == f"{name} (Ctrl+{number})"
    buttons[name].click()
    assert window.views.name == name
    assert [text for text, b in buttons.items() if b.isChecked()] == [name]

"""The list of sources: what it tells, and how it puts sources into the panes, by keys alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.ui.views.sources import SourcesView
from reader.ui.views.sources_table import Column
from reader.ui.window import Window
from tests.ui.conftest import HARBOUR

Wait = Callable[[Callable[[], bool]], None]
GERMAN = """Drei Männer gefasst

Die Polizei nahm am Montag drei Männer im Hafen fest. Nach Angaben des Kapitäns wurde niemand verletzt.
Die Männer sollen in der Nacht auf das Schiff gekommen sein, sagte ein Sprecher der Behörde.
"""


@pytest.fixture
def library_folder(library_folder: Path) -> Path:
    """Return the folder with a copy of a source and one in German."""
    (library_folder / "d.md").write_text(HARBOUR.replace("Tidewater", "Other"), encoding="utf-8")
    (library_folder / "e.txt").write_text(GERMAN, encoding="utf-8")
    return library_folder


@pytest.fixture
def view(window: Window, wait_for: Wait) -> SourcesView:
    """Return the list in sight, filled, with copies and languages known."""
    window.views.show_view("Sources")
    shown = window.views.current
    assert isinstance(shown, SourcesView)
    wait_for(lambda: bool(window.sources.duplicates) and bool(window.unread.languages))
    wait_for(lambda: any(e.copies for e in shown.model.entries) and bool(shown.model.unread))
    return shown


def cells(view: SourcesView, column: Column) -> list[str]:
    return [view.model.words(entry, column) for entry in view.model.entries]


def hidden(window: Window) -> tuple[str, ...]:
    return window.panes.hidden


def names(view: SourcesView) -> list[str]:
    return [entry.source for entry in view.model.entries]


def press(view: SourcesView, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(view.table, key, held)


def test_every_source_is_told_with_its_notes(view: SourcesView) -> None:
    assert names(view) == ["broken.txt", "a.md", "b.md", "c.md", "d.md", "e.txt"]
    assert cells(view, Column.NUMBER) == ["–", "1", "2", "3", "4", "5"]
    assert cells(view, Column.LANGUAGE) == ["", *["English"] * 4, "German"]
    assert cells(view, Column.FORM) == ["TXT", "MD", "MD", "MD", "MD", "TXT"]
    assert cells(view, Column.DATE)[:3] == ["", "4 March 2031", "5 March 2031"]
    notes = cells(view, Column.NOTES)
    assert "binary" in notes[0]
    assert notes[1] == "the same text as 4"
    assert notes[2] == notes[3] == ""
    assert notes[5] == "not read: in German"
    assert view.told.text() == "sources: 5 of 5 · in the panes: 5 · not opened: 1"


def test_the_notice_leads_to_what_is_to_be_told(window: Window, wait_for: Wait) -> None:
    wait_for(lambda: "2 sources say the same" in window.notice.label.text())
    assert "broken.txt: the file is binary" in window.notice.label.text()
    window.notice.act()
    view = window.views.current
    assert isinstance(view, SourcesView)
    wait_for(lambda: names(view) == ["broken.txt", "a.md", "d.md", "e.txt"])


def test_space_puts_a_source_into_the_panes_and_out_of_them(window: Window, view: SourcesView) -> None:
    view.table.go_to(2)
    press(view, Qt.Key.Key_Space)
    assert hidden(window) == ("b.md",)
    assert cells(view, Column.SHOWN)[1:4] == ["in the panes", "not in the panes", "in the panes"]
    assert "in the panes: 4" in view.told.text()
    press(view, Qt.Key.Key_Down)
    press(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(view, Qt.Key.Key_Space)
    assert hidden(window) == ("b.md", "c.md", "d.md")
    press(view, Qt.Key.Key_Space)
    assert hidden(window) == ("b.md",)


def test_the_last_source_stays_in_the_panes(window: Window, view: SourcesView) -> None:
    view.table.selectAll()
    press(view, Qt.Key.Key_Space)
    assert hidden(window) == ()
    assert "at least" in window.status.said.text()


def test_what_is_listed_alone_comes_into_the_panes(window: Window, view: SourcesView, wait_for: Wait) -> None:
    QTest.keyClicks(view.filter, "harbour")
    wait_for(lambda: names(view) == ["a.md", "d.md"])
    QTest.mouseClick(view.only, Qt.MouseButton.LeftButton)
    assert hidden(window) == ("b.md", "c.md", "e.txt")
    window.views.show_panes()
    assert [p.source for p in window.panes.panes if p.isVisible()] == ["a.md", "d.md"]
    window.views.show_view("Sources")
    QTest.mouseClick(view.all, Qt.MouseButton.LeftButton)
    assert hidden(window) == ()


def test_enter_reads_a_source_hidden_or_not(window: Window, view: SourcesView, wait_for: Wait) -> None:
    view.table.go_to(3)
    press(view, Qt.Key.Key_Space)
    press(view, Qt.Key.Key_Return)
    pane = window.panes.pane("c.md")
    assert pane is not None
    wait_for(pane.view.hasFocus)
    assert window.views.current is None
    assert hidden(window) == ()


def test_refused_files_cannot_be_read_shown_or_corrected(window: Window, view: SourcesView) -> None:
    view.table.go_to(0)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        press(view, key)
    assert window.views.current is view
    assert hidden(window) == ()
    assert not view.edit.isEnabled()


@pytest.mark.parametrize(
    ("kind", "listed"),
    [
        ("refused", ["broken.txt"]),
        ("notes", ["broken.txt", "a.md", "d.md", "e.txt"]),
        ("copies", ["a.md", "d.md"]),
        ("undated", ["c.md", "e.txt"]),
        ("foreign", ["e.txt"]),
        ("shown", ["a.md", "b.md", "c.md", "d.md", "e.txt"]),
        ("hidden", []),
        ("added", []),
        ("corrected", []),
    ],
)
def test_kinds_of_sources(view: SourcesView, wait_for: Wait, kind: str, listed: list[str]) -> None:
    view.show_kind(kind)
    wait_for(lambda: names(view) == listed)


@pytest.mark.parametrize(
    ("column", "first"),
    [(Column.DATE, "a.md"), (Column.SOURCE, "broken.txt"), (Column.PARAGRAPHS, "broken.txt")],
)
def test_a_head_sorts_and_sorts_the_other_way(
    view: SourcesView, wait_for: Wait, column: Column, first: str
) -> None:
    view.table.horizontalHeader().sectionClicked.emit(column)
    wait_for(lambda: names(view)[0] == first and names(view) != ["broken.txt", "a.md", "b.md"])
    up = names(view)
    view.table.horizontalHeader().sectionClicked.emit(column)
    wait_for(lambda: names(view) == up[::-1] or names(view)[0] != up[0])


def test_the_row_stays_when_the_library_is_read_again(
    window: Window, view: SourcesView, wait_for: Wait
) -> None:
    view.table.go_to(4)
    library = window.controller.library
    window.opening.read_again()
    wait_for(lambda: window.controller.library is not library and bool(view.model.entries))
    assert view.current is not None
    assert view.current.source == "d.md"

"""Searches by keys: history, kept searches, scope, source, and what the panel tells."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader import places
from reader.search.kept import read_searches
from reader.search.model import Hit, SearchResult, SourceHits
from reader.ui.window import Window


def _type(window: Window, query: str) -> None:
    window.start_search()
    window.top.search.setText(query)


def _run(window: Window, keys: str) -> None:
    next(command for command in window.commands if keys in command.keys).run()


def test_former_queries_are_recalled_by_keys(window: Window, qtbot: QtBot) -> None:
    field = window.top.search
    for query in ("toll", "cables"):
        _type(window, query)
        QTest.keyClick(field, Qt.Key.Key_Return)
    _type(window, "half")
    seen = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(field, key)
        seen.append(field.text())
    assert seen == ["cables", "toll", "toll", "cables", "half"]
    qtbot.waitUntil(lambda: read_searches(places.searches_file()).before == ("cables", "toll"))


def test_an_answer_that_comes_once_the_search_was_left_lists_nothing(window: Window, qtbot: QtBot) -> None:
    window.start_search()
    window.controller.search("toll")
    window.step_claim(1)
    qtbot.waitUntil(lambda: not window.controller.tasks.busy, timeout=20_000)
    assert window.side.currentWidget() is window.claims
    assert window.controller.claim is not None


def test_a_search_is_kept_offered_and_kept_no_longer(window: Window, qtbot: QtBot) -> None:
    _type(window, "lorries toll")
    _run(window, "Ctrl+D")
    qtbot.waitUntil(lambda: read_searches(places.searches_file()).saved == ("lorries toll",))
    assert "lorries toll" in window.status.said.text()
    _type(window, "")
    (offer,) = window.searches.offered()
    offer.run()
    assert window.top.search.text() == "lorries toll"
    _run(window, "Ctrl+D")
    qtbot.waitUntil(lambda: read_searches(places.searches_file()).saved == ())


def test_a_key_changes_the_scope(window: Window) -> None:
    _type(window, "toll")
    _run(window, "Ctrl+Shift+F")
    assert window.top.search.text() == "in:sentence toll"


def test_a_key_narrows_to_the_hits_source(window: Window, qtbot: QtBot) -> None:
    _run(window, "Ctrl+Shift+S")
    assert "/" in window.status.said.text()
    _type(window, "toll")
    qtbot.waitUntil(lambda: bool(window.controller.result and window.controller.result.hits))
    window.controller.step_hit(1)
    hit = window.controller.hit
    assert hit is not None
    _run(window, "Ctrl+Shift+S")
    assert window.top.search.text() == f'source:"{hit.source}" toll'


def test_searches_that_cannot_be_kept_are_told(window: Window, qtbot: QtBot) -> None:
    file = places.searches_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    (file / "in the way").mkdir(parents=True)
    with qtbot.waitSignal(window.controller.noticed) as told:
        _type(window, "toll")
        _run(window, "Ctrl+D")
    assert told.args is not None
    assert "cannot be kept" in told.args[0]


def test_all_hits_are_counted_also_those_not_listed(window: Window, tmp_path: Path) -> None:
    library = window.controller.library
    assert library is not None
    sources = tuple(SourceHits(d.source, 400, 1.0) for d in library.documents)
    window.search_panel.show_result(
        library, SearchResult("toll", "toll", (), total=1200, sources=sources, source_total=3)
    )
    assert window.search_panel.count.text() == "Nothing found"
    hits = _hits(window)
    window.search_panel.show_result(
        library, SearchResult("toll", "toll", hits, total=1200, sources=sources, source_total=3)
    )
    assert window.search_panel.count.text() == f"1,200 hits in 3 sources, the best {len(hits)} listed"
    assert "400" in window.search_panel.model.heading(0)


def _hits(window: Window) -> tuple[Hit, ...]:
    services = window.controller.services
    assert services is not None
    return services.search("toll").hits


def test_what_may_have_been_meant_is_a_click_or_enter_away(window: Window, qtbot: QtBot) -> None:
    state, panel = window.controller, window.search_panel
    ways: tuple[Callable[[], None], ...] = (
        lambda: panel.meant.linkActivated.emit("#"),
        lambda: QTest.keyClick(window.top.search, Qt.Key.Key_Return),
    )
    for take in ways:
        _type(window, "tol lorries")
        qtbot.waitUntil(lambda: bool(state.result and state.result.query == "tol lorries"))
        state.result = SearchResult("tol lorries", "tol and lorries", (), meant="toll lorries")
        state.searched.emit(state.result)
        assert panel.meant.isVisible()
        assert "toll lorries" in panel.meant.text()
        take()
        assert window.top.search.text() == "toll lorries"
        qtbot.waitUntil(lambda: bool(state.result and state.result.hits))
        assert not panel.meant.isVisible()


def test_what_is_typed_while_a_library_is_read_goes_on_being_typed(
    bare_window: Window, library_folder: Path, qtbot: QtBot
) -> None:
    field = bare_window.top.search
    with qtbot.waitSignal(bare_window.controller.library_opened, timeout=20_000):
        bare_window.controller.open(library_folder)
        bare_window.activateWindow()
        field.setFocus()
        QTest.keyClicks(field, "tol")
    assert field.hasFocus()
    QTest.keyClicks(field, "l")
    qtbot.waitUntil(lambda: bool(bare_window.controller.result and bare_window.controller.result.hits))
    assert field.text() == "toll"
    assert bare_window.side.currentWidget() is bare_window.search_panel


def test_what_can_be_searched_for_is_shown_until_there_are_hits(window: Window, qtbot: QtBot) -> None:
    panel = window.search_panel
    _run(window, "/")
    assert window.side.currentWidget() is panel
    assert panel.help.isVisible()
    assert "~5" in panel.help.text()
    _type(window, "toll")
    qtbot.waitUntil(lambda: bool(panel.model.hits))
    assert (panel.view.isVisible(), panel.help.isVisible()) == (True, False)
    _type(window, "xylophone")
    qtbot.waitUntil(lambda: not panel.model.hits)
    assert panel.help.isVisible()
    window.back()
    assert window.side.currentWidget() is window.claims

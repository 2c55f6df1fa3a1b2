"""The main job by keyboard alone."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.evidence.model import Standing, Verdict
from reader.review.model import HumanVerdict
from reader.ui.paint.highlights import Kind
from reader.ui.window import Window

Wait = Callable[[Callable[[], bool]], None]
NONE, CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def press(qtbot: QtBot, window: Window, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    target: QWidget = QApplication.focusWidget() or window
    QTest.keyClick(target, key, held)


def highlighted(window: Window, kind: Kind) -> dict[int, list[str]]:
    return {
        pane.number: [h.span.of(pane.document.text) for h in pane.view.highlights if h.kind is kind]
        for pane in window.panes.panes
    }


def test_opening_shows_every_source_and_names_the_refused_one(window: Window) -> None:
    assert [p.document.label for p in window.panes.panes] == [
        "The Tidewater Post",
        "Quayside Radio",
        "Ines Okafor",
    ]
    assert "broken.txt" in window.notice.label.text()
    assert window.notice.isVisible()


def test_j_selects_the_most_contested_claim_and_marks_every_pane(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_J)
    judgement = window.controller.judgement
    assert judgement is not None
    assert judgement.standing is Standing.CONTESTED
    for pane in window.panes.panes:
        expected = [e.span for e in judgement.in_source(pane.source)]
        painted = [h.span for h in pane.view.highlights if h.kind is Kind.PASSAGE]
        assert painted == expected
        assert len(pane.view.extraSelections()) == len(pane.view.highlights)
    assert window.top.counter.text().startswith("claim 1 of")


def test_k_goes_back_and_stops_at_the_first(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_J)
    first = window.controller.claim
    press(qtbot, window, Qt.Key.Key_J)
    assert window.controller.claim != first
    press(qtbot, window, Qt.Key.Key_K)
    press(qtbot, window, Qt.Key.Key_K)
    assert window.controller.claim == first


def test_panes_scroll_to_the_best_passage(qtbot: QtBot, window: Window) -> None:
    document = window.panes.panes[2].document
    last = list(document.sentences())[-1][1]
    window.controller.check_span("c.md", last)
    bar = window.panes.panes[2].view.verticalScrollBar()
    assert bar.value() > 0
    rect = window.panes.panes[2].view.cursorRect(window.panes.panes[2].view.cursor_over(last))
    assert 0 <= rect.top() < window.panes.panes[2].view.viewport().height()


def test_slash_searches_as_typed_and_f3_walks_the_panes(qtbot: QtBot, window: Window, wait_for: Wait) -> None:
    press(qtbot, window, Qt.Key.Key_Slash)
    assert QApplication.focusWidget() is window.top.search
    QTest.keyClicks(window.top.search, "toll")
    state = window.controller
    wait_for(lambda: state.result is not None and state.result.query == "toll")
    assert {h.source for h in window.search_panel.model.hits} == {"a.md", "b.md", "c.md"}
    wait_for(lambda: all(words == ["toll"] for words in highlighted(window, Kind.HIT).values()))
    assert "toll" in window.search_panel.searched.text()
    walked = []
    for _ in range(4):
        press(qtbot, window, Qt.Key.Key_F3)
        walked.append(window.controller.hit.source if window.controller.hit else None)
    assert walked == ["a.md", "b.md", "c.md", "a.md"]
    assert highlighted(window, Kind.CURRENT_HIT) == {1: ["toll"], 2: [], 3: []}
    press(qtbot, window, Qt.Key.Key_F3, SHIFT)
    assert window.controller.hit is not None
    assert window.controller.hit.source == "c.md"


def test_escape_leaves_the_search_then_the_claim(qtbot: QtBot, window: Window, wait_for: Wait) -> None:
    press(qtbot, window, Qt.Key.Key_J)
    press(qtbot, window, Qt.Key.Key_Slash)
    QTest.keyClicks(window.top.search, "cables")
    wait_for(lambda: bool(window.search_panel.model.hits))
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.side.currentWidget() is window.claims
    assert window.top.search.text() == ""
    assert any(highlighted(window, Kind.CLAIM).values())
    assert not any(highlighted(window, Kind.HIT).values())
    window.notice.hide()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.controller.claim is None
    assert all(not p.view.highlights for p in window.panes.panes)


def test_an_empty_answer_says_what_to_try(qtbot: QtBot, window: Window, wait_for: Wait) -> None:
    window.start_search()
    QTest.keyClicks(window.top.search, "zeppelin")
    wait_for(lambda: window.search_panel.count.text() == "Nothing found")
    assert window.search_panel.advice.text() == "try fewer words"
    assert window.search_panel.advice.isVisible()


def test_enter_makes_the_sentence_at_the_caret_the_claim(
    qtbot: QtBot, window: Window, wait_for: Wait
) -> None:
    press(qtbot, window, Qt.Key.Key_1)
    view = window.panes.panes[0].view
    assert QApplication.focusWidget() is view
    text = window.panes.panes[0].document.text
    offset = text.index("Traffic was")
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.page.position(offset) + 3)
    view.setTextCursor(cursor)
    press(qtbot, window, Qt.Key.Key_Return)
    wait_for(lambda: window.controller.judgement is not None)
    claim = window.controller.claim
    assert claim is not None
    assert claim.text == "Traffic was light."
    assert highlighted(window, Kind.CLAIM)[1] == ["Traffic was light."]


def test_a_selection_becomes_the_claim_exactly(qtbot: QtBot, window: Window) -> None:
    view = window.panes.panes[0].view
    view.setFocus()
    view.setTextCursor(view.textCursor())
    text = window.panes.panes[0].document.text
    at = text.index("🌉 and repainted")
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.page.position(at))
    cursor.setPosition(view.page.position(at + len("🌉 and repainted")), QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "🌉 and repainted"
    view.setTextCursor(cursor)
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.controller.claim is not None
    assert window.controller.claim.text == "🌉 and repainted"


def test_a_typed_sentence_is_checked(qtbot: QtBot, window: Window, wait_for: Wait) -> None:
    press(qtbot, window, Qt.Key.Key_Return, CTRL)
    assert QApplication.focusWidget() is window.top.check
    QTest.keyClicks(window.top.check, "The toll for lorries rises to 12 crowns")
    press(qtbot, window, Qt.Key.Key_Return, CTRL)
    wait_for(lambda: window.controller.judgement is not None)
    judgement = window.controller.judgement
    assert judgement is not None
    assert {e.verdict for e in judgement.in_source("c.md")} == {Verdict.SUPPORTS}
    assert "contradicts" in window.panes.panes[1].verdict_text


def test_n_and_p_walk_the_passages(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_J)
    listed = [row.evidence for row in window.dock.model.rows]
    assert window.controller.evidence == listed[0]
    press(qtbot, window, Qt.Key.Key_N)
    assert window.controller.evidence == listed[1 % len(listed)]
    press(qtbot, window, Qt.Key.Key_P)
    assert window.controller.evidence == listed[0]
    assert window.dock.comparison.toPlainText()


def test_a_review_is_kept_shown_undone_and_done_again(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_J)
    claim, evidence = window.controller.claim, window.controller.evidence
    assert claim is not None
    assert evidence is not None
    reviewing = window.controller.reviewing
    press(qtbot, window, Qt.Key.Key_I)
    kept = reviewing.review(claim, evidence)
    assert kept is not None
    assert kept.verdict is HumanVerdict.IRRELEVANT
    row = next(r for r in window.dock.model.rows if r.evidence == evidence)
    assert row.review == kept
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert reviewing.review(claim, evidence) is None
    press(qtbot, window, Qt.Key.Key_Z, CTRL | SHIFT)
    again = reviewing.review(claim, evidence)
    assert again is not None
    assert again.verdict is HumanVerdict.IRRELEVANT


def test_letters_typed_into_a_field_stay_there(qtbot: QtBot, window: Window) -> None:
    window.claims.fields.text.setFocus()
    QTest.keyClicks(window.claims.fields.text, "jnsci/")
    assert window.claims.fields.text.text() == "jnsci/"
    assert window.controller.claim is None


def test_filters_narrow_the_claims(window: Window) -> None:
    window.claims.fields.text.setText("lorries")
    assert {"lorries" in r.claim.text for r in window.claims.model.rows} == {True}
    window.claims.fields.text.clear()
    window.claims.fields.standing.setCurrentIndex(window.claims.fields.standing.findData(Standing.CONTESTED))
    assert {r.standing for r in window.claims.model.rows} == {Standing.CONTESTED}


def test_zoom_and_theme_are_kept_for_the_next_time(qtbot: QtBot, window: Window) -> None:
    before = window.panes.panes[0].view.document().defaultFont().pixelSize()
    for _ in range(3):
        press(qtbot, window, Qt.Key.Key_Plus, CTRL)
    assert window.panes.panes[0].view.document().defaultFont().pixelSize() > before
    assert window.settings.zoom == window.zoom > 1
    press(qtbot, window, Qt.Key.Key_0, CTRL)
    assert window.panes.panes[0].view.document().defaultFont().pixelSize() == before
    press(qtbot, window, Qt.Key.Key_T, CTRL)
    assert window.settings.theme == "dark"
    press(qtbot, window, Qt.Key.Key_T, CTRL)
    assert window.settings.theme == "light"


def test_focus_mode_shows_the_claim_and_the_passage_alone(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_J)
    press(qtbot, window, Qt.Key.Key_F11)
    shown = {p.source for p in window.panes.panes if p.isVisible()}
    claim, evidence = window.controller.claim, window.controller.evidence
    assert claim is not None
    assert evidence is not None
    assert {claim.source, evidence.source} <= shown
    assert len(shown) == 2
    press(qtbot, window, Qt.Key.Key_Escape)
    assert all(p.isVisible() for p in window.panes.panes)


def test_export_runs_in_the_background_and_says_where(window: Window, tmp_path: Path, wait_for: Wait) -> None:
    window.controller.export(tmp_path / "out", "csv")
    wait_for(lambda: "1 file written" in window.notice.label.text())
    assert (tmp_path / "out" / "report.csv").read_text(encoding="utf-8") == str(len(window.controller.claims))

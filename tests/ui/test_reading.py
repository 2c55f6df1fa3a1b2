"""Reading: the measure, the headers, what is marked inside the text, panes that stay, many sources."""

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QPalette, QTextCharFormat
from PySide6.QtWidgets import QScrollArea, QToolTip
from pytestqt.qtbot import QtBot

from reader.evidence.model import Claim, Verdict
from reader.text.model import ParagraphKind
from reader.ui.paint.highlights import Highlight, Kind
from reader.ui.pane import SourcePane
from reader.ui.window import Window
from tests.ui.conftest import open_and_judge
from tests.ui.test_window_keys import press

Wait = Callable[[Callable[[], bool]], None]
FRENCH = """---
title: Le pont rouvre
publisher: La Marée
---

# Le pont rouvre

Le pont du port a rouvert lundi après quatorze mois de travaux, selon les autorités du port.

Les ingénieurs ont remplacé trois cent vingt câbles et repeint les deux tours avant que le pont ne rouvre.
"""


def longest_line(pane: SourcePane) -> int:
    """Return how many characters the longest line of a pane's running text has."""
    found = 0
    block = pane.view.document().begin()
    while block.isValid():
        layout = block.layout()
        found = max([found, *(layout.lineAt(n).textLength() for n in range(layout.lineCount()))])
        block = block.next()
    return found


def contested(qtbot: QtBot, window: Window) -> tuple[Claim, SourcePane, SourcePane]:
    """Select the most contested claim; return it, its pane and the current passage's."""
    press(qtbot, window, Qt.Key.Key_J)
    claim, evidence = window.controller.claim, window.controller.evidence
    assert claim is not None
    assert evidence is not None
    own, other = window.panes.pane(claim.source or ""), window.panes.pane(evidence.source)
    assert own is not None
    assert other is not None
    return claim, own, other


@pytest.mark.parametrize("width", [900, 1366, 2560])
@pytest.mark.parametrize("alone", [False, True])
def test_lines_hold_45_to_75_characters_where_there_is_room(
    qtbot: QtBot, window: Window, width: int, *, alone: bool
) -> None:
    window.resize(width, 900)
    window.proportion()
    if alone:
        for _ in range(2):
            press(qtbot, window, Qt.Key.Key_1)
            press(qtbot, window, Qt.Key.Key_2 if window.panes.hidden == () else Qt.Key.Key_3)
            press(
                qtbot,
                window,
                Qt.Key.Key_H,
                Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
            )
    pane = next(p for p in window.panes.panes if p.isVisible() and p.number == 1)
    qtbot.waitUntil(lambda: pane.view.is_set and pane.view.viewport().width() > 0)
    left, right = pane.view.column()
    line = longest_line(pane)
    assert line <= 75
    if right - left > 400:
        assert line >= 45


def test_headers_tell_number_name_title_date_and_verdicts_and_hide_nothing(
    qtbot: QtBot, window: Window
) -> None:
    press(qtbot, window, Qt.Key.Key_J)
    pane = window.panes.panes[0]
    said = [label.whole for label in pane.head.labels]
    assert said[0] == "The Tidewater Post"
    assert said[1] == "4 March 2031 · Harbour bridge reopens after repairs"
    assert said[2] == pane.verdict_text != ""
    for label in pane.head.labels:
        assert label.whole in label.toolTip()
        assert label.accessibleName() == label.whole
    assert "a.md" in pane.head.labels[0].toolTip()
    assert [p.head.labels[1].whole for p in window.panes.panes[1:]] == [
        "5 March 2031 · Council welcomes the crossing back",
        "undated · Lorry drivers protest",
    ]


def test_a_source_without_a_title_is_told_by_its_first_words(
    qtbot: QtBot, bare_window: Window, library_folder: Path
) -> None:
    (library_folder / "d.txt").write_text("Nobody saw any boats that day.\n\nIt was foggy.\n", "utf-8")
    open_and_judge(bare_window, library_folder, qtbot)
    pane = bare_window.panes.pane("d.txt")
    assert pane is not None
    name, byline, _ = pane.head.labels
    assert (name.whole, byline.whole) == ("“Nobody saw any boats that day.”", "undated")
    assert "d.txt" in name.toolTip()


def test_a_source_in_another_language_is_told_as_not_read(
    qtbot: QtBot, bare_window: Window, library_folder: Path, wait_for: Wait
) -> None:
    (library_folder / "d.md").write_text(FRENCH, "utf-8")
    open_and_judge(bare_window, library_folder, qtbot)
    pane = bare_window.panes.pane("d.md")
    assert pane is not None
    press(qtbot, bare_window, Qt.Key.Key_J)
    wait_for(lambda: pane.verdict_text == "not read: in French")
    others = [p.verdict_text for p in bare_window.panes.panes if p is not pane]
    assert not [text for text in others if "not read" in text]


def test_furniture_is_dimmed(qtbot: QtBot, bare_window: Window, library_folder: Path) -> None:
    text = "# The pier\n\n5 minute read\n\nThe pier was closed for 3 days, the harbour master said.\n"
    (library_folder / "d.md").write_text(text, "utf-8")
    open_and_judge(bare_window, library_folder, qtbot)
    pane = bare_window.panes.pane("d.md")
    assert pane is not None
    block = pane.view.document().begin()
    inks = {}
    for paragraph in pane.document.paragraphs:
        inks[paragraph.kind] = block.charFormat().foreground()
        block = block.next()
    assert inks[ParagraphKind.FURNITURE].color().name() == bare_window.colours.dim
    assert inks[ParagraphKind.BODY].style() is Qt.BrushStyle.NoBrush
    assert pane.view.palette().color(QPalette.ColorRole.Text).name() == bare_window.colours.ink


def test_the_fragments_that_clash_are_framed_in_both_panes(qtbot: QtBot, window: Window) -> None:
    claim, own, other = contested(qtbot, window)
    evidence = window.controller.evidence
    assert evidence is not None
    reason = next(r for r in evidence.reasons if not r.agrees)

    def fragments(pane: SourcePane) -> list[Highlight]:
        return [h for h in pane.view.highlights if h.kind is Kind.FRAGMENT and h.evidence == evidence]

    assert [h.span for h in fragments(own)] == [reason.claim_span]
    assert [h.span for h in fragments(other)] == [reason.passage_span]
    assert claim.span is not None
    ink = window.colours.contradicts.ink
    for pane in (own, other):
        box = pane.view.lines_of(fragments(pane)[0].span)
        image = pane.view.viewport().grab().toImage()
        row = [image.pixelColor(x, round(box.center().y())).name() for x in range(round(box.left()) - 3, 400)]
        assert ink in row[:4]


def test_copied_wording_is_told_in_pane_and_header(qtbot: QtBot, window: Window) -> None:
    _, _, pane = contested(qtbot, window)
    judgement, claim = window.controller.judgement, window.controller.claim
    assert judgement is not None
    assert claim is not None
    assert "copied" not in pane.verdict_text
    before = pane.view.extraSelections()
    marked = tuple(dataclasses.replace(e, copied=e.source == pane.source) for e in judgement.evidence)
    window.controller.judgements[claim.id] = dataclasses.replace(judgement, evidence=marked)
    window.controller.select_claim(claim)
    count = sum(e.copied for e in marked)
    assert f"{count} copied" in pane.verdict_text
    assert pane.head.verdict.brief.endswith(f"= {count}")
    patterns = {s.format.background().style() for s in pane.view.extraSelections()}
    assert Qt.BrushStyle.BDiagPattern in patterns
    assert Qt.BrushStyle.BDiagPattern not in {s.format.background().style() for s in before}
    assert any("copied" in m.words for m in pane.strip.marks)


def test_what_lies_under_the_pointer_is_told(qtbot: QtBot, window: Window) -> None:
    contested(qtbot, window)
    evidence = window.controller.evidence
    assert evidence is not None
    pane = window.panes.pane(evidence.source)
    assert pane is not None
    place = pane.view.boxes(evidence.span)[0].center().toPoint()
    place -= QPoint(0, pane.view.verticalScrollBar().value())
    pane.view.viewportEvent(QHelpEvent(QEvent.Type.ToolTip, place, pane.view.viewport().mapToGlobal(place)))
    reason = next(r for r in evidence.reasons if not r.agrees)
    assert QToolTip.text().startswith("contradicts")
    assert f"figure “{reason.passage}” against “{reason.claim}”" in QToolTip.text()
    QToolTip.hideText()


def test_a_locked_pane_stays_at_its_place_by_keys(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_3)
    press(qtbot, window, Qt.Key.Key_L)
    pane = window.panes.panes[2]
    assert pane.locked
    last = list(pane.document.sentences())[-1][1]
    before = pane.view.verticalScrollBar().value()
    window.controller.check_span("c.md", last)
    assert pane.view.verticalScrollBar().value() == before
    menu = pane.head.make_menu()
    assert {a.text(): a.isChecked() for a in menu.actions()}["Stay at this place"]
    press(qtbot, window, Qt.Key.Key_3)
    press(qtbot, window, Qt.Key.Key_L)
    window.controller.check_span("c.md", last)
    assert pane.view.verticalScrollBar().value() > before


@pytest.mark.parametrize("count", [8, 20])
def test_of_many_sources_a_whole_number_is_in_sight(
    qtbot: QtBot, bare_window: Window, library_folder: Path, count: int, wait_for: Wait
) -> None:
    for n in range(count - 3):
        (library_folder / f"m{n:02}.md").write_text("# More\n\nNobody saw any boats at all.\n", "utf-8")
    open_and_judge(bare_window, library_folder, qtbot)
    area = bare_window.pages.currentWidget()
    assert isinstance(area, QScrollArea)
    panes = bare_window.panes
    wait_for(lambda: len(panes.panes) == count and panes.width() >= panes.minimumSizeHint().width())
    width = area.viewport().width()
    whole = [p for p in panes.panes if p.x() >= 0 and p.x() + p.width() <= width + 1]
    assert len(whole) >= 5
    assert width - max(p.x() + p.width() for p in whole) < len(whole) + 2
    press(qtbot, bare_window, Qt.Key.Key_9 if count > 8 else Qt.Key.Key_8)
    pane = panes.focused()
    assert pane is not None
    left = pane.mapTo(area.viewport(), QPoint(0, 0)).x()
    assert 0 <= left <= width - pane.width() + 1
    press(qtbot, bare_window, Qt.Key.Key_J)
    claim = bare_window.controller.claim
    assert claim is not None
    assert panes.panes[0].source == claim.source
    assert panes.panes[0].mapTo(area.viewport(), QPoint(0, 0)).x() >= 0


def test_a_pane_far_off_comes_beside_the_pinned_one(
    qtbot: QtBot, bare_window: Window, library_folder: Path
) -> None:
    for n in range(9):
        (library_folder / f"m{n:02}.md").write_text("# More\n\nNobody saw any boats at all.\n", "utf-8")
    open_and_judge(bare_window, library_folder, qtbot)
    press(qtbot, bare_window, Qt.Key.Key_2)
    press(
        qtbot,
        bare_window,
        Qt.Key.Key_P,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    press(qtbot, bare_window, Qt.Key.Key_9)
    panes, area = bare_window.panes, bare_window.panes.parentWidget()
    assert area is not None
    assert [p.number for p in panes.panes[:2]] == [2, 9]
    assert panes.focused() is panes.panes[1]
    for pane in panes.panes[:2]:
        left = pane.mapTo(area, QPoint(0, 0)).x()
        assert 0 <= left <= area.width() - pane.width() + 1


def test_formats_differ_by_form_not_by_colour_alone(qtbot: QtBot, window: Window) -> None:
    _, _, pane = contested(qtbot, window)
    lines = {
        highlight.kind: selection.format.underlineStyle()
        for highlight, selection in zip(pane.view.highlights, pane.view.extraSelections(), strict=True)
        if highlight.verdict in (None, Verdict.CONTRADICTS)
    }
    assert lines[Kind.PASSAGE] is QTextCharFormat.UnderlineStyle.SingleUnderline
    assert lines[Kind.FRAGMENT] is not lines[Kind.PASSAGE]

"""The analyst's verdicts are seen in panes, strips, lists and headers, beside the machine's; all by keys."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.evidence.model import Evidence, Standing, Verdict
from reader.review.model import HumanVerdict
from reader.text.model import Span
from reader.ui import theme
from reader.ui.claims_rows import ClaimRow, spoken
from reader.ui.paint.highlights import Highlight, Kind
from reader.ui.pane import SourcePane
from reader.ui.theme import contrast
from reader.ui.window import Window
from tests.ui.fakes import FakeServices
from tests.ui.test_window_keys import CTRL, SHIFT, press
from tests.ui.views.keys import painted

Wait = Callable[[Callable[[], bool]], None]


def contradicted(qtbot: QtBot, window: Window) -> SourcePane:
    """Select the most contested claim, its first contradicting passage current; return that one's pane."""
    press(qtbot, window, Qt.Key.Key_J)
    evidence = window.controller.evidence
    assert evidence is not None
    assert evidence.verdict is Verdict.CONTRADICTS
    pane = window.panes.pane(evidence.source)
    assert pane is not None
    return pane


def shown(pane: SourcePane, window: Window) -> Highlight:
    """Return how the passage reviewed first is highlighted now."""
    return next(h for h in pane.view.highlights if h.kind is Kind.PASSAGE)


def row(window: Window) -> ClaimRow:
    found = window.claims.model.rows[window.claims.view.currentIndex().row()]
    assert found.claim == window.controller.claim
    return found


def test_an_overruled_verdict_is_painted_as_the_analysts(qtbot: QtBot, window: Window) -> None:
    pane = contradicted(qtbot, window)
    before = shown(pane, window)
    assert (before.verdict, before.human, before.machine) == (Verdict.CONTRADICTS, None, Verdict.CONTRADICTS)
    press(qtbot, window, Qt.Key.Key_S)
    after = shown(pane, window)
    assert (after.verdict, after.human, after.machine) == (
        Verdict.SUPPORTS,
        HumanVerdict.SUPPORTS,
        Verdict.CONTRADICTS,
    )
    assert "supports 1 by you" in pane.verdict_text
    assert not [h for h in pane.view.highlights if h.kind is Kind.FRAGMENT and h.evidence == after.evidence]
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert shown(pane, window).passage == before.passage
    assert "by you" not in pane.verdict_text


def test_undo_goes_to_what_it_takes_back(qtbot: QtBot, window: Window) -> None:
    contradicted(qtbot, window)
    claim, evidence = window.controller.claim, window.controller.evidence
    press(qtbot, window, Qt.Key.Key_S)
    press(qtbot, window, Qt.Key.Key_J)
    press(qtbot, window, Qt.Key.Key_J)
    assert window.controller.claim != claim
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert window.controller.claim == claim
    assert window.controller.evidence == evidence
    press(qtbot, window, Qt.Key.Key_N)
    press(qtbot, window, Qt.Key.Key_Z, CTRL | SHIFT)
    assert window.controller.evidence == evidence


def test_the_header_tells_each_verdict_in_its_colour_and_which_are_yours(
    qtbot: QtBot, window: Window
) -> None:
    pane = contradicted(qtbot, window)
    span, further = Span(0, 30), Span(30, 60)
    state = window.controller
    assert state.claim is not None
    text = pane.document.text
    for place, verdict in ((span, HumanVerdict.SUPPORTS), (further, HumanVerdict.IRRELEVANT)):
        found = Evidence(pane.source, place, place.of(text), Verdict.MENTIONS, 0.0)
        assert state.reviewing.judge(state.claim, found, verdict)
    assert pane.verdict_text == "contradicts 2 · supports 1 by you · irrelevant 1 by you"
    assert pane.head.verdict.brief == "✗ 2   ✓ 1 ●   – 1 ●"
    for colours in (theme.DARK, theme.LIGHT):
        window.show_theme(colours)
        qtbot.waitUntil(window.updatesEnabled)
        inks = [colours.contradicts.ink, colours.supports.ink, colours.dim]
        assert [run.colour for run in pane.head.verdict.runs] == inks
        assert all(contrast(ink, colours.page) >= 4.5 for ink in inks)
        label = pane.head.verdict
        for width in (600, 140):
            label.resize(width, label.height())
            seen = painted(label)
            assert all(seen[ink] for ink in inks), width


def test_what_is_irrelevant_is_struck_everywhere(qtbot: QtBot, window: Window) -> None:
    pane = contradicted(qtbot, window)
    number = pane.number - 1
    alone = len(window.controller.judgement.in_source(pane.source)) if window.controller.judgement else 0
    for _ in range(alone):
        press(qtbot, window, Qt.Key.Key_I)
    assert shown(pane, window).verdict is None
    assert pane.verdict_text.startswith("silent")
    cell = row(window).cells[number]
    assert (cell.verdict, cell.struck, cell.reviewed) == (None, True, True)


def test_standing_and_cells_of_the_claim_follow(qtbot: QtBot, window: Window) -> None:
    contradicted(qtbot, window)
    assert (row(window).standing, row(window).restood) == (Standing.CONTESTED, False)
    against = [r for r in window.dock.model.rows if r.evidence.verdict is Verdict.CONTRADICTS]
    for _ in against:
        while window.controller.evidence not in [r.evidence for r in against]:
            press(qtbot, window, Qt.Key.Key_N)
        press(qtbot, window, Qt.Key.Key_I)
    assert row(window).standing is not Standing.CONTESTED
    assert row(window).restood
    assert "by the machine: contested" in spoken(row(window))
    assert window.controller.judgement is not None
    assert window.controller.judgement.standing is Standing.CONTESTED


def test_the_strip_tells_the_analysts_marks_from_the_machines(qtbot: QtBot, window: Window) -> None:
    pane = contradicted(qtbot, window)
    strip = pane.strip

    def filled() -> bool:
        """Say whether the middle of the passage's mark is painted in its ink."""
        mark = next(m for m in strip.marks if m.highlight.kind is Kind.PASSAGE)
        image = strip.grab().toImage()
        y = (mark.top + mark.bottom) / 2 * strip.height()
        ink = theme.LIGHT.contradicts.ink
        return QColor(image.pixelColor(9, round(y))).name() == ink

    assert not filled()
    press(qtbot, window, Qt.Key.Key_C)
    assert filled()
    assert [m.words for m in strip.marks if m.highlight.human] == ["contradicts, confirmed by you"]


def test_hits_and_verdicts_stand_on_the_strip_together(qtbot: QtBot, window: Window, wait_for: Wait) -> None:
    pane = contradicted(qtbot, window)
    window.start_search()
    window.top.search.setText("toll")
    wait_for(lambda: {Kind.HIT, Kind.PASSAGE} <= {m.highlight.kind for m in pane.strip.marks})
    assert {h.kind for h in pane.view.highlights} == {Kind.HIT}


def test_a_click_on_the_strip_goes_to_the_mark(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_J)
    press(qtbot, window, Qt.Key.Key_N)
    pane, mark = next(
        (p, m)
        for p in window.panes.panes
        for m in p.strip.marks
        if m.highlight.kind is Kind.PASSAGE and not m.highlight.current
    )
    pane.view.verticalScrollBar().setValue(pane.view.verticalScrollBar().maximum())
    y = round((mark.top + mark.bottom) / 2 * pane.strip.height())
    QTest.mouseMove(pane.strip, pane.strip.rect().topLeft() + _down(y))
    assert pane.strip.toolTip() == mark.words
    QTest.mouseClick(pane.strip, Qt.MouseButton.LeftButton, pos=pane.strip.rect().topLeft() + _down(y))
    assert window.controller.evidence == mark.highlight.evidence
    rect = pane.view.cursorRect(pane.view.cursor_over(mark.highlight.span))
    assert 0 <= rect.top() < pane.view.viewport().height()
    QTest.mouseClick(pane.strip, Qt.MouseButton.LeftButton, pos=pane.strip.rect().bottomLeft() - _down(2))
    bar = pane.view.verticalScrollBar()
    assert bar.value() >= bar.maximum() * 0.8


def _down(y: int) -> QPoint:
    return QPoint(4, y)


def test_the_evidence_list_says_both_verdicts(qtbot: QtBot, window: Window) -> None:
    contradicted(qtbot, window)
    press(qtbot, window, Qt.Key.Key_S)
    model = window.dock.model
    role = Qt.ItemDataRole.AccessibleTextRole
    said = [str(model.data(model.index(n), role)) for n in range(len(model.rows))]
    assert "supports, yours; the machine: contradicts" in said[0]
    assert all("unreviewed" in line for line in said[1:])


def test_reviews_go_along_with_an_export(
    qtbot: QtBot, window: Window, tmp_path: Path, wait_for: Wait
) -> None:
    contradicted(qtbot, window)
    press(qtbot, window, Qt.Key.Key_S)
    window.controller.export(tmp_path / "out", "csv")
    wait_for(lambda: "written" in window.notice.label.text())
    services = window.controller.services
    assert isinstance(services, FakeServices)
    assert [r.verdict for r in services.reviews] == [HumanVerdict.SUPPORTS]


def test_every_palette_tells_filled_marks_from_their_ground() -> None:
    for colours in (theme.LIGHT, theme.DARK):
        for verdict in HumanVerdict:
            assert theme.contrast(colours.human(verdict), colours.page) >= 4.5
        assert theme.contrast(colours.hit_ink, colours.page) >= 4.5

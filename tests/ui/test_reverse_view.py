"""One source by itself: its sentences marked by standing, walked and read out by keys."""

from collections import Counter

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from reader.evidence.model import Standing, Verdict
from reader.review.sentences import SentenceKind
from reader.ui.window import Window
from tests.ui.test_window_keys import Wait, press


def marked(window: Window, number: int) -> dict[str, SentenceKind]:
    """Return the sentences marked in a pane, by their first words."""
    pane = window.panes.numbered(number)
    assert pane is not None
    return {s.span.of(pane.document.text)[:20]: s.kind for s in pane.view.standings}


def test_r_marks_the_sentences_of_the_pane_that_is_read(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_1)
    press(qtbot, window, Qt.Key.Key_R)
    found = marked(window, 1)
    own = [j for j in window.controller.judgements.values() if j.claim.source == "a.md"]
    wanted = Counter(j.standing for j in own)
    assert Counter(found.values())[SentenceKind.CONTESTED] == wanted[Standing.CONTESTED] > 0
    assert Counter(found.values())[SentenceKind.CORROBORATED] == wanted[Standing.CORROBORATED]
    assert sum(Counter(found.values()).values()) == len(own)
    assert marked(window, 2) == {}
    pane = window.panes.panes[0]
    assert pane.legend.isVisible()
    press(qtbot, window, Qt.Key.Key_R)
    assert marked(window, 1) == {}
    assert not pane.legend.isVisible()


def test_full_stop_and_comma_walk_them_and_say_how_they_stand(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_1)
    press(qtbot, window, Qt.Key.Key_Period)
    view = window.panes.panes[0].view
    first, *others = view.standings
    walked = [view.chosen_span()]
    for _ in others:
        press(qtbot, window, Qt.Key.Key_Period)
        walked.append(view.chosen_span())
    assert walked == [s.span for s in view.standings]
    assert window.status.said.text() in view.accessibleDescription()
    press(qtbot, window, Qt.Key.Key_Period)
    assert view.chosen_span() == first.span
    press(qtbot, window, Qt.Key.Key_Comma)
    assert view.chosen_span() == others[-1].span
    contested = next(s for s in view.standings if s.kind is SentenceKind.CONTESTED)
    while view.chosen_span() != contested.span:
        press(qtbot, window, Qt.Key.Key_Comma)
    numbers = {p.source: p.number for p in window.panes.panes}
    assert window.status.said.text() == "contested by " + ", ".join(
        f"source {n}" for n in sorted(numbers[s] for s in contested.sources)
    )
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.controller.claim is not None
    assert window.controller.claim.span == contested.span


def test_the_marks_follow_the_analysts_verdict(qtbot: QtBot, window: Window, wait_for: Wait) -> None:
    press(qtbot, window, Qt.Key.Key_J)
    claim = window.controller.claim
    assert claim is not None
    pane = window.panes.pane(claim.source or "")
    assert pane is not None
    press(qtbot, window, Qt.Key.Key_R)
    assert pane.shows_standings

    def kind() -> SentenceKind:
        return next(s.kind for s in pane.view.standings if s.span == claim.span)

    assert kind() is SentenceKind.CONTESTED
    judgement = window.controller.judgement
    assert judgement is not None
    for evidence in judgement.evidence:
        if evidence.verdict is Verdict.CONTRADICTS:
            window.controller.select_evidence(evidence)
            press(qtbot, window, Qt.Key.Key_I)
    wait_for(lambda: kind() is not SentenceKind.CONTESTED)


def test_the_legend_counts_and_leads_to_the_next_of_a_kind(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_1)
    press(qtbot, window, Qt.Key.Key_R)
    pane = window.panes.panes[0]
    counts = Counter(s.kind for s in pane.view.standings)
    said = [b.accessibleName() for b in pane.legend.buttons]
    assert said == [
        f"contested: {counts[SentenceKind.CONTESTED]}",
        f"corroborated: {counts[SentenceKind.CORROBORATED]}",
        f"copied: {counts[SentenceKind.COPIED]}",
        f"single-source: {counts[SentenceKind.SINGLE_SOURCE]}",
    ]
    pane.legend.buttons[0].click()
    chosen = pane.view.chosen_span()
    assert [s.kind for s in pane.view.standings if s.span == chosen] == [SentenceKind.CONTESTED]
    assert pane.view.hasFocus()


def test_the_margin_tells_under_the_pointer(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_1)
    press(qtbot, window, Qt.Key.Key_R)
    view = window.panes.panes[0].view
    first = view.standings[0]
    place = QPoint(round(view.column()[1]) + 6, round(view.boxes(first.span)[0].center().y()))
    event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    view.viewportEvent(event)
    assert (
        QToolTip.text()
        == {
            SentenceKind.CONTESTED: "contested by source 2",
            SentenceKind.CORROBORATED: "corroborated by source 2",
            SentenceKind.SINGLE_SOURCE: "this source alone says it",
        }[first.kind]
    )
    QToolTip.hideText()


def test_signs_are_told_apart_by_shape(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_1)
    press(qtbot, window, Qt.Key.Key_R)
    legend = window.panes.panes[0].legend
    shapes = []
    for button in legend.buttons:
        image = button.icon().pixmap(11, 11).toImage()
        ground = image.pixelColor(0, 0).alpha()
        dots = [image.pixelColor(x, y).alpha() != ground for x in range(11) for y in range(11)]
        shapes.append(tuple(dots))
    assert len(set(shapes)) == 4

"""Two panes alone: which, level with each other, joined by lines that follow the scrolling; by keys."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from reader.evidence.model import Verdict
from reader.text.model import Span
from reader.ui.connectors import Line
from reader.ui.paint.highlights import Kind
from reader.ui.pane import SourcePane
from reader.ui.window import Window
from tests.ui.test_panes import order
from tests.ui.test_window_keys import press

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def focused(qtbot: QtBot, window: Window, wait_for: Wait) -> Window:
    """Return the window with the most contested claim in focus mode."""
    press(qtbot, window, Qt.Key.Key_J)
    press(qtbot, window, Qt.Key.Key_F11)
    wait_for(lambda: is_level(window))
    return window


def line(window: Window) -> Line | None:
    """Return the line to the current passage."""
    return next((found for found in window.focus_mode.connectors.lines() if found.current), None)


def height(pane: SourcePane, span: Span) -> float:
    """Return where the first line of a span stands on the screen."""
    top = pane.view.viewport().mapToGlobal(QPoint(0, 0)).y()
    return top + pane.view.boxes(span)[0].top() - pane.view.verticalScrollBar().value()


def is_level(window: Window) -> bool:
    claim, evidence = window.controller.claim, window.controller.evidence
    if line(window) is None or claim is None or claim.span is None or evidence is None or not claim.source:
        return False
    own, other = window.panes.pane(claim.source), window.panes.pane(evidence.source)
    if own is None or other is None or own is other:
        return False
    return abs(height(own, claim.span) - height(other, evidence.span)) <= 1


def shown(window: Window) -> list[str]:
    claim, evidence = window.controller.claim, window.controller.evidence
    return [s for s in (claim and claim.source, evidence and evidence.source) if s]


def test_the_claims_pane_stands_left_of_the_passages(focused: Window) -> None:
    assert order(focused) == shown(focused)
    assert focused.side.isHidden()
    assert focused.panes.focused() is not None


def test_the_next_passage_comes_level_in_its_own_pane(qtbot: QtBot, focused: Window, wait_for: Wait) -> None:
    first = focused.controller.evidence
    while focused.controller.evidence is first or not is_level(focused):
        press(qtbot, focused, Qt.Key.Key_N)
        own = focused.controller.evidence
        assert own is not None
        if focused.controller.claim is not None and own.source != focused.controller.claim.source:
            wait_for(lambda: is_level(focused))
    assert order(focused) == shown(focused)
    press(qtbot, focused, Qt.Key.Key_P)
    wait_for(lambda: focused.controller.evidence is first and is_level(focused))


def test_a_claim_where_a_source_begins_is_level_too(focused: Window, wait_for: Wait) -> None:
    claim = next(c for c in focused.controller.claims if c.source == "a.md")
    focused.controller.select_claim(claim)
    wait_for(lambda: is_level(focused))
    view = focused.panes.panes[0].view
    assert claim.span is not None
    assert view.lines_of(claim.span).top() > view.viewport().height() * 0.2


class Paints(QObject):
    """Keeps the part of a widget that is painted, each time that it is."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QRect] = []

    @override
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.seen.append(event.rect())
        return False


@contextmanager
def watched_paints(widget: QWidget) -> Iterator[list[QRect]]:
    """Yield the parts of a widget that are painted meanwhile, what is outstanding left out."""
    QApplication.processEvents()
    watch = Paints()
    widget.installEventFilter(watch)
    yield watch.seen
    widget.removeEventFilter(watch)


def test_the_line_follows_the_scrolling_and_ends_at_the_edge(focused: Window, wait_for: Wait) -> None:
    before = line(focused)
    evidence = focused.controller.evidence
    assert before is not None
    assert evidence is not None
    pane = focused.panes.pane(evidence.source)
    assert pane is not None
    bar = pane.view.verticalScrollBar()
    drawn = focused.focus_mode.connectors
    with watched_paints(drawn) as seen:
        bar.setValue(bar.value() - 5)
        wait_for(lambda: bool(seen))
    assert all(rect.left() > before.start.x() - 20 for rect in seen)
    moved = line(focused)
    assert moved is not None
    assert (moved.end - before.end).y() == 5
    assert (moved.end - before.end).x() == 0
    assert moved.start == before.start
    assert not moved.away
    bar.setValue(0 if before.end.y() > bar.maximum() / 2 else bar.maximum())
    bar.setValue(bar.maximum())
    away = line(focused)
    assert away is not None
    top = pane.view.viewport().mapTo(focused.panes, QPoint(0, 0)).y()
    assert top <= away.end.y() <= top + pane.view.viewport().height()


def test_lines_are_drawn_in_the_verdicts_colour(focused: Window) -> None:
    found = line(focused)
    assert found is not None
    assert found.passage.verdict is Verdict.CONTRADICTS
    image = QImage(focused.focus_mode.connectors.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    focused.focus_mode.connectors.render(image)
    at = found.start.toPoint() + QPoint(3, 0)
    near = {image.pixelColor(at.x(), at.y() + y).name() for y in range(-2, 3)}
    assert QColor(focused.colours.contradicts.ink).name() in near


def test_clicks_and_keys_reach_the_panes_below(qtbot: QtBot, focused: Window) -> None:
    connectors = focused.focus_mode.connectors
    assert connectors.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert connectors.focusPolicy() is Qt.FocusPolicy.NoFocus
    press(qtbot, focused, Qt.Key.Key_J)
    assert focused.controller.claim is not None


@pytest.mark.parametrize("key", [Qt.Key.Key_F11, Qt.Key.Key_Escape])
def test_all_panes_come_back_in_their_order(
    qtbot: QtBot, focused: Window, key: Qt.Key, wait_for: Wait
) -> None:
    press(qtbot, focused, Qt.Key.Key_J)
    press(qtbot, focused, key)
    assert order(focused) == ["a.md", "b.md", "c.md"]
    widths = focused.panes.sizes()
    assert max(widths) - min(widths) <= 2
    assert not focused.side.isHidden()
    assert not focused.focus_mode.connectors.isVisible()
    claim, evidence = focused.controller.claim, focused.controller.evidence
    assert claim is not None
    assert evidence is not None
    pane = focused.panes.pane(evidence.source)
    assert pane is not None

    def in_sight() -> bool:
        lines = pane.view.lines_of(evidence.span)
        return 0 <= lines.top() < pane.view.viewport().height()

    wait_for(in_sight)
    assert focused.claims.view.hasFocus()


TYPED = "The harbour bridge reopened after 14 months of repairs and the toll rises to 12 crowns."


def is_card_level(window: Window) -> bool:
    """Say whether the typed sentence stands level with the current passage, joined to it."""
    card, evidence = window.focus_mode.card, window.controller.evidence
    if card is None or evidence is None or line(window) is None:
        return False
    pane = window.panes.pane(evidence.source)
    top = card.view.viewport().mapToGlobal(QPoint(0, 0)).y()
    own = top + card.view.boxes(card.span)[0].top() - card.view.verticalScrollBar().value()
    return pane is not None and abs(own - height(pane, evidence.span)) <= 1


def test_a_typed_sentence_stands_on_a_card_beside_its_passage(
    qtbot: QtBot, window: Window, wait_for: Wait
) -> None:
    before = window.panes.sizes()
    window.controller.check_text(TYPED)
    wait_for(lambda: window.controller.evidence is not None)
    window.dock.view.setFocus()
    press(qtbot, window, Qt.Key.Key_F11)
    wait_for(lambda: is_card_level(window))
    card, evidence = window.focus_mode.card, window.controller.evidence
    assert card is not None
    assert evidence is not None
    assert card.view.toPlainText() == TYPED
    assert order(window) == [evidence.source]
    assert card.mapToGlobal(QPoint(0, 0)).x() < next(
        p.mapToGlobal(QPoint(0, 0)).x() for p in window.panes.panes if p.isVisible()
    )
    joined = line(window)
    assert joined is not None
    assert joined.start.x() < joined.end.x()
    corner = card.view.viewport().mapTo(window.panes, QPoint(0, 0)).x()
    assert 0 < joined.start.x() - corner - card.view.boxes(card.span)[0].right() < 12
    marked = {h.span.of(TYPED) for h in card.view.highlights if h.kind is Kind.FRAGMENT}
    assert marked == {reason.claim for reason in evidence.reasons} != set()
    press(qtbot, window, Qt.Key.Key_N)
    wait_for(lambda: is_card_level(window) and window.controller.evidence != evidence)
    press(qtbot, window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: is_card_level(window))
    press(qtbot, window, Qt.Key.Key_F11)
    assert window.focus_mode.card is None
    assert len(order(window)) == 3
    assert window.panes.count() == 3
    wait_for(lambda: window.panes.sizes() == before)


def test_the_card_gives_way_to_the_pane_of_a_claim(qtbot: QtBot, window: Window, wait_for: Wait) -> None:
    window.controller.check_text(TYPED)
    wait_for(lambda: window.controller.evidence is not None)
    window.dock.view.setFocus()
    press(qtbot, window, Qt.Key.Key_F11)
    wait_for(lambda: is_card_level(window))
    press(qtbot, window, Qt.Key.Key_K)
    wait_for(lambda: is_level(window))
    assert window.focus_mode.card is None
    assert order(window) == shown(window)

"""Bars fit narrow windows, and a window that is too low scrolls."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.flow import Flow
from reader.ui.views.view import View
from reader.ui.window import Window


def bar(qtbot: QtBot, widths: list[int]) -> tuple[QWidget, Flow, list[QWidget]]:
    """Return a bar of parts of these widths, the first of which takes what is left."""
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = Flow(holder)
    flow.setContentsMargins(0, 0, 0, 0)
    flow.setSpacing(10)
    buttons = []
    for n, width in enumerate(widths):
        button = QWidget(holder)
        button.setFixedHeight(20)
        if n:
            button.setFixedWidth(width)
            flow.put(button)
        else:
            flow.put(button, 1, least=width)
        buttons.append(button)
    holder.show()
    return holder, flow, buttons


@pytest.mark.parametrize(("width", "rows"), [(330, 1), (329, 2), (220, 2), (160, 3)])
def test_a_row_goes_on_below(qtbot: QtBot, width: int, rows: int) -> None:
    _, flow, buttons = bar(qtbot, [120, 100, 90])
    assert flow.heightForWidth(width) == 20 * rows + 10 * (rows - 1)
    flow.setGeometry(QRect(0, 0, width, flow.heightForWidth(width)))
    assert len({b.y() for b in buttons}) == rows
    assert max(b.geometry().right() for b in buttons) < width
    for one in buttons:
        assert not any(one.geometry().intersects(b.geometry()) for b in buttons if b is not one)


def test_what_is_left_goes_to_what_stretches(qtbot: QtBot) -> None:
    _, flow, buttons = bar(qtbot, [120, 100, 90])
    flow.setGeometry(QRect(0, 0, 500, 20))
    assert [b.width() for b in buttons] == [290, 100, 90]
    assert buttons[-1].geometry().right() == 499


def overlapping(parts: list[QWidget]) -> list[tuple[str, str]]:
    """Return the pairs that lie over one another."""
    boxes = [(w.accessibleName(), QRect(w.mapToGlobal(w.rect().topLeft()), w.size())) for w in parts]
    return [(a, b) for n, (a, box) in enumerate(boxes) for b, other in boxes[:n] if box.intersects(other)]


@pytest.mark.parametrize("size", [(683, 384), (1024, 600), (1366, 768)])
@pytest.mark.parametrize("name", ["Panes", "Matrix", "Timeline", "Ledger", "Compare"])
def test_nothing_lies_over_anything_on_a_small_screen(
    window: Window, qtbot: QtBot, name: str, size: tuple[int, int]
) -> None:
    window.step_claim(1)
    window.views.show_view(name)
    window.resize(*size)
    window.proportion()
    qtbot.waitUntil(lambda: (window.width(), window.height()) == size, timeout=20_000)
    view = window.views.current
    if isinstance(view, View):
        qtbot.waitUntil(lambda: bool(view.told.text()), timeout=20_000)
    parts = [window.top.search, window.top.check, *window.views.buttons]
    parts += [window.dock.view, window.dock.comparison, window.dock.note] if window.dock.isVisible() else []
    parts += [view.told, *view.fields] if isinstance(view, View) else [p.view for p in window.panes.panes[:2]]
    shown = [w for w in parts if w.isVisible()]
    qtbot.waitUntil(lambda: overlapping(shown) == [], timeout=20_000)
    assert all(w.height() >= 12 for w in shown)
    if isinstance(view, View) and size[0] >= 1366:
        assert [t.horizontalScrollBar().maximum() for t in view.findChildren(QTableView)] in ([], [0])


def test_hits_have_the_room_that_they_need(window: Window, qtbot: QtBot) -> None:
    window.resize(1366, 768)
    window.proportion()
    window.start_search()
    window.top.search.setText("the")
    view = window.search_panel.view
    qtbot.waitUntil(lambda: view.model().rowCount() > 5, timeout=20_000)
    rows = [view.model().index(n, 0) for n in range(view.model().rowCount())]

    def fits() -> bool:
        wanted = [view.itemDelegate().sizeHint(QStyleOptionViewItem(), row).height() for row in rows]
        return [view.visualRect(row).height() for row in rows] == wanted

    qtbot.waitUntil(fits, timeout=20_000)


def test_on_a_wide_screen_fields_stay_as_wide_as_what_is_written_in_them(
    window: Window, qtbot: QtBot
) -> None:
    window.resize(2560, 1440)
    window.proportion()
    qtbot.waitUntil(lambda: window.width() == 2560, timeout=20_000)
    qtbot.waitUntil(lambda: 300 < window.top.search.width() <= 460, timeout=20_000)
    assert window.top.check.width() <= 460
    assert window.top.keys.geometry().right() > 2500
    qtbot.waitUntil(lambda: window.controller.complete, timeout=20_000)
    window.claims.step(1)
    qtbot.waitUntil(lambda: window.dock.split.sizes()[0] > 440, timeout=20_000)
    assert window.dock.note.width() <= 640

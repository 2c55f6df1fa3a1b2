"""The order in which Tab leads through the window."""

from collections.abc import Iterable
from itertools import chain, pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def order_tabs(window: QWidget, areas: Iterable[QWidget]) -> None:
    """Have Tab lead through these parts of a window one after another; within a part the order stays."""
    parts: dict[QWidget, list[QWidget]] = {area: [] for area in areas}
    for stop in _chain(window):
        area: QWidget | None = stop if stop.focusPolicy() is not Qt.FocusPolicy.NoFocus else None
        while area is not None and area not in parts:
            area = area.parentWidget()
        if area is not None:
            parts[area].append(stop)
    for former, following in pairwise(chain.from_iterable(parts.values())):
        QWidget.setTabOrder(former, following)


def _chain(window: QWidget) -> Iterable[QWidget]:
    """Return the widgets of a window in the order of Tab, the window itself left out."""
    found: dict[QWidget, None] = {}
    at = window.nextInFocusChain()
    while at is not None and at is not window and at not in found:
        found[at] = None
        at = at.nextInFocusChain()
    return found

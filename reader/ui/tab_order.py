"""The order in which Tab leads through the window."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def order_tabs(window: QWidget, areas: Iterable[QWidget]) -> None:
    """Have Tab lead through these parts of a window one after another; within a part the order stays."""
    chain: list[QWidget] = []
    at = window.nextInFocusChain()
    while at is not None and at is not window and at not in chain:
        chain.append(at)
        at = at.nextInFocusChain()
    stops = [w for w in chain if w.focusPolicy() is not Qt.FocusPolicy.NoFocus]
    ordered = [w for area in areas for w in stops if area is w or area.isAncestorOf(w)]
    for former, following in pairwise(ordered):
        QWidget.setTabOrder(former, following)

"""What screen readers are told: lines that appear by themselves, and in which order things stand."""

from collections.abc import Iterable

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader, where one listens, say a line without moving the keyboard."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


class SpokenLabel(QLabel):
    """A label whose every new text is spoken."""

    @override
    def setText(self, text: str) -> None:
        """Show and speak a line."""
        super().setText(text)
        announce(self, text)


def spoken_in_order(widgets: Iterable[QWidget]) -> None:
    """Have screen readers walk the parts of one widget in this order: they walk from the lowest up."""
    for widget in widgets:
        widget.raise_()

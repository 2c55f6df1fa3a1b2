"""Lines that appear by themselves, spoken to those who cannot see them appear."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QWidget


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader, where one listens, say a line without moving the keyboard."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


class SpokenLabel(QLabel):
    """A label whose every new text is spoken."""

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show and speak a line."""
        super().setText(text)
        announce(self, text)

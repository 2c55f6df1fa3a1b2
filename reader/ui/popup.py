"""Menus that open where they are asked for, and are gone once they close."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu


def pop_up(menu: QMenu, place: QPoint) -> None:
    """Show a menu at a place of the screen and return at once.

    To wait for it would be to outlive whom it belongs to: a pane may go while its menu is open.
    """
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)

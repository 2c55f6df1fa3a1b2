"""How everything looks: palette and size of the reading text."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from reader.ui import theme

if TYPE_CHECKING:
    from reader.ui.window import Window

_SMALLEST_ZOOM, _LARGEST_ZOOM = 0.6, 2.4


class Looks(QObject):
    """Puts palette and size into every widget, and keeps them for the next time.

    Attributes:
        zoom: the reading text's size, as a factor.
    """

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self.zoom = window.settings.zoom

    def zoom_by(self, factor: float | None) -> None:
        """Make reading text larger or smaller; None restores its size."""
        wanted = 1.0 if factor is None else self.zoom * factor
        self.zoom = min(_LARGEST_ZOOM, max(_SMALLEST_ZOOM, wanted))
        self._window.settings.zoom = self.zoom
        self._window.panes.restyle(self._window.colours, self.zoom)

    def toggle_theme(self) -> None:
        """Change between light and dark."""
        self.show(theme.LIGHT if self._window.colours.name == "dark" else theme.DARK)
        self._window.settings.theme = self._window.colours.name

    def show(self, colours: theme.Colours) -> None:
        """Show everything in a palette."""
        window = self._window
        window.colours = colours
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, colours)
        for part in (window.claims, window.search_panel, window.dock, window.views):
            part.recolour(colours)
        window.panes.restyle(colours, self.zoom)

"""How everything looks: theme, palette, typeface and size of the reading text."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from reader.ui import theme
from reader.ui.fonts import choose_reading
from reader.ui.palettes import in_palette
from reader.ui.settings import WindowSettings

if TYPE_CHECKING:
    from reader.ui.window import Window

SMALLEST_ZOOM, LARGEST_ZOOM = 0.6, 2.4


def _within(zoom: float) -> float:
    return min(LARGEST_ZOOM, max(SMALLEST_ZOOM, zoom))


def wanted_colours(settings: WindowSettings, theme_name: str | None = None) -> theme.Colours:
    """Return the colours that the settings ask for; `theme_name` goes before their theme."""
    return in_palette(theme.named(theme_name or settings.theme), settings.palette)


class Looks(QObject):
    """Puts colours, typeface and size into every widget, and keeps them for the next time.

    Attributes:
        zoom: the reading text's size, as a factor.
        changed: emitted after any change.
    """

    changed = Signal()

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self.zoom = _within(window.settings.zoom)
        self._choose_family()

    def zoom_by(self, factor: float | None) -> None:
        """Make reading text larger or smaller; None restores its size."""
        self.zoom_to(1.0 if factor is None else self.zoom * factor)

    def zoom_to(self, zoom: float) -> None:
        """Give the reading text a size, as a factor."""
        self.zoom = _within(zoom)
        self._window.settings.zoom = self.zoom
        self._window.panes.restyle(self._window.colours, self.zoom)
        self.changed.emit()

    def toggle_theme(self) -> None:
        """Change between light and dark."""
        self.choose_theme("light" if self._window.colours.name == "dark" else "dark")

    def choose_theme(self, name: str) -> None:
        """Show everything light or dark, or as the system does for ""."""
        self._window.settings.theme = name
        self.show(wanted_colours(self._window.settings))

    def choose_palette(self, name: str) -> None:
        """Show verdicts in another set of colours."""
        self._window.settings.palette = name
        self.show(in_palette(self._window.colours, name))

    def choose_family(self, name: str) -> None:
        """Set reading text in another typeface; "" is the first serif at hand."""
        self._window.settings.family = name
        self._choose_family()
        self._recolour(at_once=False)

    def show(self, colours: theme.Colours) -> None:
        """Show everything in these colours, in two turns of the event loop and one paint."""
        window = self._window
        window.colours = colours
        window.setUpdatesEnabled(False)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, colours, window)
        QTimer.singleShot(0, self, self._recolour)

    def _recolour(self, *, at_once: bool = True) -> None:
        """Show what is painted by hand in the window's colours and typeface, and everything again."""
        window = self._window
        for part in (
            window.claims,
            window.search_panel,
            window.orphans_panel,
            window.steps_bar,
            window.dock,
            window.views,
        ):
            part.recolour(window.colours)
        window.panes.restyle(window.colours, self.zoom, at_once=at_once)
        window.setUpdatesEnabled(True)
        self.changed.emit()

    def _choose_family(self) -> None:
        app = QApplication.instance()
        if app is not None:
            choose_reading(app, self._window.settings.family)

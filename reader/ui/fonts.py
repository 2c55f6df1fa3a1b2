"""The typefaces: a serif to read, the system's sans to work with."""

from functools import lru_cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

READING_FAMILIES = (
    "Source Serif 4",
    "Charter",
    "Bitstream Charter",
    "Georgia",
    "Noto Serif",
    "Liberation Serif",
    "DejaVu Serif",
    "serif",
)
INTERFACE_FAMILIES = ("Inter", "Segoe UI", "SF Pro Text", "Noto Sans", "Liberation Sans", "DejaVu Sans")


OFFERED_FAMILIES = (
    *READING_FAMILIES[:-1],
    "Literata",
    "Libertinus Serif",
    "Linux Libertine O",
    "Times New Roman",
    "Atkinson Hyperlegible",
    "OpenDyslexic",
    "Lexend",
    *INTERFACE_FAMILIES,
    "Arial",
    "Verdana",
)
"""What a reader may choose to read in, where the machine has it."""
_FAMILY = "crossreadReadingFamily"


def choose_reading(app: QCoreApplication, family: str) -> None:
    """Let all text to read be set in `family`; "" is the first serif at hand."""
    app.setProperty(_FAMILY, family)


def offered_families() -> tuple[str, ...]:
    """Return the families that a reader may choose and the machine has."""
    return tuple(dict.fromkeys(name for name in OFFERED_FAMILIES if QFontDatabase.hasFamily(name)))


def reading_font(pixels: float) -> QFont:
    """Return the font to read in at a size in device-independent pixels."""
    app = QCoreApplication.instance()
    chosen = str(app.property(_FAMILY) or "") if app is not None else ""
    return QFont(_reading(chosen, max(6, round(pixels))))


def leading(font: QFont, lines: float) -> float:
    """Return the proportional line height, in percent, that makes lines `lines` letter sizes high."""
    return 100.0 * lines * font.pixelSize() / max(1.0, QFontMetricsF(font).height())


def interface_font(pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the sans of bars and lists at a size in device-independent pixels."""
    return QFont(_interface(max(6, round(pixels)), weight))


@lru_cache
def _reading(chosen: str, pixels: int) -> QFont:
    """Return the font that copies are made of: Qt looks for its families once."""
    font = QFont([chosen, *READING_FAMILIES] if chosen else list(READING_FAMILIES))
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPixelSize(pixels)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@lru_cache
def _interface(pixels: int, weight: QFont.Weight) -> QFont:
    font = QFont(list(INTERFACE_FAMILIES))
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font


_PROSE = "The committee said on Monday that seven of the reports it had read told the story in another way. "
_LEAST_PIXELS = 13.0
_ROOM = ((20, 98), (19, 88), (18, 62), (17, 57), (16, 52), (15, 48), (14, 45))
"""Sizes in pixels, and how many characters a line must hold for each; large ones want a wide column."""


def line_width(font: QFont, characters: int) -> float:
    """Return how wide, in pixels, a line of English prose with so many characters is."""
    return characters * QFontMetricsF(font).horizontalAdvance(_PROSE) / len(_PROSE)


def reading_pixels(width: float) -> float:
    """Return the comfortable size of reading text, in pixels, where lines may be `width` pixels wide."""
    for pixels, characters in _ROOM:
        if line_width(reading_font(pixels), characters) <= width:
            return float(pixels)
    return _LEAST_PIXELS

"""The typefaces: a serif to read, the system's sans to work with."""

from PySide6.QtGui import QFont, QFontMetricsF

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


def reading_font(pixels: float) -> QFont:
    """Return the reading serif at a size in device-independent pixels."""
    font = QFont(list(READING_FAMILIES))
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPixelSize(max(6, round(pixels)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def leading(font: QFont, lines: float) -> float:
    """Return the proportional line height, in percent, that makes lines `lines` letter sizes high."""
    return 100.0 * lines * font.pixelSize() / max(1.0, QFontMetricsF(font).height())


def interface_font(pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the sans of bars and lists at a size in device-independent pixels."""
    font = QFont(list(INTERFACE_FAMILIES))
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPixelSize(max(6, round(pixels)))
    font.setWeight(weight)
    return font


def reading_pixels(width: int) -> float:
    """Return the comfortable size of reading text, in pixels, in a column `width` pixels wide."""
    for limit, pixels in ((250, 13.0), (320, 14.0), (400, 15.0), (520, 16.0)):
        if width < limit:
            return pixels
    return 17.0

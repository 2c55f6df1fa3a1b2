"""The two palettes, and how they reach Qt.

The verdicts' colours are those of the exports (`reader.export.palette`), told apart under the three common
colour deficiencies; every colour is joined by a mark and a line style.
"""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from reader.evidence.model import Standing, Verdict
from reader.export.palette import LOOKS, NIGHT, css
from reader.review.model import HumanVerdict
from reader.ui.stylesheet import stylesheet


@dataclass(frozen=True, slots=True)
class Tone:
    """A verdict's colours: `wash` behind a passage, `strong` behind a clashing fragment, `ink` for marks."""

    wash: str
    strong: str
    ink: str


@dataclass(frozen=True, slots=True)
class Colours:
    """A palette; every colour is `#rrggbb`.

    `page` is the ground of reading text, `window` of everything around it, `raised` of bars and lists.
    """

    name: str
    window: str
    page: str
    raised: str
    hover: str
    chosen: str
    ink: str
    soft: str
    dim: str
    line: str
    accent: str
    on_accent: str
    claim: str
    claim_line: str
    hit: str
    hit_current: str
    hit_ink: str
    selection: str
    supports: Tone
    contradicts: Tone
    mentions: Tone

    def verdict(self, verdict: Verdict) -> Tone:
        """Return the colours of a verdict."""
        return {
            Verdict.SUPPORTS: self.supports,
            Verdict.CONTRADICTS: self.contradicts,
            Verdict.MENTIONS: self.mentions,
        }[verdict]

    def human(self, verdict: HumanVerdict) -> str:
        """Return the ink of the analyst's verdict."""
        return self.dim if verdict is HumanVerdict.IRRELEVANT else self.verdict(Verdict(verdict.value)).ink

    def standing(self, standing: Standing | None) -> str:
        """Return the colour of a standing's dot; None is not judged yet."""
        return {
            Standing.CONTESTED: self.contradicts.ink,
            Standing.CORROBORATED: self.supports.ink,
            Standing.SINGLE_SOURCE: self.soft,
        }.get(standing or Standing.UNCHECKED, self.dim)


def _by_day(verdict: Verdict, wash: str) -> Tone:
    return Tone(wash, css(LOOKS[verdict].fill), css(LOOKS[verdict].ink))


def _by_night(verdict: Verdict, strong: str) -> Tone:
    fill, ink = NIGHT[verdict]
    return Tone(css(fill), strong, css(ink))


LIGHT = Colours(
    name="light",
    window="#edebe6",
    page="#fffefb",
    raised="#f7f5f1",
    hover="#efece6",
    chosen="#e2e6ee",
    ink="#1f1e1b",
    soft="#54514a",
    dim="#69655d",
    line="#d9d5cc",
    accent="#1d5a9e",
    on_accent="#ffffff",
    claim="#f1eee4",
    claim_line="#3b3831",
    hit="#fff0a8",
    hit_current="#ffd84f",
    hit_ink="#876400",
    selection="#bcd3f2",
    supports=_by_day(Verdict.SUPPORTS, "#dcedf8"),
    contradicts=_by_day(Verdict.CONTRADICTS, "#fde5d6"),
    mentions=_by_day(Verdict.MENTIONS, "#f0edf6"),
)

DARK = Colours(
    name="dark",
    window="#141517",
    page="#1c1d20",
    raised="#222427",
    hover="#2a2c30",
    chosen="#2f3742",
    ink="#e3e0d9",
    soft="#b5b1a9",
    dim="#a5a199",
    line="#36383d",
    accent="#85b8ee",
    on_accent="#10161d",
    claim="#2a2a2a",
    claim_line="#d6d1c4",
    hit="#544800",
    hit_current="#6f5c00",
    hit_ink="#e9c53f",
    selection="#35527a",
    supports=_by_night(Verdict.SUPPORTS, "#1f587a"),
    contradicts=_by_night(Verdict.CONTRADICTS, "#73401f"),
    mentions=_by_night(Verdict.MENTIONS, "#423c5a"),
)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1..21 (WCAG 2.2, "relative luminance")."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return float(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2])


def named(name: str) -> Colours:
    """Return the palette called "light" or "dark"; anything else follows the system."""
    if name in ("light", "dark"):
        return DARK if name == "dark" else LIGHT
    scheme = QGuiApplication.styleHints().colorScheme()
    if scheme is Qt.ColorScheme.Unknown:
        return DARK if QApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT
    return DARK if scheme is Qt.ColorScheme.Dark else LIGHT


def apply(app: QApplication, colours: Colours, *windows: QWidget) -> None:
    """Give the program the palette, and windows their style sheet with all that they open.

    The program itself has none: Qt would polish every widget ten times over for each change of it.
    """
    app.setPalette(qt_palette(colours))
    for window in windows:
        window.setStyleSheet(stylesheet(colours))


def qt_palette(colours: Colours) -> QPalette:
    """Return Qt's form of the palette."""
    role = QPalette.ColorRole
    palette = QPalette()
    for target, colour in {
        role.Window: colours.window,
        role.WindowText: colours.ink,
        role.Base: colours.page,
        role.AlternateBase: colours.raised,
        role.Text: colours.ink,
        role.PlaceholderText: colours.dim,
        role.Button: colours.raised,
        role.ButtonText: colours.ink,
        role.BrightText: colours.on_accent,
        role.ToolTipBase: colours.raised,
        role.ToolTipText: colours.ink,
        role.Highlight: colours.selection,
        role.HighlightedText: colours.ink,
        role.Link: colours.accent,
        role.Mid: colours.line,
        role.Midlight: colours.hover,
        role.Light: colours.raised,
        role.Dark: colours.line,
        role.Shadow: colours.line,
        role.Accent: colours.accent,
    }.items():
        palette.setColor(target, QColor(colour))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(colours.dim))
    return palette

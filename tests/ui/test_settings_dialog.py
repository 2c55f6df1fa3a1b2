"""Settings by keys: each shows at once and is there the next time."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from reader.evidence.model import Verdict
from reader.settings import verdict_bars
from reader.ui import theme
from reader.ui.fonts import choose_reading, offered_families, reading_font
from reader.ui.looks import Looks, wanted_colours
from reader.ui.main import application
from reader.ui.palettes import PALETTES, in_palette
from reader.ui.settings import WindowSettings
from reader.ui.settings_dialog import SettingsDialog
from reader.ui.window import Window
from tests.ui.test_looks import unreadable
from tests.ui.test_window_keys import CTRL, press

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    choose_reading(application(), "")
    theme.apply(application(), theme.LIGHT)


@pytest.fixture
def dialog(qtbot: QtBot, window: Window) -> SettingsDialog:
    made = SettingsDialog(window)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(box: QComboBox, value: object) -> None:
    """Walk a list of choices by keys to a value."""
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.findData(value)):
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.currentData() == value


def test_the_key_opens_the_settings(qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(SettingsDialog, "exec", lambda dialog: opened.append(dialog.windowTitle()))
    press(qtbot, window, Qt.Key.Key_Comma, CTRL)
    assert opened == ["Settings"]


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("name", ["light", "dark"])
def test_theme_and_palette_show_at_once_and_are_kept(
    qtbot: QtBot, window: Window, dialog: SettingsDialog, palette: str, name: str
) -> None:
    choose(dialog.theme, name)
    choose(dialog.palette_box, palette)
    qtbot.waitUntil(window.updatesEnabled)
    assert window.colours == PALETTES[palette][name == "dark"]
    again = WindowSettings(window.settings.session_file.with_name("settings.ini"))
    assert wanted_colours(again) == window.colours
    window.step_claim(1)
    pane = next(p for p in window.panes.panes if "contradicts" in p.verdict_text)
    image = pane.view.viewport().grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, image.height(), 2)}
    assert window.colours.contradicts.wash in seen


def test_the_typeface_is_set_at_once(qtbot: QtBot, window: Window, dialog: SettingsDialog) -> None:
    family = next(f for f in reversed(offered_families()) if f != reading_font(14).family())
    choose(dialog.family, family)
    assert window.settings.family == family
    texts = [pane.view.document() for pane in window.panes.panes]
    qtbot.waitUntil(lambda: {text.defaultFont().family() for text in texts} == {family})


def test_the_text_size_is_set_by_keys(window: Window, dialog: SettingsDialog) -> None:
    before = window.panes.panes[0].view.document().defaultFont().pixelSize()
    choose(dialog.zoom, 1.5)
    assert window.zoom == 1.5
    assert window.panes.panes[0].view.document().defaultFont().pixelSize() > before


def test_bars_are_kept_and_judging_begins_anew(qtbot: QtBot, window: Window, dialog: SettingsDialog) -> None:
    with qtbot.waitSignal(window.controller.all_judged, timeout=5000):
        choose(dialog.contradictions, 0.5)
    assert verdict_bars(window.settings.session_file) == (0.0, 0.5)
    with qtbot.waitSignal(window.controller.all_judged, timeout=5000):
        choose(dialog.support, 0.75)
    assert verdict_bars(window.settings.session_file) == (0.75, 0.5)
    again = SettingsDialog(window)
    qtbot.addWidget(again)
    assert (again.support.currentData(), again.contradictions.currentData()) == (0.75, 0.5)


def test_settings_that_cannot_be_written_are_told(
    window: Window, dialog: SettingsDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("reader.settings.write_whole", fails)
    choose(dialog.contradictions, 0.5)
    assert "no space left" in window.notice.label.text()


def test_defaults_are_restored(qtbot: QtBot, window: Window, dialog: SettingsDialog) -> None:
    choose(dialog.palette_box, "high-contrast")
    choose(dialog.zoom, 2.0)
    dialog.defaults.click()
    assert window.settings.palette == "standard"
    assert window.zoom == 1


def test_the_dialog_names_every_field_and_closes_by_escape(dialog: SettingsDialog) -> None:
    assert {w.accessibleName() for w in dialog.findChildren(QComboBox)} == {
        "Theme",
        "Verdict colours",
        "Reading typeface",
        "Reading text size",
        "Language",
        "Contradictions told",
        "Support told",
    }
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


# Machado, Oliveira, Fernandes (2009), table 1, severity 1.0; rows are red, green, blue, in linear light.
DEFICIENCIES = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
HOLDS = {
    "standard": ("protan", "deutan", "tritan"),
    "blue-amber": ("protan", "deutan"),
    "teal-crimson": ("tritan",),
    "high-contrast": ("protan", "deutan", "tritan"),
}


def lab(colour: str, seen_by: str | None) -> tuple[float, float, float]:
    """Return a colour in CIE L*a*b* (D65) as an eye with a deficiency sees it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    light = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    if seen_by is not None:
        light = [
            min(1.0, max(0.0, sum(a * b for a, b in zip(row, light, strict=True))))
            for row in DEFICIENCIES[seen_by]
        ]
    to_xyz = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    xyz = [sum(a * b for a, b in zip(row, light, strict=True)) for row in to_xyz]
    x, y, z = (
        v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116
        for v in (a / b for a, b in zip(xyz, (0.9505, 1.0, 1.089), strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(one: str, other: str, seen_by: str | None) -> float:
    pairs = zip(lab(one, seen_by), lab(other, seen_by), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


@pytest.mark.parametrize("name", PALETTES)
def test_support_and_contradiction_are_told_apart_under_the_deficiencies(name: str) -> None:
    poor = {}
    for colours in PALETTES[name]:
        for seen_by in (None, *HOLDS[name]):
            for shade, least in (("ink", 30), ("strong", 15), ("wash", 7)):
                one, other = (
                    getattr(colours.verdict(v), shade) for v in (Verdict.SUPPORTS, Verdict.CONTRADICTS)
                )
                found = apart(one, other, seen_by)
                if found < least:
                    poor[colours.name, seen_by, shade] = round(found, 1)
    assert poor == {}


@pytest.mark.parametrize("name", PALETTES)
def test_every_palette_is_legible(name: str) -> None:
    assert [unreadable(colours) for colours in PALETTES[name]] == [{}, {}]


def test_an_unknown_palette_is_the_standard_one() -> None:
    assert in_palette(theme.DARK, "none such") is theme.DARK
    assert QApplication.instance() is not None


@pytest.mark.parametrize(
    ("written", "shown"), [("9", 2.4), ("-1", 0.6), ("nan", 1.0), ("inf", 1.0), ("large", 1.0), ("1.5", 1.5)]
)
def test_a_size_written_by_hand_is_kept_within_what_can_be_set(
    bare_window: Window, tmp_path: Path, written: str, shown: float
) -> None:
    (tmp_path / "other.ini").write_text(f"[window]\nzoom={written}\ntheme=mauve\npalette=7\n", "utf-8")
    settings = WindowSettings(tmp_path / "other.ini")
    bare_window.settings = settings
    assert Looks(bare_window).zoom == shown
    assert wanted_colours(settings, "light") == theme.LIGHT

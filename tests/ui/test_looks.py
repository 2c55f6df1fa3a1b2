"""Contrast, names for screen readers, pixels of highlights, and the page's positions."""

import threading
from pathlib import Path
from unittest.mock import Mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QScreen, QTextDocument
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.evidence.model import Verdict
from reader.text.model import Document, Metadata, Paragraph, ParagraphKind, Span
from reader.ui import theme
from reader.ui.main import first_size, make_window
from reader.ui.page import Page
from reader.ui.settings import WindowSettings
from reader.ui.theme import Colours, contrast
from reader.ui.window import Window
from tests.ui.fakes import FakeServices, fake_backend

PALETTES = pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=lambda c: c.name)


def unreadable(colours: Colours) -> dict[tuple[str, str], float]:
    """Return the pairs of ink and ground that stand out by less than 4.5 : 1, with their contrast."""
    grounds = {
        name: getattr(colours, name) for name in ("page", "raised", "hover", "chosen", "window", "claim")
    }
    plain = [(ink, ground) for ink in ("ink", "soft") for ground in grounds]
    plain += [("dim", g) for g in ("page", "raised", "hover")]
    poor = {(i, g): contrast(getattr(colours, i), grounds[g]) for i, g in plain}
    marked = [colours.hit, colours.hit_current, colours.selection]
    for verdict in Verdict:
        tone = colours.verdict(verdict)
        marked += [tone.wash, tone.strong]
        for ground in ("page", "raised", "chosen"):
            poor[f"{verdict} ink", ground] = contrast(tone.ink, grounds[ground])
        poor[f"{verdict} ink", "wash"] = contrast(tone.ink, tone.wash)
    poor |= {("ink", ground): contrast(colours.ink, ground) for ground in marked}
    poor["button", "accent"] = contrast(colours.on_accent, colours.accent)
    return {pair: round(ratio, 2) for pair, ratio in poor.items() if ratio < 4.5}


@PALETTES
def test_all_text_is_legible(colours: Colours) -> None:
    assert unreadable(colours) == {}


def test_contrast_is_wcags() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_every_interactive_widget_has_a_name(window: Window) -> None:
    window.step_claim(1)
    kinds = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QTextEdit)
    found: list[QWidget] = [w for kind in kinds for w in window.findChildren(kind)]
    unnamed = [
        (type(w).__name__, w.objectName())
        for w in found
        if not w.accessibleName() and not w.objectName().startswith("qt_") and not _inside(w)
    ]
    assert found
    assert unnamed == []


def _inside(widget: QWidget) -> bool:
    """Say whether a widget is a part that Qt puts into a field or a list itself."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, (QLineEdit, QComboBox)):
            return True
        above = above.parentWidget()
    return False


@pytest.mark.parametrize("size", [(1366, 768), (2560, 1440)])
@PALETTES
def test_highlights_are_seen_in_the_panes(
    qtbot: QtBot, window: Window, colours: Colours, size: tuple[int, int]
) -> None:
    window.show_theme(colours)
    qtbot.waitUntil(window.updatesEnabled)
    window.resize(*size)
    window.proportion()
    window.step_claim(1)
    judgement = window.controller.judgement
    assert judgement is not None
    source = next(e.source for e in judgement.evidence if e.verdict is Verdict.CONTRADICTS)
    pane = window.panes.pane(source)
    assert pane is not None
    image = pane.view.viewport().grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, image.height(), 2)}
    assert QColor(colours.contradicts.wash).name() in seen
    assert QColor(colours.contradicts.strong).name() in seen
    window.show_theme(theme.LIGHT)


def test_a_first_window_is_no_larger_than_the_screen(
    bare_window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Mock(spec=QScreen)
    monkeypatch.setattr(bare_window, "screen", lambda: screen)
    for room, wanted in (((1280, 700), (1280, 700)), ((683, 384), (683, 384)), ((2560, 1400), (1366, 768))):
        screen.availableGeometry.return_value = QRect(0, 0, *room)
        assert first_size(bare_window).toTuple() == wanted


def test_five_panes_fit_the_small_screen(window: Window, library_folder: Path, qtbot: QtBot) -> None:
    for name in ("d.md", "e.md"):
        (library_folder / name).write_text(
            "# More\n\nAnother report said little of note that day.\n", "utf-8"
        )
    with qtbot.waitSignal(window.controller.all_judged, timeout=5000):
        window.controller.open(library_folder)
    widths = [p.width() for p in window.panes.panes]
    assert len(widths) == 5
    assert min(widths) >= 200
    assert window.width() == 1366


def test_many_sources_scroll_sideways(window: Window, library_folder: Path, qtbot: QtBot) -> None:
    for n in range(20):
        (library_folder / f"more{n:02}.md").write_text(
            "# More\n\nThe harbour bridge was not mentioned.\n", "utf-8"
        )
    with qtbot.waitSignal(window.controller.all_judged, timeout=20000):
        window.controller.open(library_folder)
    assert window.width() == 1366
    last = window.panes.panes[-1]
    window.panes.bring(last.source, last.document.paragraphs[-1].span)
    assert not last.visibleRegion().isEmpty()


def test_closing_while_judging_is_safe(qtbot: QtBot, tmp_path: Path, library_folder: Path) -> None:
    hold, made = threading.Event(), list[FakeServices]()
    backend = fake_backend(tmp_path / "r.sqlite", hold, made)
    window = make_window(backend, WindowSettings(tmp_path / "s.ini"), "light")
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.controller.claims_found, timeout=5000):
        window.controller.open(library_folder)
    assert window.panes.panes
    window.close()
    assert made[0].closed
    assert not [t for t in threading.enumerate() if t.name.startswith("crossread-")]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1), min_size=1
    )
)
def test_positions_show_the_same_characters_as_spans(texts: list[str]) -> None:
    paragraphs, at = [], 0
    for n, text in enumerate(texts):
        span = Span(at, at + len(text))
        kind = list(ParagraphKind)[n % len(ParagraphKind)]
        paragraphs.append(Paragraph(n, span, kind, (span,)))
        at = span.end + 2
    document = Document("x", "\n\n".join(texts), Metadata(), tuple(paragraphs))
    page, shown = Page(document), QTextDocument()
    page.write(shown, theme.LIGHT, 14)
    units = shown.toRawText().encode("utf-16-le", "surrogatepass")
    for paragraph in paragraphs:
        start, end = page.positions(paragraph.span)
        assert units[2 * start : 2 * end].decode("utf-16-le") == paragraph.span.of(document.text)
        assert page.span(start, end) == paragraph.span

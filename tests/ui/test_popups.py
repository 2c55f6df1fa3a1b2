"""Lists that are not the window's own, in file dialogs and popups: on grounds that their text is read on."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QComboBox, QFileDialog, QHeaderView, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.ui import theme
from reader.ui.window import Window

THEMES = pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=lambda c: str(c.name))


def ground(widget: QWidget) -> str:
    """Return the colour that most of a widget has."""
    image = widget.grab().toImage()
    points = ((x, y) for x in range(image.width()) for y in range(0, image.height(), 2))
    return Counter(image.pixelColor(x, y).name() for x, y in points).most_common(1)[0][0]


@THEMES
def test_the_file_dialog_can_be_read(
    qtbot: QtBot, bare_window: Window, tmp_path: Path, colours: theme.Colours
) -> None:
    for name in ("alpha", "alabaster"):
        (tmp_path / name).mkdir()
    bare_window.show_theme(colours)
    dialog = QFileDialog(bare_window, "Open", str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    dialog.show()
    headers = [header for header in dialog.findChildren(QHeaderView) if header.isVisible()]
    assert [ground(header.viewport()) for header in headers] == [colours.raised] * len(headers)
    assert headers
    field = dialog.findChild(QLineEdit)
    assert field is not None
    completer = field.completer()
    completer.setCompletionPrefix(str(tmp_path / "al"))
    qtbot.waitUntil(lambda: completer.completionCount() > 0)
    completer.complete()
    shown = completer.popup()
    assert shown is not None
    assert shown.isVisible()
    assert ground(shown.viewport()) not in ("#000000", QColor(colours.ink).name())


@THEMES
def test_a_popup_of_choices_has_one_frame(qtbot: QtBot, window: Window, colours: theme.Colours) -> None:
    window.show_theme(colours)
    box = window.findChild(QComboBox)
    assert box is not None
    box.showPopup()
    view = box.view()
    assert view is not None
    qtbot.waitUntil(view.isVisible)
    image = view.window().grab().toImage()
    assert ground(view.viewport()) == colours.raised
    assert [borders(image, upright) for upright in (False, True)] == [1, 1]
    box.hidePopup()


def borders(image: QImage, upright: bool) -> int:
    """Return how many lines lie between a picture's edge and its ground, looked at across or upright."""
    colours = []
    for n in range(12):
        x, y = (image.width() // 2, image.height() - 1 - n) if upright else (n, image.height() - 8)
        colours.append(image.pixelColor(x, y).name())
    inside = colours[-1]
    lines = 0
    for former, colour in zip([inside, *colours], colours, strict=False):
        lines += colour not in (inside, former)
    return lines


def test_the_windows_own_lists_stand_on_its_ground(window: Window) -> None:
    view = window.claims.view
    window.claims.fields.text.setText("in no claim at all")
    below = view.mapTo(window, view.rect().bottomLeft()) + QPoint(20, -4)
    assert window.grab().toImage().pixelColor(below).name() == theme.LIGHT.raised

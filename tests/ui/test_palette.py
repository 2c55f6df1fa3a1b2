"""The palette: a few letters, the keys, what was used last first, and why something cannot be done now."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.ui.actions import Command
from reader.ui.command_palette import CommandPalette
from reader.ui.settings import WindowSettings
from reader.ui.window import Window
from tests.ui.test_window_keys import CTRL, press


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, window: Window) -> Callable[[str], list[str]]:
    """Return what opens the palette by its key, types and presses Enter; it returns what stood there."""

    def by_keys(typed: str) -> list[str]:
        stood: list[str] = []

        def answer(palette: CommandPalette) -> int:
            stood.extend(names(palette))
            QTest.keyClicks(palette.field, typed)
            QTest.keyClick(palette.field, Qt.Key.Key_Return)
            return palette.result()

        monkeypatch.setattr(CommandPalette, "exec", answer)
        press(qtbot, window, Qt.Key.Key_K, CTRL)
        return stood

    return by_keys


def names(palette: CommandPalette) -> list[str]:
    items = [palette.list.item(n).data(Qt.ItemDataRole.UserRole) for n in range(palette.list.count())]
    return [item.name for item in items if isinstance(item, Command)]


def made(window: Window, qtbot: QtBot, typed: str = "") -> CommandPalette:
    palette = CommandPalette(window.commands, window)
    qtbot.addWidget(palette)
    palette.field.setText(typed)
    return palette


def test_a_few_letters_find_a_command_and_its_key_stands_beside_it(window: Window, qtbot: QtBot) -> None:
    palette = made(window, qtbot, "nxt clm")
    assert names(palette)[0] == "Next claim"
    assert palette.list.item(0).text() == "Next claim   ·   J"
    assert names(made(window, qtbot, "lib exp"))[0] == "Export…"


def test_letters_scattered_over_a_name_count_where_nothing_is_nearer(window: Window, qtbot: QtBot) -> None:
    assert names(made(window, qtbot, "entail")) == ["Entailment model…"]
    assert "Export…" in names(made(window, qtbot, "xprt"))


def test_the_command_used_last_comes_first_and_stays_so_at_the_next_start(
    choose: Callable[[str], list[str]], window: Window
) -> None:
    choose("larger text")
    choose("next claim")
    assert choose("larger text")[:2] == ["Next claim", "Larger text"]
    assert choose("normal text")[:2] == ["Larger text", "Next claim"]
    again = WindowSettings(window.settings.session_file.with_name("settings.ini"))
    assert again.commands == ("Normal text size", "Larger text", "Next claim")


def test_what_cannot_be_done_now_stands_last_says_why_and_does_nothing(
    choose: Callable[[str], list[str]], window: Window, qtbot: QtBot
) -> None:
    found = made(window, qtbot, "passage")
    texts = [found.list.item(n).text() for n in range(found.list.count())]
    assert texts[-1].endswith("select a passage first (N)") or texts[-1].endswith("select a claim first (J)")
    why = [text.count(" first (") for text in texts]
    assert why == sorted(why)
    choose("next passage")
    assert window.status.said.text() == "select a claim first (J)"
    assert window.controller.evidence is None


def test_the_pane_that_is_read_counts_while_the_palette_has_the_keyboard(
    choose: Callable[[str], list[str]], window: Window
) -> None:
    window.focus_pane(2)
    choose("pin or")
    assert window.panes.pinned == ("b.md",)


def test_where_nothing_is_called_so_it_says_so(window: Window, qtbot: QtBot) -> None:
    palette = made(window, qtbot, "zzz")
    palette.show()
    assert palette.list.isHidden()
    assert palette.nothing.text() == "Nothing is called so: try fewer letters"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.chosen is None
    assert palette.isVisible()
    palette.field.clear()
    assert palette.list.isVisible()

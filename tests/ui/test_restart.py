"""Another language: said clearly, spoken after a restart that the notice offers, with nothing lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui import main
from reader.ui.language import speak
from reader.ui.settings_dialog import SettingsDialog
from reader.ui.window import Window
from tests.ui.fakes import fake_backend
from tests.ui.test_window_keys import ALT, press


@pytest.fixture
def _english_afterwards() -> Iterator[None]:
    yield
    app = QApplication.instance()
    assert app is not None
    speak(app, "en")


def choose(window: Window, code: str) -> SettingsDialog:
    """Choose a language in the settings, and leave them."""
    dialog = SettingsDialog(window)
    dialog.language.setCurrentIndex(dialog.language.findData(code))
    return dialog


def test_the_notice_offers_a_restart_and_takes_the_offer_back(qtbot: QtBot, window: Window) -> None:
    dialog = choose(window, "de")
    assert dialog.anew.isEnabled()
    assert window.notice.label.text() == "Deutsch is spoken from the next start"
    assert window.notice.action.text() == "Restart now"
    dialog.language.setCurrentIndex(dialog.language.findData("en"))
    assert not dialog.anew.isEnabled()
    assert not window.notice.offers()
    dialog.deleteLater()


@pytest.mark.usefixtures("_english_afterwards")
def test_the_window_starts_anew_in_the_language_chosen(
    qtbot: QtBot, library_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setattr(main, "real_backend", lambda: fake_backend(tmp_path / "reviews.sqlite"))
    said: list[tuple[str, str]] = []
    seen: list[Window] = []

    def look() -> None:
        """Act on the window in sight once it has judged everything; a second one is closed."""
        shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, Window) and w.isVisible()]
        if not shown or not shown[0].controller.complete or shown[0].session.store.file is None:
            return
        window = shown[0]
        if not seen:
            seen.append(window)
            press(qtbot, window, Qt.Key.Key_J)
        claim = window.controller.claim
        if claim is None:
            return
        said.append((window.menuBar().actions()[0].text().replace("&", ""), claim.text))
        if window is seen[0]:
            choose(window, "de").reject()
            press(qtbot, window, Qt.Key.Key_N, ALT)
        else:
            window.close()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    assert main.run_window(library_folder, size=(1366, 768), theme="light") == 0
    timer.stop()
    assert [menu for menu, _ in said] == ["Library", "Bibliothek"]
    assert said[0][1] == said[1][1]

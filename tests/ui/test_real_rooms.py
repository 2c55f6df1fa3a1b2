"""The window on the real index, engine, store and export, of a small invented library."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui import main
from reader.ui.backend import real_backend
from reader.ui.main import make_window
from reader.ui.paint.highlights import Kind
from reader.ui.settings import WindowSettings


@pytest.fixture
def own_places(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep caches, reviews and settings of the test out of the user's folders."""
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))


@pytest.mark.usefixtures("own_places")
def test_the_whole_job(
    qtbot: QtBot, library_folder: Path, tmp_path: Path, wait_for: Callable[[Callable[[], bool]], None]
) -> None:
    window = make_window(real_backend(), WindowSettings(tmp_path / "s.ini"), "light")
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.controller.all_judged, timeout=120_000):
        window.controller.open(library_folder)
    assert window.controller.claims
    window.step_claim(1)
    assert window.controller.judgement is not None
    window.start_search()
    QTest.keyClicks(window.top.search, "lorries 12")
    wait_for(lambda: bool(window.search_panel.model.hits))

    def marked() -> set[str]:
        views = [(p.document.text, p.view.highlights) for p in window.panes.panes]
        return {h.span.of(text) for text, found in views for h in found if h.kind is Kind.HIT}

    wait_for(lambda: {"lorries", "12"} <= marked())
    window.back()
    window.controller.export(tmp_path / "out", "pdf")
    wait_for(lambda: "written" in window.notice.label.text())
    assert sorted(tmp_path.glob("out/**/*.pdf"))
    window.close()


@pytest.mark.usefixtures("own_places")
def test_a_picture_is_taken_and_the_window_closes(library_folder: Path, tmp_path: Path) -> None:
    picture = tmp_path / "shots" / "window.png"
    assert main.run_window(library_folder, picture, (1366, 768), "dark") == 0
    assert picture.stat().st_size > 20_000
    assert QApplication.instance() is not None

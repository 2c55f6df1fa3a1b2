"""What runs in the background is told, stopped and taken up again by keys; closing loses nothing."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.errors import Cancelled
from reader.library.model import Library
from reader.ui.backend import Check, Search
from reader.ui.main import make_window
from reader.ui.settings import WindowSettings
from reader.ui.tasks import Task
from reader.ui.window import Window
from tests.ui.fakes import FakeServices, fake_backend
from tests.ui.test_window_keys import CTRL, SHIFT, press

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def hold() -> threading.Event:
    """Return what judging waits for."""
    return threading.Event()


@pytest.fixture
def held(qtbot: QtBot, tmp_path: Path, hold: threading.Event) -> Iterator[Window]:
    """Yield a window in which judging waits."""
    window = make_window(
        fake_backend(tmp_path / "r.sqlite", hold), WindowSettings(tmp_path / "s.ini"), "light"
    )
    qtbot.addWidget(window)
    window.show()
    yield window
    hold.set()
    window.close()


def stop(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_Period, CTRL)


def go_on(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_J, CTRL | SHIFT)


def test_judging_is_stopped_and_taken_up_again(
    qtbot: QtBot, held: Window, hold: threading.Event, library_folder: Path
) -> None:
    with qtbot.waitSignal(held.controller.claims_found, timeout=20_000):
        held.controller.open(library_folder)
    assert held.controller.running.now == "judging"
    assert held.status.stop.isVisible()
    stop(qtbot, held)
    assert not held.status.stop.isVisible()
    assert held.status.go_on.isVisible()
    total = len(held.controller.claims)
    assert held.status.work == f"judged 0/{total} · judging: stopped"
    hold.set()
    with qtbot.waitSignal(held.controller.all_judged, timeout=20_000):
        go_on(qtbot, held)
    assert held.status.work == f"judged {total}/{total}"
    assert not held.status.go_on.isVisible()


def test_a_claim_selected_while_judging_is_stopped_is_judged(
    qtbot: QtBot, held: Window, library_folder: Path, wait_for: Wait
) -> None:
    with qtbot.waitSignal(held.controller.claims_found, timeout=20_000):
        held.controller.open(library_folder)
    stop(qtbot, held)
    press(qtbot, held, Qt.Key.Key_J)
    wait_for(lambda: held.controller.judgement is not None)
    assert held.controller.running.stopped == "judging"


def test_indexing_is_stopped_and_what_comes_of_it_is_let_go(
    qtbot: QtBot, held: Window, hold: threading.Event, library_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold.set()
    gate, made = threading.Event(), list[FakeServices]()

    def slow(library: Library, _check: Check, _searchable: Callable[[Search], None]) -> FakeServices:
        made.append(FakeServices(library))
        gate.wait(20)
        return made[-1]

    object.__setattr__(held.controller.backend, "open_services", slow)
    held.controller.open(library_folder)
    qtbot.waitUntil(lambda: held.controller.running.now == "indexing" and bool(made), timeout=20_000)
    stop(qtbot, held)
    gate.set()
    qtbot.waitUntil(lambda: made[0].closed, timeout=20_000)
    assert held.controller.services is None
    assert held.status.work == "indexing: stopped"
    with qtbot.waitSignal(held.controller.all_judged, timeout=20_000):
        go_on(qtbot, held)
    assert not made[1].closed


class Slow:
    """An export that goes on until it is let go, and says how it ended."""

    def __init__(self) -> None:
        self.begun, self.gate, self.stopped = threading.Event(), threading.Event(), threading.Event()

    def __call__(self, _judgements: object, out: Path, form: str, *rest: Any, **_: Any) -> Any:
        progress = rest[0]
        self.begun.set()
        try:
            while not self.gate.wait(0.01):
                progress(1, 2)
            progress(2, 2)
        except Cancelled:
            self.stopped.set()
            raise
        out.mkdir(parents=True)
        (out / f"report.{form}").write_text("whole", "utf-8")
        return (out / f"report.{form}",)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    """Return an export that goes on until it is let go."""
    made = Slow()
    monkeypatch.setattr(FakeServices, "export", made)
    return made


def test_an_export_is_stopped(qtbot: QtBot, window: Window, slow: Slow, tmp_path: Path) -> None:
    window.controller.export(tmp_path / "out", "csv")
    qtbot.waitUntil(slow.begun.is_set, timeout=20_000)
    qtbot.waitUntil(lambda: window.status.work == "exporting 1/2", timeout=20_000)
    stop(qtbot, window)
    qtbot.waitUntil(slow.stopped.is_set, timeout=20_000)
    total = len(window.controller.claims)
    assert window.status.work == f"judged {total}/{total}"
    assert not (tmp_path / "out").exists()


def test_closing_the_window_finishes_the_export_and_asks_nothing(
    qtbot: QtBot, window: Window, slow: Slow, tmp_path: Path
) -> None:
    window.controller.export(tmp_path / "out", "csv")
    qtbot.waitUntil(slow.begun.is_set, timeout=20_000)
    begun = threading.Event()
    window.controller.tasks.submit("beside", lambda task: _let_go_once_cancelled(task, slow, begun))
    qtbot.waitUntil(begun.is_set, timeout=20_000)
    window.close()
    assert not window.isVisible()
    assert (tmp_path / "out" / "report.csv").read_text("utf-8") == "whole"
    assert not slow.stopped.is_set()


def _let_go_once_cancelled(task: Task, slow: Slow, begun: threading.Event) -> None:
    begun.set()
    while not task.cancelled():
        slow.gate.wait(0.01)
    slow.gate.set()

"""No turn of the event loop holds up the window, and no answer takes much longer than bare painting does.

Judged by the work of the window's own thread, not by the clock: machines that test are slow and share their
cores. What an idle laptop does in 50 ms may take `SLACK` times as long here; what stalls takes much longer.
"""

import threading
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from statistics import median

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader import places
from reader.ui.window import Window
from tests.bench.bench_window import Paints, bare, time_to_paint, twenty
from tests.ui.watchdog import Watchdog, spin

STALL_S, SLACK = 0.05, 4
TIMES_BARE = 10
"""How many times the work of bare browsers a selection may take, list, heads, marks and evidence included."""
STEPS = 24


@pytest.fixture
def dog() -> Iterator[Watchdog]:
    """Yield a watchdog; afterwards its thread has ended."""
    watchdog = Watchdog()
    yield watchdog
    watchdog.end()


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Return a library of twenty sources."""
    return twenty(places.seeds(), tmp_path / "twenty")


@pytest.fixture
def wide(bare_window: Window) -> Window:
    """Return a shown window of 1366 pixels."""
    return bare_window


def test_the_watchdog_tells_work_from_waiting(qtbot: QtBot, dog: Watchdog) -> None:
    with dog.watching("work"):
        QTimer.singleShot(0, lambda: spin(0.12))
        qtbot.waitUntil(lambda: bool(dog.stalls(0.1)))
    gate = threading.Event()
    with dog.watching("waiting"):
        QTimer.singleShot(0, lambda: gate.wait(0.12))
        qtbot.waitUntil(lambda: dog.worst("waiting", lambda t: t.wall).wall > 0.1)
    assert dog.worst("work").cpu > 0.1
    assert dog.worst("waiting").cpu < 0.1


def test_nothing_stalls_while_a_library_opens_is_judged_looked_at_and_exported(
    qtbot: QtBot, dog: Watchdog, wide: Window, many: Path, tmp_path: Path
) -> None:
    for phase in ("opening", "opening again"):
        with dog.watching(phase):
            open_and_judge(wide, many, qtbot)
    with dog.watching("zooming"):
        wide.looks.zoom_by(1.1)
        qtbot.waitUntil(lambda: all(p.view.is_set for p in wide.panes.panes if p.isVisible()))
    with dog.watching("exporting"), qtbot.waitSignal(wide.controller.exported, timeout=170_000):
        wide.controller.export(tmp_path / "out", "csv")
    assert [str(turn) for turn in dog.stalls(STALL_S * SLACK)] == []


@pytest.mark.parametrize("name", ["five", "twenty"])
def test_a_selection_is_painted_about_as_soon_as_bare_texts_are(
    qtbot: QtBot, wide: Window, many: Path, name: str
) -> None:
    folder = places.seeds() if name == "five" else many
    open_and_judge(wide, folder, qtbot)
    changed, paints = wide.claims.view.viewport(), Paints()
    changed.installEventFilter(paints)
    answers = [time_to_paint(lambda: wide.step_claim(1), wide, changed, paints) for _ in range(STEPS)]
    seen = sum(not p.view.visibleRegion().isEmpty() for p in wide.panes.panes)
    work = median(a.work for a in answers)
    assert work < TIMES_BARE * median(a.work for a in bare(folder, seen, STEPS))


def test_panes_out_of_sight_are_marked_once_there_is_time(qtbot: QtBot, wide: Window, many: Path) -> None:
    open_and_judge(wide, many, qtbot)
    services = wide.controller.services
    assert services is not None
    hits = services.search("the").hits
    wide.panes.show_hits(hits, None, None, None)
    unseen = [p for p in wide.panes.panes if p.view.visibleRegion().isEmpty()]
    told = [p for p in unseen if any(hit.source == p.source for hit in hits)]
    assert len(told) > 5
    assert not any(p.view.highlights for p in told)
    last = next(hit for hit in hits if hit.source == told[-1].source)
    wide.panes.bring(last.source, last.span)
    assert told[-1].view.highlights
    qtbot.waitUntil(lambda: all(p.view.highlights for p in told))


def test_panes_of_many_sources_are_made_once_there_is_time(qtbot: QtBot, wide: Window, many: Path) -> None:
    with qtbot.waitSignal(wide.controller.library_opened, timeout=170_000):
        wide.controller.open(many)
    sources = [d.source for d in wide.controller.library.documents] if wide.controller.library else []
    made = len(wide.panes.panes)
    assert 0 < made < len(sources)
    pane = wide.panes.numbered(len(sources))
    assert pane is not None
    assert (pane.source, len(wide.panes.panes)) == (sources[-1], made + 1)
    qtbot.waitUntil(lambda: sorted(wide.panes.order) == sources, timeout=170_000)


def test_of_many_panes_few_come_forward_and_the_rest_stays_as_it_stood(
    qtbot: QtBot, wide: Window, many: Path
) -> None:
    open_and_judge(wide, many, qtbot)
    former = wide.panes.order
    wide.step_claim(1)
    claim = wide.controller.claim
    assert claim is not None
    assert wide.panes.order[0] == claim.source
    first = set(wide.panes.order[:8])
    assert wide.panes.order[8:] == tuple(source for source in former if source not in first)


def test_a_long_list_is_whole_once_all_is_judged(qtbot: QtBot, wide: Window, many: Path) -> None:
    open_and_judge(wide, many, qtbot)
    rows = wide.claims.model.rows
    assert len(rows) == len(wide.controller.claims) > 400
    assert all(row.standing is not None for row in rows)
    assert [row.by_contest for row in rows] == sorted(row.by_contest for row in rows)
    assert wide.claims.model.rowCount() == len(rows)


def open_and_judge(window: Window, folder: Path, qtbot: QtBot) -> None:
    """Open a library and wait until every claim is judged, however slow the machine."""
    with qtbot.waitSignal(window.controller.all_judged, timeout=170_000):
        window.controller.open(folder)
    qtbot.waitUntil(lambda: len(window.panes.panes) == len(window.claims.model.rows[0].cells))


def held(window: Window) -> dict[str, int]:
    """Count what could leak: widgets, timers and threads."""
    timers = sum(isinstance(child, QTimer) for child in window.findChildren(QObject))
    return {"widgets": len(QApplication.allWidgets()), "timers": timers, "threads": threading.active_count()}


def resident() -> float:
    """Return the memory held now, in MiB."""
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    raise OSError


needs_proc = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="tells memory on Linux alone")


@needs_proc
@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_a_thousand_selections_hold_no_more_memory(qtbot: QtBot, wide: Window) -> None:
    open_and_judge(wide, places.seeds(), qtbot)
    walk = steps(wide)

    def step(times: int) -> None:
        for by in islice(walk, times):
            wide.step_claim(by)
            QApplication.processEvents()

    step(300)
    qtbot.wait(1)
    before, memory = held(wide), resident()
    step(1000)
    qtbot.waitUntil(lambda: held(wide) == before)
    assert resident() - memory < 16


def steps(window: Window) -> Iterator[int]:
    """Yield steps down the list of claims and up again, without end."""
    return cycle([1] * len(window.claims.model.rows) + [-1] * len(window.claims.model.rows))


@needs_proc
@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_fifty_libraries_opened_leave_nothing_behind(qtbot: QtBot, wide: Window) -> None:
    def open_once() -> None:
        open_and_judge(wide, places.seeds(), qtbot)
        wide.step_claim(1)
        qtbot.waitUntil(lambda: all(p.view.is_set for p in wide.panes.panes))

    for _ in range(10):
        open_once()
    qtbot.wait(1)
    before, memory = held(wide), resident()
    for _ in range(50):
        open_once()
    qtbot.waitUntil(lambda: held(wide) == before)
    assert resident() - memory < 24

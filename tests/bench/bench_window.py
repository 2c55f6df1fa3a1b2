"""How soon the window answers: from a claim selected to all panes painted, and the longest turns of its loop.

Five sources (the default library) and twenty (its paragraphs told again in other orders) are opened, indexed
and judged; then every claim is selected in turn, judged already, and all that changes much at once is done.
Beside it stands the baseline: bare QTextBrowsers with the same texts that are scrolled and painted. Times are
told as the work of the window's thread, which other programs disturb little, and as it passed on the clock.
"held" is what the thread waited while others of its own program worked (Python runs one at a time): the clock
less the work, less the time in which the machine had no processor free, at most what the others worked.

usage: python -m tests.bench.bench_window [--stand-in | --both] [LIBRARY...]

`--stand-in` judges by shared words instead of by the engine, for machines that have no time; `--both` does
it either way.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import product
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QSplitter, QTextBrowser, QWidget
from typing_extensions import override

from reader import places
from reader.ui.backend import Backend, real_backend
from reader.ui.fonts import offered_families, reading_font
from reader.ui.main import application, make_window, yield_soon
from reader.ui.settings import WindowSettings
from reader.ui.window import Window
from tests.ui.fakes import fake_backend
from tests.ui.watchdog import Watchdog

MANY = 20
STEPS = 250
BETWEEN_MS = 30
FRAME, TWO_FRAMES, STALL = 1 / 60, 2 / 60, 0.05
SIZE = (1366, 768)
PATIENCE_S = 3600.0
STAND_IN, BOTH = "--stand-in", "--both"


@dataclass(frozen=True, slots=True)
class Answer:
    """How long one selection took until all was painted: the thread's own work, and on the clock."""

    work: float
    wall: float


class Paints(QObject):
    """Remembers which of the watched widgets were painted."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: set[int] = set()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a paint."""
        if event.type() is QEvent.Type.Paint:
            self.painted.add(id(watched))
        return False


def until(done: Callable[[], object]) -> None:
    """Let the event loop turn until something holds."""
    loop, end = QEventLoop(), time.monotonic() + PATIENCE_S
    while not done():
        if time.monotonic() > end:
            raise TimeoutError
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def rest(milliseconds: int = 80) -> None:
    """Let the event loop turn for a while."""
    over: list[bool] = []
    QTimer.singleShot(milliseconds, lambda: over.append(True))
    until(lambda: over)


def time_to_paint(act: Callable[[], None], window: QWidget, changed: QWidget, paints: Paints) -> Answer:
    """Act, lay out and paint what changed, as Qt does in the next turn of the loop; then let that turn.

    What the window puts off until it is painted is not part of the answer, nor is Qt's wait for the screen.
    """
    paints.painted.clear()
    work, wall = time.thread_time(), time.perf_counter()
    act()
    QCoreApplication.sendPostedEvents()
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))
    answer = Answer(time.thread_time() - work, time.perf_counter() - wall)
    if id(changed) not in paints.painted:
        raise AssertionError("nothing was painted")
    rest(BETWEEN_MS)
    return answer


class Run:
    """A window of its own, watched while it works."""

    def __init__(self, backend: Backend, home: Path) -> None:
        self.window: Window = make_window(backend, WindowSettings(home / "settings.ini"), "light")
        self.window.resize(*SIZE)
        self.window.show()
        self.window.proportion()
        self.dog = Watchdog()
        self.paints = Paints()
        rest()

    def open(self, folder: Path) -> None:
        """Open a library, wait until it is shown, then until it is indexed, then until it is judged."""
        state = self.window.controller
        heard: dict[str, bool] = {}
        state.claims_found.connect(lambda _claims: heard.setdefault("claims", True))
        state.all_judged.connect(lambda: heard.setdefault("judged", True))
        former = state.library
        with self.dog.watching("opening"):
            state.open(folder)
            until(lambda: state.library is not None and state.library is not former)
            until(lambda: all(p.view.is_set for p in self.window.panes.panes) or "claims" in heard)
        with self.dog.watching("indexing"):
            until(lambda: "claims" in heard)
        with self.dog.watching("judging"):
            until(lambda: "judged" in heard)
            rest()

    def select_all(self) -> list[Answer]:
        """Step through the claims."""
        window, changed = self.window, self.window.claims.view.viewport()
        changed.installEventFilter(self.paints)
        with self.dog.watching("selecting"):
            return [
                time_to_paint(lambda: window.step_claim(1), window, changed, self.paints)
                for _ in range(min(STEPS, len(window.controller.claims)))
            ]

    def change(self) -> None:
        """Do what changes much of the window at once."""
        window, views = self.window, self.window.views
        families = [f for f in offered_families() if f != reading_font(14).family()]
        acts: dict[str, tuple[Callable[[], object], ...]] = {
            "theme": (window.looks.toggle_theme, window.looks.toggle_theme),
            "zoom": (lambda: window.looks.zoom_by(1.1), lambda: window.looks.zoom_by(None)),
            "typeface": tuple(partial(window.looks.choose_family, f) for f in (*families[-1:], "")),
            "another size": tuple(
                partial(window.resize, SIZE[0] + n * 31, SIZE[1] + n * 17) for n in range(9)
            ),
            "two panes alone": (window.focus_mode.toggle, window.focus_mode.toggle),
            "views": tuple(
                partial(views.show_view, name) for name in (*views.names, "Panes", "Matrix", "Panes")
            ),
            "filtering": tuple(
                partial(window.claims.fields.text.setText, w) for w in ("t", "th", "the", "", "of", "")
            ),
            "searching": tuple(
                partial(window.top.search.setText, w) for w in ("t", "th", "the", "the s", "")
            ),
        }
        for phase, steps in acts.items():
            with self.dog.watching(phase):
                for step in steps:
                    QTimer.singleShot(0, window, step)
                    rest()
                    until(lambda: window.updatesEnabled() and not window.panes.busy)

    def export(self, out: Path, form: str) -> None:
        """Export."""
        ended: list[bool] = []
        self.window.controller.exporting.ended.connect(lambda: ended.append(True))
        with self.dog.watching("exporting"):
            self.window.controller.export(out, form)
            until(lambda: ended)

    def turns(self) -> Iterator[str]:
        """Yield a line for each phase: its longest turn, where that was, and how many took over 50 ms."""
        head = "".join(f"{kind:>9}" for kind in ("work", "held", "clock"))
        yield f"{'longest turn of the loop':<31}{'turns':>10}{head}{'over 50 ms: work, held, clock':>33}"
        for phase in dict.fromkeys(turn.phase for turn in self.dog.turns):
            found = [turn for turn in self.dog.turns if turn.phase == phase]
            kinds = [[t.cpu for t in found], [t.held for t in found], [t.wall for t in found]]
            longest = "".join(f"{1000 * max(kind):>9.1f}" for kind in kinds)
            over = "".join(f"{sum(value > STALL for value in kind):>7}" for kind in kinds)
            worst = self.dog.worst(phase)
            where = f"  {worst.at}" if worst.cpu > STALL else ""
            yield f"{phase:<31}{len(found):>10}{longest}{over:>33}{where}"

    def close(self) -> None:
        """Close the window."""
        self.window.close()
        self.dog.end()
        self.window.deleteLater()
        rest()


def bare(folder: Path, panes: int, steps: int = STEPS) -> list[Answer]:
    """Scroll and paint bare browsers with the same texts, as many as fit."""
    row, paints = QSplitter(), Paints()
    files = sorted(f for f in folder.glob("*.md") if f.name != "README.md")[:panes]
    for file in files:
        browser = QTextBrowser()
        browser.setPlainText(file.read_text(encoding="utf-8"))
        browser.viewport().installEventFilter(paints)
        row.addWidget(browser)
    row.resize(*SIZE)
    row.show()
    rest()
    browsers = row.findChildren(QTextBrowser)

    def scroll(to: int) -> None:
        for browser in browsers:
            bar = browser.verticalScrollBar()
            bar.setValue((to * 61) % max(1, bar.maximum()))
            browser.viewport().update()

    last = browsers[-1].viewport()
    answers = [time_to_paint(partial(scroll, n + 1), row, last, paints) for n in range(steps)]
    row.close()
    return answers


def twenty(seeds: Path, into: Path) -> Path:
    """Write twenty sources: the articles of `seeds`, then their paragraphs told again in other orders."""
    into.mkdir()
    files = sorted(f for f in seeds.glob("*.md") if f.name != "README.md")
    for n in range(MANY):
        head, *paragraphs = files[n % len(files)].read_text(encoding="utf-8").split("\n\n")
        turn = n // len(files) * 7 % len(paragraphs)
        body = "\n\n".join((head, *paragraphs[turn:], *paragraphs[:turn]))
        (into / f"{n:02}.md").write_text(body, encoding="utf-8")
    return into


def quantile(values: Iterable[float], share: float) -> float:
    """Return the value below which `share` of all lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def rows(name: str, answers: list[Answer]) -> Iterator[str]:
    """Yield the lines of one row of answers, in milliseconds."""
    for kind, values in (("work", [a.work for a in answers]), ("clock", [a.wall for a in answers])):
        told = [median(values), quantile(values, 0.95), max(values)]
        yield f"{name:<34}{kind:<7}" + "".join(f"{1000 * value:>9.1f}" for value in told)


def measure(name: str, folder: Path, backend: Backend, home: Path) -> None:
    """Print what was measured on one library."""
    run = Run(backend, home)
    run.open(folder)
    seen = sum(not p.view.visibleRegion().isEmpty() for p in run.window.panes.panes)
    answers = run.select_all()
    run.change()
    run.export(home / f"out of {name}", "html" if "html" in backend.formats() else backend.formats()[-1])
    baseline = bare(folder, seen)
    print(f"\n{name}: {len(run.window.panes.panes)} sources, {seen} panes in sight\n")
    print(f"{'milliseconds':<41}{'median':>9}{'95 %':>9}{'longest':>9}")
    for line in (*rows(f"{seen} bare browsers", baseline), *rows("a claim selected", answers)):
        print(line)
    ratio = median([a.work for a in answers]) / median([a.work for a in baseline])
    print(f"{'ratio of work':<41}{ratio:>9.2f}")
    print()
    for line in run.turns():
        print(line)
    run.close()


@contextmanager
def own_home() -> Iterator[Path]:
    """Keep caches, reviews and settings in a folder of their own."""
    with tempfile.TemporaryDirectory() as home:
        for kind in ("CACHE", "DATA", "CONFIG", "STATE"):
            os.environ[f"XDG_{kind}_HOME"] = f"{home}/{kind.lower()}"
        yield Path(home)


def main() -> None:
    """Print the tables."""
    folders = [Path(a) for a in sys.argv[1:] if not a.startswith("--")]
    kinds = [kind for kind in (STAND_IN, BOTH) if kind in sys.argv]
    stand_ins = {STAND_IN: (True,), BOTH: (True, False)}[kinds[0]] if kinds else (False,)
    with own_home() as home:
        application()
        yield_soon()
        libraries = {folder.name: folder for folder in folders} or {
            "five": places.seeds(),
            "twenty": twenty(places.seeds(), home / "twenty"),
        }
        for stand_in, (name, folder) in product(stand_ins, libraries.items()):
            backend = fake_backend(home / f"{name}.sqlite") if stand_in else real_backend()
            measure(f"{name}, judged by {'a stand-in' if stand_in else 'the engine'}", folder, backend, home)
    print(
        f"\nwanted: five sources {1000 * FRAME:.1f} ms, twenty {1000 * TWO_FRAMES:.1f} ms, no turn over 50 ms"
    )


if __name__ == "__main__":
    main()

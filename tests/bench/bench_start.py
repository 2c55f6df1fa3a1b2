"""From start to painted panes, and memory, against a bare five-pane PySide6 window on the same articles.

Prints medians of whole processes, each in turn, and the ratio. The articles are the default library, or the
folder given as the first argument. Crossread's index and verdicts are warm: one uncounted run goes before.

With `--large` a library of 9,198 unchanged articles is opened again instead, where the development data
lies beside the checkout: until its panes are painted, until a query typed then is answered in the window,
until the claims are listed; the longest turn of the event loop; how long closing takes while it is being
judged. Beside the seconds of the clock stand those of the processor, which a busy machine does not stretch.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reader import places
from tests.shared_data import SHARED

RUNS = 7

BARE = """
import sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QTextBrowser
app = QApplication(sys.argv[:1])
window, panes = QMainWindow(), QSplitter()
for file in sorted(Path(sys.argv[1]).iterdir()):
    if file.suffix in {".md", ".txt"} and file.name != "README.md":
        pane = QTextBrowser()
        pane.setPlainText(file.read_text(encoding="utf-8"))
        panes.addWidget(pane)
window.setCentralWidget(panes)
window.resize(1366, 768)
window.show()
app.processEvents()
window.grab()
"""
CROSSREAD = """
import sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from reader.ui.backend import real_backend
from reader.ui.main import application, make_window
from reader.ui.settings import WindowSettings
app = application()
window = make_window(real_backend(), WindowSettings())
window.resize(1366, 768)
window.show()
window.controller.open(Path(sys.argv[1]))
while window.controller.library is None:
    app.processEvents()
app.processEvents()
window.grab()
"""
LARGE = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from reader.ui.backend import real_backend
from reader.ui.main import application, make_window
from reader.ui.settings import WindowSettings
app = application()
window = make_window(real_backend(), WindowSettings())
window.resize(1366, 768)
window.show()
state, told, turns = window.controller, [], [(time.monotonic(), time.thread_time())]
def ends():
    turns.append((time.monotonic(), time.thread_time()))
beat = QTimer()
beat.timeout.connect(ends)
beat.start(0)
begun = time.monotonic(), time.process_time()
def tell():
    told.extend((time.monotonic() - begun[0], time.process_time() - begun[1]))
state.open(Path(sys.argv[1]))
while state.library is None:
    app.processEvents()
app.processEvents()
window.grab()
tell()
window.start_search()
window.top.search.setText("president election")
while state.result is None or not state.result.total:
    app.processEvents()
app.processEvents()
tell()
while not state.claims:
    app.processEvents()
app.processEvents()
tell()
end = time.monotonic() + 3
while time.monotonic() < end:
    app.processEvents()
told.extend(max(b[n] - a[n] for a, b in zip(turns, turns[1:])) for n in (0, 1))
begun = time.monotonic(), time.process_time()
window.close()
tell()
print(*told, flush=True)
"""
REPORT = """
peak = next(l for l in open("/proc/self/status") if l.startswith("VmRSS")).split()[1]
print(time.monotonic(), int(peak) / 1024, flush=True)
import os
os._exit(0)
"""


def measure(code: str, library: Path, env: dict[str, str]) -> tuple[float, float]:
    """Run `code` in a process of its own; return seconds from its start to its report, and MiB held then."""
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", code + REPORT, str(library)],
        env=env,
        capture_output=True,
        text=True,
        check=True,
    )
    moment, memory = map(float, done.stdout.split()[-2:])
    return moment - begun, memory


def large() -> None:
    """Print how soon a large library can be used again."""
    if not SHARED.is_dir():
        print("the development data is not beside this checkout: nothing to measure")
        return
    names = ("panes painted", "query answered", "claims listed", "longest turn", "closing while judging")
    with tempfile.TemporaryDirectory() as home:
        library = Path(home) / "allsides"
        tool = SHARED / "tools" / "make_library.py"
        subprocess.run([sys.executable, tool, "allsides", library], check=True, stdout=subprocess.DEVNULL)
        runs = []
        for _ in range(RUNS + 1):
            told = subprocess.run(
                [sys.executable, "-c", LARGE, library],
                env=_home(home),
                stdout=subprocess.PIPE,
                text=True,
                check=True,
            ).stdout
            runs.append([float(seconds) for seconds in told.split()])
    print(f"{RUNS} openings of 9,198 unchanged articles, seconds from the moment that is asked\n")
    print(f"{'medians':<24}{'clock':>9}{'processor':>11}")
    for n, name in enumerate(names):
        clock, processor = (statistics.median(run[2 * n + m] for run in runs[1:]) for m in (0, 1))
        print(f"{name:<24}{clock:>9.2f}{processor:>11.2f}")


def _home(home: str) -> dict[str, str]:
    return os.environ | {
        "HOME": home,
        "XDG_CACHE_HOME": f"{home}/cache",
        "XDG_DATA_HOME": f"{home}/data",
        "XDG_CONFIG_HOME": f"{home}/config",
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
    }


def main() -> None:
    """Print the table."""
    if "--large" in sys.argv:
        large()
        return
    library = Path(sys.argv[1]) if len(sys.argv) > 1 else places.seeds()
    with tempfile.TemporaryDirectory() as home:
        env = _home(home)
        subprocess.run(
            [sys.executable, "-m", "reader", "claims", str(library)],
            env=env,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        rows: dict[str, list[tuple[float, float]]] = {"bare five-pane window": [], "crossread": []}
        for _ in range(RUNS):
            rows["bare five-pane window"].append(measure(BARE, library, env))
            rows["crossread"].append(measure(CROSSREAD, library, env))
    print(f"start to painted panes, {RUNS} runs each, medians\n")
    print(f"{'':<24}{'seconds':>9}{'MiB':>8}")
    medians = {}
    for name, runs in rows.items():
        seconds, memory = (statistics.median(column) for column in zip(*runs, strict=True))
        medians[name] = seconds
        print(f"{name:<24}{seconds:>9.3f}{memory:>8.0f}")
    print(f"{'ratio':<24}{medians['crossread'] / medians['bare five-pane window']:>9.2f}")


if __name__ == "__main__":
    main()

"""Memory held while a library is opened, searched and closed a thousand times: it shall not grow.

Prints what each process holds after a hundred rounds to warm up and after every further hundred, in MiB: once
for library, index and engine without a window, once for the window itself. The articles are the default
library; `--rounds N` takes another number.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from reader import places

_ROUNDS, _EVERY = 1000, 100
_QUERIES = ("the", "agents", '"chief executive"', "compan*")

_HEADLESS = """
import sys
from pathlib import Path
from reader.app import open_services
from reader.library.open import open_library
from tests.bench.bench_memory import told
folder = Path(sys.argv[1])
def once():
    services = open_services(open_library(folder))
    for query in sys.argv[3:]:
        services.search(query)
    next(iter(services.judge_all()))
    services.close()
told(once, int(sys.argv[2]))
"""
_WINDOW = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from reader.ui.backend import real_backend
from reader.ui.main import application, make_window
from reader.ui.settings import WindowSettings
from tests.bench.bench_memory import told
app = application()
window = make_window(real_backend(), WindowSettings())
window.resize(1366, 768)
window.show()
state, folder = window.controller, Path(sys.argv[1])
done = []
state.all_judged.connect(lambda: done.append(1))
state.searched.connect(lambda result: done.append(2))
def once():
    done.clear()
    state.open(folder)
    while not done or state.tasks.busy:
        app.processEvents()
    done.clear()
    state.search(sys.argv[3])
    while not done:
        app.processEvents()
    state.step_hit(1)
    window.step_claim(1)
    app.processEvents()
told(once, int(sys.argv[2]))
window.close()
"""


def told(once: Callable[[], object], rounds: int) -> None:
    """Go round, and print the memory held after every hundredth time, as one line."""
    held = []
    for n in range(1, rounds + _EVERY + 1):
        once()
        if not n % _EVERY:
            held.append(_held())
    print(" ".join(f"{mib:.1f}" for mib in held), flush=True)


def _held() -> float:
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    raise OSError


def main() -> None:
    """Print the table."""
    rounds = int(sys.argv[sys.argv.index("--rounds") + 1]) if "--rounds" in sys.argv else _ROUNDS
    print(f"| MiB held, {rounds} rounds | after {_EVERY} | after {rounds + _EVERY} | growth | most |")
    print("|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as home:
        kinds = ("CACHE", "DATA", "CONFIG")
        env = os.environ | {"HOME": home, **{f"XDG_{kind}_HOME": f"{home}/{kind}" for kind in kinds}}
        env |= {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
        judge = [sys.executable, "-m", "reader", "claims", str(places.seeds())]
        subprocess.run(judge, env=env, check=True, stdout=subprocess.DEVNULL)
        for name, code in (("library, index and engine", _HEADLESS), ("the window", _WINDOW)):
            asked = [sys.executable, "-c", code, str(places.seeds()), str(rounds), *_QUERIES]
            line = subprocess.run(asked, env=env, check=True, stdout=subprocess.PIPE, text=True).stdout
            held = [float(mib) for mib in line.split()]
            growth = held[-1] - held[0]
            print(
                f"| {name} | {held[0]:.1f} | {held[-1]:.1f} | {growth:+.1f} | {max(held):.1f} |", flush=True
            )


if __name__ == "__main__":
    main()

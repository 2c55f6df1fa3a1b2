"""The index is killed at every moment at which it touches a file, and opens again."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
SCRIPT = """
import json, os, signal, sys
from pathlib import Path
from reader.library.open import open_library
from reader.search.index import SearchIndex
from tests.unit.search.library import GAZETTE, write_library

folder, changing = Path(sys.argv[1]), sys.argv[2] == "changing"

def killed_at(moment, library, cache):
    child = os.fork()
    if child == 0:
        left = [moment]
        def count(event, details):
            if event in ("open", "os.rename", "os.remove", "shutil.rmtree") and str(cache) in str(details[0]):
                left[0] -= 1
                if not left[0]:
                    os.kill(os.getpid(), signal.SIGKILL)
        sys.addaudithook(count)
        SearchIndex.open(library, cache)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])

moment, killed = 0, True
while killed:
    moment += 1
    place, cache = folder / str(moment), folder / f"{moment}.cache"
    library = write_library(place)
    if changing:
        SearchIndex.open(library, cache).close()
        (place / "gazette.md").write_text(GAZETTE.replace("drivers", "pilots"), encoding="utf-8")
        library = open_library(place)
    killed = killed_at(moment, library, cache)
    after = SearchIndex.open(library, cache)
    again = SearchIndex.open(library, cache)
    word = "pilots " if changing else "drivers "
    print(json.dumps({
        "killed": killed, "hits": after.search(word).total, "notice": after.notice,
        "same": not again.refreshed and not again.notice, "again": again.search(word).total,
    }))
"""


@pytest.mark.parametrize("what", ["new", "changing"])
def test_killed_at_any_moment_it_opens_again(tmp_path: Path, what: str) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", SCRIPT, str(tmp_path), what],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    moments = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(moments) > 20
    assert all(moment["killed"] for moment in moments[:-1])
    for moment in moments:
        assert (moment["hits"], moment["again"], moment["same"]) == (1, 1, True)
        assert "in memory" not in moment["notice"]
    assert any("built again" in moment["notice"] for moment in moments)
    assert not moments[-1]["notice"]


RANDOM = """
import json, os, random, signal, sys
from pathlib import Path
from reader.library.open import open_library
from reader.search import storage
from reader.search.index import SearchIndex

folder, drawn = Path(sys.argv[1]), random.Random(int(sys.argv[2]))
storage._TOGETHER = 60
place = folder / "ships"
place.mkdir()

def write(n, word):
    words = " ".join(f"w{drawn.randrange(2000)}" for _ in range(120))
    (place / f"{n:03}.txt").write_text(f"Ship {n}\\n\\nThe {word} keel{n} {words}.\\n", encoding="utf-8")

def indexed(cache, library, seconds):
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGVTALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
        SearchIndex.open(library, cache)
        os._exit(0)
    _, status, usage = os.wait4(child, 0)
    return os.WIFSIGNALED(status), usage.ru_utime

for n in range(240):
    write(n, "old")
library = open_library(place)
_, whole = indexed(folder / "first", library, 0)
for turn in range(int(sys.argv[3])):
    cache = folder / f"{turn}.cache"
    killed = []
    for again in range(drawn.randrange(1, 4)):
        if drawn.random() < 0.3:
            write(drawn.randrange(240), "old")
            library = open_library(place)
        killed.append(indexed(cache, library, max(0.001, drawn.random() * whole * 1.1))[0])
    after = SearchIndex.open(library, cache)
    again = SearchIndex.open(library, cache)
    print(json.dumps({
        "killed": any(killed), "old": after.search("old ").total, "keel": again.search("keel239 ").total,
        "notice": after.notice, "clean": not again.refreshed and not again.notice,
        "left": sorted(f.name for f in (cache / "index").iterdir() if f.name.endswith(".tmp")),
    }))
    after.close()
    again.close()
"""


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="kills by a timer of the system")
def test_killed_at_random_moments_again_and_again_it_opens_whole(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", RANDOM, str(tmp_path), "7", "20"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    turns = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(turns) == 20
    assert sum(turn["killed"] for turn in turns) > 15
    for turn in turns:
        assert (turn["old"], turn["keel"], turn["clean"]) == (240, 1, True)
        assert "in memory" not in turn["notice"]
        assert turn["killed"] or not turn["notice"]
    assert any("completed" in turn["notice"] or "built again" in turn["notice"] for turn in turns)

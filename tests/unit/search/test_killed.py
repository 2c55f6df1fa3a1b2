"""The index is killed at every moment at which it touches a file, and opens again."""

import json
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

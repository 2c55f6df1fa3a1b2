"""An export that is killed in the middle destroys nothing, and one that is told to stop stops soon."""

import os
import signal
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path

import pytest

from reader.errors import Cancelled
from reader.export.files import write
from reader.export.formats import export
from reader.export.typeset import awaited
from tests.shared_data import ROOT
from tests.unit.export.invented import judged

_WRITER = """
import sys
import threading
from functools import partial
from pathlib import Path
from reader.export.files import write
target = Path(sys.argv[1])
for n in range(1, 10_000):
    print(n, flush=True)
    write(target, bytes([n % 256]) * 3_000_000)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no signal that kills at once")
@pytest.mark.parametrize("after", [1, 2, 3, 5, 8])
def test_a_killed_export_leaves_a_whole_file(after: int, tmp_path: Path) -> None:
    target = tmp_path / "dossier.pdf"
    write(target, b"what was there before")
    writer = subprocess.Popen(
        [sys.executable, "-c", _WRITER, target], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert writer.stdout is not None
    with writer:
        for line in writer.stdout:
            if int(line) == after:
                os.kill(writer.pid, signal.SIGKILL)
                break
    left = target.read_bytes()
    assert left == b"what was there before" or (len(left) == 3_000_000 and len(set(left)) == 1)


def test_what_a_killed_export_left_behind_is_swept_up_in_time(tmp_path: Path) -> None:
    old, young = tmp_path / ".crossread-old", tmp_path / ".crossread-young"
    for file in (old, young):
        file.write_bytes(b"half")
    os.utime(old, (1, 1))
    write(tmp_path / "x.csv", b"whole")
    assert sorted(p.name for p in tmp_path.iterdir()) == [".crossread-young", "x.csv"]


def test_typesetting_is_given_up_at_once() -> None:
    """Typst itself cannot be told to stop: the export ends while it still works."""
    going_on = threading.Event()

    def check() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        awaited(going_on.wait, check)
    assert not going_on.is_set()
    going_on.set()


def test_a_dossier_is_stopped_within_each_of_its_stages(tmp_path: Path) -> None:
    """Whenever it is told to stop nothing is written, and it asks often."""
    asked = 0

    def cancelled(after: int) -> bool:
        nonlocal asked
        asked += 1
        return asked > after

    export(judged(), tmp_path / "all", "dossier", cancelled=lambda: cancelled(1_000_000))
    often = asked
    assert often > 20
    for after in range(0, 20, 4):
        asked = 0
        with pytest.raises(Cancelled):
            export(judged(), tmp_path / "some", "dossier", cancelled=partial(cancelled, after))
        assert list((tmp_path / "some").iterdir()) == []


def test_a_dossier_tells_its_stages_and_stops_between_them(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    export(judged(), tmp_path / "all", "dossier", lambda done, of: seen.append((done, of)))
    assert seen == [(n, 6) for n in range(1, 7)]
    seen.clear()
    with pytest.raises(Cancelled):
        export(
            judged(),
            tmp_path / "some",
            "dossier",
            lambda done, of: seen.append((done, of)),
            lambda: len(seen) == 3,
        )
    assert seen == [(1, 6), (2, 6), (3, 6)]
    assert list((tmp_path / "some").iterdir()) == []

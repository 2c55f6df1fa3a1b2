"""Asked to end at any moment, the program says so in a line, exits as shells expect, keeps what is done."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.screen import wait_until
from tests.shared_data import SEEDS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals as Unix has them")
PROGRAM = Path(sys.executable).with_name("crossread")


@pytest.fixture(autouse=True)
def _interrupts_arrive() -> Iterator[None]:
    """Have children answer SIGINT though the suite runs in the background, where shells have it ignored."""
    former = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, former)


def start(home: Path, *arguments: str, **streams: int) -> "subprocess.Popen[str]":
    """Start the program in a session of its own."""
    env = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")}
    return subprocess.Popen(
        [str(PROGRAM), *arguments],
        env=env | {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
        stdout=streams.get("stdout", subprocess.PIPE),
        text=True,
        start_new_session=True,
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_command_that_is_stopped_keeps_what_it_did(number: signal.Signals, tmp_path: Path) -> None:
    asked = tmp_path / "claims.jsonl"
    asked.write_text('{"text": "The company hired a new head of research."}\n' * 5_000, encoding="utf-8")
    running = start(tmp_path, "evidence", str(SEEDS), "--claims", str(asked), "--json")
    assert running.stdout is not None
    assert running.stdout.readline().startswith('{"claim"')
    os.killpg(running.pid, number)
    _, said = running.communicate(timeout=60)
    assert running.returncode == 128 + number
    assert said == "crossread: stopped: what was finished is kept, run it again to go on\n"
    kept = [f for f in tmp_path.glob(".cache/crossread/libraries/*/verdicts*") if f.stat().st_size]
    assert kept


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_window_that_is_asked_to_end_closes(number: signal.Signals, tmp_path: Path) -> None:
    running = start(tmp_path, "open", str(SEEDS))
    session = tmp_path / ".config" / "crossread"
    wait_until(lambda: any(session.glob("*.json")), "the window's first note of its session")
    running.send_signal(number)
    _, said = running.communicate(timeout=60)
    assert (running.returncode, said) == (128 + number, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("arguments", [["--version"], ["search", "--help"], ["search", str(SEEDS), "model"]])
def test_results_that_cannot_be_written_are_told(arguments: list[str], tmp_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        running = start(tmp_path, *arguments, stdout=full.fileno())
        _, said = running.communicate(timeout=120)
    assert running.returncode == 1
    assert (
        said
        == "crossread: the system refused (no space left on device): check the disk's room and permissions\n"
    )


def test_errors_stay_out_of_the_results_where_there_is_no_stderr(tmp_path: Path) -> None:
    code = "import sys, os; os.close(2); os.execv(sys.argv[1], sys.argv[1:])"
    done = subprocess.run(
        [sys.executable, "-c", code, str(PROGRAM), "index", str(tmp_path / "gone")],
        stdout=subprocess.PIPE,
        check=False,
    )
    assert (done.returncode, done.stdout) == (3, b"")

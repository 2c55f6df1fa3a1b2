"""Two windows on one library, in two processes: both show both, neither takes back what the other did."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from reader.library.store import ReviewStore
from reader.review.log import ReviewLog
from reader.review.model import HumanVerdict, review_key
from reader.ui.window import Window

ROOT = Path(__file__).resolve().parents[2]
Wait = Callable[[Callable[[], bool]], None]

OTHER = """
import json, sys
from pathlib import Path
from reader.library.store import ReviewStore
from reader.review.log import ReviewLog
from reader.review.model import HumanVerdict
store = ReviewStore(Path(sys.argv[1]), "noor")
log = ReviewLog(store)
print(json.dumps("ready"), flush=True)
for line in sys.stdin:
    order, *words = json.loads(line)
    reviews = {r.key.passage_text: r for r in log.reviews()}
    if order == "note":
        log.set_note(next(iter(reviews.values())).key, words[0])
    elif order == "verdict":
        log.set_verdict(next(iter(reviews.values())).key, HumanVerdict(words[0]))
    elif order == "undo":
        log.undo()
    told = [[r.verdict, r.note] for r in log.reviews()]
    print(json.dumps(told), flush=True)
store.close()
"""


class Process:
    """The other window's store and log, in a process of its own."""

    def __init__(self, file: Path) -> None:
        self._running = subprocess.Popen(
            [sys.executable, "-c", OTHER, str(file)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._answer() == "ready"

    def ask(self, *order: str) -> object:
        """Have it do something; return verdict and note of every review as it sees them."""
        told = self._pipe(self._running.stdin)
        told.write(f"{json.dumps(order)}\n")
        told.flush()
        return self._answer()

    def end(self) -> None:
        self._pipe(self._running.stdin).close()
        self._running.wait(60)
        self._pipe(self._running.stdout).close()

    def _answer(self) -> object:
        return json.loads(self._pipe(self._running.stdout).readline())

    @staticmethod
    def _pipe(pipe: IO[str] | None) -> IO[str]:
        assert pipe is not None
        return pipe


@contextmanager
def other_process(file: Path) -> Iterator[Process]:
    process = Process(file)
    try:
        yield process
    finally:
        process.end()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The store of the fixture's window."""
    return tmp_path / "reviews.sqlite"


def current(window: Window) -> tuple[HumanVerdict | None, str]:
    """Return what the window shows of the passage selected: the analyst's verdict and note."""
    state = window.controller
    assert state.decided is not None
    assert state.evidence is not None
    passage = state.decided.passage(state.evidence)
    assert passage is not None
    return passage.human, passage.review.note if passage.review else ""


def test_both_windows_show_both(window: Window, file: Path, wait_for: Wait) -> None:
    window.step_claim(1)
    window.keep_note("mine")
    with other_process(file) as other:
        assert other.ask("look") == [[None, "mine"]]
        assert other.ask("verdict", "mentions") == [["mentions", "mine"]]
        wait_for(lambda: current(window) == (HumanVerdict.MENTIONS, "mine"))
        assert "another window" in window.status.said.text()
        window.keep_note("mine, longer")
        assert other.ask("look") == [["mentions", "mine, longer"]]
        assert other.ask("undo") == [[None, "mine, longer"]]
        wait_for(lambda: current(window) == (None, "mine, longer"))


def test_undo_takes_back_nothing_of_the_other_window(window: Window, file: Path, wait_for: Wait) -> None:
    window.step_claim(1)
    window.keep_note("mine")
    with other_process(file) as other:
        assert other.ask("note", "theirs") == [[None, "theirs"]]
        wait_for(lambda: current(window) == (None, "theirs"))
        window.undo()
        assert current(window) == (None, "theirs")
        assert "another window" in window.notice.label.text()
        assert other.ask("undo") == [[None, "mine"]]


def test_reading_the_folder_again_keeps_what_can_be_undone(window: Window, wait_for: Wait) -> None:
    window.step_claim(1)
    window.keep_note("mine")
    library = window.controller.library
    window.opening.read_again()
    wait_for(lambda: window.controller.library is not library and window.controller.complete)
    wait_for(lambda: window.controller.evidence is not None)
    assert current(window) == (None, "mine")
    window.undo()
    assert current(window) == (None, "")


def test_interleaved_changes_of_two_logs_lose_nothing(window: Window, file: Path) -> None:
    window.step_claim(1)
    state = window.controller
    assert state.library is not None
    assert state.claim is not None
    assert state.evidence is not None
    key = review_key(state.library, state.claim, state.evidence)
    one, two = ReviewStore(file, "ida"), ReviewStore(file, "noor")
    logs = ReviewLog(one), ReviewLog(two)
    for n in range(6):
        logs[n % 2].set_note(key, f"note {n}")
        logs[(n + 1) % 2].set_tags(key, (f"tag {n}",))
    logs[0].undo()
    notes = [(entry.who, entry.after) for entry in logs[1].history(key) if entry.field == "note"]
    assert notes == [(("ida", "noor")[n % 2], f"note {n}") for n in range(6)]
    assert {e.after for e in logs[0].history(key) if e.field == "tags"} >= {f"tag {n}" for n in range(6)}
    one.close()
    two.close()

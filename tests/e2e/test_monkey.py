"""Random keys, clicks, sizes, libraries and lost files do the window no harm."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.screen import Screen
from tests.shared_data import ROOT, SEEDS

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]
ACTIONS = 700
FAULTS = ("Traceback", "QObject", "QPainter", "QThread", "QTimer", "Timeout")


def harmed(seed: int, tmp_path: Path, env: dict[str, str]) -> str:
    """Let the monkey loose on two libraries; return what went wrong, "" where nothing did."""
    small = tmp_path / "small"
    small.mkdir()
    (small / "a.md").write_text(
        "# Lock\n\nThe lock closed on Sunday with 12 boats inside.\n", encoding="utf-8"
    )
    (small / "b.html").write_text("<p>The lock closed on Monday with 14 boats.</p>", encoding="utf-8")
    shutil.copytree(SEEDS, tmp_path / "seeds")
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "tests.e2e.monkey",
            str(seed),
            str(ACTIONS),
            str(tmp_path / "seeds"),
            str(small),
        ],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        check=False,
        timeout=590,
    )
    told = any(fault in done.stderr for fault in FAULTS)
    return f"exit {done.returncode}\n{done.stderr}" if done.returncode or told else ""


def test_the_window_withstands_a_monkey(tmp_path: Path) -> None:
    env = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "QT_"))}
    assert harmed(8, tmp_path, env | {"HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}) == ""


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb")
def test_the_window_on_a_screen_withstands_a_monkey(tmp_path: Path) -> None:
    screen = Screen(1366, 768, tmp_path)
    try:
        assert harmed(7, tmp_path, screen.env) == ""
    finally:
        screen.close()

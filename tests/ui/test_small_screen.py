"""Window and dialogs fit a small screen, as a laptop's at 200 %."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.shared_data import ROOT


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("size", [(683, 384), (1280, 720)])
def test_dialogs_fit_the_screen_and_nothing_is_cut(
    tmp_path: Path, size: tuple[int, int], language: str
) -> None:
    screen = {"name": "small", "x": 0, "y": 0, "width": size[0], "height": size[1]}
    (tmp_path / "screens.json").write_text(json.dumps({"screens": [screen]}), "utf-8")
    platform = f"offscreen:configfile={tmp_path / 'screens.json'}"
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.small_screen", str(tmp_path), language],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": platform},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    told = json.loads(done.stdout)
    assert tuple(told.pop("screen")) == size
    window = told.pop("window")
    assert (window[0] <= size[0], window[1] <= size[1]) == (True, True)
    assert len(told) == 6
    assert {name: found for name, found in told.items() if any(found.values())} == {}

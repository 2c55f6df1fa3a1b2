"""A file dragged by the pointer from another program onto the window, on a real virtual screen."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.ui.theme import LIGHT
from tests.e2e import drag_source
from tests.e2e.screen import Screen, needs_a_screen, pixels_near, wait_until

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300), needs_a_screen]
FIRST = "The harbour ferry sails to Brevik on Monday with 40 passengers aboard, the harbour office said.\n"
NEWS = "The harbour ferry sails to Brevik on Tuesday with 43 passengers aboard, the crew told a reporter.\n"
PANE, SEARCH, MIDDLE = (600, 300), (120, 48), (700, 560)


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    made = Screen(1600, 768, tmp_path)
    yield made
    made.close()


@pytest.fixture
def window(screen: Screen, tmp_path: Path) -> Iterator[Screen]:
    """Yield the screen with the program on a library of one source, and a file manager of sorts beside it."""
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "first.txt").write_text(f"Ferry sails\n\n{FIRST}", encoding="utf-8")
    (tmp_path / "news.txt").write_text(f"Ferry sails later\n\n{NEWS}", encoding="utf-8")
    program = Path(sys.executable).with_name("crossread")
    running = [
        subprocess.Popen(
            [program, "open", str(tmp_path / "library"), "--theme", "light", "--size", "1366x768"],
            env=screen.env,
            stderr=subprocess.DEVNULL,
        ),
        subprocess.Popen(
            [sys.executable, drag_source.__file__, str(tmp_path / "news.txt"), "1420", "300"], env=screen.env
        ),
    ]
    screen.window(drag_source.TITLE)
    screen.window("library")
    yield screen
    for program_running in running:
        program_running.terminate()
        program_running.wait(20)


def added(home: Path) -> list[Path]:
    """Return the copies of the dragged file in the program's own data."""
    return [file for file in home.rglob("news*.txt") if file.parent != home]


def hints(screen: Screen, shot: Path) -> int:
    """Return how many pixels have the colour of the border around the hint."""
    red, green, blue = (int(LIGHT.accent[n : n + 2], 16) for n in (1, 3, 5))
    return pixels_near(screen.picture(shot), (red, green, blue))


@pytest.mark.parametrize("place", [PANE, SEARCH, MIDDLE], ids=["a pane", "the search field", "the evidence"])
def test_a_file_is_dropped_on_the_window(window: Screen, tmp_path: Path, place: tuple[int, int]) -> None:
    shot = tmp_path / "shot.png"
    before = hints(window, shot)
    window.drag((1480, 340), place)
    wait_until(lambda: hints(window, shot) > before + 200, "the hint over the window")
    assert added(tmp_path) == []
    window.drop()
    wait_until(lambda: bool(added(tmp_path)), "the dropped file among what was added")
    assert [file.read_text("utf-8") for file in added(tmp_path)] == [f"Ferry sails later\n\n{NEWS}"]
    wait_until(lambda: hints(window, shot) <= before + 200, "the window without the hint")

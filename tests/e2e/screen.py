"""A real virtual screen: Xvfb, with keys sent and pictures taken."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

WAIT_S = 60.0
needs_a_screen = pytest.mark.skipif(
    not all(map(shutil.which, ("Xvfb", "xdotool", "import"))), reason="needs Xvfb, xdotool and ImageMagick"
)


class Screen:
    """An Xvfb display of its own; `env` is the environment for programs that shall paint on it."""

    def __init__(self, width: int, height: int, home: Path) -> None:
        read, write = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as answer:
            self.display = f":{answer.readline().strip()}"
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "XDG_", "WAYLAND_"))}
        self.env = kept | {
            "DISPLAY": self.display,
            "HOME": str(home),
            "QT_QPA_PLATFORM": "xcb",
            "LC_ALL": "C.UTF-8",
        }

    def close(self) -> None:
        """Take the screen down."""
        self._server.terminate()
        self._server.wait(10)

    def _tool(self, *arguments: str) -> str:
        done = subprocess.run(
            arguments, env=self.env, capture_output=True, text=True, check=False, timeout=30
        )
        return done.stdout.strip()

    def window(self, title: str) -> str:
        """Wait for a visible window with `title` in its name; return its id, focused."""
        found: list[str] = []

        def appeared() -> bool:
            found[:] = self._tool("xdotool", "search", "--onlyvisible", "--name", title).split()
            return bool(found)

        wait_until(appeared, f"a window named {title!r}")
        self._tool("xdotool", "windowfocus", "--sync", found[-1])
        return found[-1]

    def keys(self, *names: str) -> None:
        """Press keys by their X names ("slash", "ctrl+e"), one after another."""
        self._tool("xdotool", "key", "--delay", "60", *names)

    def type(self, text: str) -> None:
        """Type text."""
        self._tool("xdotool", "type", "--delay", "30", text)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press the pointer's first button and move to another place little by little; `drop` lets go."""
        steps = 12
        self._tool("xdotool", "mousemove", *map(str, start), "mousedown", "1")
        for n in range(1, steps + 1):
            at = (str(round(a + (b - a) * n / steps)) for a, b in zip(start, end, strict=True))
            self._tool("xdotool", "mousemove", "--sync", *at)

    def drop(self) -> None:
        """Let go of what is dragged."""
        self._tool("xdotool", "mouseup", "1")

    def picture(self, file: Path) -> Image.Image:
        """Take a picture of the whole screen."""
        self._tool("import", "-window", "root", f"png:{file}")
        with Image.open(file) as image:
            return image.convert("RGB")


def wait_until(true: Callable[[], bool], what: str, seconds: float = WAIT_S) -> None:
    """Wait until `true()`; fail with `what` after `seconds`."""
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            raise AssertionError(f"{what} did not come within {seconds:.0f} s")
        time.sleep(0.1)


def pixels_near(image: Image.Image, colour: tuple[int, int, int], tolerance: int = 6) -> int:
    """Count the pixels whose channels each lie within `tolerance` of `colour`."""
    counts = image.getcolors(image.width * image.height) or []
    total = 0
    for count, seen in counts:
        if isinstance(seen, tuple) and all(
            abs(a - b) <= tolerance for a, b in zip(seen, colour, strict=True)
        ):
            total += count
    return total

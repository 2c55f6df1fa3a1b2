"""The installed program on a real virtual screen, driven by keys alone, its PDFs read back."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from reader.ui.theme import LIGHT
from tests.e2e.screen import Screen, needs_a_screen, pixels_near, wait_until
from tests.shared_data import SEEDS

pytestmark = [pytest.mark.slow, pytest.mark.timeout(400), needs_a_screen]


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    made = Screen(1366, 768, tmp_path)
    yield made
    made.close()


@pytest.fixture
def program(screen: Screen, tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    arguments = ["open", str(SEEDS), "--theme", "light", "--size", "1366x768"]
    log = (tmp_path / "log.txt").open("wb")
    running = subprocess.Popen(
        [str(Path(sys.executable).with_name("crossread")), *arguments], env=screen.env, stderr=log
    )
    yield running
    running.terminate()
    running.wait(20)
    log.close()


def rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def test_search_select_see_and_export_by_keys(
    screen: Screen, program: subprocess.Popen[bytes], tmp_path: Path
) -> None:
    screen.window("rossread")
    shot = tmp_path / "shot.png"

    def seen(colour: str, least: int) -> bool:
        return pixels_near(screen.picture(shot), rgb(colour)) >= least

    wait_until(lambda: seen(LIGHT.contradicts.ink, 40), "contested claims in the list")

    def search_hits_painted() -> bool:
        # Without a window manager the focus may take a moment to arrive; keys before that are lost.
        screen.window("rossread")
        screen.keys("Escape", "Escape", "slash", "ctrl+a")
        screen.type("spokesperson")
        return any(seen(LIGHT.hit, 300) or seen(LIGHT.hit_current, 300) for _ in range(10))

    wait_until(search_hits_painted, "search hits in the panes")
    screen.keys("Escape", "Escape")

    def contested_claim_painted() -> bool:
        screen.keys("j")
        return seen(LIGHT.contradicts.wash, 2000)

    wait_until(contested_claim_painted, "passages that contradict, painted in a pane")
    assert seen(LIGHT.contradicts.ink, 50)

    screen.keys("ctrl+e")
    screen.window("Export")
    screen.keys("Return")
    library = tmp_path / f"{SEEDS.name} - crossread" / "library.pdf"
    wait_until(library.is_file, "the exported library.pdf")
    with pikepdf.open(library) as pdf:
        found = [a for page in pdf.pages for a in page.get("/Annots", []) if a.Subtype == "/Highlight"]
    assert found
    assert all("/QuadPoints" in a and "/AP" in a for a in found)
    assert any("contradicts" in str(a.Contents).lower() for a in found)
    assert program.poll() is None

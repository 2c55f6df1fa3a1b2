"""A whole review session on a real screen by keys alone; then the program is killed, and nothing is lost."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from reader.ui.theme import LIGHT
from tests.e2e.screen import Screen, needs_a_screen, pixels_near, wait_until
from tests.shared_data import SEEDS

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600), needs_a_screen]

_NOTE = "asked the press office"
_STORED = {
    "verdict": "SELECT verdict FROM reviews ORDER BY id",
    "note": "SELECT note FROM reviews ORDER BY id",
}


class Session:
    """The program on a screen, started and killed, with what it has written about the analyst's work."""

    def __init__(self, screen: Screen, home: Path) -> None:
        self.screen, self.home = screen, home
        self._shot = home / "shot.png"
        self._log = (home / "log.txt").open("wb")
        self.running = self.start()

    def start(self) -> "subprocess.Popen[bytes]":
        """Start the program and wait for its window."""
        program = Path(sys.executable).with_name("crossread")
        options = ["open", str(SEEDS), "--theme", "light", "--size", "1366x768"]
        self.running = subprocess.Popen([str(program), *options], env=self.screen.env, stderr=self._log)
        self.screen.window("rossread")
        return self.running

    def kill(self) -> None:
        """End it as a crash would."""
        self.running.kill()
        self.running.wait(20)

    def close(self) -> None:
        """End it if it still runs."""
        self.kill()
        self._log.close()

    def seen(self, colour: str, least: int) -> bool:
        """Say whether a colour fills at least so many pixels of the screen."""
        wanted = int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
        return pixels_near(self.screen.picture(self._shot), wanted) >= least

    def press(self, *keys: str) -> None:
        """Send keys to the window."""
        self.screen.window("rossread")
        self.screen.keys(*keys)

    def stored(self, what: str) -> list[str]:
        """Return the verdicts or the notes that lie on the disk, as another process reads them."""
        files = list(self.home.glob(".local/share/crossread/reviews/*.sqlite"))
        if not files:
            return []
        database = sqlite3.connect(f"file:{files[0]}?mode=ro", uri=True)
        try:
            rows = database.execute(_STORED[what]).fetchall()
        finally:
            database.close()
        return [value for (value,) in rows if value]


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    screen = Screen(1366, 768, tmp_path)
    made = Session(screen, tmp_path)
    yield made
    made.close()
    screen.close()


def search(session: Session) -> None:
    def hits_painted() -> bool:
        session.press("Escape", "Escape", "slash", "ctrl+a")
        session.screen.type("spokesperson")
        return any(session.seen(LIGHT.hit, 300) or session.seen(LIGHT.hit_current, 300) for _ in range(10))

    wait_until(lambda: session.seen(LIGHT.contradicts.ink, 40), "contested claims in the list")
    wait_until(hits_painted, "search hits in the panes")
    session.press("F3", "Escape", "Escape")


def to_a_contested_claim(session: Session) -> None:
    def painted() -> bool:
        session.press("j")
        return session.seen(LIGHT.contradicts.wash, 2000)

    wait_until(painted, "passages that contradict, painted in a pane")


def overrule_note_and_undo(session: Session) -> None:
    session.press("n", "i")
    wait_until(lambda: session.stored("verdict") == ["irrelevant"], "the overruling on the disk")
    session.press("s")
    wait_until(lambda: session.stored("verdict") == ["irrelevant", "supports"], "the next one on the disk")
    session.press("ctrl+m")
    session.screen.type(_NOTE)
    session.press("Return")
    wait_until(lambda: session.stored("note") == [_NOTE], "the note on the disk")
    session.press("ctrl+z")
    wait_until(lambda: session.stored("note") == [], "the note taken back")
    session.press("ctrl+shift+z")
    wait_until(lambda: session.stored("note") == [_NOTE], "the note given again")


def judge_in_the_matrix(session: Session) -> None:
    before = len(session.stored("verdict"))

    def judged() -> bool:
        session.press("ctrl+2", "Right", "n", "m")
        return len(session.stored("verdict")) > before

    wait_until(judged, "a verdict given in the matrix")
    session.press("ctrl+1")


def export(session: Session) -> Path:
    session.press("ctrl+e")
    session.screen.window("Export")
    session.screen.keys("Return")
    made = session.home / f"{SEEDS.name} - crossread" / "library.pdf"
    wait_until(made.is_file, "the exported library.pdf")
    return made


def test_a_session_by_keys_survives_a_kill(session: Session) -> None:
    search(session)
    to_a_contested_claim(session)
    overrule_note_and_undo(session)
    judge_in_the_matrix(session)
    with pikepdf.open(export(session)) as pdf:
        said = [str(a.Contents) for page in pdf.pages for a in page.get("/Annots", []) if "/Contents" in a]
    assert any(_NOTE in contents for contents in said)

    kept = session.stored("verdict"), session.stored("note")
    session.kill()
    session.start()
    wait_until(lambda: session.seen(LIGHT.contradicts.wash, 2000), "the claim selected before the kill")
    assert (session.stored("verdict"), session.stored("note")) == kept
    session.press("ctrl+z")
    assert session.running.poll() is None

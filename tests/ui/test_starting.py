"""The program where no window can open, or it has nothing to show: one line, a status, and an end."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from reader import places
from reader.cli import main
from reader.ui.main import last_library
from reader.ui.settings import WindowSettings


def start(*arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run `crossread open` in a process of its own, without what the session says of screens."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "DISPLAY", "WAYLAND_"))}
    return subprocess.run(
        [sys.executable, "-m", "reader", "open", *arguments],
        env=kept | env,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def the_line(done: subprocess.CompletedProcess[str], status: int) -> str:
    told = [line for line in done.stderr.splitlines() if line.startswith("crossread: ")]
    assert (done.returncode, len(told)) == (status, 1), done.stderr
    assert "Traceback" not in done.stderr
    return told[0]


def told_of(file: Path) -> tuple[object, ...]:
    store = sqlite3.connect(file)
    try:
        return (
            store.execute("PRAGMA user_version").fetchone(),
            *store.execute("SELECT sql FROM sqlite_master"),
        )
    finally:
        store.close()


@pytest.mark.skipif(sys.platform != "linux", reason="X11 and Wayland")
@pytest.mark.parametrize(
    ("env", "why"),
    [
        ({"DISPLAY": ":64999"}, ":64999"),
        ({"QT_QPA_PLATFORM": "nonsense", "DISPLAY": ":64999"}, "nonsense"),
    ],
)
def test_a_display_that_does_not_answer_is_a_part_missing(env: dict[str, str], why: str) -> None:
    line = the_line(start(**env), 4)
    assert why in line
    assert "crossread doctor" in line


def test_no_display_at_all_is_a_part_missing() -> None:
    assert "no display" in the_line(start(), 4)


def test_a_picture_of_what_is_no_library_ends_with_the_reason(tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    for folder in (tmp_path / "gone", tmp_path):
        line = the_line(start(str(folder), "--screenshot", str(picture)), 3)
        assert str(folder) in line
        assert not picture.exists()


@pytest.mark.parametrize("made_by", ["newer", "another program"])
def test_a_picture_where_the_reviews_cannot_be_read_ends_with_the_reason(
    made_by: str, library_folder: Path, tmp_path: Path
) -> None:
    file = places.review_file(library_folder)
    file.parent.mkdir(parents=True)
    store = sqlite3.connect(file)
    store.execute("PRAGMA user_version = 1000" if made_by == "newer" else "CREATE TABLE reviews (recipe)")
    store.commit()
    store.close()
    before = told_of(file)
    line = the_line(start(str(library_folder), "--screenshot", str(tmp_path / "window.png")), 3)
    assert file.name in line
    assert told_of(file) == before


def test_a_picture_that_cannot_be_written_is_told(library_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("kept", encoding="utf-8")
    line = the_line(start(str(library_folder), "--screenshot", str(tmp_path / "taken" / "x.png")), 1)
    assert "name another file" in line


def test_without_a_library_the_window_is_left_to_choose_one(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path | None] = []

    def run_window(folder: Path | None, *_wishes: object) -> int:
        asked.append(folder)
        return 0

    monkeypatch.setattr("reader.ui.main.run_window", run_window)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert main([]) == 0
    assert main(["open", "articles"]) == 0
    assert asked == [None, Path("articles")]


def test_the_library_open_last_is_opened_again_while_it_exists(tmp_path: Path) -> None:
    folder, file = tmp_path / "articles", tmp_path / "one.txt"
    folder.mkdir()
    file.write_text("A ferry sank.", encoding="utf-8")
    settings = WindowSettings(tmp_path / "settings.ini")
    assert last_library(settings) == places.seeds()
    for opened in (folder, file):
        settings.library = opened
        assert last_library(WindowSettings(tmp_path / "settings.ini")) == opened
    file.unlink()
    assert last_library(settings) == places.seeds()


def test_settings_that_cannot_be_written_hold_until_the_end(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    settings = WindowSettings(tmp_path / "taken" / "settings.ini")
    settings.theme = "dark"
    assert settings.theme == "dark"
    assert settings.session_file.parent == tmp_path / "taken"


def test_a_picture_that_cannot_be_written_whole_leaves_the_former_one(
    library_folder: Path, tmp_path: Path
) -> None:
    picture = tmp_path / "window.strange"
    picture.write_bytes(b"former")
    the_line(start(str(library_folder), "--screenshot", str(picture)), 1)
    assert picture.read_bytes() == b"former"
    assert [file.name for file in tmp_path.glob("window*")] == ["window.strange"]

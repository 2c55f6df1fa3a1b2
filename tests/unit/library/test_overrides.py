"""What the user says of a source in place of what it says of itself."""

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

from reader import places
from reader.errors import ReaderError, UsageError
from reader.library.open import open_library
from reader.library.overrides import Overrides
from reader.sources.articles import plain_article

ROOT = Path(__file__).resolve().parents[3]
TEXT = "Harbour Gazette\n2031-03-04\n\nThe lock closed on Sunday, they said.\n"


def test_what_is_said_stands_in_place_and_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "a.json"
    overrides = Overrides(file)
    overrides.say("a.txt", "title", "  The\nLock ")
    overrides.say("a.txt", "date", "2031-05-25")
    overrides.say("a.txt", "publisher", "")
    again = Overrides(file)
    assert again.of("a.txt") == {"title": "The Lock", "date": "2031-05-25", "publisher": ""}
    document = plain_article("a.txt", TEXT)
    meta = again.applied(document).metadata
    assert (meta.title, meta.publisher, meta.date) == ("The Lock", "", dt.date(2031, 5, 25))
    other = plain_article("b.txt", TEXT)
    assert again.applied(other) is other
    assert again.applied(document).text == document.text


def test_what_is_taken_back_is_the_sources_own_again(tmp_path: Path) -> None:
    overrides = Overrides(tmp_path / "a.json")
    overrides.say("a.txt", "date", "")
    assert overrides.applied(plain_article("a.txt", TEXT)).metadata.date is None
    overrides.say("a.txt", "date", None)
    assert Overrides(tmp_path / "a.json").applied(plain_article("a.txt", TEXT)).metadata.date is not None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("date", "yesterday"),
        ("date", "2031-02-30"),
        ("language", "Danish!"),
        ("colour", "x"),
        ("title", "x" * 500),
    ],
)
def test_what_cannot_be_is_refused(field: str, value: str, tmp_path: Path) -> None:
    overrides = Overrides(tmp_path / "a.json")
    with pytest.raises(UsageError):
        overrides.say("a.txt", field, value)
    assert overrides.of("a.txt") == {}
    assert not (tmp_path / "a.json").exists()


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"a": 1}', b'{"a": {"date": "soon"}}', b"\xff"])
def test_a_damaged_file_is_set_aside(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(data)
    overrides = Overrides(file)
    assert overrides.of("a") == {}
    assert overrides.damaged is not None
    assert overrides.damaged.read_bytes() == data
    overrides.say("a", "title", "Anew")
    assert Overrides(file).of("a") == {"title": "Anew"}


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    overrides = Overrides(tmp_path / "a.json")
    (tmp_path / "a.lock").mkdir()
    with pytest.raises(ReaderError, match="cannot be kept"):
        overrides.say("a", "title", "x")
    (tmp_path / "b.json").mkdir()
    with pytest.raises(ReaderError, match="cannot be read"):
        Overrides(tmp_path / "b.json")


def test_several_fields_are_corrected_at_once_or_not_at_all(tmp_path: Path) -> None:
    overrides = Overrides(tmp_path / "a.json")
    overrides.say("a.txt", "title", "The Lock")
    former = overrides.correct("a.txt", {"title": None, "date": "2031-05-25", "author": ""})
    assert former == {"title": "The Lock", "date": None, "author": None}
    assert overrides.of("a.txt") == {"date": "2031-05-25", "author": ""}
    with pytest.raises(UsageError):
        overrides.correct("a.txt", {"author": "Ann Holm", "date": "soon"})
    assert overrides.of("a.txt") == {"date": "2031-05-25", "author": ""}
    overrides.correct("a.txt", former)
    assert Overrides(tmp_path / "a.json").of("a.txt") == {"title": "The Lock"}


def test_two_windows_correct_different_sources(tmp_path: Path) -> None:
    one, other = Overrides(tmp_path / "a.json"), Overrides(tmp_path / "a.json")
    one.say("a.txt", "title", "One")
    other.say("b.txt", "title", "Other")
    one.say("a.txt", "date", "2031-05-25")
    kept = Overrides(tmp_path / "a.json")
    assert kept.of("a.txt") == {"title": "One", "date": "2031-05-25"}
    assert kept.of("b.txt") == {"title": "Other"}


def test_what_another_window_changed_is_not_taken_back(tmp_path: Path) -> None:
    one, other = Overrides(tmp_path / "a.json"), Overrides(tmp_path / "a.json")
    former = one.correct("a.txt", {"title": "One"})
    other.say("a.txt", "title", "Other")
    with pytest.raises(ReaderError, match="another window"):
        one.correct("a.txt", former, {"title": "One"})
    assert Overrides(tmp_path / "a.json").of("a.txt") == {"title": "Other"}
    other.correct("a.txt", former, {"title": "Other"})
    assert Overrides(tmp_path / "a.json").of("a.txt") == {}


def test_processes_correct_at_once_without_loss(tmp_path: Path) -> None:
    program = """
import sys
from pathlib import Path
from reader.library.overrides import Overrides
overrides = Overrides(Path(sys.argv[1]))
for n in range(25):
    overrides.say(f"{sys.argv[2]}{n}.txt", "title", sys.argv[2])
"""
    command = [sys.executable, "-c", program, str(tmp_path / "a.json")]
    running = [subprocess.Popen([*command, name], cwd=ROOT, stderr=subprocess.PIPE) for name in "abc"]
    errors = [process.communicate()[1] for process in running]
    assert [process.returncode for process in running] == [0, 0, 0], errors
    kept = Overrides(tmp_path / "a.json")
    assert all(kept.of(f"{name}{n}.txt") == {"title": name} for name in "abc" for n in range(25))


def test_an_opened_library_says_what_the_user_says(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    Overrides(places.overrides_file(tmp_path)).say("a.txt", "publisher", "The Post")
    library = open_library(tmp_path)
    assert library.document("a.txt").metadata.publisher == "The Post"
    assert library.found["a.txt"] == plain_article("a.txt", TEXT).metadata
    assert open_library(tmp_path / "a.txt").found == library.found


def test_a_damaged_file_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    file = places.overrides_file(tmp_path)
    file.parent.mkdir(parents=True)
    file.write_text("{", encoding="utf-8")
    (notice,) = open_library(tmp_path).notices
    assert str(file.with_suffix(".damaged.json")) in notice
    assert open_library(tmp_path).notices == ()

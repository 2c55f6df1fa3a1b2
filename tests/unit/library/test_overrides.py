"""What the user says of a source in place of what it says of itself."""

import datetime as dt
from pathlib import Path

import pytest

from reader import places
from reader.errors import ReaderError, UsageError
from reader.library.open import open_library
from reader.library.overrides import Overrides
from reader.sources.articles import plain_article

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
    (tmp_path / "a.json").mkdir()
    with pytest.raises(ReaderError, match="cannot be kept"):
        overrides.say("a", "title", "x")


def test_an_opened_library_says_what_the_user_says(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    Overrides(places.overrides_file(tmp_path)).say("a.txt", "publisher", "The Post")
    assert open_library(tmp_path).document("a.txt").metadata.publisher == "The Post"

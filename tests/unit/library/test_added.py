"""Sources that the user adds: opened with their library, never written into its folder."""

import datetime as dt
from pathlib import Path

import pytest

from reader import places
from reader.errors import ReaderError, SourceError
from reader.library.added import Told, add_file, add_text, added_sources, remove, restore
from reader.library.model import Library
from reader.library.open import open_library

STORY = "The lock closed on Sunday, the wardens said.\n\nIt opened again on Monday.\n"


@pytest.fixture(autouse=True)
def _own_places(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_a, **_k: str(tmp_path / "data"))


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "zoo.txt").write_text("The zoo is open.\n", "utf-8")
    return folder


@pytest.fixture
def added(library: Path) -> Path:
    return places.added_folder(library)


def names(library: Library) -> list[str]:
    return [document.source for document in library.documents]


def test_a_pasted_text_is_opened_with_its_library_and_nothing_is_written_there(
    library: Path, added: Path
) -> None:
    before = sorted(library.rglob("*"))
    told = Told("The lock", "The Tidewater Post", "Ines Okafor", dt.date(2031, 3, 4))
    source = add_text(added, STORY.replace("\n", "\r\n"), told)
    assert source == "added/The lock.txt"
    opened = open_library(library)
    assert names(opened) == ["zoo.txt", source]
    document = opened.document(source)
    assert document.text == f"The lock\n\n{STORY}"
    found = document.metadata
    assert (found.title, found.publisher, found.author, found.date) == (
        told.title,
        told.publisher,
        told.author,
        told.date,
    )
    assert sorted(library.rglob("*")) == before
    assert added_sources(added, opened) == (source,)


def test_a_title_that_is_there_is_not_written_twice(library: Path, added: Path) -> None:
    source = add_text(added, "\nThe lock\n\n" + STORY, Told("The lock"))
    assert open_library(library).document(source).text == f"The lock\n\n{STORY}"


def test_what_is_not_told_is_found_in_the_text(library: Path, added: Path) -> None:
    source = add_text(added, f"The lock closes\n\nBy Ines Okafor\n4 March 2031\n\n{STORY}", Told())
    found = open_library(library).document(source).metadata
    assert found.title == "The lock closes"
    assert found.date == dt.date(2031, 3, 4)


@pytest.mark.parametrize("text", ["", " \n\t\r\n"])
def test_nothing_is_no_source(added: Path, text: str) -> None:
    with pytest.raises(SourceError, match="no text"):
        add_text(added, text, Told("A title"))
    assert not added.exists()


def test_names_are_safe_and_differ(added: Path) -> None:
    first = add_text(added, STORY, Told('../../etc: "passwd"?'))
    second = add_text(added, STORY + STORY, Told('../../etc: "passwd"?'))
    assert first == "added/etc passwd.txt"
    assert second == "added/etc passwd (2).txt"
    assert add_text(added, "\udc80 half a sign", Told()) == "added/half a sign.txt"
    assert {p.parent for p in added.rglob("*.txt")} == {added}


def test_a_dropped_file_is_copied_once(library: Path, added: Path, tmp_path: Path) -> None:
    file = tmp_path / "report.md"
    file.write_text(f"# Report\n\n{STORY}", "utf-8")
    source = add_file(added, file)
    assert add_file(added, file) == source == "added/report.md"
    file.write_text(f"# Report, revised\n\n{STORY}", "utf-8")
    assert add_file(added, file) == "added/report (2).md"
    file.unlink()
    assert open_library(library).document(source).metadata.title == "Report"


def test_a_file_of_an_unknown_kind_is_refused_with_a_remedy(added: Path, tmp_path: Path) -> None:
    file = tmp_path / "photo.jpg"
    file.write_bytes(b"\xff\xd8")
    with pytest.raises(SourceError) as caught:
        add_file(added, file)
    assert ".jpg" in caught.value.message
    assert "Markdown" in caught.value.remedy
    assert not added.exists()


def test_what_is_removed_can_be_brought_back(library: Path, added: Path) -> None:
    told = Told("The lock", date=dt.date(2031, 3, 4))
    source = add_text(added, STORY, told)
    before = open_library(library).document(source)
    remove(added, source)
    assert names(open_library(library)) == ["zoo.txt"]
    assert add_text(added, STORY, told) == "added/The lock (2).txt"
    restore(added, source)
    assert open_library(library).document(source) == before


def test_only_what_was_added_can_be_removed(library: Path, added: Path) -> None:
    (library / "added").mkdir()
    (library / "added" / "The lock.txt").write_text("The lock is the library's own.\n", "utf-8")
    for source in ("zoo.txt", "added/The lock.txt", "added/../library/zoo.txt"):
        with pytest.raises(ReaderError, match="not added by you"):
            remove(added, source)
    mine = add_text(added, STORY, Told("The lock"))
    assert mine == "added/The lock.txt"
    opened = open_library(library)
    assert names(opened) == ["added/The lock.txt", "zoo.txt", "added/added/The lock.txt"]
    assert added_sources(added, opened) == ("added/added/The lock.txt",)
    remove(added, "added/added/The lock.txt")
    assert names(open_library(library)) == ["added/The lock.txt", "zoo.txt"]


def test_a_folder_with_nothing_in_it_opens_with_what_was_added(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(SourceError):
        open_library(empty)
    source = add_text(places.added_folder(empty), STORY, Told())
    assert names(open_library(empty)) == [source]


def test_a_single_file_has_its_own(library: Path) -> None:
    source = add_text(places.added_folder(library / "zoo.txt"), STORY, Told())
    assert names(open_library(library / "zoo.txt")) == ["zoo.txt", source]
    assert names(open_library(library)) == ["zoo.txt"]


def test_a_damaged_note_beside_a_text_is_as_if_nothing_was_told(library: Path, added: Path) -> None:
    source = add_text(added, STORY, Told("The lock", "The Tidewater Post"))
    (added / ".The lock.txt.json").write_text('{"title": ["', "utf-8")
    assert open_library(library).document(source).metadata.publisher == ""


def test_what_cannot_be_kept_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder", "utf-8")
    with pytest.raises(ReaderError, match="cannot be kept"):
        add_text(tmp_path / "file" / "added", STORY, Told())

"""Files that did not change are not parsed again, and what is kept is never trusted too far."""

import os
from pathlib import Path

import pytest

from reader import places
from reader.errors import SourceError
from reader.library.open import open_library
from reader.library.parsed import ParsedDocuments
from reader.sources import load
from reader.text.model import Document

ARTICLE = """---
title: "A bridge"
publisher: "Gazette"
date: 2031-04-02
---

# A bridge

It *opened* on Monday. [Seven](http://example.com) came.

- One said so.
"""


class Counting:
    def __init__(self) -> None:
        self.parsed: list[str] = []

    def __call__(self, path: Path, source: str) -> Document:
        self.parsed.append(source)
        return load(path, source)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "l"
    folder.mkdir()
    for name in ("a.md", "b.md"):
        (folder / name).write_text(ARTICLE, encoding="utf-8")
        _age(folder / name)
    return folder


def _age(path: Path, by: int = 60) -> None:
    then = path.stat().st_mtime - by
    os.utime(path, (then, then))


def _open(folder: Path, cache: Path) -> tuple[list[str], list[Document]]:
    counting, kept = Counting(), ParsedDocuments(cache)
    documents = [kept.load(path, path.name, counting) for path in sorted(folder.iterdir())]
    kept.save()
    return counting.parsed, documents


def test_what_did_not_change_is_not_parsed_again(folder: Path, tmp_path: Path) -> None:
    first, documents = _open(folder, tmp_path / "c")
    again, same = _open(folder, tmp_path / "c")
    assert (first, again) == (["a.md", "b.md"], [])
    assert same == documents
    assert documents[0].metadata.date is not None


def test_only_what_changed_is_parsed(folder: Path, tmp_path: Path) -> None:
    _open(folder, tmp_path / "c")
    (folder / "b.md").write_text(ARTICLE.replace("Monday", "Friday"), encoding="utf-8")
    parsed, documents = _open(folder, tmp_path / "c")
    assert parsed == ["b.md"]
    assert "Friday" in documents[1].text


def test_a_touched_file_is_known_by_its_bytes(folder: Path, tmp_path: Path) -> None:
    _open(folder, tmp_path / "c")
    _age(folder / "a.md", by=30)
    assert _open(folder, tmp_path / "c")[0] == []


def test_a_change_within_the_clocks_grain_is_seen(folder: Path, tmp_path: Path) -> None:
    os.utime(folder / "a.md")
    moment = (folder / "a.md").stat()
    _open(folder, tmp_path / "c")
    (folder / "a.md").write_text(ARTICLE.replace("Monday", "Sunday"), encoding="utf-8")
    os.utime(folder / "a.md", ns=(moment.st_atime_ns, moment.st_mtime_ns))
    assert "Sunday" in _open(folder, tmp_path / "c")[1][0].text


@pytest.mark.parametrize("damage", ["empty", "cut", "changed", "other code"])
def test_damage_means_parsing_again(folder: Path, tmp_path: Path, damage: str) -> None:
    _open(folder, tmp_path / "c")
    file = tmp_path / "c" / "documents.json"
    whole = file.read_bytes()
    file.write_bytes(
        {
            "empty": b"",
            "cut": whole[:-20],
            "changed": whole.replace(b"Monday", b"Mondax", 1),
            "other code": b"0" + whole[1:] if whole[:1] != b"0" else b"1" + whole[1:],
        }[damage]
    )
    parsed, documents = _open(folder, tmp_path / "c")
    assert parsed == ["a.md", "b.md"]
    assert "Monday" in documents[0].text


def test_a_folder_that_cannot_be_written_is_no_error(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "c").write_text("a file", encoding="utf-8")
    assert _open(folder, tmp_path / "c")[0] == ["a.md", "b.md"]


def test_what_is_gone_is_forgotten(folder: Path, tmp_path: Path) -> None:
    _open(folder, tmp_path / "c")
    (folder / "a.md").unlink()
    _open(folder, tmp_path / "c")
    assert b"a.md" not in (tmp_path / "c" / "documents.json").read_bytes()


def test_a_library_opens_again_as_it_was(folder: Path) -> None:
    (folder / "c.txt").write_bytes(b"\x00\x01\x02" * 50)
    first, again = open_library(folder), open_library(folder)
    assert first == again
    assert (places.cache_folder(folder) / "documents.json").is_file()


def test_a_file_that_went_is_refused_as_ever(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(SourceError):
        ParsedDocuments(tmp_path / "c").load(folder / "none.md", "none.md", load)

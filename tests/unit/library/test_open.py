"""Opening a folder of sources: what is read, what is passed over, what is refused."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.library.model import Library
from reader.library.open import open_library
from tests.shared_data import SHARED

STORY = "The lock closed on Sunday.\n"


def put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(STORY, encoding="utf-8")


def sources(library: Library) -> list[str]:
    return [document.source for document in library.documents]


def test_every_readable_source_in_a_fixed_order(tmp_path: Path) -> None:
    put(tmp_path, "b.txt", "a.md", "sub/c.text", "sub/deep/d.markdown", "B.TXT", "z/é.txt")
    library = open_library(tmp_path)
    assert library.folder == tmp_path
    assert sources(library) == ["B.TXT", "a.md", "b.txt", "sub/c.text", "sub/deep/d.markdown", "z/é.txt"]
    assert library.refused == ()
    assert library.document("a.md").text == STORY


def test_hidden_files_and_files_about_the_folder_are_passed_over(tmp_path: Path) -> None:
    put(
        tmp_path,
        "a.txt",
        ".b.txt",
        ".git/c.txt",
        "README.md",
        "sub/readme.txt",
        "LICENSE.txt",
        "CONTRIBUTING.md",
    )
    put(tmp_path, "d.py", "e.jpg", "f", "g.csv")
    library = open_library(tmp_path)
    assert sources(library) == ["a.txt"]
    assert library.refused == ()


def test_what_cannot_be_read_is_refused_and_the_rest_opens(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    (tmp_path / "binary.txt").write_bytes(b"\x00\x01\x02")
    (tmp_path / "empty.md").write_bytes(b"")
    (tmp_path / "paper.PDF").write_bytes(b"%PDF-1.7")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    library = open_library(tmp_path)
    assert sources(library) == ["a.txt"]
    refused = {r.source: r for r in library.refused}
    assert sorted(refused) == ["binary.txt", "empty.md", "gone.txt", "paper.PDF"]
    assert "binary" in refused["binary.txt"].reason
    assert "damaged" in refused["paper.PDF"].reason
    assert all(r.remedy and "\n" not in r.reason + r.remedy for r in library.refused)


def test_links_that_lead_in_circles_end(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "sub/b.txt")
    (tmp_path / "sub" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "sub" / "self").symlink_to(tmp_path / "sub", target_is_directory=True)
    assert sources(open_library(tmp_path)) == ["a.txt", "sub/b.txt"]


def test_a_linked_folder_is_read(tmp_path: Path) -> None:
    put(tmp_path / "elsewhere", "a.txt")
    library = tmp_path / "library"
    library.mkdir()
    (library / "more").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert sources(open_library(library)) == ["more/a.txt"]


def test_a_single_file_is_a_library_of_one(tmp_path: Path) -> None:
    put(tmp_path, "README.md", "other.txt")
    library = open_library(tmp_path / "README.md")
    assert sources(library) == ["README.md"]
    assert library.folder == tmp_path


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("nothing-here", "no library at"),
        ("empty", "no source in"),
        ("bad.txt", "bad.txt"),
        ("bad.docx", "bad.docx"),
    ],
)
def test_what_is_no_library(name: str, words: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "bad.txt").write_bytes(b"\x00")
    (tmp_path / "bad.docx").write_bytes(b"PK")
    with pytest.raises(SourceError, match=words) as caught:
        open_library(tmp_path / name)
    assert caught.value.exit_code == 3
    assert caught.value.remedy
    assert "\n" not in str(caught.value)


def test_a_folder_of_unreadable_files_says_what_is_read(tmp_path: Path) -> None:
    (tmp_path / "paper.pdf").write_bytes(b"%PDF")
    with pytest.raises(SourceError) as caught:
        open_library(tmp_path)
    assert "paper.pdf" in caught.value.message
    assert ".markdown" in caught.value.remedy


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has file names that are no text")
def test_a_name_that_is_no_text_is_refused(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/b\xff.txt")).write_text(STORY, encoding="utf-8")
    library = open_library(tmp_path)
    assert sources(library) == ["a.txt"]
    assert len(library.refused) == 1
    library.refused[0].source.encode()


def test_progress_counts_to_the_end(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "b.txt", "c.pdf")
    seen: list[tuple[int, int]] = []
    open_library(tmp_path, lambda done, total: seen.append((done, total)))
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_no_paragraph_of_three_hundred_news_articles_is_lost(tmp_path: Path) -> None:
    tool = SHARED / "tools" / "make_library.py"
    if not (SHARED / "corpora" / "basil.jsonl").exists():
        pytest.skip("basil.jsonl is not beside this checkout")
    subprocess.run([sys.executable, str(tool), "basil", str(tmp_path)], check=True, capture_output=True)
    library = open_library(tmp_path)
    long = lost = named = 0
    for document in library.documents:
        named += bool(document.metadata.title and document.metadata.publisher and document.metadata.date)
        for paragraph in document.paragraphs:
            if len(paragraph.span) >= 120:
                long += 1
                lost += paragraph.is_furniture
    assert named == len(library.documents) > 250
    assert lost / long < 0.01


def test_folders_nested_deeper_than_calls_may_be(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    deep = tmp_path / "/".join("d" * 1200)
    here = Path.cwd()
    os.chdir(tmp_path)
    try:
        for _ in range(1200):  # from within: Path.mkdir with parents would call itself as often
            Path("d").mkdir()
            os.chdir("d")
    finally:
        os.chdir(here)
    try:
        put(deep, "b.txt")
        assert sources(open_library(tmp_path)) == ["a.txt", "d/" * 1200 + "b.txt"]
    finally:
        (deep / "b.txt").unlink(missing_ok=True)
        os.removedirs(deep)  # shutil.rmtree, with which pytest tidies up, would call itself as often

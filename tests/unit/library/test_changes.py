"""Changes of a library's files are told from no changes."""

import os
from pathlib import Path

from reader.library.changes import files_of, folders_of


def test_every_kind_of_change_is_seen(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("a.txt", "sub/b.md"):
        (tmp_path / name).write_text("The lock closed.\n", "utf-8")
    before = files_of(tmp_path)
    assert {name for name, _, _ in before} == {"a.txt", "sub/b.md"}
    assert files_of(tmp_path) == before
    (tmp_path / "picture.jpg").write_bytes(b"\xff")
    (tmp_path / ".hidden.txt").write_text("x", "utf-8")
    assert files_of(tmp_path) == before
    (tmp_path / "a.txt").write_text("The lock opened.\n", "utf-8")
    os.utime(tmp_path / "a.txt", ns=(1, 1))
    edited = files_of(tmp_path)
    assert {name for name, _, _ in edited ^ before} == {"a.txt"}
    (tmp_path / "c.txt").write_text("New.\n", "utf-8")
    (tmp_path / "sub" / "b.md").unlink()
    assert {name for name, _, _ in files_of(tmp_path) ^ edited} == {"c.txt", "sub/b.md"}


def test_a_single_file_and_what_is_gone(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("The lock closed.\n", "utf-8")
    assert [(name, size) for name, size, _ in files_of(file)] == [("a.txt", 17)]
    assert folders_of(file, 9) == (str(tmp_path),)
    file.unlink()
    assert files_of(file) == frozenset()
    assert files_of(tmp_path / "nowhere") == frozenset()


def test_folders_are_bounded(tmp_path: Path) -> None:
    for n in range(5):
        (tmp_path / f"{n}").mkdir()
        (tmp_path / f"{n}" / "a.txt").write_text("x\n", "utf-8")
    assert len(folders_of(tmp_path, 9)) == 6
    assert folders_of(tmp_path, 2) == (str(tmp_path), str(tmp_path / "0"))

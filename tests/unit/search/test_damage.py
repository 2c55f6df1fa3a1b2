"""Damage to the index mends itself and is told; where it cannot be kept, search goes on in memory."""

import errno
import gc
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from whoosh.filedb.filestore import FileStorage
from whoosh.util.filelock import FileLock

from reader.errors import Cancelled
from reader.library.model import Library
from reader.library.open import open_library
from reader.search.index import SearchIndex
from reader.search.storage import LOCK
from tests.unit.search.library import GAZETTE, write_library


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return write_library(tmp_path / "l")


@pytest.fixture
def folder(library: Library, tmp_path: Path) -> Path:
    """Return the folder of the library's finished index."""
    SearchIndex.open(library, tmp_path / "c").close()
    return tmp_path / "c" / "index"


def _changed(library: Library) -> Library:
    (library.folder / "gazette.md").write_text(GAZETTE.replace("drivers", "pilots"), encoding="utf-8")
    return open_library(library.folder)


def _empty_toc(folder: Path) -> None:
    next(folder.glob("*.toc")).write_bytes(b"")


def _garbage_toc(folder: Path) -> None:
    next(folder.glob("*.toc")).write_bytes(b"\x80nonsense" * 20)


def _no_toc(folder: Path) -> None:
    next(folder.glob("*.toc")).unlink()


def _no_segment(folder: Path) -> None:
    for file in folder.glob("*.seg"):
        file.unlink()


def _empty_segment(folder: Path) -> None:
    for file in folder.glob("*.seg"):
        file.write_bytes(b"")


def _changed_bytes(folder: Path) -> None:
    file = next(folder.glob("*.seg"))
    bytes_ = bytearray(file.read_bytes())
    bytes_[len(bytes_) // 2] ^= 0x10
    file.write_bytes(bytes_)


def _no_checksums(folder: Path) -> None:
    (folder / "checksums.json").unlink()


def _odd_checksums(folder: Path) -> None:
    (folder / "checksums.json").write_text("[1", encoding="utf-8")


DAMAGES = [
    _empty_toc,
    _garbage_toc,
    _no_toc,
    _no_segment,
    _empty_segment,
    _changed_bytes,
    _no_checksums,
    _odd_checksums,
]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda f: f.__name__.strip("_"))
def test_a_damaged_index_is_rebuilt_and_told(
    library: Library, folder: Path, damage: Callable[[Path], None]
) -> None:
    damage(folder)
    opened = SearchIndex.open(library, folder.parent)
    assert opened.search("nunez ").hits
    assert opened.refreshed
    assert "built again" in opened.notice
    opened.close()
    again = SearchIndex.open(library, folder.parent)
    assert (again.refreshed, again.notice) == (False, "")
    again.close()


def test_an_index_that_was_thrown_away_is_built_without_a_word(library: Library, folder: Path) -> None:
    shutil.rmtree(folder)
    opened = SearchIndex.open(library, folder.parent)
    assert (opened.refreshed, opened.notice) == (True, "")
    opened.close()


def test_another_versions_index_is_replaced_without_a_word(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.search.storage._NAME", "crossread999")
    opened = SearchIndex.open(library, folder.parent)
    assert (opened.refreshed, opened.notice) == (True, "")
    assert {f.name.partition("_")[0] for f in folder.glob("*.toc")} == {""}
    assert all("crossread999" in f.name for f in folder.glob("*.toc"))
    opened.close()


def test_where_nothing_can_be_written_the_index_is_in_memory(library: Library, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file, not a folder", encoding="utf-8")
    opened = SearchIndex.open(library, tmp_path / "file")
    assert opened.search("nunez ").hits
    assert "in memory" in opened.notice
    opened.close()


def test_a_read_only_cache_folder_is_read(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FileStorage, "create_file", _refusing(errno.EROFS))
    opened = SearchIndex.open(library, folder.parent)
    assert (opened.refreshed, opened.notice) == (False, "")
    assert opened.search("nunez ").hits
    opened.close()


# Whoosh leaves the file that it could not write to the garbage collector, which says so.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("after", range(4))
def test_on_a_full_disk_search_goes_on_in_memory(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    changed = _changed(library)
    with monkeypatch.context() as full:
        full.setattr(FileStorage, "create_file", _refusing(errno.ENOSPC, after))
        opened = SearchIndex.open(changed, folder.parent)
        assert opened.search("pilots ").hits
        assert "No space left" in opened.notice
        opened.close()
    gc.collect()
    again = SearchIndex.open(changed, folder.parent)
    assert again.search("pilots ").hits
    assert "in memory" not in again.notice
    again.close()


def _refusing(reason: int, after: int = 0) -> Callable[..., Any]:
    own, left = FileStorage.create_file, [after]

    def create_file(self: FileStorage, name: str, **options: Any) -> Any:
        left[0] -= 1
        if left[0] < 0:
            raise OSError(reason, "No space left on device" if reason == errno.ENOSPC else "Read-only")
        return own(self, name, **options)

    return create_file


def test_a_first_build_under_way_elsewhere_is_left_alone(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "c" / "index"
    folder.mkdir(parents=True)
    (folder / "half.seg").write_bytes(b"being written")
    held = FileLock(str(folder / LOCK))
    assert held.acquire()
    second = SearchIndex.open(library, tmp_path / "c")
    assert second.search("nunez ").hits
    assert "another window" in second.notice
    assert (folder / "half.seg").exists()
    held.release()
    second.close()


def test_somebody_elses_lock_does_not_stop_us(library: Library, folder: Path) -> None:
    held = FileLock(str(folder / LOCK))
    assert held.acquire()
    second = SearchIndex.open(_changed(library), folder.parent)
    assert second.search("pilots ").hits
    assert "another window" in second.notice
    held.release()
    second.close()


def test_an_index_in_use_survives_another_windows_writing(library: Library, folder: Path) -> None:
    first = SearchIndex.open(library, folder.parent)
    second = SearchIndex.open(_changed(library), folder.parent)
    assert second.search("pilots ").hits
    assert first.search("drivers ").hits
    first.close()
    second.close()


def test_what_breaks_while_searching_is_mended_in_memory(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = SearchIndex.open(library, folder.parent)
    opened._opened.generation.occurrences.close()
    assert opened.search("nunez ").hits
    assert "in memory" in opened.notice
    opened.close()
    with pytest.raises(Cancelled):
        opened.search("gates ")

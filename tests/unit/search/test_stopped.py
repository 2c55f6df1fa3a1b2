"""Indexing that is asked to stop ends at once, leaves nothing half done, and goes on where it was."""

from pathlib import Path

import pytest

from reader.errors import Cancelled
from reader.library.model import Library
from reader.library.open import open_library
from reader.search import storage
from reader.search.index import SearchIndex
from reader.search.occurrences import entry
from reader.text.model import Document


class Stop:
    """Says stop when it is asked for the `n`th time, and counts how often it was asked."""

    def __init__(self, n: int) -> None:
        self.n, self.asked = n, 0

    def __call__(self) -> None:
        self.asked += 1
        if self.asked >= self.n:
            raise Cancelled


@pytest.fixture
def library(tmp_path: Path) -> Library:
    folder = tmp_path / "ships"
    folder.mkdir()
    for n in range(12):
        (folder / f"{n:02}.txt").write_text(f"Ship {n}\n\nThe ship with keel{n} sailed.\n", encoding="utf-8")
    return open_library(folder)


def _names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir() if file.is_file()}


def test_it_is_asked_at_every_source_and_while_it_writes(library: Library, tmp_path: Path) -> None:
    never = Stop(1000)
    SearchIndex.open(library, tmp_path / "c", never).close()
    assert never.asked > len(library.documents)


@pytest.mark.parametrize("moment", range(1, 14))
def test_a_first_build_that_is_stopped_leaves_nothing_and_says_nothing(
    library: Library, tmp_path: Path, moment: int
) -> None:
    with pytest.raises(Cancelled):
        SearchIndex.open(library, tmp_path / "c", Stop(moment))
    assert _names(tmp_path / "c" / "index") <= {storage.LOCK}
    opened = SearchIndex.open(library, tmp_path / "c")
    assert (opened.search("sailed ").total, opened.notice) == (12, "")
    opened.close()


@pytest.mark.parametrize("moment", [1, 2, 3])
def test_a_refreshing_that_is_stopped_leaves_the_former_index(
    library: Library, tmp_path: Path, moment: int
) -> None:
    SearchIndex.open(library, tmp_path / "c").close()
    before = _names(tmp_path / "c" / "index")
    for n in range(2):
        (library.folder / f"{n:02}.txt").write_text("Ship\n\nIt burned down.\n", encoding="utf-8")
    changed = open_library(library.folder)
    with pytest.raises(Cancelled):
        SearchIndex.open(changed, tmp_path / "c", Stop(moment))
    assert _names(tmp_path / "c" / "index") - {storage.LOCK} == before - {storage.LOCK}
    former = SearchIndex.open(library, tmp_path / "c")
    assert (former.refreshed, former.search("sailed ").total) == (False, 12)
    former.close()


def test_what_was_committed_before_it_was_stopped_is_not_indexed_again(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storage, "_TOGETHER", 5)
    with pytest.raises(Cancelled):
        SearchIndex.open(library, tmp_path / "c", Stop(15))
    indexed: list[str] = []

    def counting(document: Document, print_: str) -> dict[str, object]:
        indexed.append(document.source)
        return entry(document, print_)

    monkeypatch.setattr("reader.search.storage.entry", counting)
    opened = SearchIndex.open(library, tmp_path / "c")
    assert 0 < len(indexed) < 12
    assert (opened.search("sailed ").total, opened.search("keel11 ").total, opened.notice) == (12, 1, "")
    opened.close()


def test_in_memory_it_is_stopped_too(library: Library, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    with pytest.raises(Cancelled):
        SearchIndex.open(library, tmp_path / "file", Stop(10))

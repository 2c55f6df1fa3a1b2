"""Claims are extracted once for each source and come back as they were."""

from pathlib import Path

import pytest

from reader.evidence import kept_claims
from reader.evidence.claims import claims_of, extract_claims
from reader.evidence.kept_claims import library_claims
from reader.library.model import Library
from reader.library.open import open_library
from reader.text.model import Document
from tests.unit.search.library import GAZETTE, write_library


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list of the sources that claims were extracted from."""
    names: list[str] = []

    def counting(document: Document) -> list[object]:
        names.append(document.source)
        return list(claims_of(document))

    monkeypatch.setattr(kept_claims, "claims_of", counting)
    return names


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return write_library(tmp_path / "l")


def test_claims_come_back_as_they_were(library: Library, tmp_path: Path, asked: list[str]) -> None:
    first = library_claims(library, tmp_path / "c")
    again = library_claims(library, tmp_path / "c")
    assert first == again == extract_claims(library)
    assert asked == ["courier.txt", "gazette.md"]


def test_only_a_changed_source_is_read_again(library: Library, tmp_path: Path, asked: list[str]) -> None:
    library_claims(library, tmp_path / "c")
    (tmp_path / "l" / "gazette.md").write_text(GAZETTE.replace("drivers", "pilots"), encoding="utf-8")
    changed = open_library(tmp_path / "l")
    assert library_claims(changed, tmp_path / "c") == extract_claims(changed)
    assert asked[2:] == ["gazette.md"]


def test_damage_means_extracting_again(library: Library, tmp_path: Path, asked: list[str]) -> None:
    library_claims(library, tmp_path / "c")
    file = tmp_path / "c" / "claims.json"
    file.write_bytes(file.read_bytes().replace(b"0.", b"1."))
    assert library_claims(library, tmp_path / "c") == extract_claims(library)
    assert len(asked) == 4


def test_a_folder_that_cannot_be_written_is_no_error(library: Library, tmp_path: Path) -> None:
    (tmp_path / "c").write_text("a file", encoding="utf-8")
    assert library_claims(library, tmp_path / "c") == extract_claims(library)

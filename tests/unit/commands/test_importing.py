"""`import`: notes made elsewhere, on the command line."""

import shutil
from pathlib import Path

import pytest

from reader import places
from reader.cli import main
from reader.errors import SourceError
from reader.export import incoming
from reader.library.store import ReviewStore
from reader.review.log import ReviewLog
from reader.review.model import HumanVerdict, Review
from tests.shared_data import ROOT
from tests.unit.evidence.events import FERRY, write_event
from tests.unit.export.test_returned import highlighted


@pytest.fixture
def library(tmp_path: Path, models: Path) -> Path:
    """Return a library that rules alone judge, with the templates of the PDFs."""
    (models / "weights.json").unlink()
    shutil.copytree(ROOT / "resources" / "typst", models.parent / "typst")
    return write_event(tmp_path / "ferry", FERRY).folder


def kept(library: Path) -> tuple[Review, ...]:
    store = ReviewStore(places.review_file(library))
    try:
        return ReviewLog(store).reviews()
    finally:
        store.close()


def test_a_note_goes_out_and_comes_back(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert main(["export", str(library), "-o", str(out), "--paper", "letter", "--line-numbers"]) == 0
    made = min(path for path in out.glob("*.pdf") if path.name != "library.pdf")
    source = next(p for p in library.iterdir() if p.stem == made.stem)
    words = " ".join(source.read_text(encoding="utf-8").split("\n\n")[-1].split()[:5])
    made.write_bytes(highlighted(made.read_bytes(), words, "irrelevant: seen elsewhere"))
    capsys.readouterr()
    assert main(["import", str(library), str(made)]) == 0
    assert capsys.readouterr().out == f"{made.name}: 1 new of 1 reviews\n"
    (review,) = kept(library)
    assert (review.verdict, review.note) == (HumanVerdict.IRRELEVANT, "seen elsewhere")
    assert main(["import", str(library), str(made)]) == 0
    assert "0 new of 1" in capsys.readouterr().out


def test_reviews_go_from_one_library_to_its_copy(library: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert main(["export", str(library), "-o", str(out), "--format", "pdf"]) == 0
    made = min(path for path in out.glob("*.pdf") if path.name != "library.pdf")
    source = next(p for p in library.iterdir() if p.stem == made.stem)
    words = " ".join(source.read_text(encoding="utf-8").split("\n\n")[-1].split()[:5])
    made.write_bytes(highlighted(made.read_bytes(), words, "supports: seen"))
    assert main(["import", str(library), str(made)]) == 0
    notes = tmp_path / "notes.jsonld"
    assert main(["export", str(library), "-o", str(notes), "--format", "webannotation"]) == 0
    copy = shutil.copytree(library, tmp_path / "copy")
    assert main(["import", str(copy), str(notes)]) == 0
    assert [(r.key, r.verdict, r.note, r.tags) for r in kept(copy)] == [
        (r.key, r.verdict, r.note, r.tags) for r in kept(library)
    ]


def test_what_cannot_be_read_is_told_in_a_line(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(library), str(tmp_path / "none.pdf")]) == 3
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a device of Unix")
def test_a_file_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(incoming, "_LARGEST", 1000)
    with pytest.raises(SourceError, match="too large"):
        incoming.content_of(Path("/dev/zero"))

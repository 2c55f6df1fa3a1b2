"""Where `export` writes: files that the library would take for articles are told."""

from pathlib import Path

import pytest

from reader.cli import main
from tests.unit.evidence.events import FERRY, write_event


@pytest.fixture
def library(tmp_path: Path, models: Path) -> Path:
    """Return a library that rules alone judge."""
    (models / "weights.json").unlink()
    return write_event(tmp_path / "ferry", FERRY).folder


def told(library: Path, out: str, form: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    assert main(["export", str(library), "-o", str(library.parent / out), "--format", form]) == 0
    return [line for line in capsys.readouterr().err.splitlines() if "articles" in line]


@pytest.mark.parametrize(("out", "form"), [("ferry/out", "markdown"), ("ferry/out.html", "html")])
def test_an_export_that_would_be_read_as_an_article_is_told(
    out: str, form: str, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (line,) = told(library, out, form, capsys)
    assert line.startswith("crossread: ")
    assert line.endswith(f"move it out of {library}")


@pytest.mark.parametrize(
    ("out", "form"), [("ferry/.out", "markdown"), ("ferry/out", "csv"), ("out", "markdown")]
)
def test_an_export_elsewhere_is_not(
    out: str, form: str, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(library, out, form, capsys) == []

"""Files as other programs write them: LibreOffice, pandoc and Chromium, where they are installed."""

import shutil
import subprocess
from pathlib import Path

import pytest

from reader.sources import Loader
from reader.text.model import Document, ParagraphKind

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

TITLE = "Dam Above Vesterby Breaks"
LEAD = (
    "The dam above Vesterby broke on Sunday night, the council said. Nobody was hurt — the valley had been "
    "cleared & closed for hours before the wall gave way."
)
SECOND = (
    "A new dam will cost 12 million and take three years, said Per Dahl, who runs the works for the county. "
    "Some 1,200 residents left their homes; most of them were back by Monday evening."
)
MARKDOWN = f"""---
title: {TITLE}
author: Ann Holm
date: 2031-05-25
lang: en
---

{LEAD.replace("&", "&amp;")}

## What happened

{SECOND}[^1]

- First, the *gate*.
- Then the **wall**.

| Place    | Depth |
|----------|-------|
| Vesterby | 3 m   |

[^1]: Council, press release.
"""


def program(*names: str) -> str:
    """Return the first of the programs that is installed, or skip the test."""
    for name in names:
        found = shutil.which(name)
        if found:
            return found
    pytest.skip(f"{names[0]} is not installed")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the story as Markdown."""
    place = tmp_path_factory.mktemp("real")
    (place / "story.md").write_text(MARKDOWN, encoding="utf-8")
    return place


def pandoc(folder: Path, kind: str) -> Path:
    """Return the story as pandoc writes it."""
    made = folder / f"pandoc.{kind}"
    if not made.exists():
        command = [program("pandoc"), "-s", str(folder / "story.md"), "-o", str(made)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    return made


def office(folder: Path, kind: str) -> Path:
    """Return the story as LibreOffice writes it."""
    source = pandoc(folder, "docx")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program("soffice", "libreoffice"), profile, "--headless", "--convert-to", kind]
    out = folder / f"office-{kind}"
    subprocess.run(
        [*command, "--outdir", str(out), str(source)], check=True, capture_output=True, timeout=300
    )
    return out / f"pandoc.{kind}"


def printed(folder: Path) -> Path:
    """Return the story as Chromium prints it."""
    page, made = pandoc(folder, "html"), folder / "chromium.pdf"
    command = [program("chromium", "google-chrome"), "--headless", "--no-sandbox", "--disable-gpu"]
    profile = f"--user-data-dir={folder / 'browser'}"
    subprocess.run(
        [*command, profile, f"--print-to-pdf={made}", page.as_uri()],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return made


def opened(path: Path) -> Document:
    with Loader() as loader:
        return loader.load(path, path.name)


def check(document: Document) -> None:
    texts = [p.span.of(document.text) for p in document.paragraphs]
    kinds = {text: p.kind for text, p in zip(texts, document.paragraphs, strict=True)}
    assert document.metadata.title == TITLE
    assert kinds[LEAD] is ParagraphKind.BODY
    assert kinds[SECOND] is ParagraphKind.BODY
    assert kinds["What happened"] is ParagraphKind.HEADING
    assert {"First, the gate.", "Then the wall."} <= set(texts)
    assert {"Vesterby · 3 m", "Vesterby 3 m"} & set(texts)
    assert str(document.metadata.date) == "2031-05-25"


@pytest.mark.parametrize("kind", ["html", "docx", "odt", "epub", "rtf"])
def test_what_pandoc_writes(folder: Path, kind: str) -> None:
    document = opened(pandoc(folder, kind))
    check(document)
    assert document.metadata.author in {"Ann Holm", ""}


@pytest.mark.parametrize("kind", ["docx", "odt", "rtf", "html", "pdf"])
def test_what_libreoffice_writes(folder: Path, kind: str) -> None:
    check(opened(office(folder, kind)))


def test_what_chromium_prints(folder: Path) -> None:
    document = opened(printed(folder))
    check(document)
    assert "file://" not in document.text

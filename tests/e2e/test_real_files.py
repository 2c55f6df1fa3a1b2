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


def office(folder: Path, kind: str, source: Path | None = None) -> Path:
    """Return the story, or another file, as LibreOffice writes it."""
    source = source or pandoc(folder, "docx")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program("soffice", "libreoffice"), profile, "--headless", "--convert-to", kind]
    out = folder / f"office-{kind.partition(':')[0]}"
    subprocess.run(
        [*command, "--outdir", str(out), str(source)], check=True, capture_output=True, timeout=300
    )
    return out / f"{source.stem}.{kind.partition(':')[0]}"


def printed(folder: Path, page: Path | None = None) -> Path:
    """Return the story, or another page, as Chromium prints it."""
    page, made = page or pandoc(folder, "html"), folder / "chromium.pdf"
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


ARABIC = "قال المجلس إن الجسر أعيد فتحه يوم الاثنين بعد 14 شهرا من الإصلاحات، وإن لا أحد أصيب في الميناء."
HEBREW = "הגשר נפתח מחדש ביום שני לאחר 14 חודשים של תיקונים, אמרה המועצה. איש לא נפגע בנמל."


def arabic_page(folder: Path) -> Path:
    """Return a page in Arabic and Hebrew."""
    page = folder / "arabic.html"
    told = f"<h1>{HEBREW[:16]}</h1><p>{ARABIC} {ARABIC}</p><p>{HEBREW} {HEBREW}</p>"
    page.write_text(
        "<!DOCTYPE html><html lang='ar' dir='rtl'><head><meta charset='utf-8'><title>x</title></head>"
        f"<body style=\"font-family: 'DejaVu Sans'\">{told}</body></html>",
        encoding="utf-8",
    )
    return page


def test_arabic_and_hebrew_that_chromium_prints(folder: Path) -> None:
    document = opened(printed(folder, arabic_page(folder)))
    texts = [p.span.of(document.text) for p in document.paragraphs]
    assert {f"{ARABIC} {ARABIC}", f"{HEBREW} {HEBREW}"} <= set(texts)


def test_arabic_and_hebrew_that_libreoffice_writes(folder: Path) -> None:
    document = opened(office(folder, "pdf:writer_web_pdf_Export", arabic_page(folder)))
    texts = " ".join(p.span.of(document.text) for p in document.paragraphs)
    assert ARABIC in texts
    assert HEBREW in texts


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252", "utf-8-sig"])
def test_text_that_libreoffice_encodes(folder: Path, encoding: str) -> None:
    source = folder / f"{encoding}.txt"
    source.write_bytes(f"{TITLE}\n\n{LEAD}\n\n{SECOND} Café à Noël.\n".encode(encoding))
    document = opened(source)
    assert document.metadata.title == TITLE
    assert "Café à Noël" in document.text

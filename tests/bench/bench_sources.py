"""How fast files are read: PDF pages against PDFium's bare text, web pages against lxml's bare parse.

Processor time of one process, medians; the files are made here and hold the same invented text over and over.
"""

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import typst
from lxml import etree, html

from reader.sources import markdown, pdf
from reader.sources.html import read_page
from reader.sources.loading import Loader

RUNS = 5
TEXT = (
    "The council met on Tuesday in Vesterby to speak about the dam and its long reconstruction. It was said "
    "that eleven engineers had signed a letter; 1,200 people left their homes. A professor disagreed, "
    "and nobody answered her. "
)
FILES = 60


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        for columns in (1, 2):
            _pdf(Path(folder) / f"{columns}.pdf", columns)
        _page()
        _row("Markdown, 9 KB", 1 / _seconds(lambda: markdown.read(TEXT * 36)), "files/s")
        _library(Path(folder))


def _pdf(path: Path, columns: int) -> None:
    body = "\n\n".join([TEXT * 3] * 200)
    markup = f'#set page(paper: "a4", columns: {columns}, numbering: "1")\n#set par(justify: true)\n{body}'
    path.write_bytes(typst.compile(markup.encode()))
    with pypdfium2.PdfDocument(path) as document:
        pages = len(document)
    bare = _seconds(lambda: _bare(path))
    ours = _seconds(lambda: pdf.read(path))
    _row(f"PDF, {columns} column(s), {pages} pages", pages / ours, "pages/s", ours / bare)


def _bare(path: Path) -> int:
    with pypdfium2.PdfDocument(path) as document:
        total = 0
        for page in (document[n] for n in range(len(document))):
            text = page.get_textpage()
            total += len(text.get_text_bounded())
            text.close()
            page.close()
        return total


def _page() -> None:
    links = "".join(f"<li><a href='/{n}'>A link to another article, number {n}</a></li>" for n in range(300))
    story = "".join(f"<p>{TEXT * 2}</p>" for _ in range(20))
    page = f"<html><body><nav><ul>{links}</ul></nav><article><h1>Dam</h1>{story}</article></body></html>"
    bare = _seconds(lambda: etree.fromstring(page.encode(), html.HTMLParser()))
    ours = _seconds(lambda: read_page(page))
    _row(f"HTML, {len(page) // 1024} KB", 1 / ours, "files/s", ours / bare)


def _library(folder: Path) -> None:
    """A folder of files through the processes that take them apart, in seconds as they pass."""
    files = []
    for n in range(FILES):
        path = folder / f"{n}.html"
        path.write_text(f"<html><body><article><p>{TEXT * 30}</p></article></body></html>", encoding="utf-8")
        files.append((path.name, path))
    started = time.perf_counter()
    with Loader() as loader:
        done = sum(1 for _ in loader.load_all(files))
    _row(f"{FILES} HTML files, processes started", done / (time.perf_counter() - started), "files/s")


def _seconds(work: Callable[[], object]) -> float:
    work()
    times = []
    for _ in range(RUNS):
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
    return statistics.median(times)


def _row(name: str, rate: float, unit: str, ratio: float = 0) -> None:
    against = f"{ratio:6.1f} times the bare time" if ratio else ""
    print(f"{name:<36} {rate:9.1f} {unit:<8} {against}")


if __name__ == "__main__":
    main()

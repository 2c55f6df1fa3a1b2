"""A folder of awkward files: each is opened, or refused in words, and never stops the others."""

import codecs
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.library.open import open_library
from reader.sources import FORMATS, SUFFIXES, load
from reader.sources.loading import Loader
from reader.sources.pieces import Found, Piece, extract
from reader.sources.wire import from_extract, to_extract
from reader.text.blocks import Mark
from tests.unit.sources import made
from tests.unit.sources.made import STORY, docx_paragraph

MAKERS: dict[str, Callable[[Path], Path]] = {
    "a.pdf": made.story_pdf,
    "a.docx": lambda path: made.docx(path, docx_paragraph(STORY)),
    "a.odt": lambda path: made.odt(path, f"<text:p xmlns:text='t'>{STORY}</text:p>"),
    "a.epub": lambda path: made.epub(path, f"<p>{STORY}</p>"),
    "a.rtf": lambda path: written(path, f"{{\\rtf1 {STORY}\\par}}".encode()),
    "a.html": lambda path: written(path, f"<html><body><p>{STORY}</p></body></html>".encode()),
    "a.md": lambda path: written(path, f"**{STORY}**\n".encode()),
    "a.txt": lambda path: written(path, f"{STORY}\n".encode()),
}


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@pytest.fixture(scope="module")
def loader() -> Iterator[Loader]:
    with Loader() as one:
        yield one


def refused(loader: Loader, path: Path) -> SourceError:
    with pytest.raises(SourceError) as caught:
        loader.load(path, path.name)
    assert caught.value.remedy
    assert "\n" not in str(caught.value)
    assert "Traceback" not in str(caught.value)
    return caught.value


@pytest.mark.parametrize("name", MAKERS)
def test_each_format_opens(name: str, tmp_path: Path, loader: Loader) -> None:
    path = MAKERS[name](tmp_path / name)
    assert STORY in loader.load(path, name).text
    assert f".{name.partition('.')[2]}" in SUFFIXES


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize("other", ["b.txt", "b.doc", "b.pdf", "b.html", "b.md", "b.DOCX"])
def test_the_content_tells_what_a_file_is(name: str, other: str, tmp_path: Path, loader: Loader) -> None:
    path = MAKERS[name](tmp_path / name).rename(tmp_path / other)
    named_as_text = other in {"b.txt", "b.md", "b.html"}
    if name in {"a.txt", "a.md"} and not named_as_text:
        assert "not what its name says" in refused(loader, path).message
    else:
        assert STORY in loader.load(path, other).text


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.odt", "a.epub"])
@pytest.mark.parametrize("share", [0.02, 0.5, 0.95])
def test_a_file_that_was_cut_off(name: str, share: float, tmp_path: Path, loader: Loader) -> None:
    path = MAKERS[name](tmp_path / name)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    try:
        assert loader.load(path, name).paragraphs
    except SourceError as error:
        assert name == "a.pdf" or "damaged" in error.message  # noqa: PT017 - PDFium mends some of them


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize("data", [b"", b" \n\n", b"\x00" * 5000, bytes(range(256)) * 40])
def test_nothing_and_rubbish(name: str, data: bytes, tmp_path: Path, loader: Loader) -> None:
    refused(loader, written(tmp_path / name, data))


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.epub"])
def test_a_bomb_in_an_archive(name: str, tmp_path: Path, loader: Loader) -> None:
    part = {"a.docx": "word/document.xml", "a.odt": "content.xml", "a.epub": "OEBPS/a.xhtml"}[name]
    path = MAKERS[name](tmp_path / name)
    with zipfile.ZipFile(path) as archive:
        parts = {n: archive.read(n) for n in archive.namelist()}
    made.archive(path, {**parts, part: b"<p>" + b"a" * 120_000_000 + b"</p>"})
    assert path.stat().st_size < 1_000_000
    assert "unpacks to far more" in refused(loader, path).message


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.epub"])
def test_an_archive_with_a_password(name: str, tmp_path: Path, loader: Loader) -> None:
    path = MAKERS[name](tmp_path / name)
    data = bytearray(path.read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(mark)
        while start >= 0:
            data[start + at] |= 1
            start = data.find(mark, start + 4)
    path.write_bytes(data)
    assert {"password", "damaged"} & set(refused(loader, path).message.replace(":", "").split())


def test_an_archive_of_other_things(tmp_path: Path, loader: Loader) -> None:
    path = made.archive(tmp_path / "a.docx", {"photo.jpg": b"x"})
    assert "archive of other files" in refused(loader, path).message


@pytest.mark.parametrize(
    "xml",
    [
        '<!DOCTYPE a [<!ENTITY b "boom">]><a>&b;</a>',
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        '<!DOCTYPE a [<!ENTITY % b SYSTEM "http://127.0.0.1:9/x.dtd">%b;]><a/>',
        "<a>" * 5000 + "</a>" * 5000,
        "<a><b></a>",
        "no xml at all",
    ],
)
def test_harmful_xml(xml: str, tmp_path: Path, loader: Loader) -> None:
    path = made.archive(tmp_path / "a.docx", {"word/document.xml": xml})
    assert "root:" not in str(refused(loader, path))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html", b"<div>" * 100_000 + STORY.encode()),
        ("a.rtf", b"{\\rtf1" + b"{" * 100_000),
        ("a.html", b"<html><body><script>x</script></body></html>"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(9000)),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")),
    ],
)
def test_what_cannot_be_read_is_told(name: str, data: bytes, tmp_path: Path, loader: Loader) -> None:
    refused(loader, written(tmp_path / name, data))


def test_huge_files(tmp_path: Path, loader: Loader) -> None:
    for name in ("a.txt", "a.html", "a.rtf", "a.md"):
        path = tmp_path / name
        with path.open("wb") as file:
            file.write(b"{\\rtf1" if name == "a.rtf" else b"text")
            file.truncate(60 * 1024 * 1024)
        assert "too large" in refused(loader, path).message


def test_a_large_markdown_file_is_taken_apart_elsewhere(tmp_path: Path, loader: Loader) -> None:
    path = written(tmp_path / "a.md", f"{STORY}\n\n".encode() * 4000)
    assert len(loader.load(path, "a.md").paragraphs) == 4000


@pytest.mark.parametrize("code", ["STALLS", "DIES"])
def test_markdown_that_takes_too_long_is_shown_as_plain_text(code: str, tmp_path: Path) -> None:
    path = written(tmp_path / "a.md", f"**{STORY}**\n\n".encode() + b"[" * 70_000)
    with Loader(seconds=1, command=(sys.executable, "-c", globals()[code])) as one:
        document = one.load(path, "a.md")
    assert STORY in document.text
    assert len(document.text) > 70_000
    (note,) = document.notes
    assert "plain text" in note


@pytest.mark.parametrize("marks", ["[", "![", "[a](b", "[][", "*a**b", "`", "> ", "- ", "<a ", "&#"])
def test_marks_without_end_are_read_in_time(marks: str, tmp_path: Path, loader: Loader) -> None:
    path = written(tmp_path / "a.md", f"{STORY}\n\n".encode() + (marks * 40_000).encode())
    assert STORY in loader.load(path, "a.md").text


@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF8 + STORY.encode(),
        STORY.encode("utf-16"),
        STORY.encode("utf-16-le"),
        STORY.encode("utf-16-be"),
        f"{STORY} “Café”".encode("cp1252"),
    ],
)
def test_encodings_of_plain_text(data: bytes, tmp_path: Path, loader: Loader) -> None:
    assert loader.load(written(tmp_path / "a.txt", data), "a.txt").text.startswith(STORY)


def test_other_kinds_and_missing_files(tmp_path: Path, loader: Loader) -> None:
    assert FORMATS in refused(loader, written(tmp_path / "a.xyz", b"x")).remedy
    assert "no such file" in refused(loader, tmp_path / "none.pdf").message


def test_the_others_open(tmp_path: Path) -> None:
    for name, make in MAKERS.items():
        make(tmp_path / name)
        (tmp_path / f"bad-{name}").write_bytes(b"\x00\x01\x02")
    library = open_library(tmp_path)
    assert {d.source for d in library.documents} == set(MAKERS)
    assert {r.source for r in library.refused} == {f"bad-{name}" for name in MAKERS}


def test_several_at_once_in_order(tmp_path: Path, loader: Loader) -> None:
    files = [(name, make(tmp_path / name)) for name, make in MAKERS.items()]
    files.insert(2, ("bad.pdf", written(tmp_path / "bad.pdf", b"%PDF-")))
    done = list(loader.load_all(files))
    assert [isinstance(d, SourceError) for d in done] == [name == "bad.pdf" for name, _ in files]
    assert [d.source for d in done if not isinstance(d, SourceError)] == list(MAKERS)


def test_one_file_alone(tmp_path: Path) -> None:
    assert load(MAKERS["a.pdf"](tmp_path / "a.pdf"), "a.pdf").text.startswith("Dam Above")


STALLS = "import sys, time; sys.stdin.buffer.read(8); time.sleep(3600)"
DIES = "import os, sys; sys.stdin.buffer.read(8); os.abort()"
LIES = "import sys; sys.stdin.buffer.read(8); sys.stdout.buffer.write(b'\\x02' + bytes(7) + b'{}')"


@pytest.mark.parametrize(
    ("code", "words"),
    [(STALLS, "takes too long"), (DIES, "makes its reader fail"), (LIES, "makes its reader fail")],
)
def test_a_reader_that_stalls_or_dies(code: str, words: str, tmp_path: Path) -> None:
    path = MAKERS["a.pdf"](tmp_path / "a.pdf")
    with Loader(seconds=1, command=(sys.executable, "-c", code)) as one:
        assert words in refused(one, path).message


@pytest.mark.skipif(sys.platform == "win32", reason="the system sets no limits there")
def test_a_reader_that_uses_too_much_is_ended_by_the_system(tmp_path: Path) -> None:
    path = MAKERS["a.pdf"](tmp_path / "a.pdf")
    spins = "from itertools import count\nfrom reader.sources import pdf, worker\n"
    spins += "pdf.read = lambda _: sum(count())\nworker.main()"
    with Loader(seconds=1, command=(sys.executable, "-c", spins)) as one:
        assert "takes too long" in refused(one, path).message
    swells = "from reader.sources import pdf, worker\npdf.read = lambda _: bytearray(2**36)\nworker.main()"
    with Loader(command=(sys.executable, "-c", swells)) as one:
        assert "too much memory" in refused(one, path).message
    fails = "from reader.sources import pdf, worker\npdf.read = lambda _: 1 / 0\nworker.main()"
    with Loader(command=(sys.executable, "-c", fails)) as one:
        assert "ZeroDivisionError" in refused(one, path).message
        assert "ZeroDivisionError" in refused(one, path).message


def test_closing_gives_up_what_is_being_read(tmp_path: Path) -> None:
    path = MAKERS["a.pdf"](tmp_path / "a.pdf")
    asked = threading.Event()
    one = Loader(command=(sys.executable, "-c", STALLS))
    failures: list[SourceError] = []

    def ask() -> None:
        asked.set()
        try:
            one.load(path, "a.pdf")
        except SourceError as error:
            failures.append(error)

    thread = threading.Thread(target=ask)
    thread.start()
    assert asked.wait(60)
    one.close()
    thread.join(60)
    assert not thread.is_alive()
    assert len(failures) == 1


def test_formats_that_nobody_opens_are_not_imported() -> None:
    heavy = ("lxml", "trafilatura", "markdown_it", "pypdfium2", "charset_normalizer", "subprocess")
    code = f"import sys, reader.sources; sys.exit(any(name in sys.modules for name in {heavy}))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_an_extract_comes_back_as_it_was_sent() -> None:
    pieces = (Piece("a \U0001f9e0", Mark.HEADING, 1), Piece("b", Mark.NUMBER, 0, "1."))
    whole = extract(pieces, Found(title="t", language="en-GB", is_titled=False), ("left out",))
    assert to_extract(from_extract(whole)) == whole

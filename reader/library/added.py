"""Sources that the user pasted or dropped: kept in the user's data folder, opened with their library.

The library's own folder is never written to. A pasted text is a text file with what the user told of it
beside it, in JSON; a dropped file is kept as it was. What is removed is set aside and can be brought back.
"""

import datetime as dt
import json
import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace
from pathlib import Path

from reader.errors import ReaderError, SourceError
from reader.library.model import Library
from reader.settings import write_whole
from reader.sources import load
from reader.sources.articles import plain_article
from reader.text.model import Document, Metadata

PREFIX = "added/"
"""What the names of such sources begin with."""

_REMOVED = "removed"
_LONGEST_NAME = 60
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_UNENCODABLE = "replace"


@dataclass(frozen=True, slots=True)
class Told:
    """What the user says of a text: "" or None where nothing is said."""

    title: str = ""
    publisher: str = ""
    author: str = ""
    date: dt.date | None = None


def add_text(folder: Path, text: str, told: Told) -> str:
    """Keep a pasted text in a library's folder of added sources; return the source's name.

    The title becomes its first line where it is not that already.

    Raises:
        SourceError: there is no text.
        ReaderError: it cannot be written.
    """
    body = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    if not body.strip():
        raise SourceError("there is no text to add", "paste or type the article's text")
    first = body.strip().partition("\n")[0].strip()
    if told.title and first != told.title:
        body = f"{told.title}\n\n{body}"
    data = f"{body}\n".encode("utf-8", _UNENCODABLE)
    path = _free(folder, f"{_stem(told.title or first)}.txt")
    said = {
        "title": told.title,
        "publisher": told.publisher,
        "author": told.author,
        "date": told.date.isoformat() if told.date else "",
    }
    _write(_beside(path), json.dumps(said, ensure_ascii=False).encode())
    _write(path, data)
    return PREFIX + path.name


def add_file(folder: Path, path: Path) -> str:
    """Keep a copy of a file in a library's folder of added sources; return the source's name.

    A file whose copy is there already is not kept twice.

    Raises:
        SourceError: it is none of the formats that are read.
        ReaderError: it cannot be written.
    """
    load(path, path.name)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(
            f"{path.name} cannot be read ({_why(error)})", "check that you may read it"
        ) from None
    for there in _kept(folder):
        if there.suffix == path.suffix and there.stat().st_size == len(data) and there.read_bytes() == data:
            return PREFIX + there.name
    target = _free(folder, f"{_stem(path.stem)}{path.suffix}")
    _write(target, data)
    return PREFIX + target.name


def found_in(text: str) -> Metadata:
    """Return what a text says of itself: title, publisher, author, date, where they are found."""
    return plain_article("", text.replace("\r\n", "\n").replace("\r", "\n")).metadata


def kept_sources(folder: Path, taken: Set[str]) -> list[tuple[str, Path]]:
    """Return names and files of the sources added, in the order of their names; none is in `taken`."""
    found = []
    for path in _kept(folder):
        name = PREFIX + path.name
        while name in taken:
            name = PREFIX + name
        found.append((name, path))
    return found


def load_added(path: Path, source: str) -> Document:
    """Read an added source as the document `source`; SourceError where it cannot be read."""
    document = load(path, source)
    told = _told(path)
    found = document.metadata
    return replace(
        document,
        metadata=replace(
            found,
            title=told.title or found.title,
            publisher=told.publisher or found.publisher,
            author=told.author or found.author,
            date=told.date or found.date,
        ),
    )


def added_sources(folder: Path, library: Library) -> tuple[str, ...]:
    """Return those sources of an open library that the user added."""
    there = {document.source for document in library.documents} | {r.source for r in library.refused}
    found = []
    for path in _kept(folder):
        name = PREFIX + path.name
        while PREFIX + name in there:
            name = PREFIX + name
        if name in there:
            found.append(name)
    return tuple(found)


def remove(folder: Path, source: str) -> None:
    """Set an added source aside.

    Raises:
        ReaderError: it was not added, or cannot be moved.
    """
    _move(folder, folder / _REMOVED, source)


def restore(folder: Path, source: str) -> None:
    """Bring back an added source that was set aside.

    Raises:
        ReaderError: it was not set aside, or cannot be moved.
    """
    _move(folder / _REMOVED, folder, source)


def _move(here: Path, there: Path, source: str) -> None:
    path = here / _plain(source).removeprefix(PREFIX)
    if not source.startswith(PREFIX) or not path.is_file():
        raise ReaderError(f"{source} was not added by you", "take it out of the library's folder yourself")
    try:
        there.mkdir(parents=True, exist_ok=True)
        if _beside(path).is_file():
            _beside(path).replace(_beside(there / path.name))
        path.replace(there / path.name)
    except OSError as error:
        raise ReaderError(f"{source} cannot be moved ({_why(error)})", f"make {here} writable") from None


def _plain(source: str) -> str:
    """Undo what `kept_sources` does to a name that the library has already."""
    while source.startswith(PREFIX + PREFIX):
        source = source.removeprefix(PREFIX)
    return source


def _kept(folder: Path) -> Iterator[Path]:
    try:
        found = sorted(folder.iterdir())
    except OSError:
        return iter(())
    return (path for path in found if path.is_file() and not path.name.startswith("."))


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.json")


def _told(path: Path) -> Told:
    try:
        said = json.loads(_beside(path).read_bytes())
        title, publisher, author, date = (
            str(said.get(name, "")) for name in ("title", "publisher", "author", "date")
        )
        return Told(title, publisher, author, dt.date.fromisoformat(date) if date else None)
    except (OSError, ValueError, AttributeError, RecursionError):
        return Told()


def _stem(words: str) -> str:
    stem = _UNSAFE.sub(" ", words.encode("utf-8", _UNENCODABLE).decode("utf-8"))
    return " ".join(stem.split())[:_LONGEST_NAME].strip(" .") or "pasted"


def _free(folder: Path, name: str) -> Path:
    """Return a path that nothing has, nor had before it was set aside, in any case of its letters."""
    used = {p.name.casefold() for place in (folder, folder / _REMOVED) for p in _kept(place)}
    stem, dot, suffix = name.rpartition(".")
    number = 2
    while name.casefold() in used:
        name = f"{stem} ({number}){dot}{suffix}"
        number += 1
    return folder / name


def _write(path: Path, data: bytes) -> None:
    try:
        write_whole(path, data)
    except OSError as error:
        raise ReaderError(
            f"what you add cannot be kept ({_why(error)})", f"make {path.parent} writable"
        ) from None


def _why(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()

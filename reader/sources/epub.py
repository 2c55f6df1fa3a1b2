"""EPUB (3.3, with what version 2 wrote) to pieces: the chapters of the spine in order."""

import datetime as dt
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from reader.errors import SourceError
from reader.sources.html import decode_page
from reader.sources.markup import parse_html, pieces
from reader.sources.packages import Package, attribute, local
from reader.sources.pieces import Extract, Found, Piece, extract
from reader.sources.refusals import damaged

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_PAGES = frozenset({"application/xhtml+xml", "text/html", "text/x-oeb1-document"})
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>")
_MOST_CHAPTERS = 2_000


@dataclass(frozen=True, slots=True)
class _Item:
    """A part that the book's list names."""

    path: str
    kind: str
    properties: str


def read(path: Path) -> Extract:
    """Return the pieces of an EPUB; SourceError where it cannot be read or is protected."""
    package = Package(path)
    try:
        at = _root_file(package.tree(_CONTAINER))
        root = package.tree(at)
        chapters = list(_chapters(root, posixpath.dirname(at), package.names()))
        if not chapters:
            raise damaged()
        locked = _locked(package)
        if locked & set(chapters):
            raise SourceError(
                "the book is protected against copying (DRM)", "ask for a copy without protection"
            )
        if len(chapters) > _MOST_CHAPTERS:
            raise SourceError(f"the book has more than {_MOST_CHAPTERS} chapters", "split it")
        done: list[Piece | None] = []
        for chapter in chapters:
            page = _DECLARATION.sub("", decode_page(package.read(chapter)), count=1)
            done.extend(pieces(parse_html(page)))
    finally:
        package.close()
    return extract(done, _found(root))


def _root_file(container: "_Element") -> str:
    for root_file in container.iter("{*}rootfile"):
        return attribute(root_file, "full-path")
    raise damaged()


def _chapters(root: "_Element", folder: str, names: frozenset[str]) -> Iterator[str]:
    """Yield the parts of the spine that are text and are there; the table of contents is passed over."""
    items = {
        attribute(item, "id"): _Item(
            posixpath.normpath(posixpath.join(folder, unquote(attribute(item, "href")))),
            attribute(item, "media-type"),
            attribute(item, "properties"),
        )
        for item in root.iter("{*}item")
    }
    for reference in root.iter("{*}itemref"):
        item = items.get(attribute(reference, "idref"))
        if item and item.kind in _PAGES and item.path in names and "nav" not in item.properties.split():
            yield item.path


def _locked(package: Package) -> set[str]:
    if _ENCRYPTION not in package.names():
        return set()
    return {unquote(attribute(r, "URI")) for r in package.tree(_ENCRYPTION).iter("{*}CipherReference")}


def _found(root: "_Element") -> Found:
    fields: dict[str, str] = {}
    authors: list[str] = []
    metadata = root.find("{*}metadata")
    for child in metadata if metadata is not None else ():
        value = " ".join("".join(child.itertext()).split())
        if local(child) == "creator":
            authors.append(value)
        elif value:
            fields.setdefault(local(child), value)
    return Found(
        title=fields.get("title", ""),
        publisher=fields.get("publisher", ""),
        author=", ".join(authors),
        date=_date(fields.get("date", "")),
        language=fields.get("language", ""),
    )


def _date(written: str) -> dt.date | None:
    found = _DATE.match(written)
    try:
        return dt.date(*map(int, found.groups())) if found else None
    except ValueError:
        return None

"""Web pages to pieces: the article and its metadata as trafilatura finds them, else all that is shown."""

import codecs
import datetime as dt
import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import SourceError
from reader.sources.decoding import decode, read_bytes
from reader.sources.head import fold_line
from reader.sources.markup import parse_html, pieces
from reader.sources.packages import local
from reader.sources.pieces import Extract, Found, Piece, extract
from reader.text.blocks import Mark

if TYPE_CHECKING:
    from lxml.etree import _Element

LARGEST = 24 * 1024 * 1024
"""The largest page that is read, in bytes; most of a saved page is not its text."""

_DECLARED = re.compile(
    rb"<meta\s[^>]{0,200}charset\s*=\s*[\"']?\s*([\w:.-]{2,40})|^\s*<\?xml[^>]{0,100}encoding=[\"']([\w:.-]{2,40})",
    re.IGNORECASE,
)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>")
_DOCTYPE = re.compile(r"^\s*<!DOCTYPE[^>\[]{0,400}\[[^\]]{0,20000}\]\s*>", re.IGNORECASE)
_REACH = 4096
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_DATES = {
    "extensive_search": False,
    "original_date": True,
    "min_date": "1600-01-01",
    "max_date": "2199-12-31",
}
_NAMES = {"item": "li", "quote": "blockquote", "row": "tr", "cell": "td", "list": "ul"}
_OFFICE = re.compile(r"\b(?:libre|open)office|microsoft (?:word|office)|abiword", re.IGNORECASE)
_AROUND = ("nav", "aside", "footer", "form", "button", "article", "main")
_SHORT_PAGE = 3000
_LITTLE = 0.4
_BETWEEN, _SHORT = 2, 40


def read(path: Path) -> Extract:
    """Return the pieces of a page; SourceError where it cannot be read or shows no text."""
    return read_page(decode_page(read_bytes(path, LARGEST)))


def read_page(page: str) -> Extract:
    """Return the pieces of a page given as text."""
    root = parse_html(_DOCTYPE.sub("", _DECLARATION.sub("", page, count=1), count=1))
    language = root.get("lang") or root.get(_XML_LANG) or root.get("xml:lang") or ""
    shown = extract(pieces(root))
    if not shown.pieces:
        raise SourceError(
            "the page shows no text without its scripts", "open it in a browser and save it as PDF or as text"
        )
    found = replace(_found(root), language=language)
    if _is_bare(root):
        return extract(shown.pieces, found)
    main = _with_headings(_article(root), shown.pieces)
    whole, part = (sum(len(p.text) for p in pieces_) for pieces_ in (shown.pieces, main))
    if part < min(whole, _SHORT_PAGE) * _LITTLE:
        return extract(shown.pieces, found)
    return extract([*_headed(main, found.title), *main], found)


def decode_page(data: bytes) -> str:
    """Return the text of a page in the encoding that it declares, else in the one that is found."""
    declared = _DECLARED.search(data[:_REACH])
    if declared and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        name = (declared[1] or declared[2]).decode("ascii").lower()
        name = "cp1252" if name in {"iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii"} else name
        try:
            if not codecs.lookup(name).name.startswith(("utf-16", "utf-32")):
                return data.decode(name)
        except (LookupError, UnicodeDecodeError, ValueError):
            pass
    return decode(data)


def _found(root: "_Element") -> Found:
    """Return what the page says of itself, in its metadata and its markup."""
    from trafilatura.metadata import extract_metadata

    said = extract_metadata(root, date_config=dict(_DATES))
    return Found(
        title=said.title or "",
        publisher="" if said.sitename == said.title else said.sitename or "",
        author=(said.author or "").replace("; ", ", "),
        date=None if _OFFICE.search(_generator(root)) else _date(said.date),
    )


def _is_bare(root: "_Element") -> bool:
    """Say whether a page is nothing but its text, as word processors write it: no navigation, few links."""
    if any(next(root.iter(name), None) is not None for name in _AROUND):
        return False
    linked = sum(len("".join(link.itertext())) for link in root.iter("a"))
    body = root.find("body")
    return linked * 5 < sum(map(len, (root if body is None else body).itertext()))


def _generator(root: "_Element") -> str:
    """Return the program that wrote the page; word processors note when it was written, not published."""
    named = (m for m in root.iter("meta") if (m.get("name") or "").lower() == "generator")
    return " ".join(m.get("content") or "" for m in named)


def _article(root: "_Element") -> tuple[Piece, ...]:
    """Return what trafilatura takes for the article."""
    from trafilatura import bare_extraction

    done = bare_extraction(root, include_comments=False, include_tables=True, include_formatting=True)
    if done is None:
        return ()
    for element in done.body.iter():
        name = local(element)
        element.tag = (element.get("rend") or "h2") if name == "head" else _NAMES.get(name, element.tag)
    return extract(pieces(done.body)).pieces


def _with_headings(main: Sequence[Piece], shown: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return the article with the headings that the page has right above its paragraphs.

    Of pages made of many short articles, as live reports are, trafilatura keeps the first one's alone.
    """
    places = {piece.text: n for n, piece in reversed([*enumerate(shown)])}
    there = {piece.text for piece in main}
    done: list[Piece] = []
    for piece in main:
        heading = _heading_above(shown, places.get(piece.text, 0))
        if heading is not None and heading.text not in there:
            there.add(heading.text)
            done.append(heading)
        done.append(piece)
    return tuple(done)


def _heading_above(shown: Sequence[Piece], at: int) -> Piece | None:
    """Return the heading right above a piece; a time or a name may stand between."""
    above = shown[max(0, at - _BETWEEN - 1) : at]
    lines = itertools.takewhile(lambda p: p.mark is not Mark.HEADING and len(p.text) <= _SHORT, above[::-1])
    at = len(above) - 1 - len([*lines])
    return above[at] if at >= 0 and above[at].mark is Mark.HEADING else None


def _date(written: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat((written or "")[:10])
    except ValueError:
        return None


def _headed(body: tuple[Piece, ...], title: str) -> list[Piece]:
    """Return the headline as a piece of its own where the article's body does not begin with it."""
    folded = fold_line(title)
    if not folded or any(fold_line(p.text) == folded for p in body[:5]):
        return []
    return [Piece(" ".join(title.split()), Mark.HEADING, 1)]

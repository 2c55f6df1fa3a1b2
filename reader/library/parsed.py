"""The documents of a library as they were parsed last, so that only files that changed are parsed again.

A file is known by its size, its time of change and the hash of its bytes: where size and time are as before
it is not even read, where only the time differs its bytes decide. A document that would not come back whole
is not kept.
"""

import datetime as dt
import hashlib
import os
import time
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import Any

from reader.library.kept_rows import Rows, read_rows, write_rows
from reader.library.stamp import code_stamp
from reader.text.model import Document, Metadata, Paragraph, ParagraphKind, Span

_FILE = "documents.json"
_ROOMS = ("sources", "text")
_SETTLED_NS = 2_000_000_000


class ParsedDocuments:
    """What is kept of one library's documents in a cache folder; several threads may load different files.

    What cannot be read or was made by other code counts as not kept; what cannot be written is parsed again
    the next time.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / _FILE
        self._rows = read_rows(self._file, code_stamp(*_ROOMS))
        self._used: Rows = {}
        self._changed = False

    def load(self, path: Path, source: str, parse: Callable[[Path, str], Document]) -> Document:
        """Return the document of a file, from what is kept where the file did not change, else by `parse`.

        Raises:
            SourceError: from `parse`.
        """
        try:
            now = path.stat()
        except (OSError, ValueError):
            return parse(path, source)
        seen = [now.st_size, now.st_mtime_ns]
        row = self._rows.get(source)
        if row is not None:
            known, settled, print_, kept = row
            if known == seen and settled:
                self._used[source] = row
                return _document(source, kept)
            if known[0] == seen[0] and print_ == _print(path):
                return self._keep(source, [seen, _settled(now), print_, kept], _document(source, kept))
        document = parse(path, source)
        print_ = _print(path)
        kept = _row(document)
        if print_ and _document(source, kept) == document:
            return self._keep(source, [seen, _settled(now), print_, kept], document)
        return document

    def save(self) -> None:
        """Write what was used; a folder that cannot be written is no error."""
        if not self._changed and len(self._used) == len(self._rows):
            return
        write_rows(self._file, code_stamp(*_ROOMS), self._used)

    def _keep(self, source: str, row: list[Any], document: Document) -> Document:
        self._used[source] = row
        self._changed = True
        return document


def _settled(now: os.stat_result) -> bool:
    """Say whether another change would show in the time: clocks of file systems are coarse."""
    return time.time_ns() - now.st_mtime_ns > _SETTLED_NS


def _print(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _row(document: Document) -> list[Any]:
    meta = document.metadata
    told = [
        meta.title,
        meta.publisher,
        meta.author,
        meta.date.isoformat() if meta.date else "",
        meta.language,
        meta.original,
    ]
    paragraphs = [
        [p.kind.value, p.span.start, p.span.end, *chain.from_iterable((s.start, s.end) for s in p.sentences)]
        for p in document.paragraphs
    ]
    markup = [[s.start, s.end] for s in document.markup]
    return [document.text, told, paragraphs, markup, list(document.notes)]


def _document(source: str, row: list[Any]) -> Document:
    text, (title, publisher, author, date, language, original), paragraphs, markup, notes = row
    day = dt.date.fromisoformat(date) if date else None
    return Document(
        source,
        text,
        Metadata(title, publisher, author, day, language, original),
        tuple(
            Paragraph(
                n,
                Span(start, end),
                ParagraphKind(kind),
                tuple(Span(*pair) for pair in zip(ends[::2], ends[1::2], strict=True)),
            )
            for n, (kind, start, end, *ends) in enumerate(paragraphs)
        ),
        tuple(Span(start, end) for start, end in markup),
        tuple(notes),
    )

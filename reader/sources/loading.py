"""One file of a library -> one document."""

import os
from pathlib import Path

from reader.errors import SourceError
from reader.sources.articles import article, plain_article
from reader.sources.decoding import read_text
from reader.text.model import Document

_MARKDOWN = frozenset({".md", ".markdown"})
_PLAIN = frozenset({".txt", ".text"})

SUFFIXES: frozenset[str] = _MARKDOWN | _PLAIN
"""The suffixes that are read, in lower case."""

FORMATS = "plain text (.txt, .text) and Markdown (.md, .markdown)"
"""The formats that are read, in words."""


def load(path: Path, source: str) -> Document:
    """Read a file as the document named `source`; SourceError where it cannot be read."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        if not os.path.isfile(path):  # noqa: PTH113 - no error for a name that is too long
            raise SourceError("there is no such file", "check the path")
        raise SourceError(f"{suffix or 'this kind of'} files are not read", f"this version reads {FORMATS}")
    text = read_text(path)
    if suffix in _PLAIN:
        return plain_article(source, text)
    from reader.sources import markdown

    return article(source, markdown.read(text))

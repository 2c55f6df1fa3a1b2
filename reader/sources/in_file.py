"""Finds what a Markdown file shows in the file itself, so that every offset counts in the file."""

import re
from collections.abc import Iterator

from reader.sources.articles import document_of
from reader.sources.entities import FILLER, resolved
from reader.sources.frontmatter import read_front_matter
from reader.sources.pieces import Extract
from reader.text.blocks import Block
from reader.text.emphasis import merged
from reader.text.model import Document, Metadata, Span
from reader.text.shown import shown_text

_SIGN = re.compile(r"[ \t]*(?:>|#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t])?[ \t]*")
_BLANKS = re.compile(r"(?:\s|(?<=\n)[ \t]*>)+")
_GAP = re.compile(
    rf"[*_~`\\{FILLER}\u00ad\ufeff]"
    r"|\[\^[\w-]{1,40}\]:?"
    r"|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\)"
    r"|\]\[[^\]\n]*\]|!?\[|\]"
    r"|</?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?/?>|[<>]"
)


def in_file(source: str, text: str, extract: Extract) -> Document | None:
    """Return the document whose text is the file's own, with what is not shown as its markup.

    None where a piece of the extract does not stand in the file as it is shown, such as a table's row.
    Newlines of `text` must be single line feeds.
    """
    text, fillers = resolved(text)
    hidden, blocks = list(fillers), []
    at = read_front_matter(text).end
    for piece in extract.pieces:
        found = _found(text, at, piece.text)
        if found is None:
            return None
        span, gaps = found
        hidden += gaps
        blocks.append(Block(span, piece.mark, piece.level))
        at = span.end
    bare = Document(source, text, Metadata(), (), tuple(merged(sorted(hidden))), extract.notes)
    for block, piece in zip(blocks, extract.pieces, strict=True):
        if " ".join(shown_text(bare, block.span).text.split()) != piece.text:
            return None
    return document_of(bare, blocks, extract.found)


def _found(text: str, at: int, shown: str) -> tuple[Span, list[Span]] | None:
    """Return where `shown` stands from `at` on, at a line's start, and the runs in it that are not shown."""
    places = (_along(text, lead, shown) for lead in _leads(text, at))
    return next((place for place in places if place is not None), None)


def _leads(text: str, at: int) -> Iterator[int]:
    """Yield where the words of each line may begin: behind each sign of a heading, a quote or a list."""
    while at < len(text):
        yield at
        lead = at
        while (sign := _SIGN.match(text, lead)) and sign.end() > lead:
            lead = sign.end()
            yield lead
        at = text.find("\n", at) + 1 or len(text)


def _along(text: str, at: int, shown: str) -> tuple[Span, list[Span]] | None:
    start, gaps = -1, []
    for character in shown:
        while not _meets(text, at, character):
            gap = _GAP.match(text, at)
            if gap is None:
                return None
            if start >= 0:
                gaps.append(Span(at, gap.end()))
            at = gap.end()
        start = at if start < 0 else start
        blanks = _BLANKS.match(text, at) if character == " " else None
        end = blanks.end() if blanks else at + 1
        if end > at + 1:
            gaps.append(Span(at + 1, end))
        at = end
    return Span(start, at), gaps


def _meets(text: str, at: int, character: str) -> bool:
    if at >= len(text):
        return False
    return text[at] == character or (character == " " and text[at].isspace())

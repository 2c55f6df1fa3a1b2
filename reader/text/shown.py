"""What a reader sees of a text: the source without its markup, with the way back to source offsets."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from reader.text.model import Document, Span

_SOFT_BREAK = re.compile(r"(?<=\S)[ \t]?\n(?=[ \t]*[^\s])")


@dataclass(frozen=True, slots=True)
class ShownText:
    """A run of a document as shown.

    Attributes:
        text: the characters shown; a line break inside a paragraph is shown as a blank.
        source: the run of the source that it shows.
        pieces: the shown runs of the source, in order, not overlapping.
        starts: where each piece begins in `text`.
    """

    text: str
    source: Span
    pieces: tuple[Span, ...]
    starts: tuple[int, ...]

    def to_source(self, i: int) -> int:
        """Return the source offset of shown character `i`; the end maps behind the last one shown."""
        if not self.pieces:
            return self.source.start
        inside = max(0, min(i, len(self.text)))
        n = bisect_right(self.starts, inside) - 1
        return self.pieces[n].start + inside - self.starts[n]

    def from_source(self, i: int) -> int:
        """Return how many shown characters stand before source offset `i`."""
        n = bisect_right(self.pieces, i, key=lambda piece: piece.start) - 1
        if n < 0:
            return 0
        return self.starts[n] + min(i, self.pieces[n].end) - self.pieces[n].start

    def span_to_source(self, span: Span) -> Span:
        """Return the tightest run of the source that shows `span`."""
        start = self.to_source(span.start)
        return Span(start, self.to_source(span.end - 1) + 1) if len(span) else Span(start, start)

    def span_from_source(self, span: Span) -> Span:
        """Return the part of the shown text that comes from `span` of the source."""
        return Span(self.from_source(span.start), self.from_source(span.end))


def shown_text(document: Document, span: Span) -> ShownText:
    """Return `span` of the document as shown: without the document's markup."""
    pieces: list[Span] = []
    at = span.start
    first = max(0, bisect_right(document.markup, at, key=lambda hidden: hidden.start) - 1)
    for hidden in document.markup[first:]:
        if hidden.start >= span.end:
            break
        if hidden.start > at:
            pieces.append(Span(at, hidden.start))
        at = max(at, min(hidden.end, span.end))
    if at < span.end:
        pieces.append(Span(at, span.end))
    starts: list[int] = []
    length = 0
    for piece in pieces:
        starts.append(length)
        length += len(piece)
    text = "".join(piece.of(document.text) for piece in pieces)
    return ShownText(_unwrapped(text), span, tuple(pieces), tuple(starts))


def _unwrapped(text: str) -> str:
    return _SOFT_BREAK.sub(lambda found: " " * len(found.group()), text)


def opening(document: Document, limit: int = 60) -> str:
    """Return the first words of a document as shown, by which one without a name is known; "" where none."""
    first = next((shown_text(document, span).text for _, span in document.sentences()), "")
    line = " ".join(first.split())
    return line if len(line) <= limit else f"{line[: limit - 1].rsplit(' ', 1)[0].rstrip(' ,;:')}…"

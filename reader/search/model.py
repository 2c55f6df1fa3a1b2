"""What a search asks and answers."""

from dataclasses import dataclass

from reader.text.model import Span


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence that meets a query.

    Attributes:
        source: the source's name in the library.
        span: the sentence, in code points of the source's text.
        matches: the words that matched, sorted, each inside `span`.
        snippet: the stretch of the source's text to show: `span`, cut at word bounds around the matches.
        score: BM25F score, comparable within one answer only.
    """

    source: str
    span: Span
    matches: tuple[Span, ...]
    snippet: Span
    score: float


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The answer to a query.

    Attributes:
        query: the query as typed.
        searched: what was actually searched, in words a reader understands.
        hits: in source order, then reading order, so that next/previous walks the panes.
        advice: for an empty answer, what to try; else "".
        partial: true where the time budget ended the search early.
    """

    query: str
    searched: str
    hits: tuple[Hit, ...]
    advice: str = ""
    partial: bool = False

"""What a search asks and answers."""

from dataclasses import dataclass, field

from reader.text.model import Span


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence that meets a query, or is the best of a paragraph or article that does.

    Attributes:
        source: the source's name in the library.
        span: the sentence, in code points of the source's text.
        matches: the words that matched, sorted, each inside `span`.
        snippet: the stretch of the source's text to show: `span`, cut at word bounds around the matches.
        score: comparable within one answer only.
    """

    source: str
    span: Span
    matches: tuple[Span, ...]
    snippet: Span
    score: float


@dataclass(frozen=True, slots=True)
class SourceHits:
    """How much of one source meets a query: how many sentences, and the best one's score."""

    source: str
    count: int
    score: float


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The answer to a query.

    Attributes:
        query: the query as typed.
        searched: what was actually searched, in words a reader understands.
        hits: the best, in the order of `sources`, then in reading order: next/previous walks the panes.
        advice: for an empty answer, what to try; else "".
        partial: true where the time budget ended the search early: there may be more.
        total: how many sentences meet the query, listed in `hits` or not.
        sources: the sources with hits: in the library's order; where they are many, the best, the best first.
        source_total: how many sources have hits, listed in `sources` or not.
        told: lines about what was cut short or cannot be asked.
        meant: for an empty answer, the query with words that no source has as they may be spelled; else "".
    """

    query: str
    searched: str
    hits: tuple[Hit, ...]
    advice: str = ""
    partial: bool = False
    total: int = 0
    sources: tuple[SourceHits, ...] = field(default=())
    source_total: int = 0
    told: tuple[str, ...] = field(default=())
    meant: str = ""

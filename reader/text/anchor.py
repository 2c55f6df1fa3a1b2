"""Anchors: where something is fastened in a text, in a form that survives edits of the text elsewhere.

The fields are those of the W3C Web Annotation Data Model (section 4.2): a TextPositionSelector (`start`,
`end`, here in code points) and a TextQuoteSelector (`exact`, `prefix`, `suffix`).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.text.model import Span

CONTEXT = 32
"""How many code points of context are kept before and after the quote."""

_TELLING_QUOTE = 16
"""A quote of at least this many code points is accepted by itself; a shorter one needs its context."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A position and a quote with its context; offsets are code points."""

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


def make_anchor(text: str, span: Span) -> Anchor:
    """Fasten `span` of `text`; ValueError where the span leaves the text."""
    if span.end > len(text):
        raise ValueError(f"{span} is outside a text of {len(text)} code points")
    return Anchor(
        span.start,
        span.end,
        span.of(text),
        text[max(0, span.start - CONTEXT) : span.start],
        text[span.end : span.end + CONTEXT],
    )


def reanchor(text: str, anchor: Anchor) -> Span | None:
    """Find the anchored passage in `text`, which may have changed since; None where that would be a guess.

    The old position is taken if quote and context still stand there. Else the occurrence of the quote with
    the best-matching context is; equal contexts, or a short quote without any context left, decide nothing.
    """
    if not anchor.exact:
        return None
    whole = len(anchor.prefix) + len(anchor.suffix)
    if text.startswith(anchor.exact, anchor.start) and _context(text, anchor, anchor.start) == whole:
        return Span(anchor.start, anchor.start + len(anchor.exact))
    ranked = sorted(
        ((_context(text, anchor, at), at) for at in _occurrences(text, anchor.exact)), reverse=True
    )
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    score, at = ranked[0]
    if len(anchor.exact) < _TELLING_QUOTE and score < min(whole, _TELLING_QUOTE - len(anchor.exact)):
        return None
    return Span(at, at + len(anchor.exact))


def _occurrences(text: str, quote: str) -> Iterator[int]:
    at = text.find(quote)
    while at >= 0:
        yield at
        at = text.find(quote, at + 1)


def _context(text: str, anchor: Anchor, at: int) -> int:
    before = text[max(0, at - len(anchor.prefix)) : at]
    end = at + len(anchor.exact)
    after = text[end : end + len(anchor.suffix)]
    return _shared(before[::-1], anchor.prefix[::-1]) + _shared(after, anchor.suffix)


def _shared(one: str, other: str) -> int:
    """Return how many characters both begin with."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))

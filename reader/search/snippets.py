"""What is shown of a hit: its words marked, and the stretch around most of them."""

from reader.text.model import Span
from reader.text.words import word_bounds

SNIPPET = 160


def marked_words(text: str, sentence: Span, which: tuple[int, ...]) -> tuple[Span, ...]:
    """Return the spans of a sentence's words, counted from 0, in code points of `text`."""
    there = word_bounds(text, sentence)
    return tuple(Span(*there[n]) for n in which)


def snippet(text: str, sentence: Span, marked: tuple[Span, ...]) -> Span:
    """Return the stretch of the sentence to show: all of it, or whole words around most of the matches."""
    if len(sentence) <= SNIPPET:
        return sentence
    room = SNIPPET - SNIPPET // 4
    first = max(
        (m.start for m in reversed(marked)),
        key=lambda start: sum(start <= m.start and m.end <= start + room for m in marked),
        default=sentence.start,
    )
    start = max(sentence.start, min(first - SNIPPET // 4, sentence.end - SNIPPET))
    end = min(sentence.end, start + SNIPPET)
    bounds = word_bounds(text, sentence)
    if start > sentence.start:
        start = next((first for first, _ in bounds if first >= start), start)
    if end < sentence.end:
        end = next((last for _, last in reversed(bounds) if last <= end), end)
    return Span(start, max(start, end))

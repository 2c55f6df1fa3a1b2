"""Emphasis by stars in plain text: the stars are markup, which is not shown."""

import re

from reader.text.model import Span

_BOLD = re.compile(
    r"(?<![*\w\\])(?P<open>\*\*)(?![\s*])(?P<text>(?:[^*]|\*(?!\*)){1,600}?)(?<!\s)(?P<close>\*\*)(?![*\w])"
)
_STARS = re.compile(
    r"(?<![*\w\\])(?P<open>\*{3}|\*)(?![\s*])(?P<text>[^*]{1,600}?)(?<![\s*])(?P<close>(?P=open))(?![*\w])"
)


def find_markup(text: str, span: Span) -> tuple[Span, ...]:
    """Return the marks of emphasis in the part `span` of `text`, sorted and not overlapping.

    Spans are code points of `text`.
    """
    part = span.of(text)
    hidden = [
        Span(match.start(mark), match.end(mark))
        for pattern in (_BOLD, _STARS)
        for match in pattern.finditer(part)
        for mark in ("open", "close")
    ]
    return tuple(s.shifted(span.start) for s in merged(sorted(hidden)))


def merged(spans: list[Span]) -> list[Span]:
    """Return sorted spans with those that touch or overlap joined."""
    joined: list[Span] = []
    for span in spans:
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined

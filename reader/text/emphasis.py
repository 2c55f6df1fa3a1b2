"""Markup inside a paragraph: emphasis marks, code marks and link targets, which are not shown."""

import re
from collections.abc import Iterator

from reader.text.model import Span

_LINK = re.compile(
    r"(?P<open>!?\[)(?P<text>[^\[\]\n]{0,500})(?P<target>\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,1000}(?:\s+\"[^\"\n]{0,200}\")?\))"
)
_REFERENCE = re.compile(r"(?P<open>\[)(?P<text>[^\[\]\n]{1,500})(?P<target>\]\[[^\[\]\n]{0,100}\])")
_FOOTNOTE = re.compile(r"\[\^[\w-]{1,40}\]")
_AUTOLINK = re.compile(r"(?P<open><)https?://[^<>\s]{1,2000}(?P<target>>)")
_CODE = re.compile(r"(?P<open>`{1,2})(?!`)(?P<text>[^`\n]{1,500})(?P<target>(?P=open))(?!`)")
_HTML = re.compile(r"<!--.{0,500}?-->|</?[a-zA-Z][a-zA-Z0-9]{0,20}(?:\s[^<>\n]{0,500})?/?>", re.DOTALL)
_BOLD = re.compile(
    r"(?<![*\w\\])(?P<open>\*\*)(?![\s*])(?P<text>(?:[^*]|\*(?!\*)){1,600}?)(?<!\s)(?P<target>\*\*)(?![*\w])"
)
_STARS = re.compile(
    r"(?<![*\w\\])(?P<open>\*{3}|\*)(?![\s*])(?P<text>[^*]{1,600}?)(?<![\s*])(?P<target>(?P=open))(?![*\w])"
)
_LOWS = re.compile(
    r"(?<![_\w\\])(?P<open>_{1,3})(?![\s_])(?P<text>[^_]{1,600}?)(?<![\s_])(?P<target>(?P=open))(?![_\w])"
)
_STRUCK = re.compile(r"(?P<open>~~)(?![\s~])(?P<text>[^~]{1,500}?)(?P<target>~~)")
_ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()#+\-.!|<>~])")
_QUOTE_MARK = re.compile(r"(?<=\n)[ \t]*>[ \t]?")

_MARKDOWN = (
    _LINK,
    _REFERENCE,
    _FOOTNOTE,
    _AUTOLINK,
    _CODE,
    _HTML,
    _BOLD,
    _STARS,
    _LOWS,
    _STRUCK,
    _ESCAPE,
    _QUOTE_MARK,
)
_PLAIN = (_BOLD, _STARS)


def find_markup(text: str, span: Span, *, markdown: bool) -> tuple[Span, ...]:
    """Return the markup in the part `span` of `text`, sorted and not overlapping, in code points of `text`.

    In plain text only emphasis by stars counts as markup.
    """
    part = span.of(text)
    hidden: list[Span] = []
    for pattern in _MARKDOWN if markdown else _PLAIN:
        for match in pattern.finditer(part):
            hidden.extend(_marks(match))
    return tuple(s.shifted(span.start) for s in _merged(hidden))


def _marks(match: re.Match[str]) -> Iterator[Span]:
    if "open" not in match.re.groupindex:
        yield Span(match.start(), match.end())
        return
    yield Span(match.start("open"), match.end("open"))
    yield Span(match.start("target"), match.end("target"))


def _merged(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged

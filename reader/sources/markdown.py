"""Markdown (CommonMark 0.31 with GFM's tables and struck text) to pieces: what a reader sees of it."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from reader.sources.frontmatter import FrontMatter, read_front_matter
from reader.sources.pieces import CELLS, Extract, Found, Piece, bullet, extract, joined, piece
from reader.text.blocks import Mark
from reader.text.wordlists import word_set

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_FOOTNOTE = re.compile(r"\[\^[\w-]{1,40}\]:?")
_TAG = re.compile(
    r"(?P<comment><!--)|(?P<end>-->)|<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)[^<>]*>|<[!?][^<>]*>"
)
_UNSEEN = frozenset({"script", "style", "template", "head", "noscript"})
_INLINE = word_set(
    "a abbr b bdi bdo cite code del dfn em font i ins kbd mark q s samp small span strong sub sup time u var"
)


def read(text: str) -> Extract:
    """Return the pieces of a Markdown text; newlines must be single line feeds."""
    front = read_front_matter(text)
    return extract(_Walk().pieces(_parser().parse(text[front.end :])), _found(front))


def visible(markup: str) -> list[str]:
    """Return the runs of text that a piece of HTML shows, parted where a block ends; without scripts."""
    runs = [""]
    at, unseen = 0, ""
    for tag in _TAG.finditer(markup):
        if not unseen:
            runs[-1] += markup[at : tag.start()]
        at = tag.end()
        name = (tag["name"] or "").lower()
        if unseen:
            ended = tag["end"] if unseen == "<!--" else tag["close"] and name == unseen
            unseen = "" if ended else unseen
        elif tag["comment"]:
            unseen = "<!--"
        elif name in _UNSEEN and not tag["close"]:
            unseen = name
        elif name and name not in _INLINE:
            runs.append("")
    if not unseen:
        runs[-1] += markup[at:]
    return [html.unescape(run) for run in runs if run.strip()]


def _found(front: FrontMatter) -> Found:
    return Found(
        title=front.first("title", "headline"),
        publisher=front.first("publisher", "publication", "site"),
        author=front.first("author", "authors", "byline"),
        date=front.date,
        language=front.language,
        original=front.first("original"),
    )


@cache
def _parser() -> "MarkdownIt":
    """Return the parser; four blanks at a line's start are no code here: texts are often indented so."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).disable("code")


@dataclass
class _Walk:
    """Where the walk over the tokens stands: open lists and quotes, the item's number, a row's cells."""

    items: list[tuple[Mark, str]] = field(default_factory=list)
    is_first: bool = False
    quotes: int = 0
    heading: int = 0
    is_underlined: bool = False
    row: list[str] | None = None

    def pieces(self, tokens: "list[Token]") -> Iterator[Piece | None]:
        for token in tokens:
            if token.type == "inline":
                yield from self._inline(token.children or [])
            elif token.type in {"fence", "code_block"}:
                for line in token.content.split("\n"):
                    yield piece(line, Mark.CODE)
            elif token.type == "html_block":
                for run in visible(token.content):
                    yield piece(run)
            elif token.type == "tr_close":
                yield piece(CELLS.join(filter(None, self.row or ())), Mark.ROW)
                self.row = None
            else:
                self._enter(token)

    def _enter(self, token: "Token") -> None:
        match token.type:
            case "list_item_open":
                number = f"{token.info}{token.markup}" if token.info else ""
                self.items.append((Mark.NUMBER if number else Mark.BULLET, number))
                self.is_first = True
            case "list_item_close":
                self.items.pop()
            case "blockquote_open" | "blockquote_close":
                self.quotes += token.nesting
            case "heading_open":
                self.heading, self.is_underlined = int(token.tag[1:]), token.markup in {"-", "="}
            case "heading_close":
                self.heading = 0
            case "tr_open":
                self.row = []

    def _inline(self, tokens: "list[Token]") -> Iterator[Piece | None]:
        lines = joined(_lines(tokens))
        if self.row is not None:
            self.row.append(" ".join(" ".join(lines).split()))
            return
        for line in lines:
            yield bullet(line) or self._piece(line, alone=len(lines) == 1)

    def _piece(self, line: str, *, alone: bool) -> Piece | None:
        if self.heading and not (self.is_underlined and (not alone or line.rstrip().endswith("."))):
            return piece(line, Mark.HEADING, self.heading)
        if self.items and self.is_first:
            self.is_first = False
            mark, label = self.items[-1]
            return piece(line, mark, label=label)
        return piece(line, Mark.QUOTE if self.quotes else Mark.NONE)


def _lines(tokens: "list[Token]") -> Iterator[tuple[str, bool]]:
    """Yield the lines of a run of inline tokens, each with whether its break was asked for."""
    line, unseen = "", ""
    for token in tokens:
        tag = _TAG.match(token.content) if token.type == "html_inline" else None
        name = (tag["name"] or "").lower() if tag else ""
        if unseen:
            unseen = "" if tag and tag["close"] and name == unseen else unseen
        elif name in _UNSEEN and tag and not tag["close"]:
            unseen = name
        elif token.type in {"softbreak", "hardbreak"} or name == "br":
            yield line, token.type != "softbreak"
            line = ""
        elif token.type in {"text", "code_inline"}:
            line += _FOOTNOTE.sub("", token.content) if token.type == "text" else token.content
    yield line, False

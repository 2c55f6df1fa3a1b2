"""From a text to a document: metadata, paragraphs with their kinds, sentences, markup."""

from collections.abc import Sequence

from reader.sources.frontmatter import FrontMatter, read_front_matter
from reader.sources.head import Head, fold_line, is_headline, read_head
from reader.text.blocks import Block, Mark, split_blocks
from reader.text.emphasis import find_markup
from reader.text.furniture import is_caption, is_furniture, tail_length
from reader.text.model import Document, Metadata, Paragraph, ParagraphKind, Span
from reader.text.shown import shown_text
from reader.text.splitting import split_sentences

_LONGEST_HEADING = 120
_LONGEST_COLON_HEADING = 60


def parse_article(source: str, text: str, *, markdown: bool) -> Document:
    """Return the document of a source's text; newlines must be single line feeds.

    Args:
        source: the source's name in its library.
        text: the whole text, front matter included.
        markdown: whether marks are read as Markdown rather than as plain text.
    """
    front = read_front_matter(text) if markdown else FrontMatter(0, {})
    blocks = split_blocks(text, Span(front.end, len(text)), markdown=markdown)
    markup = tuple(
        s for b in blocks if b.mark is not Mark.CODE for s in find_markup(text, b.span, markdown=markdown)
    )
    bare = Document(source, text, Metadata(), (), markup)
    lines = [shown_text(bare, block.span).text for block in blocks]
    listed = frozenset(n for n, b in enumerate(blocks) if b.mark not in {Mark.NONE, Mark.HEADING})
    head = read_head(lines, listed=listed, title=front.first("title", "headline"))
    kinds = _kinds(text, blocks, lines, head)
    paragraphs = tuple(
        _paragraph(bare, n, block, kind) for n, (block, kind) in enumerate(zip(blocks, kinds, strict=True))
    )
    return Document(source, text, _metadata(front, head), paragraphs, markup)


def _metadata(front: FrontMatter, head: Head) -> Metadata:
    return Metadata(
        title=head.title,
        publisher=front.first("publisher", "publication", "site") or head.publisher,
        author=front.first("author", "authors", "byline") or head.author,
        date=front.date or head.date,
        language=front.language or "en",
        original=front.first("original"),
    )


def _kinds(text: str, blocks: Sequence[Block], lines: Sequence[str], head: Head) -> list[ParagraphKind]:
    kinds: list[ParagraphKind] = []
    tail = 0
    for n, block in enumerate(blocks):
        tail = max(tail - 1, 0) or (tail_length(lines, n) if block.mark in {Mark.NONE, Mark.HEADING} else 0)
        if n == head.title_at:
            kinds.append(ParagraphKind.TITLE)
        elif tail or n in head.furniture or _is_furniture(block, lines[n], block.span.of(text)):
            kinds.append(ParagraphKind.FURNITURE)
        else:
            kinds.append(_kind(blocks, lines, n))
    return kinds


def _is_furniture(block: Block, line: str, written: str) -> bool:
    if block.mark in {Mark.RULE, Mark.CODE}:
        return True
    if block.mark is Mark.HEADING and block.level > 1 and fold_line(line) not in {"sources", "references"}:
        return is_furniture(line) and not line[:1].isdigit()
    return is_furniture(line) or (block.mark is not Mark.BULLET and (is_caption(line) or is_caption(written)))


def _kind(blocks: Sequence[Block], lines: Sequence[str], n: int) -> ParagraphKind:
    mark = blocks[n].mark
    if mark is Mark.HEADING:
        return ParagraphKind.HEADING
    if mark is Mark.BULLET:
        return ParagraphKind.BULLET
    if mark is Mark.NUMBER:
        beside = [blocks[i].mark for i in (n - 1, n + 1) if 0 <= i < len(blocks)]
        titled = is_headline(lines[n]) and len(lines[n]) <= _LONGEST_HEADING and Mark.NUMBER not in beside
        return ParagraphKind.HEADING if titled else ParagraphKind.BULLET
    return ParagraphKind.HEADING if mark is Mark.NONE and _is_heading(lines, n) else ParagraphKind.BODY


def _is_heading(lines: Sequence[str], n: int) -> bool:
    """Say whether a line of plain text heads what follows: short, without a full stop, not at the end."""
    bare = lines[n].strip()
    if bare.endswith(":"):
        return len(bare) <= _LONGEST_COLON_HEADING and len(bare.split()) <= 6 and not bare[0].islower()
    if len(bare) > _LONGEST_HEADING or not is_headline(bare) or bare[0].islower() or n + 1 == len(lines):
        return False
    return bare[0] not in "\"“‘'" and bare[-1] not in '!"”'


def _paragraph(document: Document, index: int, block: Block, kind: ParagraphKind) -> Paragraph:
    span = block.span
    if block.mark is Mark.NUMBER and kind is ParagraphKind.HEADING:
        line = document.text.rfind("\n", 0, span.start) + 1
        span = Span(line + len(document.text[line:]) - len(document.text[line:].lstrip()), span.end)
    if kind in {ParagraphKind.TITLE, ParagraphKind.HEADING}:
        return Paragraph(index, span, kind, (span,))
    return Paragraph(index, span, kind, _sentences(document, span))


def _sentences(document: Document, span: Span) -> tuple[Span, ...]:
    """Split what is shown, so that a link's target or an emphasis mark hides no full stop."""
    shown = shown_text(document, span)
    if len(shown.text) == len(span):
        return split_sentences(document.text, span)
    whole = Span(0, len(shown.text))
    return tuple(shown.span_to_source(s) for s in split_sentences(shown.text, whole) if len(s)) or (span,)

"""From a text or a loader's pieces to a document: metadata, paragraphs and their kinds, sentences, markup."""

from collections.abc import Sequence
from dataclasses import replace

from reader.sources.entities import resolved
from reader.sources.head import Head, fold_line, is_headline, read_head
from reader.sources.pieces import Extract, Found
from reader.text.blocks import Block, Mark, split_blocks
from reader.text.emphasis import find_markup, merged
from reader.text.furniture import is_caption, is_furniture, tail_length
from reader.text.languages import settled_language
from reader.text.model import Document, Metadata, Paragraph, ParagraphKind, Span
from reader.text.shown import shown_text
from reader.text.splitting import split_sentences

_LONGEST_HEADING = 120
_LONGEST_COLON_HEADING = 60
_REACH_OF_TITLE = 12
_GAP = "\n\n"
_RUNNING = frozenset({ParagraphKind.BODY, ParagraphKind.BULLET})


def plain_article(source: str, text: str) -> Document:
    """Return the document of a plain text; newlines must be single line feeds.

    The document's text is as long as `text`; it differs only where HTML's character references stand.
    """
    text, fillers = resolved(text)
    blocks = split_blocks(text, Span(0, len(text)))
    stars = [s for b in blocks if b.mark is not Mark.CODE for s in find_markup(text, b.span)]
    bare = Document(source, text, Metadata(), (), tuple(merged(sorted([*stars, *fillers]))))
    return document_of(bare, blocks, Found())


def article(source: str, extract: Extract) -> Document:
    """Return the document of a loader's extract; its text is the pieces, parted by empty lines."""
    blocks: list[Block] = []
    lines: list[str] = []
    at = 0
    for piece in extract.pieces:
        line = f"{piece.label} {piece.text}" if piece.label else piece.text
        end = at + len(line)
        blocks.append(Block(Span(end - len(piece.text), end), piece.mark, piece.level))
        lines.append(line)
        at = end + len(_GAP)
    text = _GAP.join(lines) + "\n" * bool(lines)
    return document_of(Document(source, text, Metadata(), (), (), extract.notes), blocks, extract.found)


def document_of(bare: Document, blocks: Sequence[Block], found: Found) -> Document:
    """Return the document `bare` with its paragraphs and metadata."""
    lines = [shown_text(bare, block.span).text for block in blocks]
    listed = frozenset(n for n, b in enumerate(blocks) if b.mark not in {Mark.NONE, Mark.HEADING})
    head = read_head(lines, listed=listed, title=_headline(found, blocks, lines))
    kinds = _kinds(bare.text, blocks, lines, head)
    paragraphs = tuple(
        _paragraph(bare, n, block, kind) for n, (block, kind) in enumerate(zip(blocks, kinds, strict=True))
    )
    running = [line for line, kind in zip(lines, kinds, strict=True) if kind in _RUNNING]
    said = " ".join(running or lines)
    return replace(bare, metadata=_metadata(found, head, said), paragraphs=paragraphs)


def _headline(found: Found, blocks: Sequence[Block], lines: Sequence[str]) -> str:
    """Return the title where the file tells it: its own, or else its one heading of the first order."""
    if found.title and found.is_titled:
        return found.title
    first = [n for n, b in enumerate(blocks[:_REACH_OF_TITLE]) if b.mark is Mark.HEADING and b.level == 1]
    return lines[first[0]] if len(first) == 1 and len(lines[first[0]]) <= _LONGEST_HEADING else ""


def _metadata(found: Found, head: Head, said: str) -> Metadata:
    people = {fold_line(found.author), fold_line(found.writer)}
    return Metadata(
        title=head.title or found.title,
        publisher=found.publisher or ("" if fold_line(head.publisher) in people else head.publisher),
        author=found.author or head.author or found.writer,
        date=found.date or head.date,
        language=settled_language(found.language, said) or "en",
        original=found.original,
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

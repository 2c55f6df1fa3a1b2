"""Invented sources and judgements for the rows of views."""

import datetime as dt
from pathlib import Path

from reader.evidence.model import Claim, Evidence, Judgement, Reason, ReasonKind, Standing, Verdict
from reader.library.model import Library
from reader.text.model import Document, Metadata, Paragraph, ParagraphKind, Span

MONDAY = dt.date(2031, 3, 10)


def document(source: str, *sentences: str, date: dt.date | None = MONDAY) -> Document:
    """Make a source of one paragraph a sentence."""
    paragraphs, at = [], 0
    for n, text in enumerate(sentences):
        span = Span(at, at + len(text))
        paragraphs.append(Paragraph(n, span, ParagraphKind.BODY, (span,)))
        at += len(text) + 2
    return Document(source, "\n\n".join(sentences), Metadata(date=date), tuple(paragraphs))


def library(*documents: Document) -> Library:
    """Make a library."""
    return Library(Path("invented"), documents)


def clash(
    kind: ReasonKind,
    left: tuple[Document, str, str],
    right: tuple[Document, str, str],
    *,
    agrees: bool = False,
) -> Judgement:
    """Judge a sentence of one source against one of another: `(document, sentence, fragment)` of each."""
    claim_span, claim_part = _spans(*left)
    span, part = _spans(*right)
    reason = Reason(kind, left[2], right[2], agrees, claim_part, part)
    verdict = Verdict.SUPPORTS if agrees else Verdict.CONTRADICTS
    evidence = Evidence(right[0].source, span, right[1], verdict, 0.8, (reason,))
    claim = Claim(f"{left[0].source}#{claim_span.start}", left[1], left[0].source, claim_span)
    standing = Standing.CORROBORATED if agrees else Standing.CONTESTED
    return Judgement(claim, (evidence,), (), standing)


def _spans(document: Document, sentence: str, fragment: str) -> tuple[Span, Span]:
    start = document.text.index(sentence)
    at = start + sentence.index(fragment)
    return Span(start, start + len(sentence)), Span(at, at + len(fragment))

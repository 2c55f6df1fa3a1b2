"""Quotations with where they come from."""

import datetime as dt

from reader.text.citation import citation, paragraph_words
from reader.text.model import Document, Metadata, Paragraph, ParagraphKind, Span

TEXT = "The lock\n\nShare\n\nThe lock *opened* at\nnoon.\n\nBoats passed."
KINDS = (ParagraphKind.TITLE, ParagraphKind.FURNITURE, ParagraphKind.BODY, ParagraphKind.BODY)
STARS = (Span(26, 27), Span(33, 34))


def document(meta: Metadata) -> Document:
    paragraphs, at = [], 0
    for n, (part, kind) in enumerate(zip(TEXT.split("\n\n"), KINDS, strict=True)):
        span = Span(at, at + len(part))
        paragraphs.append(Paragraph(n, span, kind, (span,)))
        at += len(part) + 2
    return Document("canal/lock.md", TEXT, meta, tuple(paragraphs), STARS)


FULL = document(Metadata("The lock opens", "Canal Post", "", dt.date(2031, 5, 2)))


def test_a_citation_names_source_title_date_and_paragraph() -> None:
    span = Span(TEXT.index("The lock *"), TEXT.index("noon.") + 5)
    assert citation(FULL, span) == (
        "“The lock opened at noon.” (Canal Post, “The lock opens”, 2 May 2031, para. 1, canal/lock.md)"
    )


def test_what_is_unknown_is_left_out() -> None:
    span = Span(TEXT.index("Boats"), len(TEXT))
    assert citation(document(Metadata()), span) == "“Boats passed.” (para. 2, canal/lock.md)"


def test_paragraphs_are_counted_without_title_and_furniture() -> None:
    assert paragraph_words(FULL, Span(0, 8)) == ""
    assert paragraph_words(FULL, Span(TEXT.index("noon"), len(TEXT))) == "paras. 1-2"

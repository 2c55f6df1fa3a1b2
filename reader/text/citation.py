"""A quotation with where it comes from, for an analyst's notes."""

from reader.text.model import Document, ParagraphKind, Span
from reader.text.shown import shown_text

_UNCOUNTED = frozenset({ParagraphKind.FURNITURE, ParagraphKind.TITLE})


def quotation(document: Document, span: Span) -> str:
    """Return the words that a span shows, on one line."""
    return " ".join(shown_text(document, span).text.split())


def origin(document: Document, span: Span) -> str:
    """Return where a span stands: label, title, date, paragraph and file; what is unknown is left out.

    Paragraphs are counted from 1 as a reader counts them: without title, navigation and the like.
    """
    meta = document.metadata
    title = f"“{meta.title}”" if meta.title and meta.title != document.label else ""
    date = f"{meta.date.day} {meta.date:%B %Y}" if meta.date else ""
    label = document.label if document.label != document.source else ""
    parts = (label, title, date, paragraph_words(document, span), document.source)
    return ", ".join(filter(None, parts))


def citation(document: Document, span: Span) -> str:
    """Return a span's words in quotation marks, and where they stand."""
    return f"“{quotation(document, span)}” ({origin(document, span)})"


def paragraph_words(document: Document, span: Span) -> str:
    """Return "para. 3" or "paras. 3-4"; "" for a span outside the paragraphs that are counted."""
    counted = [p for p in document.paragraphs if p.kind not in _UNCOUNTED]
    met = [n for n, p in enumerate(counted, 1) if p.span.overlap(span)]
    if not met:
        return ""
    return f"para. {met[0]}" if len(met) == 1 else f"paras. {met[0]}-{met[-1]}"

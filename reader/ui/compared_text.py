"""What the comparison takes from the texts: paragraphs, their headings, and the words that decide."""

from collections.abc import Iterable

from PySide6.QtGui import QTextCursor, QTextDocument, QTextTable

from reader.compare.facing import Side
from reader.evidence.model import Evidence, Verdict
from reader.library.model import Library
from reader.text.model import Document, Span
from reader.text.shown import shown_text
from reader.ui.wording import date_words, name_words

_LONGEST_LABEL, _LONGEST_CONTEXT = 28, 5_000


def pad(table: QTextTable, row: int, column: int) -> None:
    """Keep the two columns of a table apart."""
    cell = table.cellAt(row, column)
    form = cell.format().toTableCellFormat()
    form.setRightPadding(18 if column == 0 else 4)
    form.setBottomPadding(3)
    cell.setFormat(form)


def paragraph_side(document: Document, span: Span) -> Side:
    """Return the paragraph around a span, cut where it is very long, with the span in it."""
    paragraph = document.paragraph_at(span.start)
    shown = shown_text(document, paragraph.span if paragraph and paragraph.span.covers(span) else span)
    focus = shown.span_from_source(span)
    start = max(0, focus.start - _LONGEST_CONTEXT)
    return Side(shown.text[start : focus.end + _LONGEST_CONTEXT], focus.shifted(-start))


def headline(library: Library, document: Document, role: str) -> str:
    """Return what stands above a text: its role, and its source's number, name and date."""
    number = [d.source for d in library.documents].index(document.source) + 1
    label = name_words(document)
    short = label if len(label) <= _LONGEST_LABEL else f"{label[: _LONGEST_LABEL - 1].rstrip()}…"
    date = document.metadata.date
    return f"{role} · {number} {short}{f', {date_words(date)}' if date else ''}"


def deciding(evidence: Evidence) -> tuple[str, ...]:
    """Return the passage's words by which to find what decides in a comparison, the best first."""
    reasons = sorted(evidence.reasons, key=lambda r: r.agrees is (evidence.verdict is Verdict.CONTRADICTS))
    found = [" ".join(reason.passage.split()) for reason in reasons if reason.passage]
    return (*found, *(" ".join(words.split()[:3]) for words in found))


def find_last(document: QTextDocument, words: Iterable[str], start: int) -> QTextCursor | None:
    """Return the last place, not before `start`, of the first of some words that is there at all."""
    for wanted in words:
        end = QTextCursor(document)
        end.movePosition(QTextCursor.MoveOperation.End)
        found = document.find(wanted, end, QTextDocument.FindFlag.FindBackward)
        if not found.isNull() and found.selectionStart() >= start:
            return found
    return None

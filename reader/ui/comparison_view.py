"""Why a passage bears on a claim, and the words of the two paragraphs compared."""

from itertools import pairwise

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from reader.compare.model import Change, Run
from reader.compare.words import mostly_different, word_diff
from reader.evidence.model import Claim, Evidence, Reason, Verdict
from reader.library.model import Library
from reader.review.decided import Passage
from reader.text.model import Document, Span
from reader.text.shown import shown_text
from reader.ui.fonts import interface_font, leading, reading_font
from reader.ui.theme import Colours
from reader.ui.wording import VERDICT_MARKS, date_words, reason_words, score_word, verdict_words

_READING = 14.0
_WORKING = 12.5
_WHOLE = 420
_AROUND = 110


class ComparisonView(QTextEdit):
    """Read-only: verdict and reasons on top, then claim's and passage's paragraphs in two columns."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._shown: tuple[Library, Claim, Passage | None] | None = None
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Reasons, and the two paragraphs compared"))
        self.document().setDocumentMargin(12)

    def recolour(self, colours: Colours) -> None:
        """Show the same in other colours."""
        self._colours = colours
        if self._shown is not None:
            self.show_passage(*self._shown)

    def show_passage(self, library: Library, claim: Claim, passage: Passage | None) -> None:
        """Show one passage against the claim."""
        self._shown = (library, claim, passage)
        self.clear()
        if passage is None:
            return
        evidence = passage.evidence
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        self._verdict(cursor, passage)
        for reason in evidence.reasons:
            self._reason(cursor, reason)
        self._columns(cursor, library, claim, evidence)
        cursor.endEditBlock()
        self.verticalScrollBar().setValue(0)

    def _verdict(self, cursor: QTextCursor, passage: Passage) -> None:
        colours, evidence = self._colours, passage.evidence
        shape = QTextBlockFormat()
        shape.setBottomMargin(5)
        cursor.setBlockFormat(shape)
        if passage.human is not None:
            ink = self._work(colours.page, bold=True)
            ink.setBackground(QColor(colours.human(passage.human)))
            cursor.insertText(
                f"\u2002{self.tr('you: {verdict}').format(verdict=verdict_words(passage.human))}\u2002", ink
            )
            cursor.insertText(f"   {self._to_the_machine(passage)}", self._work(colours.soft))
        if passage.machine is not None:
            machine = self._work(colours.verdict(passage.machine).ink, bold=True)
            machine.setFontStrikeOut(passage.overruled)
            cursor.insertText(f"{VERDICT_MARKS[passage.machine]} {verdict_words(passage.machine)}", machine)
            copied = self.tr(" · near-identical wording: one witness, not two") if evidence.copied else ""
            cursor.insertText(f"   {score_word(evidence.score)}{copied}", self._work(colours.soft))

    def _to_the_machine(self, passage: Passage) -> str:
        if passage.machine is None:
            return self.tr("a passage of your own choice")
        return self.tr("overrules") + "   " if passage.overruled else self.tr("confirms") + "   "

    def _reason(self, cursor: QTextCursor, reason: Reason) -> None:
        colours = self._colours
        tone = colours.verdict(Verdict.SUPPORTS if reason.agrees else Verdict.CONTRADICTS)
        shape = QTextBlockFormat()
        shape.setBottomMargin(4)
        cursor.insertBlock(shape)
        cursor.insertText(f"{reason_words(reason.kind)}\u2002", self._work(colours.soft))
        cursor.insertText(f"\u2009{_quoted(reason.claim)}\u2009", self._chip(tone.wash))
        cursor.insertText(f"\u2002{'=' if reason.agrees else '↔'}\u2002", self._work(tone.ink, bold=True))
        cursor.insertText(f"\u2009{_quoted(reason.passage)}\u2009", self._chip(tone.wash))

    def _columns(self, cursor: QTextCursor, library: Library, claim: Claim, evidence: Evidence) -> None:
        passage_document = library.document(evidence.source)
        right, passage_bounds = _paragraph(passage_document, evidence.span)
        left, head = claim.text, self.tr("Your sentence")
        claim_bounds = Span(0, len(left))
        if claim.source is not None and claim.span is not None:
            document = library.document(claim.source)
            left, claim_bounds = _paragraph(document, claim.span)
            head = _headline(library, document, self.tr("Claim"))
        bounds = (claim_bounds, passage_bounds)
        runs = word_diff(left, right)
        shared = mostly_different(runs, left, right)
        note = self.tr("shared words marked") if shared else self.tr("differing words marked")
        form = QTextTableFormat()
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        form.setBorder(0)
        form.setCellSpacing(0)
        form.setCellPadding(0)
        form.setTopMargin(8)
        half = QTextLength(QTextLength.Type.PercentageLength, 50)
        form.setColumnWidthConstraints([half, half])
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table = cursor.insertTable(2, 2, form)
        heads = (head, f"{_headline(library, passage_document, self.tr('Passage'))} · {note}")
        for column, words in enumerate(heads):
            cell = table.cellAt(0, column)
            self._pad(table, 0, column)
            cell.firstCursorPosition().insertText(words, self._work(self._colours.dim, bold=True))
        for column, (text, gone) in enumerate(((left, Change.INSERTED), (right, Change.DELETED))):
            self._pad(table, 1, column)
            place = table.cellAt(1, column).firstCursorPosition()
            shape = QTextBlockFormat()
            shape.setLineHeight(
                leading(reading_font(_READING), 1.45),
                QTextBlockFormat.LineHeightTypes.ProportionalHeight.value,
            )
            place.setBlockFormat(shape)
            for run in runs:
                if run.change is not gone:
                    for part, inside in cut(run.left if column == 0 else run.right, bounds[column]):
                        place.insertText(part.of(text), self._run(run, shared, inside=inside))

    @staticmethod
    def _pad(table: object, row: int, column: int) -> None:
        cell = table.cellAt(row, column)  # type: ignore[attr-defined]
        form = cell.format().toTableCellFormat()
        form.setRightPadding(18 if column == 0 else 4)
        form.setBottomPadding(3)
        cell.setFormat(form)

    def _run(self, run: Run, shared: bool, *, inside: bool) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(reading_font(_READING))
        form.setForeground(QColor(self._colours.ink if inside else self._colours.dim))
        if not inside or (run.change is Change.EQUAL) is not shared:
            return form
        if shared:
            form.setBackground(QColor(self._colours.chosen))
            return form
        tone = self._colours.contradicts if run.change is Change.DELETED else self._colours.supports
        form.setForeground(QColor(self._colours.ink))
        form.setBackground(QColor(tone.wash))
        form.setUnderlineColor(QColor(tone.ink))
        lines = QTextCharFormat.UnderlineStyle
        form.setUnderlineStyle(lines.DashUnderline if run.change is Change.DELETED else lines.SingleUnderline)
        return form

    def _work(self, colour: str, *, bold: bool = False) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(interface_font(_WORKING, QFont.Weight.DemiBold if bold else QFont.Weight.Normal))
        form.setForeground(QColor(colour))
        return form

    def _chip(self, ground: str) -> QTextCharFormat:
        form = self._work(self._colours.ink)
        form.setBackground(QColor(ground))
        return form


def cut(span: Span, bounds: Span) -> tuple[tuple[Span, bool], ...]:
    """Cut a span at the bounds of another; each part says whether it lies inside."""
    edges = sorted(
        {span.start, span.end, *(e for e in (bounds.start, bounds.end) if span.start < e < span.end)}
    )
    return tuple((Span(a, b), bounds.start <= a and b <= bounds.end) for a, b in pairwise(edges))


def _paragraph(document: Document, span: Span) -> tuple[str, Span]:
    paragraph = document.paragraph_at(span.start)
    shown = shown_text(document, paragraph.span if paragraph else span)
    return excerpt(shown.text, shown.span_from_source(span))


def excerpt(text: str, middle: Span) -> tuple[str, Span]:
    """Return a long text cut at words some way around `middle`, and where `middle` is in it."""
    if len(text) <= _WHOLE:
        return text, middle
    start = text.rfind(" ", 0, max(0, middle.start - _AROUND)) + 1 if middle.start > _AROUND else 0
    end = text.find(" ", middle.end + _AROUND)
    before, after = "… " if start else "", " …" if end >= 0 else ""
    part = before + text[start : end if end >= 0 else len(text)] + after
    return part, Span(middle.start - start + len(before), middle.end - start + len(before))


def _headline(library: Library, document: Document, role: str) -> str:
    number = [d.source for d in library.documents].index(document.source) + 1
    return f"{role} · {number} {document.label}, {date_words(document.metadata.date)}"


def _quoted(fragment: str) -> str:
    return " ".join(fragment.split()) or QCoreApplication.translate("ComparisonView", "nothing said")

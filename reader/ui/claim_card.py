"""A sentence that the reader typed, as a page beside the sources: it stands in none of them."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from reader.evidence.model import Claim, Evidence
from reader.review.decided import Decided
from reader.text.model import Document, Metadata, Paragraph, ParagraphKind, Span
from reader.ui.paint.highlights import Highlight, Kind, deciding, of_judgement
from reader.ui.pane_labels import ElidedLabel
from reader.ui.reading_view import ReadingView
from reader.ui.theme import Colours
from reader.ui.wording import standing_words

_BESIDE_BADGE = 38
"""Pixels before the words of a pane's head: there its number stands, of which the card has none."""


class ClaimCard(QFrame):
    """Looks like a pane: who says it, how it stands, and the sentence, the fragments that meet marked in it.

    Attributes:
        claim: the sentence.
        source: "", as of no source.
        span: all of the sentence, in the card's text.
        view: where it stands.
    """

    source = ""

    def __init__(self, claim: Claim, colours: Colours, zoom: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.claim, self.span = claim, Span(0, len(claim.text))
        self.view = ReadingView(_document(claim.text), colours, self)
        self._whose = ElidedLabel(13.5, bold=True, parent=self)
        self._where, self._stands = ElidedLabel(11.5, parent=self), ElidedLabel(11.5, bold=True, parent=self)
        self._decided: Decided | None = None
        self.setAccessibleName(self.tr("Your sentence"))
        self.view.setAccessibleName(self.tr("Your sentence"))
        self._lay_out()
        self.recolour(colours, zoom)

    def show_evidence(self, decided: Decided | None, current: Evidence | None) -> None:
        """Say how the sentence stands, and mark in it what the current passage meets."""
        self._decided = decided
        here = replace(self.claim, source=self.source, span=self.span)
        marks = of_judgement(self.source, here, decided, current)
        self.view.show_highlights((*marks, *self._fragments(decided, current)))
        self._tell()

    def recolour(self, colours: Colours, zoom: float) -> None:
        """Show the same in other colours or at another size."""
        self._colours = colours
        self.view.restyle(colours, zoom)
        self._tell()

    def _fragments(self, decided: Decided | None, current: Evidence | None) -> Iterator[Highlight]:
        """Yield the words that decided, where the engine names no place for them and they stand here once."""
        passage = decided.passage(current) if decided is not None and current is not None else None
        if passage is None:
            return
        for reason in deciding(passage):
            if reason.claim_span is None and reason.claim and self.claim.text.count(reason.claim) == 1:
                start = self.claim.text.index(reason.claim)
                place = Span(start, start + len(reason.claim))
                yield Highlight(place, Kind.FRAGMENT, passage.verdict, current=True, passage=passage)

    def _tell(self) -> None:
        colours, standing = self._colours, self._decided.standing if self._decided else None
        self._whose.show_text(self.tr("Your sentence"), colours.ink)
        self._where.show_text(self.tr("typed by you: in none of the sources"), colours.dim)
        self._stands.show_text(standing_words(standing), colours.standing(standing))

    def _lay_out(self) -> None:
        head = QFrame(self)
        head.setObjectName("paneHead")
        words = QVBoxLayout(head)
        words.setContentsMargins(_BESIDE_BADGE, 7, 10, 7)
        words.setSpacing(1)
        for label in (self._whose, self._where, self._stands):
            words.addWidget(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.view, 1)


def _document(text: str) -> Document:
    whole = Span(0, len(text))
    return Document("", text, Metadata(), (Paragraph(0, whole, ParagraphKind.BODY, (whole,)),))

"""A pane: the header, the text and the overview strip of one source."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.review.decided import Decided
from reader.review.sentences import SentenceStanding
from reader.text.model import Document
from reader.ui.paint.highlights import Highlight
from reader.ui.paint.source_strip import SourceStrip
from reader.ui.pane_head import PaneHead
from reader.ui.pane_legend import PaneLegend
from reader.ui.place_words import unread_words
from reader.ui.reading_view import ReadingView
from reader.ui.theme import Colours
from reader.ui.wording import Said, header_parts, name_words


class SourcePane(QFrame):
    """One source, read beside the others.

    Attributes:
        number: its ordinal in the library, from 1.
        pinned: it stays at the left, in sight, when others make room.
        locked: it stays at its place when another claim is selected.
        shows_standings: the margin tells how each sentence stands.
    """

    def __init__(
        self, number: int, document: Document, colours: Colours, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.number = number
        self.document = document
        self.pinned = self.locked = self.shows_standings = False
        self._decided: Decided | None = None
        self._unread: str | None = None
        self._colours = colours
        self.head = PaneHead(number, document, self)
        self.legend = PaneLegend(colours, self)
        self.view = ReadingView(document, colours, self)
        self.strip = SourceStrip(colours, self)
        self.setAccessibleName(self.tr("Source {n}: {label}").format(n=number, label=name_words(document)))
        self._lay_out()
        self.strip.jumped.connect(self.view.scroll_to_share)
        self.strip.chosen.connect(self._go_to)
        self.view.marked.connect(self._remark)
        self.recolour(colours, 1.0)

    @property
    def source(self) -> str:
        """The source's name in the library."""
        return self.document.source

    @property
    def verdict_text(self) -> str:
        """What the header says of the selected claim."""
        return self.head.verdict.whole

    def recolour(self, colours: Colours, zoom: float) -> None:
        """Show everything in other colours or at another size."""
        self._colours = colours
        self._show_state()
        self.legend.recolour(colours)
        self.view.restyle(colours, zoom)
        self.show_verdict(self._decided)

    def pin(self, *, pinned: bool) -> None:
        """Pin the pane, or let it go."""
        self.pinned = pinned
        self._show_state()

    def lock(self, *, locked: bool) -> None:
        """Have the pane stay at its place when another claim is selected, or follow it again."""
        self.locked = locked
        self._show_state()

    def tell_unread(self, language: str) -> None:
        """Take note that the source is not read for its language: an ISO 639 code, "" where not known."""
        self._unread = language
        self.show_verdict(self._decided)

    def show_verdict(self, decided: Decided | None) -> None:
        """Say in the header what this source has to say about the selected claim."""
        self._decided = decided
        if self._unread is not None and (decided is None or not decided.in_source(self.source)):
            words = unread_words(self._unread)
            parts: tuple[Said, ...] = (Said(words, words),)
        else:
            parts = header_parts(decided, self.source) if decided is not None else ()
        self.head.verdict.show_said(parts, self._colours)

    def show_standings(self, sentences: tuple[SentenceStanding, ...] | None) -> None:
        """Mark how each of these sentences stands, with a legend; None marks none."""
        self.shows_standings = sentences is not None
        if sentences is not None:
            self.legend.count(sentences)
        self.legend.setVisible(self.shows_standings)
        self.view.show_standings(sentences or ())
        self._show_state()

    def _show_state(self) -> None:
        self.head.shows_standings = self.shows_standings
        self.head.show_state(self._colours, pinned=self.pinned, locked=self.locked)

    def _lay_out(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.view, 1)
        body.addWidget(self.strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.legend)
        column.addLayout(body, 1)

    def _go_to(self, highlight: Highlight) -> None:
        self.view.scroll_to(highlight.span)
        if highlight.evidence is not None:
            self.view.passage_clicked.emit(highlight.evidence)

    def _remark(self) -> None:
        self.strip.show_marks(self.view.strip_marks(), self._colours)


def caption(text: str, role: str = "soft") -> QLabel:
    """Return a label in one of the style sheet's roles: soft, dim, title."""
    label = QLabel(text)
    label.setProperty("role", role)
    return label

"""A pane: the header, the text and the overview strip of one source."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader.review.decided import Decided
from reader.text.model import Document
from reader.ui.fonts import interface_font
from reader.ui.paint.highlights import Highlight
from reader.ui.paint.marks import draw_number
from reader.ui.paint.source_strip import SourceStrip
from reader.ui.reading_view import ReadingView
from reader.ui.theme import Colours
from reader.ui.wording import byline, header_words, leading_verdict


class ElidedLabel(QWidget):
    """One line of text that gives way to a brief form, then to an ellipsis.

    The whole is in the tooltip and for screen readers.
    """

    def __init__(self, pixels: float, *, bold: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = self._brief = ""
        self._colour = ""
        font = interface_font(pixels)
        font.setBold(bold)
        self.setFont(font)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(QFontMetrics(font).height() + 2)

    def show_text(self, text: str, colour: str, brief: str = "") -> None:
        """Show a line in a colour; `brief` says the same where there is little room."""
        self._text, self._colour, self._brief = text, colour, brief
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.update()

    @property
    def text(self) -> str:
        """The whole line."""
        return self._text

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint as much as fits."""
        painter = QPainter(self)
        painter.setPen(self._colour or "black")
        metrics = QFontMetrics(self.font())
        fits = not self._brief or metrics.horizontalAdvance(self._text) <= self.width()
        line = self._text if fits else self._brief
        elided = metrics.elidedText(line, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
        painter.end()


class NumberBadge(QWidget):
    """A source's number in a disc."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._ground, self._ink = "#000000", "#ffffff"
        self.setFixedSize(QSize(20, 20))
        self.setAccessibleName(f"Source {number}")

    def recolour(self, ground: str, ink: str) -> None:
        """Paint in other colours."""
        self._ground, self._ink = ground, ink
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the disc."""
        painter = QPainter(self)
        draw_number(
            painter, self._number, self.rect().toRectF().adjusted(1, 1, -1, -1), self._ground, self._ink
        )
        painter.end()


class SourcePane(QFrame):
    """One source, read beside the others.

    Attributes:
        number: its ordinal in the library, from 1.
        activated: emitted when the header is clicked.
    """

    activated = Signal()

    def __init__(
        self, number: int, document: Document, colours: Colours, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.number = number
        self.document = document
        self._decided: Decided | None = None
        self._colours = colours
        self.view = ReadingView(document, colours, self)
        self.strip = SourceStrip(colours, self)
        self._badge = NumberBadge(number, self)
        self._title = ElidedLabel(13.5, bold=True, parent=self)
        self._byline = ElidedLabel(11.5, parent=self)
        self._verdict = ElidedLabel(11.5, bold=True, parent=self)
        self.setAccessibleName(f"Source {number}: {document.label}")
        self.setMinimumWidth(190)
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
        return self._verdict.text

    def recolour(self, colours: Colours, zoom: float) -> None:
        """Show everything in other colours or at another size."""
        self._colours = colours
        self._badge.recolour(colours.soft, colours.page)
        self._title.show_text(self.document.label, colours.ink)
        self._title.setToolTip(self.document.metadata.title or self.document.source)
        self._byline.show_text(byline(self.document), colours.dim)
        self.view.restyle(colours, zoom)
        self.show_verdict(self._decided)

    def show_verdict(self, decided: Decided | None) -> None:
        """Say in the header what this source has to say about the selected claim."""
        self._decided = decided
        if decided is None:
            self._verdict.show_text("", self._colours.dim)
            return
        leading = leading_verdict(decided.counting, self.source)
        colour = self._colours.verdict(leading).ink if leading else self._colours.dim
        words, brief = header_words(decided, self.source)
        self._verdict.show_text(words, colour, brief)

    def _lay_out(self) -> None:
        head = QFrame(self)
        head.setObjectName("paneHead")
        words = QVBoxLayout()
        words.setSpacing(1)
        for label in (self._title, self._byline, self._verdict):
            words.addWidget(label)
        row = QHBoxLayout(head)
        row.setContentsMargins(10, 7, 8, 7)
        row.setSpacing(8)
        row.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.view, 1)
        body.addWidget(self.strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
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

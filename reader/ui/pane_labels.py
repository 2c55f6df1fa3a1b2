"""Labels of one line that say as much as they have room for."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from reader.evidence.model import Verdict
from reader.review.model import HumanVerdict
from reader.ui.fonts import interface_font
from reader.ui.paint.marks import draw_mark, draw_own_mark
from reader.ui.theme import Colours
from reader.ui.wording import Said

_DOT, _GAP = " · ", "   "
_MARK, _OWN_MARK, _BESIDE, _BETWEEN = 9.0, 12.0, 3.0, 9.0


class ElidedLabel(QLabel):
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
    def whole(self) -> str:
        """The whole line."""
        return self._text

    @property
    def brief(self) -> str:
        """The brief form of the line."""
        return self._brief

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as much as fits."""
        painter = QPainter(self)
        painter.setPen(self._colour or "black")
        metrics = QFontMetrics(self.font())
        fits = not self._brief or metrics.horizontalAdvance(self._text) <= self.width()
        line = self._text if fits else self._brief
        elided = metrics.elidedText(line, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
        painter.end()


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a line: what is said there, in a colour."""

    said: Said
    colour: str


class RunsLabel(ElidedLabel):
    """One line in stretches of several colours, told by marks where it has no room for all the words.

    The machine's verdicts are bare marks, the analyst's lie on discs, each with how many there are.

    Attributes:
        runs: the stretches shown.
    """

    def __init__(self, pixels: float, parent: QWidget | None = None) -> None:
        super().__init__(pixels, bold=True, parent=parent)
        self.runs: tuple[Run, ...] = ()
        self._between = self._ground = ""

    def show_said(self, parts: tuple[Said, ...], colours: Colours) -> None:
        """Show what is said of verdicts in their colours, the rest and the dots between in a dim one."""
        self._between, self._ground = colours.dim, colours.page
        self.runs = tuple(Run(p, colours.human(p.verdict) if p.verdict else colours.dim) for p in parts)
        words, brief = _DOT.join(p.words for p in parts), _GAP.join(p.brief for p in parts)
        self.show_text(words, colours.dim, brief)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as much as fits."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        in_words = QFontMetrics(self.font()).horizontalAdvance(self.whole) <= self.width()
        x = 0.0
        for n, run in enumerate(self.runs):
            if in_words:
                x += self._draw_text(painter, x, _DOT if n else "", self._between)
                x += self._draw_text(painter, x, run.said.words, run.colour)
            else:
                x += (_BETWEEN if n else 0.0) + self._draw_brief(painter, x + (_BETWEEN if n else 0.0), run)
        painter.end()

    def _draw_brief(self, painter: QPainter, x: float, run: Run) -> float:
        """Draw a stretch by marks with their numbers; return its width."""
        said = run.said
        if said.verdict is None:
            return self._draw_text(painter, x, said.brief, run.colour)
        start = x
        for count, size, draw in (
            (said.count - said.own, _MARK, self._draw_mark),
            (said.own, _OWN_MARK, self._draw_own_mark),
        ):
            if count:
                x += _BETWEEN * 0.7 if x > start else 0.0
                draw(painter, said.verdict, QRectF(x, (self.height() - size) / 2, size, size), run.colour)
                x += size + _BESIDE
                x += self._draw_text(painter, x, str(count), run.colour)
        return x - start

    def _draw_text(self, painter: QPainter, x: float, text: str, colour: str) -> float:
        """Draw as much of a text as fits; return the width of all of it."""
        metrics = QFontMetrics(self.font())
        fitting = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, self.width() - int(x)))
        painter.setPen(QColor(colour))
        box = QRectF(self.rect()).adjusted(x, 0, 0, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitting)
        return float(metrics.horizontalAdvance(text))

    @staticmethod
    def _draw_mark(painter: QPainter, verdict: HumanVerdict, box: QRectF, ink: str) -> None:
        draw_mark(painter, Verdict(verdict.value), box, ink)

    def _draw_own_mark(self, painter: QPainter, verdict: HumanVerdict, box: QRectF, ink: str) -> None:
        draw_own_mark(painter, verdict, box, ink, self._ground)

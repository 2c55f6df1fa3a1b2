"""The moments of the timeline: what they hold for a screen reader, and how they are painted on their axis."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from reader.evidence.model import Standing, Verdict
from reader.evidence.timeline import Moment
from reader.text.model import Document, Span
from reader.text.offsets import Utf16Map
from reader.text.shown import shown_text
from reader.ui.fonts import interface_font
from reader.ui.paint.marks import draw_mark, draw_number
from reader.ui.theme import Colours
from reader.ui.views.grid import elided
from reader.ui.views.paragraph_page import Marked, form_of, height_of, reading_layout
from reader.ui.views.view import Index
from reader.ui.views.when import days_words, when_words
from reader.ui.wording import name_words, quoted, standing_words

_TOP, _FOOT, _BELOW = 9, 20, 7
_DATE, _LANE, _DISC, _RIGHT = 178, 26, 17, 16
_MOST_LANES = 8
_WIDEST = 860
_PIXELS = 15.0
_BEFORE = 60
_KEPT_LAYOUTS = 600


@dataclass(frozen=True, slots=True)
class Told:
    """A moment as listed.

    Attributes:
        number: its source's, from 1.
        text: the statement as shown; `at` is its date in it.
        standing: how the statement stands, where it is a claim that was judged.
        opens: it is the first of its days.
    """

    moment: Moment
    number: int
    label: str
    text: str
    at: Span
    standing: Standing | None
    opens: bool


class TimelineModel(QAbstractListModel):
    """The moments shown, in order."""

    ROW = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.moments: tuple[Moment, ...] = ()
        self.documents: tuple[Document, ...] = ()
        self.numbers: dict[str, int] = {}
        self._standings: Mapping[tuple[str, Span], Standing] = {}

    def show_moments(
        self,
        moments: tuple[Moment, ...],
        documents: tuple[Document, ...],
        standings: Mapping[tuple[str, Span], Standing],
    ) -> None:
        """Replace everything."""
        self.beginResetModel()
        self.moments, self.documents, self._standings = moments, documents, standings
        self.numbers = {d.source: n for n, d in enumerate(documents, 1)}
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many moments there are."""
        return 0 if parent is not None and parent.isValid() else len(self.moments)

    def told(self, row: int) -> Told:
        """Return a moment as listed."""
        moment = self.moments[row]
        number = self.numbers[moment.source]
        document = self.documents[number - 1]
        before = self.moments[row - 1] if row else None
        opens = before is None or (before.first, before.last) != (moment.first, moment.last)
        standing = self._standings.get((moment.source, moment.sentence))
        if moment.published:
            title = document.metadata.title or name_words(document)
            words = self.tr("Published: {title}").format(title=title)
            return Told(moment, number, name_words(document), words, Span(0, 0), None, opens)
        shown = shown_text(document, moment.sentence)
        at = shown.span_from_source(moment.span)
        return Told(moment, number, name_words(document), shown.text, at, standing, opens)

    def day(self, moment: Moment) -> str:
        """Return the days of a moment in words."""
        if moment.first is None or moment.last is None:
            return self.tr("day not known")
        if moment.date is not None:
            return when_words(moment.date)
        return days_words(moment.first, moment.last)

    def against(self, moment: Moment) -> str:
        """Return in words what clashes with a moment: the other sources and their words."""
        said = [
            f"{self.numbers[f.source]} {quoted(f.text)}" for f in moment.clashes if f.source in self.numbers
        ]
        return " · ".join(said)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row in words, or the row itself."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(self.told(index.row()))
        return self.told(index.row()) if role == self.ROW else None

    def _words(self, told: Told) -> str:
        source = self.tr("source {number}").format(number=told.number)
        clash = self.tr(". Contradicts {words}").format(words=self.against(told.moment))
        return f"{self.day(told.moment)}, {source}: {told.text}{clash if told.moment.clashes else ''}"


class TimelineDelegate(QStyledItemDelegate):
    """Paints a moment: its days, its place in its source's lane, the statement, and what clashes with it."""

    def __init__(self, colours: Colours, parent: QListView, model: TimelineModel) -> None:
        super().__init__(parent)
        self.colours = colours
        self._model, self._view = model, parent
        self._layouts: dict[int, QTextLayout] = {}
        self._made_for: object = None

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's height: one line of the statement or two, and the foot."""
        layout = self._layout(index, index.data(TimelineModel.ROW))
        return QSize(200, int(_TOP + height_of(layout, _PIXELS) + _FOOT + _BELOW))

    def forget(self) -> None:
        """Lay out everything anew."""
        self._layouts.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row; the first in sight tells its days even where another one opened them."""
        told: Told = index.data(TimelineModel.ROW)
        colours, box = self.colours, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = colours.chosen if selected else colours.page
        painter.fillRect(box, QColor(ground))
        if selected:
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), QColor(colours.accent))
        if told.opens:
            painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), QColor(colours.line))
        if told.opens or box.top() <= 0:
            top = max(box.top(), min(0.0, box.bottom() - 34)) + _TOP
            day = QRectF(box.left() + self._edge() + 14, top, _DATE - 20, 20)
            font = interface_font(12.5, QFont.Weight.DemiBold)
            elided(painter, self._model.day(told.moment), day, font, colours.ink)
        lanes = QRectF(box.left() + self._edge() + _DATE, box.top(), 0, box.height())
        self._lanes(painter, told, lanes, ground)
        layout = self._layout(index, told)
        painter.setPen(QColor(colours.soft if told.moment.published else colours.ink))
        place = QPointF(box.left() + self._text_left(), box.top() + _TOP)
        layout.draw(painter, place)
        below = place.y() + height_of(layout, _PIXELS)
        foot = QRectF(place.x(), below, self._text_width(), _FOOT)
        self._foot(painter, told, foot, colours.soft if selected else colours.dim)
        painter.restore()

    def _lane_count(self) -> int:
        count = len(self._model.documents)
        return count if count <= _MOST_LANES else 1

    def _before_text(self) -> float:
        return _DATE + _LANE * self._lane_count() + 14.0

    def _edge(self) -> float:
        """Return the margin on the left: what is wider than can be read stands in the middle."""
        taken = self._before_text() + self._text_width() + _RIGHT
        return max(0.0, (self._view.viewport().width() - taken) / 2)

    def _text_left(self) -> float:
        return self._edge() + self._before_text()

    def _text_width(self) -> float:
        return min(_WIDEST, self._view.viewport().width() - self._before_text() - _RIGHT)

    def _lanes(self, painter: QPainter, told: Told, box: QRectF, ground: str) -> None:
        """Draw the lanes, the moment in its own, and a line to the lanes of what it clashes with."""
        colours, lanes = self.colours, self._lane_count()
        middle = box.top() + _TOP + 1 + _DISC / 2

        def centre(number: int) -> float:
            return box.left() + _LANE * ((number - 1 if lanes > 1 else 0) + 0.5)

        painter.setPen(QPen(QColor(colours.line), 1.5))
        for n in range(1, lanes + 1):
            painter.drawLine(QPointF(centre(n), box.top()), QPointF(centre(n), box.bottom()))
        own = centre(told.number)
        clash = bool(told.moment.clashes)
        others = {
            self._model.numbers[f.source] for f in told.moment.clashes if f.source in self._model.numbers
        }
        for other in sorted(others) if lanes > 1 else ():
            end = centre(other)
            painter.setPen(QPen(QColor(colours.contradicts.ink), 1.5, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(own, middle), QPointF(end, middle))
        for other in sorted(others - {told.number}) if lanes > 1 else ():
            mark = QRectF(centre(other) - 6, middle - 6, 12, 12)
            painter.fillRect(mark, QColor(ground))
            draw_mark(painter, Verdict.CONTRADICTS, mark.adjusted(1, 1, -1, -1), colours.contradicts.ink)
        disc = QRectF(own - _DISC / 2, middle - _DISC / 2, _DISC, _DISC)
        if told.moment.published:
            painter.setPen(QPen(QColor(colours.soft), 1.5))
            painter.setBrush(QColor(colours.page))
            painter.drawEllipse(disc.adjusted(0.7, 0.7, -0.7, -0.7))
            draw_number(painter, told.number, disc, "#00000000", colours.soft)
        else:
            ink = colours.contradicts.ink if clash else colours.soft
            draw_number(painter, told.number, disc, ink, colours.page)

    def _foot(self, painter: QPainter, told: Told, box: QRectF, ink: str) -> None:
        """Say who states it and how it stands, or what it clashes with."""
        font, clash = interface_font(11.5), self.colours.contradicts.ink
        if not told.moment.clashes:
            standing = f" · {standing_words(told.standing)}" if told.standing is not None else ""
            elided(painter, f"{told.label}{standing}", box, font, ink)
            return
        draw_mark(painter, Verdict.CONTRADICTS, QRectF(box.left(), box.center().y() - 5, 10, 10), clash)
        words = self.tr("{label} contradicts {words}").format(
            label=told.label, words=self._model.against(told.moment)
        )
        elided(painter, words, box.adjusted(15, 0, 0, 0), font, clash)

    def _layout(self, index: Index, told: Told) -> QTextLayout:
        width = self._text_width()
        made_for = (width, self.colours)
        if made_for != self._made_for or len(self._layouts) > _KEPT_LAYOUTS:
            self._layouts.clear()
            self._made_for = made_for
        if index.row() not in self._layouts:
            self._layouts[index.row()] = self.laid_out(told, width)
        return self._layouts[index.row()]

    def laid_out(self, told: Told, width: float) -> QTextLayout:
        """Return the statement over one or two lines, begun and cut so that its date is among them."""
        text, at = told.text, told.at
        ground = self.colours.contradicts.strong if told.moment.clashes else self.colours.hover
        form = form_of(ground, self.colours.ink)
        room = max(40, int(2 * width / (_PIXELS * 0.46)))
        if at.end > room - 10:
            start = text.rfind(" ", 0, max(1, at.start - _BEFORE)) + 1
            text, at = f"… {text[start:]}", Span(at.start - start + 2, at.end - start + 2)
        while True:
            marks = [Marked(at, form)] if len(at) else []
            layout = reading_layout(text, marks, width, _PIXELS)
            if layout.lineCount() <= 2:
                return layout
            second = layout.lineAt(1)
            end = Utf16Map(text).to_code_point(second.textStart() + second.textLength())
            cut = text.rfind(" ", 0, max(2, end - 2))
            text = f"{text[: cut if cut > 0 else max(1, end - 2)]}…"
            at = Span(min(at.start, len(text)), min(at.end, len(text)))

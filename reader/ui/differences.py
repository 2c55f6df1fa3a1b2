"""What the sources tell differently, shown while no claim is selected: each row leads to its claim."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from reader.evidence.model import Claim, Judgement, Standing, Verdict
from reader.evidence.standing import contest
from reader.ui.fonts import interface_font
from reader.ui.paint.marks import draw_number
from reader.ui.quiet_list import QuietListView
from reader.ui.row_model import ROW, Index, RowModel
from reader.ui.theme import Colours
from reader.ui.wording import reason_words

_MOST = 6
_ROW, _EDGE, _TOPIC, _DISC, _GAP = 26, 14, 118, 16, 6


@dataclass(frozen=True, slots=True)
class Difference:
    """Two fragments that clash: that of a claim in its source's words, and another source's."""

    claim: Claim
    topic: str
    number: int
    words: str
    other: int
    other_words: str


def differences(judgements: Iterable[Judgement], sources: Mapping[str, int]) -> tuple[Difference, ...]:
    """Return where sources clash, the most contested claims first: two sources on a topic once, at most six.

    `sources` are the numbers of the library's sources.
    """
    contested = [j for j in judgements if j.standing is Standing.CONTESTED]
    found: dict[tuple[str, frozenset[int]], Difference] = {}
    for judgement in sorted(contested, key=contest, reverse=True):
        for row in _rows(judgement, sources):
            if found.setdefault((row.topic, frozenset({row.number, row.other})), row) is row:
                break
    return tuple(found.values())[:_MOST]


def _rows(judgement: Judgement, sources: Mapping[str, int]) -> Iterator[Difference]:
    claim, own = judgement.claim, sources.get(judgement.claim.source or "")
    against = [e for e in judgement.evidence if e.verdict is Verdict.CONTRADICTS and e.source != claim.source]
    for passage in sorted(against, key=lambda e: -e.score):
        other = sources.get(passage.source)
        for reason in passage.reasons:
            if not reason.agrees and reason.claim and reason.passage and own and other:
                words = " ".join(reason.claim.split()), " ".join(reason.passage.split())
                yield Difference(claim, reason_words(reason.kind), own, words[0], other, words[1])


class DifferencesList(QuietListView):
    """The rows; Enter or a click asks for the claim.

    Attributes:
        wanted: emitted with the claim that the reader wants to see.
    """

    wanted = Signal(Claim)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: RowModel[Difference] = RowModel(_spoken, self, tips=True)
        self._delegate = _Delegate(colours, self)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Told differently"))
        self.clicked.connect(self._ask)
        self.activated.connect(self._ask)

    @property
    def rows(self) -> tuple[Difference, ...]:
        """What is listed."""
        return tuple(self._rows.rows)

    def show_rows(self, rows: tuple[Difference, ...]) -> None:
        """List these, and be seen where there are any."""
        if rows != self.rows:
            self._rows.show_rows(rows)
        self.setVisible(bool(rows))
        self.setMaximumHeight(len(rows) * _ROW + 2)

    def recolour(self, colours: Colours) -> None:
        """Paint in other colours."""
        self._delegate.colours = colours
        self.viewport().update()

    def _ask(self, index: QModelIndex) -> None:
        row = self._rows.row_at(index)
        if row is not None:
            self.wanted.emit(row.claim)


class _Delegate(QStyledItemDelegate):
    """The topic, then each source's number with its words."""

    def __init__(self, colours: Colours, parent: QListView) -> None:
        super().__init__(parent)
        self.colours = colours

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(160, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Difference = index.data(ROW)
        box, colours = QRectF(option.rect), self.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(colours.chosen))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(colours.hover))
        inner = box.adjusted(_EDGE, 0, -_EDGE, 0)
        topic = QRectF(inner.left(), inner.top(), _TOPIC, inner.height())
        _write(painter, row.topic, topic, colours.soft, bold=True)
        half = (inner.width() - _TOPIC) / 2
        for n, (number, words) in enumerate(((row.number, row.words), (row.other, row.other_words))):
            part = QRectF(topic.right() + n * half, inner.top(), half - 2 * _GAP, inner.height())
            disc = QRectF(part.left(), part.center().y() - _DISC / 2, _DISC, _DISC)
            draw_number(painter, number, disc, colours.soft, colours.raised)
            _write(painter, words, part.adjusted(_DISC + _GAP, 0, 0, 0), colours.ink)
        painter.restore()


def _write(painter: QPainter, words: str, room: QRectF, ink: str, *, bold: bool = False) -> None:
    font = interface_font(12, QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _spoken(row: Difference) -> str:
    told = _tr("{topic}: source {a} tells “{own}”, source {b} “{other}”")
    return told.format(topic=row.topic, a=row.number, own=row.words, b=row.other, other=row.other_words)


def _tr(text: str) -> str:
    return QCoreApplication.translate("DifferencesList", text)

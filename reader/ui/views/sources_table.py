"""The table of sources: what each row says, and how it is painted."""

from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from reader.library.catalogue import Entry
from reader.ui import source_words
from reader.ui.fonts import interface_font
from reader.ui.paint.marks import draw_number
from reader.ui.theme import Colours
from reader.ui.views.grid import draw_centred, elided
from reader.ui.views.view import Index

_ROW = 48
_BOX = 15


class Column(IntEnum):
    """What stands in which column."""

    SHOWN = 0
    NUMBER = 1
    SOURCE = 2
    DATE = 3
    LANGUAGE = 4
    FORM = 5
    PARAGRAPHS = 6
    NOTES = 7


_WIDTHS = {
    Column.SHOWN: 62, Column.NUMBER: 54, Column.DATE: 128, Column.LANGUAGE: 96, Column.FORM: 84,
    Column.PARAGRAPHS: 96,
}  # fmt: skip
_FOR_NOTES = 0.36


class SourcesModel(QAbstractTableModel):
    """Entries down, what is told of them across; which are shown in panes is asked of `is_shown`."""

    def __init__(self, is_shown: Callable[[str], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: Sequence[Entry] = ()
        self.unread: Mapping[str, str] = {}
        self._is_shown = is_shown
        self._heads = {
            Column.SHOWN: self.tr("Pane"),
            Column.NUMBER: self.tr("No."),
            Column.SOURCE: self.tr("Source"),
            Column.DATE: self.tr("Date"),
            Column.LANGUAGE: self.tr("Language"),
            Column.FORM: self.tr("Format"),
            Column.PARAGRAPHS: self.tr("Paragraphs"),
            Column.NOTES: self.tr("Notes"),
        }

    def show_entries(self, entries: Sequence[Entry], unread: Mapping[str, str]) -> None:
        """Replace everything."""
        self.beginResetModel()
        self.entries, self.unread = entries, unread
        self.endResetModel()

    def renew(self) -> None:
        """Take note that other sources are shown in panes."""
        if self.entries:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.entries) - 1, 0))

    def is_shown(self, entry: Entry) -> bool:
        """Say whether a source is in the panes."""
        return entry.document is not None and self._is_shown(entry.source)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many entries there are."""
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell in words; notes also as its tooltip."""
        if not index.isValid():
            return None
        entry, column = self.entries[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tip(entry, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._heads[column]}: {self.words(entry, column)}"
        return self.words(entry, column) if role == Qt.ItemDataRole.DisplayRole else None

    def words(self, entry: Entry, column: Column) -> str:
        """Return what stands in a cell."""
        ways: dict[Column, Callable[[], str]] = {
            Column.SHOWN: lambda: self._shown_words(entry),
            Column.NUMBER: lambda: str(entry.number) if entry.number else "–",
            Column.SOURCE: lambda: f"{source_words.title_words(entry)} · {source_words.byline_words(entry)}",
            Column.DATE: lambda: source_words.day_words(entry),
            Column.LANGUAGE: lambda: source_words.tongue_words(entry),
            Column.FORM: lambda: entry.form,
            Column.PARAGRAPHS: lambda: str(entry.paragraphs) if entry.document else "",
            Column.NOTES: lambda: "; ".join(source_words.note_words(entry, self.unread)),
        }
        return ways[column]()

    def _shown_words(self, entry: Entry) -> str:
        if entry.document is None:
            return "–"
        return self.tr("in the panes") if self.is_shown(entry) else self.tr("not in the panes")

    def tip(self, entry: Entry, column: Column) -> str:
        """Return what is shown where the pointer rests: what may have no room in its cell."""
        if column is Column.NOTES:
            return "\n".join(source_words.note_words(entry, self.unread))
        if column is Column.SOURCE:
            return f"{source_words.title_words(entry)}\n{source_words.byline_words(entry)}"
        return self.tr("Space shows it in the panes or hides it") if column is Column.SHOWN else ""

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's head, or a row's number."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self._heads[Column(section)]
        return source_words.title_words(self.entries[section])


class SourcesTable(QTableView):
    """The table, walked by rows.

    Attributes:
        opened: emitted with the row that the reader wants to read.
        toggled: emitted with the rows whose panes are to be shown or hidden.
    """

    opened = Signal(int)
    toggled = Signal(object)

    def __init__(self, model: SourcesModel, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sources, self.colours = model, colours
        self.setModel(model)
        self.setItemDelegate(_Cells(self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionsClickable(True)
        head.setHighlightSections(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(self._open)
        self.recolour(colours)

    @property
    def rows(self) -> list[int]:
        """The rows selected, from the top; else the current one."""
        chosen = sorted({index.row() for index in self.selectionModel().selectedRows()})
        at = self.currentIndex()
        return chosen or ([at.row()] if at.isValid() else [])

    def go_to(self, row: int) -> None:
        """Make a row the current one."""
        if 0 <= row < self.sources.rowCount():
            self.setCurrentIndex(self.sources.index(row, Column.SOURCE))

    def recolour(self, colours: Colours) -> None:
        """Paint in other colours."""
        self.colours = colours
        self.horizontalHeader().setStyleSheet(
            f"QHeaderView {{ background: {colours.raised}; border: none; }} QHeaderView::section {{"
            f" background: {colours.raised}; color: {colours.soft}; border: none; padding: 5px 8px;"
            f" border-bottom: 1px solid {colours.line}; }}"
        )
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read on Enter, show or hide on Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Space and self.rows:
            self.toggled.emit(self.rows)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show or hide where the box is clicked."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == Column.SHOWN:
            self.setFocus()
            self.toggled.emit([index.row()])
        else:
            super().mousePressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are keys here."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the width."""
        super().resizeEvent(event)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        spare = max(300, self.viewport().width() - sum(_WIDTHS.values()))
        self.setColumnWidth(Column.NOTES, int(spare * _FOR_NOTES))
        self.setColumnWidth(Column.SOURCE, spare - int(spare * _FOR_NOTES))

    def _open(self, index: QModelIndex) -> None:
        if index.column() != Column.SHOWN:
            self.opened.emit(index.row())


class _Cells(QStyledItemDelegate):
    def __init__(self, table: SourcesTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, colours, box = self._table.sources, self._table.colours, QRectF(option.rect)
        entry, column = model.entries[index.row()], Column(index.column())
        current = self._table.currentIndex().row() == index.row()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, QColor(colours.chosen if selected else colours.page))
        if current and column is Column.SHOWN:
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), QColor(colours.accent))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(colours.line))
        inner = box.adjusted(8, 6, -8, -7)
        match column:
            case Column.SHOWN:
                if entry.document is not None:
                    self._box(painter, inner, shown=model.is_shown(entry))
            case Column.NUMBER:
                if entry.number:
                    self._number(painter, entry.number, inner)
            case Column.SOURCE:
                self._source(painter, entry, inner)
            case Column.NOTES:
                self._notes(painter, entry, inner)
            case _:
                elided(painter, model.words(entry, column), inner, interface_font(12), colours.soft)
        painter.restore()

    def _box(self, painter: QPainter, box: QRectF, *, shown: bool) -> None:
        colours = self._table.colours
        square = QRectF(box.left() + 4, box.center().y() - _BOX / 2, _BOX, _BOX)
        painter.setPen(QPen(QColor(colours.accent if shown else colours.dim), 1.2))
        painter.setBrush(QColor(colours.accent if shown else colours.page))
        painter.drawRoundedRect(square, 3, 3)
        if shown:
            painter.setPen(QPen(QColor(colours.on_accent), 2.0))
            tick = ((0.22, 0.54), (0.43, 0.74), (0.8, 0.28))
            points = [QPointF(square.left() + x * _BOX, square.top() + y * _BOX) for x, y in tick]
            painter.drawPolyline(QPolygonF(points))

    def _number(self, painter: QPainter, number: int, box: QRectF) -> None:
        colours = self._table.colours
        if number < 100:
            disc = QRectF(box.left() + 4, box.center().y() - 9, 18, 18)
            draw_number(painter, number, disc, colours.soft, colours.page)
        else:
            elided(painter, str(number), box, interface_font(12), colours.soft)

    def _source(self, painter: QPainter, entry: Entry, box: QRectF) -> None:
        colours, half = self._table.colours, box.height() / 2
        ink = colours.ink if entry.document is not None else colours.soft
        above = QRectF(box.left(), box.top(), box.width(), half)
        font = interface_font(13, QFont.Weight.DemiBold)
        elided(painter, source_words.title_words(entry), above, font, ink)
        below = above.translated(0, half)
        elided(painter, source_words.byline_words(entry), below, interface_font(11.5), colours.soft)

    def _notes(self, painter: QPainter, entry: Entry, box: QRectF) -> None:
        colours = self._table.colours
        words = " · ".join(source_words.note_words(entry, self._table.sources.unread))
        painter.setFont(interface_font(11.5))
        refused = entry.refusal is not None
        painter.setPen(QColor(colours.contradicts.ink if refused else colours.soft))
        draw_centred(painter, words, box)

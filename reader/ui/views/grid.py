"""A table walked by keys whose rows and columns are painted: things down the side, sources across."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QHeaderView, QTableView, QWidget
from typing_extensions import override

from reader.text.model import Document
from reader.ui.claims_delegate import draw_lines
from reader.ui.fonts import interface_font
from reader.ui.paint.marks import draw_number
from reader.ui.theme import Colours
from reader.ui.views.view import Index
from reader.ui.wording import date_words, name_words

ROW = Qt.ItemDataRole.UserRole
_HEAD = 46
_NARROWEST = 64
_MOST_FOR_THINGS = 760


class GridModel(QAbstractTableModel):
    """Rows of anything against the sources of a library."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[object] = ()
        self.documents: tuple[Document, ...] = ()

    def show_rows(self, rows: Sequence[object], documents: tuple[Document, ...]) -> None:
        """Replace everything."""
        self.beginResetModel()
        self.rows, self.documents = rows, documents
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many sources there are."""
        return 0 if parent is not None and parent.isValid() else len(self.documents)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell in words."""
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words(index.row(), index.column())
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a row's thing, or a column's source, in words."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation is Qt.Orientation.Vertical:
            return self.thing(section)
        return f"{section + 1} {name_words(self.documents[section])}"

    def words(self, row: int, column: int) -> str:
        """Return a cell in words, for screen readers."""
        raise NotImplementedError

    def thing(self, row: int) -> str:
        """Return in words what a row is about."""
        raise NotImplementedError


class ThingHeader(QHeaderView):
    """The frozen column on the left: what each row is about."""

    def __init__(self, grid: "Grid") -> None:
        super().__init__(Qt.Orientation.Vertical, grid)
        self.grid = grid
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint the ground of a row's head, then what the row is about."""
        colours = self.grid.colours
        box = QRectF(rect)
        current = self.grid.currentIndex().row() == section
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, QColor(colours.chosen if current else colours.raised))
        if current:
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), QColor(colours.accent))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(colours.line))
        painter.fillRect(QRectF(box.right() - 1, box.top(), 1, box.height()), QColor(colours.line))
        self.grid.draw_thing(painter, section, box.adjusted(12, 0, -12, -1))
        painter.restore()


class SourceHeader(QHeaderView):
    """The sources on top: number, label and date."""

    def __init__(self, grid: "Grid") -> None:
        super().__init__(Qt.Orientation.Horizontal, grid)
        self.grid = grid
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    @override
    def sizeHint(self) -> QSize:
        """Return Qt's preferred size: two lines."""
        return QSize(super().sizeHint().width(), _HEAD)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint a source's head."""
        colours = self.grid.colours
        documents = self.grid.rows_model.documents
        box = QRectF(rect)
        painter.save()
        painter.fillRect(box, QColor(colours.raised))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(colours.line))
        if section < len(documents):
            disc = QRectF(box.left() + 10, box.top() + 8, 17, 17)
            draw_number(painter, section + 1, disc, colours.soft, colours.page)
            current = self.grid.currentIndex().column() == section
            text = QRectF(disc.right() + 6, box.top() + 5, box.right() - disc.right() - 12, 22)
            weight = QFont.Weight.Bold if current else QFont.Weight.DemiBold
            elided(painter, name_words(documents[section]), text, interface_font(12, weight), colours.ink)
            date = date_words(documents[section].metadata.date)
            elided(painter, date, text.translated(0, 17), interface_font(11), colours.dim)
        painter.restore()


class Grid(QTableView):
    """A table of cells walked by the arrow keys; Enter opens the current one.

    Attributes:
        things: which share of the width the heads of the rows get.
        opened: emitted with the index of the cell that the reader wants to read.
        moved: emitted with the index of the current cell when the reader changed it.
    """

    things = 0.4
    opened = Signal(QModelIndex)
    moved = Signal(QModelIndex)

    def __init__(self, model: GridModel, colours: Colours, row_height: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.rows_model, self.colours = model, colours
        self.setModel(model)
        self.setVerticalHeader(ThingHeader(self))
        self.setHorizontalHeader(SourceHeader(self))
        self.verticalHeader().setDefaultSectionSize(row_height)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(self.opened)
        self.verticalHeader().sectionDoubleClicked.connect(self._open_row)
        self.verticalHeader().sectionPressed.connect(self._take_row)
        self.selectionModel().currentChanged.connect(self._announce)
        self.recolour(colours)

    def draw_thing(self, painter: QPainter, row: int, box: QRectF) -> None:
        """Paint what a row is about."""
        raise NotImplementedError

    def recolour(self, colours: Colours) -> None:
        """Paint in other colours."""
        self.colours = colours
        self.setStyleSheet(
            f"QTableCornerButton::section {{ background: {colours.raised}; border: none;"
            f" border-right: 1px solid {colours.line}; border-bottom: 1px solid {colours.line}; }}"
        )
        self.repaint_all()

    def repaint_all(self) -> None:
        """Paint the cells and both heads anew."""
        for part in (self.viewport(), self.verticalHeader().viewport(), self.horizontalHeader().viewport()):
            part.update()

    def go_to(self, row: int, column: int) -> None:
        """Make a cell the current one without announcing it."""
        selection = self.selectionModel()
        blocked = self.blockSignals(True)
        index = self.model().index(row, column)
        selection.setCurrentIndex(index, selection.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)
        self.blockSignals(blocked)
        self.repaint_all()

    def go_nowhere(self) -> None:
        """Make no cell the current one."""
        self.selectionModel().clear()
        self.repaint_all()

    def step(self, by: int, wanted: Callable[[int, int], bool]) -> None:
        """Go to the next (1) or previous (-1) cell that is `wanted`, row by row, round about."""
        columns = max(1, self.rows_model.columnCount())
        cells, at = self.rows_model.rowCount() * columns, self.currentIndex()
        start = at.row() * columns + at.column() if at.isValid() else -1
        places = (divmod((start + by * n) % cells, columns) for n in range(1, cells + 1))
        found = next((place for place in places if wanted(*place)), None)
        if found is not None:
            self.setCurrentIndex(self.rows_model.index(*found))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the keyboard; unlike in Qt, no cell becomes the current one by that."""
        if self.currentIndex().isValid():
            super().focusInEvent(event)
        else:
            QAbstractScrollArea.focusInEvent(self, event)
            self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current cell on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are keys here."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the width between things and sources."""
        super().resizeEvent(event)
        self.divide()

    def divide(self) -> None:
        """Give the things their share of the width, at most 760 pixels, and the sources the rest.

        While the window shrinks Qt measures the sources as they were, and would scroll for nothing.
        """
        whole = self.contentsRect().width() - self.verticalScrollBar().sizeHint().width()
        count = max(1, len(self.rows_model.documents))
        things = min(_MOST_FOR_THINGS, int(whole * self.things))
        share = max(_NARROWEST, (whole - things) // count)
        things = max(things, min(_MOST_FOR_THINGS, whole - share * count))
        self.verticalHeader().setFixedWidth(things)
        self.horizontalHeader().setMinimumSectionSize(_NARROWEST)
        self.horizontalHeader().setDefaultSectionSize(share)
        policy = Qt.ScrollBarPolicy
        fits = things + share * count <= whole
        self.setHorizontalScrollBarPolicy(policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded)
        self.updateGeometries()

    def _open_row(self, row: int) -> None:
        """Open the first cell of a row; beside the rows Qt names a row -1."""
        index = self.rows_model.index(row, 0)
        if index.isValid():
            self.opened.emit(index)

    def _take_row(self, row: int) -> None:
        self.setFocus()
        self.setCurrentIndex(self.rows_model.index(row, max(0, self.currentIndex().column())))

    def _announce(self, index: QModelIndex, former: QModelIndex) -> None:
        if index.row() != former.row():
            self.verticalHeader().viewport().update()
        if index.column() != former.column():
            self.horizontalHeader().viewport().update()
        if index.isValid():
            self.moved.emit(index)


def draw_centred(painter: QPainter, text: str, box: QRectF) -> None:
    """Draw text in the painter's font and pen over one or two lines, centred in height."""
    metrics = painter.fontMetrics()
    lines = 1 if metrics.horizontalAdvance(text) <= box.width() else 2
    spare = box.height() - lines * (metrics.lineSpacing() + 1)
    draw_lines(painter, text, box.adjusted(0, max(0.0, spare / 2), 0, 0), lines)


def elided(painter: QPainter, text: str, box: QRectF, font: QFont, colour: str) -> None:
    """Draw one line, elided where the box is narrower."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    fitting = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitting)

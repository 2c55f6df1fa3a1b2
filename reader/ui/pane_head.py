"""A pane's header: which source it is, what it says of the claim, and what can be done with the pane."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader.text.model import Document
from reader.ui.paint.marks import draw_number, draw_padlock
from reader.ui.pane_labels import ElidedLabel, RunsLabel
from reader.ui.popup import pop_up
from reader.ui.theme import Colours
from reader.ui.wording import about_source, name_words, second_line


class NumberBadge(QLabel):
    """A source's number in a disc; in a square with a pin's colour where the pane is pinned."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._ground, self._ink, self._square = "#000000", "#ffffff", False
        self.setFixedSize(QSize(20, 20))
        self.show_state("#000000", "#ffffff", pinned=False)

    def show_state(self, ground: str, ink: str, *, pinned: bool) -> None:
        """Paint in these colours; a pinned pane's badge is square."""
        self._ground, self._ink, self._square = ground, ink, pinned
        name = self.tr("Source {n}").format(n=self._number)
        self.setAccessibleName(f"{name}, {self.tr('pinned')}" if pinned else name)
        self.setToolTip(self.accessibleName())
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the disc."""
        painter = QPainter(self)
        box = self.rect().toRectF().adjusted(1, 1, -1, -1)
        draw_number(painter, self._number, box, self._ground, self._ink, square=self._square)
        painter.end()


class Padlock(QWidget):
    """Says that a pane stays at its place when another claim is selected; not seen otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = "#000000"
        self.setFixedSize(QSize(12, 20))
        self.setAccessibleName(self.tr("Stays at its place"))
        self.setToolTip(self.tr("This pane stays at its place when another claim is selected (L)"))
        self.hide()

    def show_state(self, ink: str, *, locked: bool) -> None:
        """Be seen in this colour, or not at all."""
        self._ink = ink
        self.setVisible(locked)
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a padlock."""
        painter = QPainter(self)
        draw_padlock(painter, QRectF(1, 3, 10, 14), self._ink)
        painter.end()


class PaneHead(QFrame):
    """The header; it is dragged to move the pane.

    Attributes:
        dragged: emitted with the pointer's place on the screen while the header is dragged.
        dropped: emitted once the drag is over.
        pin_asked, hide_asked: emitted when the menu asks for it.
        move_asked: emitted with -1 or 1, to the left or to the right.
        lock_asked, standings_asked, correct_asked: emitted when the menu asks for it, or for its end.
        shows_standings: whether the pane marks the standing of its sentences now.
    """

    dragged = Signal(QPoint)
    dropped = Signal()
    pin_asked = Signal()
    hide_asked = Signal()
    move_asked = Signal(int)
    lock_asked = Signal()
    standings_asked = Signal()
    correct_asked = Signal()

    def __init__(self, number: int, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paneHead")
        self._document = document
        self._from: QPoint | None = None
        self._moving = self.pinned = self.locked = self.shows_standings = False
        self._badge = NumberBadge(number, self)
        self._lock = Padlock(self)
        self._title = ElidedLabel(13.5, bold=True, parent=self)
        self._byline = ElidedLabel(11.5, parent=self)
        self.verdict = RunsLabel(11.5, self)
        self.menu_button = QToolButton(self)
        self._lay_out(number)

    def show_state(self, colours: Colours, *, pinned: bool, locked: bool = False) -> None:
        """Show the source's name in these colours, and whether the pane is pinned and locked."""
        self.pinned, self.locked = pinned, locked
        self._lock.show_state(colours.soft, locked=locked)
        ground, ink = (colours.accent, colours.on_accent) if pinned else (colours.soft, colours.page)
        self._badge.show_state(ground, ink, pinned=pinned)
        self._title.show_text(name_words(self._document), colours.ink)
        self._byline.show_text(second_line(self._document), colours.dim)
        for label in (self._title, self._byline):
            label.setToolTip(about_source(self._document))

    @property
    def labels(self) -> tuple[ElidedLabel, ...]:
        """The lines: name, then date, title and author, then what the source says of the claim."""
        return self._title, self._byline, self.verdict

    def make_menu(self) -> QMenu:
        """Return the pane's menu; the caller lets it go."""
        menu = QMenu(self)
        pin = self.tr("Unpin this pane") if self.pinned else self.tr("Pin this pane")
        menu.addAction(pin, self.pin_asked.emit)
        menu.addAction(self.tr("Move left"), lambda: self.move_asked.emit(-1))
        menu.addAction(self.tr("Move right"), lambda: self.move_asked.emit(1))
        menu.addAction(self.tr("Hide this pane"), self.hide_asked.emit)
        menu.addAction(self.tr("Correct what is said of this source…"), self.correct_asked.emit)
        menu.addSeparator()
        for words, chosen, asked in (
            (self.tr("Stay at this place"), self.locked, self.lock_asked),
            (self.tr("Standing of each sentence"), self.shows_standings, self.standings_asked),
        ):
            action = menu.addAction(words, asked.emit)
            action.setCheckable(True)
            action.setChecked(chosen)
        return menu

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._from = event.globalPosition().toPoint()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, once the pointer went some way."""
        if self._from is None:
            return
        at = event.globalPosition().toPoint()
        if not self._moving and (at - self._from).manhattanLength() >= QApplication.startDragDistance():
            self._moving = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._moving:
            self.dragged.emit(at)

    @override
    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._from = None
        if self._moving:
            self._moving = False
            self.unsetCursor()
            self.dropped.emit()

    def _lay_out(self, number: int) -> None:
        self.menu_button.setText("⋮")
        self.menu_button.setObjectName("paneMenu")
        self.menu_button.setAccessibleName(self.tr("What to do with pane {n}").format(n=number))
        self.menu_button.setToolTip(self.tr("Pin, move, hide, lock; standing of each sentence"))
        self.menu_button.clicked.connect(self._open_menu)
        words = QVBoxLayout()
        words.setSpacing(1)
        for label in (self._title, self._byline, self.verdict):
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 7, 2, 7)
        row.setSpacing(8)
        row.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.menu_button, 0, Qt.AlignmentFlag.AlignTop)

    def _open_menu(self) -> None:
        pop_up(self.make_menu(), self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

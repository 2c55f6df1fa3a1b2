"""The frame: which widgets there are and where they stand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader.ui.claims_list import ClaimsList
from reader.ui.claims_rows import Decide
from reader.ui.evidence_dock import EvidenceDock
from reader.ui.first_steps import StepsBar, first_steps
from reader.ui.notice import Notice
from reader.ui.orphans_panel import OrphansPanel
from reader.ui.panes import PaneRow
from reader.ui.search_panel import SearchPanel
from reader.ui.spoken import spoken_in_order
from reader.ui.status import Status
from reader.ui.tab_order import order_tabs
from reader.ui.theme import Colours
from reader.ui.top_bar import TopBar
from reader.ui.welcome import DropHint, FilesPass, Welcome

_LEAST_HEIGHT = 540


class _Column(QVBoxLayout):
    """A column that shrinks to what its parts need at least before it is scrolled."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._asked = False

    @override
    def heightForWidth(self, width: int) -> int:
        """Return the least height: a scroll area gives what is told here, and scrolls for it."""
        if self._asked:  # by Qt itself, on the way to the least height
            return super().heightForWidth(width)
        self._asked = True
        least = self.minimumHeightForWidth(width)
        self._asked = False
        return least


class Frame(QMainWindow):
    """Search on top, claims on the left, sources side by side, evidence below.

    Attributes:
        dropped: emitted with what was dropped onto the window, as QMimeData.
        body: the library, or the page that is shown where there is none to read.
        across, upright: divide claims from the rest, and panes from evidence.
    """

    dropped = Signal(object)

    def __init__(self, colours: Colours, decide: Decide) -> None:
        super().__init__()
        self.colours = colours
        self.setWindowTitle("Crossread")
        self.setAcceptDrops(True)
        self.top = TopBar(self)
        self.notice = Notice(self)
        self.steps_bar = StepsBar(first_steps(), colours, self)
        self.welcome = Welcome(self)
        self.drop_hint, self._files = DropHint(self), FilesPass(self)
        self.body = QStackedWidget(self)
        self.claims = ClaimsList(colours, decide, self)
        self.search_panel = SearchPanel(colours, self)
        self.orphans_panel = OrphansPanel(colours, self)
        self.panes = PaneRow(colours, self)
        self.dock = EvidenceDock(colours, self)
        self.status = Status(self)
        self.side = QStackedWidget(self)
        self.pages = QStackedWidget(self)
        self.upright = QSplitter(Qt.Orientation.Vertical, self)
        self.across = QSplitter(Qt.Orientation.Horizontal, self)
        self._lay_out()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take folders, files and texts from elsewhere, and say what will become of them."""
        mime = event.mimeData()
        if event.source() is None and (mime.hasUrls() or mime.hasText()):
            event.acceptProposedAction()
            self.drop_hint.show_over(self.rect())

    @override
    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Forget what was about to be dropped."""
        self.drop_hint.hide()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was dropped."""
        self.drop_hint.hide()
        event.acceptProposedAction()
        self.dropped.emit(event.mimeData())

    def take_files_over(self, part: QWidget) -> None:
        """Have files dropped on the fields of a part taken by the window: a field would take their names."""
        for field in part.findChildren(QLineEdit):
            field.installEventFilter(self._files)

    def _lay_out(self) -> None:
        self.side.addWidget(self.claims)
        self.side.addWidget(self.search_panel)
        self.side.addWidget(self.orphans_panel)
        self.upright.setHandleWidth(1)
        self.pages.addWidget(self._scrolled())
        self.upright.addWidget(self.pages)
        self.upright.addWidget(self.dock)
        self.upright.setStretchFactor(0, 1)
        self.across.setHandleWidth(1)
        self.across.addWidget(self.side)
        self.across.addWidget(self.upright)
        self.across.setStretchFactor(1, 1)
        self.across.setChildrenCollapsible(False)
        self.upright.setChildrenCollapsible(False)
        spoken_in_order((self.side, self.upright, self.pages, self.dock))
        self.side.setMinimumWidth(190)
        self.dock.setMinimumHeight(120)
        whole = QWidget(self)
        column = _Column(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for page in (self.across, self.welcome):
            self.body.addWidget(page)
        for widget in (self.top, self.steps_bar, self.notice):
            column.addWidget(widget)
        column.addWidget(self.body, 1)
        self.setCentralWidget(self._at_least(whole))
        self.setStatusBar(self.status)

    def _at_least(self, whole: QWidget) -> QScrollArea:
        """Have a screen that is too low for everything, as at 200 %, scroll instead of cutting things off."""
        whole.setMinimumHeight(_LEAST_HEIGHT)
        area = QScrollArea(self)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(whole)
        return area

    def _scrolled(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.panes)
        self.panes.revealed.connect(lambda pane: area.ensureWidgetVisible(pane, 0, 0))
        return area

    def order_tabs(self) -> None:
        """Have Tab lead from the bar to the claims, through the panes or a view, then to the evidence."""
        order_tabs(self, (self.top, self.steps_bar, self.notice, self.side, self.pages, self.dock))

    def proportion(self) -> None:
        """Divide the window: claims a fifth, evidence a third, sources the rest."""
        width, height = self.width(), self.height()
        side = min(360, max(220, int(width * 0.165)))
        self.across.setSizes([side, width - side])
        below = min(380, max(210, int(height * 0.345)), int(height * 0.4))
        self.upright.setSizes([height - below, below])
        listed = min(340 + max(0, width - 1366) // 8, int((width - side) * 0.3))
        self.dock.split.setSizes([listed, width - side - listed])
        self.panes.even_out()

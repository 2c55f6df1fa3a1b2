"""The frame: which widgets there are and where they stand."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.ui.claims_list import ClaimsList
from reader.ui.claims_rows import Decide
from reader.ui.evidence_dock import EvidenceDock
from reader.ui.notice import Notice
from reader.ui.orphans_panel import OrphansPanel
from reader.ui.panes import PaneRow
from reader.ui.search_panel import SearchPanel
from reader.ui.status import Status
from reader.ui.theme import Colours
from reader.ui.top_bar import TopBar


class Frame(QMainWindow):
    """Search on top, claims on the left, sources side by side, evidence below.

    Attributes:
        folder_dropped: emitted with a folder dragged onto the window.
        across, upright: divide claims from the rest, and panes from evidence.
    """

    folder_dropped = Signal(Path)

    def __init__(self, colours: Colours, decide: Decide) -> None:
        super().__init__()
        self.colours = colours
        self.setWindowTitle("Crossread")
        self.setAcceptDrops(True)
        self.top = TopBar(self)
        self.notice = Notice(self)
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

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take a folder."""
        if any(Path(url.toLocalFile()).is_dir() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Open the folder dropped."""
        for url in event.mimeData().urls():
            if Path(url.toLocalFile()).is_dir():
                self.folder_dropped.emit(Path(url.toLocalFile()))
                return

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
        self.side.setMinimumWidth(190)
        self.dock.setMinimumHeight(120)
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.top, self.notice):
            column.addWidget(widget)
        column.addWidget(self.across, 1)
        self.setCentralWidget(whole)
        self.setStatusBar(self.status)

    def _scrolled(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.panes)
        self.panes.revealed.connect(lambda pane: area.ensureWidgetVisible(pane, 0, 0))
        return area

    def proportion(self) -> None:
        """Divide the window: claims a fifth, evidence a third, sources the rest."""
        width, height = self.width(), self.height()
        side = min(360, max(220, int(width * 0.165)))
        self.across.setSizes([side, width - side])
        below = min(380, max(210, int(height * 0.31)))
        self.upright.setSizes([height - below, below])
        self.panes.even_out()

"""The pages, or the beginning of the text, that an export will hold."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont, QImage, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.export.layout import Layout
from reader.export.scope import Scope
from reader.ui.pane import caption
from reader.ui.tasks import Task, TaskRunner

if TYPE_CHECKING:
    from reader.export.preview import Picture, Preview

Request = tuple[str, Layout, Scope]
Make = Callable[[Request, Task], "Preview"]
_SETTLE_MS = 200
_WIDTH = 420
_KEY, _LANE = "export preview", "export"


class ExportPreview(QWidget):
    """Shows what would be exported, made in the background whenever the wishes change.

    Attributes:
        page: the page that is shown, counted from 0.
        made: what was made last; None before.
    """

    def __init__(self, make: Make, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._tasks = tasks
        self._wanted: Request | None = None
        self.page = 0
        self.made: Preview | None = None
        self.sheet = QLabel(self)
        self.text = QPlainTextEdit(self)
        self.said: QLabel = caption("", "dim")
        self.back, self.on = QPushButton("◂", self), QPushButton("▸", self)
        self._stack = QStackedWidget(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._timer.timeout.connect(self._start)
        self._lay_out()

    def show_wishes(self, wanted: Request) -> None:
        """Make the preview of a format with its layout and scope, once the wishes settle."""
        self._wanted = wanted
        self.said.setText(self.tr("making the preview…"))
        self._timer.start()

    def stop(self) -> None:
        """Make nothing any more."""
        self._timer.stop()
        self._tasks.cancel(_KEY)

    def turn(self, by: int) -> None:
        """Go some pages on or back."""
        if self.made is None or not 0 <= self.page + by < self.made.pages:
            return
        self.page += by
        pdf, page, width = self.made.pdf, self.page, self._pixels()
        self._tasks.submit(_LANE, lambda _task: _picture(pdf, page, width), self._show_page, key=_KEY)

    def _start(self) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        page, width = self.page, self._pixels()

        def work(task: Task) -> "tuple[Preview, Picture | None]":
            made = self._make(wanted, task)
            shown = _picture(made.pdf, min(page, made.pages - 1), width) if made.pages else None
            return made, shown

        self._tasks.submit(_LANE, work, self._show, key=_KEY, failed=self._fail)

    def _show(self, result: "tuple[Preview, Picture | None]") -> None:
        self.made, shown = result
        self.page = max(0, min(self.page, self.made.pages - 1))
        if shown is not None:
            self._show_page(shown)
        else:
            self.text.setPlainText(self.made.text)
            self._stack.setCurrentWidget(self.text)
            self.said.setText("")
        self._tell_turns()

    def _show_page(self, shown: "Picture") -> None:
        image = QImage(shown.pixels, shown.width, shown.height, shown.width * 3, QImage.Format.Format_RGB888)
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self.sheet.setPixmap(pixmap)
        self._stack.setCurrentIndex(0)
        pages = self.made.pages if self.made else 0
        words = self.tr("page {page} of {pages}").format(page=self.page + 1, pages=pages)
        self.said.setText(words)
        self.sheet.setAccessibleDescription(words)
        self._tell_turns()

    def _fail(self, error: BaseException) -> None:
        self.made = None
        self.text.setPlainText(str(error))
        self._stack.setCurrentWidget(self.text)
        self.said.setText("")
        self._tell_turns()

    def _tell_turns(self) -> None:
        pages = self.made.pages if self.made else 0
        self.back.setEnabled(self.page > 0 and pages > 0)
        self.on.setEnabled(self.page + 1 < pages)

    def _pixels(self) -> int:
        return round(_WIDTH * self.devicePixelRatioF())

    def _lay_out(self) -> None:
        self.sheet.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.sheet.setAccessibleName(self.tr("Preview of a page"))
        area = QScrollArea(self)
        area.setWidget(self.sheet)
        area.setWidgetResizable(True)
        area.setAccessibleName(self.tr("Preview"))
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(self.tr("Preview of the text"))
        mono = QFont("monospace")
        mono.setStyleHint(QFont.StyleHint.Monospace)
        self.text.setFont(mono)
        self._stack.addWidget(area)
        self._stack.addWidget(self.text)
        self._stack.setMinimumSize(_WIDTH + 30, 540)
        row = QHBoxLayout()
        for button, name, by in (
            (self.back, self.tr("Previous page"), -1),
            (self.on, self.tr("Next page"), 1),
        ):
            button.setObjectName("plain")
            button.setAutoDefault(False)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setEnabled(False)
            button.clicked.connect(lambda _checked=False, by=by: self.turn(by))
        row.addWidget(self.back)
        row.addWidget(self.said, 1, Qt.AlignmentFlag.AlignHCenter)
        row.addWidget(self.on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack, 1)
        layout.addLayout(row)


def _picture(pdf: bytes, page: int, width: int) -> "Picture":
    from reader.export.preview import picture

    return picture(pdf, page, width)

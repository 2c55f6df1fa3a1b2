"""What the window shows where there is nothing to read: why, and what can be done about it."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from reader.ui.actions import Command, key_words
from reader.ui.fonts import interface_font
from reader.ui.pane import caption
from reader.ui.spoken import spoken_in_order

_WIDTH = 540


class Welcome(QScrollArea):
    """One clear page: a headline, the reason, and a button for each way on.

    Attributes:
        folder: the folder asked for; None where none was.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.folder: Path | None = None
        self.headline: QLabel = caption("", "title")
        self.headline.setFont(interface_font(22))
        self.reason: QLabel = caption("", "soft")
        self.buttons: tuple[QPushButton, ...] = ()
        self._ways = QVBoxLayout()
        self._ways.setSpacing(6)
        self._lay_out()

    def show_reason(self, headline: str, reason: str, folder: Path | None) -> None:
        """Say why there is nothing to read."""
        self.folder = folder
        self.headline.setText(headline)
        self.reason.setText(reason)
        self.setAccessibleName(f"{headline}. {reason}")

    def show_ways(self, ways: tuple[Command, ...], recent: tuple[Command, ...]) -> None:
        """Offer what can be done; the first one has the keyboard. `recent` are the libraries last open."""
        self._clear()
        self.buttons = tuple(self._button(way) for way in (*ways, *recent))
        for button in self.buttons[: len(ways)]:
            self._ways.addWidget(button)
        title = [caption(self.tr("Recent libraries"), "title")] if recent else []
        for label in title:
            self._ways.addSpacing(10)
            self._ways.addWidget(label)
        for button in self.buttons[len(ways) :]:
            self._ways.addWidget(button)
        for button in self.buttons:
            button.show()
        spoken_in_order((*self.buttons[: len(ways)], *title, *self.buttons[len(ways) :], self._drop))
        if self.buttons:
            self.buttons[0].setFocus()

    def _clear(self) -> None:
        while (item := self._ways.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()

    def _button(self, way: Command) -> QPushButton:
        """Return a wide button: what it does on the left, its key, or where that is, on the right."""
        button = QPushButton(self)
        button.setObjectName("way")
        key = key_words(way) or way.group
        button.setAccessibleName(f"{way.name} ({key})" if key else way.name)
        button.setMinimumHeight(38)
        row = QHBoxLayout(button)
        row.setContentsMargins(14, 0, 14, 0)
        words, keys = caption(way.name, ""), caption(key, "dim")
        for label in (words, keys):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(words, 1)
        row.addWidget(keys)
        button.clicked.connect(lambda _checked=False, run=way.run: run())
        return button

    def _lay_out(self) -> None:
        middle = QWidget(self)
        middle.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(middle)
        column.setSpacing(8)
        self.reason.setWordWrap(True)
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.headline.setWordWrap(True)
        self.headline.setTextFormat(Qt.TextFormat.PlainText)
        drop = self._drop = caption(
            self.tr("Or drop a folder, files or a text anywhere on this window."), "dim"
        )
        drop.setWordWrap(True)
        column.addStretch(2)
        for widget in (self.headline, self.reason):
            column.addWidget(widget)
        column.addSpacing(10)
        column.addLayout(self._ways)
        column.addSpacing(8)
        column.addWidget(drop)
        column.addStretch(3)
        page = QWidget(self)
        row = QHBoxLayout(page)
        row.setContentsMargins(24, 24, 24, 24)
        row.addStretch(1)
        row.addWidget(middle, 4)
        row.addStretch(1)
        self.setWidget(page)


class DropHint(QLabel):
    """Says above the window's middle what becomes of what is about to be dropped."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dropHint")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setText(self.tr("A folder opens as a library · files and texts are added to this one"))
        self.setFont(interface_font(17))
        self.hide()

    def show_over(self, room: QRect) -> None:
        """Show it in the middle of a window's room."""
        box = QRect(QPoint(), self.sizeHint().grownBy(QMargins(36, 26, 36, 26)))
        box.moveCenter(room.center())
        self.setGeometry(box.intersected(room))
        self.raise_()
        self.show()


class FilesPass(QObject):
    """Keeps what it watches from taking files and folders: they are for the window around it."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a drag of files pass to the widget around."""
        if isinstance(event, QDragEnterEvent) and event.mimeData().hasUrls():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

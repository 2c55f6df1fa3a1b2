"""The status bar: what runs, how far it is, how to stop it, and that it all stays here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from reader.ui.actions import native
from reader.ui.spoken import SpokenLabel
from reader.ui.wording import counted


class Status(QStatusBar):
    """What runs in the background.

    Attributes:
        stop_asked: emitted when the reader wants what runs stopped.
        go_on_asked: emitted when the reader wants it taken up again.
    """

    stop_asked = Signal()
    go_on_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._doing = {
            "reading": self.tr("reading sources"),
            "indexing": self.tr("indexing"),
            "judging": self.tr("judging"),
            "exporting": self.tr("exporting"),
        }
        self._work = QLabel("", self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(140)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.hide()
        self.stop = self._button(self.tr("Stop"), "Ctrl+.")
        self.stop.clicked.connect(self.stop_asked)
        self.go_on = self._button(self.tr("Go on"), "Ctrl+Shift+J")
        self.go_on.clicked.connect(self.go_on_asked)
        self.said = SpokenLabel("", self)
        for widget in (self._work, self._bar, self.stop, self.go_on):
            self.addWidget(widget)
        self.addWidget(self.said, 1)
        self.addPermanentWidget(QLabel(self.tr("nothing leaves this machine"), self))

    @property
    def work(self) -> str:
        """What the bar says of the work."""
        return self._work.text()

    def show_work(self, name: str, done: int, total: int) -> None:
        """Show what runs and how far it is; `name` is "" when nothing runs."""
        running = bool(name)
        self._bar.setVisible(running)
        self.stop.setVisible(running)
        self.go_on.hide()
        if running:
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            words = self.tr("{work} {done}/{total}") if total else self.tr("{work}…")
            words = words.replace("{work}", self._doing[name])
            self._work.setText(counted(words, done=done, total=total))
            self.stop.setAccessibleName(self.tr("Stop: {work}").format(work=self._doing[name]))
        elif total:
            self._work.setText(counted(self.tr("judged {done}/{total}"), done=done, total=total))
        else:
            self._work.setText("")

    def show_stopped(self, name: str) -> None:
        """Show what was stopped and how to take it up again; "" where nothing was."""
        self.go_on.setVisible(bool(name))
        if name:
            words = self.tr("{work}: stopped").format(work=self._doing[name])
            self._work.setText(f"{self._work.text()} · {words}" if self._work.text() else words)
            self.go_on.setAccessibleName(self.tr("Go on: {work}").format(work=self._doing[name]))

    def _button(self, words: str, key: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setAccessibleName(words)
        button.setToolTip(f"{words} ({native(key)})")
        button.hide()
        return button

"""The status bar: what runs, how far it is, and that it all stays here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton, QWidget


class Status(QStatusBar):
    """What runs in the background.

    Attributes:
        cancel_asked: emitted when the reader wants the export stopped.
    """

    cancel_asked = Signal()

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
        self._cancel = QToolButton(self)
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setAccessibleName(self.tr("Cancel the export"))
        self._cancel.clicked.connect(self.cancel_asked)
        self._cancel.hide()
        self.said = QLabel("", self)
        for widget in (self._work, self._bar, self._cancel):
            self.addWidget(widget)
        self.addWidget(self.said, 1)
        self.addPermanentWidget(QLabel(self.tr("nothing leaves this machine"), self))

    def show_work(self, name: str, done: int, total: int) -> None:
        """Show what runs and how far it is; `name` is "" when nothing runs."""
        running = bool(name)
        self._bar.setVisible(running)
        self._cancel.setVisible(name == "exporting")
        if running:
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            self._work.setText(f"{self._doing[name]} {done}/{total}" if total else f"{self._doing[name]}…")
        elif total:
            self._work.setText(self.tr("judged {done}/{total}").format(done=done, total=total))
        else:
            self._work.setText("")

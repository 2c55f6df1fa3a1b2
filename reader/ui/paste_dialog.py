"""A text pasted or typed as a source: what it is, who published it when, and the text."""

import datetime as dt
from dataclasses import dataclass, replace

from PySide6.QtCore import QLocale, QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.library.added import Told, found_in
from reader.text.dates import find_dates
from reader.text.model import Metadata
from reader.ui.fonts import reading_font
from reader.ui.pane import caption
from reader.ui.scrolled import fit_screen
from reader.ui.spoken import spoken_in_order
from reader.ui.tasks import TaskRunner
from reader.ui.wording import date_words

_SETTLE_MS = 150
_MOST_LOOKED_AT = 20_000


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the dialog's fields."""

    text: str = ""
    title: str = ""
    publisher: str = ""
    date: str = ""


class PasteDialog(QDialog):
    """Asks for a text; what the text itself says of its title, publisher and date stands there in grey."""

    def __init__(self, draft: Draft, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Paste a text as a source"))
        self._tasks = tasks
        draft = replace(draft, text=draft.text.strip("\r\n"))
        self._first = draft
        self.text = QPlainTextEdit(self)
        self.title, self.publisher, self.date = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self._said: QLabel = caption("", "dim")
        self.add = QPushButton(self.tr("Add to the library"), self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._timer.timeout.connect(self._look)
        self._lay_out()
        fit_screen(self)
        self.text.setPlainText(draft.text)
        self.title.setText(draft.title)
        self.publisher.setText(draft.publisher)
        self.date.setText(draft.date)
        self.text.textChanged.connect(self._timer.start)
        self.text.textChanged.connect(self._check)
        self.date.textChanged.connect(self._check)
        self._check()
        self._look()
        (self.title if draft.text.strip() else self.text).setFocus()

    @property
    def draft(self) -> Draft:
        """What stands in the fields."""
        fields = (self.title, self.publisher, self.date)
        return Draft(self.text.toPlainText(), *(field.text() for field in fields))

    @property
    def is_touched(self) -> bool:
        """Whether anything was typed that would be lost."""
        return self.draft != self._first and any(
            (self.draft.text.strip(), self.title.text(), self.date.text())
        )

    @property
    def told(self) -> Told:
        """What the fields say of the text."""
        return Told(
            title=self.title.text().strip(),
            publisher=self.publisher.text().strip(),
            date=date_in(self.date.text()),
        )

    def done(self, result: int) -> None:
        """Stop looking at the text."""
        self._timer.stop()
        self._tasks.cancel("pasted")
        super().done(result)

    def _look(self) -> None:
        """Find out, off the window's thread, what the text says of itself."""
        text = self.text.toPlainText()[:_MOST_LOOKED_AT]
        self._tasks.submit("pasted", lambda _task: found_in(text), self._show_found, key="pasted")

    def _show_found(self, found: Metadata) -> None:
        self.title.setPlaceholderText(found.title or self.tr("as the first line says"))
        self.publisher.setPlaceholderText(found.publisher or self.tr("who published it"))
        self.date.setPlaceholderText(date_words(found.date) if found.date else self.tr("as in 19 May 2026"))

    def _check(self) -> None:
        """Say how much text there is, and what is still wrong."""
        words = len(self.text.toPlainText().split())
        wrong = bool(self.date.text().strip()) and date_in(self.date.text()) is None
        if wrong:
            self._said.setText(self.tr("This is no date: write it as 19 May 2026 or 2026-05-19"))
        elif words:
            self._said.setText(self.tr("%n word(s)", "", words))
        else:
            self._said.setText(self.tr("Paste the article's text above"))
        self.add.setEnabled(bool(words) and not wrong)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        for words, field in (
            (self.tr("&Title"), self.title),
            (self.tr("&Publisher"), self.publisher),
            (self.tr("&Date"), self.date),
        ):
            field.setAccessibleName(words.replace("&", ""))
            form.addRow(words, field)
        self.text.setObjectName("pasted")
        self.text.setAccessibleName(self.tr("The text"))
        self.text.setPlaceholderText(self.tr("The article's text…"))
        self.text.setFont(reading_font(15))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(80)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setObjectName("plain")
        self.add.setObjectName("primary")
        self.add.setDefault(True)
        self.add.setToolTip(self.tr("Add to the library (Ctrl+Enter)"))
        buttons.addButton(self.add, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(QKeySequence(Qt.Modifier.CTRL | key), self, self.add.click)
        below = QHBoxLayout()
        below.addWidget(self._said, 1)
        below.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self.text, 1)
        kept = self.tr("Kept with Crossread's own data; the library's folder is never written to.")
        note = caption(kept, "dim")
        note.setWordWrap(True)
        column.addWidget(note)
        column.addLayout(below)
        spoken_in_order((self.text, note, self._said, buttons))
        self.resize(QSize(680, 560).boundedTo(self.screen().availableGeometry().size() * 0.95))


def date_in(text: str) -> dt.date | None:
    """Return the day that a text names, as articles write it or as the system's language does."""
    found = next(find_dates(text), None)
    if found is not None:
        return found.date
    for form in ("d MMMM yyyy", "d. MMMM yyyy", "d MMM yyyy"):
        for locale in (QLocale(), QLocale.system()):
            day = locale.toDate(text.strip(), form)
            if day.isValid():
                return dt.date(day.year(), day.month(), day.day())
    return None

"""What is said of a source, corrected by the reader: title, publisher, author, date and language."""

import re
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.text.model import Metadata
from reader.ui.language_names import language_words, named_languages
from reader.ui.pane import caption
from reader.ui.pane_labels import ElidedLabel
from reader.ui.paste_dialog import date_in
from reader.ui.scrolled import fit_screen
from reader.ui.spoken import SpokenLabel, spoken_in_order
from reader.ui.wording import date_words, quoted

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_LONGEST = 400
_NOTE = 11.5
_Field = TypeVar("_Field", bound=QWidget)
Changes = dict[str, str | None]


class MetadataDialog(QDialog):
    """Fields with what counts now, each with what the source itself says, and the way back to it.

    Args:
        name: what the source is called.
        found: what the source says of itself.
        now: what counts.
    """

    def __init__(self, name: str, found: Metadata, now: Metadata, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What is said of this source"))
        self._found, self._now = found, now
        self.backs: dict[str, QToolButton] = {}  # each made right behind its field: so Tab leads to it
        self.title = self._with_back("title", QLineEdit(self))
        self.publisher = self._with_back("publisher", QLineEdit(self))
        self.author = self._with_back("author", QLineEdit(self))
        self.date = self._with_back("date", QLineEdit(self))
        self.language = self._with_back("language", QComboBox(self))
        self.all_back = QPushButton(self.tr("All as found"), self)
        self.save = QPushButton(self.tr("Save"), self)
        self._said = SpokenLabel("", self)
        self._notes: dict[str, ElidedLabel] = {}
        self._fill_languages()
        self._lay_out(name)
        fit_screen(self)
        self._show(now)
        for field in (self.title, self.publisher, self.author, self.date):
            field.textChanged.connect(self._check)
        self.language.currentTextChanged.connect(self._check)
        self._check()
        self.title.setFocus()
        self.title.setCursorPosition(0)

    @property
    def changes(self) -> Changes:
        """What is to be kept, by field: None where the source's own word counts again; only what changed."""
        found, now = _plain(self._found), _plain(self._now)
        typed = self._typed()
        return {
            field: None if typed[field] == found[field] else typed[field]
            for field in typed
            if typed[field] != now[field]
        }

    def _typed(self) -> dict[str, str]:
        date = date_in(self.date.text())
        return {
            "title": _line(self.title.text()),
            "publisher": _line(self.publisher.text()),
            "author": _line(self.author.text()),
            "date": date.isoformat() if date else "",
            "language": self._tag() or "",
        }

    def _tag(self) -> str | None:
        """Return the language chosen or typed as a tag; None for what is none."""
        typed = self.language.currentText().strip()
        at = self.language.findText(typed, Qt.MatchFlag.MatchFixedString)
        if at >= 0:
            return str(self.language.itemData(at))
        return typed if not typed or _LANGUAGE.fullmatch(typed) else None

    def _wrong(self) -> str:
        """Return what is wrong with the fields and how it is mended; "" where nothing is."""
        if self.date.text().strip() and date_in(self.date.text()) is None:
            return self.tr("This is no date: write it as 19 May 2026 or 2026-05-19, or leave it empty")
        if self._tag() is None:
            return self.tr("This is no language: choose one, or write its tag as en, de or pt-BR")
        if any(len(field.text()) > _LONGEST for field in (self.title, self.publisher, self.author)):
            return self.tr("This is too long: keep each line under %n character(s)", "", _LONGEST)
        return ""

    def _check(self) -> None:
        """Say what is wrong, and which fields are not as the source has them."""
        wrong = self._wrong()
        typed, found = self._typed(), _plain(self._found)
        advice = self.tr("“Tuesday” and “last month” count from the date: claims are judged again.")
        self._said.setText(wrong or advice)
        self._said.setProperty("role", "soft" if wrong else "dim")
        self._said.style().polish(self._said)
        self.save.setEnabled(not wrong)
        for field, back in self.backs.items():
            differs = typed[field] != found[field] or (field == "date" and bool(wrong))
            back.setEnabled(differs)
            dim = self.palette().color(QPalette.ColorRole.PlaceholderText).name()
            self._notes[field].show_text(self._found_words(field) if differs else "", dim)
        self.all_back.setEnabled(any(back.isEnabled() for back in self.backs.values()))

    def _found_words(self, field: str) -> str:
        said = _plain(self._found)[field]
        if not said:
            return self.tr("the source does not say")
        shown = {"date": date_words(self._found.date), "language": language_words(said) or said}
        return self.tr("the source says {words}").replace("{words}", quoted(shown.get(field, said)))

    def _show(self, meta: Metadata, *fields: str) -> None:
        """Put metadata into the fields, into all without any named."""
        ways: dict[str, Callable[[], None]] = {
            "title": lambda: self.title.setText(meta.title),
            "publisher": lambda: self.publisher.setText(meta.publisher),
            "author": lambda: self.author.setText(meta.author),
            "date": lambda: self.date.setText(date_words(meta.date) if meta.date else ""),
            "language": lambda: self._show_language(meta.language),
        }
        for field in fields or ways:
            ways[field]()

    def _show_language(self, tag: str) -> None:
        at = self.language.findData(tag)
        self.language.setCurrentIndex(at)
        if at < 0:
            self.language.setEditText(tag)

    def _with_back(self, field: str, widget: _Field) -> _Field:
        self.backs[field] = QToolButton(self)
        return widget

    def _fill_languages(self) -> None:
        self.language.setEditable(True)
        field = self.language.lineEdit()
        if field is not None:
            field.setAccessibleName(self.tr("Language"))
        self.language.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for code, words in sorted(named_languages().items(), key=lambda item: item[1].casefold()):
            self.language.addItem(words, code)

    def _lay_out(self, name: str) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        rows: tuple[tuple[str, str, QWidget], ...] = (
            ("title", self.tr("&Title"), self.title),
            ("publisher", self.tr("&Publisher"), self.publisher),
            ("author", self.tr("&Author"), self.author),
            ("date", self.tr("&Date"), self.date),
            ("language", self.tr("&Language"), self.language),
        )
        for n, (field, words, widget) in enumerate(rows):
            self._row(grid, 2 * n, field, words, widget)
        self.date.setPlaceholderText(self.tr("as in 19 May 2026"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setObjectName("plain")
        self.save.setObjectName("primary")
        self.save.setDefault(True)
        self.save.setToolTip(self.tr("Save (Ctrl+Enter)"))
        self.all_back.setObjectName("plain")
        self.all_back.setAutoDefault(False)
        self.all_back.clicked.connect(lambda: self._show(self._found))
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(QKeySequence(Qt.Modifier.CTRL | key), self, self.save.click)
        self._said.setWordWrap(True)
        below = QHBoxLayout()
        below.addWidget(self.all_back)
        below.addWidget(buttons, 1)
        head: QLabel = caption(name, "title")
        head.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(12)
        column.addWidget(head)
        column.addLayout(grid)
        column.addStretch(1)
        column.addWidget(self._said)
        column.addLayout(below)
        parts = [
            part for field, _, widget in rows for part in (widget, self.backs[field], self._notes[field])
        ]
        spoken_in_order((head, *parts, self._said, self.all_back, buttons))
        self.resize(QSize(560, 430).boundedTo(self.screen().availableGeometry().size() * 0.95))

    def _row(self, grid: QGridLayout, row: int, field: str, words: str, widget: QWidget) -> None:
        """Put a field below the others: its label, itself, the way back, and what the source says."""
        plain = words.replace("&", "")
        label = QLabel(words, self)
        label.setBuddy(widget)
        widget.setAccessibleName(plain)
        back = self.backs[field]
        back.setText("↺")
        back.setAccessibleName(self.tr("{field}: as found").replace("{field}", plain))
        back.setToolTip(self.tr("As the source has it"))
        back.clicked.connect(lambda: self._show(self._found, field))
        note = ElidedLabel(_NOTE, parent=self)
        self._notes[field] = note
        grid.addWidget(label, row, 0)
        grid.addWidget(widget, row, 1)
        grid.addWidget(back, row, 2)
        grid.addWidget(note, row + 1, 1, 1, 2)
        grid.setColumnStretch(1, 1)


def _plain(meta: Metadata) -> dict[str, str]:
    return {
        "title": meta.title,
        "publisher": meta.publisher,
        "author": meta.author,
        "date": meta.date.isoformat() if meta.date else "",
        "language": meta.language,
    }


def _line(text: str) -> str:
    return " ".join(text.split())

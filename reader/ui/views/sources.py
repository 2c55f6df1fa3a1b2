"""The sources of the library: which there are, what is to be told of each, which are in the panes."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget

from reader.library.catalogue import Entry, catalogue
from reader.text.model import Span
from reader.ui.controller import Controller
from reader.ui.fields import clearable, say_purpose
from reader.ui.source_words import byline_words, day_words, note_words, title_words, tongue_words
from reader.ui.tasks import Task
from reader.ui.theme import Colours
from reader.ui.views.sources_table import Column, SourcesModel, SourcesTable
from reader.ui.views.view import Place, View
from reader.ui.wording import counted

if TYPE_CHECKING:
    from reader.ui.sources import Sources

Filled = tuple[tuple[Entry, ...], Mapping[str, str]]


class SourcesView(View):
    """Every source and every file that was refused, filtered and sorted; a box puts each into the panes."""

    judged = False

    def __init__(
        self, state: Controller, colours: Colours, sources: "Sources", parent: QWidget | None = None
    ) -> None:
        super().__init__(state, colours, parent)
        self._sources = sources
        self._current = ""
        self._order: tuple[Column, bool] = (Column.NUMBER, False)
        self.model = SourcesModel(sources.is_shown, self)
        self.table = SourcesTable(self.model, colours, self)
        self.table.setAccessibleName(self.tr("Sources of the library"))
        self.filter, self.kind = QLineEdit(self), QComboBox(self)
        self.only, self.all, self.edit = QPushButton(self), QPushButton(self), QPushButton(self)
        self._prepare_fields()
        self.lay_out(self.head(self.filter, self.kind, self.only, self.all, self.edit), self.table)
        self.answers = {"Ctrl+L": self.filter.setFocus, "F2": self._correct, "Ctrl+Shift+A": self.all.click}
        self._connect()

    def refresh(self) -> None:
        """Ask for the rows."""
        library, sources = self.state.library, self._sources
        if library is None:
            return
        needle, wanted = self.filter.text().casefold().split(), self.kind.currentData()
        unread, pairs, shown = dict(sources.unread), sources.duplicates, frozenset(sources.shown)
        added, (column, down) = sources.added, self._order

        def fill(_task: Task) -> Filled:
            entries = [
                entry
                for entry in catalogue(library, pairs)
                if _is_wanted(entry, wanted, unread, shown, added) and _holds(entry, needle, unread)
            ]
            if column is not Column.NUMBER or down:
                entries.sort(key=lambda e: _rank(e, column, unread, shown), reverse=down)
            return tuple(entries), unread

        self.ask(fill, self._show)

    def clear(self) -> None:
        """Show nothing: another library was opened."""
        self.model.show_entries((), {})

    def recolour(self, colours: Colours) -> None:
        """Paint in other colours."""
        super().recolour(colours)
        self.table.recolour(colours)

    def take_focus(self) -> None:
        """Put the keyboard into the table."""
        self.table.setFocus()

    def step_mark(self, by: int) -> None:
        """Go to the next (1) or previous (-1) source of which there is something to be told."""
        rows, at = len(self.model.entries), self.table.currentIndex().row()
        ahead = ((at + by * n) % rows for n in range(1, rows + 1)) if rows else iter(())
        found = next((row for row in ahead if note_words(self.model.entries[row], self.model.unread)), None)
        if found is not None:
            self.table.selectRow(found)

    def show_kind(self, kind: str) -> None:
        """List the sources of one kind: "notes" and "refused" among them."""
        self.filter.clear()
        self.kind.setCurrentIndex(max(0, self.kind.findData(kind)))

    @property
    def current(self) -> Entry | None:
        """The source at which the reader is."""
        at = self.table.currentIndex().row()
        return self.model.entries[at] if 0 <= at < len(self.model.entries) else None

    def _show(self, answer: Filled) -> None:
        entries, unread = answer
        former = self.current.source if self.current is not None else self._current
        self.model.show_entries(entries, unread)
        at = next((n for n, entry in enumerate(entries) if entry.source == former), 0)
        self.table.go_to(at)
        self._count()

    def _count(self) -> None:
        """Say how much is listed, and what the buttons do."""
        library, entries = self.state.library, self.model.entries
        listed = [entry for entry in entries if entry.document is not None]
        words = self.tr("sources: {n} of {all} · in the panes: {shown} · not opened: {refused}")
        self.told.setText(
            counted(
                words,
                n=len(listed),
                all=len(library.documents) if library else 0,
                shown=len(self._sources.shown),
                refused=len(library.refused) if library else 0,
            )
        )
        self.only.setEnabled(bool(listed))
        self.all.setEnabled(len(self._sources.shown) < (len(library.documents) if library else 0))
        self._offer()

    def _offer(self, *_news: object) -> None:
        entry = self.current
        self._current = entry.source if entry is not None else self._current
        self.edit.setEnabled(entry is not None and entry.document is not None)

    def _open(self, row: int) -> None:
        entry = self.model.entries[row]
        if entry.document is not None:
            first = next((s for _, s in entry.document.sentences()), Span(0, 0))
            self.jumped.emit(Place(entry.source, Span(first.start, first.start)))

    def _toggle(self, rows: Sequence[int]) -> None:
        entries = [self.model.entries[row] for row in rows if self.model.entries[row].document is not None]
        if entries:
            shown = not all(self.model.is_shown(entry) for entry in entries)
            self._sources.show({entry.source for entry in entries}, shown=shown)

    def _only(self) -> None:
        chosen = [entry for row in self.table.rows if (entry := self.model.entries[row]).document]
        wanted = chosen if len(chosen) > 1 else [e for e in self.model.entries if e.document]
        self._sources.choose([entry.source for entry in wanted])

    def _correct(self) -> None:
        entry = self.current
        if entry is not None and entry.document is not None:
            self._sources.correct(entry.source)

    def _sort(self, section: int) -> None:
        column, down = self._order
        self._order = (Column(section), column == section and not down)
        order = Qt.SortOrder.DescendingOrder if self._order[1] else Qt.SortOrder.AscendingOrder
        self.table.horizontalHeader().setSortIndicator(section, order)
        self.touch()

    def _renew(self) -> None:
        """Take in what is in the panes now, and which sources say the same."""
        self.model.renew()
        self._count()
        if self.kind.currentData() in ("shown", "hidden", "copies", "notes") or self._sources.is_news:
            self.touch()

    def _prepare_fields(self) -> None:
        self.filter.setPlaceholderText(self.tr("Filter sources…"))
        self.filter.setAccessibleName(self.tr("Filter the sources by title, publisher, author, date or file"))
        clearable(self.filter)
        self.filter.setFixedWidth(240)
        say_purpose(self.kind, self.tr("Kind of sources"))
        for words, kind in (
            (self.tr("All sources"), ""),
            (self.tr("In the panes"), "shown"),
            (self.tr("Not in the panes"), "hidden"),
            (self.tr("With notes"), "notes"),
            (self.tr("Not opened"), "refused"),
            (self.tr("Saying the same as others"), "copies"),
            (self.tr("Undated"), "undated"),
            (self.tr("In another language"), "foreign"),
            (self.tr("Corrected by you"), "corrected"),
            (self.tr("Added by you"), "added"),
        ):
            self.kind.addItem(words, kind)
        for button, words, tip in (
            (
                self.only,
                self.tr("Only these in the panes"),
                self.tr("Show the sources selected, else all that are listed, and hide all others"),
            ),
            (self.all, self.tr("All in the panes"), self.tr("Show every source in the panes (Ctrl+Shift+A)")),
            (
                self.edit,
                self.tr("Correct…"),
                self.tr("Correct title, publisher, author, date, language (F2)"),
            ),
        ):
            button.setText(words)
            button.setAccessibleName(words)
            button.setToolTip(tip)
            button.setObjectName("plain")

    def _connect(self) -> None:
        table = self.table
        self.filter.textChanged.connect(self.touch)
        self.kind.currentIndexChanged.connect(self.touch)
        self.only.clicked.connect(self._only)
        self.all.clicked.connect(lambda: self._sources.choose([]))
        self.edit.clicked.connect(self._correct)
        table.opened.connect(self._open)
        table.toggled.connect(self._toggle)
        table.selectionModel().currentRowChanged.connect(self._offer)
        table.horizontalHeader().setSortIndicatorShown(True)
        table.horizontalHeader().setSortIndicator(Column.NUMBER, Qt.SortOrder.AscendingOrder)
        table.horizontalHeader().sectionClicked.connect(self._sort)
        self._sources.changed.connect(self._renew)


def _is_wanted(
    entry: Entry, kind: str, unread: Mapping[str, str], shown: frozenset[str], added: frozenset[str]
) -> bool:
    ways: dict[str, Callable[[], bool]] = {
        "shown": lambda: entry.source in shown,
        "hidden": lambda: entry.document is not None and entry.source not in shown,
        "notes": lambda: entry.has_notes or entry.source in unread,
        "refused": lambda: entry.refusal is not None,
        "copies": lambda: bool(entry.copies),
        "undated": lambda: entry.document is not None and entry.document.metadata.date is None,
        "foreign": lambda: entry.source in unread,
        "corrected": lambda: entry.is_corrected,
        "added": lambda: entry.source in added,
    }
    return ways[kind]() if kind else True


def _holds(entry: Entry, needle: list[str], unread: Mapping[str, str]) -> bool:
    if not needle:
        return True
    told = (title_words(entry), byline_words(entry), day_words(entry), tongue_words(entry), entry.form)
    text = " ".join((*told, str(entry.number), *note_words(entry, unread))).casefold()
    return all(word in text for word in needle)


def _rank(
    entry: Entry, column: Column, unread: Mapping[str, str], shown: frozenset[str]
) -> tuple[object, ...]:
    date = entry.document.metadata.date if entry.document else None
    ways: dict[Column, Callable[[], object]] = {
        Column.SHOWN: lambda: entry.source not in shown,
        Column.NUMBER: lambda: entry.number,
        Column.SOURCE: lambda: title_words(entry).casefold(),
        Column.DATE: lambda: (date is None, date.isoformat() if date else ""),
        Column.LANGUAGE: lambda: tongue_words(entry),
        Column.FORM: lambda: entry.form,
        Column.PARAGRAPHS: lambda: entry.paragraphs,
        Column.NOTES: lambda: not note_words(entry, unread),
    }
    return ways[column](), entry.number

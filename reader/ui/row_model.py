"""A list of rows of one kind: each says itself in words; a delegate paints it."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QWidget

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
"""The role under which a row itself is found."""
_SAID = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
Row = TypeVar("Row")


class RowModel(QStringListModel, Generic[Row]):
    """Rows, and what each is called for screen readers; with `tips` also where the pointer rests.

    How many rows there are is told by Qt's own list: a view that lays out thousands asks for each.
    """

    def __init__(
        self, words: Callable[[Row], str], parent: QWidget | None = None, *, tips: bool = False
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._said = _SAID | {Qt.ItemDataRole.ToolTipRole} if tips else _SAID
        self.rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace the rows."""
        self.rows = rows
        self.setStringList([""] * len(rows))

    def renew(self, rows: Sequence[Row]) -> None:
        """Show the newest state of the same rows, each in its place."""
        self.rows = rows
        if rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def row_at(self, index: Index) -> Row | None:
        """Return the row at an index; None where there is none."""
        return self.rows[index.row()] if index.isValid() else None

    def flags(self, _index: Index) -> Qt.ItemFlag:
        """Say that a row can be chosen, and nothing else."""
        return _FLAGS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row in words, or the row itself."""
        row = self.row_at(index)
        if row is None:
            return None
        return self._words(row) if role in self._said else row if role == ROW else None

"""The command palette (Ctrl+K) and the key sheet (F1)."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.ui.actions import Command, key_words
from reader.ui.pane import caption


class CommandPalette(QDialog):
    """Type a few letters, Enter runs the command."""

    def __init__(self, commands: tuple[Command, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Commands"))
        self._commands = commands
        self.chosen: Command | None = None
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("What to do…"))
        self.field.setAccessibleName(self.tr("Find a command"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Commands"))
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.resize(520, 400)
        self.field.textChanged.connect(self._refill)
        self.field.installEventFilter(self)
        self.list.itemActivated.connect(lambda _item: self._take())
        self._refill("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the arrows walk the list while the field keeps the keyboard."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step:
                last = self.list.count() - 1
                self.list.setCurrentRow(max(0, min(last, self.list.currentRow() + step)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
        return super().eventFilter(watched, event)

    def _refill(self, text: str) -> None:
        words = text.casefold().split()
        self.list.clear()
        for command in self._commands:
            if all(word in f"{command.group} {command.name}".casefold() for word in words):
                item = QListWidgetItem("   ·   ".join(filter(None, (command.name, key_words(command)))))
                item.setSizeHint(QSize(100, 28))
                item.setData(Qt.ItemDataRole.UserRole, command)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen = item.data(Qt.ItemDataRole.UserRole)
            self.accept()


class KeySheet(QDialog):
    """All keys on one sheet."""

    def __init__(self, commands: tuple[Command, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        rows = [(c.group, c.name, key_words(c)) for c in commands if c.keys and not c.keys[0].isdigit()]
        reading = next((c.group for c in commands if c.keys and c.keys[0].isdigit()), "")
        rows += (
            (reading, self.tr("Go to that source"), "1 … 9"),
            (reading, self.tr("Make the sentence at the caret the claim"), self.tr("Enter")),
        )
        groups = list(dict.fromkeys(group for group, _, _ in rows))
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 20, 24, 20)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        half = (len(rows) + len(groups)) // 2
        at, side = 0, 0
        for group in groups:
            members = [r for r in rows if r[0] == group]
            if side == 0 and at + len(members) // 2 >= half:
                at, side = 0, 1
            grid.addWidget(caption(group, "title"), at, side * 3, 1, 2)
            at += 1
            for _, name, keys in members:
                grid.addWidget(caption(keys, "soft"), at, side * 3)
                grid.addWidget(caption(name, ""), at, side * 3 + 1)
                at += 1
        grid.setColumnMinimumWidth(2, 28)

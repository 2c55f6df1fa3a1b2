"""The command palette (Ctrl+K) and the key sheet (F1)."""

from itertools import combinations, pairwise
from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader.ui.actions import Command, key_words
from reader.ui.fuzzy import SCATTERED, rank
from reader.ui.pane import caption
from reader.ui.scrolled import WIDE, Scrolled
from reader.ui.spoken import SpokenLabel

_WHY_NOT = Qt.ItemDataRole.UserRole + 1
_KEPT = 6
Index = QModelIndex | QPersistentModelIndex


class _Rows(QStyledItemDelegate):
    """Paints a command: its name on the left, its group and its key on the right."""

    def __init__(self, commands: tuple[Command, ...], parent: QListWidget) -> None:
        super().__init__(parent)
        self._keys = tuple({key_words(command) for command in commands})

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, 30)

    def key_room(self, metrics: QFontMetrics) -> int:
        """Return the width of the longest key, so that the groups stand in a column."""
        return max(map(metrics.horizontalAdvance, self._keys), default=0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        command = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(command, Command):
            return
        palette, box = option.palette, option.rect.adjusted(10, 0, -10, 0)
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(option.rect, palette.color(QPalette.ColorRole.Highlight))
        middle, metrics = Qt.AlignmentFlag.AlignVCenter, QFontMetrics(option.font)
        painter.setFont(option.font)
        why_not = str(index.data(_WHY_NOT) or "")
        faint = QPalette.ColorRole.Text if selected else QPalette.ColorRole.PlaceholderText
        painter.setPen(palette.color(faint if why_not else QPalette.ColorRole.Text))
        keys, name = key_words(command), command.name
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, keys)
        room = box.adjusted(0, 0, -self.key_room(metrics) - 16, 0)
        written = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, written)
        room.setLeft(room.left() + metrics.horizontalAdvance(written) + 12)
        beside = metrics.elidedText(why_not or command.group, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(palette.color(faint))
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, beside)
        painter.restore()


class Question(NamedTuple):
    """What a list asks for.

    Attributes:
        title: what the dialog and its list are called.
        prompt: what is said in the empty field.
        nothing: what is said where nothing has the letters typed.
    """

    title: str
    prompt: str
    nothing: str


class CommandPalette(QDialog):
    """Type a few letters, Enter runs the command; what cannot be done now says what is to be done first.

    Where nothing is typed, the commands named in `recent` come first, in that order.
    """

    def __init__(
        self,
        commands: tuple[Command, ...],
        parent: QWidget | None = None,
        recent: tuple[str, ...] = (),
        ask: "Question | None" = None,
    ) -> None:
        super().__init__(parent)
        title, prompt, nothing = ask or Question(
            self.tr("Commands"), self.tr("What to do…"), self.tr("Nothing is called so: try fewer letters")
        )
        self.setWindowTitle(title)
        self._none = nothing
        self._commands = commands
        self._place = {name: n for n, name in enumerate(recent)}
        # Asked before this dialog takes the keyboard: some commands concern the pane in which it is.
        self._why_not = {id(command): command.why_not for command in commands}
        self.chosen: Command | None = None
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(prompt)
        self.field.setAccessibleName(prompt if ask else self.tr("Find a command"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(title)
        self.list.setItemDelegate(_Rows(commands, self.list))
        column = QVBoxLayout(self)
        self.nothing = SpokenLabel("", self)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(self.nothing)
        self.resize(QSize(600, 440).boundedTo(self.screen().availableGeometry().size() * 0.9))
        self.field.textChanged.connect(self._refill)
        self.field.installEventFilter(self)
        self.list.itemActivated.connect(lambda _item: self._take())
        self._refill("")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
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
        self.list.clear()
        for command in self._found(text):
            why_not = self._why_not[id(command)]
            told = (command.name, key_words(command), why_not)
            item = QListWidgetItem("   ·   ".join(filter(None, told)))
            item.setData(Qt.ItemDataRole.UserRole, command)
            item.setData(_WHY_NOT, why_not)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(self.list.count() > 0)
        self.nothing.setVisible(self.list.count() == 0)
        self.nothing.setText("" if self.list.count() else self._none)

    def _found(self, text: str) -> list[Command]:
        """Return the commands that what is typed may mean: the nearest name first, then what can be done."""
        last = len(self._place)
        ranked = []
        for n, command in enumerate(self._commands):
            words = (f"{command.name} {command.group}", f"{command.group} {command.name}")
            near = min((r for w in words if (r := rank(text, w)) is not None), default=None)
            if near is not None:
                cannot = bool(self._why_not[id(command)]) and bool(text.strip())
                ranked.append((near[0], cannot, self._place.get(command.name, last), near[1], n, command))
        scattered_alone = all(row[0] == SCATTERED for row in ranked)
        nearer = [row for row in ranked if scattered_alone or row[0] < SCATTERED]
        return [row[-1] for row in sorted(nearer, key=lambda row: row[:-1])]

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen = item.data(Qt.ItemDataRole.UserRole)
            self.accept()


def choose(
    window: QWidget, commands: tuple[Command, ...], ask: Question | None = None, recent: tuple[str, ...] = ()
) -> Command | None:
    """Ask for one of these commands and run it; return it, None where none was chosen."""
    dialog = CommandPalette(commands, window, recent, ask)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    chosen = dialog.chosen
    dialog.deleteLater()
    window.activateWindow()
    if not accepted or chosen is None:
        return None
    chosen.run()
    return chosen


def used_last(chosen: Command, recent: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of the commands used last, the one just chosen first."""
    return (chosen.name, *(name for name in recent if name != chosen.name))[:_KEPT]


class KeySheet(QDialog):
    """All keys on one sheet, scrolled where the screen is smaller."""

    def __init__(self, commands: tuple[Command, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        rows = [(c.group, c.name, key_words(c)) for c in commands if c.keys and not c.keys[0].isdigit()]
        reading = next((c.group for c in commands if c.keys and c.keys[0].isdigit()), "")
        rows += (
            (reading, self.tr("Go to that source"), "1 … 9"),
            (reading, self.tr("Make the sentence at the caret the claim"), self.tr("Enter")),
        )
        groups = {self.tr("What the signs mean"): self._signs()}
        for group, name, keys in rows:
            groups.setdefault(group, []).append((name, keys))
        room = self.screen().availableGeometry().width() * WIDE
        for columns in (3, 2, 1):
            sheet = self._sheet(groups, columns)
            if sheet.sizeHint().width() <= room:
                break
        area = Scrolled(sheet, self, high=0.9)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(self.tr("Keys"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)

    def _signs(self) -> list[tuple[str, str]]:
        """Return the meaning of each sign in the list of claims, the panes and their margins."""
        return [
            (self.tr("supports the claim"), "✓"),
            (self.tr("contradicts it"), "✗"),
            (self.tr("mentions it"), "~"),
            (self.tr("irrelevant, by your verdict"), "–"),
            (self.tr("copied wording: one witness, not two; hatched in the text"), "="),
            (self.tr("before a claim: nothing, some, all of it reviewed"), "○ ◐ ●"),
            (self.tr("in the margin: contested, corroborated, in one source"), "◆ ● ○"),
            (self.tr("square in a frame: the source of the claim"), "▣"),
            (self.tr("number in a disc: the same, where it says no more"), "❶"),
            (self.tr("filled: your verdict; pale: the machine's"), "■ □"),
        ]

    @staticmethod
    def _sheet(groups: dict[str, list[tuple[str, str]]], columns: int) -> QWidget:
        """Return the groups in so many columns of about one height."""
        sheet = QWidget()
        grid = QGridLayout(sheet)
        grid.setContentsMargins(24, 20, 24, 20)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        for column, names in enumerate(_dealt(groups, columns)):
            at = 0
            for group in names:
                grid.addWidget(caption(group, "title"), at, column * 3, 1, 2)
                for n, (name, keys) in enumerate(groups[group], at + 1):
                    grid.addWidget(caption(keys, "soft"), n, column * 3)
                    grid.addWidget(caption(name, ""), n, column * 3 + 1)
                at += len(groups[group]) + 2
        for n in range(2, 3 * columns - 1, 3):
            grid.setColumnMinimumWidth(n, 28)
        return sheet


def _dealt(groups: dict[str, list[tuple[str, str]]], columns: int) -> list[list[str]]:
    """Deal groups in their order into columns, the longest of which is as short as can be."""
    names = list(groups)

    def cut(cuts: tuple[int, ...]) -> list[list[str]]:
        return [names[a:b] for a, b in pairwise((0, *cuts, len(names)))]

    def longest(cuts: tuple[int, ...]) -> int:
        return max(sum(len(groups[name]) + 2 for name in column) for column in cut(cuts))

    return cut(min(combinations(range(1, len(names)), min(columns, len(names)) - 1), key=longest))

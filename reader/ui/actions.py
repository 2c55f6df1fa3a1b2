"""The window's actions: name, keys, what each does. Menus, palette and key sheet read the same table."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Command:
    """An action: `group` is its menu, and its heading on the key sheet.

    Attributes:
        under: the submenu in which it stands; "" for the menu itself.
        more: what that submenu offers before it, asked each time that it opens.
        apart: whether it begins a new part of its menu.
        chosen: says whether what it switches is on; None for what is no switch.
        missing: says what is missing for it now, "" where nothing is; None for what can always be done.
    """

    group: str
    name: str
    keys: tuple[str, ...]
    run: Callable[[], object]
    under: str = ""
    more: "Callable[[], tuple[Command, ...]] | None" = None
    apart: bool = False
    chosen: Callable[[], bool] | None = None
    missing: Callable[[], str] | None = None

    @property
    def why_not(self) -> str:
        """What is to be done first; "" where it can be done now."""
        return self.missing() if self.missing is not None else ""


def install(window: QWidget, commands: tuple[Command, ...]) -> tuple[QAction, ...]:
    """Give the window one action per command."""
    actions = []
    for command in commands:
        action = QAction(command.name.replace("&", "&&"), window)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.setCheckable(command.chosen is not None)
        action.triggered.connect(lambda _checked=False, run=command.run: run())
        window.addAction(action)
        actions.append(action)
    return tuple(actions)


def native(key: str) -> str:
    """Return a key as the platform and the window's language write it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def key_words(command: Command) -> str:
    """Return a command's first key as the platform writes it."""
    return native(command.keys[0]) if command.keys else ""

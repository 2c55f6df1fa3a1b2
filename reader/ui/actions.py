"""The window's actions: name, keys, what each does. The palette and the key sheet read the same table."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Command:
    """An action: `group` is its heading on the key sheet."""

    group: str
    name: str
    keys: tuple[str, ...]
    run: Callable[[], object]


def install(window: QWidget, commands: tuple[Command, ...]) -> tuple[QAction, ...]:
    """Give the window one action per command."""
    actions = []
    for command in commands:
        action = QAction(command.name, window)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.triggered.connect(lambda _checked=False, run=command.run: run())
        window.addAction(action)
        actions.append(action)
    return tuple(actions)


def key_words(command: Command) -> str:
    """Return a command's first key as the platform writes it."""
    native = QKeySequence.SequenceFormat.NativeText
    return QKeySequence(command.keys[0]).toString(native) if command.keys else ""

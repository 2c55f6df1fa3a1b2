"""The commands of the library: open, add, take out, export."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.ui.actions import Command
from reader.ui.command_palette import Question, choose
from reader.ui.taking_back import TakingBack

if TYPE_CHECKING:
    from reader.ui.window import Window


def library_commands(window: "Window") -> tuple[Command, ...]:
    """Return the commands that open, fill and close a library."""
    group, opening, adding, ready = _tr("Library"), window.opening, window.adding, window.ready
    return (
        Command(group, _tr("Open a folder…"), ("Ctrl+O",), opening.ask),
        Command(
            group,
            _tr("Find a recent library…"),
            ("Ctrl+Shift+O",),
            lambda: choose(
                window,
                opening.recent(),
                Question(
                    _tr("Recent libraries"),
                    _tr("Which library to open…"),
                    _tr("No library is called so: Ctrl+O opens any folder"),
                ),
            ),
            under=_tr("Recent libraries"),
            more=opening.recent,
            missing=ready.recent,
        ),
        Command(group, _tr("Read the folder again"), ("F5",), opening.read_again, missing=ready.folder),
        Command(group, _tr("Paste a text as a source…"), ("Ctrl+Shift+N",), adding.paste, apart=True),
        Command(group, _tr("Add files…"), ("Ctrl+I",), adding.ask_files),
        Command(
            group,
            _tr("Take out what was added…"),
            ("Ctrl+Shift+X",),
            lambda: choose(
                window,
                adding.removable(),
                Question(
                    _tr("Take out what was added"),
                    _tr("Which source to take out…"),
                    _tr("No source that was added is called so: try fewer letters"),
                ),
            ),
            missing=ready.added,
        ),
        Command(
            group,
            _tr("Take in notes from exported files…"),
            ("Ctrl+Shift+I",),
            TakingBack(window).ask,
            apart=True,
            missing=ready.library,
        ),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("commands", text)

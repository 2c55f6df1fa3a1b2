"""The commands of the search."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.ui.actions import Command
from reader.ui.command_palette import Question, choose

if TYPE_CHECKING:
    from reader.ui.window import Window


def search_commands(window: "Window") -> tuple[Command, ...]:
    """Return the commands that search, walk the hits and keep searches."""
    state, searches, ready = window.controller, window.searches, window.ready
    return (
        Command(
            _tr("Search"),
            _tr("Search every source"),
            ("/", "Ctrl+F"),
            window.start_search,
            missing=ready.library,
        ),
        Command(_tr("Search"), _tr("Next hit"), ("F3",), lambda: state.step_hit(1), missing=ready.hits),
        Command(
            _tr("Search"), _tr("Previous hit"), ("Shift+F3",), lambda: state.step_hit(-1), missing=ready.hits
        ),
        Command(
            _tr("Search"),
            _tr("Words in one sentence, paragraph, article"),
            ("Ctrl+Shift+F",),
            searches.next_scope,
            apart=True,
            missing=ready.query,
        ),
        Command(
            _tr("Search"),
            _tr("In this hit's source alone"),
            ("Ctrl+Shift+S",),
            searches.only_this_source,
            missing=ready.hit,
        ),
        Command(
            _tr("Search"),
            _tr("Keep this search, or no longer"),
            ("Ctrl+D",),
            searches.toggle_saved,
            missing=ready.query,
        ),
        Command(
            _tr("Search"),
            _tr("Searches kept and made before"),
            ("Ctrl+H",),
            lambda: choose(
                window,
                searches.offered(),
                Question(
                    _tr("Searches"),
                    _tr("Which search to repeat…"),
                    _tr("No search has that: try fewer letters"),
                ),
            ),
            missing=ready.searches,
        ),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("commands", text)

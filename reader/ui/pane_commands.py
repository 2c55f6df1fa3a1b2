"""The commands that concern the pane in which the keyboard is."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.ui.actions import Command
from reader.ui.pane import SourcePane
from reader.ui.panes import PaneRow

if TYPE_CHECKING:
    from reader.ui.window import Window


def pane_commands(window: "Window") -> tuple[Command, ...]:
    """Return the commands that move, pin and hide panes and copy from them."""
    panes, group, ready = window.panes, _tr("Panes"), window.ready

    def on(run: Callable[[SourcePane], object]) -> Callable[[], None]:
        return partial(_on_focused, window, run)

    return (
        Command(
            _tr("Reading"),
            _tr("Copy with citation"),
            ("Ctrl+Shift+C",),
            on(lambda pane: _copy(window, pane)),
            missing=ready.pane,
        ),
        Command(
            _tr("Reading"),
            _tr("Standing of each sentence of this source"),
            ("R",),
            window.reverse_view.toggle,
            apart=True,
            chosen=lambda: window.reverse_view.on,
            missing=ready.library,
        ),
        Command(
            _tr("Reading"),
            _tr("Next sentence with a standing"),
            (".",),
            partial(window.reverse_view.step, 1),
            missing=ready.library,
        ),
        Command(
            _tr("Reading"),
            _tr("Previous sentence with a standing"),
            (",",),
            partial(window.reverse_view.step, -1),
            missing=ready.library,
        ),
        Command(
            _tr("Reading"),
            _tr("Correct what is said of this source…"),
            ("F2",),
            on(lambda pane: window.correcting.ask(pane.source)),
            apart=True,
            missing=ready.pane,
        ),
        *(
            Command(group, words, (key,), on(run), missing=ready.pane)
            for words, key, run in (
                (_tr("Move this pane left"), "Alt+Shift+Left", partial(_move, panes, -1)),
                (_tr("Move this pane right"), "Alt+Shift+Right", partial(_move, panes, 1)),
                (_tr("Pin or unpin this pane"), "Ctrl+Shift+P", panes.toggle_pin),
                (_tr("Hide this pane"), "Ctrl+Shift+H", panes.hide_pane),
            )
        ),
        Command(
            group,
            _tr("Stay at this place when the claim changes"),
            ("L",),
            on(panes.toggle_lock),
            chosen=lambda: _is_locked(window),
            missing=ready.pane,
        ),
        Command(group, _tr("Show all panes"), ("Ctrl+Shift+A",), panes.show_all, missing=ready.hidden),
        Command(group, _tr("Panes of one width"), (), panes.even_out, missing=ready.library),
    )


def _move(panes: PaneRow, by: int, pane: SourcePane) -> None:
    panes.move_pane(pane, by)


def _on_focused(window: "Window", run: Callable[[SourcePane], object]) -> None:
    pane = window.panes.focused()
    if pane is not None:
        run(pane)


def _is_locked(window: "Window") -> bool:
    pane = window.panes.focused()
    return pane is not None and pane.locked


def _copy(window: "Window", pane: SourcePane) -> None:
    if pane.view.copy_with_citation():
        window.status.said.setText(_tr("copied, with its source"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("pane_commands", text)

"""The commands that concern the pane in which the keyboard is."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.ui.actions import Command
from reader.ui.pane import SourcePane

if TYPE_CHECKING:
    from reader.ui.window import Window


def pane_commands(window: "Window") -> tuple[Command, ...]:
    """Return the commands that move, pin and hide panes and copy from them."""
    panes, group = window.panes, _tr("Panes")

    def on(run: Callable[[SourcePane], object]) -> Callable[[], None]:
        return partial(_on_focused, window, run)

    return (
        Command(
            _tr("Reading"), _tr("Copy with citation"), ("Ctrl+Shift+C",), on(lambda pane: _copy(window, pane))
        ),
        Command(
            _tr("Reading"),
            _tr("Standing of each sentence of this source"),
            ("R",),
            window.reverse_view.toggle,
            apart=True,
            chosen=lambda: window.reverse_view.on,
        ),
        Command(
            _tr("Reading"), _tr("Next sentence with a standing"), (".",), partial(window.reverse_view.step, 1)
        ),
        Command(
            _tr("Reading"),
            _tr("Previous sentence with a standing"),
            (",",),
            partial(window.reverse_view.step, -1),
        ),
        Command(group, _tr("Move this pane left"), ("Alt+Shift+Left",), on(lambda p: panes.move_pane(p, -1))),
        Command(
            group, _tr("Move this pane right"), ("Alt+Shift+Right",), on(lambda p: panes.move_pane(p, 1))
        ),
        Command(group, _tr("Pin or unpin this pane"), ("Ctrl+Shift+P",), on(panes.toggle_pin)),
        Command(group, _tr("Hide this pane"), ("Ctrl+Shift+H",), on(panes.hide_pane)),
        Command(
            group,
            _tr("Stay at this place when the claim changes"),
            ("L",),
            on(panes.toggle_lock),
            chosen=lambda: _is_locked(window),
        ),
        Command(group, _tr("Show all panes"), ("Ctrl+Shift+A",), panes.show_all),
        Command(group, _tr("Panes of one width"), (), panes.even_out),
    )


def _on_focused(window: "Window", run: Callable[[SourcePane], object]) -> None:
    pane = window.panes.focused()
    if pane is None:
        window.status.said.setText(_tr("go into a pane first (1 … 9)"))
    else:
        run(pane)


def _is_locked(window: "Window") -> bool:
    pane = window.panes.focused()
    return pane is not None and pane.locked


def _copy(window: "Window", pane: SourcePane) -> None:
    if pane.view.copy_with_citation():
        window.status.said.setText(_tr("copied, with its source"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("pane_commands", text)

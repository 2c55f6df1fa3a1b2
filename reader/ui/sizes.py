"""How the window is divided, by commands: the list of claims, the panes, the evidence below, its passages."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from reader.ui.actions import Command

if TYPE_CHECKING:
    from reader.ui.window import Window

_STEPS, _LEAST_STEP = 24, 24


class Sizes(QObject):
    """Makes parts of the window larger and smaller, as their dividers do when they are dragged."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window

    def grow_here(self, by: int) -> None:
        """Make the part in which the keyboard is larger (1) or smaller (-1)."""
        at, window = QApplication.focusWidget(), self._window
        pane = window.panes.focused()
        if pane is not None:
            self._grow(window.panes, pane, by)
        elif at is not None and window.side.isAncestorOf(at):
            self._grow(window.across, window.side, by)
        elif at is not None and window.dock.isAncestorOf(at):
            self._grow(window.upright, window.dock, by)
        else:
            self._grow(window.upright, window.pages, by)

    def grow_list(self, by: int) -> None:
        """Make the list of claims wider (1) or narrower (-1)."""
        self._grow(self._window.across, self._window.side, by)

    def grow_evidence(self, by: int) -> None:
        """Make the evidence higher (1) or lower (-1)."""
        self._grow(self._window.upright, self._window.dock, by)

    def grow_passages(self, by: int) -> None:
        """Make the list of passages wider (1) or narrower (-1)."""
        self._grow(self._window.dock.split, self._window.dock.view, by)

    def grow_pane(self, by: int) -> None:
        """Make the pane in which the keyboard is wider (1) or narrower (-1)."""
        pane = self._window.panes.focused()
        if pane is None:
            self._window.status.said.setText(self.tr("go into a pane first (1 … 9)"))
        else:
            self._grow(self._window.panes, pane, by)

    def reset(self) -> None:
        """Divide the window as at the first start."""
        self._window.proportion()
        self._window.session.touch()

    def _grow(self, splitter: QSplitter, part: QWidget, by: int) -> None:
        if resized(splitter, part, by):
            self._window.session.touch()
        else:
            self._window.status.said.setText(self.tr("there is no room for that"))


def resized(splitter: QSplitter, part: QWidget, by: int) -> bool:
    """Give a part a step of the splitter's length more (1) or less (-1), the others in sight less or more.

    False where it stays as it is: it is hidden, stands alone, or no other can give anything.
    """
    sizes, at = splitter.sizes(), splitter.indexOf(part)
    others = [n for n in range(splitter.count()) if n != at and sizes[n]]
    step = by * max(_LEAST_STEP, sum(sizes) // _STEPS)
    whole = sum(sizes[n] for n in others)
    if part.isHidden() or not whole:
        return False
    wanted = list(sizes)
    wanted[at] = max(1, sizes[at] + step)
    for n in others:
        wanted[n] = max(1, round(sizes[n] - step * sizes[n] / whole))
    splitter.setSizes(wanted)
    return splitter.sizes() != sizes


def size_commands(window: "Window") -> tuple[Command, ...]:
    """Return the commands that divide the window."""
    sizes, group, under = window.sizes, _tr("View"), _tr("Sizes")
    rows: tuple[tuple[str, tuple[str, ...], Callable[[int], None], int], ...] = (
        (_tr("Make the part with the keyboard larger"), ("F8",), sizes.grow_here, 1),
        (_tr("Make the part with the keyboard smaller"), ("Shift+F8",), sizes.grow_here, -1),
        (_tr("Wider pane"), (), sizes.grow_pane, 1),
        (_tr("Narrower pane"), (), sizes.grow_pane, -1),
        (_tr("Wider list of claims"), (), sizes.grow_list, 1),
        (_tr("Narrower list of claims"), (), sizes.grow_list, -1),
        (_tr("Higher evidence"), (), sizes.grow_evidence, 1),
        (_tr("Lower evidence"), (), sizes.grow_evidence, -1),
        (_tr("Wider list of passages"), (), sizes.grow_passages, 1),
        (_tr("Narrower list of passages"), (), sizes.grow_passages, -1),
    )
    steps = (Command(group, words, keys, partial(run, by), under=under) for words, keys, run, by in rows)
    return (*steps, Command(group, _tr("Sizes as at the first start"), (), sizes.reset, under=under))


def _tr(text: str) -> str:
    return QCoreApplication.translate("sizes", text)

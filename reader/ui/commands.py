"""The table of the window's commands and the dialogs that some of them open."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFileDialog

from reader.review.model import HumanVerdict
from reader.ui.actions import Command
from reader.ui.command_palette import CommandPalette, KeySheet
from reader.ui.export_dialog import ExportDialog
from reader.ui.model_choice import ask_model, use_built_in
from reader.ui.pane_commands import pane_commands
from reader.ui.settings_dialog import SettingsDialog

if TYPE_CHECKING:
    from reader.ui.window import Window


def commands_of(window: "Window") -> tuple[Command, ...]:
    """Return every command of a window, and connect the buttons that open dialogs."""
    state, claims = window.controller, window.claims
    window.top.export.clicked.connect(lambda: ask_export(window))
    window.top.keys.clicked.connect(lambda: show_keys(window))
    reviews = (
        (HumanVerdict.SUPPORTS, "S"),
        (HumanVerdict.CONTRADICTS, "C"),
        (HumanVerdict.MENTIONS, "M"),
        (HumanVerdict.IRRELEVANT, "I"),
    )
    return (
        Command("Claims", "Next claim", ("J",), lambda: window.step_claim(1)),
        Command("Claims", "Previous claim", ("K",), lambda: window.step_claim(-1)),
        Command("Claims", "Check a typed sentence", ("Ctrl+Enter", "Ctrl+Return"), window.check_typed),
        Command("Claims", "Filter claims", ("Ctrl+L",), window.claims.filter.setFocus),
        Command("Claims", "Next standing to filter by", ("Alt+S",), lambda: claims.cycle(claims.standing)),
        Command("Claims", "Unreviewed, reviewed, overruled", ("Alt+U",), lambda: claims.cycle(claims.work)),
        Command("Claims", "By contest, position, source", ("Alt+O",), lambda: claims.cycle(claims.order)),
        Command("Evidence", "Next passage", ("N",), lambda: state.step_evidence(1)),
        Command("Evidence", "Previous passage", ("P",), lambda: state.step_evidence(-1)),
        *(
            Command("Review", f"Mark as: {verdict}", (key,), partial(window.review, verdict))
            for verdict, key in reviews
        ),
        Command("Review", "Write a note", ("Ctrl+M",), window.dock.note.setFocus),
        Command("Review", "Reviews without a place", ("Ctrl+Shift+R",), window.orphans.show),
        Command("Review", "Attach such a review here", ("Ctrl+Shift+V",), window.orphans.attach),
        Command("Review", "Undo", ("Ctrl+Z",), state.reviewing.undo),
        Command("Review", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), state.reviewing.redo),
        Command("Search", "Search every source", ("/", "Ctrl+F"), window.start_search),
        Command("Search", "Next hit", ("F3",), lambda: state.step_hit(1)),
        Command("Search", "Previous hit", ("Shift+F3",), lambda: state.step_hit(-1)),
        *(
            Command("Reading", f"Go to source {n}", (str(n),), partial(window.focus_pane, n))
            for n in range(1, 10)
        ),
        *pane_commands(window),
        Command("View", "Larger text", ("Ctrl++", "Ctrl+="), lambda: window.looks.zoom_by(1.1)),
        Command("View", "Smaller text", ("Ctrl+-",), lambda: window.looks.zoom_by(1 / 1.1)),
        Command("View", "Normal text size", ("Ctrl+0",), lambda: window.looks.zoom_by(None)),
        Command("View", "Claim and passage alone", ("F11",), window.focus_mode.toggle),
        Command("View", "Show or hide the claims", ("Ctrl+B",), window.toggle_claims),
        Command("View", "Light or dark", ("Ctrl+T",), window.looks.toggle_theme),
        Command("Library", "Open a folder", ("Ctrl+O",), lambda: ask_library(window)),
        Command("Library", "Recent libraries", ("Ctrl+Shift+O",), lambda: ask_recent(window)),
        Command("Library", "Export", ("Ctrl+E",), lambda: ask_export(window)),
        Command("View", "Settings", ("Ctrl+,",), lambda: show_settings(window)),
        Command("Judging", "Entailment model…", (), lambda: ask_model(window)),
        Command("Judging", "Use the built-in model", (), lambda: use_built_in(window)),
        Command("Help", "Commands", ("Ctrl+K",), lambda: show_palette(window)),
        Command("Help", "Keys", ("F1",), lambda: show_keys(window)),
        Command("Help", "Back", ("Esc",), window.back),
        Command("Help", "Quit", ("Ctrl+Q",), window.close),
    )


def ask_library(window: "Window") -> None:
    """Ask for a folder and open it."""
    folder = QFileDialog.getExistingDirectory(window, "Open a folder of articles")
    if folder:
        window.controller.open(Path(folder))


def ask_recent(window: "Window") -> None:
    """Ask which of the libraries last open is to be opened again."""
    found = tuple(
        Command(folder.name, str(folder), (), partial(window.controller.open, folder))
        for folder in window.session.store.recent
        if folder.is_dir()
    )
    choose(window, found, QCoreApplication.translate("commands", "Recent libraries"))


def ask_export(window: "Window") -> None:
    """Ask what to export where, and start it."""
    library = window.controller.library
    if library is None or window.controller.services is None:
        window.status.said.setText("nothing to export yet")
        return
    name = f"{library.folder.resolve().name} - crossread"
    dialog = ExportDialog(window.controller.backend.formats(), Path.home() / name, window)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        window.controller.export(*dialog.choice)
    dialog.deleteLater()
    window.activateWindow()


def show_palette(window: "Window") -> None:
    """Ask for a command and run it."""
    choose(window, window.commands, QCoreApplication.translate("commands", "Commands"))


def choose(window: "Window", commands: tuple[Command, ...], title: str) -> None:
    """Ask for one of these commands and run it."""
    dialog = CommandPalette(commands, window)
    dialog.setWindowTitle(title)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    chosen = dialog.chosen
    dialog.deleteLater()
    window.activateWindow()
    if accepted and chosen is not None:
        chosen.run()


def show_settings(window: "Window") -> None:
    """Show the settings."""
    dialog = SettingsDialog(window)
    dialog.exec()
    dialog.deleteLater()
    window.activateWindow()


def show_keys(window: "Window") -> None:
    """Show all keys."""
    dialog = KeySheet(window.commands, window)
    dialog.exec()
    dialog.deleteLater()
    window.activateWindow()

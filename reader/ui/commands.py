"""The table of the window's commands and the dialogs that some of them open."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from reader.ui.about import About
from reader.ui.actions import Command
from reader.ui.command_palette import KeySheet, choose, used_last
from reader.ui.export_dialog import ExportDialog, Offers
from reader.ui.judging_commands import judging_commands
from reader.ui.library_commands import library_commands
from reader.ui.menus import enter
from reader.ui.model_choice import ask_model, use_built_in
from reader.ui.pane_commands import pane_commands
from reader.ui.search_commands import search_commands
from reader.ui.settings_dialog import SettingsDialog
from reader.ui.sizes import size_commands

if TYPE_CHECKING:
    from reader.ui.window import Window


def commands_of(window: "Window") -> tuple[Command, ...]:
    """Return every command of a window, and connect the buttons that open dialogs."""
    state, ready = window.controller, window.ready
    window.top.export.clicked.connect(lambda: ask_export(window))
    window.top.keys.clicked.connect(lambda: show_keys(window))
    return (
        *library_commands(window),
        Command(
            _tr("Library"),
            _tr("Export…"),
            ("Ctrl+E",),
            lambda: ask_export(window),
            apart=True,
            missing=ready.export,
        ),
        Command(_tr("Library"), _tr("Quit"), ("Ctrl+Q",), window.close, apart=True),
        *judging_commands(window),
        *search_commands(window),
        *(
            Command(
                _tr("Reading"),
                _tr("Go to source {n}").format(n=n),
                (str(n),),
                partial(window.focus_pane, n),
                under=_tr("Go to source"),
                missing=ready.source(n),
            )
            for n in range(1, 10)
        ),
        *pane_commands(window),
        Command(_tr("View"), _tr("Larger text"), ("Ctrl++", "Ctrl+="), lambda: window.looks.zoom_by(1.1)),
        Command(_tr("View"), _tr("Smaller text"), ("Ctrl+-",), lambda: window.looks.zoom_by(1 / 1.1)),
        Command(_tr("View"), _tr("Normal text size"), ("Ctrl+0",), lambda: window.looks.zoom_by(None)),
        Command(
            _tr("View"),
            _tr("Claim and passage alone"),
            ("F11",),
            window.focus_mode.toggle,
            apart=True,
            chosen=lambda: window.focus_mode.on,
            missing=ready.library,
        ),
        Command(
            _tr("View"),
            _tr("List of claims"),
            ("Ctrl+B",),
            window.toggle_claims,
            chosen=lambda: window.views.side_shown,
            missing=ready.library,
        ),
        Command(
            _tr("View"),
            _tr("Dark theme"),
            ("Ctrl+T",),
            window.looks.toggle_theme,
            chosen=lambda: window.colours.name == "dark",
        ),
        *size_commands(window),
        Command(_tr("View"), _tr("Settings…"), ("Ctrl+,",), lambda: show_settings(window)),
        Command(
            _tr("Judging"),
            _tr("Stop what runs"),
            ("Ctrl+.",),
            state.running.stop,
            missing=ready.running,
        ),
        Command(
            _tr("Judging"),
            _tr("Go on with what was stopped"),
            ("Ctrl+Shift+J",),
            state.running.go_on,
            missing=ready.stopped,
        ),
        Command(_tr("Judging"), _tr("Entailment model…"), (), lambda: ask_model(window), apart=True),
        Command(
            _tr("Judging"),
            _tr("Use the built-in model"),
            (),
            lambda: use_built_in(window),
            missing=ready.other_model,
        ),
        Command(_tr("Help"), _tr("Commands…"), ("Ctrl+K",), lambda: show_palette(window)),
        Command(_tr("Help"), _tr("Keys"), ("F1",), lambda: show_keys(window)),
        Command(
            _tr("Help"),
            _tr("First steps"),
            ("Shift+F1",),
            window.first_steps.toggle,
            chosen=lambda: window.first_steps.shown,
        ),
        Command(_tr("Help"), _tr("About Crossread"), ("Ctrl+F1",), lambda: show_about(window)),
        Command(_tr("Help"), _tr("Menus"), ("F10",), lambda: enter(window.menuBar()), apart=True),
        Command(
            _tr("Help"),
            _tr("Do what the notice offers"),
            ("Alt+N",),
            window.notice.act,
            missing=ready.notice,
        ),
        Command(_tr("Help"), _tr("Back"), ("Esc",), window.back),
    )


def ask_export(window: "Window") -> None:
    """Ask what to export where, and start it."""
    library = window.controller.library
    if library is None or window.controller.services is None:
        window.status.said.setText(_tr("nothing to export yet"))
        return
    name = f"{library.folder.resolve().name} - crossread"
    state, claims = window.controller, window.claims
    shown = frozenset(row.claim.id for row in claims.model.rows)
    offers = Offers(
        shown if len(shown) < len(state.claims) else None,
        state.claim,
        bool(state.reviewing.all),
        state.exporting.maker(),
        state.tasks,
    )
    dialog = ExportDialog(state.backend.formats(), Path.home() / name, window, offers)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        state.export(*dialog.choice, dialog.layout_chosen, dialog.scope_chosen)
    dialog.deleteLater()
    window.activateWindow()


def show_palette(window: "Window") -> None:
    """Ask for a command and run it."""
    recent = window.settings.commands
    chosen = choose(window, window.commands, recent=recent)
    if chosen is not None:
        window.settings.commands = used_last(chosen, recent)


def show_settings(window: "Window") -> None:
    """Show the settings."""
    dialog = SettingsDialog(window)
    dialog.exec()
    dialog.deleteLater()
    window.activateWindow()


def show_about(window: "Window") -> None:
    """Show versions and licence."""
    dialog = About(window)
    dialog.exec()
    dialog.deleteLater()
    window.activateWindow()


def show_keys(window: "Window") -> None:
    """Show all keys."""
    dialog = KeySheet(window.commands, window)
    dialog.exec()
    dialog.deleteLater()
    window.activateWindow()


def _tr(text: str) -> str:
    return QCoreApplication.translate("commands", text)

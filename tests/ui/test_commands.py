"""Every command in every state of the window runs, or says what is to be done first and does nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from reader.ui.actions import Command, key_words
from reader.ui.command_palette import CommandPalette
from reader.ui.window import Window

Wait = Callable[[Callable[[], bool]], None]
ENDS = {"Quit"}


def bare(window: Window, wait_for: Wait) -> None:
    window.panes.setFocus()


def opened(window: Window, wait_for: Wait) -> None:
    window.claims.view.setFocus()


def claim(window: Window, wait_for: Wait) -> None:
    window.step_claim(1)


def in_a_pane(window: Window, wait_for: Wait) -> None:
    window.step_claim(1)
    window.focus_pane(2)


def searched(window: Window, wait_for: Wait) -> None:
    window.top.search.setText("toll")
    window.start_search()
    wait_for(lambda: bool(window.search_panel.model.hits))
    window.controller.step_hit(1)


def filtered_away(window: Window, wait_for: Wait) -> None:
    window.claims.fields.narrow({"text": "no claim has this"})


def refused(window: Window, wait_for: Wait) -> None:
    window.controller.open(Path("no such folder"))
    wait_for(lambda: window.opening.refused)


def view(name: str) -> Callable[[Window, Wait], None]:
    def shown(window: Window, wait_for: Wait) -> None:
        window.step_claim(1)
        window.views.show_view(name)
        current = window.views.current
        assert current is not None
        wait_for(lambda: bool(current.told.text()))

    return shown


STATES: dict[str, Callable[[Window, Wait], None]] = {
    "opened": opened,
    "claim": claim,
    "pane": in_a_pane,
    "searched": searched,
    "filtered": filtered_away,
    "refused": refused,
    "Matrix": view("Matrix"),
    "Timeline": view("Timeline"),
    "Ledger": view("Ledger"),
    "Compare": view("Compare"),
}


@pytest.fixture
def _no_dialog_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    def leave(dialog: QDialog) -> int:
        dialog.reject()
        return dialog.result()

    monkeypatch.setattr(QDialog, "exec", leave)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a, **_k: "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a, **_k: ([], ""))


def run_all(window: Window, reach: Callable[[], None]) -> tuple[set[str], dict[str, str]]:
    """Run every command, each from the same state; return those that ran, and why the others did not."""
    errors: list[object] = []
    window.controller.failed.connect(errors.append)
    ran, kept_back = set(), {}
    for command in window.commands:
        if command.name in ENDS:
            continue
        reach()
        why_not = command.why_not
        window.status.said.setText("")
        command.run()
        if why_not:
            kept_back[command.name] = why_not
            assert window.status.said.text() == why_not, command.name
        else:
            ran.add(command.name)
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        QApplication.processEvents()
        assert errors == [], command.name
    return ran, kept_back


@pytest.mark.usefixtures("_no_dialog_waits")
@pytest.mark.parametrize("state", STATES)
def test_every_command_runs_or_says_what_is_to_be_done_first(
    window: Window, wait_for: Wait, qtbot: QtBot, state: str
) -> None:
    def reach() -> None:
        if state != "refused":
            window.opening.leave()
            wait_for(lambda: window.controller.complete)
        window.views.show_panes()
        window.top.search.clear()
        window.back()
        window.claims.fields.narrow({"text": "", "standing": "", "work": "any"})
        window.focus_mode.leave()
        STATES[state](window, wait_for)

    STATES[state](window, wait_for)
    ran, kept_back = run_all(window, reach)
    assert {"Larger text", "Keys", "Commands…", "Open a folder…"} <= ran
    needs = {
        "opened": {"Next passage", "Mark as: supports", "Pin or unpin this pane", "Next hit", "Undo"},
        "claim": {"Next hit", "Stop what runs", "Go to source 4"},
        "filtered": {"Next claim", "Previous claim"},
        "refused": {"Next claim", "Matrix", "Mark as: supports", "Search every source", "Export…"},
    }
    assert needs.get(state, set()) - set(kept_back) == set()
    if state in ("pane", "Matrix"):
        assert {"Next passage", "Mark as: supports", "Next claim"} & set(kept_back) == set()


@pytest.mark.usefixtures("_no_dialog_waits")
def test_without_a_library_every_command_runs_or_says_so(bare_window: Window, qtbot: QtBot) -> None:
    ran, kept_back = run_all(bare_window, lambda: None)
    assert {"Settings…", "Paste a text as a source…", "Dark theme"} <= ran
    assert {"Next claim", "Export…", "Undo", "Matrix", "Write a note"} <= set(kept_back)


def test_every_command_has_a_key_or_is_found_in_the_palette(window: Window, qtbot: QtBot) -> None:
    palette = CommandPalette(window.commands, window)
    qtbot.addWidget(palette)
    listed = {palette.list.item(n).data(0x100) for n in range(palette.list.count())}
    assert {command for command in window.commands if not key_words(command)} <= listed
    assert {command.name for command in window.commands} == {command.name for command in listed}


def test_what_is_to_be_done_first_is_done_by_the_key_named(window: Window, qtbot: QtBot) -> None:
    """Every hint that names a key names one that a command of the window has."""
    hints = {c.why_not for c in window.commands} | {window.ready.claim(), window.ready.hit()}
    keys = {key for command in window.commands for key in command.keys}
    named = {hint[hint.index("(") + 1 : -1] for hint in hints if hint.endswith(")")}
    assert {"J", "N", "/"} <= named
    assert named - keys == {"1 … 9"}


def test_a_quit_is_asked_for(bare_window: Window, qtbot: QtBot) -> None:
    quits = next(c for c in bare_window.commands if c.name in ENDS)
    with qtbot.waitSignal(bare_window.closed, timeout=5000):
        QTimer.singleShot(0, bare_window, quits.run)


def by_name(window: Window, name: str) -> Command:
    return next(c for c in window.commands if c.name == name)


def test_no_note_is_typed_where_there_is_no_passage(window: Window, qtbot: QtBot) -> None:
    before = QApplication.focusWidget()
    by_name(window, "Write a note").run()
    assert QApplication.focusWidget() is before
    assert window.status.said.text() == "select a passage first (N)"

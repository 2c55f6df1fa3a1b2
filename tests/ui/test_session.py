"""Where the reader was comes back: after closing, after kill -9, and after the sources changed."""

import json
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.ui.command_palette import CommandPalette
from reader.ui.main import make_window
from reader.ui.session_store import SessionStore
from reader.ui.settings import WindowSettings
from reader.ui.window import Window
from tests.shared_data import ROOT
from tests.ui.conftest import open_and_judge
from tests.ui.fakes import fake_backend
from tests.ui.test_window_keys import ALT, CTRL, SHIFT, press

Wait = Callable[[Callable[[], bool]], None]
Again = Callable[[], Window]


@pytest.fixture
def again(qtbot: QtBot, tmp_path: Path, library_folder: Path) -> Again:
    """Return what opens a new window on the library, with what the last one left."""

    def start() -> Window:
        made = make_window(
            fake_backend(tmp_path / "r.sqlite"), WindowSettings(tmp_path / "settings.ini"), "light"
        )
        qtbot.addWidget(made)
        made.resize(1366, 768)
        made.show()
        if not made.session.restore_frame():
            made.proportion()
        open_and_judge(made, library_folder, qtbot)
        return made

    return start


def rest(window: Window, wait_for: Wait) -> None:
    """Wait until what was done is on the disk."""
    window.session.touch()
    before = window.session.store.file.stat().st_mtime_ns if window.session.store.file.exists() else 0
    wait_for(
        lambda: window.session.store.file.exists() and window.session.store.file.stat().st_mtime_ns > before
    )


def test_claim_passage_panes_places_filters_and_sizes_come_back(
    qtbot: QtBot, again: Again, wait_for: Wait
) -> None:
    first = again()
    press(qtbot, first, Qt.Key.Key_O, ALT)
    while len(first.dock.model.rows) < 2:
        press(qtbot, first, Qt.Key.Key_J)
    press(qtbot, first, Qt.Key.Key_N)
    press(qtbot, first, Qt.Key.Key_3)
    press(qtbot, first, Qt.Key.Key_P, CTRL | SHIFT)
    press(qtbot, first, Qt.Key.Key_L)
    press(qtbot, first, Qt.Key.Key_2)
    press(qtbot, first, Qt.Key.Key_H, CTRL | SHIFT)
    first.across.setSizes([300, 1066])
    first.across.splitterMoved.emit(300, 1)
    bar = first.panes.panes[0].view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = first.panes.panes[0].view.top_offset()
    claim, evidence = first.controller.claim, first.controller.evidence
    assert place > 0
    assert evidence is not None
    first.close()
    second = again()
    wait_for(lambda: second.controller.evidence == evidence)
    assert second.controller.claim == claim
    assert second.panes.order == ("c.md", "a.md", "b.md")
    assert second.panes.pinned == second.panes.locked == ("c.md",)
    assert [p.source for p in second.panes.panes if p.isVisible()] == ["c.md", "a.md"]
    assert second.claims.fields.filters()["order"] == "position"
    assert abs(second.across.sizes()[0] - 300) <= 2
    wait_for(lambda: abs(second.panes.panes[0].view.top_offset() - place) < 120)
    second.close()


def test_places_come_back_without_a_claim(qtbot: QtBot, again: Again, wait_for: Wait) -> None:
    first = again()
    bar = first.panes.panes[2].view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = first.panes.panes[2].view.top_offset()
    assert place > 500
    first.close()
    second = again()
    assert second.controller.claim is None
    wait_for(lambda: abs(second.panes.panes[2].view.top_offset() - place) < 120)
    second.close()


@pytest.mark.parametrize("with_claim", [True, False])
def test_the_search_its_hit_and_a_sentence_being_typed_come_back(
    qtbot: QtBot, again: Again, wait_for: Wait, with_claim: bool
) -> None:
    first = again()
    if with_claim:
        press(qtbot, first, Qt.Key.Key_J)
    first.top.check.setText("The toll for lorries is")
    press(qtbot, first, Qt.Key.Key_Slash)
    QTest.keyClicks(first.top.search, "toll")
    wait_for(lambda: bool(first.search_panel.model.hits))
    for _ in range(2):
        press(qtbot, first, Qt.Key.Key_F3)
    hit, claim = first.controller.hit, first.controller.claim
    assert hit is not None
    rest(first, wait_for)
    first.close()
    second = again()
    wait_for(lambda: second.controller.hit == hit)
    assert second.controller.claim == claim
    assert second.top.search.text() == "toll"
    assert second.top.check.text() == "The toll for lorries is"
    assert second.side.currentWidget() is second.search_panel
    second.close()


def test_a_search_that_was_left_is_in_its_field_and_not_listed(
    qtbot: QtBot, again: Again, wait_for: Wait
) -> None:
    first = again()
    first.searches.search("toll")
    wait_for(lambda: bool(first.search_panel.model.hits))
    press(qtbot, first, Qt.Key.Key_F3)
    first.step_claim(1)
    assert first.top.search.text() == "toll"
    rest(first, wait_for)
    first.close()
    second = again()
    wait_for(lambda: second.top.search.text() == "toll")
    wait_for(lambda: not second.controller.tasks.busy)
    assert second.side.currentWidget() is second.claims
    second.close()


def test_a_typed_claim_comes_back(qtbot: QtBot, again: Again, wait_for: Wait) -> None:
    first = again()
    first.controller.check_text("The toll for lorries rises to 12 crowns")
    wait_for(lambda: first.controller.decided is not None)
    first.close()
    second = again()
    wait_for(lambda: second.controller.decided is not None)
    assert second.controller.claim is not None
    assert second.controller.claim.text == "The toll for lorries rises to 12 crowns"
    second.close()


def test_every_change_is_on_the_disk_without_closing(qtbot: QtBot, again: Again, wait_for: Wait) -> None:
    window = again()
    press(qtbot, window, Qt.Key.Key_J)
    rest(window, wait_for)
    (kept,) = json.loads(window.session.store.file.read_bytes())["libraries"].values()
    assert window.controller.claim is not None
    assert kept["claim"]["text"] == window.controller.claim.text
    window.close()


def test_changes_without_end_do_not_put_the_writing_off(again: Again, wait_for: Wait) -> None:
    window = again()
    rest(window, wait_for)
    before = window.session.store.file.stat().st_mtime_ns

    def changed_and_written() -> bool:
        window.session.touch()
        return window.session.store.file.stat().st_mtime_ns > before

    wait_for(changed_and_written)
    window.close()


def test_a_claim_in_a_source_that_changed_is_found_by_its_quote(
    qtbot: QtBot, again: Again, library_folder: Path, wait_for: Wait
) -> None:
    first = again()
    press(qtbot, first, Qt.Key.Key_J)
    claim = first.controller.claim
    assert claim is not None
    assert claim.source is not None
    first.close()
    file = library_folder / claim.source
    head, rest_of = file.read_text(encoding="utf-8").split("\n\n", 1)
    file.write_text(
        f"{head}\n\nA new paragraph came first, and it says little.\n\n{rest_of}", encoding="utf-8"
    )
    second = again()
    wait_for(lambda: second.controller.decided is not None)
    assert second.controller.claim is not None
    assert second.controller.claim.text == claim.text
    assert second.controller.claim.span != claim.span
    second.close()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no json",
        b"[]",
        b'{"libraries": 3, "frame": {"across": [-1, "x"]}}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_a_damaged_session_is_as_none(
    qtbot: QtBot, again: Again, tmp_path: Path, wait_for: Wait, content: bytes
) -> None:
    (tmp_path / "session.json").write_bytes(content)
    window = again()
    assert window.controller.claim is None
    assert len([p for p in window.panes.panes if p.isVisible()]) == 3
    press(qtbot, window, Qt.Key.Key_J)
    rest(window, wait_for)
    window.close()


@pytest.mark.parametrize("value", [3, "x", None, [], {"a.md": "x"}, ["a.md", 7], {"text": 5, "source": []}])
def test_foreign_values_are_as_none(
    again: Again, tmp_path: Path, library_folder: Path, value: object
) -> None:
    names = (
        *("claim", "evidence", "order", "pinned", "hidden", "scroll", "widths", "filters", "draft"),
        *("search", "view", "locked", "standings"),
    )
    state = dict.fromkeys(names, value)
    content = {"frame": dict.fromkeys(("across", "upright", "dock", "side"), value)}
    content["libraries"] = {str(library_folder.resolve()): state}
    (tmp_path / "session.json").write_text(json.dumps(content), encoding="utf-8")
    window = again()
    assert {p.source for p in window.panes.panes if p.isVisible()} >= {"b.md", "c.md"}
    window.close()


def test_a_note_being_typed_is_not_lost(qtbot: QtBot, again: Again, wait_for: Wait) -> None:
    first = again()
    press(qtbot, first, Qt.Key.Key_J)
    press(qtbot, first, Qt.Key.Key_M, CTRL)
    QTest.keyClicks(first.dock.note, "ask the harbour")
    rest(first, wait_for)
    state = first.session.store.file.read_bytes()
    first.dock.note.set_modified(modified=False)
    first.close()
    first.session.store.file.write_bytes(state)
    second = again()
    wait_for(lambda: second.dock.note.text() == "ask the harbour")
    second.dock.note.setFocus()
    press(qtbot, second, Qt.Key.Key_Return)
    evidence, claim = second.controller.evidence, second.controller.claim
    assert evidence is not None
    assert claim is not None
    kept = second.controller.reviewing.review(claim, evidence)
    assert kept is not None
    assert kept.note == "ask the harbour"
    second.close()


def test_a_note_is_kept_when_its_field_is_left(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_J)
    claim, evidence = window.controller.claim, window.controller.evidence
    press(qtbot, window, Qt.Key.Key_M, CTRL)
    QTest.keyClicks(window.dock.note, "doubtful")
    window.claims.view.setFocus()
    assert claim is not None
    assert evidence is not None
    kept = window.controller.reviewing.review(claim, evidence)
    assert kept is not None
    assert kept.note == "doubtful"


def test_only_the_last_libraries_are_remembered(tmp_path: Path) -> None:
    store = SessionStore(tmp_path / "session.json")
    for n in range(30):
        store.keep(tmp_path / str(n), {"order": []})
    assert len(store.recent) == 20
    assert store.recent[0] == tmp_path / "29"


def test_a_recent_library_is_opened_by_keys(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wait_for: Wait
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "x.md").write_text("# One\\n\\nThe ferry to the island was late by 20 minutes.\\n", "utf-8")
    window.session.store.keep(other, {})

    def answer(palette: CommandPalette) -> int:
        QTest.keyClicks(palette.field, "other")
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
        return palette.result()

    monkeypatch.setattr(CommandPalette, "exec", answer)
    with qtbot.waitSignal(window.controller.all_judged, timeout=5000):
        press(qtbot, window, Qt.Key.Key_O, CTRL | SHIFT)
    assert [p.source for p in window.panes.panes] == ["x.md"]


KILLED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from reader.ui.main import application, make_window
from reader.ui.settings import WindowSettings
from tests.ui.fakes import fake_backend
from PySide6.QtCore import Qt
tmp, library = map(Path, sys.argv[1:])
app = application()
window = make_window(fake_backend(tmp / "r.sqlite"), WindowSettings(tmp / "settings.ini"), "light")
window.resize(1366, 768)
window.show()
window.proportion()
def work():
    key = lambda k, held=Qt.KeyboardModifier.NoModifier: QTest.keyClick(app.focusWidget() or window, k, held)
    key(Qt.Key.Key_J)
    key(Qt.Key.Key_S)
    key(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    key(Qt.Key.Key_3)
    key(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    key(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    key(Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)
    window.resize(1280, 720)
    window.across.setSizes([310, 970])
    window.upright.setSizes([400, 250])
    bar = window.panes.panes[0].view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    key(Qt.Key.Key_Slash)
    QTest.keyClicks(window.top.search, "toll")
    window.controller.searched.connect(then)
def then(_result):
    window.controller.step_hit(1)
    QTimer.singleShot(400, lambda: os.kill(os.getpid(), signal.SIGKILL))
window.controller.all_judged.connect(work)
window.controller.open(library)
app.exec()
"""


def kept_size(settings: WindowSettings) -> tuple[int, int]:
    """Return the size in a kept geometry, as Qt writes it: 8 bytes of head, the frame, then the window."""
    left, top, right, bottom = struct.unpack(">4i", settings.geometry().data()[24:40])
    return right - left + 1, bottom - top + 1


def test_nothing_is_lost_by_a_kill(
    again: Again, tmp_path: Path, library_folder: Path, wait_for: Wait
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path), str(library_folder)], cwd=ROOT, check=False, timeout=60
    )
    assert done.returncode == -9
    assert kept_size(WindowSettings(tmp_path / "settings.ini")) == (1280, 720)
    window = again()
    wait_for(lambda: window.controller.evidence is not None)
    state = window.controller
    assert state.decided is not None
    assert state.decided.reviewed == 1
    assert window.settings.theme == "dark"
    assert window.panes.pinned == ("c.md",)
    assert window.settings.library == library_folder.resolve()
    assert window.zoom == pytest.approx(1.1)
    assert window.claims.fields.filters()["order"] == "position"
    wait_for(lambda: window.controller.hit is not None)
    assert window.top.search.text() == "toll"
    assert abs(window.across.sizes()[0] - 310) <= 2
    assert abs(window.upright.sizes()[1] - 250) <= 24
    window.close()

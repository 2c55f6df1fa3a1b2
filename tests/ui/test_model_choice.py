"""What the window says of missing models, and another model put in the built-in one's place."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.errors import MissingPartError, ReaderError
from reader.evidence.model import Claim, Judgement
from reader.library.model import Library
from reader.settings import entailment_folder
from reader.ui.backend import real_backend
from reader.ui.command_palette import CommandPalette
from reader.ui.settings import WindowSettings
from reader.ui.window import Window
from tests.ui.conftest import open_and_judge
from tests.ui.fakes import FakeServices
from tests.unit.evidence.onnx.tiny import INPUTS, write_config, write_model

Wait = Callable[[Callable[[], bool]], None]
RULES = "weights.json is missing: install again; until then rules alone decide"


class Limited(FakeServices):
    """Finds out with its third claim that a model does not run, or knows from the start."""

    def __init__(self, library: Library, *, late: bool) -> None:
        super().__init__(library)
        self.left = 2
        self.notice = "" if late else RULES

    def judge(self, claim: Claim) -> Judgement:
        self.left -= 1
        if self.left < 0:
            self.notice = RULES
        return super().judge(claim)


def run(window: Window, name: str) -> None:
    (command,) = [c for c in window.commands if c.name == name]
    command.run()


def choose(monkeypatch: pytest.MonkeyPatch, folder: Path | None) -> None:
    """Let the next folder dialog answer with `folder`."""
    answer = str(folder) if folder is not None else ""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: answer)


@pytest.mark.parametrize("late", [False, True], ids=["on opening", "while judging"])
def test_a_model_that_does_not_run_is_told_once_and_beside_what_was_refused(
    qtbot: QtBot, bare_window: Window, library_folder: Path, late: bool
) -> None:
    state = bare_window.controller
    state.backend = replace(state.backend, open_services=lambda library, *_: Limited(library, late=late))
    said: list[str] = []
    state.limited.connect(said.append)
    at_first: list[str] = []
    state.claims_found.connect(lambda _: at_first.extend(said))
    open_and_judge(bare_window, library_folder, qtbot)
    assert at_first == ([] if late else [RULES])
    assert said == [RULES]
    refused, limit = bare_window.notice.label.text().splitlines()
    assert "broken.txt" in refused
    assert limit == RULES
    bare_window.notice.hide()
    open_and_judge(bare_window, library_folder, qtbot)
    assert said == [RULES, RULES]
    assert bare_window.notice.isVisible()


def test_with_every_model_nothing_is_told(window: Window) -> None:
    assert "rules alone" not in window.notice.label.text()


def test_another_model_is_tried_kept_and_judged_with(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wait_for: Wait
) -> None:
    folder = tmp_path / "nli"
    write_model(folder)
    window.step_claim(1)
    claim, former = window.controller.claim, window.controller.services
    assert window.controller.judgement is not None
    choose(monkeypatch, folder)
    with qtbot.waitSignal(window.controller.all_judged, timeout=5000):
        run(window, "Entailment model…")
    assert entailment_folder(tmp_path / "settings.ini") == folder
    assert window.status.said.text() == "judged by the model nli"
    assert isinstance(former, FakeServices)
    wait_for(lambda: former.closed)
    assert window.controller.services is not former
    assert window.controller.claim == claim
    assert window.controller.judgement is not None
    assert len(window.controller.judgements) == len(window.controller.claims)
    with qtbot.waitSignal(window.controller.all_judged, timeout=5000):
        run(window, "Use the built-in model")
    assert entailment_folder(tmp_path / "settings.ini") is None


def test_a_typed_claim_is_judged_again_too(qtbot: QtBot, window: Window, wait_for: Wait) -> None:
    window.controller.check_text("The toll for lorries rises to 12 crowns.")
    wait_for(lambda: window.controller.judgement is not None)
    with qtbot.waitSignal(window.controller.all_judged, timeout=5000):
        window.controller.rejudge()
        assert window.controller.judgement is None
    wait_for(lambda: window.controller.judgement is not None)


def test_a_folder_without_a_model_changes_nothing(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wait_for: Wait
) -> None:
    services = window.controller.services
    choose(monkeypatch, tmp_path)
    run(window, "Entailment model…")
    wait_for(lambda: "there is no ONNX model" in window.notice.label.text())
    assert entailment_folder(tmp_path / "settings.ini") is None
    assert window.controller.services is services
    assert window.status.said.text() == ""


def test_no_folder_chosen_does_nothing(
    window: Window, monkeypatch: pytest.MonkeyPatch, wait_for: Wait
) -> None:
    wait_for(lambda: not window.controller.tasks.busy)
    choose(monkeypatch, None)
    run(window, "Entailment model…")
    assert not window.controller.tasks.busy
    assert window.status.said.text() == ""


def test_the_choice_can_be_made_before_a_library_is_open(bare_window: Window, tmp_path: Path) -> None:
    bare_window.settings.keep_model(Path("/models/nli"))
    run(bare_window, "Use the built-in model")
    assert entailment_folder(tmp_path / "settings.ini") is None


def test_settings_that_cannot_be_written_are_told(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_settings: WindowSettings, _folder: Path | None) -> None:
        raise ReaderError("the settings cannot be written", "make them writable")

    window.settings.keep_model(Path("/models/nli"))
    monkeypatch.setattr(WindowSettings, "keep_model", refuse)
    run(window, "Use the built-in model")
    assert window.notice.label.text() == "the settings cannot be written. make them writable"
    assert window.controller.complete


def test_the_palette_finds_it_without_a_key(qtbot: QtBot, bare_window: Window) -> None:
    palette = CommandPalette(bare_window.commands)
    qtbot.addWidget(palette)
    palette.field.setText("entail")
    assert [palette.list.item(n).text() for n in range(palette.list.count())] == ["Entailment model…"]
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.chosen is not None
    assert palette.chosen.name == "Entailment model…"


def test_what_the_window_keeps_the_command_line_reads(tmp_path: Path) -> None:
    settings = WindowSettings()
    settings.keep_geometry(QByteArray(b"\x01\xd9=\n[evidence]\nmodel=x;"))
    settings.keep_model(tmp_path / 'a, b; c="d" größe')
    assert entailment_folder() == tmp_path / 'a, b; c="d" größe'
    settings.zoom = 1.3
    settings.keep_geometry(QByteArray(b"\xff\x00"))
    assert entailment_folder() == tmp_path / 'a, b; c="d" größe'
    settings.keep_model(None)
    assert entailment_folder() is None


def test_a_real_model_is_tried_before_it_is_used(tmp_path: Path) -> None:
    check = real_backend().check_model
    folder = tmp_path / "nli"
    write_model(folder, inputs=INPUTS[:2])
    write_config(folder, {"0": "entailment", "1": "neutral", "2": "contradiction"})
    assert check(folder) == "nli"
    (folder / "model.onnx").write_bytes(b"no model")
    with pytest.raises(MissingPartError, match="cannot be loaded"):
        check(folder)

"""Notes made in exported files come back into the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.export.annotated import AnnotatedPdfs
from reader.export.model import JudgedLibrary
from reader.review.model import HumanVerdict
from reader.ui.taking_back import TakingBack
from reader.ui.window import Window
from tests.unit.export.test_returned import highlighted

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def noted(window: Window, wait_for: Wait, tmp_path: Path) -> Path:
    """Return an exported PDF in whose first claim somebody wrote with another viewer."""
    state = window.controller
    wait_for(lambda: len(state.judgements) == len(state.claims))
    library = state.library
    assert library is not None
    judged = JudgedLibrary(library, tuple(state.judgements.values()), "fake")
    document = library.documents[0]
    content = AnnotatedPdfs(judged).source(document)
    sentence = next(s for _, s in document.sentences() if len(s) > 40).of(document.text)
    file = tmp_path / "noted.pdf"
    file.write_bytes(highlighted(content, " ".join(sentence.split()), "[2] irrelevant: seen abroad"))
    return file


def test_a_note_from_elsewhere_is_kept_and_told(
    window: Window, noted: Path, wait_for: Wait, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    state = window.controller
    said: list[str] = []
    state.reviewing.changed.connect(said.append)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(noted)], ""))
    command = next(c for c in window.commands if c.keys == ("Ctrl+Shift+I",))
    command.run()
    wait_for(lambda: bool(said))
    assert said[-1].startswith("noted.pdf: 1 review")
    (review,) = state.reviewing.all
    assert (review.verdict, review.note) == (HumanVerdict.IRRELEVANT, "seen abroad")
    assert state.reviewing.undo() is not None


def test_the_same_file_again_says_nothing_new(window: Window, noted: Path, wait_for: Wait) -> None:
    said: list[str] = []
    window.controller.reviewing.changed.connect(said.append)
    back = TakingBack(window)
    back.take(noted)
    wait_for(lambda: len(said) == 1)
    back.take(noted)
    wait_for(lambda: len(said) == 2)
    assert said[-1].startswith("noted.pdf: 0 review")
    assert len(window.controller.reviewing.all) == 1


def test_what_is_no_export_is_told(window: Window, tmp_path: Path, wait_for: Wait) -> None:
    file = tmp_path / "x.pdf"
    file.write_bytes(b"nothing")
    told: list[str] = []
    window.controller.noticed.connect(lambda message, remedy: told.append(f"{message}: {remedy}"))
    TakingBack(window).take(file)
    wait_for(lambda: bool(told))
    assert told == ["x.pdf is no PDF that can be read: export it anew"]

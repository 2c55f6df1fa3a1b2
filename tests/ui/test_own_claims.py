"""Claims that the reader makes: kept until removed, by keys, with undo, over restarts and in exports."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.evidence.model import Claim
from reader.review.model import HumanVerdict
from reader.text.model import Span
from reader.ui.main import make_window
from reader.ui.settings import WindowSettings
from reader.ui.window import Window
from tests.ui.conftest import open_and_judge
from tests.ui.fakes import fake_backend
from tests.ui.test_window_keys import CTRL, SHIFT, press

Wait = Callable[[Callable[[], bool]], None]
Again = Callable[[], Window]
NINE = "The toll for lorries rises to 9 crowns in April."
TWELVE = "The toll for lorries rises to 12 crowns in April."


@pytest.fixture
def again(qtbot: QtBot, tmp_path: Path, library_folder: Path) -> Iterator[Again]:
    """Yield a function that opens the library in a further window, as a new start of the program does."""
    windows: list[Window] = []

    def start() -> Window:
        backend = fake_backend(tmp_path / "kept.sqlite")
        window = make_window(backend, WindowSettings(tmp_path / "settings.ini"), "light")
        windows.append(window)
        window.show()
        open_and_judge(window, library_folder, qtbot)
        return window

    yield start
    for window in windows:
        window.close()


def own(window: Window) -> list[str]:
    return [claim.text for claim in window.controller.reviewing.made]


def part_of(window: Window) -> Span:
    text, words = window.panes.panes[2].document.text, "Witness number 7 repeated"
    return Span(text.index(words), text.index(words) + len(words))


def listed(window: Window) -> set[str]:
    return {claim.text for claim in window.claims.listed}


def check(window: Window, text: str, wait_for: Wait) -> Claim:
    window.controller.check_text(text)
    wait_for(lambda: window.controller.decided is not None)
    assert window.controller.claim is not None
    return window.controller.claim


def test_every_sentence_checked_is_there_after_a_restart(again: Again, wait_for: Wait) -> None:
    first = again()
    check(first, NINE, wait_for)
    check(first, TWELVE, wait_for)
    first.controller.check_span("c.md", part_of(first))
    part = first.controller.claim
    assert part is not None
    first.controller.check_text(NINE)
    first.close()
    second = again()
    assert own(second) == [NINE, TWELVE, part.text]
    assert listed(second) >= {NINE, TWELVE, part.text}
    assert second.controller.claim is not None
    assert second.controller.claim.text == NINE
    assert {NINE, TWELVE} <= {j.claim.text for j in second.controller.judgements.values()}


def test_delete_removes_your_claim_and_undo_brings_it_back(
    qtbot: QtBot, again: Again, wait_for: Wait
) -> None:
    window = again()
    check(window, TWELVE, wait_for)
    claim = check(window, NINE, wait_for)
    window.review(HumanVerdict.SUPPORTS)
    window.claims.view.setFocus()
    press(qtbot, window, Qt.Key.Key_Delete)
    assert own(window) == [TWELVE]
    assert NINE not in listed(window)
    assert window.controller.reviewing.all == ()
    assert claim.id not in window.controller.judgements
    assert window.controller.claim not in (None, claim)
    assert NINE[:20] in window.status.said.text()
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert own(window) == [TWELVE, NINE]
    assert window.controller.claim is not None
    assert window.controller.claim.text == NINE
    wait_for(lambda: window.controller.decided is not None and window.controller.decided.reviewed == 1)
    press(qtbot, window, Qt.Key.Key_Z, CTRL | SHIFT)
    assert own(window) == [TWELVE]
    window.close()
    assert own(again()) == [TWELVE]


def test_a_claim_without_reviews_is_selected_when_undo_brings_it_back(
    qtbot: QtBot, again: Again, wait_for: Wait
) -> None:
    window = again()
    claim = check(window, NINE, wait_for)
    press(qtbot, window, Qt.Key.Key_Delete)
    assert own(window) == []
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert window.controller.claim == claim
    wait_for(lambda: claim.id in window.controller.judgements)


def test_a_claim_made_of_a_selection_is_removed_too(qtbot: QtBot, again: Again, wait_for: Wait) -> None:
    window = again()
    window.controller.check_span("c.md", part_of(window))
    wait_for(lambda: window.controller.decided is not None)
    assert len(own(window)) == 1
    press(qtbot, window, Qt.Key.Key_Delete)
    assert own(window) == []


def test_a_claim_of_the_sources_stays(qtbot: QtBot, again: Again) -> None:
    window = again()
    press(qtbot, window, Qt.Key.Key_J)
    claim, count = window.controller.claim, len(window.claims.listed)
    assert claim is not None
    press(qtbot, window, Qt.Key.Key_Delete)
    assert (window.controller.claim, len(window.claims.listed)) == (claim, count)
    assert "cannot be removed" in window.ready.own_claim()
    actions = window.own_claims.menu(claim).actions()
    assert [action.isEnabled() for action in actions] == [True, False]


def test_the_claims_menu_copies_and_removes(again: Again, wait_for: Wait) -> None:
    window = again()
    claim = check(window, NINE, wait_for)
    copy, remove = window.own_claims.menu(claim).actions()
    copy.trigger()
    assert QApplication.clipboard().text() == NINE
    assert remove.shortcut().toString() == "Del"
    remove.trigger()
    assert own(window) == []


def test_what_another_window_makes_and_removes_is_followed(again: Again, wait_for: Wait) -> None:
    first, second = again(), again()
    claim = check(first, NINE, wait_for)
    second.controller.reviewing.renew()
    assert own(second) == [NINE]
    assert NINE in listed(second)
    second.controller.reviewing.remove_claim(claim)
    first.controller.reviewing.renew()
    assert own(first) == []
    assert first.controller.claim is None

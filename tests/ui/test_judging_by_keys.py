"""Every review of evidence by keys alone: accept, overrule, note, tag, undo, history; nothing is lost."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.evidence.model import Verdict
from reader.review.model import HumanVerdict, Review
from reader.text.model import Span
from reader.ui.claims_rows import spoken
from reader.ui.main import make_window
from reader.ui.settings import WindowSettings
from reader.ui.window import Window
from tests.ui.conftest import open_and_judge
from tests.ui.fakes import FakeServices, fake_backend
from tests.ui.test_window_keys import ALT, CTRL, SHIFT, press

Wait = Callable[[Callable[[], bool]], None]
TYPED = "The harbour bridge stayed shut after 14 months of repairs."


def write(qtbot: QtBot, window: Window, key: Qt.Key, text: str, held: Qt.KeyboardModifier) -> None:
    """Open a field of the review bar by its key, write, and keep it with Enter."""
    press(qtbot, window, key, held)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is window.dock.view


def tag(qtbot: QtBot, window: Window, text: str) -> None:
    write(qtbot, window, Qt.Key.Key_T, text, Qt.KeyboardModifier.NoModifier)


def review(window: Window) -> Review | None:
    state = window.controller
    assert state.claim is not None
    assert state.evidence is not None
    return state.reviewing.review(state.claim, state.evidence)


def told(window: Window) -> str:
    """Return all that the dock tells of the passage, its wide blanks as plain ones."""
    return " ".join(window.dock.comparison.toPlainText().split())


def test_a_takes_the_machines_verdict_and_goes_on(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_J)
    first = window.controller.evidence
    press(qtbot, window, Qt.Key.Key_A)
    assert window.controller.evidence != first
    assert first is not None
    decided = window.controller.decided
    assert decided is not None
    passage = decided.passage(first)
    assert passage is not None
    assert (passage.human, passage.machine, passage.overruled) == (
        HumanVerdict.CONTRADICTS,
        Verdict.CONTRADICTS,
        False,
    )
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert window.controller.evidence == first
    assert review(window) is None


def test_a_again_keeps_what_was_accepted(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_J)
    press(qtbot, window, Qt.Key.Key_A)
    press(qtbot, window, Qt.Key.Key_P)
    press(qtbot, window, Qt.Key.Key_A)
    press(qtbot, window, Qt.Key.Key_P)
    kept = review(window)
    assert kept is not None
    assert kept.verdict is HumanVerdict.CONTRADICTS


def test_the_last_passage_leads_to_those_left_then_says_that_all_is_done(
    qtbot: QtBot, window: Window
) -> None:
    press(qtbot, window, Qt.Key.Key_J)
    count = len(window.dock.model.rows)
    press(qtbot, window, Qt.Key.Key_N)
    for _ in range(count):
        press(qtbot, window, Qt.Key.Key_A)
    decided = window.controller.decided
    assert decided is not None
    assert all(p.human for p in decided.passages)
    assert "reviewed" in window.status.said.text()


def test_tags_are_kept_shown_undone_and_redone(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_J)
    tag(qtbot, window, "to ask, #figures, to ask")
    kept = review(window)
    assert kept is not None
    assert kept.tags == ("to ask", "figures")
    assert "#to ask" in told(window)
    assert window.dock.bar.tags.text() == "to ask, figures"
    row = window.dock.model.rows[window.dock.view.currentIndex().row()]
    assert row.review == kept
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert review(window) is None
    assert "#to ask" not in told(window)
    press(qtbot, window, Qt.Key.Key_Z, CTRL | SHIFT)
    again = review(window)
    assert again is not None
    assert again.tags == ("to ask", "figures")


def test_a_tag_in_use_is_completed(qtbot: QtBot, window: Window, wait_for: Wait) -> None:
    press(qtbot, window, Qt.Key.Key_J)
    tag(qtbot, window, "eyewitness")
    press(qtbot, window, Qt.Key.Key_N)
    press(qtbot, window, Qt.Key.Key_T)
    field = window.dock.bar.tags
    QTest.keyClicks(field, "figures, eye")
    wait_for(field.offered.isVisible)
    QTest.keyClick(field.offered, Qt.Key.Key_Down)
    QTest.keyClick(field.offered, Qt.Key.Key_Return)
    assert field.text() == "figures, eyewitness"
    QTest.keyClick(field, Qt.Key.Key_Return)
    kept = review(window)
    assert kept is not None
    assert kept.tags == ("figures", "eyewitness")


def test_enter_keeps_a_tag_as_typed_where_none_was_chosen(
    qtbot: QtBot, window: Window, wait_for: Wait
) -> None:
    press(qtbot, window, Qt.Key.Key_J)
    tag(qtbot, window, "eyewitness")
    press(qtbot, window, Qt.Key.Key_N)
    press(qtbot, window, Qt.Key.Key_T)
    field = window.dock.bar.tags
    QTest.keyClicks(field, "eye")
    wait_for(field.offered.isVisible)
    QTest.keyClick(field.offered, Qt.Key.Key_Return)
    kept = review(window)
    assert kept is not None
    assert kept.tags == ("eye",)
    assert not field.offered.isVisible()


def test_claims_are_filtered_by_tag(qtbot: QtBot, window: Window) -> None:
    everything = len(window.claims.model.rows)
    assert not window.claims.fields.tag.isVisible()
    press(qtbot, window, Qt.Key.Key_J)
    tag(qtbot, window, "to ask")
    assert window.claims.fields.tag.isVisible()
    press(qtbot, window, Qt.Key.Key_G, ALT)
    assert [row.claim for row in window.claims.model.rows] == [window.controller.claim]
    assert window.claims.fields.filters()["tag"] == "to ask"
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert len(window.claims.model.rows) == everything
    assert not window.claims.fields.tag.isVisible()


def test_notes_are_undone_like_verdicts(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_J)
    write(qtbot, window, Qt.Key.Key_M, "see the minutes", CTRL)
    assert window.dock.note.text() == "see the minutes"
    evidence = window.controller.evidence
    assert evidence is not None
    begin = window.status.said.text().removeprefix("note kept on “").rstrip("”…")
    assert begin
    assert evidence.text.startswith(begin)
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert window.dock.note.text() == ""
    press(qtbot, window, Qt.Key.Key_Y, CTRL)
    assert window.dock.note.text() == "see the minutes"


def test_another_library_knows_no_history_of_the_former_ones(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    press(qtbot, window, Qt.Key.Key_J)
    press(qtbot, window, Qt.Key.Key_H)
    assert "not reviewed yet" in told(window)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "z.txt").write_text("The lock closed on Sunday, the council said.\n", "utf-8")
    with qtbot.waitSignal(window.controller.library_opened):
        window.controller.open(tmp_path / "other")
    press(qtbot, window, Qt.Key.Key_H)
    press(qtbot, window, Qt.Key.Key_H)
    assert told(window) == ""


def test_the_history_tells_when_who_and_what(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Qt.Key.Key_J)
    press(qtbot, window, Qt.Key.Key_H)
    assert "not reviewed yet" in told(window)
    press(qtbot, window, Qt.Key.Key_S)
    press(qtbot, window, Qt.Key.Key_P)
    tag(qtbot, window, "to ask")
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    text = told(window)
    state = window.controller
    assert state.claim is not None
    assert state.evidence is not None
    entries = state.reviewing.history(state.claim, state.evidence)
    assert [(e.field, e.before, e.after) for e in entries] == [
        ("verdict", "", "supports"),
        ("tags", "", "to ask"),
        ("tags", "to ask", ""),
    ]
    assert {e.who for e in entries} == {"ines"}
    assert "nothing → supports" in text
    assert text.index("to ask → nothing") < text.index("nothing → to ask") < text.index("nothing → supports")
    assert "ines" in text
    press(qtbot, window, Qt.Key.Key_H)
    assert "nothing → supports" not in told(window)


def test_d_writes_both_texts_as_one_and_u_unfolds(qtbot: QtBot, window: Window) -> None:
    comparison = window.dock.comparison
    with qtbot.waitSignal(comparison.written):
        press(qtbot, window, Qt.Key.Key_J)
    beside = comparison.toPlainText()
    with qtbot.waitSignal(comparison.written):
        press(qtbot, window, Qt.Key.Key_D)
    assert comparison.in_line
    assert comparison.toPlainText() != beside
    with qtbot.waitSignal(comparison.written):
        press(qtbot, window, Qt.Key.Key_D)
    assert comparison.toPlainText() == beside
    with qtbot.waitSignal(comparison.written):
        press(qtbot, window, Qt.Key.Key_U)
    assert comparison.whole
    assert " … " not in comparison.toPlainText()


def test_how_texts_are_compared_comes_back_with_the_session(
    qtbot: QtBot, window: Window, library_folder: Path, tmp_path: Path
) -> None:
    for key in (Qt.Key.Key_D, Qt.Key.Key_H):
        press(qtbot, window, key)
    window.close()
    again = make_window(
        fake_backend(tmp_path / "reviews.sqlite"), WindowSettings(tmp_path / "settings.ini"), "light"
    )
    qtbot.addWidget(again)
    again.show()
    assert again.session.restore_frame()
    comparison = again.dock.comparison
    assert (comparison.in_line, comparison.whole, comparison.with_history) == (True, False, True)
    again.close()


def test_a_typed_claim_is_listed_and_its_review_comes_back(
    qtbot: QtBot, window: Window, library_folder: Path, tmp_path: Path, wait_for: Wait
) -> None:
    press(qtbot, window, Qt.Key.Key_Return, CTRL)
    QTest.keyClicks(window.top.check, TYPED)
    press(qtbot, window, Qt.Key.Key_Return, CTRL)
    wait_for(lambda: window.controller.decided is not None)
    listed = next(row for row in window.claims.model.rows if row.claim.text == TYPED)
    assert "your own claim" in spoken(listed)
    at, total = window.claims.position
    assert window.top.counter.text() == f"your claim {at} of {total}"
    assert window.top.counter.toolTip() == f"listed: {total - 1} from the sources · 1 of your own"
    assert window.status.work == f"judged {total}/{total}"
    window.dock.view.setFocus()
    press(qtbot, window, Qt.Key.Key_C)
    window.close()
    again = make_window(
        fake_backend(tmp_path / "reviews.sqlite"), WindowSettings(tmp_path / "other.ini"), "light"
    )
    qtbot.addWidget(again)
    again.show()
    open_and_judge(again, library_folder, qtbot)
    row = next(r for r in again.claims.model.rows if r.claim.text == TYPED)
    assert row.decided is not None
    assert [p.human for p in row.decided.passages].count(HumanVerdict.CONTRADICTS) == 1
    again.controller.export(tmp_path / "out", "csv")
    wait_for((tmp_path / "out" / "report.csv").is_file)
    services = again.controller.services
    assert isinstance(services, FakeServices)
    assert [r.key.claim_text for r in services.reviews] == [TYPED]
    again.close()


def test_a_sentence_cut_out_is_listed_as_a_claim(qtbot: QtBot, window: Window, wait_for: Wait) -> None:
    start = window.panes.panes[0].document.text.index("repainted both towers")
    count = len(window.claims.model.rows)
    span = Span(start, start + len("repainted both towers"))
    window.controller.check_span("a.md", span)
    wait_for(lambda: window.controller.decided is not None)
    assert len(window.claims.model.rows) == count + 1
    window.controller.check_span("a.md", span)
    assert len(window.claims.model.rows) == count + 1

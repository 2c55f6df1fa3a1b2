"""A verdict that holds both ways is offered for the other side of the pair too."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.evidence.model import Claim, Standing, Verdict
from reader.review.decided import Passage
from reader.review.model import HumanVerdict
from reader.ui.window import Window
from tests.ui.test_window_keys import ALT, CTRL, press

Wait = Callable[[Callable[[], bool]], None]


def toll(window: Window, source: str) -> Claim:
    return next(c for c in window.controller.claims if c.source == source and "crowns" in c.text)


def passage(window: Window, claim: Claim, source: str) -> Passage:
    decided = window.controller.reviewing.decide(window.controller.judgements[claim.id])
    return next(p for p in decided.in_source(source) if "crowns" in p.evidence.text)


def select(window: Window, claim: Claim, source: str) -> None:
    window.controller.select_claim(claim)
    window.controller.select_evidence(passage(window, claim, source).evidence)


@pytest.fixture
def apart(window: Window) -> tuple[Window, Claim, Claim]:
    """Return the window at a claim and a passage that contradicts it, with both as claims."""
    here, there = toll(window, "a.md"), toll(window, "c.md")
    assert passage(window, here, "c.md").verdict is Verdict.CONTRADICTS
    assert passage(window, there, "a.md").verdict is Verdict.CONTRADICTS
    select(window, here, "c.md")
    return window, here, there


def test_an_irrelevant_pair_is_so_from_both_sides(qtbot: QtBot, apart: tuple[Window, Claim, Claim]) -> None:
    window, here, there = apart
    press(qtbot, window, Qt.Key.Key_I)
    assert passage(window, there, "a.md").verdict is Verdict.CONTRADICTS
    assert "source 3" in window.notice.label.text()
    assert window.notice.action.text() == "Also the other way round"
    press(qtbot, window, Qt.Key.Key_N, ALT)
    assert passage(window, there, "a.md").human is HumanVerdict.IRRELEVANT
    assert window.controller.claim == here
    assert not window.notice.isVisible()
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert passage(window, there, "a.md").verdict is Verdict.CONTRADICTS
    assert passage(window, here, "c.md").human is HumanVerdict.IRRELEVANT
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert passage(window, here, "c.md").human is None


def test_both_sides_judged_the_claim_is_contested_no_more(
    qtbot: QtBot, apart: tuple[Window, Claim, Claim]
) -> None:
    window, _, there = apart
    reviewing = window.controller.reviewing
    for other in reviewing.decide(window.controller.judgements[there.id]).passages:
        if "crowns" not in other.evidence.text:
            reviewing.judge(there, other.evidence, HumanVerdict.IRRELEVANT)
    for source in ("a.md", "b.md"):
        select(window, toll(window, source), "c.md")
        assert window.controller.counting[there.id].standing is Standing.CONTESTED
        press(qtbot, window, Qt.Key.Key_I)
        press(qtbot, window, Qt.Key.Key_N, ALT)
    assert window.controller.counting[there.id].standing is not Standing.CONTESTED


@pytest.mark.parametrize(
    ("key", "verdict"), [(Qt.Key.Key_S, Verdict.SUPPORTS), (Qt.Key.Key_M, Verdict.MENTIONS)]
)
def test_what_takes_a_contradiction_back_is_offered_the_other_way_round(
    qtbot: QtBot, apart: tuple[Window, Claim, Claim], key: Qt.Key, verdict: Verdict
) -> None:
    window, _, there = apart
    press(qtbot, window, key)
    press(qtbot, window, Qt.Key.Key_N, ALT)
    assert passage(window, there, "a.md").verdict is verdict


def test_what_counts_alike_already_is_not_offered(qtbot: QtBot, apart: tuple[Window, Claim, Claim]) -> None:
    window, *_ = apart
    window.notice.hide()
    press(qtbot, window, Qt.Key.Key_C)
    assert not window.notice.offers()


def test_the_offer_goes_with_the_next_verdict(qtbot: QtBot, apart: tuple[Window, Claim, Claim]) -> None:
    window, here, _ = apart
    press(qtbot, window, Qt.Key.Key_I)
    assert window.notice.offers()
    select(window, here, "c.md")
    press(qtbot, window, Qt.Key.Key_I)
    assert passage(window, here, "c.md").human is None
    assert not window.notice.isVisible()

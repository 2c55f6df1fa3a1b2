"""What counts once the analyst has spoken."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.evidence.model import Claim, Evidence, Judgement, Standing, Verdict
from reader.library.model import Library
from reader.library.store import ReviewStore
from reader.review.decided import Decided, Reviews
from reader.review.log import ReviewLog
from reader.review.model import AnalystsEvidence, HumanVerdict, review_key
from reader.text.model import Document, Metadata, Span

NORTH = "The mill burned on Sunday night."
SOUTH = "The mill burned on Monday.\nNobody was in the mill that night."


def library(south: str = SOUTH) -> Library:
    texts = (("north.md", NORTH), ("south.md", south))
    return Library(Path(), tuple(Document(n, text, Metadata(), ()) for n, text in texts))


CLAIM = Claim("c", NORTH, "north.md", Span(0, len(NORTH)))
AGAINST = Evidence("south.md", Span(0, 26), SOUTH[:26], Verdict.CONTRADICTS, 0.9)
ABOUT = Evidence("south.md", Span(27, len(SOUTH)), SOUTH[27:], Verdict.MENTIONS, 0.4)
MACHINE = Judgement(CLAIM, (AGAINST, ABOUT), ("north.md",), Standing.CONTESTED)


class Desk:
    """A store, the log on it and the reviews in memory, kept alike."""

    def __init__(self, file: Path) -> None:
        self.store = ReviewStore(file)
        self.log = ReviewLog(self.store)
        self.reviews = Reviews(library())

    def say(self, evidence: Evidence, verdict: HumanVerdict | None, note: str = "") -> None:
        key = review_key(library(), CLAIM, evidence)
        self.log.set_verdict(key, verdict)
        self.log.set_note(key, note)
        self.reviews.put(key, self.log.review(key))

    @property
    def decided(self) -> Decided:
        now = self.reviews.decide(MACHINE)
        assert now == Reviews(library(), self.log.reviews()).decide(MACHINE)
        return now


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "r.sqlite")
    yield made
    made.store.close()


def test_without_a_review_the_machines_judgement_counts(desk: Desk) -> None:
    assert desk.decided.counting is MACHINE
    assert (desk.decided.left, desk.decided.reviewed, desk.decided.overruled) == (1, 0, False)


def test_tags_are_known_of_a_claim_and_of_the_library(desk: Desk) -> None:
    tagged = {ABOUT: ("to ask", "Źródło"), AGAINST: ("to ask",)}
    for evidence, tags in tagged.items():
        key = review_key(library(), CLAIM, evidence)
        desk.log.set_tags(key, tags)
        desk.reviews.put(key, desk.log.review(key))
    assert desk.decided.tags == {"to ask", "Źródło"}
    assert desk.reviews.tags == ("to ask", "Źródło")
    assert (desk.decided.left, desk.decided.reviewed) == (1, 0)


def test_a_confirmed_verdict_changes_nothing_but_is_reviewed(desk: Desk) -> None:
    desk.say(AGAINST, HumanVerdict.CONTRADICTS)
    assert desk.decided.counting == MACHINE
    assert (desk.decided.left, desk.decided.reviewed, desk.decided.overruled) == (0, 1, False)


def test_an_overruled_verdict_counts_and_the_machines_is_kept(desk: Desk) -> None:
    desk.say(AGAINST, HumanVerdict.SUPPORTS)
    passage = desk.decided.passages[0]
    assert (passage.machine, passage.human, passage.verdict) == (
        Verdict.CONTRADICTS,
        HumanVerdict.SUPPORTS,
        Verdict.SUPPORTS,
    )
    assert desk.decided.overruled
    assert desk.decided.standing is Standing.CORROBORATED
    assert desk.decided.machine.standing is Standing.CONTESTED
    assert desk.decided.shown == MACHINE


def test_what_is_irrelevant_counts_no_more_and_its_source_falls_silent(desk: Desk) -> None:
    desk.say(AGAINST, HumanVerdict.IRRELEVANT)
    assert list(desk.decided.counting.evidence) == [ABOUT]
    assert desk.decided.standing is Standing.SINGLE_SOURCE
    desk.say(ABOUT, HumanVerdict.IRRELEVANT)
    assert list(desk.decided.counting.evidence) == []
    assert set(desk.decided.counting.silent) == {"north.md", "south.md"}
    assert [p.evidence for p in desk.decided.passages] == [AGAINST, ABOUT]


def test_taking_the_verdict_back_restores_the_machines(desk: Desk) -> None:
    desk.say(AGAINST, HumanVerdict.SUPPORTS)
    desk.say(AGAINST, None)
    assert desk.decided.counting == MACHINE
    assert desk.decided.reviewed == 0


def test_a_note_alone_is_shown_but_decides_nothing(desk: Desk) -> None:
    desk.say(AGAINST, None, "look this up")
    review = desk.decided.passages[0].review
    assert review is not None
    assert review.note == "look this up"
    assert (desk.decided.reviewed, desk.decided.counting) == (0, MACHINE)


def test_a_passage_that_the_machine_does_not_name_is_the_analysts_own(desk: Desk) -> None:
    chosen = AnalystsEvidence("south.md", Span(4, 15), SOUTH[4:15], Verdict.SUPPORTS, 1.0)
    desk.say(chosen, HumanVerdict.SUPPORTS)
    assert desk.decided.passages[-1].evidence == chosen
    assert desk.decided.passages[-1].machine is None
    assert not desk.decided.overruled
    assert {e.verdict for e in desk.decided.counting.evidence} == {*Verdict}
    assert desk.decided.standing is Standing.CONTESTED


def test_a_review_survives_the_machine_losing_its_passage(desk: Desk) -> None:
    desk.say(AGAINST, HumanVerdict.CONTRADICTS)
    alone = replace(MACHINE, evidence=(), standing=Standing.SINGLE_SOURCE)
    now = desk.reviews.decide(alone)
    assert [(p.evidence.span, p.human) for p in now.passages] == [(AGAINST.span, HumanVerdict.CONTRADICTS)]
    assert now.standing is Standing.CONTESTED


def test_a_passage_that_is_gone_is_an_orphan_and_counts_nowhere(desk: Desk) -> None:
    desk.say(AGAINST, HumanVerdict.CONTRADICTS)
    later = Reviews(library("The mill was rebuilt."), desk.log.reviews())
    assert [r.key.passage_text for r in later.orphans] == [AGAINST.text]
    assert later.decide(replace(MACHINE, evidence=())).passages == ()
    assert desk.reviews.orphans == ()


def test_other_claims_are_left_alone(desk: Desk) -> None:
    desk.say(AGAINST, HumanVerdict.SUPPORTS)
    other = replace(MACHINE, claim=Claim("d", "The mill stood."))
    assert desk.reviews.decide(other).counting is other

"""Moments in order of time, and where they clash."""

import datetime as dt

from reader.evidence.disputes import clashes
from reader.evidence.facts import find_facts
from reader.evidence.model import Judgement, ReasonKind
from reader.evidence.timeline import Moment, counterpart, timeline
from reader.text.model import Document
from tests.unit.evidence.invented import clash, document, library

A_SAYS = "The ferry ran aground on Sunday, after an overhaul in 2029."
B_SAYS = "On Monday the ferry ran aground; a hearing follows in June 2031."
C_SAYS = "The ferry ran aground on Friday with nobody hurt."
A, B = document("a", A_SAYS), document("b", B_SAYS)
C = document("c", C_SAYS, date=None)


def moments(*judged: Judgement, documents: tuple[Document, ...] = (A, B, C)) -> tuple[Moment, ...]:
    held = library(*documents)
    return timeline(held, find_facts(held), clashes(judged))


def written(found: tuple[Moment, ...]) -> list[str]:
    texts = {d.source: d.text for d in (A, B, C)}
    return [m.span.of(texts[m.source]) or f"published {m.source}" for m in found]


def test_moments_stand_in_order_of_time_and_unresolved_ones_last() -> None:
    assert written(moments()) == [
        "2029",
        "Sunday",
        "published a",
        "published b",
        "Monday",
        "June 2031",
        "Friday",
    ]
    found = moments()
    assert found[1].first == dt.date(2031, 3, 9)
    assert (found[-1].first, found[-1].source) == (None, "c")


def test_a_longer_stretch_stands_before_what_begins_with_it() -> None:
    source = document(
        "a", "It opened on 1 January 2030.", "It closed in January 2030.", "It was 2030.", date=None
    )
    found = moments(documents=(source,))
    assert [m.span.of(source.text) for m in found] == ["2030", "January 2030", "1 January 2030"]


def test_a_clash_of_dates_is_told_on_both_sides_at_the_date_alone() -> None:
    found = moments(clash(ReasonKind.DATE, (A, A_SAYS, "Sunday"), (C, C_SAYS, "Friday")))
    by_words = dict(zip(written(found), found, strict=True))
    assert [f.text for f in by_words["Sunday"].clashes] == ["Friday"]
    assert [f.source for f in by_words["Friday"].clashes] == ["a"]
    assert by_words["2029"].clashes == ()
    assert found[counterpart(found, by_words["Sunday"])] is by_words["Friday"]
    assert counterpart(found, by_words["Monday"]) == -1


def test_a_clash_is_told_once_however_often_it_was_judged() -> None:
    twice = clash(ReasonKind.DATE, (A, A_SAYS, "Sunday"), (C, C_SAYS, "Friday"))
    back = clash(ReasonKind.DATE, (C, C_SAYS, "Friday"), (A, A_SAYS, "Sunday"))
    found = moments(twice, twice, back)
    assert [len(m.clashes) for m in found if m.clashes] == [1, 1]


def test_a_clash_of_order_concerns_the_whole_statement_and_others_do_not_count() -> None:
    order = clash(ReasonKind.SEQUENCE, (A, A_SAYS, "ran aground"), (B, B_SAYS, "a hearing follows"))
    figure = clash(ReasonKind.NUMBER, (A, A_SAYS, "2029"), (B, B_SAYS, "2031"))
    found = moments(order, figure)
    assert {w for w, m in zip(written(found), found, strict=True) if m.clashes} == {
        "Sunday",
        "2029",
        "Monday",
        "June 2031",
    }
    assert all(len(m.clashes) <= 1 for m in found)

"""The ledger: one row per thing, one cell per source."""

import datetime as dt

import pytest

from reader.evidence.disputes import clashes
from reader.evidence.facts import find_facts
from reader.evidence.ledger import LedgerKind, LedgerRow, ledger_rows
from reader.evidence.model import Judgement, ReasonKind
from reader.text.model import Document
from tests.unit.evidence.invented import MONDAY, clash, document, library


def rows(
    *documents: Document, kind: LedgerKind | None = None, judged: tuple[Judgement, ...] = ()
) -> list[LedgerRow]:
    found = ledger_rows(find_facts(library(*documents)), clashes(judged))
    return [row for row in found if kind in (None, row.kind)]


def cells(row: LedgerRow) -> dict[str, list[str]]:
    return {source: [entry.text for entry in cell.entries] for source, cell in row.cells.items()}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The fee is $1.25 billion per month.", "They pay $1.25B/month."),
        ("It cost $40 billion.", "The price of $40bn was paid."),
        ("Seven people were hurt.", "It left 7 people injured."),
        ("Some 34.4% of firms agreed.", "Of the firms 34.4 percent said so."),
    ],
)
def test_one_figure_written_twice_is_one_thing(one: str, other: str) -> None:
    (row,) = rows(document("a", one), document("b", other), kind=LedgerKind.FIGURE)
    assert set(row.cells) == {"a", "b"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It cost $40 billion.", "It cost $43 billion."),
        ("It cost $40 billion.", "It cost between $30 billion and $45 billion."),
        ("Seven people were hurt.", "Seven cars were damaged."),
        ("It took seven days.", "It cost $7."),
    ],
)
def test_figures_that_differ_are_different_things(one: str, other: str) -> None:
    assert len(rows(document("a", one), document("b", other), kind=LedgerKind.FIGURE)) == 2


def test_a_day_is_one_thing_however_it_is_called() -> None:
    one = document("a", "It happened on Sunday.")
    other = document(
        "b", "It happened on 9 March 2031.", "It was Sunday, March 9.", date=MONDAY + dt.timedelta(30)
    )
    (row,) = rows(one, other, kind=LedgerKind.DATE)
    assert cells(row) == {"a": ["Sunday"], "b": ["Sunday, March 9", "9 March 2031"]}
    assert row.date is not None
    assert row.date.first == dt.date(2031, 3, 9)


def test_a_person_is_one_thing_and_the_most_frequent_form_comes_first() -> None:
    one = document(
        "a",
        "The mayor, Tora Vik, said it was late.",
        "Then Vik left the town, and they told Vik so.",
    )
    row = next(r for r in rows(one, kind=LedgerKind.NAME) if r.label == "Tora Vik")
    assert cells(row) == {"a": ["Vik", "Vik", "Tora Vik"]}


def test_a_quotation_and_a_part_of_it_are_one_thing() -> None:
    one = document("a", "“Nobody on board was ever in any danger at all,” Vik said.")
    other = document(
        "b", "Vik said that “nobody on board was ever in any danger”.", "“We did our best today,” she said."
    )
    found = rows(one, other, kind=LedgerKind.QUOTE)
    assert [set(row.cells) for row in found] == [{"a", "b"}, {"b"}]
    assert found[0].label.startswith("“Nobody on board")


A_SAYS, B_SAYS = (
    "The ferry ran aground on Sunday with 40 people.",
    "On Monday the ferry with 40 people ran aground.",
)
A, B = document("a", A_SAYS), document("b", B_SAYS)
JUDGED = (clash(ReasonKind.DATE, (A, A_SAYS, "Sunday"), (B, B_SAYS, "Monday")),)


def test_disputes_come_first_and_say_why() -> None:
    found = rows(A, B, judged=JUDGED)
    assert [row.kind for row in found][:2] == [LedgerKind.DISPUTE, LedgerKind.FIGURE]
    assert found[0].reason is ReasonKind.DATE
    assert cells(found[0]) == {"a": ["Sunday"], "b": ["Monday"]}
    assert found[0].cells["b"].entries[0].span.of(B.text) == "Monday"


def test_what_clashes_is_contested_in_its_own_row_too_and_nothing_else() -> None:
    found = rows(A, B, judged=JUDGED)
    contested = {row.label for row in found if row.contested and row.kind is LedgerKind.DATE}
    assert contested == {"Sunday", "Monday"}
    assert not any(row.contested for row in found if row.kind is LedgerKind.FIGURE)


def test_what_more_sources_tell_comes_first() -> None:
    one, other = document("a", "It took 9 days and cost $40."), document("b", "They paid $40 for it.")
    found = rows(one, other, kind=LedgerKind.FIGURE)
    assert [len(row.cells) for row in found] == [2, 1]

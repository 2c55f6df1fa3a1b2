"""What stands in both texts, but elsewhere, is told as moved; nothing is lost or told twice."""

import itertools
from collections.abc import Callable

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from reader.compare.model import Change, Run
from reader.compare.moves import moves
from reader.compare.tokens import tokens
from reader.compare.words import mostly_different, moved_diff, word_diff
from tests.unit.compare.test_words import TEXTS

SAID = (
    "The crane on the north quay was sold in March.",
    "Two tugs from Brevik pulled the vessel off the sandbank before noon.",
    "An inquiry opens next week, the maritime authority announced.",
    "Nobody aboard the Hilda was hurt, said its owner.",
    "Lorries pay 9 crowns from April.",
)
CLAUSES = (
    "when the tide had turned at dusk",
    "the ferry Hilda left the inner harbour",
    "with 43 people aboard",
)
ORDERS = st.permutations(range(len(SAID)))


def shown(left: str, right: str) -> str:
    """Write a diff as wdiff does; what moved away stands in `<…`, what came in `…>`."""
    forms: dict[Change, Callable[[Run], str]] = {
        Change.EQUAL: lambda run: run.left.of(left),
        Change.DELETED: lambda run: f"[-{run.left.of(left)}-]",
        Change.INSERTED: lambda run: f"{{+{run.right.of(right)}+}}",
        Change.MOVED: lambda run: f"<{run.left.of(left)}" if run.left else f"{run.right.of(right)}>",
    }
    return "".join(forms[run.change](run) for run in moved_diff(left, right))


def bare(text: str) -> list[str]:
    return [token.key for token in tokens(text) if token.is_word]


def test_a_moved_sentence_is_neither_deleted_nor_inserted() -> None:
    left, right = " ".join(SAID[:3]), " ".join((SAID[1], SAID[2], SAID[0]))
    assert shown(left, right).replace("[- -]", " ").replace("{+ +}", " ") == (
        f"<{SAID[0]} {SAID[1]} {SAID[2]} {SAID[0]}>"
    )


def test_a_moved_clause_is_told_inside_a_sentence() -> None:
    left = "When the tide had turned at dusk, the ferry Hilda left the inner harbour of Brevik."
    right = "The ferry Hilda left the inner harbour of Brevik when the tide had turned at dusk."
    written = shown(left, right)
    assert "<When the tide had turned at dusk" in written
    assert "when the tide had turned at dusk" in written.split(">")[0].rsplit("Brevik", 1)[1]
    assert "The ferry Hilda left the inner harbour of Brevik".casefold() in written.casefold()


def test_equal_facts_move_together() -> None:
    left = "Investors paid $40 billion on May 19 in Oslo. The chair of the board left the room in anger."
    right = "The chair of the board left the room in anger. Investors paid $40B on 19 May in Oslo."
    moved = [run for run in moved_diff(left, right) if run.change is Change.MOVED]
    assert [bool(run.left) for run in moved] == [True, False]
    assert not [
        w for run in moved_diff(left, right) if run.change is Change.DELETED for w in bare(run.left.of(left))
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("one two", "two one"),
        ("the of and in to was", "was to in and of the"),
        (SAID[0], SAID[0]),
        ("", SAID[0]),
        (SAID[0], SAID[1]),
    ],
)
def test_few_or_empty_words_do_not_move(left: str, right: str) -> None:
    assert moved_diff(left, right) == word_diff(left, right)


@given(ORDERS)
def test_sentences_in_another_order_leave_nothing_deleted(order: list[int]) -> None:
    """Whatever the order, every sentence is equal or moved, as a whole."""
    left, right = " ".join(SAID), " ".join(SAID[n] for n in order)
    runs = moved_diff(left, right)
    assert not [w for r in runs if r.change is Change.DELETED for w in bare(r.left.of(left))]
    assert not [w for r in runs if r.change is Change.INSERTED for w in bare(r.right.of(right))]


@given(TEXTS, TEXTS)
@example(" ".join(SAID), " ".join(reversed(SAID)))
@example(", ".join(CLAUSES), ", ".join(reversed(CLAUSES)))
def test_runs_cover_both_texts_and_moves_come_in_pairs(left: str, right: str) -> None:
    left_end = right_end = 0
    runs = moved_diff(left, right)
    for run in runs:
        assert (run.left.start, run.right.start) == (left_end, right_end)
        assert run.left or run.right
        left_end, right_end = run.left.end, run.right.end
        assert (run.elsewhere is None) == (run.change is not Change.MOVED)
    assert (left_end, right_end) == (len(left), len(right))
    away = {(r.left, r.elsewhere) for r in runs if r.change is Change.MOVED and r.left}
    here = {(r.elsewhere, r.right) for r in runs if r.change is Change.MOVED and r.right}
    assert away == here
    for one, other in away:
        assert other is not None
        assert bare(one.of(left)) == bare(other.of(right))


@given(st.lists(st.sampled_from([*SAID, *CLAUSES, "the", "Hilda", "7"]), max_size=8), st.data())
def test_moves_do_not_overlap(parts: list[str], data: st.DataObject) -> None:
    left, right = tokens(" ".join(parts)), tokens(" ".join(data.draw(st.permutations(parts))))
    found = moves(left, right)
    for side in (lambda m: (m.left, m.left_end), lambda m: (m.right, m.right_end)):
        spans = sorted(map(side, found))
        assert all(a < b for a, b in spans)
        assert all(first[1] <= second[0] for first, second in itertools.pairwise(spans))


@given(st.integers(0, len(SAID) - 1), st.integers(0, len(SAID) - 1))
def test_what_only_moved_is_not_mostly_different(taken: int, put: int) -> None:
    assume(taken != put)
    order = [s for n, s in enumerate(SAID) if n != taken]
    order.insert(put, SAID[taken])
    left, right = " ".join(SAID), " ".join(order)
    assert not mostly_different(moved_diff(left, right), left, right)

import itertools
import re
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.compare import edits, words
from reader.compare.model import Change, Run
from reader.compare.tokens import tokens
from reader.compare.words import word_diff

PIECES = st.sampled_from(
    re.findall(
        r"[^|]+",
        "the|The|ferry|Ferry’s|ferry's|sank|sailed|on|Monday|12|May|$40B|$40 billion|40|per cent|40%|seven|7|"
        "1,200|1200|café|cafe|don’t|9:30|,|.|…|...|\n| |\u00a0|\U0001f9e0|e\u0301|é|\u4e00|\U000f0000|-|—|x",
    )
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=40).map(" ".join))


def shown(left: str, right: str) -> str:
    """Write a diff as wdiff does."""
    forms: dict[Change, Callable[[Run], str]] = {
        Change.EQUAL: lambda run: run.left.of(left),
        Change.DELETED: lambda run: f"[-{run.left.of(left)}-]",
        Change.INSERTED: lambda run: f"{{+{run.right.of(right)}+}}",
    }
    return "".join(forms[run.change](run) for run in word_diff(left, right))


def assert_covers(runs: tuple[Run, ...], left: str, right: str) -> None:
    left_end = right_end = 0
    for run in runs:
        assert run.left.start == left_end
        assert run.right.start == right_end
        left_end, right_end = run.left.end, run.right.end
        assert bool(run.left) == (run.change is not Change.INSERTED)
        assert bool(run.right) == (run.change is not Change.DELETED)
    assert (left_end, right_end) == (len(left), len(right))


@given(TEXTS, TEXTS)
@example("", "")
@example("\U00100000\ufffd", "\ufffd")
def test_runs_reproduce_both_texts_in_order(left: str, right: str) -> None:
    assert_covers(word_diff(left, right), left, right)


@given(TEXTS, TEXTS)
def test_neighbouring_runs_differ_in_kind_and_cut_no_word(left: str, right: str) -> None:
    runs = word_diff(left, right)
    assert all(a.change is not b.change for a, b in itertools.pairwise(runs))
    left_ends = {0} | {t.span.end for t in tokens(left)}
    right_ends = {0} | {t.span.end for t in tokens(right)}
    assert all(run.left.end in left_ends and run.right.end in right_ends for run in runs)


@given(TEXTS, TEXTS)
def test_equal_runs_hold_tokens_of_equal_keys(left: str, right: str) -> None:
    for run in word_diff(left, right):
        if run.change is Change.EQUAL:
            lefts = [t.key for t in tokens(left) if run.left.covers(t.span)]
            assert lefts == [t.key for t in tokens(right) if run.right.covers(t.span)]


@given(TEXTS)
def test_a_text_equals_itself(text: str) -> None:
    assert [run.change for run in word_diff(text, text)] == [Change.EQUAL] * bool(text)


@given(TEXTS)
def test_tokens_cover_the_text(text: str) -> None:
    assert "".join(t.span.of(text) for t in tokens(text)) == text


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("$40B", "$40 billion"),
        ("$40 billion", "US$40bn"),
        ("1.25 billion dollars a month", "$1.25bn a month"),
        ("34.4 per cent", "34.4%"),
        ("34.4 percent", "34.4%"),
        ("the per cent sign", "the % sign"),
        ("seven boats", "7 boats"),
        ("Twenty-five men", "25 men"),
        ("1,200 tickets", "1200 tickets"),
        ("$3.50 million", "$3.5m"),
        ("52x as many", "52 times as many"),
        ("The ferry", "the ferry"),
        ("“Don’t go”", '"don\'t go"'),
        ("Café Zoë", "Cafe\u0301 Zoe"),
        ("one … two", "one ... two"),
        ("north—south", "north-south"),
        ("two  words\nhere", "two words here"),
        ("a $500,000 boat", "a $500k boat"),
        ("7 million people", "seven million people"),
        ("a $2b deal", "a $2-billion deal"),
        ("on May 19 in Oslo", "on 19 May in Oslo"),
        ("Sept. 3rd", "3 September"),
        ("4th of July", "July 4"),
    ],
)
def test_equal_facts_are_no_change(left: str, right: str) -> None:
    assert [run.change for run in word_diff(left, right)] == [Change.EQUAL]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("$40B", "$40 million"),
        ("$40", "€40"),
        ("40%", "40"),
        ("4 percentage points", "4%"),
        ("5m deep", "5 million deep"),
        ("US", "us"),
        ("1.2.3", "1.23"),
        ("9:30", "930"),
        ("12,5", "125"),
        ("52x", "52"),
        ("A100", "a 100"),
        ("A$40", "$40"),
        ("four per centuries", "4% uries"),
        ("version 4.0", "version 40"),
        ("May 19", "May 20"),
        ("19 May", "19 June"),
        ("they may 19 times", "they 19 May times"),
    ],
)
def test_different_facts_are_a_change(left: str, right: str) -> None:
    assert {run.change for run in word_diff(left, right)} > {Change.EQUAL} or len(word_diff(left, right)) == 2


def test_changed_words_stand_out_and_shared_ones_stay() -> None:
    left = "The ferry left Bergen on Tuesday with 1,200 passengers on board."
    right = "The ferry left Bergen on Friday with 1200 passengers aboard."
    assert shown(left, right) == (
        "The ferry left Bergen on [-Tuesday-]{+Friday+} with 1,200 passengers [-on board-]{+aboard+}."
    )


def test_clean_up_joins_changes_that_share_only_blanks() -> None:
    assert shown("one red small boat", "one blue large boat") == "one [-red small-]{+blue large+} boat"


def test_clean_up_never_hides_an_equal_figure_or_name() -> None:
    left = "Analysts had hoped that roughly 640 would come to Bergen this summer season"
    right = "Nobody there believed even 640 people could visit Bergen once winter storms begin"
    assert "640" in shown(left, right).replace("[-", "").split("+}")[1]
    equal = [run.left.of(left) for run in word_diff(left, right) if run.change is Change.EQUAL]
    assert any("640" in part for part in equal)
    assert any("Bergen" in part for part in equal)


def test_long_unlike_texts_are_coarse_and_still_covered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edits, "_AT_ONCE", 1000)
    left = "Begin " + " ".join(f"w{i % 97} v{i}" for i in range(300)) + " end"
    right = "Begin " + " ".join(f"x{i} w{i % 89}" for i in range(300)) + " end"
    runs = word_diff(left, right)
    assert_covers(runs, left, right)
    assert [run.left.of(left) for run in runs if run.change is Change.EQUAL] == ["Begin ", " end"]


def test_more_words_than_codes_is_one_replacement(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "_CODE_RANGES", (range(0x4E00, 0x4E03),))
    left, right = "a b c d", "a e c d"
    runs = word_diff(left, right)
    assert [run.change for run in runs] == [Change.DELETED, Change.INSERTED]
    assert_covers(runs, left, right)


def test_names_and_figures_meet_where_the_wording_differs() -> None:
    left = "Mara Lind, who founded Fjordlab and led Nordkar for five years, said so on Tuesday."
    right = "Mara Lind announced it. She was one of the founders of Fjordlab, with 5 years at Nordkar."
    equal = "".join(run.left.of(left) for run in word_diff(left, right) if run.change is Change.EQUAL)
    assert "Mara Lind" in equal
    assert "Fjordlab" in equal
    assert "five years" in equal

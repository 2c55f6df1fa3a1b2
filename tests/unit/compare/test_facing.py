"""A claim and a passage in their paragraphs: folded to what matters, and whole."""

from hypothesis import given
from hypothesis import strategies as st

from reader.compare.facing import Part, Side, face, in_line, one_side
from reader.compare.model import Change
from reader.text.model import Span

BEFORE = "Nobody on the quay had expected the ferry back before the end of the week at all. "
AFTER = " Its owner thanked the crews of both tugs and promised to pay them well for a long night."
ONLY_LEFT = (Change.DELETED, Change.MOVED)
CLAIM = "The ferry Hilda ran aground at dawn with 40 people aboard."
PASSAGE = "The ferry Hilda ran aground at dusk with forty people aboard."


def side(before: str, focus: str, after: str) -> Side:
    return Side(before + focus + after, Span(len(before), len(before) + len(focus)))


WORDS = st.lists(st.sampled_from(["crane", "quay", "7", "seven", ",", "$4m"]), max_size=40).map(" ".join)
SIDES = st.builds(side, WORDS, WORDS, WORDS)


def told(parts: tuple[Part, ...]) -> str:
    return "".join(f"[{p.hidden}]" if p.hidden else p.text for p in parts)


FACING = face(side(BEFORE, CLAIM, AFTER), side(BEFORE, PASSAGE, ""), whole=False)


def test_folded_the_sentences_stay_with_a_few_words_around() -> None:
    assert told(one_side(FACING, right=False)) == (
        f"[8]back before the end of the week at all. {CLAIM} Its owner thanked the crews of both tugs and[9]"
    )
    assert told(one_side(FACING, right=True)).endswith(PASSAGE)


def test_only_what_differs_in_fact_is_a_change() -> None:
    sides = {right: one_side(FACING, right=right) for right in (False, True)}
    assert [p.text for p in sides[False] if p.change is Change.DELETED] == ["dawn"]
    assert [p.text for p in sides[True] if p.change is Change.INSERTED] == ["dusk"]
    assert not any(p.compared for p in sides[False] if not p.inside)


def test_in_line_both_words_stand_in_one_text() -> None:
    compared = "".join(p.text for p in in_line(FACING) if p.compared)
    assert compared == "The ferry Hilda ran aground at dawndusk with forty people aboard."


def test_whole_paragraphs_are_compared_with_nothing_hidden() -> None:
    facing = face(FACING.left, FACING.right, whole=True)
    assert told(one_side(facing, right=False)) == FACING.left.text
    assert told(one_side(facing, right=True)) == FACING.right.text
    gone = "".join(p.text for p in one_side(facing, right=False) if p.change is Change.DELETED)
    assert "thanked the crews" in gone
    inside = "".join(p.text for p in one_side(facing, right=False) if p.inside)
    assert inside == CLAIM


def test_whether_there_is_anything_to_unfold_is_known() -> None:
    assert FACING.folds
    assert not face(side("", CLAIM, ""), side("Said he. ", PASSAGE, ""), whole=False).folds


def test_a_sentence_that_moved_in_its_paragraph_is_told_as_moved() -> None:
    left, right = side("", CLAIM, AFTER), side(AFTER.strip() + " ", CLAIM, "")
    found = [p for p in in_line(face(left, right, whole=True)) if p.change is Change.MOVED]
    assert [p.here for p in found] == [False, True]
    assert len({p.text.strip() for p in found}) == 1


@given(SIDES, SIDES, st.booleans())
def test_nothing_is_lost_but_what_is_told_as_hidden(left: Side, right: Side, whole: bool) -> None:
    facing = face(left, right, whole=whole)
    for of_right, own in ((False, left), (True, right)):
        parts = one_side(facing, right=of_right)
        assert "".join(p.text for p in parts if p.inside) == own.focus.of(own.text)
        assert all(bool(p.text) != bool(p.hidden) for p in parts)
        if not any(p.hidden for p in parts):
            assert told(parts) == own.text
    kept = [p.text for p in in_line(facing) if p.compared and (p.here or p.change not in ONLY_LEFT)]
    assert "".join(kept) == (right.text if whole else right.focus.of(right.text))

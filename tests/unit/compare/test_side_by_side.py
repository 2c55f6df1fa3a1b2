"""Rows of two sources compared, and the differences to step to."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.compare.model import Change
from reader.compare.side_by_side import Likeness, differences, pieces, side_by_side
from reader.text.model import Document, Metadata, Paragraph, ParagraphKind, Span

FERRY = "The ferry Hilda ran aground at dawn on Sunday with 40 people aboard, the coast guard said."
FERRY_TOO = "The ferry Hilda ran aground at dusk on Sunday with 43 people aboard, the coast guard said."
RESCUE = "Two tugs from Brevik pulled the vessel off the sandbank before noon, and nobody was hurt."
INQUIRY = "An inquiry into the grounding opens next week, the maritime authority announced."
REWORDED = "Tugs that came from Brevik freed it from the sandbank; all passengers stayed unhurt."


def document(*texts: str, markup: tuple[Span, ...] = ()) -> Document:
    """Make a source of one paragraph a text."""
    found, at = [], 0
    for index, text in enumerate(texts):
        found.append(Paragraph(index, Span(at, at + len(text)), ParagraphKind.BODY, ()))
        at += len(text) + 2
    return Document("s.md", "\n\n".join(texts), Metadata(), tuple(found), markup)


def test_each_pair_is_named_by_its_likeness() -> None:
    rows = side_by_side(document(FERRY, RESCUE, INQUIRY), document(FERRY_TOO, REWORDED, INQUIRY))
    assert [row.likeness for row in rows] == [Likeness.CHANGED, Likeness.REWORDED, Likeness.EQUAL]


def test_paragraphs_without_counterpart_are_rows_of_their_own() -> None:
    rows = side_by_side(document(FERRY, INQUIRY), document(FERRY, RESCUE))
    assert [row.likeness for row in rows] == [Likeness.EQUAL, Likeness.LEFT_ONLY, Likeness.RIGHT_ONLY]
    assert (rows[1].left is None, rows[1].right is None) == (False, True)


def test_every_change_of_a_paragraph_is_a_step_and_equal_rows_are_none() -> None:
    rows = side_by_side(document(FERRY, INQUIRY, RESCUE), document(FERRY_TOO, INQUIRY))
    found = differences(rows)
    assert [d.row for d in found] == [0, 0, 2]
    row = rows[0]
    assert row.left is not None
    assert row.right is not None
    gone = [row.runs[d.first].left.of(row.left.text).strip() for d in found[:2]]
    new = [row.runs[d.last].right.of(row.right.text).strip() for d in found[:2]]
    assert (gone, new) == (["dawn", "40"], ["dusk", "43"])
    assert (found[2].first, found[2].last) == (-1, -1)
    assert found[0].holds(0, found[0].first)
    assert not found[0].holds(0, found[1].first)


def test_what_is_told_elsewhere_is_marked_as_moved() -> None:
    rows = side_by_side(document(FERRY, RESCUE, INQUIRY), document(INQUIRY, FERRY, RESCUE))
    assert [(r.pair.left.index, r.moved) for r in rows if r.pair.left] == [(0, False), (1, False), (2, True)]
    assert {r.likeness for r in rows} == {Likeness.EQUAL}


def test_markup_is_no_difference() -> None:
    starred = FERRY.replace("Hilda", "*Hilda*")
    at = starred.index("*")
    markup = (Span(at, at + 1), Span(at + 6, at + 7))
    rows = side_by_side(document(FERRY), document(starred, markup=markup))
    assert [row.likeness for row in rows] == [Likeness.EQUAL]


def test_it_ends_early_when_stopped() -> None:
    left = document(FERRY, RESCUE, INQUIRY)
    asked = iter([False, True, True])
    assert len(side_by_side(left, left, lambda: next(asked))) == 1


def test_pieces_are_the_paragraph_and_folding_leaves_the_changes() -> None:
    (row,) = side_by_side(document(f"{FERRY} {RESCUE}"), document(f"{FERRY_TOO} {RESCUE}"))
    left = pieces(row, right=False, fold=False)
    assert "".join(p.text for p in left) == f"{FERRY} {RESCUE}"
    assert [p.text.strip() for p in left if p.change is Change.DELETED] == ["dawn", "40"]
    assert all(row.runs[p.run].change is p.change for p in left)
    folded = pieces(row, right=True, fold=True)
    assert [p.text.strip() for p in folded if p.change is Change.INSERTED] == ["dusk", "43"]
    assert folded[-1].text == " … "
    assert len("".join(p.text for p in folded)) < len(f"{FERRY_TOO} {RESCUE}")


def test_a_paragraph_alone_is_one_piece_on_its_side() -> None:
    (row,) = side_by_side(document(), document(FERRY))
    assert pieces(row, right=False, fold=False) == ()
    assert [p.text for p in pieces(row, right=True, fold=True)] == [FERRY]


SENTENCES = st.lists(st.sampled_from([FERRY, FERRY_TOO, RESCUE, REWORDED, INQUIRY]), max_size=6)


@settings(deadline=None)
@given(SENTENCES, SENTENCES)
def test_every_paragraph_stands_in_exactly_one_row(lefts: list[str], rights: list[str]) -> None:
    rows = side_by_side(document(*lefts), document(*rights))
    assert sorted(r.pair.left.index for r in rows if r.pair.left) == list(range(len(lefts)))
    assert sorted(r.pair.right.index for r in rows if r.pair.right) == list(range(len(rights)))
    for row in rows:
        for right, side in ((False, row.left), (True, row.right)):
            shown = "".join(p.text for p in pieces(row, right=right, fold=False))
            assert shown == (side.text if side else "")
    for found in differences(rows):
        runs = rows[found.row].runs[found.first : found.last + 1] if found.first >= 0 else ()
        assert all(run.change is not Change.EQUAL for run in runs)

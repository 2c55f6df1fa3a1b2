"""Contradicting reasons become things in dispute."""

from reader.evidence.disputes import clashes, disputes
from reader.evidence.model import ReasonKind
from tests.unit.evidence.invented import clash, document

A_SAYS = "The ferry ran aground on Sunday with 40 people."
B_SAYS = "The ferry ran aground on Monday with 43 people."
C_SAYS = "Some 43 people were on the ferry when it grounded on Sunday."
A, B, C = document("a", A_SAYS), document("b", B_SAYS), document("c", C_SAYS)


def test_fragments_that_clash_are_one_thing_across_all_sources() -> None:
    judged = [
        clash(ReasonKind.DATE, (A, A_SAYS, "Sunday"), (B, B_SAYS, "Monday")),
        clash(ReasonKind.DATE, (B, B_SAYS, "on Monday"), (C, C_SAYS, "Sunday")),
        clash(ReasonKind.NUMBER, (A, A_SAYS, "40 people"), (B, B_SAYS, "43 people")),
    ]
    found = disputes(clashes(judged))
    assert [d.kind for d in found] == [ReasonKind.DATE, ReasonKind.NUMBER]
    assert {(f.source, f.text) for f in found[0].fragments} == {
        ("a", "Sunday"),
        ("b", "Monday"),
        ("b", "on Monday"),
        ("c", "Sunday"),
    }
    assert {f.text for f in found[1].fragments} == {"40 people", "43 people"}


def test_what_most_others_clash_with_comes_first() -> None:
    judged = [
        clash(ReasonKind.DATE, (A, A_SAYS, "Sunday"), (B, B_SAYS, "Monday")),
        clash(ReasonKind.DATE, (C, C_SAYS, "Sunday"), (B, B_SAYS, "Monday")),
    ]
    (only,) = disputes(clashes(judged))
    assert (only.fragments[0].text, only.fragments[0].weight) == ("Monday", 2)
    assert only.fragments[0].sentence.of(B.text) == B_SAYS


def test_different_kinds_and_different_words_are_different_things() -> None:
    judged = [
        clash(ReasonKind.DATE, (A, A_SAYS, "Sunday"), (B, B_SAYS, "Monday")),
        clash(ReasonKind.SEQUENCE, (A, A_SAYS, "Sunday"), (B, B_SAYS, "Monday")),
        clash(ReasonKind.DATE, (A, A_SAYS, "ran aground"), (C, C_SAYS, "grounded")),
    ]
    assert len(disputes(clashes(judged))) == 3


def test_agreement_untyped_reasons_and_one_source_alone_dispute_nothing() -> None:
    judged = [
        clash(ReasonKind.DATE, (A, A_SAYS, "Sunday"), (C, C_SAYS, "Sunday"), agrees=True),
        clash(ReasonKind.ENTAILMENT, (A, A_SAYS, "Sunday"), (B, B_SAYS, "Monday")),
        clash(ReasonKind.NUMBER, (A, A_SAYS, "40"), (A, A_SAYS, "Sunday")),
    ]
    assert list(clashes(judged)) == []

"""Rows of the matrix: what each source says of each claim, and their order."""

from reader.evidence.matrix import MatrixOrder, matrix_row, matrix_rows
from reader.evidence.model import Claim, Evidence, Judgement, Standing, Verdict
from reader.text.model import Span

SUPPORTS, CONTRADICTS, MENTIONS = Verdict.SUPPORTS, Verdict.CONTRADICTS, Verdict.MENTIONS


def evidence(source: str, verdict: Verdict, score: float, at: int = 0) -> Evidence:
    return Evidence(source, Span(at, at + 5), "words", verdict, score)


def judgement(name: str, standing: Standing, *found: Evidence) -> Judgement:
    return Judgement(Claim(name, f"Claim {name}", "a", Span(0, 7)), found, (), standing)


def test_a_cell_shows_the_best_passage_of_the_weightiest_verdict_and_counts_all() -> None:
    judged = judgement(
        "x",
        Standing.CONTESTED,
        evidence("b", SUPPORTS, 0.9),
        evidence("b", CONTRADICTS, 0.5, 20),
        evidence("b", CONTRADICTS, 0.7, 10),
        evidence("b", MENTIONS, 0.99),
        evidence("c", MENTIONS, 0.2),
    )
    row = matrix_row(judged.claim, judged)
    assert row.cells["b"].passage == evidence("b", CONTRADICTS, 0.7, 10)
    assert row.cells["b"].counts == ((CONTRADICTS, 2), (SUPPORTS, 1), (MENTIONS, 1))
    assert row.cells["c"].verdict is MENTIONS
    assert set(row.cells) == {"b", "c"}


def test_contest_counts_each_other_source_once_and_not_the_claims_own() -> None:
    judged = judgement(
        "x",
        Standing.CONTESTED,
        evidence("b", CONTRADICTS, 0.5),
        evidence("b", CONTRADICTS, 0.75, 9),
        evidence("c", CONTRADICTS, 0.5),
        evidence("a", CONTRADICTS, 1.0),
    )
    assert matrix_row(judged.claim, judged).contest == 1.25


def test_the_most_contested_stand_first_and_what_is_not_judged_last() -> None:
    judged = [
        judgement("one", Standing.SINGLE_SOURCE),
        judgement("mild", Standing.CONTESTED, evidence("b", CONTRADICTS, 0.5)),
        judgement("agreed", Standing.CORROBORATED, evidence("b", SUPPORTS, 0.9)),
        judgement("hot", Standing.CONTESTED, evidence("b", CONTRADICTS, 0.9)),
    ]
    claims = [Claim("new", "Not judged yet"), *(j.claim for j in judged)]
    known = {j.claim.id: j for j in judged}
    ranked = [r.claim.id for r in matrix_rows(claims, known)]
    assert ranked == ["hot", "mild", "agreed", "one", "new"]
    read = [r.claim.id for r in matrix_rows(claims, known, MatrixOrder.READING)]
    assert read == ["new", "one", "mild", "agreed", "hot"]
    assert matrix_rows(claims, known)[-1].standing is None


def test_only_wanted_rows_are_made() -> None:
    judged = [judgement("one", Standing.SINGLE_SOURCE), judgement("hot", Standing.CONTESTED)]
    rows = matrix_rows(
        [j.claim for j in judged],
        {j.claim.id: j for j in judged},
        wanted=lambda row: row.standing is Standing.CONTESTED,
    )
    assert [r.claim.id for r in rows] == ["hot"]

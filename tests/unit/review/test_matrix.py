"""Rows of the matrix: what each source says of each claim, and their order."""

import datetime as dt
from pathlib import Path

from reader.evidence.model import Claim, Evidence, Judgement, Standing, Verdict
from reader.evidence.standing import contest
from reader.library.model import Library
from reader.review.decided import Reviews
from reader.review.matrix import MatrixRow, matrix_row, matrix_rows
from reader.review.model import HumanVerdict, Review, review_key
from reader.text.model import Document, Metadata, Span

SUPPORTS, CONTRADICTS, MENTIONS = Verdict.SUPPORTS, Verdict.CONTRADICTS, Verdict.MENTIONS
TEXT = " ".join(f"word{n:02}" for n in range(40))
LIBRARY = Library(Path(), tuple(Document(name, TEXT, Metadata(), ()) for name in "abc"))
NOW = dt.datetime(2031, 3, 4, tzinfo=dt.UTC)


def evidence(source: str, verdict: Verdict, score: float, at: int = 0) -> Evidence:
    span = Span(at * 7, at * 7 + 6)
    return Evidence(source, span, span.of(TEXT), verdict, score)


def judgement(name: str, standing: Standing, *found: Evidence) -> Judgement:
    return Judgement(Claim(name, f"Claim {name}", "a", Span(0, 7)), found, (), standing)


def row_of(judged: Judgement, *said: tuple[Evidence, HumanVerdict]) -> MatrixRow:
    reviews = [
        Review(review_key(LIBRARY, judged.claim, found), verdict, "", (), NOW, NOW) for found, verdict in said
    ]
    return matrix_row(judged.claim, Reviews(LIBRARY, reviews).decide(judged))


def ids(rows: tuple[MatrixRow, ...]) -> list[str]:
    return [row.claim.id for row in rows]


def test_a_cell_shows_the_best_passage_of_the_weightiest_verdict_and_counts_all() -> None:
    best = evidence("b", CONTRADICTS, 0.7, 10)
    row = row_of(
        judgement(
            "x",
            Standing.CONTESTED,
            evidence("b", SUPPORTS, 0.9),
            evidence("b", CONTRADICTS, 0.5, 20),
            best,
            evidence("b", MENTIONS, 0.99, 3),
            evidence("c", MENTIONS, 0.2),
        )
    )
    assert row.cells["b"].best.evidence == best
    assert row.cells["b"].counts == ((CONTRADICTS, 2), (SUPPORTS, 1), (MENTIONS, 1))
    assert row.cells["c"].verdict is MENTIONS
    assert set(row.cells) == {"b", "c"}
    assert not row.cells["b"].reviewed


def test_the_analysts_verdict_counts_and_is_told_apart() -> None:
    against, other = evidence("b", CONTRADICTS, 0.7, 1), evidence("b", MENTIONS, 0.4, 2)
    judged = judgement("x", Standing.CONTESTED, against, other)
    overruled = row_of(judged, (against, HumanVerdict.SUPPORTS))
    assert overruled.cells["b"].verdict is SUPPORTS
    assert overruled.cells["b"].reviewed
    assert overruled.standing is Standing.CORROBORATED
    assert overruled.decided is not None
    assert contest(overruled.decided.counting) == 0
    struck = row_of(judged, (against, HumanVerdict.IRRELEVANT))
    assert (struck.cells["b"].verdict, struck.cells["b"].reviewed) == (MENTIONS, False)


def test_a_source_whose_passages_are_all_irrelevant_keeps_an_empty_cell() -> None:
    against = evidence("b", CONTRADICTS, 0.7, 1)
    row = row_of(judgement("x", Standing.CONTESTED, against), (against, HumanVerdict.IRRELEVANT))
    assert (row.cells["b"].verdict, row.cells["b"].counts) == (None, ())
    assert row.cells["b"].reviewed
    assert row.standing is Standing.SINGLE_SOURCE


def test_contest_counts_each_other_source_once_and_not_the_claims_own() -> None:
    judged = judgement(
        "x",
        Standing.CONTESTED,
        evidence("b", CONTRADICTS, 0.5),
        evidence("b", CONTRADICTS, 0.75, 9),
        evidence("c", CONTRADICTS, 0.5),
        evidence("a", CONTRADICTS, 1.0, 2),
    )
    assert contest(judged) == 1.25


def test_there_is_a_row_for_each_claim_in_their_order() -> None:
    judged = [
        judgement("one", Standing.SINGLE_SOURCE),
        judgement("hot", Standing.CONTESTED, evidence("b", CONTRADICTS, 0.9)),
    ]
    claims = [Claim("new", "Not judged yet"), *(j.claim for j in judged)]
    rows = matrix_rows(claims, {j.claim.id: j for j in judged}, Reviews(LIBRARY).decide)
    assert ids(rows) == ["new", "one", "hot"]
    assert [row.standing for row in rows] == [None, Standing.SINGLE_SOURCE, Standing.CONTESTED]

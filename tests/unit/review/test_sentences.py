"""How the sentences of one source stand: by its claims and the verdicts that count."""

from reader.evidence.model import Claim, Evidence, Judgement, Standing, Verdict
from reader.review.decided import Decided
from reader.review.sentences import SentenceKind, SentenceStanding, sentence_standings
from reader.text.model import Span


def decided(start: int, standing: Standing, *evidence: Evidence, source: str = "a.md") -> Decided:
    span = Span(start, start + 10)
    claim = Claim(f"{source}#{start}", "text", source, span)
    judgement = Judgement(claim, evidence, (), standing)
    return Decided(judgement, judgement, (), judgement)


def told(source: str, verdict: Verdict, *, copied: bool = False) -> Evidence:
    return Evidence(source, Span(0, 4), "text", verdict, 0.9, (), copied)


def test_each_standing_names_the_sources_that_make_it() -> None:
    against, witness = told("b.md", Verdict.CONTRADICTS), told("c.md", Verdict.SUPPORTS)
    copy, aside = told("d.md", Verdict.SUPPORTS, copied=True), told("e.md", Verdict.MENTIONS)
    found = sentence_standings(
        "a.md",
        (
            decided(60, Standing.SINGLE_SOURCE, aside),
            decided(0, Standing.CONTESTED, witness, against, against),
            decided(40, Standing.SINGLE_SOURCE, copy, aside),
            decided(20, Standing.CORROBORATED, copy, witness),
        ),
    )
    assert found == (
        SentenceStanding(Span(0, 10), SentenceKind.CONTESTED, ("b.md",)),
        SentenceStanding(Span(20, 30), SentenceKind.CORROBORATED, ("c.md",)),
        SentenceStanding(Span(40, 50), SentenceKind.COPIED, ("d.md",)),
        SentenceStanding(Span(60, 70), SentenceKind.SINGLE_SOURCE),
    )


def test_a_copy_inside_the_source_itself_is_no_other_witness() -> None:
    own = told("a.md", Verdict.SUPPORTS, copied=True)
    found = sentence_standings("a.md", (decided(0, Standing.SINGLE_SOURCE, own),))
    assert [s.kind for s in found] == [SentenceKind.SINGLE_SOURCE]


def test_what_is_not_judged_or_stands_elsewhere_is_left_out() -> None:
    claims = (
        decided(0, Standing.UNCHECKED),
        decided(20, Standing.CONTESTED, source="b.md"),
    )
    assert sentence_standings("a.md", claims) == ()

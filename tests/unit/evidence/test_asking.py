"""How many passages are weighed and judged, and which are also asked the other way round."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.evidence import asking
from reader.evidence.asking import MOST_JUDGED, MOST_WEIGHED, Asker, ModelDecider
from reader.evidence.corpus import Corpus
from reader.evidence.deciding import Case
from reader.evidence.model import Probabilities, ReasonKind, Verdict
from reader.evidence.propositions.model import Fragment, Proposition
from reader.evidence.similarity import Similarity
from reader.evidence.statement import Statement, typed_statement
from reader.evidence.taking_apart import Parts
from reader.text.model import ParagraphKind, Span
from tests.unit.evidence.events import FERRY, write_event
from tests.unit.evidence.fakes import Said, WordEncoder, weights

LONG = "# Ports\n\n" + "".join(
    f"Port number {n} was dredged in spring.\n\n" for n in range(MOST_WEIGHED + 20)
)
NEUTRAL = Probabilities(0.0, 0.0, 1.0)


class Judge:
    """Is as neutral about a premise as it was told for a word in it, else wholly; keeps what it is asked."""

    version = "judge"

    def __init__(self, **neither: float) -> None:
        self.neither = neither
        self.asked: list[list[tuple[str, str]]] = []

    def judge(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        self.asked.append(list(pairs))
        return [self._opinion(premise) for premise, _ in pairs]

    def _opinion(self, premise: str) -> Probabilities:
        share = next((share for word, share in self.neither.items() if word in premise), 1.0)
        return Probabilities(1.0 - share, 0.0, share)


def asker(corpus: Corpus, judge: Judge, *known: str) -> Asker:
    return Asker(corpus, judge, Similarity(corpus, WordEncoder(*known)), Parts(corpus, Said()))


def body(corpus: Corpus, source: str) -> tuple[Statement, ...]:
    return tuple(s for s in corpus.statements[source] if s.kind is ParagraphKind.BODY)


@pytest.fixture
def ports(tmp_path: Path) -> Corpus:
    return Corpus(write_event(tmp_path / "ports", {"a.md": LONG}))


@pytest.fixture
def ferry(tmp_path: Path) -> Corpus:
    return Corpus(write_event(tmp_path / "ferry", FERRY))


def test_the_nearest_are_weighed_and_of_these_the_very_nearest_judged(ports: Corpus) -> None:
    judge = Judge()
    claim = typed_statement("Port number 7 was dredged in spring.", ports.gazetteer)
    (found,) = asker(ports, judge, "7").signals([Case(claim, body(ports, "a.md"))])
    assert [s.rank for s in found] == list(range(MOST_WEIGHED))
    assert [s.asked for s in found] == [rank < MOST_JUDGED for rank in range(MOST_WEIGHED)]
    assert "number 7 " in found[0].passage.text
    assert [len(pairs) for pairs in judge.asked] == [MOST_JUDGED, 0]
    assert {(s.there, s.back) for s in found} == {(NEUTRAL, NEUTRAL)}


def test_a_passage_that_clashes_is_weighed_and_judged_however_far(
    ferry: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "MOST_WEIGHED", 1)
    monkeypatch.setattr(asking, "MOST_JUDGED", 0)
    judge = Judge()
    claim = next(s for s in body(ferry, "post.md") if "212 people" in s.text)
    (found,) = asker(ferry, judge, "January").signals([Case(claim, body(ferry, "daily.md"))])
    assert ["187" in s.passage.text for s in found] == [s.asked for s in found]
    assert sum(s.asked for s in found) == 1
    assert len(found) <= 2
    assert [len(pairs) for pairs in judge.asked] == [1, 0]


@pytest.mark.parametrize(("neither", "back"), [(0.95, False), (0.701, False), (0.7, True), (0.1, True)])
def test_the_other_way_round_is_asked_where_the_answer_is_not_plainly_neutral(
    ferry: Corpus, neither: float, back: bool
) -> None:
    judge = Judge(**{"187": neither, "Who was aboard": 0.3})
    claim = typed_statement("Who was aboard the Aurora", ferry.gazetteer)
    passages = body(ferry, "daily.md")
    (found,) = asker(ferry, judge).signals([Case(claim, passages)])
    there, again = judge.asked
    assert len(there) == len(passages)
    assert {hypothesis for _, hypothesis in there} == {claim.text}
    (told,) = [s for s in found if "187" in s.passage.text]
    assert told.there.neither == pytest.approx(neither)
    assert again == ([(claim.text, premise) for premise, _ in there if "187" in premise] if back else [])
    assert told.back.neither == pytest.approx(0.3 if back else 1.0)
    assert all(s.back == NEUTRAL for s in found if s is not told)


def test_answers_go_to_their_own_passages_over_several_claims(ferry: Corpus) -> None:
    judge = Judge(**{"187": 0.2, "55": 0.4})
    claims = [typed_statement(text, ferry.gazetteer) for text in ("The Aurora sank", "The Borealis sank")]
    passages = body(ferry, "daily.md")
    found = asker(ferry, judge).signals(
        [Case(claims[0], passages), Case(claims[1], ()), Case(claims[1], passages)]
    )
    assert [len(of_case) for of_case in found] == [len(passages), 0, len(passages)]
    for of_case, claim in zip(found[::2], claims, strict=True):
        assert {s.claim.text for s in of_case} == {claim.text}
        for signals in of_case:
            share = next((n for word, n in judge.neither.items() if word in signals.passage.text), 1.0)
            assert signals.there.neither == pytest.approx(share)
    assert len(judge.asked) == 2


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The Aurora carried 187 people.", None),
        ("the Aurora carried 212 people, the harbour said", Verdict.SUPPORTS),
    ],
)
def test_a_typed_claim_is_weighed_with_more_doubt_unless_it_is_the_sentence_of_a_source(
    tmp_path: Path, text: str, verdict: Verdict | None
) -> None:
    told = "The Aurora carried 212 people, the harbour said."
    corpus = Corpus(write_event(tmp_path / "one", {"a.md": f"# Ferry\n\n{told}\n"}))
    doubting = weights(support_bar=1.1, clash_bar=1.1, contradict_bar=1.1)
    sure = weights(bias=[0.0, 0.0, 9.0], clash_bar=1.1, typed=doubting)
    decider = ModelDecider(asker(corpus, Judge()), sure, whole=True)
    (found,) = decider.decide([Case(typed_statement(text, corpus.gazetteer), body(corpus, "a.md"))])
    supports = [d for d in found if d is not None and d.verdict is Verdict.SUPPORTS]
    assert [d.verdict for d in supports] == [verdict] * (verdict is not None)


def test_an_act_told_the_other_way_round_contradicts(tmp_path: Path) -> None:
    told = "In Bergen the mayor, Anna Lind, beat Peter Moe."
    article = f"# Vote\n\n{told} Later Anna Lind met Peter Moe.\n"
    corpus = Corpus(write_event(tmp_path / "vote", {"a.md": article}))
    claim = typed_statement("Sadly Peter Moe beat Anna Lind.", corpus.gazetteer)
    moe, lind = "Peter Moe", "Anna Lind"
    reader = Said({claim.text: [_beat(claim.text, moe, lind)], told: [_beat(told, lind, moe)]})
    judged = Asker(corpus, Judge(), Similarity(corpus, WordEncoder("beat")), Parts(corpus, reader))
    (found,) = judged.signals([Case(claim, body(corpus, "a.md"))])
    clashes = {s.passage.text: [reason.kind for _, reason in s.findings.clashes] for s in found}
    assert clashes == {told: [ReasonKind.ROLE], "Later Anna Lind met Peter Moe.": []}


def _beat(text: str, who: str, whom: str) -> Proposition:
    verb = Span(text.index("beat"), text.index("beat") + len("beat"))
    agent, patient = (_person(text, name) for name in (who, whom))
    return Proposition(0, Span(0, len(text)), "beat", verb, text, who=agent, what=patient)


def _person(text: str, name: str) -> Fragment:
    at = text.index(name)
    return Fragment(name, Span(at, at + len(name)), name.rsplit(maxsplit=1)[-1].lower(), "person")

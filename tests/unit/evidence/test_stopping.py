"""Judging that is asked to end does so between two small steps, wherever it is, and keeps what is done."""

from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest

from reader.errors import Cancelled
from reader.evidence import engine as engines
from reader.evidence.asking import Models
from reader.evidence.cache import VerdictCache
from reader.evidence.claims import claim_from_text, extract_claims
from reader.evidence.corpus import Corpus
from reader.evidence.engine import Engine
from reader.evidence.kept_claims import library_claims
from reader.evidence.model import Probabilities
from reader.evidence.stopping import StoppableEncoder, StoppableEntailment, Stopping
from reader.evidence.taking_apart import Parts
from reader.library.model import Library
from tests.unit.evidence.events import MUSEUM, write_event
from tests.unit.evidence.fakes import Said, SameOpinion, WordEncoder, weights


@pytest.fixture
def museum(tmp_path: Path) -> Library:
    return write_event(tmp_path / "museum", MUSEUM)


def _after(times: int) -> Callable[[], None]:
    """Return what raises when it is called for more than so many times."""
    left = [times]

    def check() -> None:
        left[0] -= 1
        if left[0] < 0:
            raise Cancelled

    return check


def _models(opinion: SameOpinion) -> Models:
    return Models(opinion, WordEncoder(), Said(), weights())


def test_a_library_is_taken_apart_until_it_shall_end(museum: Library) -> None:
    asked = 2 * len(museum.documents)
    Corpus(museum, _after(asked))
    for moment in range(asked):
        with pytest.raises(Cancelled):
            Corpus(museum, _after(moment))


def test_models_are_asked_a_few_texts_at_a_time() -> None:
    opinion = SameOpinion(Probabilities(0.1, 0.1, 0.8))
    pairs = [(str(n), str(n)) for n in range(40)]
    assert StoppableEntailment(opinion, lambda: None).judge(pairs) == opinion.judge(pairs)
    opinion.pairs = 0
    with pytest.raises(Cancelled):
        StoppableEntailment(opinion, _after(1)).judge(pairs)
    assert opinion.pairs == 16
    encoder = WordEncoder("a")
    whole = StoppableEncoder(encoder, lambda: None).read([a for a, _ in pairs])
    assert [p.spans for p in whole] == [p.spans for p in encoder.read([a for a, _ in pairs])]
    encoder.asked.clear()
    with pytest.raises(Cancelled):
        StoppableEncoder(encoder, _after(2)).read([a for a, _ in pairs])
    assert encoder.asked == [str(n) for n in range(32)]


def test_the_reader_of_parts_is_given_the_check(museum: Library) -> None:
    corpus, reader, check = Corpus(museum), Said(), _after(0)
    Parts(corpus, reader, check).of(next(iter(corpus.statements.values()))[0])
    assert reader.checks == [check]


def test_a_stopped_engine_judges_nothing_any_more(museum: Library) -> None:
    engine = Engine(museum, None, _models(SameOpinion(Probabilities(0.1, 0.1, 0.8))))
    engine.stop()
    with pytest.raises(Cancelled):
        engine.judge(claim_from_text("The museum opens."))
    with pytest.raises(Cancelled):
        list(engine.judge_all(extract_claims(museum)))


def test_what_is_cancelled_while_the_library_is_prepared_ends_early_and_can_go_on(
    museum: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = Engine(museum, None)
    claims = extract_claims(museum)
    asked = [0]

    def cancelled() -> bool:
        asked[0] += 1
        return asked[0] > 2

    with monkeypatch.context() as patched:
        patched.setattr(engines, "_Desk", None)
        assert list(engine.judge_all(claims, cancelled=cancelled)) == []
    assert asked[0] == 4
    assert len(list(engine.judge_all(claims))) == len(claims)


def test_what_was_judged_before_the_stop_is_kept(museum: Library, tmp_path: Path) -> None:
    opinion = SameOpinion(Probabilities(0.1, 0.1, 0.8))
    engine = Engine(museum, None, _models(opinion), VerdictCache(tmp_path / "c"))
    claims = extract_claims(museum)
    judging = engine.judge_all(claims)
    done = list(islice(judging, 8))
    engine.stop()
    with pytest.raises(Cancelled):
        next(judging)
    assert len(claims) > 8
    again = Engine(museum, None, _models(opinion), VerdictCache(tmp_path / "c"))
    again.stop()
    assert [again.judge(claim) for claim in claims[:8]] == done


def test_one_threads_wish_is_no_others() -> None:
    stopping = Stopping()
    with stopping.unless(lambda: True), pytest.raises(Cancelled):
        stopping.check()
    stopping.check()
    with stopping.unless(lambda: False):
        stopping.check()
        with stopping.unless(lambda: True), pytest.raises(Cancelled):
            stopping.check()
        stopping.check()


def test_claims_extracted_before_the_stop_are_kept(museum: Library, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        library_claims(museum, tmp_path, _after(1))
    whole = library_claims(museum, tmp_path, _after(len(museum.documents) - 1))
    assert whole == library_claims(museum, tmp_path / "other")

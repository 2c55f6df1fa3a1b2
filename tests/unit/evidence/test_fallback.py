"""The engine goes on by rules alone where a model turns out not to run, and says so."""

from pathlib import Path

import pytest

from reader.evidence.asking import Models
from reader.evidence.cache import VerdictCache
from reader.evidence.claims import extract_claims
from reader.evidence.engine import RULES_VERSION, Engine
from reader.evidence.model import Probabilities
from reader.library.model import Library
from tests.unit.evidence.events import MUSEUM, write_event
from tests.unit.evidence.fakes import ENDLESS, Said, SameOpinion, WordEncoder, weights

NOTICE = "the model fake cannot be loaded: name another model; until then rules alone decide"


def models(*, encodes: int = ENDLESS, judges: int = ENDLESS) -> Models:
    """Return models that support everything, while they run."""
    opinion = Probabilities(1.0, 0.0, 0.0)
    return Models(
        SameOpinion(opinion, judges),
        WordEncoder(runs=encodes),
        Said(),
        weights(bias=[0.0, 0.0, 9.0]),
    )


@pytest.fixture(scope="module")
def museum(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return write_event(tmp_path_factory.mktemp("museum"), MUSEUM)


@pytest.mark.parametrize("broken", [models(judges=0), models(encodes=0)], ids=["entailment", "encoder"])
def test_verdicts_are_those_of_rules_alone_and_none_is_kept(
    museum: Library, tmp_path: Path, broken: Models
) -> None:
    claims = extract_claims(museum)
    engine = Engine(museum, None, broken, VerdictCache(tmp_path))
    assert (engine.notice, engine.version) == ("", f"{RULES_VERSION}+{broken.version}")
    judged = list(engine.judge_all(claims))
    assert judged == list(Engine(museum, None).judge_all(claims))
    assert (engine.notice, engine.version) == (NOTICE, RULES_VERSION)
    assert list(tmp_path.iterdir()) == []


def test_a_model_that_cannot_run_is_asked_once(museum: Library) -> None:
    broken = models(judges=0)
    engine = Engine(museum, None, broken)
    for claim in extract_claims(museum):
        engine.judge(claim)
    assert isinstance(broken.entailment, SameOpinion)
    assert broken.entailment.calls == 1


def test_what_the_model_judged_before_it_broke_stays_judged(museum: Library, tmp_path: Path) -> None:
    first, second = extract_claims(museum)[:2]
    whole = Engine(museum, None, models(), VerdictCache(tmp_path))
    kept = whole.judge(first)
    assert kept != Engine(museum, None).judge(first)
    broken = models(judges=0)
    engine = Engine(museum, None, broken, VerdictCache(tmp_path))
    assert engine.judge(first) == kept
    assert engine.notice == ""
    assert engine.judge(second) == Engine(museum, None).judge(second)
    assert engine.notice == NOTICE
    again = Engine(museum, None, models(), VerdictCache(tmp_path))
    assert again.judge(second) != engine.judge(second)


def test_a_notice_from_before_is_told(museum: Library) -> None:
    assert Engine(museum, None, notice="no models").notice == "no models"

"""The engine goes on by rules alone where a model turns out not to run, and says so."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from reader.errors import MissingPartError
from reader.evidence.asking import Models
from reader.evidence.cache import VerdictCache
from reader.evidence.claims import extract_claims
from reader.evidence.engine import RULES_VERSION, Engine
from reader.evidence.model import Probabilities
from reader.evidence.weighing import FEATURES, Weights
from reader.library.model import Library
from tests.unit.evidence.events import MUSEUM, write_event

NOTICE = "the model fake cannot be loaded: name another model; until then rules alone decide"


class Encoder:
    """Puts every text in the same place, or cannot run."""

    version = "encoder"

    def __init__(self, *, runs: bool) -> None:
        self.runs, self.asked = runs, 0

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.asked += 1
        if not self.runs:
            raise MissingPartError("the model fake cannot be loaded", "name another model")
        return np.ones((len(texts), 1), np.float32)


class Entailment:
    """Supports everything so many times, then cannot run."""

    version = "entailment"

    def __init__(self, runs: int) -> None:
        self.runs, self.asked = runs, 0

    def judge(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        self.asked += 1
        if self.asked > self.runs:
            raise MissingPartError("the model fake cannot be loaded", "name another model")
        return [Probabilities(1.0, 0.0, 0.0)] * len(pairs)


def models(*, encodes: bool, judges: int) -> Models:
    zero = np.zeros((FEATURES, 1))
    bias = np.array([0.0, 0.0, 9.0])
    weights = Weights("w", zero[:, 0], zero[:, 0] + 1, zero, zero[0], np.zeros((1, 3)), bias, 0.5, 0.5)
    return Models(Entailment(judges), Encoder(runs=encodes), weights)


@pytest.fixture(scope="module")
def museum(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return write_event(tmp_path_factory.mktemp("museum"), MUSEUM)


@pytest.mark.parametrize("encodes", [True, False], ids=["entailment", "encoder"])
def test_verdicts_are_those_of_rules_alone_and_none_is_kept(
    museum: Library, tmp_path: Path, encodes: bool
) -> None:
    claims = extract_claims(museum)
    broken = models(encodes=encodes, judges=0)
    engine = Engine(museum, None, broken, VerdictCache(tmp_path))
    assert (engine.notice, engine.version) == ("", f"{RULES_VERSION}+{broken.version}")
    judged = list(engine.judge_all(claims))
    assert judged == list(Engine(museum, None).judge_all(claims))
    assert (engine.notice, engine.version) == (NOTICE, RULES_VERSION)
    assert list(tmp_path.iterdir()) == []


def test_a_model_that_cannot_run_is_asked_once(museum: Library) -> None:
    broken = models(encodes=True, judges=0)
    engine = Engine(museum, None, broken)
    for claim in extract_claims(museum):
        engine.judge(claim)
    assert isinstance(broken.entailment, Entailment)
    assert broken.entailment.asked == 1


def test_what_the_model_judged_before_it_broke_stays_judged(museum: Library, tmp_path: Path) -> None:
    first, second = extract_claims(museum)[:2]
    whole = Engine(museum, None, models(encodes=True, judges=99), VerdictCache(tmp_path))
    kept = whole.judge(first)
    assert kept != Engine(museum, None).judge(first)
    broken = models(encodes=True, judges=0)
    engine = Engine(museum, None, broken, VerdictCache(tmp_path))
    assert engine.judge(first) == kept
    assert engine.notice == ""
    assert engine.judge(second) == Engine(museum, None).judge(second)
    assert engine.notice == NOTICE
    again = Engine(museum, None, models(encodes=True, judges=99), VerdictCache(tmp_path))
    assert again.judge(second) != engine.judge(second)


def test_a_notice_from_before_is_told(museum: Library) -> None:
    assert Engine(museum, None, notice="no models").notice == "no models"

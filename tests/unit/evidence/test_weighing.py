"""Signals weighed into probabilities, with weights made by hand."""

import dataclasses
import json
import math
from pathlib import Path

import numpy as np
import pytest

from reader.evidence.facets.names import learn_names
from reader.evidence.findings import Findings
from reader.evidence.model import Probabilities, Reason, ReasonKind, Verdict
from reader.evidence.parties import Strangers
from reader.evidence.parts import PartMatch
from reader.evidence.similarity import Nearness
from reader.evidence.statement import typed_statement
from reader.evidence.verdict import weighed
from reader.evidence.weighing import FEATURES, Signals, Weights, features
from tests.unit.evidence.fakes import WEIGHTS, weights

GAZETTEER = learn_names([])
CLAIM = typed_statement("The ferry ran aground on Tuesday.", GAZETTEER)
PASSAGE = typed_statement("The ferry ran aground on Friday, the harbour said.", GAZETTEER)
CLASH = (0.7, Reason(ReasonKind.DATE, "Tuesday", "Friday", agrees=False))
BIAS = [0.0, 1.0, 0.0]


def signals(there: Probabilities, *, findings: Findings | None = None, rank: int = 0) -> Signals:
    return Signals(
        CLAIM,
        PASSAGE,
        findings or Findings(0.5, 4),
        Nearness(cosine=0.8, covered=0.7, covering=0.55),
        PartMatch(covered=0.9, main=0.6, aligned=0.5, day=0.4, figure=0.3, name=0.2, polarity=0.1),
        Strangers(people=0.15, others=0.25),
        likeness_lead=1.3,
        words_lead=1.2,
        gap=-0.1,
        best=0.45,
        rank=rank,
        asked=True,
        there=there,
        back=Probabilities(0.0, 0.0, 1.0),
    )


def test_there_are_as_many_features_as_the_weights_are_trained_for() -> None:
    row = features(signals(Probabilities(0.6, 0.3, 0.1), findings=Findings(0.25, 4, (CLASH,)), rank=1))
    assert len(row) == FEATURES
    assert all(math.isfinite(x) for x in row)
    assert row[:4] == pytest.approx([math.log(0.6 / 0.4), math.log(0.3 / 0.7), *[-math.log(999)] * 2])
    assert row[4:13] == [0.6, 0.3, 1.0, 0.8, 0.7, 0.55, 1.2, -0.1, 0.45]
    assert row[13:20] == [math.log(2), 0.25, 1.3, 0.5, 0.0, 0.7, 1.0]
    assert row[20:23] == pytest.approx([math.log(6 / 5), math.log(5), 1.0])
    assert row[23:] == [0.9, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.15, 0.25]


def test_certainty_stays_finite() -> None:
    sure, none = features(signals(Probabilities(1.0, 0.0, 0.0)))[:2]
    assert (sure, none) == pytest.approx((math.log(999), -math.log(999)))


def test_probabilities_sum_to_one_and_follow_the_weights() -> None:
    slopes = np.zeros((FEATURES, 3))
    slopes[4, 2] = slopes[5, 0] = 4.0
    opinions = weights(slopes=slopes, bias=BIAS).weigh(
        [signals(Probabilities(s, c, 1 - s - c)) for s, c in ((0.9, 0.0), (0.0, 0.9), (0.0, 0.0), (0.4, 0.4))]
    )
    assert all(o.supports + o.contradicts + o.neither == pytest.approx(1.0) for o in opinions)
    backing, against, beside, torn = opinions
    lift = math.exp(4.0 * 0.9)
    assert backing.supports == pytest.approx(lift / (lift + 1 + math.e))
    assert against.contradicts == pytest.approx(backing.supports)
    assert beside.neither == pytest.approx(math.e / (math.e + 2))
    assert torn.supports == pytest.approx(torn.contradicts)
    assert weights().weigh([]) == []


def test_means_and_scales_are_taken_out() -> None:
    slopes = np.zeros((FEATURES, 3))
    slopes[7, 2] = 4.0
    asked = [signals(Probabilities(0, 0, 1))]
    (level,) = weights(slopes=slopes, mean=[0.8] * FEATURES, scale=[2.0] * FEATURES, bias=BIAS).weigh(asked)
    assert level.supports == pytest.approx(1 / (2 + math.e))
    (raised,) = weights(slopes=slopes, mean=[0.6] * FEATURES, scale=[2.0] * FEATURES, bias=BIAS).weigh(asked)
    lift = math.exp(4.0 * 0.1)
    assert raised.supports == pytest.approx(lift / (lift + 1 + math.e))


def test_they_are_read_as_the_recipe_writes_them(tmp_path: Path) -> None:
    (tmp_path / "weights.json").write_text(json.dumps({**WEIGHTS, "bias": BIAS}), encoding="utf-8")
    read = Weights.load(tmp_path / "weights.json")
    assert (read.version, read.support_bar, read.contradict_bar) == ("w1", 0.5, 0.6)
    assert read.slopes.shape == (FEATURES, 3)
    asked = [signals(Probabilities(0.5, 0.2, 0.3))]
    assert read.weigh(asked) == weights(bias=BIAS).weigh(asked)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[1, 2]",
        "{}",
        json.dumps({k: v for k, v in WEIGHTS.items() if k != "slopes"}),
        json.dumps({**WEIGHTS, "mean": [0.0, "x"]}),
        json.dumps({**WEIGHTS, "slopes": [[1.0], [1.0, 2.0]]}),
        json.dumps({**WEIGHTS, "support_bar": None}),
        json.dumps({**WEIGHTS, "mean": [0.0] * 5}),
        json.dumps({**WEIGHTS, "scale": 1.0}),
        json.dumps({**WEIGHTS, "slopes": [[0.0] * 3] * (FEATURES - 2)}),
        json.dumps({**WEIGHTS, "bias": [0.0, 0.0]}),
    ],
)
def test_what_is_no_file_of_weights_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "weights.json").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=r".+"):
        Weights.load(tmp_path / "weights.json")


def test_a_missing_file_is_no_value_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Weights.load(tmp_path / "weights.json")


@pytest.mark.parametrize(("apart", "verdict"), [(False, Verdict.CONTRADICTS), (True, Verdict.MENTIONS)])
def test_the_model_sees_no_contradiction_between_reports_of_different_events(
    apart: bool, verdict: Verdict
) -> None:
    told = dataclasses.replace(signals(Probabilities(0.05, 0.9, 0.05)), apart=apart)
    decision = weighed(told, Probabilities(0.05, 0.9, 0.05), weights())
    assert decision is not None
    assert decision.verdict is verdict


def test_a_slot_that_rules_find_filled_both_ways_decides_by_itself() -> None:
    told = signals(Probabilities(0.9, 0.0, 0.1), findings=Findings(0.5, 4, (CLASH,)))
    decision = weighed(told, Probabilities(0.9, 0.0, 0.1), weights())
    assert decision is not None
    assert (decision.verdict, decision.score) == (Verdict.CONTRADICTS, 0.7)


@pytest.mark.parametrize(
    ("whole", "typed", "version"),
    [(True, False, "w1"), (True, True, "typed"), (False, False, "wide"), (False, True, "wide")],
)
def test_large_libraries_and_typed_claims_have_weights_of_their_own(
    tmp_path: Path, whole: bool, typed: bool, version: str
) -> None:
    others = {name: {**WEIGHTS, "version": name} for name in ("wide", "typed")}
    (tmp_path / "weights.json").write_text(json.dumps({**WEIGHTS, **others}), encoding="utf-8")
    assert Weights.load(tmp_path / "weights.json").fitting(whole=whole, typed=typed).version == version
    alone = weights()
    assert alone.fitting(whole=whole, typed=typed) is alone


@pytest.mark.parametrize("wide", ["wide", [], {}, {**WEIGHTS, "bias": [0.0]}])
def test_damaged_weights_of_large_libraries_are_told(tmp_path: Path, wide: object) -> None:
    (tmp_path / "weights.json").write_text(json.dumps({**WEIGHTS, "wide": wide}), encoding="utf-8")
    with pytest.raises(ValueError, match=r"weights|shape"):
        Weights.load(tmp_path / "weights.json")


def test_in_a_large_library_a_clash_of_slots_may_not_decide() -> None:
    told = signals(Probabilities(0.9, 0.0, 0.1), findings=Findings(0.5, 4, (CLASH,)))
    decision = weighed(told, Probabilities(0.9, 0.0, 0.1), weights(clash_bar=1.1))
    assert decision is not None
    assert decision.verdict is Verdict.SUPPORTS

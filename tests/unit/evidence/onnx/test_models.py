"""The entailment model and the encoder on top of a session."""

import math
from itertools import permutations
from pathlib import Path

import numpy as np
import pytest

from reader.evidence.onnx.encoder import OnnxEncoder
from reader.evidence.onnx.entailment import OnnxEntailment
from reader.evidence.onnx.package import LABELS, read_package
from tests.unit.evidence.onnx.tiny import (
    INPUTS,
    VOTES,
    write_config,
    write_encoder,
    write_manifest,
    write_model,
)

ODDS = math.exp(2.0)
SURE, REST = ODDS / (ODDS + 2), 1 / (ODDS + 2)


def entailment(folder: Path, **changes: object) -> OnnxEntailment:
    write_model(folder, inputs=INPUTS[:2])
    write_manifest(folder, **changes)
    return OnnxEntailment(read_package(folder))


def test_each_pair_gets_the_probabilities_of_its_words(tmp_path: Path) -> None:
    pairs = [("the ferry", "denies"), ("idle", "the ferry is late"), ("it", "agrees"), ("", "")]
    against, beside, backing, empty = entailment(tmp_path).judge(pairs)
    assert (against.contradicts, against.neither, against.supports) == pytest.approx((SURE, REST, REST))
    assert (beside.contradicts, beside.neither, beside.supports) == pytest.approx((REST, SURE, REST))
    assert (backing.contradicts, backing.neither, backing.supports) == pytest.approx((REST, REST, SURE))
    assert (empty.contradicts, empty.neither, empty.supports) == pytest.approx((1 / 3, 1 / 3, 1 / 3))


@pytest.mark.parametrize("order", [*permutations(range(3))])
def test_the_order_of_another_makers_outputs_does_not_matter(tmp_path: Path, order: tuple[int, ...]) -> None:
    names = ("contradiction", "neutral", "entailment")
    turned = {word: tuple(row[n] for n in order) for word, row in VOTES.items()}
    write_model(tmp_path, turned, inputs=INPUTS[:2])
    write_config(tmp_path, {str(at): names[n] for at, n in enumerate(order)})
    against, backing = OnnxEntailment(read_package(tmp_path)).judge([("", "denies"), ("", "agrees")])
    assert against.contradicts == pytest.approx(SURE)
    assert backing.supports == pytest.approx(SURE)


def test_temperature_makes_it_less_sure(tmp_path: Path) -> None:
    (cool,) = entailment(tmp_path, temperature=2.0).judge([("", "agrees")])
    assert cool.supports == pytest.approx(math.e / (math.e + 2))
    assert cool.supports + cool.contradicts + cool.neither == pytest.approx(1.0)


def test_large_outputs_do_not_overflow(tmp_path: Path) -> None:
    write_model(tmp_path, {"agrees": (0.0, 0.0, 5_000.0)})
    write_manifest(tmp_path)
    (opinion,) = OnnxEntailment(read_package(tmp_path)).judge([("", "agrees")])
    assert opinion.supports == 1.0


def test_nothing_asked_loads_nothing(tmp_path: Path) -> None:
    model = entailment(tmp_path)
    model.package.weights.unlink()
    assert model.judge([]) == []
    write_encoder(tmp_path / "encoder")
    write_manifest(tmp_path / "encoder", labels=[])
    encoder = OnnxEncoder(read_package(tmp_path / "encoder"))
    (tmp_path / "encoder" / "model.onnx").unlink()
    assert encoder.read([]) == []


def test_versions_tell_models_apart(tmp_path: Path) -> None:
    assert LABELS == ("contradict", "neutral", "support")
    model = entailment(tmp_path)
    assert model.version == read_package(tmp_path).version


def test_each_word_piece_has_its_vector_and_its_place_in_code_points(tmp_path: Path) -> None:
    write_encoder(tmp_path, {"ferry": (3.0, 0.0), "bridge": (0.0, 4.0)})
    write_manifest(tmp_path, labels=[])
    several, none = OnnxEncoder(read_package(tmp_path)).read(["🧠 ferry, bridge", ""])
    assert several.vectors.dtype == np.float32
    assert several.vectors.tolist() == [[0, 0], [0, 0], [3, 0], [0, 0], [0, 4], [0, 0]]
    assert several.spans == ((0, 0), (0, 1), (2, 7), (7, 8), (9, 15), (0, 0))
    assert none.vectors.shape == (2, 2)
    assert none.spans == ((0, 0), (0, 0))

"""Models that are not what they claim to be: each is one line with a remedy, never a traceback."""

import json
from collections.abc import Callable
from pathlib import Path

import onnx
import pytest
from onnx import TensorProto

from reader.errors import MissingPartError
from reader.evidence.onnx.encoder import OnnxEncoder
from reader.evidence.onnx.entailment import OnnxEntailment
from reader.evidence.onnx.package import ENCODER, ENTAILMENT, ModelPackage, read_package
from reader.evidence.onnx.session import Session
from reader.evidence.trained import entailment_model
from tests.unit.evidence.onnx.tiny import (
    INPUTS,
    write_config,
    write_encoder,
    write_manifest,
    write_model,
)

NAMES = {"0": "contradiction", "1": "neutral", "2": "entailment"}


def judging(folder: Path) -> Callable[[], object]:
    return lambda: OnnxEntailment(read_package(folder)).judge([("ferry", "bridge")])


@pytest.mark.parametrize(
    "change",
    [
        {"labels": ["entailment", "neutral", "contradiction"]},
        {"labels": ["support", "support", "neutral"]},
        {"labels": "support"},
        {"labels": []},
        {"kind": "encoder"},
        {"kind": None},
        {"max_tokens": 7},
        {"max_tokens": -3},
        {"max_tokens": 100_000},
        {"max_tokens": 64.0},
        {"max_tokens": True},
        {"temperature": 0},
        {"temperature": -1.0},
        {"temperature": float("nan")},
        {"temperature": float("inf")},
        {"temperature": 10**400},
        {"temperature": "1.0"},
        {"temperature": None},
        {"sha256": {"model.onnx": "a" * 64}},
        {"sha256": {"tokenizer.json": "a" * 64}},
        {"sha256": {"model.onnx": "a", "tokenizer.json": "b"}},
        {"sha256": {"model.onnx": None, "tokenizer.json": None}},
    ],
    ids=str,
)
def test_a_manifest_that_makes_no_sense_is_told(tmp_path: Path, change: dict[str, object]) -> None:
    write_model(tmp_path)
    write_manifest(tmp_path, **({"kind": ENTAILMENT} | change))
    with pytest.raises(MissingPartError, match=r"manifest\.json in .* is damaged: "):
        read_package(tmp_path)


def test_a_manifest_nested_without_end_is_told(tmp_path: Path) -> None:
    write_model(tmp_path)
    (tmp_path / "manifest.json").write_text("[" * 100_000, encoding="utf-8")
    with pytest.raises(MissingPartError, match=r"manifest\.json cannot be read"):
        read_package(tmp_path)


def test_an_encoder_is_no_judge_and_a_judge_no_encoder(tmp_path: Path) -> None:
    write_model(tmp_path)
    write_manifest(tmp_path, kind=ENTAILMENT)
    with pytest.raises(MissingPartError, match=r"^the model tiny is no encoder model: "):
        OnnxEncoder(read_package(tmp_path))
    write_manifest(tmp_path, kind=ENCODER, labels=[])
    with pytest.raises(MissingPartError, match=r"^the model tiny is no entailment model: "):
        OnnxEntailment(read_package(tmp_path))
    with pytest.raises(MissingPartError, match=r"^the model tiny is no entailment model: "):
        entailment_model(tmp_path)


@pytest.mark.parametrize(
    "names",
    [
        {"1": "contradiction", "2": "neutral", "3": "entailment"},
        {"²": "contradiction", "1": "neutral", "0": "entailment"},
        {"9" * 5_000: "contradiction", "1": "neutral", "0": "entailment"},
    ],
    ids=["from 1", "superscript", "long"],
)
def test_labels_not_numbered_from_nought_mean_nothing(tmp_path: Path, names: dict[str, str]) -> None:
    write_model(tmp_path)
    write_config(tmp_path, names)
    with pytest.raises(MissingPartError, match="does not say which outputs mean"):
        read_package(tmp_path)


@pytest.mark.parametrize("longest", [None, "512", 10**30, 0, -1, True, 64.5])
def test_a_length_that_makes_no_sense_is_not_taken(tmp_path: Path, longest: object) -> None:
    write_model(tmp_path)
    write_config(tmp_path, NAMES, max_position_embeddings=longest)
    assert read_package(tmp_path).max_tokens == 256


@pytest.mark.parametrize("width", [1, 2, 4])
def test_a_judge_of_another_width_is_told(tmp_path: Path, width: int) -> None:
    write_model(tmp_path, {"ferry": [1.0] * width})
    write_manifest(tmp_path)
    with pytest.raises(MissingPartError, match=rf"^the model tiny answers with 1 x {width} instead of 3 fig"):
        judging(tmp_path)()


def test_a_judge_that_answers_piece_by_piece_is_told(tmp_path: Path) -> None:
    write_encoder(tmp_path)
    write_config(tmp_path, NAMES)
    with pytest.raises(MissingPartError, match="answers with 1 x 5 x 3 instead of 3 figures a text: "):
        judging(tmp_path)()


def test_an_encoder_that_answers_text_by_text_is_told(tmp_path: Path) -> None:
    write_model(tmp_path)
    write_manifest(tmp_path, labels=[])
    with pytest.raises(MissingPartError, match="answers with 1 x 3 instead of a vector for each word piece"):
        OnnxEncoder(read_package(tmp_path)).read(["ferry"])


def test_answers_that_are_no_figures_are_told(tmp_path: Path) -> None:
    write_model(tmp_path, {"ferry": (float("nan"), 0.0, 0.0)})
    write_manifest(tmp_path)
    with pytest.raises(MissingPartError, match="answers with no figures"):
        judging(tmp_path)()


def test_a_tokenizer_with_more_words_than_the_model_is_told(tmp_path: Path) -> None:
    write_model(tmp_path)
    row = json.loads((tmp_path / "tokenizer.json").read_text(encoding="utf-8"))
    row["model"]["vocab"]["ferry"] = 4_000
    (tmp_path / "tokenizer.json").write_text(json.dumps(row), encoding="utf-8")
    write_manifest(tmp_path)
    with pytest.raises(MissingPartError, match=r"^the model tiny cannot run \(") as told:
        judging(tmp_path)()
    assert "\n" not in str(told.value)


def test_a_model_for_other_figures_is_told(tmp_path: Path) -> None:
    write_model(tmp_path)
    model = onnx.load(str(tmp_path / "model.onnx"))
    model.graph.input[0].type.tensor_type.elem_type = TensorProto.INT32
    (tmp_path / "model.onnx").write_bytes(model.SerializeToString())
    write_manifest(tmp_path)
    with pytest.raises(MissingPartError, match=r"^the model tiny cannot (run|be loaded) \("):
        judging(tmp_path)()


def test_what_cannot_be_encoded_is_read_as_an_unknown_sign(tmp_path: Path) -> None:
    write_model(tmp_path, {"ferry": (1.0, 0.0)}, inputs=INPUTS[:2])
    package = ModelPackage(tmp_path / "model.onnx", tmp_path / "tokenizer.json", "tiny", "1")
    assert Session(package).run(["\ud800 ferry", ("ferry \udfff", "\ud800")]).tolist() == [[1.0, 0.0]] * 2


@pytest.mark.parametrize(
    "change",
    [{"temperature": 2.0}, {"max_tokens": 9}, {"labels": ["support", "neutral", "contradict"]}],
    ids=str,
)
def test_all_that_decides_an_answer_is_part_of_the_version(tmp_path: Path, change: dict[str, object]) -> None:
    write_model(tmp_path)
    write_manifest(tmp_path)
    first = read_package(tmp_path).version
    write_manifest(tmp_path)
    assert read_package(tmp_path).version == first
    write_manifest(tmp_path, **change)
    assert read_package(tmp_path).version != first


def test_another_makers_version_tells_its_files_apart(tmp_path: Path) -> None:
    write_model(tmp_path)
    write_config(tmp_path, NAMES)
    versions = [read_package(tmp_path).version]
    data = (tmp_path / "model.onnx").read_bytes()
    (tmp_path / "model.onnx").write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    versions.append(read_package(tmp_path).version)
    (tmp_path / "model.onnx_data").write_bytes(b"weights")
    versions.append(read_package(tmp_path).version)
    (tmp_path / "tokenizer.json").write_text("{}", encoding="utf-8")
    versions.append(read_package(tmp_path).version)
    write_config(tmp_path, dict(zip(NAMES, reversed(NAMES.values()), strict=True)))
    versions.append(read_package(tmp_path).version)
    assert len(set(versions)) == len(versions)


@pytest.mark.parametrize("folder", ["x" * 5_000, "nul\0", "model.onnx"])
def test_a_path_that_is_no_folder_is_told(tmp_path: Path, folder: str) -> None:
    write_model(tmp_path)
    with pytest.raises(MissingPartError):
        read_package(tmp_path / folder)

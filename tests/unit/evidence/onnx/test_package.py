"""What a folder says of the model in it."""

import hashlib
from itertools import permutations
from pathlib import Path

import pytest

from reader.errors import MissingPartError
from reader.evidence.onnx.package import LABELS, read_package
from tests.unit.evidence.onnx.tiny import write_config, write_manifest, write_model, write_tokenizer


def test_a_manifest_says_how_the_model_is_used(tmp_path: Path) -> None:
    write_model(tmp_path)
    write_manifest(tmp_path, labels=LABELS[::-1], max_tokens=48, temperature=1.5, languages=["en", "de"])
    package = read_package(tmp_path)
    assert (package.name, package.labels, package.max_tokens) == ("tiny", LABELS[::-1], 48)
    assert (package.temperature, package.languages) == (1.5, ("en", "de"))
    package.check()


def test_other_weights_are_another_version(tmp_path: Path) -> None:
    write_model(tmp_path)
    write_manifest(tmp_path)
    first = read_package(tmp_path).version
    assert hashlib.sha256((tmp_path / "model.onnx").read_bytes()).hexdigest()[:8] in first
    write_model(tmp_path, {"denies": (3.0, 0.0, 0.0)})
    write_manifest(tmp_path)
    assert read_package(tmp_path).version != first


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json"])
def test_a_changed_file_is_told(tmp_path: Path, name: str) -> None:
    write_model(tmp_path)
    write_manifest(tmp_path)
    with (tmp_path / name).open("ab") as out:
        out.write(b" ")
    with pytest.raises(MissingPartError, match=f"^{name} of the model tiny is damaged: "):
        read_package(tmp_path).check()


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    write_model(tmp_path)
    write_manifest(tmp_path)
    package = read_package(tmp_path)
    package.tokenizer.unlink()
    with pytest.raises(MissingPartError, match=r"tokenizer\.json cannot be read"):
        package.check()


@pytest.mark.parametrize(
    "manifest",
    [
        "",
        "[]",
        "{}",
        '{"name": "tiny", "version": "1", "max_tokens": 8, "sha256": {}}',
        '{"name": "tiny", "version": "1", "max_tokens": 8, "sha256": ["model.onnx"]}',
        '{"name": "tiny", "version": "1", "max_tokens": 8, "sha256": {"model.onnx": 5}}',
        '{"name": "tiny", "version": "1", "max_tokens": "many", "sha256": {"model.onnx": "aa"}}',
        '{"name": "t", "version": "1", "max_tokens": 8, "labels": ["good"], "sha256": {"model.onnx": "aa"}}',
        '{"name": "t", "version": "1", "max_tokens": 8, "labels": null, "sha256": {"model.onnx": "aa"}}',
    ],
)
def test_a_damaged_manifest_is_told(tmp_path: Path, manifest: str) -> None:
    write_model(tmp_path)
    (tmp_path / "manifest.json").write_text(manifest, encoding="utf-8")
    with pytest.raises(MissingPartError) as told:
        read_package(tmp_path)
    assert "manifest.json" in told.value.message


@pytest.mark.parametrize("order", [*permutations(("Contradiction", "NEUTRAL", "entailment"))])
def test_another_makers_labels_are_understood_in_any_order(tmp_path: Path, order: tuple[str, ...]) -> None:
    write_model(tmp_path)
    write_config(tmp_path, {str(n): name for n, name in reversed(list(enumerate(order)))})
    meant = {"Contradiction": "contradict", "NEUTRAL": "neutral", "entailment": "support"}
    assert read_package(tmp_path).labels == tuple(meant[name] for name in order)


@pytest.mark.parametrize(
    "names",
    [
        {},
        {"0": "LABEL_0", "1": "LABEL_1", "2": "LABEL_2"},
        {"0": "entailment", "1": "not_entailment"},
        {"0": "support", "1": "support", "2": "contradict"},
        {"a": "support", "b": "neutral", "c": "contradict"},
    ],
)
def test_labels_that_mean_nothing_are_told(tmp_path: Path, names: dict[str, str]) -> None:
    write_model(tmp_path)
    write_config(tmp_path, names)
    with pytest.raises(MissingPartError, match="does not say which outputs mean"):
        read_package(tmp_path)


@pytest.mark.parametrize(("longest", "used"), [(128, 128), (514, 256), (None, 256)])
def test_another_makers_inputs_are_bounded(tmp_path: Path, longest: int | None, used: int) -> None:
    write_model(tmp_path)
    names = {"0": "refutes", "1": "not enough info", "2": "supports"}
    write_config(tmp_path, names, max_position_embeddings=longest)
    assert read_package(tmp_path).max_tokens == used


@pytest.mark.parametrize("name", ["model_quantized.onnx", "onnx/model.onnx", "onnx/model_quantized.onnx"])
def test_weights_are_found_where_other_makers_put_them(tmp_path: Path, name: str) -> None:
    write_model(tmp_path, name=name)
    write_config(tmp_path, {"0": "contradiction", "1": "neutral", "2": "entailment"})
    package = read_package(tmp_path)
    assert package.weights == tmp_path / name
    assert package.tokenizer == tmp_path / "tokenizer.json"


def test_a_folder_without_a_model_or_tokenizer_is_told(tmp_path: Path) -> None:
    with pytest.raises(MissingPartError, match="there is no ONNX model"):
        read_package(tmp_path)
    write_tokenizer(tmp_path)
    with pytest.raises(MissingPartError, match="there is no ONNX model"):
        read_package(tmp_path)
    write_model(tmp_path)
    (tmp_path / "tokenizer.json").unlink()
    with pytest.raises(MissingPartError, match=r"has no tokenizer\.json"):
        read_package(tmp_path)

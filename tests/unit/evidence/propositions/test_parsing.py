"""The shipped syntax model: what it parses, how it fails."""

import json
import shutil
import time
from pathlib import Path

import pytest

from reader.errors import MissingPartError
from reader.evidence.propositions.parsing import SyntaxModel
from reader.evidence.propositions.tree import ROOT, Tree
from reader.evidence.trained import shipped


@pytest.fixture(scope="module")
def model() -> SyntaxModel:
    return SyntaxModel(shipped("syntax"), threads=2)


def _relations(tree: Tree) -> dict[str, tuple[str, str]]:
    return {
        word.text: (word.relation, "" if word.head == ROOT else tree.words[word.head].text)
        for word in tree.words
    }


def test_a_plain_sentence_is_parsed(model: SyntaxModel) -> None:
    (tree,) = model.parse(["Marta Ruiz sold three boats to a museum in Bergen on Friday."])
    relations = _relations(tree)
    assert relations["sold"] == ("root", "")
    assert relations["Marta"] == ("nsubj", "sold")
    assert relations["boats"] == ("obj", "sold")
    assert relations["three"] == ("nummod", "boats")
    assert relations["museum"][1] == "sold"
    by_text = {word.text: word for word in tree.words}
    assert by_text["sold"].lemma == "sell"
    assert by_text["boats"].lemma == "boat"
    assert by_text["Marta"].sort == "person"
    assert by_text["Bergen"].sort == "place"
    assert by_text["Friday"].sort == "time"


def test_the_order_of_the_sentences_is_kept(model: SyntaxModel) -> None:
    sentences = ["He sleeps.", "", "The very old ferry that left the harbour at dawn came back.", "No."]
    trees = model.parse(sentences)
    assert [tree.text for tree in trees] == sentences
    assert [len(tree.words) for tree in trees] == [3, 0, 13, 2]


def test_a_batch_answers_like_its_sentences_alone(model: SyntaxModel) -> None:
    sentences = [f"The crew of boat {n} waited{' for a very long time' * (n % 4)}." for n in range(12)]
    together = model.parse(sentences)
    alone = [model.parse([sentence])[0] for sentence in sentences]
    assert [_relations(tree) for tree in together] == [_relations(tree) for tree in alone]


def test_a_sentence_without_an_end_is_read_in_runs_and_in_time(model: SyntaxModel) -> None:
    text = "The crew counted the boats, and " * 1_500
    begun = time.monotonic()
    (tree,) = model.parse([text])
    assert time.monotonic() - begun < 60
    assert len(tree.words) == 7 * 1_500
    assert all(word.head < len(tree.words) for word in tree.words)
    assert 1 < sum(1 for _ in tree.roots) < 400


@pytest.mark.parametrize(
    "text", ["🧠🧠🧠", "\u200b", "a" * 5_000, "…!?;", "日本語の文章です。", "x" * 40 + " \ufffd"]
)
def test_odd_text_gets_a_tree(model: SyntaxModel, text: str) -> None:
    (tree,) = model.parse([text])
    assert all(word.span.of(text) == word.text for word in tree.words)


def test_a_missing_model_is_said(tmp_path: Path) -> None:
    with pytest.raises(MissingPartError, match="no ONNX model"):
        SyntaxModel(tmp_path)


def _copy(folder: Path) -> Path:
    shutil.copytree(shipped("syntax"), folder / "model")
    return folder / "model"


def test_damaged_weights_are_said_when_first_needed(tmp_path: Path) -> None:
    copied = _copy(tmp_path)
    with (copied / "model.onnx").open("r+b") as stream:
        stream.seek(1_000)
        stream.write(b"damage")
    damaged = SyntaxModel(copied)
    with pytest.raises(MissingPartError, match=r"model\.onnx .* is damaged"):
        damaged.parse(["He left."])


def test_a_manifest_without_label_sets_is_said(tmp_path: Path) -> None:
    copied = _copy(tmp_path)
    manifest = json.loads((copied / "manifest.json").read_text(encoding="utf-8"))
    del manifest["relations"]
    (copied / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    with pytest.raises(MissingPartError, match="manifest"):
        SyntaxModel(copied).parse(["He left."])


def test_weights_of_another_kind_are_said(tmp_path: Path) -> None:
    copied = _copy(tmp_path)
    (copied / "model.onnx").write_bytes(b"no model at all")
    manifest = json.loads((copied / "manifest.json").read_text(encoding="utf-8"))
    del manifest["sha256"]["tokenizer.json"]
    manifest["sha256"]["model.onnx"] = "0" * 64
    (copied / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    with pytest.raises(MissingPartError):
        SyntaxModel(copied).parse(["He left."])


def test_the_shipped_folder_is_whole_and_small() -> None:
    folder = shipped("syntax")
    names = {file.name for file in folder.iterdir()}
    assert names == {"model.onnx", "tokenizer.json", "manifest.json"}
    assert sum(file.stat().st_size for file in folder.iterdir()) <= 30_000_000

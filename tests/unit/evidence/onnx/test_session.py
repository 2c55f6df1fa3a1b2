"""Models run over texts: order, inputs, cuts, threads."""

import threading
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from reader.errors import MissingPartError
from reader.evidence.onnx.package import ModelPackage
from reader.evidence.onnx.session import Session
from tests.unit.evidence.onnx.tiny import INPUTS, WORDS, write_model, write_size_teller

COUNTS = {"ferry": (1.0, 0.0), "bridge": (0.0, 1.0)}


def session(folder: Path, most: int = 256, threads: int | None = 1) -> Session:
    return Session(
        ModelPackage(folder / "model.onnx", folder / "tokenizer.json", "tiny", "1", max_tokens=most), threads
    )


@pytest.mark.parametrize("threads", [1, 2, None])
def test_answers_come_in_the_order_of_the_texts(tmp_path: Path, threads: int | None) -> None:
    write_model(tmp_path, COUNTS)
    lengths = np.random.default_rng(3).integers(0, 40, (120, 2))
    texts = [" ".join(["ferry"] * a + ["bridge"] * b) for a, b in lengths]
    assert session(tmp_path, threads=threads).run(texts).tolist() == lengths.tolist()


@pytest.mark.parametrize(
    ("inputs", "counted"), [(INPUTS, [1.0, 20.0]), (INPUTS[:2], [1.0, 2.0])], ids=["three", "two"]
)
def test_a_model_gets_the_inputs_that_it_knows(
    tmp_path: Path, inputs: tuple[str, ...], counted: list[float]
) -> None:
    write_model(tmp_path, COUNTS, inputs=inputs)
    assert session(tmp_path).run([("the ferry", "bridge and bridge")]).tolist() == [counted]


def test_each_text_is_run_alone_and_as_long_as_it_is(tmp_path: Path) -> None:
    write_size_teller(tmp_path)
    told = session(tmp_path, threads=2).run(["ferry " * n for n in (9, 1, 300, 4)] * 70)
    assert told.tolist() == [[1.0, 11.0], [1.0, 3.0], [1.0, 256.0], [1.0, 6.0]] * 70


def test_long_texts_are_cut_the_longer_of_a_pair_first(tmp_path: Path) -> None:
    write_model(tmp_path, COUNTS, inputs=INPUTS[:2])
    runner = session(tmp_path, most=16)
    assert runner.run(["ferry " * 30 + "bridge"]).tolist() == [[14.0, 0.0]]
    assert runner.run([("ferry " * 30, "bridge bridge")]).tolist() == [[11.0, 2.0]]
    assert runner.run([("bridge bridge", "ferry " * 30)]).tolist() == [[11.0, 2.0]]


def test_a_text_without_end_is_cut_before_it_is_taken_apart(tmp_path: Path) -> None:
    write_model(tmp_path, COUNTS, inputs=INPUTS[:2])
    runner = session(tmp_path, most=2_000)
    assert runner.run(["ferry " * 1_000]).tolist() == [[666.0, 0.0]]


def test_no_texts_no_answers(tmp_path: Path) -> None:
    write_model(tmp_path, COUNTS)
    assert session(tmp_path).run([]).shape == (0, 0)


def test_texts_without_a_known_word_are_answered(tmp_path: Path) -> None:
    write_model(tmp_path, COUNTS)
    assert session(tmp_path).run(["", "zeppelin", "🧠"]).tolist() == [[0.0, 0.0]] * 3


def test_a_model_that_wants_more_than_texts_is_told(tmp_path: Path) -> None:
    write_model(tmp_path, COUNTS, inputs=(*INPUTS, "pixel_values"))
    with pytest.raises(MissingPartError, match=r"no text has \(pixel_values\)"):
        session(tmp_path).run(["ferry"])


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json"])
def test_what_is_no_model_is_told_in_a_line(tmp_path: Path, name: str) -> None:
    write_model(tmp_path)
    (tmp_path / name).write_bytes(b"<html>\nnot found\n</html>")
    with pytest.raises(MissingPartError, match=r"^the model tiny cannot be loaded") as told:
        session(tmp_path).run(["ferry"])
    assert "\n" not in str(told.value)


def test_a_model_with_wrong_hashes_does_not_run(tmp_path: Path) -> None:
    write_model(tmp_path)
    hashes = {"model.onnx": "0" * 64}
    package = ModelPackage(
        tmp_path / "model.onnx", tmp_path / "tokenizer.json", "tiny", "1", max_tokens=8, hashes=hashes
    )
    with pytest.raises(MissingPartError, match=r"^model\.onnx of the model tiny is damaged"):
        Session(package).run(["ferry"])


def test_it_is_loaded_with_the_first_text_and_once(tmp_path: Path) -> None:
    waiting = session(tmp_path)
    write_model(tmp_path, COUNTS)
    assert waiting.run(["ferry"]).tolist() == [[1.0, 0.0]]
    (tmp_path / "model.onnx").unlink()
    assert waiting.run(["bridge"]).tolist() == [[0.0, 1.0]]


def test_several_threads_may_ask_at_once(tmp_path: Path) -> None:
    write_model(tmp_path, COUNTS)
    shared = session(tmp_path)
    answers: dict[int, NDArray[np.float32]] = {}

    def ask(number: int) -> None:
        answers[number] = shared.run(["ferry " * number, "bridge", WORDS[-1]])

    threads = [threading.Thread(target=ask, args=(n,)) for n in range(1, 5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {n: a.tolist() for n, a in answers.items()} == {
        n: [[float(n), 0.0], [0.0, 1.0], [0.0, 0.0]] for n in range(1, 5)
    }

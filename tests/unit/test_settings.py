"""The settings that the command line and the window share."""

from pathlib import Path

import pytest

from reader import places
from reader.settings import entailment_folder, set_verdict_bars, verdict_bars

WINDOW = r"""[window]
geometry=@ByteArray(\x1\xd9\xd0\xcb\0\x3\0\0;=[%\n)
zoom=1.1

"""


def written(folder: Path, text: str) -> Path:
    file = folder / "settings.ini"
    file.write_text(text, encoding="utf-8")
    return file


def test_without_a_file_or_an_entry_the_shipped_model_is_meant(tmp_path: Path) -> None:
    assert entailment_folder(tmp_path / "none.ini") is None
    assert entailment_folder() is None
    assert entailment_folder(written(tmp_path, WINDOW)) is None
    assert entailment_folder(written(tmp_path, WINDOW + "[evidence]\nmodel=\n")) is None


@pytest.mark.parametrize(
    ("value", "folder"),
    [
        ("/models/nli", "/models/nli"),
        ('  "/models/nli"  ', "/models/nli"),
        ("/My Models/größe 100%", "/My Models/größe 100%"),
        ('"/a, b; c=d"', "/a, b; c=d"),
        (r"/a\\b\"c", '/a\\b"c'),
        (r"C:\models\nli", r"C:\models\nli"),
    ],
)
def test_a_folder_is_read_beside_what_the_window_keeps(tmp_path: Path, value: str, folder: str) -> None:
    assert entailment_folder(written(tmp_path, f"{WINDOW}[evidence]\nmodel={value}\n")) == Path(folder)


def test_a_home_folder_is_understood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert entailment_folder(written(tmp_path, "[evidence]\nmodel=~/nli\n")) == tmp_path / "nli"


def test_the_users_own_file_is_read(tmp_path: Path) -> None:
    file = places.settings_file()
    file.parent.mkdir(parents=True)
    file.write_text("[evidence]\nmodel=/models/nli\n", encoding="utf-8")
    assert tmp_path in file.parents
    assert entailment_folder() == Path("/models/nli")


@pytest.mark.parametrize(
    "data", [b"model=/x\n", b"[evidence\nmodel", b"[evidence]\nmodel=\xff\xfe\n", b"\0\1"]
)
def test_a_broken_file_names_none(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "settings.ini").write_bytes(data)
    assert entailment_folder(tmp_path / "settings.ini") is None


def test_a_folder_in_the_files_place_names_none(tmp_path: Path) -> None:
    assert entailment_folder(tmp_path) is None


def test_bars_are_read_as_they_were_kept(tmp_path: Path) -> None:
    file = tmp_path / "settings.ini"
    assert verdict_bars(file) == (0.0, 0.0)
    set_verdict_bars(0.5, 0.75, file)
    assert verdict_bars(file) == (0.5, 0.75)


@pytest.mark.parametrize(
    "text",
    [
        "supports = 2\ncontradicts = -1",
        'supports = "x"',
        "supports = true",
        "no toml",
        "\0",
        "supports = nan",
    ],
)
def test_bars_that_make_no_sense_ask_for_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / "judging.toml").write_text(text, encoding="utf-8")
    assert verdict_bars(tmp_path / "settings.ini") == (0.0, 0.0)

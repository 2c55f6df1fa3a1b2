"""The model that the settings name: kept where the window never rewrites it."""

import stat
from pathlib import Path

import pytest

from reader.cli import main
from reader.errors import MissingPartError, ReaderError
from reader.settings import entailment_folder, set_entailment_folder
from tests.unit.evidence.onnx.tiny import write_manifest, write_model


@pytest.fixture
def ini(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.ini"


def by_hand(ini: Path, text: str | bytes) -> Path:
    file = ini.with_name("model.toml")
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


@pytest.mark.parametrize(
    "name",
    [
        "nli",
        "my nli",
        "a,b",
        "semi;colon",
        "modèle 100%",
        "q\"uo'te",
        "C:\\Users\\new",
        "модель 🧠",
        "\x7f\n\t",
        "#",
    ],
)
def test_what_is_kept_is_found_again(ini: Path, name: str) -> None:
    set_entailment_folder(ini.parent / name, ini)
    assert entailment_folder(ini) == ini.parent / name
    assert [f.name for f in ini.parent.iterdir()] == ["model.toml"]


def test_the_built_in_model_can_be_taken_again(ini: Path) -> None:
    ini.parent.mkdir()
    ini.write_text("[evidence]\nmodel=/old\n", encoding="utf-8")
    assert entailment_folder(ini) == Path("/old")
    set_entailment_folder(Path("/new"), ini)
    assert entailment_folder(ini) == Path("/new")
    set_entailment_folder(None, ini)
    assert entailment_folder(ini) is None


def test_a_relative_folder_lies_beside_the_settings_when_read(ini: Path) -> None:
    by_hand(ini, 'folder = "models/nli"\n')
    assert entailment_folder(ini) == ini.parent / "models" / "nli"


def test_a_relative_folder_lies_where_the_program_runs_when_kept(
    ini: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    set_entailment_folder(Path("nli"), ini)
    assert entailment_folder(ini) == tmp_path / "nli"


def test_the_home_folder_is_understood(ini: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    by_hand(ini, "folder = '~/nli'")
    assert entailment_folder(ini) == tmp_path / "nli"
    by_hand(ini, "folder = '~nobody-of-that-name/nli'")
    with pytest.raises(MissingPartError, match="there is no home folder for ~nobody-of-that-name/nli: "):
        entailment_folder(ini)


@pytest.mark.parametrize(
    "text",
    [
        "folder = 5",
        "folder = [",
        "/models/nli",
        b"folder = '\xff'",
        'folder = "nul\\u0000"',
        "a = " + "[" * 50_000,
    ],
    ids=["number", "broken", "bare", "bytes", "nul", "deep"],
)
def test_a_file_that_cannot_be_read_is_told(ini: Path, text: str | bytes) -> None:
    file = by_hand(ini, text)
    with pytest.raises(MissingPartError, match=r"model\.toml cannot be read: write folder") as told:
        entailment_folder(ini)
    assert str(file) in told.value.message


def test_a_folder_in_its_place_is_told(ini: Path) -> None:
    ini.with_name("model.toml").mkdir(parents=True)
    with pytest.raises(MissingPartError, match=r"model\.toml cannot be read"):
        entailment_folder(ini)
    with pytest.raises(ReaderError, match="the settings cannot be written"):
        set_entailment_folder(Path("/nli"), ini)
    assert [f.name for f in ini.parent.iterdir()] == ["model.toml"]


def test_a_name_that_is_no_text_is_told_and_changes_nothing(ini: Path) -> None:
    set_entailment_folder(Path("/nli"), ini)
    with pytest.raises(ReaderError, match="the folder's name is not valid text"):
        set_entailment_folder(Path("/nli\udcff"), ini)
    assert entailment_folder(ini) == Path("/nli")


@pytest.mark.parametrize("text", ["", "# nothing\n", "folder = ''", "folder = '  '", "other = 1"])
def test_an_entry_that_names_nothing_means_the_built_in_model(ini: Path, text: str) -> None:
    by_hand(ini, text)
    assert entailment_folder(ini) is None


def test_the_file_is_the_users_own(ini: Path) -> None:
    set_entailment_folder(Path("/nli"), ini)
    assert not stat.S_IMODE(ini.with_name("model.toml").stat().st_mode) & 0o022


def test_the_command_line_judges_with_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_model(tmp_path / "nli")
    write_manifest(tmp_path / "nli")
    set_entailment_folder(tmp_path / "nli")
    pairs = tmp_path / "pairs.jsonl"
    pairs.write_text('{"premise": "ferry", "hypothesis": "denies"}\n', encoding="utf-8")
    assert main(["judge", str(pairs)]) == 0
    assert capsys.readouterr().out.split() == ["contradict", "1.00", "denies"]
    set_entailment_folder(tmp_path / "elsewhere")
    assert main(["judge", str(pairs)]) == 4
    assert str(tmp_path / "elsewhere") in capsys.readouterr().err

"""What `doctor` looks at, and the remedy for what is missing."""

import importlib.metadata
import re
import socket
import sys
from pathlib import Path

import pytest

from reader import places
from reader.cli import main
from reader.commands import health


def said(name: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Return what doctor says of one thing: mark, finding and remedy."""
    main(["doctor"])
    out = capsys.readouterr().out
    found = re.search(rf"^(ok|note|MISS) +{re.escape(name)} +(.*)\n(?: +-> (.*))?", out, re.MULTILINE)
    assert found is not None, out
    return " | ".join(filter(None, found.groups()))


def test_all_that_the_program_is_made_of_is_named() -> None:
    wanted = {
        re.split(r"[^\w-]", line, maxsplit=1)[0].lower()
        for line in importlib.metadata.requires("crossread") or ()
        if "extra ==" not in line
    }
    assert {name.lower() for name in health.PACKAGES} == wanted


def test_a_package_that_is_gone_is_missed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(health, "PACKAGES", ("crossread-no-such-part",))
    assert main(["doctor"]) == 4
    assert "1 part(s) missing" in capsys.readouterr().out
    assert said("crossread-no-such-part", capsys) == "MISS | missing | pip install crossread-no-such-part"


@pytest.mark.skipif(sys.platform != "linux", reason="X11 and Wayland")
def test_a_display_is_asked_whether_it_answers(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    assert said("display", capsys).startswith("note | none | ")
    monkeypatch.setenv("DISPLAY", ":64999")
    assert said("display", capsys).startswith("note | :64999 does not answer | ")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "w-1")
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "w-1"))
        assert said("display", capsys).startswith("note | w-1 does not answer | ")
        compositor.listen()
        assert said("display", capsys) == "ok | w-1"


@pytest.mark.skipif(sys.platform != "linux", reason="Linux' folders")
def test_fonts_that_are_missing_have_a_remedy(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(health, "_FONT_FOLDERS", ())
    monkeypatch.setenv("HOME", str(tmp_path))
    assert "boxes | as root: apt-get install -y fonts-noto-core" in said("fonts", capsys)
    own = tmp_path / ".local" / "share" / "fonts"
    own.mkdir(parents=True)
    (own / "Serif.TTF").touch()
    assert said("fonts", capsys).startswith("note | 1, none with pictographs | as root: apt-get install")
    (own / "ColorEmoji.ttf").touch()
    assert said("fonts", capsys) == "ok | 2"


def said_of_models(capsys: pytest.CaptureFixture[str]) -> str:
    """Return what doctor says of the models, with the remedy where there is one."""
    assert main(["doctor"]) in {0, 4}
    out = capsys.readouterr().out
    found = out[: out.rindex("\n", 0, -1)].partition("trained models")
    mark = found[0].splitlines()[-1].split()[0]
    return f"{mark} {' '.join(found[2].split())}"


def test_complete_models_are_named(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert models.is_dir()
    said = said_of_models(capsys)
    assert said.startswith("ok entailment-1.0-")
    assert ", encoder-1.0-" in said
    assert said.endswith(": hashes match")


@pytest.mark.parametrize("part", ["entailment/model.onnx", "encoder/tokenizer.json", "weights.json"])
def test_a_damaged_model_is_noted_with_a_remedy(
    models: Path, part: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (models / part).write_bytes(b"half")
    said = said_of_models(capsys)
    assert said.startswith("note ")
    assert f"{Path(part).name} of the model" in said
    assert "damaged: rules alone decide -> install crossread again" in said


def test_broken_settings_are_noted(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert models.is_dir()
    file = places.settings_file().with_name("model.toml")
    file.parent.mkdir(parents=True)
    file.write_text("folder = [", encoding="utf-8")
    said = said_of_models(capsys)
    assert said.startswith("note ")
    assert "model.toml cannot be read: rules alone decide -> write folder" in said

"""The entry in the desktop's menus: what it opens, and that it finds the program wherever the bundle lies."""

import configparser
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from reader.sources import SUFFIXES
from tests.shared_data import ROOT

LINUX = ROOT / "packaging" / "linux"
ICON = ROOT / "resources" / "icons" / "crossread.svg"
TYPES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".epub": "application/epub+zip",
    ".rtf": "application/rtf",
}


class _Entry(configparser.RawConfigParser):
    def optionxform(self, optionstr: str) -> str:
        return optionstr


def entry(file: Path) -> dict[str, str]:
    parser = _Entry(strict=True)
    parser.read_string(file.read_text(encoding="utf-8"))
    return dict(parser["Desktop Entry"])


def test_every_format_that_is_read_is_offered_to_be_opened() -> None:
    told = entry(LINUX / "crossread.desktop")
    offered = set(told["MimeType"].rstrip(";").split(";"))
    assert offered == {"inode/directory", "text/rtf", *(TYPES[s] for s in SUFFIXES if s != ".doc")}
    assert told["Exec"].endswith(" open %f")
    assert {"Comment", "Comment[de]", "Icon", "Categories"} <= told.keys()


@pytest.mark.parametrize("name", ["crossread", 'a "b" $c 100% \\d & |e `f`'])
def test_the_bundle_is_put_into_the_menus_and_taken_out_again(name: str, tmp_path: Path) -> None:
    bundle, data = tmp_path / name, tmp_path / "data"
    bundle.mkdir()
    for file in (LINUX / "crossread.desktop", LINUX / "install.sh", ICON):
        shutil.copy(file, bundle)
    env = {"PATH": os.defpath, "HOME": str(tmp_path), "XDG_DATA_HOME": str(data)}
    subprocess.run(["sh", str(bundle / "install.sh")], env=env, check=True)
    command = entry(data / "applications" / "crossread.desktop")["Exec"].replace("\\\\", "\\")
    quoted = re.fullmatch(r'"((?:[^"\\]|\\.)+)" open %f', command)
    assert quoted is not None
    assert re.sub(r"\\(.)", r"\1", quoted[1]).replace("%%", "%") == str(bundle / "crossread")
    assert (data / "icons/hicolor/scalable/apps/crossread.svg").read_bytes() == ICON.read_bytes()
    subprocess.run(["sh", str(bundle / "install.sh"), "--remove"], env=env, check=True)
    assert not [file for file in data.rglob("crossread.*") if file.is_file()]

"""`pip install .` into an empty environment gives a working program, resources and seeds inside."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.shared_data import ROOT
from tests.unit.sources import made

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the `crossread` of a fresh environment into which the checkout was installed as a wheel."""
    folder = tmp_path_factory.mktemp("installed")
    subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")], check=True)
    pip = [str(folder / "venv/bin/python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--constraint", str(ROOT / "constraints.txt"), str(ROOT)], check=True)
    return folder / "venv/bin/crossread"


def ask(program: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the installed program far from the checkout, with nothing of it in the environment."""
    home = program.parents[2]
    env = {"HOME": str(home), "PATH": os.defpath, "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [str(program), *arguments],
        cwd=home,
        env=env,
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )


def test_doctor_finds_all_that_is_needed(installed: Path) -> None:
    done = ask(installed, "doctor")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "site-packages/reader/_data/seeds" in done.stdout
    assert "hashes match" in done.stdout
    (card,) = installed.parents[1].glob(
        "lib/python*/site-packages/reader/_data/resources/models/MODEL_CARD.md"
    )
    assert card.stat().st_size > 0


def test_the_shipped_library_is_judged(installed: Path) -> None:
    seeds = next((installed.parents[1] / "lib").glob("python*/site-packages/reader/_data/seeds"))
    done = ask(installed, "evidence", str(seeds), "--json")
    assert done.returncode == 0, done.stderr
    judged = [json.loads(line) for line in done.stdout.splitlines()]
    assert len({row["claim"]["source"] for row in judged}) == 5
    assert any(row["standing"] == "contested" for row in judged)


def test_every_format_is_read_and_exported(installed: Path) -> None:
    folder = installed.parents[2] / "formats"
    folder.mkdir()
    made.docx(folder / "a.docx", made.docx_paragraph(made.STORY))
    made.odt(folder / "b.odt", f"<text:p>{made.STORY}</text:p>")
    made.epub(folder / "c.epub", f"<p>{made.STORY}</p>")
    made.story_pdf(folder / "d.pdf")
    (folder / "e.rtf").write_text(f"{{\\rtf1 {made.STORY}\\par}}", encoding="ascii")
    (folder / "f.html").write_text(f"<html><body><p>{made.STORY}</p></body></html>", encoding="utf-8")
    (folder / "g.md").write_text(made.STORY, encoding="utf-8")
    (folder / "h.txt").write_text(made.STORY, encoding="utf-8")
    done = ask(installed, "search", str(folder), "Vesterby", "--json")
    assert done.returncode == 0, done.stderr
    found = {json.loads(line)["source"] for line in done.stdout.splitlines()}
    assert found == {file.name for file in folder.iterdir()}
    done = ask(installed, "export", str(folder), "--out", str(folder.with_name("out")))
    assert done.returncode == 0, done.stderr
    assert len(list(folder.with_name("out").glob("*.pdf"))) == len(found) + 1


def test_the_window_paints_the_shipped_library(installed: Path) -> None:
    picture = installed.parents[2] / "window.png"
    done = ask(installed, "open", "--screenshot", str(picture), "--size", "1366x768")
    assert done.returncode == 0, done.stderr
    assert picture.stat().st_size > 20_000


def test_the_window_speaks_german(installed: Path) -> None:
    python = installed.with_name("python")
    code = (
        "from reader.ui.main import application; app = application('de');"
        "from PySide6.QtWidgets import QDialogButtonBox as Box;"
        "from reader.ui.wording import hits_words;"
        "box = Box(Box.StandardButton.Cancel); print(hits_words(3), box.buttons()[0].text())"
    )
    done = ask(python, "-c", code)
    assert done.stdout == "3 Treffer Abbrechen\n", done.stderr

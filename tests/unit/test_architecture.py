"""The layer contracts of pyproject.toml hold."""

import subprocess
import sys
import tomllib
from pathlib import Path

from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).resolve().parents[2]


def test_layer_contracts_hold() -> None:
    config = str(ROOT / "pyproject.toml")
    assert lint_imports(config_filename=config, is_debug_mode=True, no_cache=True) == EXIT_STATUS_SUCCESS


def test_nothing_below_the_window_loads_qt() -> None:
    code = "import sys, reader.cli, reader.export.formats; sys.exit(any('PySide6' in m for m in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=ROOT).returncode == 0


def test_every_module_has_its_place_in_the_contract() -> None:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = config["tool"]["importlinter"]["contracts"][0]["layers"]
    placed = {name.strip() for layer in layers for name in layer.split("|")}
    found = {
        f"reader.{p.stem}"
        for p in (ROOT / "reader").iterdir()
        if p.suffix == ".py" or (p / "__init__.py").is_file()
    }
    assert found - {"reader.__init__"} == placed

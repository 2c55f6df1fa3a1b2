"""The layer contracts of pyproject.toml hold."""

import subprocess
import sys
from pathlib import Path

from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).resolve().parents[2]


def test_layer_contracts_hold() -> None:
    config = str(ROOT / "pyproject.toml")
    assert lint_imports(config_filename=config, is_debug_mode=True, no_cache=True) == EXIT_STATUS_SUCCESS


def test_nothing_below_the_window_loads_qt() -> None:
    code = "import sys, reader.cli, reader.export.formats; sys.exit(any('PySide6' in m for m in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=ROOT).returncode == 0

"""ONNX Runtime, whose builds report to their maker by default, keeps and sends nothing of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.evidence.onnx.shipped import write_shipped

JUDGE = "import sys; from reader.cli import main; sys.exit(main(sys.argv[1:]))"


@pytest.mark.parametrize("wish", [{}, {"ORT_DISABLE_TELEMETRY": "0"}])
def test_a_model_leaves_no_traces_in_the_users_folders(wish: dict[str, str], tmp_path: Path) -> None:
    home, models = tmp_path / "home", write_shipped(tmp_path / "models")
    home.mkdir()
    paths = os.pathsep.join(filter(None, sys.path))
    done = subprocess.run(
        [sys.executable, "-B", "-c", JUDGE, "judge", "-", "--json", "--model", str(models / "entailment")],
        input='{"premise": "The lock closed.", "hypothesis": "The lock is shut."}\n',
        env={"HOME": str(home), "PYTHONPATH": paths, **wish},
        text=True,
        capture_output=True,
        check=True,
    )
    assert '"label"' in done.stdout
    assert list(home.rglob("*")) == []

"""The recipe makes its models without telling anybody, as the program runs them."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import onnx

from tests.shared_data import ROOT
from tests.unit.evidence.onnx.tiny import write_model

RECIPE = ROOT / "packaging" / "model"
MAKE = "import sys, pathlib; from quantising import quantise; quantise(*map(pathlib.Path, sys.argv[1:]))"


def test_a_model_is_made_and_leaves_no_traces_in_the_users_folders(tmp_path: Path) -> None:
    home, made = tmp_path / "home", tmp_path / "small.onnx"
    home.mkdir()
    full = write_model(tmp_path)
    paths = os.pathsep.join(filter(None, [str(RECIPE), *sys.path]))
    subprocess.run(
        [sys.executable, "-B", "-c", MAKE, str(full), str(made)],
        env={"HOME": str(home), "PYTHONPATH": paths, "ORT_DISABLE_TELEMETRY": "0"},
        capture_output=True,
        check=True,
    )
    assert onnx.load(str(made)).graph.output[0].name == onnx.load(str(full)).graph.output[0].name
    assert list(home.rglob("*")) == []


def test_nothing_else_in_the_recipe_imports_the_runtime() -> None:
    importing = {
        file.name
        for file in RECIPE.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if (isinstance(node, ast.ImportFrom) and str(node.module).startswith("onnxruntime"))
        or (isinstance(node, ast.Import) and any(a.name.startswith("onnxruntime") for a in node.names))
    }
    assert importing == {"quantising.py"}

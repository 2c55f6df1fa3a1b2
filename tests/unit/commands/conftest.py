"""Models of a few words in the shipped ones' place."""

from pathlib import Path

import pytest

from reader import places
from tests.unit.evidence.onnx.shipped import write_shipped


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of shipped models, complete: they find that nothing bears on anything."""
    monkeypatch.setattr(places, "resources", lambda: tmp_path / "resources")
    return write_shipped(tmp_path / "resources" / "models")

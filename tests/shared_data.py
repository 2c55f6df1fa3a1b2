"""The data that development has beside the checkout and other places lack."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
SHARED = ROOT.parent / "shared"


def originals_folder() -> Path:
    """Return the folder of the five original articles, or skip the test that asked for it."""
    return _present(SHARED / "seeds")


def gold_file(name: str) -> Path:
    """Return a file of expected passages, or skip the test that asked for it."""
    return _present(SHARED / "gold" / name)


def corpus_folder(name: str) -> Path:
    """Return a folder of articles beside the checkout, or skip the test that asked for it."""
    return _present(SHARED / "corpora" / name)


def _present(path: Path) -> Path:
    if not path.exists():
        pytest.skip(f"{path.name} is not beside this checkout")
    return path

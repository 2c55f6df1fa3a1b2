"""Opening, searching, judging and closing a library again and again holds no more memory."""

from pathlib import Path

import pytest

from reader import app
from reader.library.open import open_library
from tests.unit.search.library import write_library

STATUS = Path("/proc/self/status")


def resident() -> float:
    """Return the memory held now, in MiB."""
    line = next(line for line in STATUS.read_text("ascii").splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.skipif(not STATUS.exists(), reason="tells memory on Linux alone")
def test_a_thousand_times_opened_and_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "_models", lambda: (None, ""))
    folder = write_library(tmp_path / "library").folder

    def once(n: int) -> None:
        (folder / "courier.txt").write_text(f"Courier\n\nThe {n} ferries were scrapped in April.\n", "utf-8")
        services = app.open_services(open_library(folder), tmp_path / "cache")
        assert services.search("ferries ").total == 1
        assert len(list(services.judge_all())) == len(services.claims)
        services.close()

    for n in range(200):
        once(n)
    before = resident()
    for n in range(1000):
        once(n)
    assert resident() - before < 6

"""After one file of a library changed, nothing but it is parsed, indexed, searched for claims and judged."""

from pathlib import Path

import pytest

from reader import app
from reader.evidence.claims import claims_of
from reader.evidence.engine import Engine
from reader.evidence.model import Claim, Judgement
from reader.library.open import open_library
from reader.search.occurrences import entry
from reader.sources import load
from reader.text.model import Document

PORTS = ("Arlen", "Brisk", "Corvo", "Dunmore", "Esker", "Fallon")


class Counted:
    """Notes which sources each step of the work is done for."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.parsed: list[str] = []
        self.indexed: list[str] = []
        self.read: list[str] = []
        self.judged: list[str] = []
        decided = Engine._decided

        def _load(path: Path, source: str, **_: object) -> Document:
            self.parsed.append(source)
            return load(path, source)

        def _entry(document: Document, print_: str) -> dict[str, object]:
            self.indexed.append(document.source)
            return entry(document, print_)

        def _claims(document: Document) -> tuple[Claim, ...]:
            self.read.append(document.source)
            return tuple(claims_of(document))

        def _decided(engine: Engine, claims: list[Claim]) -> list[Judgement]:
            self.judged.extend(claim.source or "" for claim in claims)
            return decided(engine, claims)

        monkeypatch.setattr("reader.library.open._load", _load)
        monkeypatch.setattr("reader.search.storage.entry", _entry)
        monkeypatch.setattr("reader.evidence.kept_claims.claims_of", _claims)
        monkeypatch.setattr(Engine, "_decided", _decided)
        monkeypatch.setattr(app, "_models", lambda: (None, ""))
        for module in ("candidates", "similarity"):
            monkeypatch.setattr(f"reader.evidence.{module}.WHOLE", 20)

    def run(self, folder: Path, cache: Path) -> tuple[Judgement, ...]:
        """Open a library as the program does, and judge it."""
        for noted in (self.parsed, self.indexed, self.read, self.judged):
            noted.clear()
        services = app.open_services(open_library(folder), cache)
        try:
            return tuple(services.judge_all())
        finally:
            services.close()


def test_one_changed_file_of_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "ships"
    folder.mkdir()
    for n in range(60):
        ship, port = f"Vessel{n // 6}", PORTS[n % 6]
        text = f"{ship} in {port}\n\nThe {ship} reached {port} harbour with {n + 10} sailors on Monday.\n"
        (folder / f"{n:04}.txt").write_text(text, encoding="utf-8")
    counted = Counted(monkeypatch)
    names = sorted(path.name for path in folder.iterdir())
    before = counted.run(folder, tmp_path / "c")
    assert (counted.parsed, counted.indexed, counted.read) == (names, names, names)
    assert len(counted.judged) == len(before) >= 60
    assert counted.run(folder, tmp_path / "c") == before
    assert (counted.indexed, counted.read, counted.judged) == ([], [], [])
    sunk = "Vessel9 lost\n\nAn owner of Vessel9 wept over 19 casks of salted herring gone down.\n"
    (folder / "0059.txt").write_text(sunk, encoding="utf-8")
    after = counted.run(folder, tmp_path / "c")
    assert (counted.parsed, counted.indexed, counted.read) == (["0059.txt"],) * 3
    judged = set(counted.judged)
    assert "0059.txt" in judged
    assert len(judged) < 24
    others = [j for j in before if j.claim.source not in judged]
    assert [j for j in after if j.claim.source not in judged] == others

"""The shipped models as they are: whole, small, repeatable, and not misled by two events that look alike."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from accounts import is_held_out, read_event
from as_library import lay_out

from reader import places
from reader.evidence.asking import Models
from reader.evidence.claims import extract_claims
from reader.evidence.engine import Engine
from reader.evidence.model import Judgement, ReasonKind, Verdict
from reader.evidence.onnx.package import read_package
from reader.evidence.trained import shipped, trained_models
from reader.library.model import Library
from reader.library.open import open_library
from tests.shared_data import ROOT, SEEDS
from tests.unit.evidence.events import write_event

MOST_BYTES = 30_000_000
TWINS = sorted((ROOT / "packaging" / "model" / "accounts").glob("*twin*.txt"))
FIRES = {
    "east.md": """---
date: 2031-08-04
---

# Paper mill burns in Ostrava Bay

A fire destroyed the Kessel paper mill in Ostrava Bay on Sunday night.

Three firefighters were taken to hospital with burns, the mayor Petra Holub said.

The blaze began in a drying hall and was put out after nine hours.

About 140 people worked at the Kessel mill.
""",
    "east-too.md": """---
date: 2031-08-05
---

# After the blaze at Kessel

The Kessel paper mill in Ostrava Bay burned down in the night to Monday.

Petra Holub, the mayor, said that three firefighters had been injured.

Nobody was inside the drying hall when the fire broke out.
""",
    "west.md": """---
date: 2033-02-17
---

# Sawmill lost to flames near Lunde

A fire destroyed the Moen sawmill near Lunde in Norway on Wednesday morning.

Seven firefighters were treated for smoke, the fire chief Arne Dahl said.

The blaze began in a chip store and was put out after four hours.

About 60 people worked at the Moen sawmill.
""",
    "west-too.md": """---
date: 2033-02-18
---

# Moen will not rebuild

The Moen sawmill near Lunde, which burned down on Wednesday, will not be built again.

Arne Dahl, the fire chief, said that seven of his people had breathed in smoke.

Two workers were inside the chip store when the fire broke out.
""",
}


@pytest.fixture(scope="module")
def models() -> Models:
    return trained_models()


@pytest.fixture(scope="module")
def digests(models: Models) -> list[Judgement]:
    """Return what a new engine says of the shipped library."""
    return judged(open_library(SEEDS), models)


def judged(library: Library, models: Models | None) -> list[Judgement]:
    return list(Engine(library, None, models).judge_all(extract_claims(library)))


def contradictions(found: Iterable[Judgement]) -> list[tuple[str, str, str, str]]:
    """Return source and text of the claims, and of the passages that contradict them."""
    return [
        (j.claim.source or "", j.claim.text, e.source, e.text)
        for j in found
        for e in j.evidence
        if e.verdict is Verdict.CONTRADICTS
    ]


@pytest.mark.parametrize("name", ["entailment", "encoder", "syntax"])
def test_a_shipped_model_is_whole_small_and_described(name: str) -> None:
    package = read_package(shipped(name))
    assert package.kind == name
    assert set(package.hashes) == {package.weights.name, package.tokenizer.name}
    package.check()
    assert sum(file.stat().st_size for file in shipped(name).iterdir()) <= MOST_BYTES
    card = (places.resources() / "models" / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert f"`{name}`" in card


def test_the_shipped_models_run(models: Models) -> None:
    assert all(package in models.version for package in ("crossread-judge", "crossread-encoder"))
    (opinion,) = models.entailment.judge([("The ferry sank on Friday.", "The ferry sank on Friday.")])
    assert opinion.supports > max(opinion.contradicts, opinion.neither)
    assert opinion.supports + opinion.contradicts + opinion.neither == pytest.approx(1.0, abs=1e-4)


@pytest.mark.slow
def test_judging_again_in_a_new_engine_gives_the_same(models: Models, digests: list[Judgement]) -> None:
    assert judged(open_library(SEEDS), models) == digests


def test_the_three_clashes_of_the_digests_are_found_with_models(digests: list[Judgement]) -> None:
    reasons = [r for j in digests for e in j.evidence if e.verdict is Verdict.CONTRADICTS for r in e.reasons]
    assert any(r.kind is ReasonKind.DATE and {r.claim, r.passage} == {"Tuesday", "Friday"} for r in reasons)
    assert any(r.kind is ReasonKind.ROLE and "run " in r.claim and "report" in r.passage for r in reasons)
    assert any(
        r.kind is ReasonKind.ATTRIBUTION and "public statement" in r.claim and "spokesperson" in r.passage
        for r in reasons
    )


def test_every_verdict_of_the_models_is_explained(digests: list[Judgement]) -> None:
    decided = [e for j in digests for e in j.evidence if e.verdict is not Verdict.MENTIONS]
    assert len(decided) >= 50
    assert all(e.reasons for e in decided)


def test_rules_see_no_contradiction_between_two_like_events(tmp_path: Path) -> None:
    found = contradictions(judged(write_event(tmp_path, FIRES), None))
    assert [row for row in found if row[0][:4] != row[2][:4]] == []


@pytest.mark.parametrize("file", TWINS, ids=[file.stem for file in TWINS])
def test_rules_keep_invented_twins_apart(tmp_path: Path, file: Path) -> None:
    assert between_twins(tmp_path, file, None) == []


@pytest.mark.parametrize("name", ["b-clinics-breach-twins", "d-twin-avalanches"])
def test_models_that_never_saw_them_keep_twins_apart(tmp_path: Path, models: Models, name: str) -> None:
    file = next(file for file in TWINS if file.stem == name)
    assert is_held_out(read_event(file))
    assert between_twins(tmp_path, file, models) == []


def between_twins(folder: Path, file: Path, models: Models | None) -> list[tuple[str, str, str, str]]:
    """Return the contradictions between accounts that bear on each other in no mark of the file."""
    event = read_event(file)
    lay_out(event, folder)
    related = {
        frozenset({claim[0].lower(), mark.passage[0].lower()})
        for claim, marks in event.claims.items()
        for mark in marks
    }
    found = contradictions(judged(open_library(folder), models))
    return [row for row in found if frozenset({row[0][0], row[2][0]}) not in related]

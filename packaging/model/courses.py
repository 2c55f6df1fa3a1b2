"""The courses of the entailment model: what it is trained on, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from accounts import Event
from conjunctions import conjunction_pairs
from corpora import Pair, training_pairs
from evidence_pairs import event_pairs, scifact_pairs
from mixture import general_mixture
from negations import negated_pairs
from training import Settings

_NEGATED = ("cad_nli", "mnli_part", "mnli_part2", "base_wiki")
_JOINED = (*_NEGATED, "fever_dev", "fm2_dev", "wice_dev", "scifact_train")
_AGAIN = (
    *_NEGATED, "scifact_train", "check_covid_train", "wice_dev", "fm2_dev", "fever_symmetric_dev",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Course:
    """What one course is made of.

    `seed` moves every choice, `general`, `negations` and `joints` count pairs, `turns` the passes over the
    invented events, of whose pairs `most` are taken. `again` is how many of INLI's pairs are read once more,
    with all of the smaller files. `abstracts` is the part of SciFact's claims that is read, `longest` counts
    word pieces. `averaged` courses start from the mean of the two before.
    """

    name: str
    seed: int
    settings: Settings
    general: int
    turns: int = 0
    most: int = 100_000
    negations: int = 0
    joints: int = 0
    again: int = 0
    abstracts: float = 1.0
    longest: int = 160
    averaged: bool = False


COURSES = (
    Course("general", 7, Settings(), 200_000, longest=128),
    Course("evidence", 10, Settings(rate=8e-5), 8_000, turns=2, negations=4_500),
    Course("wide", 40, Settings(rate=1.5e-4, seed=9), 200_000, turns=2, negations=4_500),
    Course("events", 50, Settings(rate=1e-4, seed=11), 16_000, turns=1, most=42_000, negations=3_000),
    Course(
        "last", 61, Settings(rate=1e-4, batch=48, seed=13), 30_000, turns=1, most=15_000, negations=4_000,
        joints=8_000, again=15_000, abstracts=0.35, averaged=True,
    ),
)  # fmt: skip


def course_pairs(course: Course, data: Path, events: Sequence[Event]) -> list[Pair]:
    """Return the pairs of a course, shuffled; `data` is the folder of the development data."""
    general = general_mixture(data / "nli" / "train", course.seed)
    pairs = Random(course.seed).sample(general, min(course.general, len(general)))
    if course.turns:
        told = [p for n in range(course.turns) for p in event_pairs(events, Random(course.seed + n))]
        pairs += Random(course.seed).sample(told, min(course.most, len(told)))
        pairs += scifact_pairs(data / "corpora" / "scifact", Random(course.seed), course.abstracts)
    files = training_pairs(data / "nli" / "train")
    of_negated = [p for name in _NEGATED for p in files[name]]
    pairs += negated_pairs(of_negated, Random(course.seed), course.negations)
    texts = sorted({text for name in _JOINED for p in files[name] for text in (p.premise, p.hypothesis)})
    pairs += conjunction_pairs(texts, Random(course.seed), course.joints)
    if course.again:
        pairs += [p for name in _AGAIN for p in files[name]]
        pairs += Random(course.seed).sample(files["inli"], course.again)
    Random(course.seed).shuffle(pairs)
    return pairs

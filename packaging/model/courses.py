"""The courses of the entailment model: what it is trained on, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from accounts import Event
from corpora import Pair, training_pairs
from evidence_pairs import event_pairs, scifact_pairs
from mixture import general_mixture
from negations import negated_pairs
from training import Settings

_NEGATED = ("cad_nli", "mnli_part", "mnli_part2", "base_wiki")


@dataclass(frozen=True, slots=True)
class Course:
    """What one course is made of.

    `seed` moves every choice, `general` and `negations` count pairs, `turns` the passes over the invented
    events, of whose pairs `most` are taken. `longest` counts word pieces.
    """

    name: str
    seed: int
    settings: Settings
    general: int
    turns: int = 0
    most: int = 100_000
    negations: int = 0
    longest: int = 160


COURSES = (
    Course("general", 7, Settings(), 200_000, longest=128),
    Course("evidence", 10, Settings(rate=8e-5), 8_000, turns=2, negations=4_500),
    Course("wide", 40, Settings(rate=1.5e-4, seed=9), 200_000, turns=2, negations=4_500),
    Course("last", 50, Settings(rate=1e-4, seed=11), 16_000, turns=1, most=42_000, negations=3_000),
)


def course_pairs(course: Course, data: Path, events: Sequence[Event]) -> list[Pair]:
    """Return the pairs of a course, shuffled; `data` is the folder of the development data."""
    general = general_mixture(data / "nli" / "train", course.seed)
    pairs = Random(course.seed).sample(general, min(course.general, len(general)))
    if course.turns:
        told = [p for n in range(course.turns) for p in event_pairs(events, Random(course.seed + n))]
        pairs += Random(course.seed).sample(told, min(course.most, len(told)))
        pairs += scifact_pairs(data / "corpora" / "scifact", Random(course.seed))
    files = training_pairs(data / "nli" / "train")
    of_negated = [p for name in _NEGATED for p in files[name]]
    pairs += negated_pairs(of_negated, Random(course.seed), course.negations)
    Random(course.seed).shuffle(pairs)
    return pairs

"""Triples for the retriever: from invented events, fact-checking pairs and SciFact."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from accounts import Event
from as_library import lay_out
from corpora import Pair
from evidence_pairs import Labelled, labelled
from retriever import Triple

_FACT_CHECKS = (
    "fever_dev", "fm2_dev", "wice_dev", "check_covid_train", "scifact_train", "fever_symmetric_dev",
)  # fmt: skip


_MISSES, _WEAKER = 2, 1 / 3


def event_triples(events: Sequence[Event], random: Random) -> Iterator[Triple]:
    """Yield every passage of invented events that clearly bears on a claim, with near misses of the event.

    The misses are two of the ten most alike that say nothing; of the weaker passages a third is taken.
    """
    for event in events:
        with tempfile.TemporaryDirectory() as folder:
            rows = lay_out(event, Path(folder) / event.name)
            by_claim: dict[str, list[Labelled]] = {}
            for row in labelled(Path(folder) / event.name, rows):
                by_claim.setdefault(row.claim_text, []).append(row)
        for claim, found in by_claim.items():
            silent = sorted((r for r in found if not r.grade), key=lambda r: -r.likeness)[:10]
            for row in found:
                if row.grade in ("S", "C") or (row.grade and random.random() < _WEAKER):
                    misses = random.sample(silent, min(_MISSES, len(silent)))
                    yield Triple(claim, row.passage_text, tuple(m.passage_text for m in misses))


def fact_check_triples(files: dict[str, list[Pair]], random: Random, most: int) -> list[Triple]:
    """Return up to `most` claims of fact-checking sets with the passage that decides them."""
    found = [
        Triple(p.hypothesis, p.premise)
        for name in _FACT_CHECKS
        for p in files[name]
        if p.label != "neutral" and p.premise.count(" ") < 90
    ]
    return random.sample(found, min(most, len(found)))

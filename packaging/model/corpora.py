"""The sentence pairs of others that the judge is trained on, and why some are left out.

Nothing of these texts is shipped or kept in the repository; the weights learn from them. Left out for their
licence: LingNLI (none stated at its source) and TaxiNLI (Computational Use of Data Agreement).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
LABELS = ("contradict", "neutral", "support")
TRAINED_ON = {
    "base_wiki": "CC BY-SA 3.0",
    "cad_nli": "Apache-2.0",
    "check_covid_train": "MIT",
    "fever_dev": "CC BY-SA (Wikipedia text)",
    "fever_symmetric_dev": "CC BY-SA 3.0",
    "fm2_dev": "Apache-2.0",
    "inli": "CC BY-SA 4.0",
    "mnli_part": "OANC, free use",
    "mnli_part2": "OANC, free use",
    "scifact_train": "CC BY 4.0 / ODC-By",
    "summedits_ectsum": "Apache-2.0",
    "summedits_podcast": "Apache-2.0",
    "summedits_qmsumm": "Apache-2.0",
    "summedits_sales_call": "Apache-2.0",
    "summedits_sales_email": "Apache-2.0",
    "summedits_samsum": "Apache-2.0",
    "summedits_scitldr": "Apache-2.0",
    "wice_dev": "ODC-By / CC BY-SA",
}


@dataclass(frozen=True, slots=True)
class Pair:
    """A premise, a hypothesis and the probabilities wanted, in the order of `LABELS`."""

    premise: str
    hypothesis: str
    target: tuple[float, float, float]

    @property
    def label(self) -> str:
        """Return the likeliest label."""
        return LABELS[max(range(3), key=self.target.__getitem__)]


def pair(premise: str, hypothesis: str, label: str) -> Pair:
    """Return a pair that has one of `LABELS` for sure."""
    a, b, c = (float(label == name) for name in LABELS)
    return Pair(premise, hypothesis, (a, b, c))


def part(items: Sequence[T], share: float) -> list[T]:
    """Return every so-manieth item, the first among them: about `share` (above 0, at most 1) of all."""
    return list(items[:: max(1, round(1 / share))])


def read_pairs(path: Path) -> Iterator[Pair]:
    """Yield the pairs of one JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield pair(row["premise"], row["hypothesis"], row["label"])


def training_pairs(folder: Path) -> dict[str, list[Pair]]:
    """Return the pairs of every file that is trained on, by name."""
    return {name: list(read_pairs(folder / f"{name}.jsonl")) for name in TRAINED_ON}

"""SciFact's training claims over all its abstracts: what a library too large to be read whole looks like."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from combining import Measured

from reader.evidence.asking import Asker, Models
from reader.evidence.candidates import Candidates
from reader.evidence.corpus import Corpus
from reader.evidence.deciding import Case
from reader.evidence.similarity import Similarity
from reader.evidence.statement import Statement, typed_statement
from reader.evidence.taking_apart import Parts
from reader.evidence.weighing import features
from reader.library.open import open_library
from reader.search.index import SearchIndex

_LABELS = {"supports": "S", "contradicts": "C"}


def measure_open(data: Path, models: Models, count: int) -> Measured:
    """Ask the models about `count` training claims over 5,183 abstracts, as the program does."""
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary) / "scifact"
        claims = data / "corpora" / "scifact" / "claims_train.jsonl"
        tool = data / "tools" / "make_library.py"
        subprocess.run([sys.executable, str(tool), "scifact", str(place), str(claims)], check=True)
        gold = {row["id"]: row["evidence"] for row in _rows(Path(f"{place}.gold.jsonl"))}
        chosen = Random(1).sample(_rows(Path(f"{place}.claims.jsonl")), count)
        library = open_library(place)
        index = SearchIndex.open(library, Path(temporary) / "index")
        found = _measured(Corpus(library), index, models, [(c["text"], gold[c["id"]]) for c in chosen])
        index.close()
    return found


def _measured(
    corpus: Corpus, index: SearchIndex, models: Models, claims: list[tuple[str, list[dict[str, Any]]]]
) -> Measured:
    similarity = Similarity(corpus, models.encoder)
    asker = Asker(corpus, models.entailment, similarity, Parts(corpus, models.propositions))
    candidates = Candidates(corpus, index, similarity)
    rows, grades, numbers = [], [], []
    musts = {"S": 0, "C": 0}
    for number, (text, evidence) in enumerate(claims):
        claim = typed_statement(text, corpus.gazetteer)
        for rationale in evidence:
            musts[_LABELS[rationale["verdict"]]] += len(rationale["sentences"])
        for signals in asker.signals([Case(claim, tuple(candidates.of(claim)))])[0]:
            rows.append(features(signals))
            grades.append(_grade(signals.passage, evidence))
            numbers.append(number)
    return Measured(np.asarray(rows), tuple(grades), tuple(numbers), musts)


def _grade(passage: Statement, evidence: list[dict[str, Any]]) -> str:
    span = passage.span
    for rationale in evidence:
        if span is None or rationale["source"] != passage.source:
            continue
        for sentence in rationale["sentences"]:
            shared = min(sentence["end"], span.end) - max(sentence["start"], span.start)
            if 2 * shared >= min(sentence["end"] - sentence["start"], len(span)) > 0:
                return _LABELS[rationale["verdict"]]
    return ""


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]

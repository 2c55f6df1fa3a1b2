"""Pairs as a library makes them: claims with every passage that bears on them, and near passages that do not.

They come from the invented accounts (`accounts/`) and from SciFact's training claims over its abstracts.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from accounts import Event
from as_library import lay_out
from corpora import Pair, pair
from counterfactuals import Changer, names_in

from reader.evidence.context import in_context
from reader.evidence.corpus import Corpus
from reader.evidence.statement import Statement
from reader.library.open import open_library
from reader.text.model import ParagraphKind, Span

TARGETS = {
    "S": (0.0, 0.0, 1.0),
    "s": (0.05, 0.4, 0.55),
    "C": (1.0, 0.0, 0.0),
    "c": (0.5, 0.35, 0.15),
    "": (0.0, 1.0, 0.0),
}
_NEAR, _FAR = 7, 2
_FIELDS = {"contradict_must": "C", "support_must": "S", "contradict_may": "c", "support_may": "s"}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A claim and a passage of one library with the grade that the gold gives: S, s, C, c or none.

    `claim_text` and `passage_text` are led by their context where they need one.
    """

    claim: Statement
    passage: Statement
    claim_text: str
    passage_text: str
    grade: str
    likeness: float


def labelled(folder: Path, gold: Sequence[dict[str, object]]) -> Iterator[Labelled]:
    """Yield every claim of a gold file with every other sentence of its library, as the program reads it."""
    library = open_library(folder)
    corpus = Corpus(library)
    texts = {(s.source, s.span): text for s, text in contexts(corpus)}
    everything = [s for source in sorted(corpus.statements) for s in corpus.statements[source]]
    for row in gold:
        claim = next((s for s in everything if same_place(s, row["claim"])), None)
        if claim is None:
            continue
        for passage in everything:
            if passage is not claim:
                yield Labelled(
                    claim,
                    passage,
                    texts[claim.source, claim.span],
                    texts[passage.source, passage.span],
                    grade_of(passage, row),
                    corpus.cosine(claim.stems, passage.stems),
                )


def contexts(corpus: Corpus) -> Iterator[tuple[Statement, str]]:
    """Yield every statement with its text in context."""
    for statements in corpus.statements.values():
        title = next((s.text for s in statements if s.kind is not ParagraphKind.BODY), "")
        before = ""
        for statement in statements:
            yield statement, in_context(statement, before, title)
            before = statement.text


def same_place(statement: Statement, span: object) -> bool:
    """Say whether a statement is the sentence of a gold span: half of the shorter one is shared."""
    if not isinstance(span, dict):
        return False
    if statement.source != span["source"] or statement.span is None:
        return False
    other = Span(span["start"], span["end"])
    return 2 * statement.span.overlap(other) >= min(len(statement.span), len(other))


def grade_of(passage: Statement, row: dict[str, object]) -> str:
    """Return the grade that a row of gold gives to a passage: C, S, c, s or none; the gravest counts."""
    for name, grade in _FIELDS.items():
        spans = row[name]
        if isinstance(spans, list) and any(same_place(passage, span) for span in spans):
            return grade
    return ""


def event_pairs(events: Sequence[Event], random: Random) -> list[Pair]:
    """Return training pairs of invented events, both ways round, with clashes made of what is supported."""
    changer = Changer(names_in(text for event in events for text in event.texts.values()), random)
    out: list[Pair] = []
    for event in events:
        with tempfile.TemporaryDirectory() as folder:
            rows = lay_out(event, Path(folder) / event.name)
            out += _of_event(list(labelled(Path(folder) / event.name, rows)), changer, random)
    return out


def _of_event(rows: list[Labelled], changer: Changer, random: Random) -> Iterator[Pair]:
    by_claim: dict[str, list[Labelled]] = {}
    for row in rows:
        by_claim.setdefault(row.claim_text, []).append(row)
    for of_claim in by_claim.values():
        for row in _chosen(of_claim, random):
            yield Pair(row.passage_text, row.claim_text, TARGETS[row.grade])
            if row.grade in ("S", "C"):
                yield Pair(row.claim_text, row.passage_text, TARGETS[row.grade])
            if row.grade == "S":
                yield from _clash(row, changer, random)


def _chosen(rows: list[Labelled], random: Random) -> list[Labelled]:
    marked = [r for r in rows if r.grade]
    silent = sorted((r for r in rows if not r.grade), key=lambda r: -r.likeness)
    return [*marked, *silent[:_NEAR], *random.sample(silent[_NEAR:], min(_FAR, len(silent[_NEAR:])))]


def _clash(row: Labelled, changer: Changer, random: Random) -> Iterator[Pair]:
    changes = [text for _, text in changer.changes(row.claim_text, row.passage.text)]
    if changes:
        yield pair(row.passage_text, random.choice(changes), "contradict")


def scifact_pairs(folder: Path, random: Random, share: float = 1.0) -> list[Pair]:
    """Return claims of SciFact with their rationales and with other sentences of the cited abstracts."""
    abstracts = {d["doc_id"]: d["abstract"] for d in _rows(folder / "corpus.jsonl")}
    labels = {"SUPPORT": "support", "CONTRADICT": "contradict"}
    everything = sorted(abstracts)
    out: list[Pair] = []
    for row in _rows(folder / "claims_train.jsonl"):
        if random.random() >= share:
            continue
        for doc in sorted({*map(int, row["evidence"]), *row["cited_doc_ids"]}):
            marked = {
                n: labels[s["label"]] for s in row["evidence"].get(str(doc), ()) for n in s["sentences"]
            }
            others = [n for n in range(len(abstracts[doc])) if n not in marked]
            out += [
                pair(" ".join(abstracts[doc][n].split()), row["claim"], marked.get(n, "neutral"))
                for n in [*marked, *random.sample(others, min(4, len(others)))]
            ]
        far = abstracts[random.choice(everything)]
        out.append(pair(" ".join(random.choice(far).split()), row["claim"], "neutral"))
    return out


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)

"""Claims made of what a library says itself, true and false by construction, with the passage they come from.

Claims that are extracted from articles are nearly all true of some passage near by. Readers also type what is
false: another figure, another person, the other way round. What is made here teaches the weights that
difference; no label of a person is needed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from counterfactuals import Changer, names_in
from evidence_pairs import grade_of, same_place

from reader.evidence.corpus import Corpus
from reader.evidence.parties import parties_of
from reader.evidence.propositions.model import Modality, Proposition, Propositions
from reader.evidence.statement import Statement

_LEAST_WORDS = 5
_OF_SENTENCES, _OF_GOLD = 40, 40


@dataclass(frozen=True, slots=True)
class Made:
    """A claim's text, the passage it was made of, what that is to it (S, C or none), and how it was made."""

    text: str
    passage: Statement
    grade: str
    kind: str


def made_claims(
    corpus: Corpus, gold: Sequence[dict[str, Any]], reader: Propositions, random: Random
) -> Iterator[Made]:
    """Yield claims made of the propositions of a library, and of gold claims and what supports them."""
    everything = [s for statements in corpus.statements.values() for s in statements]
    changer = Changer(names_in(s.text for s in everything), random)
    said = [(s, p) for s in everything for p in reader.read([s.text]) if _tells(p)]
    for statement, proposition in random.sample(said, min(_OF_SENTENCES, len(said))):
        yield Made(proposition.text, statement, "S", "true")
        yield from _changed(proposition.text, statement, changer, random)
        yield from _turned(statement, proposition)
    pairs = [
        (claim, passage)
        for row in gold
        for claim in everything
        if same_place(claim, row["claim"])
        for passage in everything
        if grade_of(passage, row) == "S"
    ]
    for claim, passage in random.sample(pairs, min(_OF_GOLD, len(pairs))):
        yield from _changed(claim.text, passage, changer, random)


def _tells(proposition: Proposition) -> bool:
    enough = proposition.text.count(" ") + 1 >= _LEAST_WORDS
    return enough and proposition.modality is Modality.FACT and not proposition.negated


def _changed(text: str, passage: Statement, changer: Changer, random: Random) -> Iterator[Made]:
    """Yield at most one change of each kind."""
    changes = changer.changes(text, passage.text)
    for kind in sorted({kind for kind, _ in changes}):
        changed = random.choice([text for k, text in changes if k == kind])
        yield Made(changed, passage, "" if kind == "name" else "C", kind)
    negated = changer.negated(text)
    if negated is not None:
        yield Made(negated, passage, "C", "negated")


def _turned(statement: Statement, proposition: Proposition) -> Iterator[Made]:
    """Yield the claim with its two parties exchanged, where both are names."""
    parties, who, whom = parties_of(statement, proposition), proposition.who, proposition.what
    if who is None or whom is None or not (parties.act and parties.agent and parties.patient):
        return
    rest = proposition.text.removeprefix(who.text)
    if rest != proposition.text and whom.text in rest:
        yield Made(whom.text + rest.replace(whom.text, who.text, 1), statement, "C", "turned")

"""From candidates to decisions, by rules alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from reader.evidence.comparing import compare
from reader.evidence.corpus import Corpus
from reader.evidence.statement import Statement
from reader.evidence.verdict import Decision, decide


@dataclass(frozen=True, slots=True)
class Case:
    """A claim with the passages to be decided on."""

    claim: Statement
    passages: tuple[Statement, ...]


class Decider(Protocol):
    """Decides cases; one decision per passage, None where it has nothing to say about the claim."""

    def decide(self, cases: Sequence[Case]) -> list[list[Decision | None]]:
        """Return the decisions of each case, in order."""


class RuleDecider:
    """Decides by words and slots alone."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def decide(self, cases: Sequence[Case]) -> list[list[Decision | None]]:
        """Return the decisions of each case, in order."""
        return [[decide(compare(case.claim, p, self._corpus)) for p in case.passages] for case in cases]

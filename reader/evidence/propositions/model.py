"""A proposition: one thing that a sentence says, in slots."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from reader.text.model import Span


class Modality(StrEnum):
    """How far what is said is said to be so."""

    FACT = "fact"
    FUTURE = "future"
    PLANNED = "planned"
    POSSIBLE = "possible"
    OBLIGED = "obliged"
    CONDITIONAL = "conditional"
    HEARSAY = "hearsay"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Fragment:
    """What fills a slot.

    Attributes:
        text: how it reads by itself: the source's words, a pronoun replaced by what it stands for.
        span: where it stands, in code points of its sentence; None where another sentence supplied it.
        head: the lemma of its main word, in small letters.
        sort: "person", "organization", "place", "event", "time", "object", "abstract" or "" (unknown).
        parts: the members of a coordination ("Lind", "Moe"), or nothing.
        preposition: the word that ties it to the predicate ("in", "according to"), or "".
    """

    text: str
    span: Span | None
    head: str = ""
    sort: str = ""
    parts: tuple[str, ...] = ()
    preposition: str = ""


@dataclass(frozen=True, slots=True)
class Proposition:
    """Who, did or is what, to whom or in what role, when, where, how many, according to whom.

    Passives are turned: `who` acts and `what` is acted upon, whichever is the grammatical subject.

    Attributes:
        sentence: the number of the sentence among those read.
        span: the clause, in code points of that sentence.
        predicate: the lemma of the verb with its particle ("step down"); "be" for a state or a role.
        predicate_span: where the predicate stands; None where it is implied ("Lind, head of the lab,").
        governor: the verb that embeds it ("plan" in "plans to leave"), or "".
        others: the arguments that no other slot takes, each with its preposition.
        negated: whether it is denied.
        inherited: whether `who` was supplied by another clause, sentence or heading.
        text: a short plain sentence that says it, in the source's words.
    """

    sentence: int
    span: Span
    predicate: str
    predicate_span: Span | None
    text: str
    who: Fragment | None = None
    what: Fragment | None = None
    to_whom: Fragment | None = None
    role: Fragment | None = None
    when: tuple[Fragment, ...] = ()
    where: tuple[Fragment, ...] = ()
    how_many: tuple[Fragment, ...] = ()
    according_to: Fragment | None = None
    others: tuple[Fragment, ...] = ()
    governor: str = ""
    negated: bool = False
    modality: Modality = Modality.FACT
    inherited: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """What is known before the first sentence is read.

    Attributes:
        title: the document's title; what it names, later sentences may call "he" or "the company".
        headings: for each sentence, the heading above it or ""; empty where there are none.
        bullets: the numbers of the sentences that are list items.
    """

    title: str = ""
    headings: tuple[str, ...] = ()
    bullets: frozenset[int] = frozenset()


class Propositions(Protocol):
    """Takes the sentences of a document apart."""

    version: str

    def read(
        self,
        sentences: Sequence[str],
        context: Context | None = None,
        check: Callable[[], None] = lambda: None,
    ) -> tuple[Proposition, ...]:
        """Return what the sentences say, in their order; `check` may raise in between to end it."""

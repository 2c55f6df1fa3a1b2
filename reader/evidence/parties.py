"""Who acts in a proposition and who is acted upon, and where two statements tell it the other way round."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from reader.evidence.facets.names import Name
from reader.evidence.propositions.model import Fragment, Modality, Proposition
from reader.evidence.statement import Statement
from reader.text.model import Span
from reader.text.words import fold

if TYPE_CHECKING:
    from reader.evidence.parts import Part

_GROUPS = """\
acquire buy purchase
appoint nominate
arrest detain
beat defeat trounce
convict
depose oust topple unseat
elect
employ hire recruit
exceed surpass overtake
kill murder
own
precede
rescue
replace succeed
sell
trail
"""
_ACTS = {verb: group.split()[0] for group in _GROUPS.splitlines() for verb in group.split()}
"""Verbs for what only one of two does to the other in one event; a line each for those that say the same."""
_DONE = frozenset({Modality.FACT, Modality.HEARSAY})
_OUTDONE, _LEAST_OUTDONE = "out", 6


@dataclass(frozen=True, slots=True)
class Parties:
    """The act of a proposition, and who acts and is acted upon, by `bearer`; "" where unnamed."""

    act: str
    agent: str
    patient: str


@dataclass(frozen=True, slots=True)
class Strangers:
    """The share of the persons and of the other names in a claim that a passage does not speak of, 0..1."""

    people: float = 0.0
    others: float = 0.0


def bearer(name: Name) -> str:
    """Return what a person is called in short, the last name; of anything else the whole key."""
    return name.key.rsplit(" ", 1)[-1] if name.person else name.key


def parties_of(statement: Statement, proposition: Proposition) -> Parties:
    """Return the parties of one of a statement's propositions.

    A headline's participle with "by" is a passive, though it reads like a past tense ("Moe Beaten by Lind").
    """
    who, whom = proposition.who, proposition.what or proposition.to_whom
    by = next((f for f in proposition.others if f.preposition == "by" and named(statement, f)), None)
    if whom is None and by is not None:
        who, whom = by, who
    act = _act(proposition.predicate) if proposition.modality in _DONE else ""
    return Parties(act, named(statement, who), named(statement, whom))


def named(statement: Statement, fragment: Fragment | None) -> str:
    """Return whom a phrase names, by `bearer`, or stands for; "" where its head is no name."""
    if fragment is None:
        return ""
    head = fold(fragment.head)
    for name in statement.names:
        inside = fragment.span is not None and fragment.span.overlap(name.span)
        if inside and head in map(fold, name.text.split()):
            return bearer(name)
    words = fragment.text.split()
    own = next((word for word in words if fold(word) == head), "")
    proper = own[:1].isupper() and fragment.sort == "person"
    return fold(words[-1]) if (proper or not own) and _is_name(words[-1]) else ""


def turned_round(own: Sequence["Part"], other: Sequence["Part"]) -> tuple[Span, Span] | None:
    """Return the clauses in which a passage tells a claim's act with its two parties exchanged, or None."""
    for a, b in product(own, other):
        told = a.told and b.told and a.negated == b.negated
        if told and a.parties.act and _exchanged(a.parties, b.parties):
            return a.span, b.span
    return None


def strangers(claim: Statement, passage: Statement) -> Strangers:
    """Return how many of the names in a claim a passage neither says nor refers to."""
    people = {_short(key) for key in claim.people}
    known = {_short(key) for key in (*passage.people, passage.context)}
    return Strangers(_share(people - known, people), _share(claim.others - passage.others, claim.others))


def _act(verb: str) -> str:
    outdone = verb.startswith(_OUTDONE) and len(verb) >= _LEAST_OUTDONE
    return verb if outdone else _ACTS.get(verb, "")


def _exchanged(a: Parties, b: Parties) -> bool:
    both = bool(a.agent and a.patient) and a.agent != a.patient
    return both and a.act == b.act and (a.agent, a.patient) == (b.patient, b.agent)


def _is_name(word: str) -> bool:
    return word.isalpha() and word[0].isupper()


def _short(person: str) -> str:
    return person.rsplit(" ", 1)[-1]


def _share(some: "set[str] | frozenset[str]", everything: "set[str] | frozenset[str]") -> float:
    return len(some) / len(everything) if everything else 0.0

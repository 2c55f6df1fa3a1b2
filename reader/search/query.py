"""The tree of a query."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.search.layout import Scope
from reader.search.terms import Term


@dataclass(frozen=True, slots=True)
class Word:
    """One word; `prefix` was typed with a star, `open_ended` is being typed and may go on.

    `edits` is how many letters may differ (`word~1`), 0 for none.
    """

    term: Term
    prefix: bool = False
    open_ended: bool = False
    edits: int = 0


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words next to one another, as written."""

    terms: tuple[Term, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Near:
    """Words in any order and inflection with at most `between` other words among them."""

    words: tuple[Word, ...]
    between: int


@dataclass(frozen=True, slots=True)
class Field:
    """A condition on the whole source: its title, name, publisher, author or date."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be there."""

    part: "Node"


@dataclass(frozen=True, slots=True)
class All:
    """Everything must be there."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of the parts must be there."""

    parts: tuple["Node", ...]


Leaf = Word | Phrase | Near
Node = Leaf | Field | Not | All | Either


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked.

    Attributes:
        tree: the words and conditions, None where nothing is asked.
        scope: how far apart the words may stand, None for the nearest scope that has an answer.
        told: lines about what was asked and cannot be done, as a star after a single letter.
    """

    tree: Node | None
    scope: Scope | None = None
    told: tuple[str, ...] = field(default=())


def wanted(node: Node) -> Iterator[Leaf]:
    """Yield the words and phrases that shall be there, without those under NOT."""
    match node:
        case Word() | Phrase() | Near():
            yield node
        case All(parts) | Either(parts):
            for part in parts:
                yield from wanted(part)


def conditions(node: Node) -> tuple[Node, ...]:
    """Return the conditions that narrow the whole query: fields, and what must not be there."""
    parts = node.parts if isinstance(node, All) else (node,)
    return tuple(part for part in parts if isinstance(part, Field | Not))

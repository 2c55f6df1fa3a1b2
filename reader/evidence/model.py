"""Claims, evidence, verdicts, reasons and standing: the words of the field as types."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol, overload

from reader.text.model import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Verdict(StrEnum):
    """What a passage does to a claim; a source with no passage at all is silent."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    MENTIONS = "mentions"


class ReasonKind(StrEnum):
    """Why a verdict was given."""

    DATE = "date"
    NUMBER = "number"
    ROLE = "role"
    NAME = "name"
    NEGATION = "negation"
    ATTRIBUTION = "attribution"
    SEQUENCE = "sequence"
    SCOPE = "scope"
    WORDING = "wording"
    ENTAILMENT = "entailment"


class Standing(StrEnum):
    """How a claim stands over the whole library."""

    CONTESTED = "contested"
    CORROBORATED = "corroborated"
    SINGLE_SOURCE = "single-source"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a verdict was given, with the two fragments that meet.

    `claim` and `passage` are the fragments as written; the spans locate them in the claim's and in the
    passage's source and are None where a fragment was inferred or the claim was typed.
    `agrees` tells a reason for support from one for contradiction.
    """

    kind: ReasonKind
    claim: str
    passage: str
    agrees: bool
    claim_span: Span | None = None
    passage_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A check-worthy sentence, or what the reader selected or typed (then without source and span).

    `check_worthiness` lies in 0..1; claims that the reader made have 1.
    """

    id: str
    text: str
    source: str | None = None
    span: Span | None = None
    check_worthiness: float = 1.0


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a claim that says something of its own, and how far a passage speaks of it.

    `spans` locate it in the claim's source, in the text of a claim that was typed; there are several where
    another clause stands inside it. `met`, in 0..1, is how well the passage's words meet its words.
    """

    spans: tuple[Span, ...]
    met: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage that bears on a claim: its verdict, a score in 0..1, and why.

    `copied` marks wording near-identical to the claim's or to better evidence: one witness, not several.
    `clauses` are those of a claim that says several things, in order; empty where it says one, or where the
    sentence could not be taken apart.
    """

    source: str
    span: Span
    text: str
    verdict: Verdict
    score: float
    reasons: tuple[Reason, ...] = ()
    copied: bool = False
    clauses: tuple[Clause, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Silent(Sequence[str]):
    """Those of a library's sources that do not speak of a claim: nearly all of thousands, kept as none."""

    sources: tuple[str, ...]
    speaking: frozenset[str]

    def __iter__(self) -> Iterator[str]:
        return (source for source in self.sources if source not in self.speaking)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __bool__(self) -> bool:
        return any(True for _ in self)

    @overload
    def __getitem__(self, index: int) -> str: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[str, ...]: ...

    def __getitem__(self, index: int | slice) -> str | tuple[str, ...]:
        return tuple(self)[index]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Silent | tuple) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


@dataclass(frozen=True, slots=True)
class Judgement:
    """All evidence for one claim over a library, best first, and what follows from it."""

    claim: Claim
    evidence: tuple[Evidence, ...]
    silent: Sequence[str]
    standing: Standing

    def in_source(self, source: str) -> tuple[Evidence, ...]:
        """Return the evidence found in one source, best first."""
        return tuple(e for e in self.evidence if e.source == source)


@dataclass(frozen=True, slots=True)
class Probabilities:
    """What an entailment model thinks of one pair; the three sum to 1."""

    supports: float
    contradicts: float
    neither: float


class EntailmentModel(Protocol):
    """Reads pairs of texts; the place into which a trained model goes."""

    @property
    def version(self) -> str:
        """Name and hash of the model, part of every cache key."""

    def judge(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        """Return one result per (premise, hypothesis) pair, in order."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text as an encoder sees it: one vector per word piece, with where each piece stands.

    `vectors` is pieces x width; `spans` holds (start, end) in code points of the text, (0, 0) for a piece
    that stands for no characters.
    """

    vectors: "NDArray[np.float32]"
    spans: tuple[tuple[int, int], ...]


class TextEncoder(Protocol):
    """Turns texts into vectors whose cosine tells how near words or texts lie in meaning."""

    @property
    def version(self) -> str:
        """Name and hash of the model, part of every cache key."""

    def read(self, texts: Sequence[str]) -> list[Pieces]:
        """Return the pieces of each text, in order."""

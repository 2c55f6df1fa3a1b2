"""A parsed sentence: words with tags, and the dependency tree over them."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from reader.text.model import Span

ROOT = -1


@dataclass(frozen=True, slots=True)
class Word:
    """A syntactic word.

    Attributes:
        span: where it stands, in code points of the sentence.
        text: as written.
        lemma: the dictionary form in small letters; proper nouns keep their form.
        upos: the universal part of speech.
        xpos: the Penn Treebank tag.
        head: the number of the word it depends on, or ROOT.
        relation: the Universal Dependencies relation to it.
        name: the BIO tag of a named thing ("B-PER", "I-PER", "O").
        sort: what kind of thing the phrase headed by this word is ("person", "organization", ...), or "".
    """

    span: Span
    text: str
    lemma: str
    upos: str
    xpos: str
    head: int
    relation: str
    name: str = "O"
    sort: str = ""


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence with its words; words are known by their number, counted from 0."""

    text: str
    words: tuple[Word, ...]
    _below: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        below: list[list[int]] = [[] for _ in self.words]
        for number, word in enumerate(self.words):
            if word.head != ROOT:
                below[word.head].append(number)
        object.__setattr__(self, "_below", tuple(tuple(numbers) for numbers in below))

    @property
    def roots(self) -> Iterator[int]:
        """The words that depend on none."""
        return (n for n, word in enumerate(self.words) if word.head == ROOT)

    def children(self, word: int, relations: Collection[str] = ()) -> list[int]:
        """Return the dependents of a word, those in `relations` where given, in reading order."""
        below = self._below[word]
        return [n for n in below if self.words[n].relation in relations] if relations else list(below)

    def child(self, word: int, relations: Collection[str]) -> int | None:
        """Return the first dependent in one of `relations`, or None."""
        return next((n for n in self._below[word] if self.words[n].relation in relations), None)

    def subtree(self, word: int, without: Collection[int] = ()) -> list[int]:
        """Return a word and all below it, in reading order, less the subtrees of those in `without`."""
        found, waiting = [], [word]
        while waiting:
            at = waiting.pop()
            found.append(at)
            waiting.extend(n for n in self._below[at] if n not in without)
        return sorted(found)

    def span(self, words: Iterable[int]) -> Span:
        """Return the run of text from the first to the last of `words`."""
        numbers = sorted(words)
        return Span(self.words[numbers[0]].span.start, self.words[numbers[-1]].span.end)

    def case(self, word: int) -> str:
        """Return the preposition of a phrase in small letters ("according to"), or ""."""
        marks = self.children(word, {"case"})
        parts = [n for mark in marks[:1] for n in [mark, *self.children(mark, {"fixed"})]]
        return " ".join(self.words[n].text.lower() for n in sorted(parts))


def named_runs(words: Sequence[Word]) -> list[tuple[int, int, str]]:
    """Return the named things as (first word, word after the last, kind), in reading order."""
    runs: list[tuple[int, int, str]] = []
    for number, word in enumerate(words):
        prefix, _, kind = word.name.partition("-")
        if prefix == "I" and runs and runs[-1][1] == number and runs[-1][2] == kind:
            runs[-1] = (runs[-1][0], number + 1, kind)
        elif prefix in {"B", "I"}:
            runs.append((number, number + 1, kind))
    return runs

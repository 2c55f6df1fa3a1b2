"""What meets a query: sets of words, sentences, paragraphs and articles, as arrays."""

import numpy as np

from reader.search.arrays import NONE, Numbers, common, union
from reader.search.conditions import meeting
from reader.search.deadline import Deadline
from reader.search.generation import Generation
from reader.search.layout import Mask, Scope
from reader.search.query import All, Either, Field, Leaf, Near, Node, Not, Phrase, Word, wanted

_MOST_FORMS = 256
_MOST_SPELLINGS = 32
_MOST_PLACES = 25_000
_MOST_PLACES_TOGETHER = 30_000
_MOST_PLACES_TYPING = 12_000


class Evaluation:
    """Finds what meets one query; for one thread.

    Attributes:
        told: lines about what was cut short, other than by the deadline.
    """

    def __init__(self, generation: Generation, deadline: Deadline) -> None:
        self._generation = generation
        self._layout = generation.layout
        self._deadline = deadline
        self._places: dict[Leaf, Numbers] = {}
        self._left = _MOST_PLACES_TOGETHER
        self.told: list[str] = []

    def places(self, leaf: Leaf) -> Numbers:
        """Return a row for each place where a word or phrase stands: the numbers of its words, sorted."""
        if leaf not in self._places:
            match leaf:
                case Word():
                    found = self._word(leaf)[:, None]
                case Phrase():
                    found = self._phrase(leaf)
                case Near():
                    found = self._near(leaf)
            self._places[leaf] = found
        return self._places[leaf]

    def units(self, node: Node, scope: Scope) -> Mask:
        """Return per unit of the scope whether it meets `node`."""
        match node:
            case All(parts):
                every: Mask = np.all([self.units(part, scope) for part in parts], axis=0)
                return every
            case Either(parts):
                some: Mask = np.any([self.units(part, scope) for part in parts], axis=0)
                return some
            case Not(part):
                return ~self.units(part, scope)
            case Field(name, value):
                sources = meeting(self._generation, name, value)
                met = np.zeros(self._layout.units(scope), np.bool_)
                met[self._layout.unit_of(scope)[sources[self._layout.source_of]]] = True
                return met
            case _:
                met = np.zeros(self._layout.units(scope), np.bool_)
                met[self.within(node, scope)[0]] = True
                return met

    def within(self, leaf: Leaf, scope: Scope) -> tuple[Numbers, Numbers]:
        """Return the units that hold a leaf, one for each time that they do, and the places, row by row."""
        places = self.places(leaf)
        unit_of, sentence_of = self._layout.unit_of(scope), self._layout.sentence_of
        units = unit_of[sentence_of[places[:, 0]]]
        whole = units == unit_of[sentence_of[places[:, -1]]]
        return units[whole], places[whole]

    def marked(self, node: Node, scope: Scope) -> Numbers:
        """Return the numbers of the words that meet what `node` wants, sorted."""
        return union(self.within(leaf, scope)[1].ravel() for leaf in wanted(node))

    def _union(self, forms: tuple[str, ...]) -> Numbers:
        found = []
        for n, form in enumerate(forms):
            if n and self._deadline.passed():
                break
            found.append(self._generation.occurrences.words(form, self._deadline.passed))
        return found[0] if len(found) == 1 else union(found)

    def _word(self, word: Word) -> Numbers:
        known = self._generation.vocabulary
        written = word.term.exact[0]
        if word.edits:
            near = known.near(word.term.exact[-1], word.edits, _MOST_SPELLINGS)
            self._tell(f"{written}~", len(near.forms), near.there)
            return self._union(near.forms)
        if not (word.prefix or word.open_ended):
            return self._union(self._own(word))
        most = _MOST_PLACES if word.prefix else _MOST_PLACES_TYPING
        grown = known.beginning(written, _MOST_FORMS, min(most, self._left))
        self._left = max(0, self._left - sum(map(known.count, grown.forms)))
        self._tell(f"{written}{'*' if word.prefix else '…'}", len(grown.forms), grown.there)
        own = () if word.prefix else self._own(word)
        return self._union(tuple(dict.fromkeys((*own, *grown.forms))))

    def _own(self, word: Word) -> tuple[str, ...]:
        mates = self._generation.vocabulary.stem_mates(word.term.stem)
        return tuple(dict.fromkeys((*word.term.exact, *mates)))

    def _tell(self, what: str, taken: int, there: int) -> None:
        if taken < there:
            self.told.append(f"{what} stands for {there:,} words; the {taken} most frequent are searched.")

    def _phrase(self, phrase: Phrase) -> Numbers:
        begun: Numbers | None = None
        for n, term in enumerate(phrase.terms):
            here = self._union(term.exact) - n
            begun = here if begun is None else common(begun, here)
        if begun is None:
            begun = NONE
        return begun[:, None] + np.arange(len(phrase.terms))

    def _near(self, near: Near) -> Numbers:
        """Return for each word as the first of its window the nearest following places of the others."""
        each = [self.places(word)[:, 0] for word in near.words]
        rows = [np.empty((0, len(each)), np.int64)]
        for first in each:
            ahead = [np.searchsorted(other, first) for other in each]
            there = np.logical_and.reduce([at < len(o) for at, o in zip(ahead, each, strict=True)])
            row = np.stack([o[at[there]] for at, o in zip(ahead, each, strict=True)], axis=1)
            row.sort(axis=1)
            rows.append(row[row[:, -1] - row[:, 0] < len(each) + near.between])
        return _distinct(np.concatenate(rows))


def _distinct(rows: Numbers) -> Numbers:
    """Return rows of numbers in order, each once."""
    rows = rows[np.lexsort(rows.T[::-1])]
    is_new = np.ones(len(rows), np.bool_)
    is_new[1:] = (rows[1:] != rows[:-1]).any(axis=1)
    return rows[is_new]

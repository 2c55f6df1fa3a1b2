"""What pronouns and definite phrases stand for: deterministic, over the sentences before.

Candidates pass the filters of number, gender and kind and are weighed by recency, grammatical role and how
they were spoken of before, in the manner of Lappin & Leass (1994), An Algorithm for Pronominal Anaphora
Resolution; the weights are fitted, not guessed (packaging/model/syntax/fit_referents.py). Names meet by
their words.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul

from reader.evidence.propositions.lexicon import FEMALE, GROUP_NOUNS, MALE, PERSON_NOUNS
from reader.evidence.propositions.phrases import as_named, phrase_words
from reader.evidence.propositions.referent_weights import SURE, WEIGHTS
from reader.evidence.propositions.things import REACH, Register, Thing
from reader.evidence.propositions.tree import Tree, named_runs

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "root"})
_SORTS = ("person", "organization", "place", "event", "time", "object", "abstract")
_LONGEST = 9
_POINTING = frozenset({"the", "this", "that", "these", "those"})
_TITLES = frozenset({"mr", "mrs", "ms", "dr", "sir", "lord", "lady", "prof", "the", "a", "an"})


@dataclass(frozen=True, slots=True)
class Referent:
    """What a word stands for: the thing's best name, its kind, and where it is named."""

    name: str
    sort: str
    place: tuple[int, int]
    named: bool


class Discourse:
    """The things spoken of so far; sentences are read in order."""

    def __init__(self) -> None:
        self._things = Register()
        self.sentence = -1

    @property
    def topic(self) -> Thing | None:
        """The named thing spoken of most, the earliest of equals."""
        return self._things.topic

    def read(self, tree: Tree) -> dict[int, Referent]:
        """Take the next sentence in; return what its pronouns, short names and definite phrases stand for."""
        self.sentence += 1
        names = _name_heads(tree)
        found: dict[int, Referent] = {}
        for word in _mentions(tree, names):
            referred = self._pronoun(tree, word) if tree.words[word].upos == "PRON" else None
            if referred is None and tree.words[word].upos != "PRON":
                referred = self._named(tree, word, names[word]) if word in names else self._common(tree, word)
            if referred is not None:
                found[word] = Referent(referred.name, referred.sort, referred.place, referred.named)
        self._things.forget(self.sentence)
        return found

    def _pronoun(self, tree: Tree, word: int) -> Thing | None:
        entry = tree.words[word]
        base = personal(entry.lemma.lower(), entry.text.lower())
        if base is None or entry.relation == "expl":
            return None
        near = self.candidates(tree, word, base)
        if not near:
            return None
        weights = WEIGHTS[base]
        scores = [sum(map(mul, weights, self.features(tree, word, thing, base))) for thing in near]
        best = max(range(len(near)), key=lambda n: (scores[n], near[n].last))
        thing = near[best]
        thing.gender = thing.gender or {"he": "m", "she": "f"}.get(base, "")
        thing.bases.add(base)
        self._touch(thing, tree, word)
        sure = 1 / sum(math.exp(score - scores[best]) for score in scores)
        return thing if sure >= SURE[base] else None

    def candidates(self, tree: Tree, word: int, base: str) -> list[Thing]:
        """Return the things that a pronoun may stand for by number, gender, kind and place."""
        return [
            thing
            for thing in self._things.recent
            if self.sentence - thing.last[0] <= REACH
            and _agrees(thing, base)
            and not (thing.last[0] == self.sentence and _same_clause(tree, word, thing.last[1]))
        ]

    def features(self, tree: Tree, word: int, thing: Thing, base: str) -> list[float]:
        """Describe a candidate to the weights of `referent_weights`, in their order."""
        distance = self.sentence - thing.last[0]
        subject = thing.relation in _SUBJECTS
        parallel = subject and tree.words[word].relation in _SUBJECTS
        between = sum(other.last > thing.last for other in self._things.recent)
        return [
            float(distance == 0),
            float(distance == 1),
            float(distance == 2),
            float(min(distance, 6)),
            float(subject),
            float(thing.relation == "obj"),
            float(thing.relation in {"compound", "nmod", "nmod:poss"}),
            float(parallel),
            float(parallel and distance == 1),
            float(thing.named),
            float(base in thing.bases),
            float(bool(thing.bases) and base not in thing.bases),
            math.log(thing.count),
            math.log1p(between),
            float(thing.many),
            *(float(thing.sort == sort) for sort in _SORTS),
        ]

    def _named(self, tree: Tree, word: int, run: tuple[int, int]) -> Thing | None:
        words = list(range(*run))
        while len(words) > 1 and tree.words[words[0]].text.lower().rstrip(".") in _TITLES:
            words.pop(0)
        name = as_named(tree, words)
        keys = {
            part
            for n in words
            if len(part := tree.words[n].text.lower()) > 2 and tree.words[n].upos == "PROPN"
        }
        last = tree.words[words[-1]].text.lower()
        thing = self._things.find(name, last, keys, tree.words[word].sort)
        if thing is None:
            self._things.add(self._thing(tree, word, name, named=True, keys=keys))
            return None
        self._things.rename(thing, name, keys, (self.sentence, word))
        self._touch(thing, tree, word)
        return thing

    def _common(self, tree: Tree, word: int) -> Thing | None:
        lemma = tree.words[word].lemma.lower()
        if _definite(tree, word):
            thing = self._definite(lemma, many=tree.words[word].xpos == "NNS")
            if thing is not None:
                self._touch(thing, tree, word)
                return thing
        words = phrase_words(tree, word, coordinated=False)[:_LONGEST]
        described = self._described(tree, word)
        if described is not None:
            described.heads.add(lemma)
            return None
        self._things.add(self._thing(tree, word, as_named(tree, words), named=False, keys=set()))
        return None

    def _definite(self, lemma: str, *, many: bool) -> Thing | None:
        near = [t for t in self._things.recent if t.many == many]
        same = [t for t in near if lemma in t.heads]
        if same:
            return max(same, key=lambda t: t.last)
        if lemma in GROUP_NOUNS and not many:
            groups = [t for t in near if t.named and t.sort == "organization"]
            return max(groups, key=lambda t: (t.last[0], t.relation in _SUBJECTS, t.last), default=None)
        return None

    def _described(self, tree: Tree, word: int) -> Thing | None:
        """Return the thing that the phrase is an apposition to, a title of, or said to be."""
        entry = tree.words[word]
        other = entry.head if entry.relation in {"appos", "nmod:desc", "compound"} else None
        if entry.relation in {"appos", "nmod:desc"} and other is not None:
            return self._things.at((self.sentence, other))
        if tree.child(word, {"cop"}) is not None and (subject := tree.child(word, {"nsubj"})) is not None:
            return self._things.at((self.sentence, subject))
        return None

    def _thing(self, tree: Tree, word: int, name: str, *, named: bool, keys: set[str]) -> Thing:
        entry = tree.words[word]
        lemma = entry.lemma.lower()
        many = entry.xpos in {"NNS", "NNPS"} or tree.child(word, {"conj"}) is not None
        titles = {
            tree.words[n].text.lower().rstrip(".")
            for n in [word, *tree.children(word, {"nmod:desc", "compound"})]
        }
        gender = "f" if titles & FEMALE else "m" if titles & MALE else ""
        sort = entry.sort or (
            "person" if lemma in PERSON_NOUNS else "organization" if lemma in GROUP_NOUNS else ""
        )
        thing = Thing(name, sort, many, gender, named, (self.sentence, word), {lemma}, keys)
        thing.last, thing.relation = (self.sentence, word), entry.relation
        return thing

    def _touch(self, thing: Thing, tree: Tree, word: int) -> None:
        self._things.mention(thing, (self.sentence, word), tree.words[word].relation)


def resolve(trees: Sequence[Tree]) -> list[dict[int, Referent]]:
    """Return, for each sentence in turn, what its words stand for."""
    discourse = Discourse()
    return [discourse.read(tree) for tree in trees]


def _mentions(tree: Tree, names: dict[int, tuple[int, int]]) -> list[int]:
    heads = []
    inside = {n for head, run in names.items() for n in range(*run) if n != head}
    for number, word in enumerate(tree.words):
        if word.upos in _NOMINAL and number not in inside:
            if word.relation in {"compound", "flat", "fixed", "nmod:desc"} and number not in names:
                continue
            heads.append(number)
    return heads


def _name_heads(tree: Tree) -> dict[int, tuple[int, int]]:
    found = {}
    for start, end, kind in named_runs(tree.words):
        if kind != "TIME":
            head = next((n for n in range(start, end) if not start <= tree.words[n].head < end), end - 1)
            found[head] = (start, end)
    return found


def personal(lemma: str, text: str) -> str | None:
    """Return "he", "she", "it" or "they" for a form of that pronoun, else None."""
    for base, forms in _FORMS.items():
        if text in forms or lemma == base:
            return base
    return None


_FORMS = {
    "he": frozenset({"he", "him", "his", "himself"}),
    "she": frozenset({"she", "her", "hers", "herself"}),
    "it": frozenset({"it", "its", "itself"}),
    "they": frozenset({"they", "them", "their", "theirs", "themselves", "'em"}),
}


def _agrees(thing: Thing, base: str) -> bool:
    if base in {"he", "she"}:
        fits = thing.sort == "person" or (thing.sort == "" and thing.named)
        return fits and not thing.many and thing.gender in {"", "m" if base == "he" else "f"}
    if base == "they":
        return thing.many or thing.sort in {"organization", "person"}
    return not thing.many and thing.sort not in {"person", "time"} and not thing.bases & {"he", "she"}


def _same_clause(tree: Tree, word: int, other: int) -> bool:
    """Say whether a pronoun and an earlier phrase are arguments of one verb, so not the same."""
    entry = tree.words[word]
    if entry.relation == "nmod:poss" or entry.text.lower().endswith(("self", "selves")):
        return tree.words[other].head == word or entry.head == other
    if entry.head == tree.words[other].head:
        return True
    return other > word


def _definite(tree: Tree, word: int) -> bool:
    determiner = tree.child(word, {"det"})
    return determiner is not None and tree.words[determiner].lemma.lower() in _POINTING

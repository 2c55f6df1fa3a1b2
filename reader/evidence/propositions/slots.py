"""The slots of a clause: its arguments and adjuncts sorted by relation, preposition and kind."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from reader.evidence.propositions import lexicon
from reader.evidence.propositions.clauses import SOURCES, Clause, is_predicate
from reader.evidence.propositions.model import Fragment
from reader.evidence.propositions.phrases import fragment, phrase_words, trimmed, wording
from reader.evidence.propositions.tree import ROOT, Tree

_YEAR = re.compile(r"(?:1[6-9]|20)\d\d$")
_OBLIQUE = frozenset({"obl", "nmod", "obl:unmarked", "nmod:unmarked", "obl:agent"})
_MONEY = frozenset({"$", "£", "€", "%"})
_AMOUNTS = _OBLIQUE | {"obj", "conj", "root", "nsubj", "nsubj:pass", "xcomp"}
_RANGES = frozenset({"-", "–", "to"})
_HEARERS = frozenset({"person", "organization"})


@dataclass(slots=True)
class Slots:
    """The filled slots of one clause; names as in `Proposition`."""

    what: Fragment | None = None
    agent: Fragment | None = None
    to_whom: Fragment | None = None
    role: Fragment | None = None
    when: list[Fragment] = field(default_factory=list)
    where: list[Fragment] = field(default_factory=list)
    how_many: list[Fragment] = field(default_factory=list)
    others: list[Fragment] = field(default_factory=list)


def fill(tree: Tree, clause: Clause, replaced: Mapping[int, str]) -> Slots:
    """Sort the words below a clause's predicate into slots."""
    slots = Slots()
    if clause.copular:
        _complement(tree, clause, replaced, slots)
    for child in tree.children(clause.head):
        if child != clause.subject:
            _place(tree, clause, child, replaced, slots)
    if clause.governor:
        for child in tree.children(tree.words[clause.head].head):
            if tree.words[child].relation in _OBLIQUE and is_time(tree, child):
                slots.when.append(fragment(tree, child, replaced))
    inner = [n for n in tree.subtree(clause.head, _inner(tree, clause)) if n != clause.head]
    slots.when.extend(_nested_times(tree, clause, inner, replaced))
    slots.how_many.extend(_counts(tree, inner, replaced))
    return slots


def is_time(tree: Tree, word: int) -> bool:
    """Say whether a phrase tells when."""
    entry = tree.words[word]
    if entry.sort == "time" or entry.name.endswith("TIME"):
        return True
    if entry.lemma.lower().removeprefix("mid-") in lexicon.TIME_WORDS and entry.upos != "VERB":
        return entry.sort in {"", "time"}
    return bool(_YEAR.match(entry.text)) and tree.case(word) in lexicon.TIME_CASES | {""}


def is_place(tree: Tree, word: int) -> bool:
    """Say whether a phrase tells where."""
    entry = tree.words[word]
    return entry.sort == "place" or entry.name.endswith("PLACE")


def _complement(tree: Tree, clause: Clause, replaced: Mapping[int, str], slots: Slots) -> None:
    head = clause.head
    slots.what = fragment(tree, head, replaced)
    if is_place(tree, head) and tree.case(head) in lexicon.PLACE_CASES:
        slots.where.append(slots.what)
    elif is_time(tree, head):
        slots.when.append(slots.what)
    elif tree.words[head].sort == "person" or tree.words[head].lemma.lower() in lexicon.PERSON_NOUNS:
        slots.role = slots.what


def _place(tree: Tree, clause: Clause, child: int, replaced: Mapping[int, str], slots: Slots) -> None:
    relation = tree.words[child].relation
    if relation == "obj" and slots.what is None:
        slots.what = fragment(tree, child, replaced)
    elif relation == "iobj":
        slots.to_whom = fragment(tree, child, replaced)
    elif relation in {"ccomp", "xcomp"}:
        _clausal(tree, clause, child, replaced, slots)
    elif relation == "obl:agent" or (
        relation == "obl" and clause.passive and tree.case(child) == "by" and not is_time(tree, child)
    ):
        slots.agent = fragment(tree, child, replaced)
    elif relation == "advmod" and tree.words[child].lemma.lower() in lexicon.TIME_WORDS:
        slots.when.append(fragment(tree, child, replaced))
    elif relation in _OBLIQUE and not (clause.copular and relation.startswith("nmod")):
        _oblique(tree, child, replaced, slots)


def _oblique(tree: Tree, child: int, replaced: Mapping[int, str], slots: Slots) -> None:
    case = tree.case(child)
    if case in SOURCES:
        return
    filled = fragment(tree, child, replaced)
    if is_time(tree, child) and case in lexicon.TIME_CASES | {""}:
        slots.when.append(filled)
    elif is_place(tree, child) and case in lexicon.PLACE_CASES:
        slots.where.append(filled)
    elif case == "as" and slots.role is None:
        slots.role = filled
    elif case == "to" and filled.sort in _HEARERS and slots.to_whom is None:
        slots.to_whom = filled
    else:
        slots.others.append(filled)


def _clausal(tree: Tree, clause: Clause, child: int, replaced: Mapping[int, str], slots: Slots) -> None:
    nominal = tree.words[child].upos in {"NOUN", "PROPN", "ADJ"}
    if tree.words[child].relation == "xcomp" and nominal:
        filled = fragment(tree, child, replaced)
        if tree.words[clause.head].lemma in lexicon.NAMING and tree.words[child].upos != "ADJ":
            slots.role = filled
        else:
            slots.what = slots.what or filled
        return
    words = trimmed(tree, tree.subtree(child))
    if slots.what is None and words:
        entry = tree.words[child]
        slots.what = Fragment(
            wording(tree, words, replaced), tree.span(words), entry.lemma.lower(), entry.sort
        )


def _inner(tree: Tree, clause: Clause) -> list[int]:
    """Return the heads of clauses told on their own below this one."""
    below = tree.subtree(clause.head)
    return [n for n in below if n != clause.head and is_predicate(tree, n)]


def _nested_times(
    tree: Tree, clause: Clause, inner: list[int], replaced: Mapping[int, str]
) -> Iterator[Fragment]:
    for word in inner:
        entry = tree.words[word]
        deeper = entry.relation in _OBLIQUE and entry.head not in {clause.head, ROOT}
        deeper = deeper and tree.words[entry.head].upos != "ADJ" and not is_time(tree, entry.head)
        if deeper and is_time(tree, word) and tree.case(word) in lexicon.TIME_CASES | {""}:
            yield fragment(tree, word, replaced)


def _counts(tree: Tree, inner: list[int], replaced: Mapping[int, str]) -> Iterator[Fragment]:
    """Yield the counted things: a number with its unit and the words that qualify it."""
    for word in inner:
        entry = tree.words[word]
        counted = tree.child(word, {"nummod"})
        amount = entry.upos == "NUM" and entry.relation in _AMOUNTS
        symbol = entry.text in _MONEY and entry.upos == "SYM"
        if tree.case(word) in _RANGES and tree.words[entry.head].upos == "NUM":
            continue
        if entry.upos == "ADJ" or is_time(tree, word) or not (counted is not None or amount or symbol):
            continue
        keep = {"nummod", "advmod", "compound", "amod", "det", "punct", "nmod:unmarked"}
        without = [
            n
            for n in tree.children(word)
            if tree.words[n].relation not in keep and tree.case(n) not in _RANGES
        ]
        words = phrase_words(tree, word, without=without) or [word]
        yield Fragment(
            wording(tree, words, replaced),
            tree.span(words),
            entry.lemma.lower(),
            entry.sort,
            (),
            tree.case(word),
        )

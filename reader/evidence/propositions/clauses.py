"""The clauses of a sentence: each predicate with its subject, its voice, and what it inherits from above."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.evidence.propositions import lexicon
from reader.evidence.propositions.model import Modality
from reader.evidence.propositions.tree import ROOT, Tree

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass"})
_ALWAYS = frozenset(
    {"root", "ccomp", "advcl", "advcl:relcl", "acl:relcl", "acl", "csubj", "xcomp", "csubj:pass"}
)
_IF_CLAUSE = frozenset({"conj", "parataxis", "list", "appos", "dep", "discourse"})
_OPENS_APART = frozenset(
    {"acl:relcl", "acl", "advcl", "advcl:relcl", "parataxis", "list", "dep", "discourse", "appos"}
)
_RELATIVE = frozenset({"WDT", "WP", "WRB", "WP$"})
SOURCES = frozenset({"according to"})
_IF = frozenset({"if", "unless", "whether", "provided", "should"})
_SAYING = lexicon.SPEECH | lexicon.THOUGHT
_GUESSING = frozenset(
    {"hope", "expect", "fear", "think", "believe", "suspect", "predict", "suggest", "assume"}
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate and what is needed to read it.

    Attributes:
        head: the predicate's word: a verb, or the noun or adjective said of the subject.
        subject: the word of its subject, in the clause or shared from another, or None.
        own_subject: whether the subject stands in the clause itself.
        antecedents: relative pronouns of the clause and the nouns they stand for.
        passive: whether the subject is acted upon.
        copular: whether the predicate is a noun, an adjective or a place, not a verb.
        carrier: the clause whose words say it: itself, or the verb above it ("plans" in "plans to leave").
        speaker: the word of whoever says it, or None.
    """

    head: int
    subject: int | None
    own_subject: bool
    antecedents: dict[int, int]
    passive: bool
    copular: bool
    carrier: int
    governor: str = ""
    speaker: int | None = None
    negated: bool = False
    modality: Modality = Modality.FACT


def find_clauses(tree: Tree) -> list[Clause]:
    """Return the clauses of a sentence, outer before inner."""
    found: list[Clause] = []
    for root in tree.roots:
        outermost = _clause(tree, root, None)
        found.append(outermost)
        _descend(tree, root, outermost, found)
    return found


def is_tag(tree: Tree, word: int) -> bool:
    """Say whether a clause only tells who speaks: ", she said"."""
    entry = tree.words[word]
    speaks = entry.relation in {"parataxis", "advcl", "discourse", "conj"} and entry.lemma in _SAYING
    return (
        speaks
        and tree.child(word, SUBJECTS) is not None
        and not tree.children(word, {"ccomp", "obj", "csubj", "xcomp"})
    )


def is_predicate(tree: Tree, word: int) -> bool:
    """Say whether a word heads a clause (a nominal root counts: a fragment, a headline)."""
    entry = tree.words[word]
    if entry.relation in _ALWAYS or entry.head == ROOT:
        return entry.upos != "PUNCT"
    if entry.relation in _IF_CLAUSE:
        clausal = entry.upos == "VERB" or bool(tree.children(word, SUBJECTS | {"cop"}))
        return clausal and not (entry.relation == "conj" and not is_predicate(tree, entry.head))
    return False


def _descend(tree: Tree, word: int, around: Clause | None, found: list[Clause]) -> None:
    for child in tree.children(word):
        inner = around
        if is_predicate(tree, child) and not is_tag(tree, child):
            inner = _clause(tree, child, around)
            found.append(inner)
        _descend(tree, child, inner, found)


def _clause(tree: Tree, word: int, around: Clause | None) -> Clause:
    entry = tree.words[word]
    own = tree.child(word, SUBJECTS)
    if own is None:
        own = tree.child(word, {"nsubj:outer"})
    passive = bool(tree.children(word, {"aux:pass", "nsubj:pass"})) or _shares_passive(tree, word, around)
    verbal = entry.upos in {"VERB", "AUX"} and tree.child(word, {"cop"}) is None
    participle = (
        entry.relation in {"acl", "advcl"} and entry.xpos == "VBN" and not tree.children(word, {"aux", "obj"})
    )
    bare = Clause(word, own, own is not None, {}, passive or (participle and verbal), not verbal, word)
    bare = _tagged(tree, _inherit(tree, bare, around))
    if entry.relation in {"acl:relcl", "advcl:relcl"}:
        return _relative(tree, bare)
    if own is None:
        bare = replace(bare, subject=_shared_subject(tree, bare, around))
    if entry.relation == "xcomp" and around is not None:
        bare = _embedded(tree, bare, around)
    return _own_mood(tree, bare)


def _shares_passive(tree: Tree, word: int, around: Clause | None) -> bool:
    """Say whether a participle shares its auxiliary: "was addressed and argued"."""
    entry = tree.words[word]
    bare = entry.xpos == "VBN" and not tree.children(word, {"aux", "obj"} | SUBJECTS)
    return (
        bare
        and entry.relation == "conj"
        and around is not None
        and around.head == entry.head
        and around.passive
    )


def _inherit(tree: Tree, clause: Clause, around: Clause | None) -> Clause:
    """Pass on who says it, and down a chain of conjuncts and complements also its polarity and modality."""
    if around is None:
        return clause
    entry, above = tree.words[clause.head], tree.words[around.head]
    clause = replace(clause, speaker=around.speaker)
    if entry.relation == "ccomp":
        return _said(tree, clause, around) if above.lemma in _SAYING else _content(tree, clause, around)
    if entry.relation == "conj" and entry.head == around.head:
        return _joined(tree, clause, around)
    if entry.relation == "advcl" and _marked(tree, clause.head) in _IF:
        return replace(clause, modality=Modality.CONDITIONAL)
    if entry.relation in {"advcl", "acl"} and _marked(tree, clause.head) == "to":
        purpose = entry.relation == "advcl" and entry.head == around.head
        return replace(clause, modality=Modality.PLANNED, carrier=around.carrier if purpose else clause.head)
    return clause


def _said(tree: Tree, clause: Clause, around: Clause) -> Clause:
    """Read what is said or thought: what is denied is negated, what is not said stays open."""
    verb = tree.words[around.head].lemma
    denied = verb in lexicon.DENIAL
    modality = Modality.POSSIBLE if verb in _GUESSING else clause.modality
    if around.negated and (denied or verb in lexicon.SPEECH):
        return replace(clause, speaker=around.subject, modality=Modality.ASKED)
    return replace(clause, speaker=around.subject, negated=denied or around.negated, modality=modality)


def _content(tree: Tree, clause: Clause, around: Clause) -> Clause:
    asked = _marked(tree, clause.head) in {"whether", "if"}
    return replace(clause, modality=Modality.ASKED if asked else around.modality)


def _joined(tree: Tree, clause: Clause, around: Clause) -> Clause:
    """Share the auxiliary of the conjunct before: "may buy or sell", "did not buy or sell"."""
    if tree.children(clause.head, {"aux"} | SUBJECTS):
        return clause
    either = any(tree.words[n].text.lower() in {"or", "nor"} for n in tree.children(clause.head, {"cc"}))
    clause = replace(clause, modality=around.modality, negated=around.negated and either)
    return replace(clause, governor=around.governor, carrier=around.carrier) if around.governor else clause


def _tagged(tree: Tree, clause: Clause) -> Clause:
    """Take the speaker from ", she said" or "according to the police"."""
    for child in tree.children(clause.head):
        if is_tag(tree, child):
            return replace(clause, speaker=tree.child(child, SUBJECTS))
        if tree.case(child) in SOURCES:
            return replace(clause, speaker=child)
    return clause


def _marked(tree: Tree, word: int) -> str:
    mark = tree.child(word, {"mark"})
    return tree.words[mark].text.lower() if mark is not None else ""


def _relative(tree: Tree, clause: Clause) -> Clause:
    """Resolve the relative pronoun, or the gap, of a relative clause to the noun before it."""
    noun = tree.words[clause.head].head
    pronouns = [n for n in tree.subtree(clause.head) if _is_relative(tree, n, clause.head)]
    antecedents = dict.fromkeys(pronouns[:1], noun)
    if clause.subject in antecedents:
        clause = replace(clause, subject=noun, own_subject=True)
    elif clause.subject is None:
        clause = replace(clause, subject=noun)
    return _own_mood(tree, replace(clause, antecedents=antecedents))


def _is_relative(tree: Tree, word: int, clause: int) -> bool:
    entry = tree.words[word]
    near = (
        entry.head == clause
        or (entry.head != ROOT and tree.words[entry.head].head == clause)
        or word == clause
    )
    return near and (entry.xpos in _RELATIVE or (entry.lemma == "that" and entry.upos == "PRON"))


def _shared_subject(tree: Tree, clause: Clause, above: Clause | None) -> int | None:
    """Return the subject that a clause shares: the conjunct's, the controller's, or the noun's."""
    entry = tree.words[clause.head]
    if entry.relation == "acl":
        return _noun_subject(tree, clause.head)
    if above is None or entry.relation in {"ccomp", "csubj", "parataxis", "list", "discourse"}:
        return None
    if entry.relation == "xcomp":
        controller = tree.child(above.head, {"obj", "iobj"})
        if controller is not None and tree.words[above.head].lemma != "promise":
            return controller
    return above.subject


def _noun_subject(tree: Tree, word: int) -> int | None:
    noun = tree.words[word].head
    if tree.words[word].xpos in {"VBN", "VBG", "VBD"} and not _marked(tree, word):
        return noun
    return tree.child(noun, {"nmod:poss"}) if _marked(tree, word) == "to" else None


def _embedded(tree: Tree, clause: Clause, around: Clause) -> Clause:
    """Read "plans to leave", "failed to report", "began working" as one predicate with its governor."""
    lemma = tree.words[around.head].lemma.lower()
    negated = around.negated != (lemma in lexicon.FAILURE)
    modality = Modality.PLANNED if lemma in lexicon.PLAN else around.modality
    carrier = around.carrier if clause.subject == around.subject else around.head
    return replace(clause, governor=lemma, negated=negated, modality=modality, carrier=carrier)


def _own_mood(tree: Tree, clause: Clause) -> Clause:
    """Read auxiliaries, adverbs and negative words of the clause itself."""
    lower = [tree.words[n].text.lower() for n in _near(tree, clause)]
    negative = sum(word in lexicon.NEGATIVE for word in lower) % 2 == 1
    modality = clause.modality
    if modality is Modality.FACT:
        modality = next(_modalities(lower), Modality.FACT)
    if modality is Modality.FACT and any(w.text == "?" for w in tree.words[-2:]):
        modality = Modality.ASKED
    return replace(clause, negated=clause.negated != negative, modality=modality)


def _near(tree: Tree, clause: Clause) -> Iterator[int]:
    for child in tree.children(clause.head):
        entry = tree.words[child]
        if (
            entry.relation in {"aux", "advmod", "cc:preconj", "mark"}
            or entry.text.lower() in lexicon.NEGATIVE
        ):
            yield child
        elif entry.relation in {"nsubj", "obj", "nsubj:pass"} or entry.relation == "obl":
            yield from (
                d
                for d in tree.children(child, {"det", "case"})
                if tree.words[d].text.lower() in lexicon.NEGATIVE
            )
    if clause.copular and tree.words[clause.head].upos in {"NOUN", "PROPN"}:
        yield from tree.children(clause.head, {"det"})


def _modalities(words: list[str]) -> Iterator[Modality]:
    for word in words:
        if word in lexicon.MODALS:
            yield Modality(lexicon.MODALS[word])
        elif word in lexicon.HEARSAY:
            yield Modality.HEARSAY
        elif word in lexicon.PERHAPS:
            yield Modality.POSSIBLE

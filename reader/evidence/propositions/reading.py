"""Propositions out of trees: clauses and descriptions, with referents and inherited subjects."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.evidence.propositions import lexicon
from reader.evidence.propositions.clauses import SUBJECTS, Clause, find_clauses, is_predicate
from reader.evidence.propositions.model import Context, Fragment, Proposition
from reader.evidence.propositions.phrases import fragment, owned, phrase_words, wording
from reader.evidence.propositions.referents import Discourse, Referent
from reader.evidence.propositions.render import plain_words, say
from reader.evidence.propositions.slots import fill
from reader.evidence.propositions.tree import ROOT, Tree, named_runs
from reader.text.model import Span

_LONGEST_NAME = 6
_ASIDES = frozenset({"appos", "nmod:desc"})
_SELF = frozenset({"i", "me", "my", "mine", "myself"})


def read_trees(
    trees: Sequence[Tree], context: Context, title: Tree | None = None, headings: Sequence[Tree | None] = ()
) -> list[Proposition]:
    """Read the sentences of a document in order; `headings` hold the one above each, or None."""
    discourse = Discourse()
    if title is not None:
        discourse.read(title)
    found: list[Proposition] = []
    lead: Fragment | None = None
    for number, tree in enumerate(trees):
        referents = discourse.read(tree)
        bullet = number in context.bullets
        if not bullet:
            lead = _announced(tree)
        heading = headings[number] if number < len(headings) else None
        above = lead or (_first_named(heading) if heading is not None else None) or _topic(discourse)
        found.extend(read_tree(tree, number, referents, above if bullet else None))
    return found


def _announced(tree: Tree) -> Fragment | None:
    """Return whom a line speaks of that ends in a colon, and so the list items below it."""
    return _first_named(tree) if tree.text.rstrip().endswith(":") else None


def _first_named(tree: Tree) -> Fragment | None:
    runs = [run for run in named_runs(tree.words) if run[2] in {"PER", "ORG"}]
    run = next((r for r in runs if r[2] == "PER"), runs[0] if runs else None)
    if run is None:
        return None
    words = [n for n in range(run[0], run[1]) if tree.words[n].upos != "DET"] or [run[0]]
    sort = "person" if run[2] == "PER" else "organization"
    return Fragment(wording(tree, words), None, tree.words[words[-1]].lemma.lower(), sort)


def _topic(discourse: Discourse) -> Fragment | None:
    topic = discourse.topic
    if topic is None:
        return None
    return Fragment(topic.name, None, topic.name.rsplit(" ", 1)[-1].lower(), topic.sort)


def read_tree(
    tree: Tree, number: int, referents: dict[int, Referent], standing: Fragment | None
) -> Iterator[Proposition]:
    """Yield the propositions of one sentence, outer before inner."""
    replaced = _replacements(tree, referents)
    selves = [n for n, word in enumerate(tree.words) if word.text.lower() in _SELF]
    for clause in find_clauses(tree):
        spoken = _spoken(tree, clause, replaced, selves)
        proposition = _proposition(tree, number, clause, spoken, standing)
        if proposition is not None:
            yield proposition
    yield from _descriptions(tree, number, replaced)


def _replacements(tree: Tree, referents: dict[int, Referent]) -> dict[int, str]:
    found: dict[int, str] = {}
    for word, referent in referents.items():
        entry = tree.words[word]
        if entry.upos == "PRON":
            owner = entry.xpos == "PRP$" or entry.relation == "nmod:poss"
            if len(referent.name.split()) <= _LONGEST_NAME:
                found[word] = owned(referent.name) if owner else referent.name
        elif entry.upos == "NOUN" and entry.lemma.lower() in lexicon.GROUP_NOUNS and referent.named:
            found[word] = referent.name
            found.update(dict.fromkeys(tree.children(word, {"det", "amod"}), ""))
        elif (
            entry.name == "B-PER"
            and not tree.children(word, {"flat"})
            and entry.text in referent.name.split()
        ):
            found[word] = referent.name
    return found


def _proposition(
    tree: Tree, number: int, clause: Clause, spoken: dict[int, str], standing: Fragment | None
) -> Proposition | None:
    if _is_governing(tree, clause):
        return None
    slots = fill(tree, clause, spoken)
    subject, inherited = _subject(tree, clause, spoken, standing)
    who = slots.agent if clause.passive else subject
    what = subject if clause.passive and subject is not None else slots.what
    if who is None and what is None:
        return None
    if subject is None and (clause.copular or _is_bare(tree, clause)):
        return None
    text = say(tree, clause, subject.text if subject else "", spoken)
    words = plain_words(tree, clause)
    verb = _verb(tree, clause)
    return Proposition(
        sentence=number,
        span=tree.span(words or [clause.head]),
        predicate=verb[0],
        predicate_span=verb[1],
        text=text,
        who=who,
        what=what,
        to_whom=slots.to_whom,
        role=slots.role,
        when=_distinct(slots.when),
        where=_distinct(slots.where),
        how_many=_distinct(slots.how_many),
        according_to=_speaker(tree, clause, spoken),
        others=tuple(slots.others),
        governor=clause.governor,
        negated=clause.negated,
        modality=clause.modality,
        inherited=inherited,
    )


def _is_bare(tree: Tree, clause: Clause) -> bool:
    """Say whether a clause is an infinitive or a gerund of which nobody is the subject."""
    entry = tree.words[clause.head]
    return entry.xpos in {"VB", "VBG", "VBN"} and entry.relation in {
        "acl",
        "advcl",
        "csubj",
        "xcomp",
        "ccomp",
    }


def _is_governing(tree: Tree, clause: Clause) -> bool:
    """Say whether a clause only carries another: "plans" in "plans to leave", "said" in "said that"."""
    entry = tree.words[clause.head]
    if entry.relation == "xcomp" and clause.copular and _is_told_above(tree, clause):
        return True
    if entry.lemma == "base" and entry.relation in {"acl", "advcl"}:
        return True
    said = tree.child(clause.head, {"ccomp"})
    if said is not None and entry.lemma in lexicon.SPEECH | lexicon.THOUGHT:
        return is_predicate(tree, said) and bool(tree.children(said, SUBJECTS))
    carried = tree.child(clause.head, {"xcomp"})
    acted = tree.children(clause.head, {"obj", "iobj"})
    return carried is not None and tree.words[carried].upos == "VERB" and not acted


def _is_told_above(tree: Tree, clause: Clause) -> bool:
    """Say whether a verb tells its noun or adjective itself: "named her head", "seems likely"."""
    entry = tree.words[clause.head]
    verb = tree.words[entry.head]
    if verb.lemma in lexicon.NAMING or entry.upos in {"ADV", "ADP"}:
        return True
    return clause.carrier != clause.head and tree.child(entry.head, {"obj"}) is None


def _spoken(tree: Tree, clause: Clause, replaced: dict[int, str], selves: Sequence[int]) -> dict[int, str]:
    """Let "which" be the noun before it and "I" be whoever speaks."""
    for pronoun, noun in clause.antecedents.items():
        words = phrase_words(tree, noun, without=[clause.head])
        replaced = {**replaced, pronoun: wording(tree, words, replaced)}
    if clause.speaker is None:
        return replaced
    name = fragment(tree, clause.speaker, replaced).text
    own = {n: owned(name) if tree.words[n].xpos == "PRP$" else name for n in selves if n != clause.speaker}
    return {**replaced, **own}


def _subject(
    tree: Tree, clause: Clause, replaced: dict[int, str], standing: Fragment | None
) -> tuple[Fragment | None, bool]:
    if clause.subject is not None:
        noun = clause.subject
        filled = fragment(tree, noun, replaced, without=[clause.head])
        owner = tree.words[noun].relation == "nmod:poss"
        text = (
            filled.text.rstrip("s").rstrip("'’")
            if owner and filled.text.endswith(("'s", "’s"))
            else filled.text
        )
        return replace(filled, text=text, preposition=""), not clause.own_subject
    fragmentary = tree.words[clause.head].head == ROOT or tree.words[clause.head].relation == "conj"
    return (standing, True) if standing is not None and fragmentary else (None, False)


def _speaker(tree: Tree, clause: Clause, replaced: dict[int, str]) -> Fragment | None:
    return (
        None if clause.speaker is None else replace(fragment(tree, clause.speaker, replaced), preposition="")
    )


def _verb(tree: Tree, clause: Clause) -> tuple[str, Span | None]:
    if clause.copular:
        verb = tree.child(clause.head, {"cop"})
        if tree.child(clause.head, {"expl"}) is not None and verb is None:
            return "exist", None
        return "be", None if verb is None else tree.words[verb].span
    if tree.words[clause.head].lemma == "be" and tree.child(clause.head, {"expl"}) is not None:
        return "exist", tree.words[clause.head].span
    particles = tree.children(clause.head, {"compound:prt"})
    lemma = " ".join(
        [tree.words[clause.head].lemma.lower(), *(tree.words[n].lemma.lower() for n in particles)]
    )
    return lemma, tree.words[clause.head].span


def _descriptions(tree: Tree, number: int, replaced: dict[int, str]) -> Iterator[Proposition]:
    """Yield "X is the head of the lab" for "X, head of the lab," and "the lab's head X"."""
    for word, entry in enumerate(tree.words):
        if entry.relation not in _ASIDES or entry.head == ROOT or is_predicate(tree, word):
            continue
        noun = tree.words[entry.head]
        bare = entry.relation == "nmod:desc" and entry.upos == "PROPN" and len(tree.subtree(word)) == 1
        if bare or entry.upos not in {"NOUN", "PROPN"} or noun.upos not in {"NOUN", "PROPN"}:
            continue
        named, said = (
            (entry.head, word) if noun.upos == "PROPN" or entry.upos != "PROPN" else (word, entry.head)
        )
        who = fragment(tree, named, replaced, without=[said], coordinated=False)
        what = fragment(tree, said, replaced, without=[named])
        person = what.sort == "person" or what.head in lexicon.PERSON_NOUNS
        odd = who.sort == "person" and what.sort not in {"", "person"} and not person
        if who.text and what.text and who.text != what.text and not odd:
            words = sorted({*phrase_words(tree, named), *phrase_words(tree, said)})
            yield Proposition(
                sentence=number,
                span=tree.span(words),
                predicate="be",
                predicate_span=None,
                text=f"{who.text[:1].upper()}{who.text[1:]} {_is(tree, said)} {what.text}.",
                who=replace(who, preposition=""),
                what=replace(what, preposition=""),
                role=replace(what, preposition="") if person else None,
                inherited=False,
            )


def _is(tree: Tree, word: int) -> str:
    return "are" if tree.words[word].xpos in {"NNS", "NNPS"} else "is"


def _distinct(fragments: Sequence[Fragment]) -> tuple[Fragment, ...]:
    return tuple({f.span: f for f in fragments}.values())

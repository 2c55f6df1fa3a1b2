"""A clause as a short plain sentence, in the source's own words."""

from collections.abc import Mapping

from reader.evidence.propositions import lexicon
from reader.evidence.propositions.clauses import SOURCES, SUBJECTS, Clause, is_predicate, is_tag
from reader.evidence.propositions.phrases import owned, phrase_words, told_apart, trimmed, wording
from reader.evidence.propositions.tree import Tree

_DROPPED = frozenset({"cc", "discourse", "vocative", "list", "parataxis", "dep", "cc:preconj", "reparandum"})
_KEPT_MARKS = frozenset({"to", "not"})
_NONFINITE = frozenset({"being", "having"})
_LONGEST = 60


def plain_words(tree: Tree, clause: Clause) -> list[int]:
    """Return the words that say a clause, its subject included where it has its own; asides are left out."""
    carrier = clause.carrier
    without = set(told_apart(tree, carrier))
    for child in tree.children(carrier):
        if _is_dropped(tree, clause, child):
            without.add(child)
    without.update(n for n in tree.children(clause.head, {"conj"}) if is_predicate(tree, n))
    kept = tree.subtree(carrier, without)
    return trimmed(tree, kept)[:_LONGEST]


def _is_dropped(tree: Tree, clause: Clause, child: int) -> bool:
    entry = tree.words[child]
    if entry.relation in _DROPPED or is_tag(tree, child) or tree.case(child) in SOURCES:
        return True
    if entry.relation == "mark":
        return entry.text.lower() not in _KEPT_MARKS
    if entry.relation == "conj":
        return is_predicate(tree, child)
    if entry.relation == "advcl":
        mark = tree.child(child, {"mark"})
        return not (mark is not None and tree.words[mark].text.lower() in {"if", "unless", "without", "to"})
    return entry.relation == "acl:relcl" and clause.copular and child != clause.head


def say(tree: Tree, clause: Clause, subject: str, replaced: Mapping[int, str]) -> str:
    """Write a clause as a sentence of its own; `subject` is put in front where the clause has none."""
    words = plain_words(tree, clause)
    own = tree.child(clause.carrier, SUBJECTS)
    swapped = dict(replaced)
    for pronoun, noun in clause.antecedents.items():
        owner = tree.words[pronoun].xpos == "WP$"
        name = wording(tree, phrase_words(tree, noun, without=[clause.head]), replaced)
        if tree.words[pronoun].relation in SUBJECTS or owner:
            swapped[pronoun] = owned(name) if owner else name
        else:
            swapped[pronoun] = ""
            if tree.words[pronoun].relation == "obj":
                at = tree.child(clause.head, {"iobj"}) or clause.head
                swapped[at] = f"{swapped.get(at, tree.words[at].text)} {name}"
    if words and tree.words[words[0]].xpos == "WRB" and tree.words[words[0]].relation == "advmod":
        words = words[1:]
    text = wording(tree, words, swapped)
    if own is None and subject:
        text = f"{subject} {_finite(tree, clause, text)}"
    text = text.strip(" ,;:–—-")
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?", "!")) else ".") if text else ""


def _finite(tree: Tree, clause: Clause, text: str) -> str:
    """Give a participle, a noun or an adjective that is said of a supplied subject its verb."""
    head = tree.words[clause.carrier]
    helper = _helper(tree, clause)
    started = text.split(" ", 1)
    if started[0].lower() in _NONFINITE and len(started) > 1:
        return f"{helper if started[0].lower() == 'being' else 'had'} {started[1]}"
    if tree.children(clause.carrier, {"aux", "aux:pass", "cop"}):
        return text
    if clause.copular and head.upos in {"NOUN", "PROPN", "ADJ", "NUM", "ADV", "ADP", "SYM", "PRON"}:
        return f"{helper} {text}"
    if head.xpos == "VBG" and clause.governor not in lexicon.ASPECT:
        return f"{helper} {text}"
    if head.xpos == "VBN" and clause.passive:
        return f"{'were' if helper in {'are', 'were'} else 'was'} {text}"
    return text


def _helper(tree: Tree, clause: Clause) -> str:
    past = any(word.xpos == "VBD" for word in tree.words)
    subject = clause.subject
    many = subject is not None and (
        tree.words[subject].text.lower() in lexicon.PLURAL
        or tree.words[subject].xpos in {"NNS", "NNPS"}
        or tree.child(subject, {"conj"}) is not None
    )
    return ("were" if many else "was") if past else ("are" if many else "is")

"""Phrases as text: a subtree without what is told apart, pronouns replaced, blanks as written."""

from collections.abc import Collection, Mapping

from reader.evidence.propositions.lexicon import NEGATIVE
from reader.evidence.propositions.model import Fragment
from reader.evidence.propositions.tree import Tree

_APART = frozenset({"parataxis", "discourse", "vocative", "list", "reparandum", "dislocated"})
_BEFORE = frozenset({"case", "mark", "cc", "cop"})
_CLAUSAL = frozenset(
    {"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "expl", "aux", "advcl", "ccomp", "obl", "obl:unmarked"}
)
_QUOTES = frozenset({'"', "“", "”", "``", "''", "„"})
_EDGE = frozenset({"PUNCT"})


def told_apart(tree: Tree, word: int) -> list[int]:
    """Return the words below `word` whose subtrees are asides: appositions, loose relative clauses."""
    found = []
    for number in tree.subtree(word):
        if number == word:
            continue
        entry = tree.words[number]
        loose = entry.relation in {"acl:relcl", "acl", "appos"} and _after_comma(tree, number)
        if entry.relation in _APART or entry.relation == "advcl:relcl" or loose:
            found.append(number)
    return found


def _says_of_clause(tree: Tree, adverb: int, copula: int | None) -> bool:
    return adverb < (copula or 0) or tree.words[adverb].text.lower() in NEGATIVE


def _after_comma(tree: Tree, word: int) -> bool:
    start = tree.subtree(word)[0]
    return tree.words[start].upos == "PUNCT" or (
        start > 0 and tree.words[start - 1].text in {",", "(", "–", "—", "-"}
    )


def phrase_words(
    tree: Tree, head: int, *, without: Collection[int] = (), coordinated: bool = True
) -> list[int]:
    """Return the words of a phrase: no asides, no preposition in front, no punctuation at the edges."""
    left_out = {*without, *told_apart(tree, head)}
    left_out.update(tree.children(head, _BEFORE))
    copula = tree.child(head, {"cop"})
    if copula is not None or tree.child(head, {"nsubj", "nsubj:pass"}) is not None:
        left_out.update(tree.children(head, _CLAUSAL))
        left_out.update(n for n in tree.children(head, {"advmod"}) if _says_of_clause(tree, n, copula))
        left_out.update(
            n
            for n in tree.children(head, {"conj"})
            if tree.children(n, {"cop", "nsubj"}) or tree.words[n].upos == "VERB"
        )
    if not coordinated:
        left_out.update(tree.children(head, {"conj"}))
    return trimmed(tree, tree.subtree(head, left_out))


def trimmed(tree: Tree, words: list[int]) -> list[int]:
    """Take punctuation off both ends, keeping closed brackets and quotes that were opened inside."""
    start, end = 0, len(words)
    while start < end and tree.words[words[start]].upos in _EDGE:
        start += 1
    while start < end and tree.words[words[end - 1]].upos in _EDGE and tree.words[words[end - 1]].text != "%":
        end -= 1
    kept = words[start:end]
    texts = [tree.words[n].text for n in kept]
    if texts.count("(") > texts.count(")"):
        return trimmed(tree, kept[: len(texts) - 1 - texts[::-1].index("(")])
    return kept


def wording(tree: Tree, words: list[int], replaced: Mapping[int, str] | None = None) -> str:
    """Write words as the source does; `replaced` gives another text for some of them ("" drops one)."""
    replaced = replaced or {}
    parts: list[str] = []
    before = -1
    for number in words:
        text = replaced.get(number, tree.words[number].text)
        if not text or text in _QUOTES:
            continue
        word = tree.words[number]
        gap = before >= 0 and (before != number - 1 or word.span.start > tree.words[before].span.end)
        closing = (
            word.upos == "PUNCT" and before != number - 1 and word.text in {",", ".", ";", ":", ")", "”", "’"}
        )
        if closing and parts and parts[-1].strip() in {",", "("}:
            continue
        parts.append(" " + text if gap and not closing else text)
        before = number
    return "".join(parts).strip()


def fragment(
    tree: Tree,
    head: int,
    replaced: Mapping[int, str],
    *,
    without: Collection[int] = (),
    coordinated: bool = True,
) -> Fragment:
    """Return the phrase headed by a word as the filling of a slot."""
    words = phrase_words(tree, head, without=without, coordinated=coordinated) or [head]
    members = [head, *tree.children(head, {"conj"})] if coordinated else [head]
    parts: tuple[str, ...] = ()
    if len(members) > 1:
        parts = tuple(
            wording(tree, phrase_words(tree, member, coordinated=False) or [member], replaced)
            for member in members
        )
    word = tree.words[head]
    return Fragment(
        wording(tree, words, replaced),
        tree.span(words),
        word.lemma.lower(),
        word.sort,
        parts,
        tree.case(head),
    )


def owned(name: str) -> str:
    """Return a name in the possessive."""
    return name + ("'" if name.endswith("s") and " " in name else "'s")


def as_named(tree: Tree, words: list[int]) -> str:
    """Return a phrase as it reads inside a sentence: a first word that is no name loses its capital."""
    text = wording(tree, words)
    common = (
        bool(words) and words[0] == 0 and tree.words[0].upos != "PROPN" and tree.words[0].text[1:].islower()
    )
    return text[:1].lower() + text[1:] if common or text.startswith(("The ", "A ", "An ")) else text

"""The closed sets of labels that the model chooses from, and a tree's gold labels as numbers."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from .treebank import Mention, Tree

IGNORE = -100
NAMED = ("PER", "ORG", "PLACE", "EVENT", "TIME", "OTHER")
SORTS = ("", "person", "organization", "place", "event", "time", "object", "abstract")
_SORT_OF = {"substance": "object", "animal": "object", "plant": "object"}
_NAMED_OF = {"person": "PER", "organization": "ORG", "place": "PLACE", "event": "EVENT", "time": "TIME"}
_LONGEST_NAME = 8
_RARE_LABEL = 40
_RARE_EDIT = 3


@dataclass(frozen=True, slots=True)
class Labels:
    """The label sets, in the order of the model's outputs.

    `edits` turn a form into its lemma: "2:y" takes two letters off and adds "y". `names` are BIO tags of
    named things; `sorts` tell what kind of thing the head word of a mention is, named or not.
    """

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    edits: tuple[str, ...]
    names: tuple[str, ...]
    sorts: tuple[str, ...]
    relations: tuple[str, ...]

    def as_dict(self) -> dict[str, list[str]]:
        """Return the sets in the form in which the shipped manifest keeps them."""
        return {name: list(values) for name, values in asdict(self).items()}


@dataclass(frozen=True, slots=True)
class Gold:
    """A tree's gold labels; index 0 of every list is the root and ignored."""

    heads: list[int]
    relations: list[int]
    tags: dict[str, list[int]]


def collect(trees: Sequence[Tree]) -> Labels:
    """Return the label sets of a treebank; rare relation subtypes and rare edits are left out."""
    relations = Counter(label for tree in trees for label in tree.labels)
    edits = Counter(
        edit(f, m) for t in trees for f, m, u in zip(t.forms, t.lemmas, t.upos, strict=True) if u != "PROPN"
    )
    edits["0:"] += _RARE_EDIT
    return Labels(
        upos=_sorted(tag for tree in trees for tag in tree.upos),
        xpos=_sorted(tag for tree in trees for tag in tree.xpos),
        edits=_sorted(e for e, count in edits.items() if count >= _RARE_EDIT),
        names=("O", *(f"{prefix}-{kind}" for kind in NAMED for prefix in "BI")),
        sorts=SORTS,
        relations=_sorted(r for r, count in relations.items() if count >= _RARE_LABEL or ":" not in r),
    )


def edit(form: str, lemma: str) -> str:
    """Return the suffix edit that makes the lower-cased lemma of the lower-cased form."""
    form, lemma = form.lower(), lemma.lower()
    shared = next(
        (i for i, (a, b) in enumerate(zip(form, lemma, strict=False)) if a != b), min(len(form), len(lemma))
    )
    return f"{len(form) - shared}:{lemma[shared:]}"


def gold_of(tree: Tree, labels: Labels) -> Gold:
    """Return the tree's labels as numbers; what no label set holds, or GUM alone annotates, is ignored."""
    proper = [u == "PROPN" for u in tree.upos]
    edits = [edit(f, m) if not p else "0:" for f, m, p in zip(tree.forms, tree.lemmas, proper, strict=True)]
    names, sorts = entity_tags(tree)
    tags = {
        "upos": _numbers(tree.upos, labels.upos),
        "xpos": _numbers(tree.xpos, labels.xpos),
        "edits": _numbers(edits, labels.edits),
        "names": _numbers(names, labels.names),
        "sorts": _numbers(sorts, labels.sorts),
    }
    relations = [r if r in labels.relations else r.split(":")[0] for r in tree.labels]
    return Gold([IGNORE, *tree.heads], _numbers(relations, labels.relations), tags)


def entity_tags(tree: Tree) -> tuple[list[str], list[str]]:
    """Return BIO tags of the named things and the sort of each mention's head word ("?" where unannotated).

    A mention is named when its head is a proper noun, and every time expression is one; of nested names the
    outermost is kept, cut after an owner ("the band's") and before a comma or a relative clause.
    """
    words = len(tree.forms)
    if not tree.has_entities:
        return ["?"] * words, ["?"] * words
    names, sorts = ["O"] * words, [""] * words
    for mention in sorted(tree.mentions, key=lambda m: (m.start, -m.end)):
        head = tree.head_of(mention)
        sorts[head] = sorts[head] or _SORT_OF.get(mention.kind, mention.kind)
        named = tree.upos[head] == "PROPN" or (mention.kind == "time" and tree.upos[head] in {"NOUN", "NUM"})
        start, end = _trimmed(tree, mention, head)
        if named and end - start <= _LONGEST_NAME and all(n == "O" for n in names[start:end]):
            kind = _NAMED_OF.get(mention.kind, "OTHER")
            names[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)
    return names, sorts


def _trimmed(tree: Tree, mention: Mention, head: int) -> tuple[int, int]:
    owner = [w + 1 for w in range(mention.start, head) if tree.xpos[w] in {"POS", "PRP$"}]
    start, end = max([mention.start, *owner]), mention.end
    for word in range(head + 1, mention.end):
        if tree.forms[word] in {",", "(", "-", "–", "—"} or tree.xpos[word] in {"WDT", "WP"}:
            end = word
            break
    if tree.xpos[end - 1] == "POS" and end - 1 > head:
        end -= 1
    return start, end


def _sorted(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(values)))


def _numbers(values: Sequence[str], known: Sequence[str]) -> list[int]:
    index = {value: number for number, value in enumerate(known)}
    return [IGNORE, *(index.get(value, IGNORE) for value in values)]

"""Treebank sentences in the form in which the program reads its own parses."""

from reader.evidence.propositions.tree import Tree as ReadTree
from reader.evidence.propositions.tree import Word
from reader.text.model import Span

from .labels import entity_tags
from .treebank import Tree


def gold_tree(tree: Tree) -> ReadTree:
    """Return a sentence with its gold tags, heads, names and kinds."""
    names, sorts = entity_tags(tree)
    words = tuple(
        Word(
            Span(start, start + len(form)),
            form,
            lemma if upos == "PROPN" else lemma.lower(),
            upos,
            xpos,
            head - 1,
            relation,
            name.replace("?", "O"),
            sort.replace("?", ""),
        )
        for start, form, lemma, upos, xpos, head, relation, name, sort in zip(
            tree.starts,
            tree.forms,
            tree.lemmas,
            tree.upos,
            tree.xpos,
            tree.heads,
            tree.labels,
            names,
            sorts,
            strict=True,
        )
    )
    return ReadTree(tree.text, words)

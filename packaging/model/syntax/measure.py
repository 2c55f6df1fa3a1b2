"""Measure a shipped syntax model on treebanks: `python -m syntax.measure --model FOLDER --data UD_FOLDER`.

Tags, attachment (UAS, LAS without relation subtypes too) on gold words, punctuation counted, as the CoNLL
2018 shared task counts; entities by exact span and kind; `raw` repeats the attachment from raw text, cut by
`split_words`.
"""

import argparse
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from reader.evidence.propositions.parsing import SyntaxModel
from reader.evidence.propositions.tree import Tree as ReadTree
from reader.evidence.propositions.tree import named_runs
from reader.evidence.propositions.words import split_words
from reader.text.model import Span

from .gold_trees import gold_tree
from .treebank import Tree, read_trees

FILES = ("ewt.test.conllu", "pud.test.conllu", "gum.dev.conllu")


def measure(model: SyntaxModel, trees: Sequence[Tree]) -> dict[str, float]:
    """Return the shares of right words on gold words, and F1 of entities and of raw text."""
    golds = [gold_tree(tree) for tree in trees]
    cut = [[word.span for word in gold.words] for gold in golds]
    begun = time.perf_counter()
    found = model.parse_words([tree.text for tree in trees], cut)
    seconds = time.perf_counter() - begun
    counts: Counter[str] = Counter()
    for gold, guess, tree in zip(golds, found, trees, strict=True):
        counts.update(_compared(gold, guess))
        if tree.has_entities:
            counts.update(_entities(gold, guess))
    figures = {
        name: counts[name] / counts["words"] for name in ("upos", "xpos", "lemma", "uas", "las", "las_core")
    }
    if counts["names_gold"]:
        figures["names_f1"] = 2 * counts["names_right"] / (counts["names_gold"] + counts["names_found"])
        figures["sorts_f1"] = 2 * counts["sorts_right"] / (counts["sorts_gold"] + counts["sorts_found"])
    figures |= _raw(golds, model.parse_words([t.text for t in trees], [split_words(t.text) for t in trees]))
    figures["sentences_per_second"] = len(trees) / seconds
    return figures


def _compared(gold: ReadTree, guess: ReadTree) -> Counter[str]:
    counts: Counter[str] = Counter(words=len(gold.words))
    for a, b in zip(gold.words, guess.words, strict=True):
        attached = a.head == b.head
        counts["upos"] += a.upos == b.upos
        counts["xpos"] += a.xpos == b.xpos
        counts["lemma"] += a.lemma.lower() == b.lemma.lower()
        counts["uas"] += attached
        counts["las"] += attached and a.relation == b.relation
        counts["las_core"] += attached and a.relation.split(":")[0] == b.relation.split(":")[0]
    return counts


def _entities(gold: ReadTree, guess: ReadTree) -> Counter[str]:
    wanted, found = set(named_runs(gold.words)), set(named_runs(guess.words))
    pairs = list(zip(gold.words, guess.words, strict=True))
    return Counter(
        names_gold=len(wanted),
        names_found=len(found),
        names_right=len(wanted & found),
        sorts_gold=sum(bool(a.sort) for a, _ in pairs),
        sorts_found=sum(bool(b.sort) for _, b in pairs),
        sorts_right=sum(bool(a.sort) and a.sort == b.sort for a, b in pairs),
    )


def _raw(golds: Sequence[ReadTree], found: Sequence[ReadTree]) -> dict[str, float]:
    right = total = 0
    for gold, guess in zip(golds, found, strict=True):
        right += len(_arcs(gold) & _arcs(guess))
        total += len(gold.words) + len(guess.words)
    return {"raw_las_f1": 2 * right / total}


def _arcs(tree: ReadTree) -> set[tuple[Span, Span | None, str]]:
    heads = [None if word.head < 0 else tree.words[word.head].span for word in tree.words]
    return {(w.span, head, w.relation.split(":")[0]) for w, head in zip(tree.words, heads, strict=True)}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    given = parser.parse_args()
    model = SyntaxModel(given.model, threads=2)
    for name in FILES:
        figures = measure(model, read_trees(given.data / name))
        print(name, " ".join(f"{key} {value:.4f}" for key, value in figures.items()))


if __name__ == "__main__":
    main()

"""Fit the weights of the pronoun resolver on GUM's chains and print them for `referent_weights`.

`python -m syntax.fit_referents --data UD_FOLDER` from packaging/model: a softmax over the candidates of each
pronoun, gradient ascent with an L2 penalty from zero, so the same data give the same weights.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.evidence.propositions.referent_weights import WEIGHTS
from reader.evidence.propositions.referents import Discourse
from reader.evidence.propositions.things import Thing
from reader.evidence.propositions.tree import Tree as ReadTree

from .gold_trees import gold_tree
from .treebank import Tree, read_trees

_STEPS, _RATE, _PENALTY, _ROUNDS = 400, 0.5, 4e-3, 4
Case = tuple[NDArray[np.float64], NDArray[np.bool_]]


class _Watched(Discourse):
    """A discourse that notes what it chooses among; it goes on with its own choice, as in use."""

    def __init__(self, chains: Mapping[tuple[int, int], set[str]], cases: dict[str, list[Case]]) -> None:
        super().__init__()
        self._chains, self._cases = chains, cases

    def candidates(self, tree: ReadTree, word: int, base: str) -> list[Thing]:
        near = super().candidates(tree, word, base)
        own = self._chains.get((self.sentence, word), set())
        right = np.array([bool(own & self._chains.get(thing.place, set())) for thing in near], dtype=bool)
        if right.any():
            self._cases[base].append(
                (np.array([self.features(tree, word, thing, base) for thing in near]), right)
            )
        return near


def documents(path: Path) -> Iterator[list[Tree]]:
    """Yield the sentences of each document that has coreference chains."""
    found: dict[str, list[Tree]] = defaultdict(list)
    for tree in read_trees(path):
        if tree.has_entities:
            found[tree.document].append(tree)
    yield from found.values()


def chains_of(trees: list[Tree]) -> dict[tuple[int, int], set[str]]:
    """Return the chains of each (sentence, head word of a mention)."""
    found: dict[tuple[int, int], set[str]] = defaultdict(set)
    for number, tree in enumerate(trees):
        for mention in tree.mentions:
            found[number, tree.head_of(mention)].add(mention.chain)
    return found


def gather(path: Path) -> dict[str, list[Case]]:
    """Return for each kind of pronoun the candidates' features and which are right."""
    cases: dict[str, list[Case]] = defaultdict(list)
    for trees in documents(path):
        discourse = _Watched(chains_of(trees), cases)
        for tree in trees:
            discourse.read(gold_tree(tree))
    return cases


def fit(cases: list[Case]) -> NDArray[np.float64]:
    """Return the weights that make the right candidates likeliest."""
    weights = np.zeros(cases[0][0].shape[1])
    for _ in range(_STEPS):
        gradient = -_PENALTY * len(cases) * weights
        for table, right in cases:
            chances = _softmax(table @ weights)
            wanted = np.where(right, chances, 0.0)
            gradient += (wanted / wanted.sum() - chances) @ table
        weights += _RATE * gradient / len(cases)
    return weights


def _softmax(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    raised: NDArray[np.float64] = np.exp(scores - scores.max())
    return np.asarray(raised / raised.sum())


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    given = parser.parse_args()
    for _ in range(_ROUNDS):
        cases = gather(given.data / "gum.train.conllu")
        cases["he"] = cases["she"] = cases["he"] + cases["she"]
        WEIGHTS.update({base: tuple(map(float, fit(cases[base]))) for base in WEIGHTS})
    for base, weights in WEIGHTS.items():
        print(f'    "{base}": ({", ".join(f"{w:.2f}" for w in weights)}),  # {len(cases[base])} pronouns')


if __name__ == "__main__":
    main()

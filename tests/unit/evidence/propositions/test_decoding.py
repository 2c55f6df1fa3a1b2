"""The best tree is found, always a tree, with one root word."""

import itertools

import numpy as np
import pytest
from numpy.typing import NDArray

from reader.evidence.propositions.decoding import best_heads


def _is_tree(heads: tuple[int, ...]) -> bool:
    if heads[1:].count(0) != 1:
        return False
    for word in range(1, len(heads)):
        seen: set[int] = set()
        at = word
        while at:
            if at in seen:
                return False
            seen.add(at)
            at = heads[at]
    return True


def _best(scores: NDArray[np.float32]) -> float:
    count = len(scores)
    options = [[h for h in range(count) if h != word] for word in range(1, count)]
    trees = ((0, *heads) for heads in itertools.product(*options))
    return max(_total(scores, tree) for tree in trees if _is_tree(tree))


def _total(scores: NDArray[np.float32], heads: tuple[int, ...]) -> float:
    return float(sum(scores[word, heads[word]] for word in range(1, len(heads))))


@pytest.mark.parametrize("seed", range(40))
def test_a_small_sentence_gets_a_tree_as_good_as_any(seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(6, 6)).astype(np.float32)
    scores[1:, 0] -= 4 * (seed % 2)
    heads = tuple(best_heads(scores))
    assert _is_tree(heads)
    assert _total(scores, heads) == pytest.approx(_best(scores), abs=1e-4)


def test_a_cycle_is_broken_where_it_costs_least() -> None:
    scores = np.array([[0, 0, 0, 0], [1, 0, 9, 0], [5, 9, 0, 0], [0, 0, 8, 0]], dtype=np.float32)
    assert best_heads(scores) == [0, 2, 0, 2]


@pytest.mark.parametrize("count", [1, 2, 130])
def test_any_length_gives_a_tree(count: int) -> None:
    heads = best_heads(np.random.default_rng(count).normal(size=(count, count)).astype(np.float32))
    assert count == 1 or _is_tree(tuple(heads))

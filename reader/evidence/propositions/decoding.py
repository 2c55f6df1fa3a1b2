"""Trees out of arc scores: the best head of each word, and Chu-Liu/Edmonds where those make a cycle."""

import numpy as np
from numpy.typing import NDArray

_NEVER = -1e9
_ONE_ROOT = 1e6


def best_heads(scores: NDArray[np.float32]) -> list[int]:
    """Return the head of each word of the best tree with one root word.

    Args:
        scores: [dependent, head], word 0 being the artificial root; higher is better.

    Returns:
        A head for each word, counted like the words; entry 0 belongs to the root and is 0.
    """
    count = len(scores)
    if count < 2:
        return [0] * count
    table = scores.astype(np.float64)
    np.fill_diagonal(table, _NEVER)
    table[0] = _NEVER
    heads: NDArray[np.intp] = table.argmax(1)
    heads[0] = 0
    if _is_tree(heads):
        return [int(head) for head in heads]
    table[1:, 0] -= _ONE_ROOT
    return [int(head) for head in _edmonds(table)]


def _is_tree(heads: NDArray[np.intp]) -> bool:
    return int((heads[1:] == 0).sum()) == 1 and not _cycle(heads)


def _cycle(heads: NDArray[np.intp]) -> list[int]:
    """Return the words of one cycle, or nothing."""
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path = []
        at = start
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = int(heads[at])
        if state[at] == 1:
            return path[path.index(at) :]
        for word in path:
            state[word] = 2
    return []


def _edmonds(table: NDArray[np.float64]) -> NDArray[np.intp]:
    """Return the maximum spanning arborescence from word 0 (Chu & Liu 1965, Edmonds 1967)."""
    heads: NDArray[np.intp] = table.argmax(1)
    heads[0] = 0
    found = _cycle(heads)
    if not found:
        return heads
    cycle = np.array(found)
    inside = np.zeros(len(table), dtype=bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    own = table[cycle, heads[cycle]]
    small = np.full((len(outside) + 1, len(outside) + 1), _NEVER)
    small[:-1, :-1] = table[np.ix_(outside, outside)]
    gains = table[np.ix_(cycle, outside)] - own[:, None]
    entered = gains.argmax(0)
    small[-1, :-1] = gains.max(0)
    leaving = table[np.ix_(outside, cycle)]
    left = leaving.argmax(1)
    small[:-1, -1] = leaving.max(1)
    small[0] = _NEVER
    contracted = _edmonds(small)
    result: NDArray[np.intp] = heads.copy()
    for row, word in enumerate(outside):
        if word:
            at = contracted[row]
            result[word] = cycle[left[row]] if at == len(outside) else outside[at]
    into = contracted[-1]
    broken = cycle[entered[into]]
    result[broken] = outside[into]
    return result

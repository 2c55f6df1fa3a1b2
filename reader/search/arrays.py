"""Sorted arrays of numbers."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
NONE: Numbers = np.empty(0, np.int64)


def runs(ordered: Numbers) -> tuple[Numbers, Numbers]:
    """Return the distinct numbers of a sorted array, and how often each is there."""
    first = np.flatnonzero(np.diff(ordered, prepend=-1))
    return ordered[first], np.diff(np.append(first, len(ordered)))


def union(each: Iterable[Numbers]) -> Numbers:
    """Return the distinct numbers of several arrays, sorted; none is below 0."""
    parts = [part for part in each if len(part)]
    if not parts:
        return NONE
    together = np.sort(np.concatenate(parts), kind="stable")
    return runs(together)[0]


def common(a: Numbers, b: Numbers) -> Numbers:
    """Return the numbers that are in both sorted arrays of distinct numbers."""
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if not len(long):
        return NONE
    at = np.minimum(np.searchsorted(long, short), len(long) - 1)
    both: Numbers = short[long[at] == short]
    return both

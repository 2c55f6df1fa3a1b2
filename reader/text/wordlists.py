"""Sets of words, written as running text."""


def word_set(words: str) -> frozenset[str]:
    """Return the blank-separated words as a set."""
    return frozenset(words.split())

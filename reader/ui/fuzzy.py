"""Finding a command by a few letters of its name, in their order."""

import re

Rank = tuple[int, int]
"""How near a find is, the nearest first: its kind, then how far it is spread or how late it comes."""
_BEGINNING, _WORD, _INSIDE, _INITIALS, SCATTERED = range(5)


def rank(typed: str, text: str) -> Rank | None:
    """Return how near what is typed comes to a text; None where its letters are not there in their order.

    The text's beginning goes before a word's beginning, then any run of letters, then the initials of words,
    then letters with others between. Every word typed is looked for by itself; the farthest one counts.
    """
    text = text.casefold()
    found = [_one(word, text) for word in typed.casefold().split()]
    if None in found:
        return None
    return max((f for f in found if f is not None), default=(_BEGINNING, 0))


def _one(word: str, text: str) -> Rank | None:
    at = text.find(word)
    if at >= 0:
        starts = [m.start() for m in re.finditer(re.escape(word), text) if _begins_word(text, m.start())]
        if not starts:
            return _INSIDE, at
        return (_BEGINNING, 0) if starts[0] == 0 else (_WORD, starts[0])
    initials = "".join(text[m.start()] for m in re.finditer(r"\w+", text))
    if (at := initials.find(word)) >= 0:
        return _INITIALS, at
    spread = _spread(word, text)
    return (SCATTERED, spread) if spread is not None else None


def _begins_word(text: str, at: int) -> bool:
    return at == 0 or not text[at - 1].isalnum()


def _spread(word: str, text: str) -> int | None:
    """Return the length of the shortest run of a text that has the letters of a word in their order."""
    runs: list[int] = []
    for start in (n for n, letter in enumerate(text) if letter == word[0]):
        at = start
        for letter in word[1:]:
            at = text.find(letter, at + 1)
            if at < 0:
                return min(runs, default=None)
        runs.append(at - start + 1)
    return min(runs, default=None)

"""Pairs that turn on "and", "or", "but" and "only": a member is dropped, changed or added.

A sentence with "A and B" supports itself with A alone; one with "A or B" does not; from either, "A" alone
says nothing of "A and C". The kinds of change are those of Saha et al. 2020 (ConjNLI), the sentences others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from random import Random

from corpora import Pair, pair

_NAME = r"[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}"
_WORD = r"[a-z][a-z-]{2,}"
_JOINED = re.compile(
    rf"\b(?P<first>{_NAME}|{_WORD}) (?P<joint>and|or) (?P<second>{_NAME}|{_WORD})(?=[\s.,;])"
)
_BETWEEN = re.compile(
    r"\b(between|both|either|neither|among|from|not|no|n't|never|or|and|same|each|together)\b", re.IGNORECASE
)
_OPENED = re.compile(r"(?:^|[,.!?] )$")
_FOLLOWED = re.compile(
    r"^ (?:[A-Z]|(?:and|or|of|to|is|are|was|were|has|have|had|will|would|can|could|may)\b)"
)


def conjunction_pairs(texts: Sequence[str], random: Random, most: int) -> Iterator[Pair]:
    """Yield up to `most` pairs made of the sentences that join two like words or names once."""
    fillers: dict[str, list[str]] = {}
    found = []
    for text in random.sample(list(texts), len(texts)):
        match = _joined(text)
        if match is not None:
            found.append((text, match))
            fillers.setdefault(_shape(match["second"]), []).append(match["second"])
    made = 0
    for text, match in found:
        other = random.choice(fillers[_shape(match["second"])])
        for new in _of_one(text, match, other, random):
            if made == most:
                return
            yield new
            made += 1


def _shape(word: str) -> str:
    """Return what a word shares with those that may stand in its place: a capital, or its ending."""
    return "name" if word[0].isupper() else word[-2:]


def _joined(text: str) -> re.Match[str] | None:
    """Return the one joint of a sentence whose two members may each stand alone."""
    matches = list(_JOINED.finditer(text))
    if len(matches) != 1 or len(text.split()) > 45:
        return None
    match = matches[0]
    before, after = text[: match.end("first")], text[match.start("second") :]
    if _shape(match["first"]) != _shape(match["second"]) or match["first"] == match["second"]:
        return None
    if _BETWEEN.search(before) or _BETWEEN.search(after) or _OPENED.search(text[: match.start()]):
        return None
    return None if _FOLLOWED.match(text[match.end() :]) else match


def _of_one(text: str, match: re.Match[str], other: str, random: Random) -> Iterator[Pair]:
    first, second = match["first"], match["second"]

    def said(words: str) -> str:
        return text[: match.start()] + words + text[match.end() :]

    kept = random.choice((first, second))
    both, either = said(f"{first} and {second}"), said(f"{first} or {second}")
    if match["joint"] == "and":
        made = [
            (both, said(kept), "support"),
            (said(kept), both, "neutral"),
            (both, said(f"only {kept}"), "contradict"),
            (both, said(f"{kept} but not {second if kept == first else first}"), "contradict"),
            (both, said(f"{second} and {first}"), "support"),
        ]
    else:
        made = [
            (either, said(kept), "neutral"),
            (said(kept), either, "support"),
            (said(f"neither {first} nor {second}"), either, "contradict"),
            (either, said(f"{second} or {first}"), "support"),
        ]
    if other not in (first, second):
        made.append((text, said(f"{first} {match['joint']} {other}"), "neutral"))
    for premise, hypothesis, label in random.sample(made, 4):
        yield pair(premise, hypothesis, label)

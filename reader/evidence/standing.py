"""What follows from all evidence for a claim: its standing, copied wording, texts that cannot be judged."""

import dataclasses

from reader.evidence.model import Claim, Evidence, Standing, Verdict
from reader.evidence.words import STOP_WORDS, shingles
from reader.text.words import fold, tokenize

_COPIED = 0.6
_FEWEST_SHINGLES = 3
_FEWEST_WORDS_TO_TELL = 8
_FEWEST_ENGLISH = 0.1


def copied_marked(claim: str, evidence: list[Evidence]) -> tuple[Evidence, ...]:
    """Mark evidence whose wording is near-identical to the claim's or to better evidence elsewhere."""
    seen = [shingles(claim)]
    marked = []
    for found in evidence:
        own = shingles(found.text)
        copied = len(own) >= _FEWEST_SHINGLES and any(
            len(own & other) >= _COPIED * max(1, min(len(own), len(other))) for other in seen if other
        )
        marked.append(dataclasses.replace(found, copied=copied))
        seen.append(own)
    return tuple(marked)


def standing_of(claim: Claim, evidence: tuple[Evidence, ...]) -> Standing:
    """Return the standing: a contradiction contests, another source that is no copy corroborates."""
    if not claim.text.strip() or is_unknown_language(claim.text):
        return Standing.UNCHECKED
    if any(e.verdict is Verdict.CONTRADICTS for e in evidence):
        return Standing.CONTESTED
    others = {
        e.source
        for e in evidence
        if e.verdict is Verdict.SUPPORTS and not e.copied and e.source != claim.source
    }
    return Standing.CORROBORATED if others else Standing.SINGLE_SOURCE


def is_unknown_language(text: str) -> bool:
    """Say whether `text` is not English as far as its small words tell; the rules would judge it badly."""
    words = [fold(token.text) for token in tokenize(text)]
    if not any(word.isalpha() for word in words):
        return True
    if len(words) < _FEWEST_WORDS_TO_TELL:
        return not text.isascii() and sum(ord(c) > 0x24F for c in text) * 2 > len(text)
    return sum(word in STOP_WORDS for word in words) < _FEWEST_ENGLISH * len(words)

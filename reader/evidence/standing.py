"""What follows from all evidence for a claim: its standing, copied wording, texts that cannot be judged."""

import dataclasses

from reader.evidence.model import Claim, Evidence, Standing, Verdict
from reader.evidence.words import STOP_WORDS, shingles
from reader.text.wordlists import word_set
from reader.text.words import fold, tokenize

_COPIED = 0.6
_FEWEST_SHINGLES = 3
_LAST_LATIN = 0x24F
# The commonest small words of other languages in Latin script that are no English words.
_FOREIGN = word_set(
    "der das und ist nicht ein eine dem den des mit auf sich auch dass sie wird von zu im fur le la les du"
    " une est et dans que qui pour pas sur avec el los las por una con para del como se il lo gli che di non"
    " per sono nel della het een van dat niet zijn op te og som det ikke att och inte os uma nao mais ja z"
    " jest ze na"
)


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
    """Say whether `text` is no English as far as its letters and small words tell."""
    letters = [c for c in text if c.isalpha()]
    if sum(ord(c) > _LAST_LATIN for c in letters) * 2 >= len(letters):
        return True
    words = [fold(token.text) for token in tokenize(text)]
    foreign = sum(word in _FOREIGN for word in words)
    return foreign >= 2 and foreign > sum(word in STOP_WORDS for word in words)

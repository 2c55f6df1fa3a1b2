"""Words that say the opposite of each other: where a passage has only the other one, it does not support."""

from reader.evidence.statement import Statement
from reader.evidence.words import stem

# One line a pair of sides; the words of a side stand for one another, in any form.
_PAIRS = """\
support favour favor back endorse / oppose opposition reject against
approve accept agree / reject refuse deny decline
confirm / deny
allow permit legalize legalise / ban bar forbid prohibit outlaw
hire appoint / fire dismiss sack
rise rose risen increase grow grew gain climb / fall fell fallen decrease drop decline shrink shrank
older elder oldest eldest / younger youngest
higher highest / lower lowest
larger largest bigger biggest / smaller smallest
begin began begun start launch / end finish
guilty convict / innocent acquit
alive survive / dead die kill
legal / illegal unlawful
safe / dangerous unsafe
true / false untrue
strengthen improve / weaken worsen
"""


def _sides() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    found: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
    for line in _PAIRS.splitlines():
        one, other = (frozenset(stem(word) for word in side.split()) for side in line.split("/"))
        for mine, its in ((one, other), (other, one)):
            for word in mine:
                known = found.get(word, (frozenset(), frozenset()))
                found[word] = known[0] | mine, known[1] | its
    return found


_SIDES = _sides()


def says_the_opposite(claim: Statement, passage: Statement) -> bool:
    """Say whether a passage has the opposite of a word of the claim, and no word of the claim's own side.

    Where either denies, the opposite may be the same, and nothing is said.
    """
    its = {word.stem for word in passage.words}
    if passage.negations or claim.negations:
        return False
    return any(
        sides[1] & its and not sides[0] & its
        for word in claim.words
        if (sides := _SIDES.get(word.stem)) is not None
    )

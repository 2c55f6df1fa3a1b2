"""What of a judged library is exported: all of it, or the claims that were asked for."""

from dataclasses import dataclass, replace

from reader.errors import UsageError
from reader.evidence.model import Judgement, Standing
from reader.export.model import JudgedLibrary
from reader.export.palette import STANDING_ORDER, STANDING_WORDS
from reader.export.wording import clipped, flat
from reader.export.words import Words


@dataclass(frozen=True, slots=True)
class Scope:
    """Which claims are exported: those that meet all that is set; everything by default.

    Attributes:
        claim: the one claim with this id or, where there is none, the first that holds this text.
        text: claims that hold this text, in any case.
        standings: claims that stand in one of these ways; empty for any.
        ids: claims with one of these ids, as the window's filter shows them; None for any.
        reviewed: claims on which the analyst said something, with the passages that this concerns alone.
    """

    claim: str = ""
    text: str = ""
    standings: frozenset[Standing] = frozenset()
    ids: frozenset[str] | None = None
    reviewed: bool = False

    @property
    def is_all(self) -> bool:
        """Say whether nothing is left out."""
        return self == Scope()


def scoped(judged: JudgedLibrary, scope: Scope) -> JudgedLibrary:
    """Return the library with the claims in `scope` alone, told in its `scope`.

    Raises UsageError where no claim is in it.
    """
    if scope.is_all:
        return judged
    standing = {d.counting.claim.id: d.standing for d in judged.decided}
    own = [j for j in judged.judgements if _meets(j, scope, standing[j.claim.id])]
    if scope.claim:
        own = [j for j in own if j.claim.id == scope.claim] or own[:1]
    if scope.reviewed:
        own = [kept for kept in (_reviewed_alone(judged, j) for j in own) if kept]
    if not own:
        raise UsageError("no claim is in what was asked for", "widen the scope of the export")
    words = Words(judged.layout.language)
    said = _in_words(scope, own, words)
    counted = words("{count} of {all} claims", count=len(own), all=len(judged.judgements))
    return replace(judged, judgements=tuple(own), scope=f"{counted}: {said}")


def _meets(judgement: Judgement, scope: Scope, standing: Standing) -> bool:
    claim = judgement.claim
    text = flat(claim.text).casefold()
    return (
        (not scope.standings or standing in scope.standings)
        and (scope.ids is None or claim.id in scope.ids)
        and flat(scope.text).casefold() in text
        and (not scope.claim or claim.id == scope.claim or flat(scope.claim).casefold() in text)
    )


def _reviewed_alone(judged: JudgedLibrary, judgement: Judgement) -> Judgement | None:
    """Return a judgement with the passages that the analyst spoke of; None where there are none."""
    decided = next(d for d in judged.decided if d.machine is judgement)
    spoken = [p.evidence for p in decided.passages if p.review is not None]
    if not spoken:
        return None
    kept = tuple(e for e in judgement.evidence if e in spoken)
    return replace(judgement, evidence=kept, silent=())


def _in_words(scope: Scope, own: list[Judgement], words: Words) -> str:
    parts = []
    if scope.reviewed:
        parts.append(words("reviewed by the analyst"))
    shown = [words(STANDING_WORDS[s]) for s in STANDING_ORDER if s in scope.standings]
    if shown:
        parts.append(", ".join(shown))
    if scope.claim:
        parts.append(words.quoted(clipped(own[0].claim.text, 80)))
    if scope.text:
        parts.append(words("with {text}", text=words.quoted(clipped(scope.text, 60))))
    if scope.ids is not None:
        parts.append(words("as filtered"))
    return "; ".join(parts)

"""The dossier's account of what the analyst decided: claims, passages, both verdicts, notes, dates."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from reader.evidence.model import Judgement
from reader.export.glyphs import Glyphs
from reader.export.model import JudgedLibrary
from reader.export.wording import clipped, flat
from reader.review.decided import Passage
from reader.review.model import HumanVerdict, Review
from reader.text.model import Span

Place = Callable[[str | None, Span | None], dict[str, Any]]
_CLAIM = 180
_PASSAGE = 420
_BARE = 90


class Decisions:
    """Tells what was decided.

    `ranks` are the claims' numbers in the dossier by their ids, `place` tells where a text stands in it.
    """

    def __init__(self, judged: JudgedLibrary, glyphs: Glyphs, ranks: Mapping[str, int], place: Place) -> None:
        self._judged = judged
        self._says = judged.says
        self._words = judged.says.words
        self._line = glyphs.line
        self._ranks = ranks
        self._place = place

    def data(self) -> list[dict[str, Any]]:
        """Return the claims with decisions, by number; at the end those that are found no more."""
        decided = sorted(self._judged.decided, key=lambda d: self._ranks[d.counting.claim.id])
        shown = []
        for one in decided:
            told = [p for p in one.passages if p.review and not p.review.is_empty]
            if told:
                shown.append(self._claim(one.counting, [self._entry(p) for p in told]))
        return shown + [self._orphan(review) for review in self._judged.orphans]

    def _claim(self, judgement: Judgement, entries: list[dict[str, Any]]) -> dict[str, Any]:
        claim = judgement.claim
        return {
            **self._place(claim.source, claim.span),
            "rank": self._ranks[claim.id],
            "text": self._line(clipped(claim.text, _CLAIM)),
            "origin": self._line(self._judged.origin(judgement)),
            "standing": judgement.standing.value,
            "entries": entries,
        }

    def _entry(self, passage: Passage) -> dict[str, Any]:
        evidence, review = passage.evidence, passage.review
        confirmed = passage.human is not None and passage.machine is not None and not passage.overruled
        bare = confirmed and not (review and review.note)
        return {
            **self._place(evidence.source, evidence.span),
            "source": self._line(self._says.name(evidence.source)),
            "text": self._quoted(evidence.text, _BARE if bare else _PASSAGE),
            "bare": bare,
            "machine": passage.machine.value if passage.machine else "",
            "score": f"{evidence.score:.2f}" if passage.machine else "",
            **self._said(passage.human, passage.overruled, review),
        }

    def _orphan(self, review: Review) -> dict[str, Any]:
        key = review.key
        overruled = review.overrules and key.machine is not None
        entry = {
            **self._place(None, None),
            "source": self._line(self._says.name(key.passage_source)),
            "text": self._quoted(key.passage_text, _PASSAGE),
            "bare": False,
            "machine": key.machine.value if key.machine else "",
            "score": "",
            **self._said(review.verdict, overruled, review),
        }
        gone = self._words("claim or passage is found in the sources no more")
        origin = f"{self._says.name(key.claim_source)} · {gone}"
        return {
            **self._place(None, None),
            "rank": 0,
            "text": self._line(clipped(key.claim_text, _CLAIM)),
            "origin": self._line(origin),
            "standing": "",
            "entries": [entry],
        }

    def _said(self, human: HumanVerdict | None, overruled: bool, review: Review | None) -> dict[str, Any]:
        told = "" if human else self._words("noted, not judged")
        if human and not overruled:
            told = self._words("confirmed")
        when = review.modified.astimezone(dt.UTC).date() if review else None
        return {
            "human": human.value if human else "",
            "overruled": overruled,
            "told": told,
            "date": self._words.date(when),
            "note": self._line(flat(review.note)) if review else "",
            "tags": self._line(" ".join(f"#{tag}" for tag in review.tags)) if review else "",
        }

    def _quoted(self, text: str, limit: int) -> str:
        return self._line(self._words.quoted(clipped(text, limit)))

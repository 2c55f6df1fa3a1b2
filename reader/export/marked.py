"""Which passages are highlighted in an export and what each highlight says.

Every passage that supports or contradicts a claim is highlighted, once for each verdict, with all its claims,
and every other passage of which the analyst said something: what is irrelevant is struck out.
A contested claim that is no such passage itself is underlined, so that both ends of a clash are seen.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from reader.evidence.model import Claim, Evidence, Judgement, Standing, Verdict
from reader.export.model import JudgedLibrary
from reader.export.own import hashed
from reader.export.palette import Shown
from reader.export.wording import Wording, clipped, flat, note_line
from reader.review.decided import Passage
from reader.review.model import HumanVerdict
from reader.text.model import Span

SHOWN_COUNTERPARTS = 6


@dataclass(frozen=True, slots=True)
class Counterpart:
    """The other end of a highlight: a text in another place, why the two meet, and how surely (0..1).

    `reviewed` is the passage with the analyst's say, where there is one.
    """

    text: str
    source: str | None
    span: Span | None
    reasons: str
    score: float
    reviewed: Passage | None = None

    @property
    def name(self) -> str:
        """An identifier that depends on the text and its source alone."""
        return hashed(self.source or "", self.text)


@dataclass(frozen=True, slots=True)
class Mark:
    """One annotation to be: a span of a source, what is said of it, and its counterparts, best first.

    `verdict` is None for a contested claim, which is underlined; otherwise the span is a passage, and the
    verdict the one that counts.
    """

    source: str
    span: Span
    verdict: Shown | None
    counterparts: tuple[Counterpart, ...]

    @property
    def reviewed(self) -> bool:
        """Say whether the analyst gave the verdict for any of the claims."""
        return any(other.reviewed and other.reviewed.human for other in self.counterparts)

    @property
    def named(self) -> tuple[Counterpart, ...]:
        """The counterparts that its note tells of."""
        return self.counterparts[:SHOWN_COUNTERPARTS]

    @property
    def name(self) -> str:
        """An identifier that depends on the mark's place and verdict alone, for /NM and link targets."""
        verdict = self.verdict.value if self.verdict else "claim"
        return "crossread-" + hashed(self.source, f"{self.span.start}-{self.span.end}", verdict)


def marks(judged: JudgedLibrary) -> dict[str, tuple[Mark, ...]]:
    """Return the marks of each source that has any, in reading order, passages before claims."""
    passages: dict[tuple[str, Span, Shown], list[Counterpart]] = defaultdict(list)
    for decided in judged.decided:
        claim = decided.counting.claim
        for passage in decided.passages:
            shown: Shown = passage.verdict or HumanVerdict.IRRELEVANT
            evidence = passage.evidence
            if shown is not Verdict.MENTIONS or judged.reviewed(claim, evidence):
                counterpart = _claim_counterpart(judged, claim, evidence)
                passages[evidence.source, evidence.span, shown].append(counterpart)
    found = [Mark(*key, _ranked(others)) for key, others in passages.items()]
    found += _contested(judged, passages.keys())
    by_source: dict[str, list[Mark]] = defaultdict(list)
    for mark in found:
        by_source[mark.source].append(mark)
    return {source: tuple(sorted(own, key=_reading_order)) for source, own in sorted(by_source.items())}


def contents(mark: Mark, says: Wording) -> str:
    """Return the note of a mark: what it does to which claim of which source, and why, capped for reading."""
    if mark.verdict:
        lines = [says.heading(mark.verdict, len(mark.counterparts))]
    else:
        count = len(mark.counterparts)
        one, more = (
            "CONTESTED CLAIM: contradicted by a passage",
            "CONTESTED CLAIM: contradicted by {count} passages",
        )
        lines = [f"✗ {says.words(one) if count == 1 else says.words(more, count=count)}"]
    for number, other in enumerate(mark.named, 1):
        which = f"[{number}] " if len(mark.named) > 1 else ""
        lines.append(f"\n{which}{says.name(other.source)}: {says.words.quoted(clipped(other.text))}")
        if other.reasons:
            lines.append(f"{says.words('Why')}: {other.reasons}")
        lines += _said(other.reviewed, says)
    rest = len(mark.counterparts) - SHOWN_COUNTERPARTS
    if rest > 0:
        lines.append("\n" + says.words("and {count} more", count=rest))
    return "\n".join(lines)


def contested(judged: JudgedLibrary) -> tuple[Judgement, ...]:
    """Return the judgements of the contested claims, in the order of the library."""
    return tuple(j for j in judged.counting if j.standing is Standing.CONTESTED)


def _said(reviewed: Passage | None, says: Wording) -> list[str]:
    say, note = says.analysts_say(reviewed) if reviewed else "", note_line(reviewed)
    told = [(says.words("Verdict"), say), (says.words("Note"), note)]
    return [f"{word}: {text}" for word, text in told if text]


def _claim_counterpart(judged: JudgedLibrary, claim: Claim, evidence: Evidence) -> Counterpart:
    why, reviewed = judged.says.reasons(evidence.reasons), judged.reviewed(claim, evidence)
    return Counterpart(flat(claim.text), claim.source, claim.span, why, evidence.score, reviewed)


def _passage_counterpart(judged: JudgedLibrary, claim: Claim, evidence: Evidence) -> Counterpart:
    why, reviewed = judged.says.reasons(evidence.reasons), judged.reviewed(claim, evidence)
    return Counterpart(flat(evidence.text), evidence.source, evidence.span, why, evidence.score, reviewed)


def _contested(judged: JudgedLibrary, taken: Iterable[tuple[str, Span, Shown]]) -> Iterable[Mark]:
    contradicting = {(source, span) for source, span, verdict in taken if verdict is Verdict.CONTRADICTS}
    for judgement in judged.counting:
        claim = judgement.claim
        against = [e for e in judgement.evidence if e.verdict is Verdict.CONTRADICTS]
        if claim.source and claim.span and against and (claim.source, claim.span) not in contradicting:
            others = [_passage_counterpart(judged, claim, evidence) for evidence in against]
            yield Mark(claim.source, claim.span, None, _ranked(others))


def _ranked(others: Iterable[Counterpart]) -> tuple[Counterpart, ...]:
    best: dict[tuple[str | None, str], Counterpart] = {}
    for other in sorted(others, key=lambda o: (-o.score, o.source or "", o.span or Span(0, 0), o.text)):
        best.setdefault((other.source, other.text), other)
    return tuple(best.values())


def _reading_order(mark: Mark) -> tuple[int, int, str]:
    return mark.span.start, -mark.span.end, mark.verdict.value if mark.verdict else "~"

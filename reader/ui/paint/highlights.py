"""What is highlighted in a pane, and Qt's formats for it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QColor, QTextCharFormat

from reader.evidence.model import Claim, Evidence, Judgement, Reason, Verdict
from reader.search.model import Hit
from reader.text.model import Span
from reader.ui.theme import Colours


class Kind(StrEnum):
    """Why a run of text is highlighted."""

    CLAIM = "claim"
    PASSAGE = "passage"
    FRAGMENT = "fragment"
    HIT = "hit"
    CURRENT_HIT = "current hit"


@dataclass(frozen=True, slots=True)
class Highlight:
    """A highlighted run of the source; `verdict` is that of passages and fragments."""

    span: Span
    kind: Kind
    verdict: Verdict | None = None
    current: bool = False
    evidence: Evidence | None = None


def of_judgement(
    source: str, claim: Claim | None, judgement: Judgement | None, current: Evidence | None
) -> tuple[Highlight, ...]:
    """Return a claim's highlights in one source: the claim, its passages, then the fragments that meet."""
    found: list[Highlight] = []
    if claim is not None and claim.source == source and claim.span is not None:
        found.append(Highlight(claim.span, Kind.CLAIM))
    if judgement is None:
        return tuple(found)
    passages = judgement.in_source(source)
    found += [Highlight(e.span, Kind.PASSAGE, e.verdict, e == current, e) for e in passages]
    for evidence in passages:
        if evidence.verdict is not Verdict.MENTIONS:
            found += _fragments(evidence, [r.passage_span for r in _deciding(evidence)], evidence == current)
    if current is not None and claim is not None and claim.source == source:
        found += _fragments(current, [r.claim_span for r in _deciding(current)], True)
    return tuple(found)


def of_hits(hits: Iterable[Hit], current: Hit | None) -> tuple[Highlight, ...]:
    """Return the highlights of the matched words of hits."""
    return tuple(
        Highlight(match, Kind.CURRENT_HIT if hit == current else Kind.HIT)
        for hit in hits
        for match in hit.matches
    )


def _deciding(evidence: Evidence) -> list[Reason]:
    return [r for r in evidence.reasons if r.agrees == (evidence.verdict is Verdict.SUPPORTS)]


def _fragments(evidence: Evidence, spans: Sequence[Span | None], current: bool) -> list[Highlight]:
    return [Highlight(s, Kind.FRAGMENT, evidence.verdict, current, evidence) for s in spans if s is not None]


def text_format(highlight: Highlight, colours: Colours) -> QTextCharFormat:
    """Return Qt's format for a highlight: ground and line style, never colour alone."""
    form = QTextCharFormat()
    tone = colours.verdict(highlight.verdict) if highlight.verdict else None
    if highlight.kind is Kind.CLAIM:
        form.setBackground(QColor(colours.claim))
    elif highlight.kind is Kind.PASSAGE and tone:
        _passage(form, highlight.verdict, tone.wash, tone.ink)
    elif highlight.kind is Kind.FRAGMENT and tone:
        form.setBackground(QColor(tone.strong))
        form.setForeground(QColor(colours.ink))
        if highlight.verdict is Verdict.CONTRADICTS:
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            form.setUnderlineColor(QColor(tone.ink))
    elif highlight.kind in (Kind.HIT, Kind.CURRENT_HIT):
        ground = colours.hit_current if highlight.kind is Kind.CURRENT_HIT else colours.hit
        form.setBackground(QColor(ground))
        form.setForeground(QColor(colours.ink))
    return form


def _passage(form: QTextCharFormat, verdict: Verdict | None, wash: str, ink: str) -> None:
    if verdict is Verdict.MENTIONS:
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    else:
        form.setBackground(QColor(wash))
        if verdict is Verdict.CONTRADICTS:
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    form.setUnderlineColor(QColor(ink))


def strip_colour(highlight: Highlight, colours: Colours) -> str:
    """Return the colour of a highlight's mark on the overview strip."""
    if highlight.verdict is not None:
        return colours.verdict(highlight.verdict).ink
    return colours.claim_line if highlight.kind is Kind.CLAIM else colours.hit_current
